package dates

import (
	"fmt"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// lengthRow fills the row of a duration.
func (r *resolver) lengthRow(e *expression, row *schema.Date) {
	row.Type = "DURATION"
	row.Value = e.span.String()
	if high := e.spanTo.String(); high != row.Value {
		row.Value += "/" + high
	}
	row.Grain = grainNames[e.span.finest]
	if n := len(r.told); e.forward && n > 0 && r.told[n-1].stop == e.Start && r.told[n-1].since { // 自2022年1月4日起|6个月内
		t := &r.told[n-1]
		row.Anchor, row.AnchorDateID = "context", schema.Some(t.id)
		setTimes(row, t.start, e.spanTo.move(t.start, 1))
		return
	}
	if e.forward && !r.undated() { // 半年内
		s, end := senseOf(r.Doc, e), e.spanTo.move(r.now, 1)
		if (s == future || s == alone) && end.After(r.now) { // not of 0年内
			row.Anchor = "published"
			setTimes(row, r.now, end)
		}
	}
}

// windowRow fills the row of a length up to or from the reference time.
func (r *resolver) windowRow(e *expression, row *schema.Date) bool {
	row.Value = e.span.String()
	row.Grain = grainNames[e.span.finest]
	base := r.now
	anchor := "published"
	if e.told {
		t, ok := r.last(day)
		if u, found := r.last(max(year, e.span.coarsest())); found && (!ok || u.stop > t.stop && u.grain <= month) && e.span.coarsest() <= month { // 1978年3月…此后的20年
			t, ok = u, true
		}
		if r.HasAt(e.Start, "接下来") {
			ok = ok && t.stop > e.sentence.Start && !t.start.After(r.now)
		}
		switch {
		case ok && (e.forward || r.now.IsZero() || t.start.Before(r.now)):
			base, anchor = t.start, "context"
			row.AnchorDateID = schema.Some(t.id)
		case e.forward && r.HasAt(e.Start, "此后"): // after what has no time here
			return true
		}
	}
	if base.IsZero() || yearless(base) {
		return true
	}
	row.Anchor = anchor
	g := e.span.finest
	fine := e.span.coarsest() >= hour
	if !fine {
		base = floor(base, day)
	} else {
		row.Type = "TIME"
	}
	var start, end time.Time
	switch {
	case e.whole && e.forward:
		unit := e.span.coarsest()
		start = add(floor(base, unit), unit, 1)
		end = e.spanTo.move(start, 1)
	case e.whole:
		end = floor(base, e.span.coarsest())
		start = e.spanTo.move(end, -1)
	case e.forward:
		start = base
		if !fine && g == day {
			start = base.AddDate(0, 0, 1)
		}
		end = e.spanTo.move(start, 1)
	case e.edge == since && !fine && e.spanTo.inMonths().hours != 0: // 一天半以来: by hours, up to the end of the one that is now
		start, end = floor(e.spanTo.move(r.now, -1), hour), ceil(floor(r.now, hour), hour)
		if r.now == base { // the day is all that is known of now
			end = base.AddDate(0, 0, 1)
		}
	case e.edge == since && !fine && r.exactly(e): // 三年来
		start, end = e.span.move(base, -1), base.AddDate(0, 0, 1)
	case e.edge == since && !fine: // 三年多以来: from some time in the unit so far back, today included
		start, end = floor(e.spanTo.move(base, -1), max(year, e.spanTo.inMonths().finestTold())), base.AddDate(0, 0, 1)
	default:
		start, end = e.spanTo.move(base, -1), base
	}
	if !end.After(start) {
		return true
	}
	if e.told && e.forward && e.span.move(base, 1).Sub(base)*5 < end.Sub(start) { // 此后数十年
		row.Value = start.Format("2006-01-02") + "/.."
		setTimes(row, start, time.Time{})
		return true
	}
	form := "2006-01-02"
	last := end.AddDate(0, 0, -1)
	if fine {
		form, last = "2006-01-02T15:04:05", end
	}
	row.Value = start.Format(form) + "/" + last.Format(form)
	setTimes(row, start, end)
	return true
}

// exactly tells whether a window is so many whole units: no half, nothing more or less.
func (r *resolver) exactly(e *expression) bool {
	s := e.span
	return e.mod == "" && e.span == e.spanTo && s == (amount{years: float64(int(s.years)), months: float64(int(s.months)), weeks: float64(int(s.weeks)), days: float64(int(s.days)), finest: s.finest})
}

// sameRow fills the row of 去年同期: the span told last, moved.
func (r *resolver) sameRow(e *expression, row *schema.Date) bool {
	g, n := year, int(e.slots[year].n)
	if e.slots[month].how != unset {
		g, n = month, int(e.slots[month].n)
	}
	for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
		t := r.told[i]
		if t.grain > day || t.besides || yearless(t.start) || t.paragraph < r.paragraph-2 || !r.now.IsZero() && t.start.After(r.now) { // what is to come has no like
			continue
		}
		row.Anchor, row.AnchorDateID = "context", schema.Some(t.id)
		row.Grain = grainNames[t.grain]
		if e.times > 0 { // 2019年同期
			g, n = year, e.times-t.start.Year()
		}
		p := t.placed
		p.start, p.end = add(t.start, g, n), add(t.end, g, n)
		if e.every == month { // 去年同月
			p.start, p.grain = floor(p.start, month), month
			p.end = ceil(p.start, month)
			row.Value, row.Grain = stamp(p.start, month), grainNames[month]
			setTimes(row, p.start, p.end)
			return true
		}
		if t.ranged && t.description.base != nil {
			first, last := p, p
			first.grain, last.grain = t.description.base.finest(), t.grain
			first.end = ceil(first.start, first.grain)
			last.start = floor(p.end.Add(-time.Second), t.grain)
			row.Value = timex(t.description.base, first) + "/" + timex(t.description, last)
		} else {
			row.Value = timex(t.description, p)
		}
		setTimes(row, p.start, p.end)
		return true
	}
	now := r.now
	if e.every == month {
		g, n = month, 12*n
	}
	if e.times > 0 {
		now, n = date(e.times, 1, 1), 0
	}
	if !now.IsZero() && !yearless(now) {
		p := placed{start: add(floor(now, g), g, n), grain: g}
		p.end = ceil(p.start, g)
		d := at(g, fixed, 1)
		row.Value, row.Anchor, row.Grain = timex(&d, p), "published", grainNames[g]
		setTimes(row, p.start, p.end)
		return true
	}
	row.Value = "PAST_REF"
	return true
}

// setRow fills the row of a set.
func setRow(e *expression, row *schema.Date) bool {
	row.Type, row.Quant, row.Freq = "SET", e.quant, e.freq
	row.Grain = grainNames[e.every]
	d := &e.description
	if d.slots[day].how >= nth && d.slots[day].how != onWeekday || d.slots[week].how != unset || e.finest() == none || d.lunar || d.slots[month].how >= nth {
		row.Value = amount{}.plus(e.every, float64(max(1, e.times))).String()
		if !e.span.zero() {
			row.Value = e.span.String()
		}
		return true
	}
	row.Value = recurringTimex(d)
	if e.to != nil {
		row.Value += "/" + recurringTimex(e.to)
	}
	return true
}

// recurringTimex is the TIMEX3 value of a time that comes again: X for what every one of them has its own of.
func recurringTimex(d *description) string {
	y, m, dd := "XXXX", "XX", "XX"
	if s := d.slots[month]; s.how == fixed {
		m = fmt.Sprintf("%02d", s.n)
	}
	if s := d.slots[day]; s.how == fixed {
		dd = fmt.Sprintf("%02d", s.n)
	}
	value := y + "-" + m + "-" + dd
	switch f := d.finest(); {
	case d.slots[day].how == onWeekday:
		value = fmt.Sprintf("XXXX-WXX-%d", d.slots[day].n)
	case d.slots[weekend].how != unset:
		value = "XXXX-WXX-WE"
	case f == month:
		value = y + "-" + m
	case f == season:
		value = y + "-" + seasonNames[d.slots[season].n]
	case f == quarter:
		value = fmt.Sprintf("%s-Q%d", y, d.slots[quarter].n)
	case f == half:
		value = fmt.Sprintf("%s-H%d", y, d.slots[half].n)
	case d.slots[day].how == aFestival || f == xun:
		value = amount{}.plus(d.every, float64(max(1, d.times))).String()
	}
	if d.slots[partOfDay].how != unset && d.slots[hour].how == unset {
		value += parts[d.slots[partOfDay].n-1].timex
	}
	if d.slots[hour].how == fixed {
		p, _, _ := clock(d, placed{start: date(2000, 1, 1), grain: day})
		value += p.start.Format("T15")
		if d.slots[minute].how == fixed {
			value += p.start.Format(":04")
		}
	}
	return value
}
