package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// Ordinals.
var ordinalRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.ordinal",
			Note:     "第 with a numeral, perhaps with its classifier",
			Examples: []string{"[第二十四届]灯会闭幕 => kind=ordinal value=24 unit=届 object=灯会", "成绩排在[第三] => value=3", "这是她的[第2个]孩子 => value=2 unit=个 object=孩子", "今年[第11号]台风生成 => value=11 unit=号 object=台风", "剧集[第二季]收官 => value=2 unit=季"},
			Counter:  []string{"救援人员第一时间赶到", "由第三方检测", "伤者被送往海城市第二人民医院", "依据第588号令处罚"},
		},
		Pattern: "第 ?{num:num} ?{classifier:unit}?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.unit = kindOrdinal, slotSpan(m, "unit")
			if m.Num("num").Decimal || !q.value.Valid {
				return q, false
			}
			if q.unit.Len() > 0 {
				if e := m.Entry("unit"); e.Get("factor") == "12" {
					return q, false
				}
				return q, true
			}
			if m.Next() == '季' && m.At(m.End+1) != '度' && m.At(m.End+1) != '后' && m.At(m.End+1) != '赛' {
				q.unit = text.Span{Start: m.End, End: m.End + 1}
				m.End++
				return q, true
			}
			if m.Next() == '号' && (m.End+1 == len(m.Folded) || m.HasAt(m.End+1, "台风") || m.HasAt(m.End+1, "强台风") || m.HasAt(m.End+1, "热带") || m.HasAt(m.End+1, "选手") || m.HasAt(m.End+1, "种子")) {
				q.unit = text.Span{Start: m.End, End: m.End + 1}
				m.End++
				return q, true
			}
			return q, ordinalAlone(m)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.ordinal_sign",
			Note:     "No. and № before the numeral",
			Examples: []string{"她的球衣是[No.7] => kind=ordinal value=7", "全球富豪榜[No.1] => value=1"},
			Counter:  []string{"发票No.0012345已作废"},
		},
		Pattern: "(No|NO|no|№)[.。]? ?{num:num}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.sure = kindOrdinal, true
			return q, q.value.Valid && q.number.Len() <= 3 && !m.Num("num").Decimal && !isLetter(m.Prev()) && m.At(q.number.Start) != '0'
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.rank",
			Note:     "前 and 后 with a numeral: the first, the last so many",
			Examples: []string{"销量排名[前三]的品牌 => kind=ordinal value=3", "跻身全国[前十] => value=10"},
			Counter:  []string{"门前十棵树", "三天前三人失联"},
		},
		Pattern: "前{num:num}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind = kindOrdinal
			switch m.Next() {
			case '的', '。', ',', '、', ')', '”', '\n', '强':
			default:
				return q, false
			}
			if m.Next() == '强' {
				q.unit = text.Span{Start: m.End, End: m.End + 1}
				m.End++
			}
			ranked := m.HasBefore(m.Start, "排名") || m.HasBefore(m.Start, "位居") || m.HasBefore(m.Start, "跻身") || m.HasBefore(m.Start, "全国") || m.HasBefore(m.Start, "全省") || m.HasBefore(m.Start, "全球") || m.HasBefore(m.Start, "世界") || m.HasBefore(m.Start, "位列") || m.HasBefore(m.Start, "进入") || m.HasBefore(m.Start, "行业")
			return q, ranked && q.value.Valid
		},
	},
}

// ordinalAlone tells whether 第三 may stand without a classifier: before a mark, a verb or 的, but not
// before a noun, with which it is a name (第一医院, 第三产业).
func ordinalAlone(m *rule.Match) bool {
	r := m.Next()
	if !isHan(r) {
		return true
	}
	switch r {
	case '的', '是', '为', '于', '和', '与', '至', '到', '回', '了', '在', '位':
		return true
	}
	return false
}
