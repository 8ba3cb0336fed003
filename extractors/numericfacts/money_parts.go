package numericfacts

import (
	"strconv"

	"github.com/taojin-nlp/taojin/extractors/rule"
)

// makeParts adds the parts of an amount.
func makeParts(m *rule.Match) (quantity, bool) {
	q := read(m, "num")
	e := m.Entry("unit")
	if e == nil {
		return q, false
	}
	unit := slotSpan(m, "unit")
	moreBefore(m, &q, unit.Start)
	base, err := strconv.ParseFloat(e.Get("factor"), 64)
	if err != nil || e.Get("part") == "sign" {
		return q, false
	}
	q.scaleBy(base)
	q.factor = 1
	q.kind, q.code, q.unit = kindMoney, e.Get("unit_code"), unit
	part, ok := digitOf(m, "b")
	if !ok {
		return q, false
	}
	second := m.Entry("second")
	if second == nil { // 一块二: tenths
		r := m.Next()
		zero := m.HasAt(m.Num("b").Start, "零") || m.HasAt(m.Num("b").Start-1, "零")
		if m.Num("b").Digits > 1 && !zero || isHan(r) && r != '到' && r != '至' && r != '左' && r != '以' && r != '钱' && r != '的' && r != '涨' && r != '降' && r != '升' && r != '跌' && r != '一' && r != '每' || '0' <= r && r <= '9' || r == '.' || e.Word == "分" {
			return q, false
		}
		q.add(part * base / 10)
		if zero { // 三块零五
			q.add(-part * base * 0.09)
		}
		return q, part < 10
	}
	f, err := strconv.ParseFloat(second.Get("factor"), 64)
	if err != nil || second.Get("part") != "part" || f >= base || second.Get("unit_code") != e.Get("unit_code") {
		return q, false
	}
	q.add(part * f)
	if c, has := digitOf(m, "c"); has {
		q.add(c * f / 10)
	}
	return q, true
}

// digitOf is the value of a small whole number in a slot.
func digitOf(m *rule.Match, slot string) (float64, bool) {
	n := m.Num(slot)
	if n == nil {
		return 0, false
	}
	v, ok := n.Int()
	return float64(v), ok && v >= 0 && v < 100
}
