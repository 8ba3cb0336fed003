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
		{"汇川电子（300999.SZ）晚间公告称，董事长辞任。", "汇川电子", "公告称"},
		{"天眼查App显示，该公司成立于2014年。", "天眼查App", "显示"},
		{"某大学一项研究显示，午睡有益健康。", "某大学一项研究", "显示"},
		{"网友“云边”说，车厢里很挤。", "网友“云边”", "说"},
		{"选手Faye坦承，第三局失误太多。", "选手Faye", "坦承"},
		{"店长小梁回应江岸晚报记者，菜单没有改过。", "店长小梁", "回应江岸晚报记者"},
		{"教练喊话球员：“拼到底！”", "教练", "喊话球员"},
		{"教练抱怨主裁漏判点球：“全场都看到了。”", "教练", "抱怨"},
		{"原告诉称，房屋漏水多年。", "原告", "诉称"},
		{"局长强调指出，安全不能放松。", "局长", "强调指出"},
		{"律师反驳，认为他没有过错。", "律师", "认为"},
		{"在老陶看来，修表修的是耐心。", "老陶", "看来"},
		{"此举引发网友热议：“早该这样了！”", "网友", "热议"},
		{"警方呼吁市民尽快联系警方。", "警方", "呼吁"},
		{"工務局長許銘聰出面，指廠商已派員檢修。", "工務局長許銘聰", "指"},
		{"现场有目击者称，车开得很快。", "目击者", "称"},
		{"这道菜又称佛跳墙。", "", ""},
		{"双方将发表联合声明，并签署协议。", "", ""},
		{"他已经不会讲话，眼睛还睁着。", "", ""},
		{"旅客可要求航空公司出具证明。", "", ""},
		{"商家拍胸脯，打出“全网最低价”的口号。", "", ""},
		{"被告未尽告知义务，构成欺诈。", "", ""},
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
