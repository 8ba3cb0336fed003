package eval

import (
	"cmp"
	"slices"
)

// table pairs the rows of one table: those of the same span, the most alike first; of the rest,
// those that overlap.
func (j *judge) table(y *tally, id string, gold, made []item) {
	order := func(a, b item) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) }
	slices.SortStableFunc(gold, order)
	slices.SortStableFunc(made, order)
	var missed, extra []*item
	g, m := 0, 0
	for g < len(gold) || m < len(made) {
		at := 0
		switch {
		case g == len(gold):
			at = 1
		case m == len(made):
			at = -1
		default:
			at = order(gold[g], made[m])
		}
		switch {
		case at < 0:
			missed = append(missed, &gold[g])
			g++
		case at > 0:
			extra = append(extra, &made[m])
			m++
		default:
			gs, ms := sameSpan(gold, g, order), sameSpan(made, m, order)
			lostG, lostM := j.pair(y, id, gold[g:gs], made[m:ms])
			missed, extra = append(missed, lostG...), append(extra, lostM...)
			g, m = gs, ms
		}
	}
	j.rest(y, id, missed, extra)
}

// sameSpan is the end of the rows that have the span of row i.
func sameSpan(rows []item, i int, order func(a, b item) int) int {
	n := i + 1
	for n < len(rows) && order(rows[i], rows[n]) == 0 {
		n++
	}
	return n
}

// pair joins rows of one span, and returns those that are over.
func (j *judge) pair(y *tally, id string, gold, made []item) (missed, extra []*item) {
	free := make([]*item, len(made))
	for i := range made {
		free[i] = &made[i]
	}
	for i := range gold {
		best, most := -1, -1
		for k, m := range free {
			if alike := y.alike(&gold[i], m); alike > most {
				best, most = k, alike
			}
		}
		if best < 0 {
			missed = append(missed, &gold[i])
			continue
		}
		j.found(y, id, &gold[i], free[best])
		free = slices.Delete(free, best, best+1)
	}
	return missed, free
}

// alike counts the columns that agree, those of the value first.
func (y *tally) alike(g, m *item) int {
	n := 0
	for _, k := range y.columns {
		if agree(g, m, k) {
			n++
		}
	}
	for _, k := range y.value {
		if agree(g, m, k) {
			n += len(y.columns)
		}
	}
	return n
}

func agree(g, m *item, column int) bool {
	return !g.cells[column].known || g.cells[column].text == m.cells[column].text
}
