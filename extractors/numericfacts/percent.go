package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

func contains(s, word string) bool { return strings.Contains(s, word) }

// Percent, in hundredths, and percentage points.
var percentRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.percent",
			Note:     "%, ‰ and 个百分点 after the numeral; k counts thousands",
			Examples: []string{"合格率为[23.5%] => kind=percent value=23.5 unit=% unit_code=%", "盐度为[35‰] => value=3.5 unit=‰", "手续费为[3‱] => value=0.03", "股息派[5巴仙] => value=5 unit=巴仙", "合格率[约40%] => value=40 modifier=about"},
			Counter:  []string{"百分制考试"},
		},
		Pattern: "{num:num}[kK]?[余多]? ?([%‰‱]|pct|巴仙)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			thousands(m, &q)
			unit := text.Span{Start: m.End - 1, End: m.End}
			switch m.At(m.End - 1) {
			case '‰':
				q.scaleBy(0.1)
			case '‱':
				q.scaleBy(0.01)
			case 't':
				unit.Start -= 2
			case '仙':
				unit.Start--
			}
			moreBefore(m, &q, unit.Start)
			q.kind, q.code, q.unit = kindPercent, "%", unit
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.percentage_points",
			Note:     "个百分点, 个基点",
			Examples: []string{"失业率回落[0.5个百分点] => kind=percentage_point value=0.5 unit=个百分点 unit_code=null", "利率下调[25个基点] => kind=percentage_point value=25 unit=个基点"},
			Counter:  []string{"一个百分点击率很高的网页"},
		},
		Pattern: "{num:num}[kK]?[余多]? ? ? ? ?个? ?(百 ?分 ?点|基点)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			thousands(m, &q)
			start := q.number.End
			for start < m.End && m.At(start) != '个' && m.At(start) != '百' && m.At(start) != '基' {
				start++
			}
			moreBefore(m, &q, start)
			q.kind, q.unit = kindPoint, text.Span{Start: start, End: m.End}
			return q, m.Next() != '击'
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.percent_of",
			Note:     "百分之, 千分之, 万分之 before the numeral",
			Examples: []string{"产量增长[百分之二十三点五] => kind=percent value=23.5 unit_code=%", "损耗率[千分之三] => value=0.3 unit_code=%", "日息[万分之五] => value=0.05", "只占[百分之一] => value=1 unit_code=%", "增速为[负百分之三] => value=-3"},
			Counter:  []string{"五分之一的土地撂荒"},
		},
		Pattern: "{num:of} ?[分份] ?之 ?{num:num}[kK]?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			of := m.Num("of")
			if !of.Bare || of.Value < 100 {
				return q, false
			}
			thousands(m, &q)
			q.scaleBy(100 / of.Value)
			q.factor = 1
			q.kind, q.code, q.unit = kindPercent, "%", text.Span{Start: m.Start, End: q.number.Start}
			for m.At(q.unit.End-1) == ' ' {
				q.unit.End--
			}
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.tenths",
			Note:     "成: tenths, as percent",
			Examples: []string{"[三成以上]的商户续了约 => kind=percent value=30 low=30 unit=成 unit_code=%", "[六七成]摊位复工 => low=60 high=70 value=null", "客流减少[一成半] => value=15", "林地占[三成五] => value=35"},
			Counter:  []string{"小组由三成员组成", "工程一成不变"},
		},
		Pattern: "{num:num} ?成(半|{num:part})?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			unit := q.number.End
			for m.At(unit) == ' ' {
				unit++
			}
			q.kind, q.code, q.unit = kindPercent, "%", text.Span{Start: unit, End: unit + 1}
			if m.At(m.End-1) == '半' {
				q.add(0.5)
			}
			if part, ok := digitOf(m, "part"); ok {
				if m.Num("part").Form != m.Num("num").Form || part < 1 || part > 9 || q.number.Len() != 1 {
					return q, false
				}
				q.add(part / 10)
			}
			q.scaleBy(10)
			if m.End == unit+1 {
				switch m.Next() {
				case '为', '立', '功', '长', '员', '果', '都', '就', '本', '年', '了', '交', '品', '绩', '人', '不', '套', '型', '片', '群', '分', '色', '批', '新':
					return q, false
				}
			}
			v := q.value.V
			return q, !q.bare && (v <= 100 || !q.value.Valid) || q.bare && v == 100
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.discount",
			Note:     "折: what remains of the price, as percent: 八五折 is 85",
			Examples: []string{"全场[八折] => kind=percent value=80 unit=折", "会员享[八五折] => value=85", "机票低至[3.5折] => value=35", "春装[七 五 折] => value=75"},
			Counter:  []string{"一波三折", "他骨折了", "打折促销"},
		},
		Pattern: "({num:tens} )?{num:num} ?折",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			if tens := m.Num("tens"); tens != nil { // 八 五 折
				if tens.Digits+tens.End-tens.Start > 2 || q.number.Len() != 1 || tens.Approx != 0 || tens.Value > 9 {
					return q, false
				}
				q.add(10 * tens.Value)
				q.number.Start = tens.Start
			}
			q.kind, q.code, q.unit = kindPercent, "%", text.Span{Start: m.End - 1, End: m.End}
			v := q.value.V
			switch r := m.Next(); {
			case !q.value.Valid || r == '叠' || r == '磨' || r == '腾' || r == '线' || r == '旧' || r == '返' || m.Prev() == '波' || m.Prev() == '不':
				return q, false
			case v < 10:
				q.scaleBy(10)
			case v >= 100 || v == 10 || m.Num("num").Decimal:
				return q, false
			}
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.half_price",
			Note:     "对折, 半折, 半价: half the price",
			Examples: []string{"老人[半价]入园 => kind=percent value=50", "旧书打[对折] => kind=percent value=50", "尾货[半折]甩卖 => value=50"},
			Counter:  []string{"把信纸对折两次"},
		},
		Pattern: "(对折|半折|半价)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := quantity{number: m.Span, value: schema.Some(50.0), modifier: exact, kind: kindPercent, code: "%", unit: text.Span{Start: m.End - 1, End: m.End}, scale: 1, factor: 1}
			return q, m.At(m.Start) == '半' || m.Prev() == '打' || m.Prev() == '享' || m.HasAt(m.End, "优惠")
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.half",
			Note:     "一半, 半数, 过半: half, as percent",
			Examples: []string{"[半数以上]的业主同意 => kind=percent value=50 low=50 modifier=at_least", "女选手占比[过半] => value=50 low=50 modifier=more_than", "原料只剩[一半] => value=50"},
			Counter:  []string{"路过半山亭", "比赛过半场"},
		},
		Pattern: "(一半|半数|过半数?)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := quantity{number: m.Span, value: schema.Some(50.0), modifier: exact, kind: kindPercent, code: "%", scale: 1, factor: 1, sure: true}
			if m.At(m.Start) == '过' {
				q.number.Start++
				q.more()
				switch m.Next() {
				case '山', '场', '天', '夜', '百', '小', '个', '年', '空', '程', '生', '月', '数':
					return q, m.Next() == '数'
				}
			}
			return q, m.Prev() != '另'
		},
	},
}

// thousands reads k and w after the numeral: thousands and ten thousands.
func thousands(m *rule.Match, q *quantity) {
	switch m.At(q.number.End) {
	case 'k', 'K':
		q.scaleBy(1e3)
	case 'w', 'W':
		q.scaleBy(1e4)
	default:
		return
	}
	q.number.End++
}
