package dates

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/rule"
)

// A part is a part of the day. No standard fixes its borders; these are ours.
type part struct {
	words    []string
	from, to int // hours; above 24 is the next day
	timex    string
	late     bool // an hour up to 12 is counted from noon
}

var parts = []part{
	{[]string{"凌晨", "后半夜", "下半夜"}, 0, 6, "TNI", false},
	{[]string{"黎明", "拂晓", "破晓"}, 4, 7, "TMO", false},
	{[]string{"清晨", "大清早", "一大早", "一早", "晨间"}, 5, 8, "TMO", false},
	{[]string{"早上", "早晨", "早间", "晨", "早", "大早上", "朝早"}, 8, 12, "TMO", false}, // as 上午: one code, one span
	{[]string{"上午", "上昼", "早饭后", "早餐后"}, 8, 12, "TMO", false},
	{[]string{"中午", "正午", "午间", "晌午", "午饭时分", "午餐时分"}, 11, 13, "TMI", true},
	{[]string{"午后", "午饭后", "午餐后"}, 13, 15, "TAF", true},
	{[]string{"下午", "晏昼", "下昼"}, 12, 18, "TAF", true},
	{[]string{"傍晚", "黄昏", "日落时分"}, 17, 19, "TEV", true},
	{[]string{"晚上", "晚间", "夜晚", "当晚", "晚", "夜间", "夜里", "夜", "今宵", "入夜", "入夜后", "上半夜", "晚饭后", "晚餐后", "晚饭时分", "晚餐时分"}, 18, 24, "TEV", true},
	{[]string{"深夜", "夜半", "半夜", "子夜", "午夜", "三更半夜", "大半夜", "凌晨时分"}, 22, 24, "TNI", true},
	{[]string{"白天", "日间", "白日"}, 6, 19, "TDT", false},
}

var partOfWord = func() map[string]int {
	m := map[string]int{}
	for i, p := range parts {
		for _, w := range p.words {
			m[w] = i + 1
		}
	}
	return m
}()

var partsOfDay = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.part_of_day", Note: "凌晨 0-6, 黎明 4-7, 清晨 5-8, 早上 and 上午 8-12, 中午 11-13, 下午 12-18, 傍晚 17-19, 晚上 18-24, 深夜 22-24, 白天 6-19 o'clock.",
			Examples: []string{"[2022年2月20日晚]，大会闭幕。 => type=TIME value=2022-02-20TEV start_time=2022-02-20T18:00:00", "[2月27日下午]起风。 => value=2022-02-27TAF", "[上周末晚上]放烟花。 => value=2022-W08-WETEV start_time=2022-02-26T18:00:00 end_time=2022-02-28T00:00:00", "[昨（28日）晚]停电。 => value=2022-02-28TEV", "[2月26日晚]安排专人值守。 => value=2022-02-26TEV", "[2022年1月3日凌晨]，货船靠岸。 => value=2022-01-03TNI end_time=2022-01-03T06:00:00"},
			Counter:  []string{"[晚]报记者到场。", "[早]餐店开了门。", "演员[黎明]出席首映。", "[夜]市很热闹。", "他忙了一[上午]。"},
		},
		Pattern: "{time:w}(时分|时段)?",
		Make: func(m *rule.Match) (description, bool) {
			word := m.Entry("w").Word
			if m.Entry("w").Get("kind") != "part" || utf8.RuneCountInString(word) == 1 && !dayBefore(m) || partName(m, word) {
				return description{}, false
			}
			return at(partOfDay, fixed, partOfWord[word]), true
		},
	},
}

// partNouns make another word of 早, 晚, 夜 or 晨 before them: 晚报, 早餐. partVerbs begin like these and do not: 26日晚|安排.
var (
	partNouns = listOf("高峰", "报", "餐", "会", "期", "饭", "年", "婚", "市", "场", "宴", "稻", "点", "间新闻", "班", "礼服", "景", "色", "校", "熟", "恋", "安", "辈", "些", "自习", "霞", "育", "教", "产")
	partVerbs = listOf("报道", "报警", "报案", "报告", "报名", "报送", "报称", "会见", "会谈", "会晤", "会诊", "会商", "会同", "会合", "会师", "会签", "会场", "安排", "安全", "安置", "安检", "安装", "安葬", "安抵", "点亮", "点燃", "点火", "点名", "场馆", "场内", "场外", "景区", "景点", "市区", "市民", "市场", "市政", "市委", "市长", "市公安", "期间", "产生", "产下", "产子", "班师", "班机")
)

// dayBefore tells whether a day stands before 早, 晚, 夜 or 晨, so that they tell a part of it.
func dayBefore(m *rule.Match) bool {
	if m.End-m.Start == 1 && partNouns.at(m.Doc, m.End) && !partVerbs.at(m.Doc, m.End) {
		return false
	}
	p := m.Start - 1
	if m.At(p) == ')' {
		return true
	}
	if m.At(p) == ' ' {
		p--
	}
	if m.At(m.Start) == '夜' && m.At(p) == '日' && !isNumeral(m.Doc, p-1) && !hasBefore(m.Doc, p+1, "当日", "次日", "昨日", "今日", "周日", "翌日", "前日", "明日", "同日", "该日", "星期日", "是日", "初日") {
		return false // 日夜
	}
	switch m.At(p) {
	case '日', '号', '当', '天', '五', '二', '三', '四', '节', '夕', '初':
		return m.At(p) != '天' || hasBefore(m.Doc, m.Start, "每天", "昨天", "今天", "明天", "当天", "前天", "后天", "那天", "这天", "周天", "星期天")
	case '一':
		return hasBefore(m.Doc, m.Start, "周一", "星期一", "礼拜一", "十一", "初一", "五一")
	case '六':
		return true
	case '七', '八', '九':
		if r := m.At(p - 1); r == '初' || r == '十' || r == '廿' { // 四月初八|晚
			return true
		}
	case '十':
		return hasBefore(m.Doc, m.Start, "二十", "初十", "三十")
	}
	n := numberAt(m.Doc, m.End)
	return n != nil && n.Value <= 12 && hasAt(m.Doc, n.End, "时", "点", ":") && (m.At(m.Start) == '早' || m.At(m.Start) == '晚') && !hasBefore(m.Doc, m.Start, "最", "较", "更", "提", "趁", "很", "太", "尽", "稍", "略", "偏", "过", "越", "愈", "还", "不", "大", "清", "迟", "夜", "傍", "每", "今", "昨", "明", "当", "比")
}

// countsPart tells whether 一 or 个 before a part of the day counts it.
func countsPart(m *rule.Match) bool {
	return !hasBefore(m.Doc, m.Start, "周一", "星期一", "礼拜一", "初一", "十一", "五一")
}

// partName tells whether a part of the day is part of a name or another word.
func partName(m *rule.Match, word string) bool {
	if (m.Prev() == '一' || m.Prev() == '个') && countsPart(m) { // 一上午 is a length
		return true
	}
	switch word {
	case "黎明":
		return !dayBefore(m) && !hasAt(m.Doc, m.End, "时", "前", "的") || hasAt(m.Doc, m.End, "主演", "出席")
	case "正午":
		return givenName(m.Doc, m.Start)
	case "早饭后", "早餐后", "午饭后", "午餐后", "晚饭后", "晚餐后", "早餐时分", "午餐时分", "午饭时分", "晚饭时分", "晚餐时分": // 吃完|午饭后 tells of a meal
		return !edgeAt(m.Doc, m.Start-1) && !hasBefore(m.Doc, m.Start, "日", "号", "天") || m.HasAt(m.End, "不久")
	case "晚上", "早上", "上午", "下午", "中午":
		return m.HasAt(m.End, "好") || m.HasAt(m.End, "茶")
	case "早间", "晚间", "午间":
		return m.HasAt(m.End, "新闻") && !dayBefore(m)
	case "一早":
		return m.HasAt(m.End, "就知") || m.HasAt(m.End, "已")
	}
	if m.Prev() == '“' && m.Next() == '”' {
		return true
	}
	return m.HasAt(m.Start, "夜间") && hasAt(m.Doc, m.End, "经济", "消费", "模式") || m.HasAt(m.Start, "黄昏恋") || m.HasAt(m.Start, "夜晚经济") || m.HasAt(m.Start, "午夜凶铃") || m.HasAt(m.Start, "午夜剧场")
}
