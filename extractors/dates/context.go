package dates

import (
	"time"
)

// returns tells whether a date is back in these days after a sentence that looked back from them: 25年前的今天…。6月30日,.
func (r *resolver) returns(t telling, within func(time.Time, int) (placed, bool)) bool {
	if r.now.IsZero() || t.stop >= sentenceOf(r.Doc, r.at).Start {
		return false
	}
	q, ok := within(r.now, 0)
	away := distance(q.start, r.now)
	if ok && q.grain >= day && q.start.After(r.now) && away < 4*near && r.now.Sub(t.start) > longAgo && r.lately(t.stop).id >= 0 {
		return true
	}
	return ok && q.grain >= day && (away < lately || away < near && (t.root == "published" || r.lately(t.stop).id >= 0))
}

// leaves tells whether a bare day is one at hand, although a plan further off was told in a sentence before: 决赛12月18日举行。22日首战.
func (r *resolver) leaves(t telling, within func(time.Time, int) (placed, bool)) bool {
	if r.now.IsZero() || t.stop >= sentenceOf(r.Doc, r.at).Start {
		return false
	}
	q, ok := within(r.now, 0)
	if r.now.Sub(t.start) > longAgo { // 2012年7月21日那场雨…。31日上午 of these days
		told, found := within(t.start, 0)
		today := floor(r.now, day)
		for n := 0; n >= -1; n-- {
			q, ok := within(r.now, n)
			if ok && q.grain >= day && t.paragraph < r.paragraph && distance(q.start, today) < lately && r.ofNow() { // a new paragraph
				return true
			}
			if ok && q.grain >= day && !q.start.After(r.now) && today.Sub(q.start) <= lately && r.lately(t.stop).id >= 0 {
				return !found || distance(told.start, t.start) > lately
			}
		}
		return false
	}
	if t.start.Sub(r.now) < near {
		return false
	}
	return ok && q.grain >= day && q.start.After(r.now.Add(-2*aDay)) && q.start.Sub(r.now) < lately
}

// ofNow tells whether the text opens with a day of these days.
func (r *resolver) ofNow() bool {
	return len(r.told) > 0 && r.told[0].grain >= day && distance(r.told[0].start, r.now) < near
}

// lately is the date of these days before the one day far off that the text looked at last; its id is negative where there is none.
func (r *resolver) lately(before int) telling {
	far := 0
	for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory && far < 2; i-- {
		t := &r.told[i]
		if t.grain < day || t.besides || t.aside {
			continue
		}
		if t.stop < before && !t.ranged && distance(t.start, r.now) < 2*near {
			return *t
		}
		far++
	}
	return telling{id: -1}
}

// untoldDay tells whether the text has gone on from a day to a month or a year of its own that has been: a clock after it is
// of a day that is not told.
func (r *resolver) untoldDay(from time.Time, margin time.Duration) bool {
	n := len(r.told) - 1
	if n < 0 || r.now.IsZero() {
		return false
	}
	t := &r.told[n]
	return t.paragraph == r.paragraph && t.grain < day && t.grain >= year && !t.besides && !t.aside && !t.ranged && (t.quoted == 0 || r.at < t.quoted) &&
		r.now.Sub(t.end) > margin && (from.Before(t.start) || !from.Before(t.end))
}

// sameClause tells whether nothing ends the clause between a date told and the expression, and it is no measure of it.
func (r *resolver) sameClause(t telling) bool {
	if r.at-t.stop > senseRunes {
		return false
	}
	for p := t.stop; p < r.at; p++ {
		if edgeAt(r.Doc, p) {
			return false
		}
	}
	start := t.stop - 2 // 去年, 今年
	return !hasBefore(r.Doc, start, "比", "较", "与", "同", "和", "跟", "超过", "超", "于")
}

// contextOf is the date told before from which a unit is taken: a bare day from a day of these paragraphs, a month from a
// year of this paragraph that is not the year of the reference time.
func (r *resolver) contextOf(unit grain, s sense) (telling, bool) {
	switch unit {
	case day:
		t, ok := r.last(day)
		if ok && t.ranged && t.grain > day && t.end.Sub(t.start) <= 24*time.Hour { // 0时至24时: of the day that it ends in
			t.start, t.ranged = floor(t.end.Add(-time.Second), day), false
		}
		if ok && !r.now.IsZero() && t.grain >= day && r.now.Sub(t.start) > longAgo && t.stop < sentenceOf(r.Doc, r.at).Start { // looked back at: the clock is of these days again
			if u := r.lately(t.stop); u.id >= 0 {
				t = u
			} else if t.root == "published" && t.grain == day { // 80年前的今天…。上午10时
				return t, false
			}
		}
		return t, ok && !t.ranged && t.paragraph >= r.paragraph-2 && !r.untoldDay(t.start, 0) && !r.forgets(t)
	case month:
		t, ok := r.last(day)
		if ok && !r.now.IsZero() && t.stop < sentenceOf(r.Doc, r.at).Start {
			back := r.now.Sub(t.start) > longAgo && (t.paragraph < r.paragraph || r.told[len(r.told)-1].id != t.id)
			if u := r.lately(t.stop); u.id >= 0 && (back || s != future && t.planned && t.start.After(r.now)) { // looked back at, or told of a plan, and back again
				t = u
			}
		}
		if u, found := r.last(month); found && u.grain < day && (!ok || u.stop > t.stop) && u.paragraph == r.paragraph && u.anchor == "absolute" && !u.ranged { // 1921年7月下旬…，30日晚
			return u, true
		}
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
		if t.grain == day && t.stop == r.at { // 去年12月25日|圣诞节
			return t, true
		}
		if t.grain == year && (t.anchor == "published" || t.start.Year() >= r.now.Year()) && t.paragraph == r.paragraph && r.sameClause(t) { // 去年的年会11月27日举行
			return t, true
		}
		if t.description != nil && t.description.quant == "school" {
			return t, t.paragraph == r.paragraph
		}
		if t.start.Year() > r.now.Year() && t.stop < sentenceOf(r.Doc, r.at).Start { // what is planned for a year to come is told in one sentence
			return t, false
		}
		return t, t.paragraph == r.paragraph && t.start.Year() != r.now.Year() && s != future && (t.grain >= month || !t.ranged) && t.anchor != "published" && (t.start.Year() > r.now.Year()-100 || yearless(r.now) || t.stop >= sentenceOf(r.Doc, r.at).Start || !isDigit(r.At(r.at)) && (t.anchor == "context" || t.description != nil && t.description.era)) // a chronicle goes on in its own numerals
	}
	return telling{}, false
}
