package schema

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"
	"time"
)

// Check tells what is wrong with the rows of one document: a span that is not its text, ids that
// do not ascend, a reference to no row, a value that its column does not know, a time that ends
// before it starts. text is the document's text; with --no-text it is not known, and spans are
// held against the document's length alone.
func (ts *Tables) Check() error {
	var errs []error
	fail := func(format string, args ...any) {
		if len(errs) < 20 {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	if len(ts.Documents)+len(ts.Rejects) != 1 {
		fail("%d documents and %d rejects for one input", len(ts.Documents), len(ts.Rejects))
		return errors.Join(errs...)
	}
	var doc Document
	if len(ts.Documents) == 1 {
		doc = ts.Documents[0]
		if int(doc.Sentences) != len(ts.Sentences) {
			fail("%s: documents.sentences is %d, sentences has %d rows", doc.DocID, doc.Sentences, len(ts.Sentences))
		}
	}
	offsets := offsetRoom.Get().(*[]int)
	defer offsetRoom.Put(offsets)
	*offsets = runeOffsets((*offsets)[:0], doc.Text)
	lengths := map[string]int{}
	for _, t := range All {
		lengths[t.Name] = t.Len(ts)
	}
	for _, t := range All {
		rows := t.Rows(ts)
		for i := range rows.Len() {
			row := rows.Index(i)
			if t.spans {
				checkSpan(t, row.Field(0).Addr().Interface().(*Row), i, ts, &doc, *offsets, fail)
			}
			checkColumns(t, row, i, lengths, &doc, *offsets, fail)
		}
	}
	checkTimes(ts, fail)
	return errors.Join(errs...)
}

func checkSpan(t Table, r *Row, i int, ts *Tables, doc *Document, offsets []int, fail func(string, ...any)) {
	wrong := func(format string, args ...any) {
		fail("%s: %s %d: "+format, append([]any{r.DocID, t.Name, i}, args...)...)
	}
	switch {
	case r.DocID != doc.DocID:
		wrong("belongs to document %q", doc.DocID)
	case int(r.ID) != i:
		wrong("id is %d; ids count from 0 in text order", r.ID)
	case r.StartChar < 0 || r.EndChar <= r.StartChar || r.EndChar > doc.Chars:
		wrong("span %d..%d is not within %d code points", r.StartChar, r.EndChar, doc.Chars)
	case doc.Text != "" && doc.Text[offsets[r.StartChar]:offsets[r.EndChar]] != r.Text:
		wrong("text %q is not the slice %d..%d of the document", r.Text, r.StartChar, r.EndChar)
	case r.Sentence < 0 || int(r.Sentence) >= len(ts.Sentences):
		wrong("sentence %d does not exist", r.Sentence)
	case r.StartChar < ts.Sentences[r.Sentence].StartChar || r.StartChar >= ts.Sentences[r.Sentence].EndChar:
		wrong("does not start in its sentence %d", r.Sentence)
	case r.Rule == "":
		wrong("has no rule")
	}
	if i > 0 {
		if before := t.Rows(ts).Index(i - 1).Field(0).Addr().Interface().(*Row); before.StartChar > r.StartChar {
			wrong("stands before the row above it; rows are in text order")
		}
	}
}

func checkColumns(t Table, row reflect.Value, i int, lengths map[string]int, doc *Document, offsets []int, fail func(string, ...any)) {
	for k := range t.Columns {
		c := &t.Columns[k]
		switch {
		case c.Enum != nil:
			if v := c.Cell(row).String(); v != "" && !slices.Contains(c.Enum, v) {
				fail("%s: %s %d: %s is %q, which is none of %v", doc.DocID, t.Name, i, c.Name, v, c.Enum)
			}
		case c.Ref != "":
			ref := c.Cell(row).Addr().Interface().(*Null[int32]) // a pointer, so that nothing is copied to the heap
			if ref.Valid && (ref.V < 0 || int(ref.V) >= lengths[c.Ref]) {
				fail("%s: %s %d: %s is %d, which is no row of %s", doc.DocID, t.Name, i, c.Name, ref.V, c.Ref)
			}
		case c.Type == Arguments:
			for _, a := range *c.Cell(row).Addr().Interface().(*[]Argument) {
				checkArgument(a, i, doc, offsets, fail)
			}
		}
	}
}

func checkArgument(a Argument, i int, doc *Document, offsets []int, fail func(string, ...any)) {
	switch {
	case a.StartChar < 0 || a.EndChar <= a.StartChar || a.EndChar > doc.Chars:
		fail("%s: events %d: argument %s %d..%d is not within the document", doc.DocID, i, a.Role, a.StartChar, a.EndChar)
	case doc.Text != "" && a.Text != doc.Text[offsets[a.StartChar]:offsets[a.EndChar]]:
		fail("%s: events %d: argument %q is not the slice %d..%d", doc.DocID, i, a.Text, a.StartChar, a.EndChar)
	case !slices.Contains(argumentRoles, a.Role):
		fail("%s: events %d: role %q is none of %v", doc.DocID, i, a.Role, argumentRoles)
	}
}

var argumentRoles = func() []string {
	f, _ := reflect.TypeFor[Argument]().FieldByName("Role")
	return column(f).Enum
}()

// checkTimes wants ends after starts, and numbers within their bounds.
func checkTimes(ts *Tables, fail func(string, ...any)) {
	ordered := func(table string, r Row, start, end Null[time.Time]) {
		if start.Valid && end.Valid && !start.V.Before(end.V) {
			fail("%s: %s %d: %q ends at %s, not after its start %s", r.DocID, table, r.ID, r.Text, end.V, start.V)
		}
	}
	for _, r := range ts.Dates {
		ordered("dates", r.Row, r.StartTime, r.EndTime)
		if r.AnchorDateID.Valid && r.AnchorDateID.V == r.ID {
			fail("%s: dates %d: is its own anchor", r.DocID, r.ID)
		}
	}
	for _, r := range ts.Events {
		ordered("events", r.Row, r.StartTime, r.EndTime)
	}
	for _, r := range ts.NumericFacts {
		if r.Low.Valid && r.High.Valid && r.Low.V > r.High.V {
			fail("%s: numeric_facts %d: %q has low %v above high %v", r.DocID, r.ID, r.Text, r.Low.V, r.High.V)
		}
	}
}

var offsetRoom = sync.Pool{New: func() any { return new([]int) }}

// runeOffsets appends the byte offset of every code point of s, and its length.
func runeOffsets(offsets []int, s string) []int {
	for i := range s {
		offsets = append(offsets, i)
	}
	return append(offsets, len(s))
}
