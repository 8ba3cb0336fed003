package dates

import (
	"time"
)

// end places the end of a range at or after its start.
func (r *resolver) end(e *expression, s sense, start placed) (placed, bool, bool) {
	to := e.to
	c := to.coarsest()
	if k := max(c, year); to.slots[k].how == fromTold && to.slots[k] == e.slots[k] { // 次日8时至|18时 is of that day
		q := start
		q.start = floor(start.start, k)
		q.end, q.grain = ceil(q.start, k), k
		return r.refine(to, q, k)
	}
	if to.slots[max(c, year)].how == fromTold { // 2020年12月至次年2月
		r.told = append(r.told, telling{placed: start, id: start.anchorID, paragraph: r.paragraph, description: to})
		q, ok, no := r.place(to, s)
		r.told = r.told[:len(r.told)-1]
		return q, ok, no
	}
	if to.relative() || c == year || c == century || c == none || c == decade {
		return r.place(to, s)
	}
	q := placed{anchor: start.anchor, anchorID: start.anchorID}
	unit := to.within(c)
	if !possible(to) {
		return q, false, true
	}
	if to.lunar && unit == month && to.slots[day].how == fixed { // 除夕到|初六
		for _, from := range []time.Time{start.start, start.start.AddDate(0, 0, 28)} {
			if t, ok := lunarDayNear(from, int(to.slots[day].n)); ok && !t.Before(start.start) {
				q.start, q.end, q.grain = t, t.Add(aDay), day
				return r.refine(to, q, day)
			}
		}
		return q, false, false
	}
	for n := 0; n < 3; n++ {
		q.start = add(floor(start.start, unit), unit, n)
		q.end, q.grain = ceil(q.start, unit), unit
		var ok bool
		w := q
		if unit == year && to.lunar {
			w, ok, _ = r.lunarOf(to, q, q.start.Year())
		} else {
			w, ok, _ = r.refine(to, q, unit)
		}
		if ok && w.start.Before(start.start) && to.clock12 && to.slots[partOfDay].how == unset {
			w.start, w.end = w.start.Add(12*time.Hour), w.end.Add(12*time.Hour)
		}
		if ok && w.end.After(start.start) && !w.start.Before(start.start) {
			return w, true, false
		}
	}
	return q, false, true
}
