package out

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// A Difference counts rows that are in one dataset only, or in both with other values.
type Difference struct{ Added, Removed, Changed int }

// Any tells whether there is a difference.
func (d Difference) Any() bool { return d != Difference{} }

// Diff compares the rows of two datasets and writes a line for each that differs, limit lines at
// most (0: all):
//
//   - dates doc-1 12..20 "2022年1月15日": type=DATE value=2022-01-15 …
//   - dates doc-1 12..17 "2022年": type=DATE value=2022 …
//     ~ events doc-1 3..9 "会议召开": polarity positive → negative; date_id "15日" → null
//
// A row is the same row where table, document and span are the same, and among those of one span in
// order. Ids number rows, so a new row shifts them all: they are not compared by number but by the
// row that they stand for. Documents may stand in another order and other shards.
func Diff(a, b string, w io.Writer, limit int) (Difference, error) {
	d := &differ{w: w, limit: limit}
	nextA, stopA := iter.Pull2(Documents(a))
	defer stopA()
	nextB, stopB := iter.Pull2(Documents(b))
	defer stopB()
	// Documents wait here until the other dataset yields them: few, where both have one order.
	onlyA, onlyB := newWaiting(), newWaiting()
	for moreA, moreB := true, true; moreA || moreB; {
		var ta, tb *schema.Tables
		var err error
		if ta, err, moreA = nextA(); err != nil {
			return d.Difference, err
		}
		if tb, err, moreB = nextB(); err != nil {
			return d.Difference, err
		}
		if moreA {
			onlyA.put(ta)
		}
		if moreB {
			onlyB.put(tb)
		}
		if moreB {
			d.pair(onlyA, onlyB, key(tb))
		}
		if moreA {
			d.pair(onlyA, onlyB, key(ta))
		}
	}
	for _, ts := range onlyA.rest() {
		d.document(ts, &schema.Tables{})
	}
	for _, ts := range onlyB.rest() {
		d.document(&schema.Tables{}, ts)
	}
	if d.lines > limit && limit > 0 && d.err == nil {
		_, d.err = fmt.Fprintf(w, "… and %d more\n", d.lines-limit)
	}
	return d.Difference, d.err
}

// key names an input: a document by its id, a reject by where it came from.
func key(ts *schema.Tables) string {
	if len(ts.Documents) > 0 {
		return ts.Documents[0].DocID
	}
	return "\x00" + ts.Rejects[0].Source + "\x00" + ts.Rejects[0].Record
}

// waiting holds documents in the order in which they came.
type waiting struct {
	order []string
	of    map[string][]*schema.Tables
}

func newWaiting() *waiting { return &waiting{of: map[string][]*schema.Tables{}} }

func (w *waiting) put(ts *schema.Tables) {
	k := key(ts)
	w.order = append(w.order, k)
	w.of[k] = append(w.of[k], ts)
}

func (w *waiting) take(k string) *schema.Tables {
	ts := w.of[k][0]
	if w.of[k] = w.of[k][1:]; len(w.of[k]) == 0 {
		delete(w.of, k)
	}
	return ts
}

func (w *waiting) rest() []*schema.Tables {
	var all []*schema.Tables
	for _, k := range w.order {
		if len(w.of[k]) > 0 {
			all = append(all, w.take(k))
		}
	}
	return all
}

type differ struct {
	Difference
	w            io.Writer
	limit, lines int
	err          error
}

func (d *differ) pair(a, b *waiting, k string) {
	if len(a.of[k]) > 0 && len(b.of[k]) > 0 {
		d.document(a.take(k), b.take(k))
	}
}

// document compares the rows of one document, table by table and span by span.
func (d *differ) document(a, b *schema.Tables) {
	for _, t := range schema.All {
		x, y := bySpan(t, a), bySpan(t, b)
		for len(x) > 0 || len(y) > 0 {
			span := first(t, a, x)
			if s := first(t, b, y); len(x) == 0 || len(y) > 0 && s.before(span) {
				span = s
			}
			var here, there []int
			here, x = cut(t, a, x, span)
			there, y = cut(t, b, y, span)
			d.rows(t, a, here, b, there)
		}
	}
}

// rows compares the rows of one span: those that are equal pair off, the others in their order.
func (d *differ) rows(t schema.Table, a *schema.Tables, here []int, b *schema.Tables, there []int) {
	here = slices.DeleteFunc(here, func(i int) bool {
		k := slices.IndexFunc(there, func(j int) bool { return changes(t, a, i, b, j) == "" })
		if k >= 0 {
			there = slices.Delete(there, k, k+1)
		}
		return k >= 0
	})
	for k := range max(len(here), len(there)) {
		switch {
		case k >= len(there):
			d.Removed++
			d.line("-", t, t.Rows(a).Index(here[k]), contents(t, a, here[k]))
		case k >= len(here):
			d.Added++
			d.line("+", t, t.Rows(b).Index(there[k]), contents(t, b, there[k]))
		default:
			d.Changed++
			d.line("~", t, t.Rows(b).Index(there[k]), changes(t, a, here[k], b, there[k]))
		}
	}
}

// An extent is a span; rows of a table without spans are all at the zero one.
type extent struct{ start, end int32 }

func (p extent) before(q extent) bool {
	return p.start < q.start || p.start == q.start && p.end < q.end
}

func extentOf(t schema.Table, ts *schema.Tables, i int) extent {
	if !t.HasSpans() {
		return extent{}
	}
	r := spanOf(t.Rows(ts).Index(i))
	return extent{r.StartChar, r.EndChar}
}

// bySpan are the numbers of a table's rows, ordered by span.
func bySpan(t schema.Table, ts *schema.Tables) []int {
	order := make([]int, t.Len(ts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		p, q := extentOf(t, ts, i), extentOf(t, ts, j)
		return cmp.Or(cmp.Compare(p.start, q.start), cmp.Compare(p.end, q.end))
	})
	return order
}

func first(t schema.Table, ts *schema.Tables, order []int) extent {
	if len(order) == 0 {
		return extent{}
	}
	return extentOf(t, ts, order[0])
}

// cut takes the rows of a span off the head.
func cut(t schema.Table, ts *schema.Tables, order []int, span extent) (head, tail []int) {
	n := 0
	for n < len(order) && extentOf(t, ts, order[n]) == span {
		n++
	}
	return order[:n:n], order[n:]
}

func spanOf(row reflect.Value) *schema.Row { return row.Field(0).Addr().Interface().(*schema.Row) }

func (d *differ) line(sign string, t schema.Table, row reflect.Value, what string) {
	if d.lines++; d.err != nil || d.limit > 0 && d.lines > d.limit {
		return
	}
	at := ""
	if t.HasSpans() {
		r := spanOf(row)
		at = fmt.Sprintf("%s %d..%d %s", r.DocID, r.StartChar, r.EndChar, short(strconv.Quote(r.Text)))
	} else if r, ok := row.Addr().Interface().(*schema.Reject); ok {
		at = strings.TrimSuffix(r.Source+"#"+r.Record, "#")
	} else {
		at = row.Addr().Interface().(*schema.Document).DocID
	}
	_, d.err = fmt.Fprintf(d.w, "%s %s %s: %s\n", sign, t.Name, at, what)
}
