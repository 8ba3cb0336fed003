package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/taojin-nlp/taojin/corpus/text"
)

func TestFoldKeepsLength(t *testing.T) {
	for s, want := range map[string]string{
		"１２３人，２０％":   "123人,20%",
		"臺灣「發展」計劃":   "台湾“发展”计划",
		"二○二二年":      "二〇二二年",
		"⻄安市⻓安区":     "西安市长安区",
		"国发〔2020〕5号": "国发(2020)5号",
		"3∶2，10～12日": "3:2,10~12日",
		"據瞭解，瞭望塔":    "据了解,瞭望塔",
		"回覆稱覆蓋":      "回复称覆盖",
		"彷彿擡頭":       "仿佛抬头",
		"隨著著名作家看著":   "随着著名作家看着",
		"藉此憑藉狼藉":     "借此凭借狼藉",
	} {
		assert.Equal(t, want, text.Fold(s))
		assert.Len(t, []rune(text.Fold(s)), len([]rune(s)))
	}
}

func TestDualCharactersFoldInTraditionalTextOnly(t *testing.T) {
	hans := text.NewView(&text.Document{Text: "乾隆年间，这里设立了驿站。"})
	assert.Equal(t, text.Hans, hans.Script)
	assert.True(t, hans.HasAt(0, "乾隆"))
	hant := text.NewView(&text.Document{Text: "會議將於下週舉行，記者會隨後召開。"})
	assert.Equal(t, text.Hant, hant.Script)
	assert.True(t, hant.HasAt(0, "会议将于下周举行"))
}

func TestSentencesAndKinds(t *testing.T) {
	v := text.NewView(&text.Document{Text: "河州市新桥通车\n来源：河州日报　2024-03-09 08:30　作者：林一帆\n" +
		"3月8日，新桥通车。“太方便了！”市民说。桥长两公里，双向六车道，总投资三亿元，由市交通局负责建设。\n建设历程\n工程始于2021年，其间克服了许多困难，多家单位参与了施工。\n（责任编辑：周明）\n"})
	kinds := []text.Kind{}
	for _, p := range v.Paragraphs {
		kinds = append(kinds, p.Kind)
	}
	assert.Equal(t, []text.Kind{text.Title, text.Byline, text.Body, text.Heading, text.Body, text.Byline}, kinds)
	assert.Equal(t, "河州市新桥通车", v.Title)
	assert.Equal(t, "河州日报", v.Publisher)
	assert.Equal(t, "林一帆", v.Author)
	assert.Equal(t, "2024-03-09 08:30", v.Published.Format("2006-01-02 15:04"))
	assert.Equal(t, "建设历程", v.Paragraphs[4].Section)
	var sentences []string
	for _, s := range v.Sentences {
		sentences = append(sentences, v.Slice(s.Span))
	}
	assert.Equal(t, []string{"3月8日，新桥通车。", "“太方便了！”", "市民说。", "桥长两公里，双向六车道，总投资三亿元，由市交通局负责建设。"}, sentences[2:6])
}

func TestDispatchHead(t *testing.T) {
	v := text.NewView(&text.Document{Text: "江南社杭州3月9日电（记者 何田 吴海）浙江省教育厅9日发布通知。"})
	assert.Equal(t, "江南社", v.Publisher)
	assert.Equal(t, "何田 吴海", v.Author)
	assert.True(t, v.Published.IsZero())
}

func TestATextWithoutEndMarksIsCut(t *testing.T) {
	v := text.NewView(&text.Document{Text: strings.Repeat("桥通车了，", 1000) + strings.Repeat("字", 2500)})
	total := 0
	for _, s := range v.Sentences {
		assert.LessOrEqual(t, s.Len(), 1000)
		total += s.Len()
	}
	assert.Equal(t, len(v.Folded), total)
	assert.Equal(t, ',', v.At(v.Sentences[0].End-1))
}

func TestStraightMarksOpenAndClose(t *testing.T) {
	for s, want := range map[string]string{
		`"好。"他说，"明天见。"`: "“好。”他说,“明天见。”",
		"\"一。\n\"二。\"":  "“一。\n“二。”",
		"他说：“一。\n二。\"":  "他说:“一。\n二。”",
		`屏幕为5"，名为"大桥"`:  `屏幕为5",名为“大桥”`,
	} {
		assert.Equal(t, want, string(text.NewView(&text.Document{Text: s}).Folded), s)
	}
}

func TestBlanksBesideDigitsAreClosedUp(t *testing.T) {
	v := text.NewView(&text.Document{Text: "全长 1.2 公里，共 23 项 A 股。刊期 2021/06，时间 10:30 分。"})
	assert.Equal(t, "全长1.2公里,共23项A股。刊期 2021/06,时间 10:30分。", string(v.Folded))
	s := text.Span{Start: 2, End: 7}
	assert.Equal(t, "1.2 公里", v.Slice(s))
	assert.Equal(t, text.Span{Start: 3, End: 9}, v.Origin(s))
	assert.Equal(t, len([]rune(v.Text)), v.Chars())
	for _, kept := range []string{
		"记者 3人受伤\n来源：江州日报 2024-03-09 08:30\n桥通车了。",
		"收评：收跌0.42% 航运股走强\n桥通车了。",
	} {
		v := text.NewView(&text.Document{Text: kept})
		assert.False(t, v.ClosedUp(), kept)
	}
}

func TestPointsAndHyphensForMarks(t *testing.T) {
	for s, want := range map[string]string{
		"桥通车了．王琴说，涨了5%．长1.2公里．": "桥通车了。王琴说,涨了5%。长1.2公里。",
		"1．总则\n桥通车了．":           "1.总则\n桥通车了。",
		"約翰．史密斯說：「好。」":          "约翰.史密斯说:“好。”",
		"约翰．史密斯":                "约翰.史密斯",
		"--2024年3月，会议召开":        "——2024年3月,会议召开",
		"他来了--终于来了，a--b":        "他来了——终于来了,a--b",
	} {
		assert.Equal(t, want, string(text.NewView(&text.Document{Text: s}).Folded), s)
	}
}
