package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// Ratios and scores: two numbers with a colon or 比 between them.
var ratioRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.ratio",
			Note:     "a to b; the value is a/b. Of a match it is the score: the value is left open, low and high too",
			Examples: []string{"药液与水按[1：3]混合 => kind=ratio", "沙石以[3∶2]配料 => kind=ratio value=1.5", "主队以[3：1]获胜 => kind=score value=null"},
			Counter:  []string{"会议9:30开始", "2比特"},
		},
		Pattern: "{num:num}(:|比|-){num:to}(:{num:third})?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			a, b := m.Num("num"), m.Num("to")
			sep := m.At(a.End)
			if a.Approx != 0 || b.Approx != 0 || b.Value == 0 && sep == '-' || m.Next() == ':' || m.Prev() == ':' || m.Prev() == '-' || m.Next() == '-' {
				return q, false
			}
			q.number.End = b.End
			if th := m.Num("third"); th != nil {
				q.number.End = th.End
			}
			score := match(m)
			if sep == '-' && !score || sep == '比' && (a.Bare || b.Bare && b.Value > 10) {
				return q, false
			}
			if sep == ':' && !score && b.Digits == 2 && b.Value < 60 && a.Value < 25 && !m.HasBefore(m.Start, "按") && !m.HasBefore(m.Start, "为") && !ratioAfter(m) {
				return q, false // a clock time
			}
			if m.Entry("third") != nil || m.Num("third") != nil || score || b.Value == 0 {
				q.value = none
			} else {
				q.value.V /= b.Value
			}
			q.kind = kindRatio
			if score {
				q.kind = kindScore
				q.sure = m.Prev() == '、' || m.Next() == '、' || m.Prev() == '和' // of a list: no clock time
			}
			return q, !isLetter(m.Prev()) && !isLetter(m.Next())
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.points",
			Note:     "分 of a match or an examination",
			Examples: []string{"前锋砍下[28分] => kind=score value=28 unit=分", "她面试考了[91.5分] => kind=score value=91.5", "他们以[30分]位列小组第一 => kind=score value=30", "主队距离榜首只差[4分] => kind=score value=4"},
			Counter:  []string{"他十分高兴", "职责分工明确"},
		},
		Pattern: "{num:num}[余多]?分",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			moreBefore(m, &q, m.End-1)
			q.kind, q.unit = kindScore, text.Span{Start: m.End - 1, End: m.End}
			if m.HasAt(m.End, "之差") || m.HasAt(m.End, "之遥") {
				return q, true
			}
			switch m.Next() {
			case '钟', '之', '别', '工', '公', '行', '店', '厂', '局', '校', '类', '析', '布', '享', '子', '贝', '米', '批', '段', '秒', '支', '会', '散', '配', '成', '化', '为', '管', '红', '期', '点', '制', '数', '命', '线', '外', '雨', '篮':
				return q, false
			}
			return q, points(m) && !(q.number.Len() == 1 && m.At(q.number.Start) == '十')
		},
	},
}

// match tells whether the words before tell of a match.
func match(m *rule.Match) bool {
	for _, w := range [...]string{"以", "比分", "比分为", "比分是", "大比分", "总比分", "扳成", "追成", "战成", "打成", "改写为", "锁定为", "领先", "落后", "战胜", "击败", "平", "以总比分", "定格在"} {
		if m.HasBefore(m.Start, w) {
			return !(w == "以" || w == "平") || !ratioAfter(m)
		}
	}
	for _, w := range [...]string{"战胜", "击败", "险胜", "获胜", "取胜", "逆转", "告负", "不敌", "负于", "战平", "大胜", "完胜", "力克", "落败", "领先"} {
		if m.HasAt(m.End, w) || m.HasAt(m.End, "的比分") {
			return true
		}
	}
	if ratioAfter(m) || m.HasBefore(m.Start, "按") {
		return false
	}
	first := m.Start // of a list of scores: 25-19、23-25和15-11
	for first > m.Start-40 && scoreList(m.At(first-1)) {
		first--
	}
	for i := first - 1; i >= max(0, first-12) && m.At(i) != ',' && m.At(i) != '。'; i-- {
		if m.HasAt(i, "比例") || m.HasAt(i, "之比") || m.HasAt(i, "配比") {
			return false
		}
	}
	for i := max(0, first-20); i < first; i++ {
		switch m.At(i) {
		case '球', '队', '胜', '赛', '场', '局':
			return true
		case '分':
			if m.At(i-1) == '比' {
				return true // 比分从9∶11追到11∶11
			}
		}
	}
	return false
}

// scoreList tells whether a rune may stand in a list of scores.
func scoreList(r rune) bool {
	switch r {
	case '-', ':', '、', ',', '和', '比', ' ':
		return true
	}
	return '0' <= r && r <= '9'
}

func ratioAfter(m *rule.Match) bool {
	for _, w := range [...]string{"的比例", "比例", "混合", "配料", "配比", "勾兑", "稀释", "配置", "配制", "的配比", "缩放"} {
		if m.HasAt(m.End, w) {
			return true
		}
	}
	return false
}

// points tells whether the words around tell of a score.
func points(m *rule.Match) bool {
	if c := m.Prev(); c == '积' || c == '差' {
		return true // 积10分, 只差4分
	}
	for _, w := range [...]string{"排在", "排名", "位列", "位居", "名列", "高居", "领跑", "领先", "落后", "险胜", "优势", "的优势"} {
		if m.HasAt(m.End, w) {
			return true // 以28分排在第三
		}
	}
	for i := max(0, m.Start-12); i < min(len(m.Folded), m.End+4); i++ {
		switch c := m.At(i); {
		case strings.ContainsRune("得考绩赛胜负球冠亚记扣", c):
			return true
		case i >= m.End && (c == '。' || c == '\n'):
			return false
		case i >= m.Start:
		case c == '线' && strings.ContainsRune("档数取科", m.At(i-1)), c == '分' && strings.ContainsRune("高低均总满比评积得", m.At(i-1)), strings.ContainsRune("砍落领献拿轰揽板", c):
			return true // 投档线, 总分, 砍下
		}
	}
	return false
}
