package dates

import (
	"time"

	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A placed is where a description lies on the calendar.
type placed struct {
	start, end time.Time
	grain      grain
	anchor     string // absolute, published, context, none
	anchorID   int32  // of context; else -1
}

// A telling is a date that the text has told, for those that are reckoned from it.
type telling struct {
	placed
	id          int32
	paragraph   int
	ranged      bool
	description description
}

// A resolver places descriptions in the order of the text.
type resolver struct {
	*scan.Doc
	now       time.Time // the reference time; zero where it is unknown
	prefer    Prefer
	told      []telling
	paragraph int
	dispatch  bool  // the expression dates the dispatch itself
	dateline  int32 // 1 + id of the date of the dispatch, from which 今天 is reckoned; 0 where there is none
}

// tellings looked back at are few: who reads on has forgotten the rest.
const memory = 24

// last finds the date told last at the grain or finer.
func (r *resolver) last(g grain) (telling, bool) {
	for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
		if t := r.told[i]; t.grain >= g {
			return t, true
		}
	}
	return telling{}, false
}

// place reckons where a description lies; false where that is unknown. impossible tells that there is no such date.
func (r *resolver) place(d *description, s sense) (p placed, known, impossible bool) {
	if !possible(d) {
		return p, false, true
	}
	p.anchorID = -1
	c := d.coarsest()
	if c == none {
		return p, false, true
	}
	p.anchor = "absolute"
	var base time.Time
	switch sl := d.slots[c]; {
	case d.base != nil:
		b, ok, no := r.place(d.base, s)
		if !ok {
			return p, false, no
		}
		p.anchor, p.anchorID = b.anchor, b.anchorID
		base = b.start
		if sl.n > 0 {
			base = b.end.Add(-time.Second)
		}
		g := d.finest()
		p.start = add(floor(base, g), g, int(d.slots[g].n))
		p.end, p.grain = ceil(p.start, g), g
		return p, true, false
	case d.slots[second].how >= exactNow:
		base = r.now
		p.anchor = "published"
		if d.slots[second].how == exactTold {
			if t, ok := r.last(partOfDay); ok && t.paragraph >= r.paragraph-3 {
				base, p.anchor, p.anchorID = t.start, "context", t.id
			} else if s != alone && s != future && len(r.told) > 0 { // so long after something that has no time here
				return p, false, false
			}
		}
		if base.IsZero() {
			return p, false, false
		}
		p.start = base.Add(time.Duration(d.slots[second].n) * time.Second)
		p.end, p.grain = p.start.Add(time.Second), second
		return p, true, false
	case sl.how == fromNow || sl.how == fromTold:
		base = r.now
		p.anchor = "published"
		if t, ok := r.last(max(c, year)); ok && (sl.how == fromTold || d.ownYear && t.paragraph == r.paragraph && t.anchor == "absolute" && t.grain <= month && c == year && false) {
			base, p.anchor, p.anchorID = t.start, "context", t.id
			if t.ranged && c <= month && sl.n > 0 || t.ranged && c == day && sl.n > 0 {
				base = t.end.Add(-time.Second)
			}
		} else if sl.how == fromTold && r.now.IsZero() {
			return p, false, false
		}
		if base.IsZero() {
			return p, false, false
		}
		p.start = add(floor(base, c), c, int(sl.n))
		if !d.span.zero() {
			p.start = floor(d.span.move(base, int(sl.n)/max(1, int(sl.n), -int(sl.n))), c)
		}
		p.end, p.grain = ceil(p.start, c), c
		if c == year && d.lunar && d.finest() > year {
			return r.lunarOf(d, p, p.start.Year())
		}
		if c == year && d.quant == "school" { // from September on
			return school(p, add(base, month, -8).Year()+int(sl.n)), true, false
		}
		return r.refine(d, p, c)
	case c == year && sl.how == nth: // 龙年
		if r.now.IsZero() {
			return p, false, false
		}
		p.anchor = "published"
		y := r.now.Year()
		for (y-4-int(sl.n))%d.times != 0 {
			y--
		}
		if d.finest() > year {
			return r.lunarOf(d, p, y)
		}
		p.start, _, _ = lunarMonth(y, 1, false)
		p.end, _, known = lunarMonth(y+1, 1, false)
		p.grain = year
		return p, known, !known
	case c == year:
		p.start = date(bcYear(int(sl.n)), 1, 1)
		p.end, p.grain = ceil(p.start, year), year
		if d.quant == "school" {
			return school(p, int(sl.n)), true, false
		}
		if d.lunar {
			return r.lunarOf(d, p, int(sl.n))
		}
		return r.refine(d, p, year)
	case c == century:
		n := int(sl.n)
		if n < 0 {
			p.start, p.end = date(100*n+1, 1, 1), date(100*(n+1)+1, 1, 1)
		} else {
			p.start = date(100*(n-1), 1, 1)
			if n == 1 {
				p.start = date(1, 1, 1)
			}
			p.end = date(100*n, 1, 1)
		}
		p.grain = century
		return r.refine(d, p, century)
	case c == decade:
		y := 1900 + int(sl.n)
		if !r.now.IsZero() {
			for y+100 <= r.now.Year() {
				y += 100
			}
		}
		p.start = date(y, 1, 1)
		p.end, p.grain = ceil(p.start, decade), decade
		return r.refine(d, p, decade)
	}
	return r.nearest(d, p, c, s)
}

func bcYear(y int) int {
	if y < 0 {
		return y + 1
	}
	return y
}

func school(p placed, y int) placed {
	p.start, p.end, p.grain = date(y, 9, 1), date(y+1, 9, 1), year
	return p
}

// possible tells whether a day named with its month exists in some year.
func possible(d *description) bool {
	m, dd := d.slots[month], d.slots[day]
	if m.how == fixed && dd.how == fixed && !d.lunar {
		y := 2000
		if d.slots[year].how == fixed {
			y = bcYear(int(d.slots[year].n))
		}
		return int(dd.n) <= daysIn(y, int(m.n))
	}
	if h := d.slots[hour]; h.how == fixed && h.n == 24 && d.slots[minute].n > 0 {
		return false
	}
	return true
}

// nearest settles a description whose year, month, week or day is not told: from the date told last, or from the
// reference time by tense and preference.
func (r *resolver) nearest(d *description, p placed, c grain, s sense) (placed, bool, bool) {
	unit := year
	switch {
	case d.slots[day].how == onWeekday && d.slots[month].how == unset:
		unit = week
	case c >= week && c <= day:
		unit = month
	case c > day:
		unit = day
	}
	within := func(base time.Time, n int) (placed, bool) {
		q := p
		q.start = add(floor(base, unit), unit, n)
		q.end, q.grain = ceil(q.start, unit), unit
		var ok bool
		if unit == year && d.lunar {
			q, ok, _ = r.lunarOf(d, q, q.start.Year())
		} else {
			q, ok, _ = r.refine(d, q, unit)
		}
		return q, ok
	}
	if t, ok := r.contextOf(unit, s); ok {
		best, found := placed{}, false
		for n := -1; n <= 1; n++ {
			if q, ok := within(t.start, n); ok && (unit != day || n == 0) && (unit != year || n == 0 || n == 1 && q.start.Before(r.now) && false) {
				if s == future && t.start.Sub(q.start) > lately {
					continue
				}
				if !found || distance(q.start, t.start) < distance(best.start, t.start) {
					best, found = q, true
				}
			}
		}
		if found {
			if told := t.description.slots; unit == day && d.clock12 && d.slots[partOfDay].how == unset && told[hour].how == fixed && told[hour].n <= 12 && told[partOfDay].how == fixed && parts[told[partOfDay].n-1].late {
				// the text tells hours by twelve: 6时30分 after 下午5时30分 is in the evening
				if noon := best.start.Add(12 * time.Hour); distance(noon, t.start) < distance(best.start, t.start) {
					best.start, best.end = noon, best.end.Add(12*time.Hour)
				}
			}
			best.anchor, best.anchorID = "context", t.id
			return best, true, false
		}
	}
	if r.now.IsZero() {
		return p, false, false
	}
	p.anchor = "published"
	offsets := []int{0, -1, -2, -3, -4, -8} // past, and the leap day
	today := floor(r.now, day)
	switch {
	case r.dispatch:
		best, found := placed{}, false
		for n := -1; n <= 1; n++ {
			if q, ok := within(r.now, n); ok && (!found || distance(q.start, r.now) < distance(best.start, r.now)) {
				best, found = q, true
			}
		}
		return best, found, !found
	case unit == day && r.prefer == Future && s != past && d.clock12 && d.slots[partOfDay].how == unset && d.slots[hour].n < 12:
		q, ok := within(r.now, 0)
		if noon := 12 * time.Hour; ok && q.start.Before(r.now) { // 三点 said at four in the morning
			q.start, q.end = q.start.Add(noon), q.end.Add(noon)
		}
		if ok && q.start.Before(r.now) {
			q, ok = within(r.now, 1)
		}
		return q, ok, !ok
	case unit == day && (r.prefer == Past && s != future || d.slots[hour].how == unset):
		q, ok := within(r.now, 0)
		return q, ok, !ok
	case s == alone && r.prefer == Past:
		for _, n := range []int{0, -1, 1, -2, 2, -3, 3, -4, 4} {
			if q, ok := within(r.now, n); ok {
				return q, true, false
			}
		}
		return p, false, true
	case s == future || r.prefer == Future && s != past:
		if q, ok := within(r.now, 0); ok && r.prefer == Past && q.start.Before(today) && unit != day && (unit == year && today.Sub(q.start) < 2*near || today.Sub(q.start) <= lately) {
			return q, true, false // 原定 and 推迟 tell of days just past
		}
		for _, n := range []int{-1, 0, 1, 2, 3, 4, 8} {
			if q, ok := within(r.now, n); ok && q.end.After(today) && !q.start.Before(today) && (unit != day || !q.start.Before(r.now)) && (s == future || unit != week || q.start.After(today)) {
				return q, true, false
			}
		}
		return p, false, true
	}
	if q, ok := within(r.now, 0); ok && s == untold && q.start.After(r.now) && q.start.Sub(r.now) < near && unit != week {
		return q, true, false
	}
	for _, n := range append([]int{1}, offsets...) {
		if q, ok := within(r.now, n); ok && !q.start.After(r.now) {
			return q, true, false
		}
	}
	return p, false, true
}

// near is how far ahead a date may lie that nothing says is to come: a notice of next week needs no 将.
const near = 15 * 24 * time.Hour

// lately is how far back a day of the month may lie although its clause tells of what is to come.
const lately = 3 * 24 * time.Hour

func distance(a, b time.Time) time.Duration { return max(a.Sub(b), b.Sub(a)) }

// contextOf is the date told before from which a unit is taken: a bare day from a day of these paragraphs, a month from a
// year of this paragraph that is not the year of the reference time.
func (r *resolver) contextOf(unit grain, s sense) (telling, bool) {
	switch unit {
	case day:
		t, ok := r.last(day)
		return t, ok && !t.ranged && t.paragraph >= r.paragraph-2
	case month:
		t, ok := r.last(day)
		if ok && t.paragraph >= r.paragraph-4 {
			return t, true
		}
		t, ok = r.last(month)
		return t, ok && t.grain == month && t.paragraph == r.paragraph && t.anchor != "published"
	case year:
		t, ok := r.last(year)
		if !ok {
			return t, false
		}
		if r.now.IsZero() {
			return t, t.paragraph >= r.paragraph-2
		}
		return t, t.paragraph == r.paragraph && t.start.Year() != r.now.Year() && s != future && (t.grain >= month || !t.ranged) && t.anchor != "published" && t.start.Year() > r.now.Year()-100
	}
	return telling{}, false
}

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
	}
	return r.refine(d, p, day)
}
