package numericfacts

import (
	"math"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// Multiples: 倍 and 番.
var multipleRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.multiple",
			Note:     "倍: as written; trend tells 增长1.5倍 from 增长到1.5倍",
			Examples: []string{"订单增长[1.5倍] => kind=multiple value=1.5 unit=倍 trend=up", "规模是前年的[三倍] => value=3"},
			Counter:  []string{"双方倍感振奋", "百倍努力"},
		},
		Pattern: "({num:of}分之)?{num:num}[余多几]?倍",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			if of := m.Num("of"); of != nil {
				if of.Value == 0 || !q.value.Valid {
					return q, false
				}
				q.value.V /= of.Value
				q.number.Start = of.Start
			}
			moreBefore(m, &q, m.End-1)
			q.kind, q.unit = kindMultiple, text.Span{Start: m.End - 1, End: m.End}
			return q, (!q.bare || q.value.V == 10) && m.Next() != '感' && m.Next() != '加'
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.doubled",
			Note:     "番: n times doubled, 翻两番 is four times",
			Examples: []string{"产值[翻一番] => kind=multiple value=2 unit=番 trend=up", "订单[翻了两番] => value=4 unit=番"},
			Counter:  []string{"翻番茄地", "经过一番努力"},
		},
		Pattern: "翻(了|上)?(近|约)?{num:num}番",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			for _, x := range [...]*float{&q.value, &q.low, &q.high} {
				if x.Valid {
					if x.V > 10 {
						return q, false
					}
					x.V = math.Pow(2, x.V)
				}
			}
			if m.At(q.number.Start-1) == '近' {
				q.apply(lessThan)
			}
			q.kind, q.unit = kindMultiple, text.Span{Start: m.End - 1, End: m.End}
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.doubled_once",
			Note:     "翻番, 翻倍: twice",
			Examples: []string{"村民收入[翻番] => kind=multiple value=2 trend=up", "网店销量[翻倍] => value=2"},
			Counter:  []string{"翻开番茄大棚"},
		},
		Pattern: "翻(了)?[番倍]",
		Make: func(m *rule.Match) (quantity, bool) {
			unit := text.Span{Start: m.End - 1, End: m.End}
			return quantity{number: unit, value: schema.Some(2.0), modifier: exact, kind: kindMultiple, unit: unit, scale: 1, factor: 1}, m.Next() != '茄'
		},
	},
}
