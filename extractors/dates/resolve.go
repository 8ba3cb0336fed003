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

// A resolver places descriptions in the order of the text.
type resolver struct {
	*scan.Doc
	now       time.Time // the reference time; zero where it is unknown
	prefer    Prefer
	told      []telling
	said      []description // what the tellings point to
	paragraph int
	aside     bool      // the expression stands in brackets
	reported  bool      // something is said on that day: 18日表示
	at        int       // where the expression starts
	dispatch  bool      // the expression dates the dispatch itself
	against   *telling  // what 上年 is compared with
	attached  bool      // a word stands right before the expression: 住院47天后
	plan      time.Time // the time to come by which something is to be done
	planned   int       // where its sentence starts
	present   int       // where the text was last back in the present: 目前, 今年
	lost      int       // 1 + the paragraph in which the text counted last from a time that it does not tell
	forgotten int       // where it told last of a day that it does not name: 某日
	dateline  int32     // 1 + id of the date of the dispatch, from which 今天 is reckoned; 0 where there is none
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
		if g == partOfDay { // 除夕前夜
			g = day
		}
		p.start = add(floor(base, g), g, int(d.slots[g].n))
		p.end, p.grain = ceil(p.start, g), g
		if d.slots[partOfDay].how != unset {
			return clock(d, p)
		}
		return p, true, false
	case d.slots[second].how >= exactNow:
		base = r.now
		p.anchor = "published"
		if d.slots[second].how == exactTold {
			t, ok := r.last(partOfDay)
			if h, found := r.last(hour); found && t.grain == partOfDay && !floor(h.start, day).Before(floor(t.start, day)) { // the hour told of that day
				t = h
			}
			if u, found := r.last(day); found && u.stop > t.stop && u.grain == day && floor(u.start, day) != floor(t.start, day) { // 1990年那次起飞13分钟后
				return p, false, false
			}
			if ok && t.grain == partOfDay { // 深夜…。两小时后: from some time in it
				return p, false, false
			}
			if ok && t.paragraph >= r.paragraph-3 {
				base, p.anchor, p.anchorID = t.start, "context", t.id
			} else if s != alone && s != future && (len(r.told) > 0 || edgeAt(r.Doc, r.at-1) || afterEvent(r.Doc, r.at)) { // so long after something that has no time here
				return p, false, false
			}
		}
		if base.IsZero() {
			return p, false, false
		}
		if t, ok := r.last(hour); ok && d.slots[second].how == exactNow && d.slots[second].n != 0 && s != alone && base == r.now && floor(base, day) == base && t.paragraph == r.paragraph { // 5个小时前: of a time told, or unknown
			return p, false, false
		}
		p.start = base.Add(time.Duration(d.slots[second].n) * time.Second)
		if d.slots[second].how == exactTold && p.anchor == "context" && s != future && !r.now.IsZero() && !base.After(r.now) && !p.start.Before(floor(r.now, day).AddDate(0, 0, 1)) { // counted from something else
			p.anchorID = -1
			return p, false, false
		}
		p.end, p.grain = p.start.Add(time.Second), second
		return p, true, false
	case sl.how == fromNow || sl.how == fromTold:
		return r.counted(d, p, c, s)
	case c == year && sl.how == nth: // 龙年
		if r.undated() {
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
			return r.school(d, p, int(sl.n))
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
		p.start = date(r.decade(int(sl.n)), 1, 1)
		p.end, p.grain = ceil(p.start, decade), decade
		return r.refine(d, p, decade)
	}
	return r.nearest(d, p, c, s)
}

// decade is the first year of a decade told without its century: the last that has begun.
func (r *resolver) decade(n int) int {
	y := 1900 + n
	for !r.undated() && y+100 <= r.now.Year() {
		y += 100
	}
	return y
}

func bcYear(y int) int {
	if y < 0 {
		return y + 1
	}
	return y
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
