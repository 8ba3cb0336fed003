package dates

import (
	"time"
)

// counted places a description whose coarsest unit, c, is counted from the reference time or from a date told before.
func (r *resolver) counted(d *description, p placed, c grain, s sense) (placed, bool, bool) {
	sl := d.slots[c]
	base := r.now
	p.anchor = "published"
	if r.against != nil {
		base, p.anchor, p.anchorID = r.against.start, "context", r.against.id
	}
	t, ok := r.lastStep(max(c, year), int(sl.n), s)
	if ok && sl.how == fromNow && c == year && (d.ownYear && d.clip == late || r.HasAt(r.at, "年内")) && s != future && r.told[len(r.told)-1].paragraph == r.paragraph && t.stop > sentenceOf(r.Doc, r.at).Start && !r.now.IsZero() && t.start.Year() == r.now.Year()-1 { // 2023年公报: 年末, 年内新高
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
		case c == day && (sl.n > 1 || sl.n == 1 && t.paragraph < r.paragraph) && r.untoldDay(t.start, 0): // 4月中旬确诊, 19天后解封
			return p, false, false
		case c == year && sl.n == 0 && r.At(r.at) == '全' && t.start.Year() > r.now.Year() && t.stop < sentenceOf(r.Doc, r.at).Start:
			ok, sl.how = false, fromNow
		}
	}
	if ok && sl.how == fromTold && c == day && r.forgets(t) { // 9月的一个深夜…。次日
		return p, false, false
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
		if t.ranged && c <= month && sl.n >= 0 || t.ranged && c == day && sl.n > 0 || t.ranged && c == day && t.grain > day && d.finest() == day {
			base = t.end.Add(-time.Second)
		}
	} else if sl.how == fromTold && r.uncounted(d, c, s) {
		r.lost = r.paragraph + 1
		return p, false, false
	}
	if base.IsZero() {
		return p, false, false
	}
	p.start = add(floor(base, c), c, int(sl.n))
	if yearless(base) && !yearless(p.start) { // 两千年前
		p.anchorID = -1
		return p, false, false
	}
	if s == future && sl.how == fromTold && (sl.n > 1 || sl.n == 1 && numberAt(r.Doc, r.at) != nil) && p.anchor == "context" && !r.now.IsZero() && ceil(p.start, c).Before(r.now) { // 三年后, 他将: from now
		base, p.anchor, p.anchorID = r.now, "published", -1
		p.start = add(floor(base, c), c, int(sl.n))
	}
	if s == past && sl.how == fromTold && sl.n > 0 && p.anchor == "context" && !r.now.IsZero() && base.Before(r.now) && !p.start.Before(floor(r.now, day).Add(aDay)) { // what has been is no time to come: counted from something else
		return p, false, false
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
	if sl.n == 0 && s == future && d.slots[day].how == aFestival { // in December 今年春节将… is the one to come
		if q, ok, _ := r.festival(d, p, p.start.Year()); ok && r.now.Sub(q.end) > longAgo*4/5 {
			return r.festival(d, p, p.start.Year()+1)
		}
	}
	if c == year && d.lunar && d.finest() > year {
		return r.lunarOf(d, p, p.start.Year())
	}
	if c == year && d.quant == "school" { // from September on
		return r.school(d, p, add(base, month, -8).Year()+int(sl.n))
	}
	if d.ownYear && sl.how == fromNow && sl.n == 0 && !r.now.IsZero() {
		return r.ownUnit(d, p, c)
	}
	return r.refine(d, p, c)
}

// occurring are words right before the part of a unit in which something is to happen.
var occurring = listOf("将于", "将在", "拟于", "拟在", "定于", "定在", "计划于", "计划在", "预计于", "预计在", "有望于", "有望在", "力争于", "力争在", "争取在", "争取于", "可望于", "可望在", "料将于", "料于", "或于", "或将于", "或在")

// ownUnit places a part of the current year or month: of the next where it is over and something is yet to happen in it
// (将于上半年, told in autumn), of the last where it is to come and something has happened in it (已于年底, told in January).
func (r *resolver) ownUnit(d *description, p placed, c grain) (placed, bool, bool) {
	q, ok, no := r.refine(d, p, c)
	step := 0
	switch yet := occurring.before(r.Doc, r.at); {
	case !ok || !yet && !done.before(r.Doc, r.at):
	case yet && !clipped(q, d.clip).end.After(floor(r.now, day)):
		step = 1
	case !yet && clipped(q, d.clip).start.After(r.now):
		step = -1
	}
	if step == 0 {
		return q, ok, no
	}
	p.start = add(p.start, c, step)
	p.end = ceil(p.start, c)
	return r.refine(d, p, c)
}

// uncounted tells whether what is counted from a date told before, where none is told, lies at no time that can be known;
// else it is counted from the day of the text.
func (r *resolver) uncounted(d *description, c grain, s sense) bool {
	n := d.slots[c].n
	switch {
	case r.now.IsZero():
		return true
	case s == alone:
		return false
	case c <= year, afterEvent(r.Doc, r.at), c == day && n == 0 && r.At(r.at) == '那': // 案发前一周, 那天
		return true
	case s != future && r.lost == r.paragraph+1: // 案发当日…。三天后
		return true
	}
	return c == day && n != 0 && d.span.zero() && d.quant == "" && (n < 2 || s == past || s == untold && (d.mod == "MORE_THAN" || r.attached))
}
