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
		base = r.now
		p.anchor = "published"
		if r.against != nil {
			base, p.anchor, p.anchorID = r.against.start, "context", r.against.id
		}
		t, ok := r.lastStep(max(c, year), int(sl.n), s)
		if ok && sl.how == fromNow && c == year && d.ownYear && d.clip == late && s != future && r.told[len(r.told)-1].paragraph == r.paragraph && t.stop > sentenceOf(r.Doc, r.at).Start && !r.now.IsZero() && t.start.Year() == r.now.Year()-1 { // 2023年公报: 年末
			base, p.anchor, p.anchorID = t.start, "context", t.id
		}
		if first, found := r.incident(c); found {
			t, ok = first, true
		}
		if n := len(r.told) - 1; ok && sl.how == fromTold && !r.now.IsZero() {
			switch last := &r.told[n]; {
			case c == day && t.paragraph < r.paragraph && last.id != t.id && !last.besides && r.now.Sub(t.start) > longAgo: // 消息传出|当晚: of a day looked back at long before
				if t = r.lately(t.stop); t.id < 0 {
					return p, false, false
				}
			case c == day && sl.n > 1 && r.untoldDay(t.start, 0): // 4月中旬确诊, 19天后解封
				return p, false, false
			case c == year && sl.n == 0 && r.At(r.at) == '全' && t.start.Year() > r.now.Year() && t.stop < sentenceOf(r.Doc, r.at).Start:
				ok, sl.how = false, fromNow
			}
		}
		if ok && sl.how == fromTold && c == day && sl.n == 0 && r.At(r.at) == '那' && t.stop < r.at-1 && !r.now.IsZero() && !t.start.Before(floor(r.now, day)) { // 那天 is not today
			t, ok = r.pastDay()
		}
		if ok && sl.how == fromTold {
			if c == year && sl.n == 0 && r.At(r.at-1) == '岁' { // 24岁|那年
				return p, false, false
			}
			if c == year && sl.n == 0 && r.At(r.at) == '那' && t.stop < quoted(r.Doc, r.at).Start { // “您那年…”: what the speaker means
				return p, false, false
			}
			if c == day && sl.n == 0 && r.At(r.at) == '那' && r.told[len(r.told)-1].elsewhere(&t) {
				return p, false, false
			}
			base, p.anchor, p.anchorID = t.start, "context", t.id
			if t.ranged && c <= month && sl.n > 0 || t.ranged && c == day && sl.n > 0 || t.ranged && c == day && t.grain > day && d.finest() == day {
				base = t.end.Add(-time.Second)
			}
		} else if sl.how == fromTold && (r.now.IsZero() || s != alone && (c <= year || c == day && sl.n == 0 && r.At(r.at) == '那' || c == day && sl.n != 0 && d.span.zero() && d.quant == "" && (int(sl.n) < 2 || s == past || s == untold && d.mod == "MORE_THAN" || s == untold && r.attached))) {
			return p, false, false // 那年, 次日 of a time that is not told
		}
		if base.IsZero() {
			return p, false, false
		}
		p.start = add(floor(base, c), c, int(sl.n))
		if s == future && sl.how == fromTold && sl.n > 1 && p.anchor == "context" && !r.now.IsZero() && ceil(p.start, c).Before(r.now) { // 三年后, 他将: from now
			base, p.anchor, p.anchorID = r.now, "published", -1
			p.start = add(floor(base, c), c, int(sl.n))
		}
		switch d.quant {
		case "coming": // from October on the next
			p.start = floor(addMonths(base, 3), year)
		case "working":
			for p.start.Weekday() == time.Saturday || p.start.Weekday() == time.Sunday {
				p.start = p.start.AddDate(0, 0, int(sl.n))
			}
		}
		if !d.span.zero() {
			p.start = floor(d.span.move(base, int(sl.n)/max(1, int(sl.n), -int(sl.n))), c)
		}
		p.end, p.grain = ceil(p.start, c), c
		if c == year && d.lunar && d.finest() > year {
			return r.lunarOf(d, p, p.start.Year())
		}
		if c == year && d.quant == "school" { // from September on
			return r.school(d, p, add(base, month, -8).Year()+int(sl.n))
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
	for !r.now.IsZero() && y+100 <= r.now.Year() {
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
