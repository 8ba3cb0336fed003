package dates

import (
	"strconv"

	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// habit makes a set of a time that 每到, 每逢 or their like stand before: 每到夏季, 每逢5月12日.
func habit(d *scan.Doc, e *expression) bool {
	switch d.At(e.Start - 1) {
	case '到', '逢', '当', '至', '年':
	default:
		return false
	}
	n := 2
	switch {
	case e.kind != point || e.relative() && !e.ownYear || e.slots[year].how == fixed:
		return false
	case hasBefore(d, e.Start, "每到", "每逢", "每当", "每至"):
	case hasBefore(d, e.Start, "一到") && (edgeAt(d, e.Start-3) || hasBefore(d, e.Start-2, "每年", "每天")) && (e.slots[season].how != unset || e.coarsest() >= partOfDay): // 一到冬天
	default:
		return false
	}
	c := e.coarsest()
	period := year
	switch {
	case e.slots[day].how == onWeekday && e.slots[week].how == unset, c == weekend:
		period = week
	case c == day || c == month && e.slots[month].how == fromNow:
		period = month
	case c >= partOfDay:
		period = day
	}
	e.kind, e.every, e.times, e.quant = set, period, 1, "EVERY"
	e.Start -= n
	return true
}

// oftenness is how often something happens in the period of a set that it follows: 每周|不少于两次.
func oftenness(d *scan.Doc, p int) (string, bool) {
	if n := wordAt(d, p, []string{"不少于", "不低于", "至少", "最多", "不超过", "平均", "约", "仅", "只"}); n > 0 {
		p += n
	}
	n := numberAt(d, p)
	if n == nil || n.Approx != numeral.Exact || n.Decimal {
		return "", false
	}
	v, ok := n.Int()
	if !ok || v < 1 {
		return "", false
	}
	switch d.At(n.End) {
	case '次', '回', '趟', '遍':
		return strconv.Itoa(v) + "X", true
	}
	return "", false
}
