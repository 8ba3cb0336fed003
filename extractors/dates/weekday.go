package dates

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/rule"
)

var weekdays = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.weekday", Note: "A day of the week; without 上 or 下 of the week that tense and preference settle.",
			Examples: []string{"比赛定在[周日]，将如期开赛。 => value=2022-03-06", "他们将在[周五]碰面。 => value=2022-03-04", "气象台预估，[周五（4日）]有雨。 => value=2022-03-04", "[周五]公司股价大跌。 => value=2022-02-25"},
			Counter:  []string{"[周五]毛是护林员。", "[星期六]影业发布财报。", "每[周三]次例会。"},
		},
		Pattern: "(周|星期|礼拜)(一|二|三|四|五|六|日|天|末|[1-7])",
		Make: func(m *rule.Match) (description, bool) {
			last := m.At(m.End - 1)
			if weekdayName(m) || isDigit(last) && (isDigit(m.Next()) || m.Prev() == '金') { // 黄金周|12天
				return description{}, false
			}
			if last == '末' {
				return description{ownYear: true}.with(weekend, fromNow, 0), !hasAt(m.Doc, m.End, "版", "画报") && !m.HasBefore(m.Start, "双")
			}
			return at(day, onWeekday, weekdayOf(last)), weekdayOf(last) > 0
		},
	},
}

func weekdayOf(r rune) int {
	switch r {
	case '日', '天', '7', '七':
		return 7
	}
	if i := strings.IndexRune("一二三四五六", r); i >= 0 {
		return i/3 + 1
	}
	if '1' <= r && r <= '6' {
		return int(r - '0')
	}
	return 0
}

// weekdayName tells whether a weekday is part of a name: 周五毛, 星期六影业.
func weekdayName(m *rule.Match) bool {
	if m.Prev() == '每' && hasAt(m.Doc, m.End, "次", "天", "个", "节", "晚") || m.Prev() == '一' && m.HasAt(m.Start, "周") && !m.HasBefore(m.Start, "每一") || m.Prev() == '下' && m.HasAt(m.Start, "周一") && m.HasAt(m.End, "样") {
		return true
	}
	if m.HasAt(m.End, "至周") || m.HasAt(m.End, "到周") {
		return false
	}
	if !strings.ContainsRune("上下本这该每", m.Prev()) && hasAt(m.Doc, m.End, "影业", "先生", "女士", "岁", "围", "毛", "乐队", "工作室", "某", "同学", "老师", "连", "主任", "书记") {
		return true
	}
	if m.Next() == '一' && edgeAt(m.Doc, m.End+1) { // 周五一
		return true
	}
	// A surname before two characters: 周五毛 in the dictionary of names is not there, so ask what follows.
	return m.Prev() == '“' && m.HasAt(m.End, "”") || m.HasAt(m.Start, "周一") && hasAt(m.Doc, m.End, "鸣", "良", "波", "围") || m.HasAt(m.Start, "周天") || m.HasAt(m.Start, "周日") && hasAt(m.Doc, m.End, "本", "报") && !m.HasAt(m.End, "报道") ||
		(m.Prev() == '四' || m.Prev() == '一' || m.Prev() == '数' || m.Prev() == '两' || m.Prev() == '三') && m.HasAt(m.Start, "周")
}
