package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// Counts of sports that have no classifier.
var sportRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.shots",
			Note:     "shots and hits: 10投6中, 5罚4中",
			Examples: []string{"她三分球[9投]4中 => kind=count value=9 unit=投 object=三分球", "她罚球6罚[5中] => value=5 unit=中"},
			Counter:  []string{"他投中3球", "三投两中学"},
		},
		Pattern: "{num:num}[投罚中]",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.unit = kindCount, text.Span{Start: m.End - 1, End: m.End}
			if m.At(m.End-1) == '中' {
				c := m.Prev()
				return q, (c == '投' || c == '罚') && isDigit(m.At(m.Start-2)) && !isHan(m.Next())
			}
			return q, isDigit(m.Next())
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.won_and_lost",
			Note:     "wins, draws and losses told in a row: 8胜2平1负",
			Examples: []string{"主队以[8胜]2平1负收官 => kind=count value=8 unit=胜", "她本赛季9胜[3负] => value=3 unit=负 object=null predicate=负", "主队前[8战]5胜3负 => value=8 unit=战 object=null"},
			Counter:  []string{"两败俱伤", "三胜乡通了公路", "两战平局收场"},
		},
		Pattern: "{num:num}[战胜平负败和]",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.unit, q.itself, q.sure, q.done = kindCount, text.Span{Start: m.End - 1, End: m.End}, true, true, true
			told := func(r rune) bool { return r == '胜' || r == '平' || r == '负' || r == '败' || r == '和' }
			next := m.Next()
			if isDigit(next) || numeralRune(next) {
				for i := m.End + 1; i < m.End+4; i++ {
					if told(m.At(i)) {
						return q, true
					}
				}
			}
			before := m.At(m.Start - 2)
			return q, told(m.Prev()) && (isDigit(before) || numeralRune(before))
		},
	},
}
