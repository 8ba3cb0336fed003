package attributions_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/taojin-nlp/taojin/extractors/texttest"
	"github.com/taojin-nlp/taojin/schema"
)

// TestTexts reads bulletins, dispatches and reports, written for this test, row by row. A row is source
// type, source, cue type, cue and content.
func TestTexts(t *testing.T) {
	texttest.Run(t, func(ts *schema.Tables, runes []rune) (rows [][]string) {
		for _, a := range ts.Attributions {
			content := ""
			if a.ContentStartChar.Valid {
				content = strings.ReplaceAll(string(runes[a.ContentStartChar.V:a.ContentEndChar.V]), "\n", "/")
			}
			rows = append(rows, []string{a.SourceType, a.Source, a.CueType, a.Cue, content})
		}
		return rows
	})
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
		for _, a := range texttest.Extract(t, "d", c.text).Attributions {
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
		for _, a := range texttest.Extract(t, "d", c.text).Attributions {
			if a.ContentStartChar.Valid {
				got = append(got, string(runes[a.ContentStartChar.V:a.ContentEndChar.V]))
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
