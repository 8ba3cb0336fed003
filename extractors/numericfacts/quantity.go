package numericfacts

import (
	"strconv"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// Kinds and modifiers, as numeric_facts has them.
const (
	kindNumber      = "number"
	kindCount       = "count"
	kindMoney       = "money"
	kindMeasure     = "measure"
	kindPercent     = "percent"
	kindPoint       = "percentage_point"
	kindRatio       = "ratio"
	kindMultiple    = "multiple"
	kindOrdinal     = "ordinal"
	kindAge         = "age"
	kindTemperature = "temperature"
	kindScore       = "score"
	kindDimension   = "dimension"

	exact    = "exact"
	about    = "about"
	moreThan = "more_than"
	atLeast  = "at_least"
	lessThan = "less_than"
	atMost   = "at_most"
	several  = "several"
	between  = "range"
)

type float = schema.Null[float64]

// A quantity is what a rule reads: a number with its unit, before bounds, ranges and the fact
// around it are looked for.
type quantity struct {
	number           text.Span // the numeral alone
	value, low, high float
	modifier         string
	kind             string
	unit             text.Span // as written; empty where there is none
	code             string    // UCUM or ISO 4217
	scale            float64   // the magnitude the numeral ends in: 1e4 of 14万
	factor           float64   // what the value was multiplied with for its unit
	bare             bool      // the numeral is a magnitude alone: 百, 千万
	person           bool      // the unit itself tells who is counted: 人
	itself           bool      // the unit is the noun that is counted: 两国
	times            bool      // a count of doings: 次
	strict           bool      // the classifier is one only right before a noun: 三[孔]窑洞
	sure             bool      // the pattern leaves no doubt that it is a number
	done             bool      // the unit is the verb itself: 2胜1负
	sum              bool      // sums up what stands before it, so that it has no object: 省市县三级
	one              bool      // written 一: perhaps but an article
}

// read makes the quantity of the numeral in a slot.
func read(m *rule.Match, slot string) quantity {
	n := m.Num(slot)
	h, _ := m.Hit(slot)
	if n.Grouped && h.End == int32(m.End) {
		if cell, ok := ownCell(m, h); ok {
			n, h = m.Numeral(cell), cell
			m.End = int(h.End)
		}
	}
	q := quantity{number: h.Span(), modifier: exact, kind: kindNumber, scale: n.Scale, factor: 1, bare: n.Bare}
	if first := m.At(int(h.Start)); first == '十' || first == '拾' {
		q.bare = false // ten is a number, 百 and 万 alone are vague
	}
	q.one = h.End-h.Start == 1 && m.At(int(h.Start)) == '一'
	switch n.Approx {
	case numeral.Between:
		q.low, q.high, q.modifier = schema.Some(n.Low), schema.Some(n.High), between
	case numeral.Several:
		q.low, q.high, q.modifier = schema.Some(n.Low), schema.Some(n.High), several
	case numeral.Above:
		q.value, q.low, q.modifier = schema.Some(n.Value), schema.Some(n.Value), moreThan
	default:
		q.value = schema.Some(n.Value)
	}
	return q
}

// ownCell is the part of a numeral that stands in one cell of a table, where it reads over two: 20[tab]356.
func ownCell(m *rule.Match, h scan.Hit) (scan.Hit, bool) {
	if !strings.Contains(m.Slice(h.Span()), "\t") {
		return h, false
	}
	for _, short := range m.HitsAt(int(h.Start)) {
		if n := m.Numeral(short); n != nil && !n.Grouped {
			return short, true
		}
	}
	return h, false
}

// more applies 余, 多 after the numeral (14万余): a lower bound.
func (q *quantity) more() {
	if q.value.Valid {
		q.low, q.modifier = q.value, moreThan
	}
}

// times multiplies value and bounds.
func (q *quantity) scaleBy(f float64) {
	if f == 1 {
		return
	}
	q.factor *= f
	for _, x := range [...]*float{&q.value, &q.low, &q.high} {
		if x.Valid {
			x.V = tidy(x.V * f)
		}
	}
	if q.factor < 0 && f < 0 {
		q.low, q.high = q.high, q.low
	}
}

// add adds a part of the unit: 两米[八二], 五元[六角].
func (q *quantity) add(part float64) {
	for _, x := range [...]*float{&q.value, &q.low, &q.high} {
		if x.Valid {
			x.V = tidy(x.V + part)
		}
	}
}

// tidy drops the dust that binary arithmetic leaves behind the fifteenth digit.
func tidy(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64)
	if err != nil {
		return x
	}
	return y
}

// slotSpan is where the hit of a slot stands; empty where there is none.
func slotSpan(m *rule.Match, slot string) text.Span {
	h, ok := m.Hit(slot)
	if !ok {
		return text.Span{}
	}
	return h.Span()
}

// moreBefore tells whether 余, 多, 来 or 几 stands between the numeral and what ends at unit.
func moreBefore(m *rule.Match, q *quantity, unit int) bool {
	for i := q.number.End; i < unit; i++ {
		switch m.At(i) {
		case '余', '多', '来', '几':
			q.more()
			return true
		case '把': // 百把亩
			q.apply(about)
			q.bare = false
			return true
		}
	}
	return false
}
