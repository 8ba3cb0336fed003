package attributions_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/schema"
)

var record = flag.Bool("record", false, "write the rows found as the rows wanted; read them before you commit them")

// extract makes the tables of a text.
func extract(t *testing.T, id, s string) *schema.Tables {
	t.Helper()
	x, err := extractors.New(extractors.Options{})
	require.NoError(t, err)
	ts := x.Extract(&text.Document{ID: id, Text: s, Published: time.Date(2022, 3, 10, 8, 0, 0, 0, time.UTC)}, nil)
	require.NoError(t, ts.Check())
	return ts
}

// TestTexts reads bulletins, dispatches and reports, written for this test, row by row. A row is source
// type, source, cue type, cue and content; want files are read by hand.
func TestTexts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			runes := []rune(string(data))
			var got strings.Builder
			for _, a := range extract(t, file, string(data)).Attributions {
				content := ""
				if a.ContentStartChar.Valid {
					content = strings.ReplaceAll(string(runes[a.ContentStartChar.V:a.ContentEndChar.V]), "\n", "/")
				}
				got.WriteString(strings.Join([]string{a.SourceType, a.Source, a.CueType, a.Cue, content}, "\t") + "\n")
			}
			want := strings.TrimSuffix(file, ".txt") + ".want.tsv"
			if *record {
				require.NoError(t, os.WriteFile(want, []byte(got.String()), 0o644))
			}
			rows, err := os.ReadFile(want)
			require.NoError(t, err)
			assert.Equal(t, string(rows), got.String())
		})
	}
}

// TestSource tells source and cue of one sentence, or that there is none.
func TestSource(t *testing.T) {
	for _, c := range []struct{ text, source, cue string }{
		{"高二（3）班的李某同学说，食堂的鱼不新鲜。", "高二（3）班的李某同学", "说"},
		{"FSB在一份声明中说，两名男子已经被捕。", "FSB", "说"},
		{"财政司司长陈望波撰文指，经济正在复苏。", "财政司司长陈望波", "撰文指"},
		{"业内专家提示，出行要看天气。", "业内专家", "提示"},
		{"运输署发言人回应称，道路已经修好。", "运输署发言人", "回应称"},
		{"她把信交给李妈说：“今天就送去。”", "她", "说"},
		{"老人怯生生地问：“还有车吗？”", "老人", "问"},
		{"门口站着一个胖子，嚷道：“让一让！”", "一个胖子", "嚷道"},
		{"“一带一路”倡议提出多年，成果不少。", "", ""},
		{"他还没来得及问，那人已经走远了。", "", ""},
		{"横幅下面是大理石的台阶。", "", ""},
		{"公司如有计划，将及时公告。", "", ""},
		{"大家对救援人员表示感谢。", "", ""},
		{"可以说，这是最好的结果。", "", ""},
	} {
		source, cue := "", ""
		for _, a := range extract(t, "d", c.text).Attributions {
			source, cue = a.Source, a.Cue
			break
		}
		assert.Equal(t, [2]string{c.source, c.cue}, [2]string{source, cue}, c.text)
	}
}

// TestContent tells what a cue tells: to the end of the sentence, to the next cue of the same source, or
// what stands in marks before it.
func TestContent(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"局长周望表示，明天开工，并强调安全不能放松。", []string{"明天开工", "安全不能放松"}},
		{"“路通了。”村民吕强说。", []string{"“路通了。”"}},
		{"镇长说，路修好了，“大家都高兴”。桥也修好了。", []string{"路修好了，“大家都高兴”"}},
		{"他一面说，一面端药。", nil},
		{"据县林业局统计，今年植树八万株。", []string{"今年植树八万株"}},
	} {
		var got []string
		runes := []rune(c.text)
		for _, a := range extract(t, "d", c.text).Attributions {
			if a.ContentStartChar.Valid {
				got = append(got, string(runes[a.ContentStartChar.V:a.ContentEndChar.V]))
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
