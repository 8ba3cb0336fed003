package dates

import (
	"time"
)

// within is the unit in which a description whose coarsest grain is c is to be found: a month in its year, a day in its
// month, a weekday in its week, an hour in its day.
func (d *description) within(c grain) grain {
	switch {
	case d.slots[day].how == onWeekday && d.slots[month].how == unset:
		return week
	case c >= week && c <= day:
		return month
	case c > day:
		return day
	}
	return year
}

// nearest settles a description whose year, month, week or day is not told: from the date told last, or from the
// reference time by tense and preference.
func (r *resolver) nearest(d *description, p placed, c grain, s sense) (placed, bool, bool) {
	unit := d.within(c)
	within := func(base time.Time, n int) (placed, bool) {
		q := p
		q.start = add(floor(base, unit), unit, n)
		q.end, q.grain = ceil(q.start, unit), unit
		var ok bool
		if unit == month && d.lunar && d.slots[day].how == fixed { // 初二 after 大年初一
			if q.start, ok = lunarDayNear(base, int(d.slots[day].n)); ok {
				q.end, q.grain = q.start.AddDate(0, 0, 1), day
				q, ok, _ = r.refine(d, q, day)
			}
		} else if unit == year && d.lunar {
			q, ok, _ = r.lunarOf(d, q, q.start.Year())
		} else {
			q, ok, _ = r.refine(d, q, unit)
		}
		return q, ok
	}
	if t, ok := r.last(day); ok && unit == day && t.ranged && t.grain == day && t.stop > sentenceOf(r.Doc, r.at).Start { // 1日至5日，夜间: of each of them
		return p, false, false
	}
	if t, ok := r.contextOf(unit, s); ok && !(r.present > t.stop && !r.now.IsZero() && r.now.Sub(t.start) > longAgo && t.stop < sentenceOf(r.Doc, r.at).Start) && !(unit == year && r.returns(t, within)) && !(unit == month && r.leaves(t, within)) && !(r.reported && t.start.After(r.now)) {
		best, found, nearest := placed{}, false, time.Duration(0)
		for n := -1; n <= 1; n++ {
			school := unit == year && t.description != nil && t.description.quant == "school"
			if q, ok := within(t.start, n); ok && (n == 0 || unit == month || unit == week || school || d.lunar && t.stop == r.at || n == 1 && r.turns(t, q.start)) {
				if school && (q.start.Before(t.start) || !q.start.Before(t.end)) { // of its two years the one in which it lies
					continue
				}
				if s == future && t.start.Sub(q.start) > lately || s == past && !r.now.IsZero() && !q.start.Before(floor(r.now, day).AddDate(0, 0, 1)) && !t.start.After(r.now) {
					continue
				}
				away := distance(q.start, t.start)
				if unit == month && n != 0 { // the month told goes on, unless its neighbour is much nearer
					away += 9 * aDay
					if here, ok := within(t.start, 0); ok && here.start.After(t.start) && here.start.Before(r.now) {
						away += 11 * aDay
					}
				}
				if !found || away < nearest {
					best, nearest, found = q, away, true
				}
			}
		}
		if found {
			if told := &t.description.slots; unit == day && d.clock12 && d.slots[partOfDay].how == unset && (told[hour].how == fixed && told[hour].n <= 12 || t.grain == partOfDay && t.stop > sentenceOf(r.Doc, r.at).Start) && told[partOfDay].how == fixed && parts[told[partOfDay].n-1].late {
				// the text tells hours by twelve: 6时30分 after 下午5时30分, 9点 after 晚上 are in the evening
				if noon := best.start.Add(12 * time.Hour); (t.grain != partOfDay || !noon.Before(t.start) && noon.Before(t.end)) && distance(noon, t.start) < distance(best.start, t.start) {
					best.start, best.end = noon, best.end.Add(12*time.Hour)
				}
			}
			if unit == day && d.slots[hour] == (slot{fixed, 0}) && d.slots[partOfDay].how == unset && t.start.Hour() >= 18 && best.start.Before(t.start) && t.stop > sentenceOf(r.Doc, r.at).Start { // 31日晚…零时
				best.start, best.end = best.start.AddDate(0, 0, 1), best.end.AddDate(0, 0, 1)
			}
			if unit == day && d.slots[partOfDay] == (slot{fixed, 1}) && t.start.Hour() >= 18 && best.start.Before(t.start) && (s == future || r.now.IsZero() || best.start.AddDate(0, 0, 1).Before(floor(r.now, day).AddDate(0, 0, 1))) { // 凌晨 after an evening is of the next day
				best.start, best.end = best.start.AddDate(0, 0, 1), best.end.AddDate(0, 0, 1)
			}
			best.anchor, best.anchorID = "context", t.id
			return best, true, false
		}
	}
	if r.now.IsZero() {
		q, ok := inUntoldYear(d, c, within)
		q.anchor, q.anchorID = "none", -1
		return q, ok, false
	}
	if unit == day && s != alone && r.untoldDay(r.now, longAgo) { // 1984年我是学徒, 晚上写
		return p, false, false
	}
	p.anchor = "published"
	today := floor(r.now, day)
	if d.weekday > 0 && (unit == year || unit == month) {
		for _, n := range []int{0, 1, -1} {
			if q, ok := within(r.now, n); ok && (int(q.start.Weekday())+6)%7+1 == int(d.weekday) {
				return q, true, false
			}
		}
	}
	if s == untold && unit == year && r.plan.After(r.now) && r.planned == sentenceOf(r.Doc, r.at).Start { // 4月10日前播种, 谷雨前后移栽
		if q, ok := r.closest(within, r.plan); ok {
			return q, true, false
		}
	}
	if t, ok := r.last(month); ok && s == untold && (unit == year || unit == week) && t.paragraph == r.paragraph && !t.start.Before(today.AddDate(0, 0, 1)) { // one more date of a plan
		q, ok := r.closest(within, t.start)
		switch {
		case ok && unit == year && distance(q.start, t.start) < ahead:
			return q, true, false
		case unit == week || t.planned && !(ok && today.Sub(q.start) > 0 && today.Sub(q.start) < aQuarter):
			s = future
		}
	}
	if q, ok := within(r.now, 0); ok && unit == year && d.slots[quarter].how == fixed && d.finest() == quarter && q.start.After(r.now) && (q.start.Sub(r.now) < ahead || s != past && q.start.Sub(r.now) < aQuarter) { // 四季度 told in August
		return q, true, false
	}
	switch {
	case r.dispatch || s == nearer:
		best, found := r.closest(within, today)
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
		if q, ok := within(r.now, 0); ok && q.start.Before(today) && d.slots[day].how == aFestival && endsLunarYear(&r.Lexicon.Entries[d.slots[day].n]) {
			q, ok = within(r.now, 1) // of the lunar year that is running
			return q, ok, !ok
		}
		for _, n := range []int{0, -1, 1, -2, 2, -3, 3, -4, 4} {
			if q, ok := within(r.now, n); ok {
				return q, true, false
			}
		}
		return p, false, true
	case s == future || r.prefer == Future && s != past:
		if q, ok := within(r.now, 0); ok && r.prefer == Past && q.start.Before(today) && unit != day && (unit == year && today.Sub(q.start) < near || today.Sub(q.start) <= lately) {
			return q, true, false // 原定 and 推迟 tell of days just past
		}
		for _, n := range []int{-1, 0, 1, 2, 3, 4, 8} {
			if q, ok := within(r.now, n); ok && q.end.After(today) && (!q.start.Before(today) || q.grain >= half && q.grain <= month && s == future) && (unit != day || !q.start.Before(r.now)) && (s == future || unit != week || q.start.After(today)) {
				return q, true, false
			}
		}
		return p, false, true
	}
	first := 0
	if d.lunar && unit == year { // the last months of a lunar year lie in the civil year after
		first = -1
	}
	for n := first; n <= 1 && s == past && unit == year && d.finest() > month && d.slots[day].how != fixed; n++ { // 除夕车票已售罄: not those of a year ago
		if q, ok := within(r.now, n); ok && q.start.After(r.now) && q.start.Sub(r.now) < near {
			return q, true, false
		}
	}
	finer := d.finest() > month || d.finest() == month && d.clip != whole                             // 5月3日, 5月底
	for n := first; n <= 1 && s == untold && unit != week && (n <= 0 || unit == year && finer); n++ { // 1至11月 told in December: of this year
		if q, ok := within(r.now, n); ok && q.begins(d).After(r.now) && (q.begins(d).Sub(r.now) < near || unit == year && (d.slots[month].how == fixed && finer && !d.lunar || d.slots[day].how == aFestival) && q.begins(d).Sub(r.now) < ahead) {
			return q, true, false
		}
	}
	for _, n := range offsets {
		if q, ok := within(r.now, n); ok && q.begins(d).Before(today.AddDate(0, 0, 1)) { // a text put out at noon may tell of its evening
			return q, true, false
		}
	}
	return p, false, true
}

// begins is when the part of a unit begins that a description means: 月底 on the 25th.
func (p placed) begins(d *description) time.Time {
	if d.clip == whole || p.grain != month {
		return p.start
	}
	return clipped(p, d.clip).start
}

// closest is the time within the units around now that lies nearest to another.
func (r *resolver) closest(within func(time.Time, int) (placed, bool), to time.Time) (placed, bool) {
	best, found := placed{}, false
	for n := -1; n <= 1; n++ {
		if q, ok := within(r.now, n); ok && (!found || distance(q.start, to) < distance(best.start, to)) {
			best, found = q, true
		}
	}
	return best, found
}

// turnOfYear is how far after a date of one year a month told without its year lies in the next.
const turnOfYear = 100 * 24 * time.Hour

// turns tells whether a chronicle has gone on from a date at the end of a year to the year after it: 2019年12月…1月20日.
func (r *resolver) turns(t telling, next time.Time) bool {
	return t.grain >= month && t.start.Month() >= 10 && next.Sub(t.start) < turnOfYear && (r.now.IsZero() || !next.After(r.now))
}

// offsets are the units looked at for a date that is past; the last for the leap day.
var offsets = [...]int{1, 0, -1, -2, -3, -4, -8}

// near is how far ahead a date may lie that nothing says is to come: a notice of next week needs no 将.
const near = 15 * 24 * time.Hour

// longAgo is how far back a day lies that a text looks back at.
const longAgo = 300 * 24 * time.Hour

// aQuarter is as long as any quarter of the year.
const aQuarter = 92 * 24 * time.Hour

// ahead is the same for a day told with its month: ten months back it would be told with its year.
const ahead = 45 * 24 * time.Hour

// lately is how far back a day of the month may lie although its clause tells of what is to come.
const lately = 3 * 24 * time.Hour

func distance(a, b time.Time) time.Duration { return max(a.Sub(b), b.Sub(a)) }
