package dates

import (
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// lunarOf places a lunar month or day, or a festival, in the lunar year y.
func (r *resolver) lunarOf(d *description, p placed, y int) (placed, bool, bool) {
	if d.slots[day].how == aFestival {
		return r.festival(d, p, y)
	}
	if y < firstLunarYear || y > lastLunarYear { // beyond the table the year alone is known
		p.start, p.grain = date(bcYear(y), 1, 1), year
		p.end = ceil(p.start, year)
		return p, true, false
	}
	m := int(d.slots[month].n)
	if d.slots[month].how == unset {
		return r.refine(d, p, year)
	}
	if d.slots[day].how == unset {
		start, days, ok := lunarMonth(y, m, d.leap)
		p.start, p.end, p.grain = start, start.AddDate(0, 0, days), month
		return p, ok, !ok
	}
	t, ok := lunarDay(y, m, int(d.slots[day].n), d.leap)
	if !ok {
		return p, false, true
	}
	p.start, p.end, p.grain = t, t.AddDate(0, 0, 1), day
	return r.refine(d, p, day)
}

// dayOfHoliday reads which day of a holiday is told, and where that ends: 国庆假期|第三天.
func dayOfHoliday(d *scan.Doc, h *description, p int) (n, end int) {
	if d.At(p) == '的' {
		p++
	}
	switch k := numberAt(d, p+1); {
	case hasAt(d, p, "首日", "首天"):
		return 1, p + 2
	case d.HasAt(p, "第一天"):
		return 1, p + 3
	case hasAt(d, p, "最后一天", "最后一日"):
		return number(d.Lexicon.Entries[h.slots[day].n].Get("days")), p + 4
	case d.At(p) == '第' && k != nil && (d.At(k.End) == '天' || d.At(k.End) == '日'):
		if v, ok := k.Int(); ok && v > 0 && v <= 15 {
			return v, k.End + 1
		}
	}
	return 0, 0
}

func (r *resolver) festival(d *description, p placed, y int) (placed, bool, bool) {
	e := &r.Lexicon.Entries[d.slots[day].n]
	t, ok := festivalDay(e, y)
	if !ok {
		return p, false, true
	}
	p.start, p.end, p.grain = t, t.AddDate(0, 0, 1), day
	if n := number(e.Get("days")); n > 0 && (d.whole || longFestival(e)) {
		p.start = p.start.AddDate(0, 0, number(e.Get("offset")))
		p.end = p.start.AddDate(0, 0, n)
		if e.Get("calendar") == "dog days" { // thirty days or forty
			p.end, _ = dogDay(y, 4)
		}
	}
	return r.refine(d, p, day)
}
