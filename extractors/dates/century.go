package dates

import (
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var centuries = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.century", Note: "A century: TIMEX3 value is its first digits.",
			Examples: []string{"古塔建于[11世纪]。 => value=10 grain=century", "[18、19世纪]的木器。 => value=17/18", "[二十一世纪初]，小镇通了铁路。 => value=20 mod=START"},
			Counter:  []string{"他用了[半个世纪]整理史料。", "[世纪大道]改造完工。"},
		},
		Pattern: "({num:from} ?(世纪)?(至|到|-|~|—|、) ?)?{num:n} ?世纪",
		Make: func(m *rule.Match) (description, bool) {
			v, ok := m.Num("n").Int()
			if !ok || v < 1 || v > 30 || m.At(m.Start-1) == '第' {
				return description{}, false
			}
			if from := m.Num("from"); from != nil && hasAt(m.Doc, from.End, "、", "世纪、") && from.Value+1 != float64(v) { // 16、18世纪 are two
				return description{}, false
			}
			takeEra(m)
			return lead(m, at(century, fixed, v), century, numeralInt, true)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.decade", Note: "A decade, of the century that is told or of the last one that fits.",
			Examples: []string{"[九十年代]，村里通了电。 => value=199 start_time=1990-01-01T00:00:00", "[20世纪80年代]的旧照。 => value=198 grain=decade", "[二三十年代]，码头热闹。 => value=192/193"},
			Counter:  []string{"店员都是[90后]。", "他任教[十年]。"},
		},
		Pattern: "({num:from}(年代)?(至|到|-|~|、) ?)?{num:n} ?年代",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			v, ok := n.Int()
			if n.Approx == numeral.Between && n.Low >= 10 { // 六七十年代
				d := at(decade, fixed, int(n.High))
				d.lead, d.leadAt = int32(n.Low)+1, decade
				return d, true
			}
			if !ok {
				return description{}, false
			}
			if v >= 1000 && v%10 == 0 && v < 3000 {
				return at(century, fixed, v/100+1).with(decade, fixed, v%100), true
			}
			if v%10 != 0 || v > 90 {
				return description{}, false
			}
			d := at(decade, fixed, v)
			if from := m.Num("from"); from != nil {
				if f, ok := from.Int(); ok && f%10 == 0 && f < v {
					d.lead, d.leadAt = int32(f)+1, decade
				}
			}
			return d, true
		},
	},
}
