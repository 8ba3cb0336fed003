package dates

import (
	"strconv"
	"time"
)

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// refine narrows a span by the slots that are finer than g. The last result tells that there is no such time.
func (r *resolver) refine(d *description, p placed, g grain) (placed, bool, bool) {
	for f := g + 1; f < grains; f++ {
		s := d.slots[f]
		if s.how == unset {
			continue
		}
		ok := true
		switch {
		case s.how == aFestival:
			return r.festival(d, p, p.start.Year())
		case s.how == fromNow && f <= day:
			if r.now.IsZero() {
				return p, false, false
			}
			n := floor(r.now, f)
			p.start = date(p.start.Year(), int(n.Month()), n.Day())
			p.start = add(floor(p.start, f), f, int(s.n))
			p.end = ceil(p.start, f)
		case s.how == fromTold && f == day: // 七年后的同一天
			t, known := r.last(day)
			if !known {
				t.start = r.now // 去年这一天: of the day of the text
			}
			if t.start.IsZero() {
				return p, false, false
			}
			p.start = date(p.start.Year(), int(t.start.Month()), t.start.Day())
			p.end = ceil(p.start, f)
		case f <= day:
			p, ok = r.within(p, f, s, d)
		default:
			return clock(d, p)
		}
		if !ok {
			return p, false, true
		}
		p.grain = f
	}
	return p, true, false
}

// within finds a unit of days or more within a span.
func (r *resolver) within(p placed, f grain, s slot, d *description) (placed, bool) {
	n := int(s.n)
	start, end := p.start, p.end
	unit := f
	switch s.how {
	case onWeekday:
		p.start = days(floor(start, week), n-1)
		p.end = p.start.Add(aDay)
		return p, true
	case nthWeekday:
		t, ok := nthWeekdayOf(start, end, n)
		p.start, p.end = t, t.AddDate(0, 0, 1)
		return p, ok
	case fixed:
		switch f {
		case decade:
			p.start = add(start, year, n)
			if start.Year() == 1 {
				p.start = date(n, 1, 1)
			}
		case half:
			p.start = addMonths(start, 6*(n-1))
		case quarter:
			p.start = addMonths(start, 3*(n-1))
		case season:
			switch n {
			case 5: // 暑假
				p.start, p.end = addMonths(start, 6), addMonths(start, 8)
				return p, true
			case 6: // 寒假
				p.start, p.end = date(start.Year(), 1, 15), date(start.Year(), 2, 16)
				return p, true
			}
			p.start = addMonths(start, 3*n-1)
		case month:
			p.start = addMonths(start, n-1)
		case xun:
			switch {
			case n == 4:
				p.end = start.AddDate(0, 0, 15)
				return p, true
			case n == 5:
				p.start = start.AddDate(0, 0, 15)
				return p, true
			}
			p.start = start.AddDate(0, 0, 10*(n-1))
			if n < 3 {
				p.end = p.start.AddDate(0, 0, 10)
			}
			return p, true
		case day:
			p.start = days(start, n-1)
		case weekend:
			p.start = floor(start, week).AddDate(0, 0, 5)
		default:
			return p, false
		}
		p.end = ceil(p.start, unit)
		return p, !p.start.Before(start) && p.start.Before(end)
	case nth, firstN:
		from := firstUnit(start, end, f, p.grain)
		if f == day && s.how == firstN && n > 10 { // 上半周, 下半周
			if n == 11 {
				p.start, p.end = start, start.AddDate(0, 0, 3)
			} else {
				p.start = start.AddDate(0, 0, 3)
			}
			return p, true
		}
		if s.how == nth {
			p.start = add(from, f, n-1)
			p.end = ceil(p.start, f)
			return p, p.start.Before(end)
		}
		p.start, p.end = from, add(from, f, n)
		return p, !p.end.After(end.AddDate(0, 0, 7))
	case fromEnd, lastN:
		last := firstUnit(start, end, f, p.grain)
		for add(last, f, 1).Before(end) {
			last = add(last, f, 1)
		}
		if s.how == lastN {
			if f == week && p.grain == year && last.AddDate(0, 0, 3).Year() != start.Year() {
				last = add(last, f, -1)
			}
			p.start, p.end = add(last, f, 1-n), ceil(last, f)
			return p, !p.start.Before(start)
		}
		p.start, p.end = last, ceil(last, f)
		return p, true
	}
	return p, false
}

// firstUnit is the start of the first unit of a span. The first week of a year is that with its first Thursday
// (ISO 8601); of a month, that with its first Monday.
func firstUnit(start, end time.Time, f, in grain) time.Time {
	switch f {
	case week:
		if in == year {
			return floor(date(start.Year(), 1, 4), week)
		}
		if m := floor(start, week); m.Before(start) {
			return m.AddDate(0, 0, 7)
		}
		return start
	case weekend:
		t := floor(start, weekend)
		if t.Before(start) {
			t = t.AddDate(0, 0, 7)
		}
		return t
	}
	return start
}

// clock places the part of the day and the hour in the day of a span.
func clock(d *description, p placed) (placed, bool, bool) {
	part := int(d.slots[partOfDay].n)
	if p.grain == weekend { // from that part of its first day to that of its last
		q := parts[part-1]
		p.start, p.end, p.grain = p.start.Add(time.Duration(q.from)*time.Hour), p.start.Add(time.Duration(24+q.to)*time.Hour), partOfDay
		return p, true, false
	}
	if p.grain < day && p.grain != week {
		return p, false, true
	}
	h := d.slots[hour]
	if h.how == unset {
		q := parts[part-1]
		p.start, p.end, p.grain = p.start.Add(time.Duration(q.from)*time.Hour), p.start.Add(time.Duration(q.to)*time.Hour), partOfDay
		return p, true, false
	}
	n := int(h.n)
	if h.how != fixed {
		return p, false, true
	}
	if part > 0 && n <= 12 {
		q := parts[part-1]
		switch {
		case q.late && (n == 12 || n == 0) && q.from >= 17:
			n = 24
		case q.from >= 17 && n < 5: // 夜里两点: small hours
		case q.from >= 17 && n < 12, q.late && q.from < 17 && n < 12 && !(q.from == 11 && n >= 10):
			n += 12
		case n == 12 && q.from < 5 && !q.late:
			n = 0
		}
	}
	p.start = p.start.Add(time.Duration(n) * time.Hour)
	p.grain = hour
	if m := d.slots[minute]; m.how == fixed {
		p.start = p.start.Add(time.Duration(m.n) * time.Minute)
		p.grain = minute
	}
	if s := d.slots[second]; s.how == fixed {
		p.start = p.start.Add(time.Duration(s.n) * time.Second)
		p.grain = second
	}
	p.end = ceil(p.start, p.grain)
	return p, true, false
}
