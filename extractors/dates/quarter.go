package dates

import (
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var quarters = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.quarter", Note: "A quarter of the year, the first quarters and the last.",
			Examples: []string{"[2023年第四季度]完成七个项目。 => value=2023-Q4 end_time=2024-01-01T00:00:00", "[2021年前三季度]税收增长。 => start_time=2021-01-01T00:00:00 end_time=2021-10-01T00:00:00"},
			Counter:  []string{"他每[季度]体检。", "[四季]如春。"},
		},
		Pattern: "{num:n}个?季度?",
		Make:    makeQuarter,
	},
	{
		Card: rule.Card{
			Name: "dates.quarter_letter", Note: "首季度, Q1; H1 is the first half.",
			Examples: []string{"[2021年首季度]，出口回升。 => value=2021-Q1", "[2021年首个季度]开门红。 => value=2021-Q1", "[2021Q2]营收创新高。 => value=2021-Q2", "[2021H1]营收回升。 => value=2021-H1"},
			Counter:  []string{"奥迪[Q3]上市。", "芯片型号[Q5]。"},
		},
		Pattern: "第?首个?季度?|[Qq]{num:q}(季度?)?|[Hh]{num:h}",
		Make:    makeQuarter,
	},
}

func makeQuarter(m *rule.Match) (description, bool) {
	long := m.HasBefore(m.End, "季度")
	if q := m.Num("q"); q != nil {
		v, ok := q.Int()
		return at(quarter, fixed, v), ok && v >= 1 && v <= 4 && q.Digits == 1 && !isLetter(m.Next()) && (edgeAt(m.Doc, m.Start-1) || isDigit(m.Prev()) || m.Prev() == '年' || m.HasBefore(m.End, "季") || long || hasAt(m.Doc, m.End, "财报", "营收", "净利", "业绩"))
	}
	if h := m.Num("h"); h != nil {
		v, ok := h.Int()
		return at(half, fixed, v), ok && v >= 1 && v <= 2 && h.Digits == 1 && !isLetter(m.Next()) && (isDigit(m.Prev()) || m.Prev() == '年')
	}
	n := m.Num("n")
	if n == nil {
		return at(quarter, fixed, 1), long || m.HasBefore(m.Start, "年")
	}
	v, ok := n.Int()
	if n.Bare || !ok && n.Approx != numeral.Between {
		return description{}, false
	}
	first := m.Prev() == '前'
	ordinal := m.Prev() == '第' || first && m.At(m.Start-2) == '第'
	if first || ordinal {
		m.Start--
	}
	counted := m.At(n.End) == '个'
	switch {
	case first && v >= 2 && v <= 3:
		return at(quarter, firstN, v), long
	case counted && !ordinal || v < 1 || v > 4 || !ok:
		return description{}, false
	case m.HasBefore(m.End, "季") && !long && !m.HasBefore(m.Start, "年"):
		return description{}, false
	case m.HasBefore(m.Start, "一年") || m.HasBefore(m.Start, "每") || m.Prev() == '前':
		return description{}, false
	}
	return at(quarter, fixed, v), true
}
