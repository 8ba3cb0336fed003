package out

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/taojin-nlp/taojin/schema"
)

// A differ compares documents.
type differ struct {
	DiffOptions
	tables []*tableDiffer
	told   int
	err    error
}

// A tableDiffer compares the rows of one table.
type tableDiffer struct {
	schema.Table
	found    TableDifference
	compared []schema.Column // what a row is more than its key
}

func newDiffer(o DiffOptions) *differ {
	d := &differ{DiffOptions: o}
	for _, t := range schema.All {
		d.tables = append(d.tables, &tableDiffer{t, TableDifference{Table: t.Name, Columns: map[string]int{}}, compared(t)})
	}
	return d
}

func (d *differ) comparison() *Comparison {
	c := &Comparison{}
	for _, t := range d.tables {
		if f := t.found; f.Any() {
			c.Tables = append(c.Tables, f)
			c.Added, c.Removed, c.Changed = c.Added+f.Added, c.Removed+f.Removed, c.Changed+f.Changed
		}
	}
	return c
}

func (d *differ) pair(a, b *waiting, k string) {
	if len(a.of[k]) > 0 && len(b.of[k]) > 0 {
		d.document(a.take(k), b.take(k))
	}
}

// document compares the rows of one document, table by table and span by span.
func (d *differ) document(a, b *schema.Tables) {
	for _, t := range d.tables {
		x, y := bySpan(t.Table, a), bySpan(t.Table, b)
		for len(x) > 0 || len(y) > 0 {
			span := extent{}
			if len(y) == 0 || len(x) > 0 && x[0].before(y[0].extent) {
				span = x[0].extent
			} else {
				span = y[0].extent
			}
			var here, there []placedRow
			here, x = cut(x, span)
			there, y = cut(y, span)
			d.rows(t, a, here, b, there)
		}
	}
}

// rows compares the rows of one span: those that are equal pair off, the others in their order.
func (d *differ) rows(t *tableDiffer, a *schema.Tables, here []placedRow, b *schema.Tables, there []placedRow) {
	if len(here) == 1 && len(there) == 1 && t.same(side{a, here[0].row, here[0].i}, side{b, there[0].row, there[0].i}) {
		return
	}
	here = slices.DeleteFunc(here, func(x placedRow) bool {
		k := slices.IndexFunc(there, func(y placedRow) bool { return t.same(side{a, x.row, x.i}, side{b, y.row, y.i}) })
		if k >= 0 {
			there = slices.Delete(there, k, k+1)
		}
		return k >= 0
	})
	for k := range max(len(here), len(there)) {
		var from, to *side
		if k < len(here) {
			from = &side{a, here[k].row, here[k].i}
		}
		if k < len(there) {
			to = &side{b, there[k].row, there[k].i}
		}
		d.differ(t, from, to)
	}
}

// differ counts a row that differs, and tells of it.
func (d *differ) differ(t *tableDiffer, from, to *side) {
	switch {
	case to == nil:
		t.found.Removed++
	case from == nil:
		t.found.Added++
	default:
		t.found.Changed++
		for _, c := range t.compared {
			if !sameCell(c, *from, *to) {
				t.found.Columns[c.Name]++
			}
		}
	}
	if d.told++; d.err == nil && d.Tell != nil && (d.Limit == 0 || d.told <= d.Limit) {
		d.err = d.Tell(t.change(from, to))
	}
}

// An extent is a span; rows of a table without spans are all at the zero one.
type extent struct{ start, end int32 }

func (p extent) before(q extent) bool {
	return p.start < q.start || p.start == q.start && p.end < q.end
}

// A placedRow is the i-th row of its table.
type placedRow struct {
	extent
	row reflect.Value
	i   int
}

// bySpan are a table's rows, ordered by span.
func bySpan(t schema.Table, ts *schema.Tables) []placedRow {
	rows := t.Rows(ts)
	order := make([]placedRow, rows.Len())
	for i := range order {
		order[i] = placedRow{row: rows.Index(i), i: i}
		if t.HasSpans() {
			r := spanOf(order[i].row)
			order[i].extent = extent{r.StartChar, r.EndChar}
		}
	}
	slices.SortStableFunc(order, func(p, q placedRow) int {
		return cmp.Or(cmp.Compare(p.start, q.start), cmp.Compare(p.end, q.end))
	})
	return order
}

// cut takes the rows of a span off the head.
func cut(order []placedRow, span extent) (head, tail []placedRow) {
	n := 0
	for n < len(order) && order[n].extent == span {
		n++
	}
	return order[:n:n], order[n:]
}

func spanOf(row reflect.Value) *schema.Row { return row.Field(0).Addr().Interface().(*schema.Row) }
