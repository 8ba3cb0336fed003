package out

import (
	"iter"

	"github.com/taojin-nlp/taojin/schema"
)

// A Difference counts rows that are in one dataset only, or in both with other values.
type Difference struct {
	Added   int `json:"added"`
	Removed int `json:"removed"`
	Changed int `json:"changed"`
}

// Any tells whether there is a difference.
func (d Difference) Any() bool { return d != Difference{} }

// A Comparison is what Diff found.
type Comparison struct {
	Difference
	Tables []TableDifference // those that differ
}

// A TableDifference counts the rows of a table, and in how many of those that changed a column did.
type TableDifference struct {
	Table string `json:"table"`
	Difference
	Columns map[string]int `json:"columns"`
}

// DiffOptions choose what is told of the rows that differ.
type DiffOptions struct {
	Tell  func(*Change) error // may be nil
	Limit int                 // rows that are told; 0: all
}

// Diff compares the rows of two datasets, and tells of each that differs. As lines:
//
//   - dates doc-1 12..20 "2022年1月15日": type=DATE value=2022-01-15 …
//   - dates doc-1 12..17 "2022年": type=DATE value=2022 …
//     ~ events doc-1 3..9 "会议召开": polarity positive → negative; date_id "15日" → null
//
// A row is the same row where table, document and span are the same, and among those of one span in
// order. Ids number rows, so a new row shifts them all: they are not compared by number but by the
// row that they stand for. Documents may stand in another order and other shards.
func Diff(a, b string, o DiffOptions) (*Comparison, error) {
	d := newDiffer(o)
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
			return nil, err
		}
		if tb, err, moreB = nextB(); err != nil {
			return nil, err
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
		if d.err != nil {
			return nil, d.err
		}
	}
	for _, ts := range onlyA.rest() {
		d.document(ts, &schema.Tables{})
	}
	for _, ts := range onlyB.rest() {
		d.document(&schema.Tables{}, ts)
	}
	return d.comparison(), d.err
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
