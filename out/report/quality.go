package report

import (
	"cmp"
	"slices"

	"github.com/taojin-nlp/taojin/schema"
)

// quality is what tells how far a dataset can be trusted.
type quality struct {
	Rejects   []reject    `json:"rejects"` // the first of them
	Nulls     []nullShare `json:"nulls"`
	Coverage  []named     `json:"coverage"` // code points in a span of a table
	Covered   int64       `json:"covered"`  // code points in any span
	Chars     int64       `json:"chars"`
	Silent    int64       `json:"silent"` // sentences of running text in which no row starts
	Body      int64       `json:"body"`   // sentences of running text
	Empty     []string    `json:"empty"`  // documents without any row, the first of them
	Empties   int64       `json:"empties"`
	Heaviest  []heavy     `json:"heaviest"` // documents with the most code points
	Undated   int64       `json:"undated"`  // documents without a date of publication
	Unsettled int64       `json:"unsettled"`
}

type reject struct {
	Source string `json:"source"`
	Record string `json:"record"`
	Reason string `json:"reason"`
	Detail string `json:"detail"`
}

// A nullShare tells how often a column that may be null is.
type nullShare struct {
	Table  string `json:"table"`
	Column string `json:"column"`
	Nulls  int64  `json:"nulls"`
	Rows   int64  `json:"rows"`
}

type heavy struct {
	ID    string `json:"id"`
	Chars int32  `json:"chars"`
	Rows  int    `json:"rows"`
}

const listed = 100

// An inspector gathers quality.
type inspector struct {
	q       quality
	nulls   map[string][]int64
	rows    map[string]int64
	covered map[string]int64
	mask    []uint16
}

func newInspector() *inspector {
	in := &inspector{nulls: map[string][]int64{}, rows: map[string]int64{}, covered: map[string]int64{}}
	for _, t := range schema.All {
		in.nulls[t.Name] = make([]int64, len(t.Columns))
	}
	in.q.Rejects, in.q.Empty, in.q.Heaviest = []reject{}, []string{}, []heavy{}
	return in
}

// extracted are the tables whose spans are told from the text; sentences cover all of it.
func extracted(t schema.Table) bool { return t.HasSpans() && t.Name != "sentences" }

func (in *inspector) add(ts *schema.Tables) {
	for _, t := range schema.All {
		rows := t.Rows(ts)
		in.rows[t.Name] += int64(rows.Len())
		for k, c := range t.Columns {
			if !c.Null {
				continue
			}
			for i := range rows.Len() {
				if c.Cell(rows.Index(i)).IsZero() {
					in.nulls[t.Name][k]++
				}
			}
		}
	}
	for _, r := range ts.Rejects {
		if len(in.q.Rejects) < listed {
			in.q.Rejects = append(in.q.Rejects, reject{r.Source, r.Record, r.Reason, r.Detail})
		}
	}
	for i := range ts.Dates {
		if d := &ts.Dates[i]; d.Anchor != "none" && !d.StartTime.Valid && !d.EndTime.Valid {
			in.q.Unsettled++
		}
	}
	if len(ts.Documents) > 0 {
		in.document(&ts.Documents[0], ts)
	}
}

func (in *inspector) document(d *schema.Document, ts *schema.Tables) {
	if !d.Published.Valid {
		in.q.Undated++
	}
	in.q.Chars += int64(d.Chars)
	in.mask = slices.Grow(in.mask[:0], int(d.Chars))[:d.Chars]
	clear(in.mask)
	speaking := map[int32]bool{}
	found := 0
	for k, t := range schema.All {
		if !extracted(t) {
			continue
		}
		rows := t.Rows(ts)
		found += rows.Len()
		for i := range rows.Len() {
			r := rows.Index(i).Field(0).Addr().Interface().(*schema.Row)
			speaking[r.Sentence] = true
			for at := max(0, r.StartChar); at < min(r.EndChar, d.Chars); at++ {
				if in.mask[at]&(1<<k) == 0 {
					in.covered[t.Name]++
					in.mask[at] |= 1 << k
				}
			}
		}
	}
	for _, bits := range in.mask {
		if bits != 0 {
			in.q.Covered++
		}
	}
	for i := range ts.Sentences {
		if ts.Sentences[i].Kind == "body" {
			in.q.Body++
			if !speaking[int32(i)] {
				in.q.Silent++
			}
		}
	}
	if found == 0 {
		in.q.Empties++
		if len(in.q.Empty) < listed {
			in.q.Empty = append(in.q.Empty, d.DocID)
		}
	}
	in.heavy(heavy{d.DocID, d.Chars, found})
}

// heavy keeps the ten longest documents.
func (in *inspector) heavy(h heavy) {
	list := append(in.q.Heaviest, h)
	slices.SortStableFunc(list, func(a, b heavy) int { return cmp.Compare(b.Chars, a.Chars) })
	in.q.Heaviest = list[:min(len(list), 10)]
}

func (in *inspector) quality() quality {
	q := in.q
	q.Nulls, q.Coverage = []nullShare{}, []named{}
	for _, t := range schema.All {
		for k, c := range t.Columns {
			if c.Null && in.rows[t.Name] > 0 && in.nulls[t.Name][k] > 0 {
				q.Nulls = append(q.Nulls, nullShare{t.Name, c.Name, in.nulls[t.Name][k], in.rows[t.Name]})
			}
		}
		if extracted(t) {
			q.Coverage = append(q.Coverage, named{t.Name, in.covered[t.Name]})
		}
	}
	return q
}
