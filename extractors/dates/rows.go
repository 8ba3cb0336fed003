package dates

import (
	"fmt"
	"time"

	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// refused tells whether an expression is no time by what stands around it.
func refused(d *scan.Doc, e *expression) bool {
	switch e.kind {
	case point, length:
		if inName(d, e) {
			return true
		}
		if e.kind == length {
			return false
		}
		if e.bare && !e.relative() {
			return bareRefused(d, e)
		}
		if e.finest() >= hour && e.slots[hour].how == unset && e.slots[second].how < exactNow {
			return true
		}
		return eventName(d, e)
	}
	return false
}

// inName tells whether an expression begins a short name in quotation marks: “七日茶”, “明日之星”.
func inName(d *scan.Doc, e *expression) bool {
	if d.At(e.Start-1) != '“' && d.At(e.Start-1) != '《' || e.slots[year].how == fixed {
		return false
	}
	for p := e.End; p < e.End+6; p++ {
		switch r := d.At(p); {
		case r == '”' || r == '》':
			return p > e.End || r == '》'
		case edgeAt(d, p):
			return false
		}
	}
	return false
}

// bareRefused tells whether a bare number is no year, or a counted unit has nothing to be counted in.
func bareRefused(d *scan.Doc, e *expression) bool {
	if e.slots[year].how != fixed {
		if e.slots[day].how == fixed && e.lunar { // 廿一, 初三
			return false
		}
		f := e.finest()
		if c := e.coarsest(); e.slots[c].how == nth && (c == day || c == year) && e.slots[c].n > 1 && edgeAt(d, e.Start-1) { // 第三天: counted from the day told
			e.slots[c] = slot{fromTold, e.slots[c].n - 1}
			e.bare = false
			return false
		}
		if e.slots[f].how == firstN || f == weekend || f == hour {
			return true
		}
		return true
	}
	if e.to != nil {
		return false
	}
	prev, next := d.At(e.Start-1), d.At(e.End)
	if e.finest() > year {
		return false
	}
	if prev == '=' || d.HasBefore(e.Start, "= ") {
		return false
	}
	if prev == '(' || next == ')' || prev == ':' || prev == '.' || prev == ',' && isDigit(d.At(e.Start-2)) || next == '-' || prev == '-' || next == ':' || next == '.' && isDigit(d.At(e.End+1)) || next == '/' || prev == '/' {
		return true
	}
	if edgeAt(d, e.Start-1) && edgeAt(d, e.End) {
		return hasBefore(d, e.Start, "编号 ", "第 ", "约 ", "共 ", "达 ", "近 ")
	}
	return !hasBefore(d, e.Start, "截止到", "截至", "自从", "从", "早在", "到", "财税", "国发", "始于", "自") || !edgeAt(d, e.End) && !hasAt(d, e.End, "以", "至", "到", "起", "年")
}

// eventName tells whether a date is part of the name of an event: “5·12”地震, 七七事变, 三月街.
func eventName(d *scan.Doc, e *expression) bool {
	prev, next := d.At(e.Start-1), d.At(e.End)
	if prev == '“' && next == '”' && e.finest() != year && e.slots[year].how == unset {
		return e.slots[day].how != aFestival
	}
	return prev == '“' && e.slots[day].how == fixed && hasAt(d, e.End, "特大", "案", "专案", "系列", "事故", "重大", "事件", "火灾", "地震", "爆炸", "大案", "行动", "会议", "讲话")
}

// lengthRow fills the row of a duration.
func (r *resolver) lengthRow(e *expression, row *schema.Date) {
	row.Type = "DURATION"
	row.Value = e.span.String()
	if high := e.spanTo.String(); high != row.Value {
		row.Value += "/" + high
	}
	row.Grain = grainNames[e.span.finest]
	if e.forward && !r.now.IsZero() { // 半年内
		if s := senseOf(r.Doc, e); s == future || s == alone {
			row.Anchor = "published"
			setTimes(row, r.now, e.spanTo.move(r.now, 1))
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
		if t, ok := r.last(day); ok {
			base, anchor = t.start, "context"
			row.AnchorDateID = schema.Some(t.id)
		}
	}
	if base.IsZero() {
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
	case e.edge == since && !fine: // 三年多以来: from some time in the unit so far back, today included
		start, end = floor(e.spanTo.move(base, -1), max(year, e.spanTo.inMonths().finestTold())), base.AddDate(0, 0, 1)
	default:
		start, end = e.spanTo.move(base, -1), base
	}
	if !end.After(start) {
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

// sameRow fills the row of 去年同期: the span told last, moved.
func (r *resolver) sameRow(e *expression, row *schema.Date) bool {
	g, n := year, int(e.slots[year].n)
	if e.slots[month].how != unset {
		g, n = month, int(e.slots[month].n)
	}
	for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
		t := r.told[i]
		if t.grain > day || t.paragraph < r.paragraph-2 {
			continue
		}
		row.Anchor, row.AnchorDateID = "context", schema.Some(t.id)
		row.Grain = grainNames[t.grain]
		p := t.placed
		p.start, p.end = add(t.start, g, n), add(t.end, g, n)
		if t.ranged {
			first, last := p, p
			first.grain, last.grain = t.description.base.finest(), t.grain
			last.start = floor(p.end.Add(-time.Second), t.grain)
			row.Value = timex(t.description.base, first) + "/" + timex(&t.description, last)
		} else {
			row.Value = timex(&t.description, p)
		}
		setTimes(row, p.start, p.end)
		return true
	}
	if !r.now.IsZero() {
		p := placed{start: add(floor(r.now, g), g, n), grain: g}
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
	if d.slots[day].how >= nth && d.slots[day].how != onWeekday || d.slots[week].how != unset || e.finest() == none || d.slots[month].how >= nth {
		row.Value = amount{}.plus(e.every, float64(max(1, e.times))).String()
		if !e.span.zero() {
			row.Value = e.span.String()
		}
		return true
	}
	y, m, dd := "XXXX", "XX", "XX"
	if s := d.slots[month]; s.how == fixed {
		m = fmt.Sprintf("%02d", s.n)
	}
	if s := d.slots[day]; s.how == fixed {
		dd = fmt.Sprintf("%02d", s.n)
	}
	value := y + "-" + m + "-" + dd
	switch f := e.finest(); {
	case d.slots[day].how == onWeekday:
		value = fmt.Sprintf("XXXX-WXX-%d", d.slots[day].n)
	case f == weekend:
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
		value = amount{}.plus(e.every, float64(max(1, e.times))).String()
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
	if e.lead != 0 || e.to != nil {
		row.Mod = ""
	}
	row.Value = value
	return true
}
