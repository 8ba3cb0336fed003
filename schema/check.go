package schema

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
	"unsafe"
)

// Check tells what is wrong with the rows of one document: a span that is not its text, ids that
// do not ascend, a reference to no row, a value that its column does not know, a time that ends
// before it starts. text is the document's text; with --no-text it is not known, and spans are
// held against the document's length alone.
func (ts *Tables) Check() error {
	c := checkers.Get().(*checker)
	defer checkers.Put(c)
	defer c.forget()
	if len(ts.Documents)+len(ts.Rejects) != 1 {
		c.fail("%d documents and %d rejects for one input", len(ts.Documents), len(ts.Rejects))
		return errors.Join(c.errs...)
	}
	c.ts, c.doc = ts, new(Document)
	if len(ts.Documents) == 1 {
		c.doc = &ts.Documents[0]
		if int(c.doc.Sentences) != len(ts.Sentences) {
			c.fail("%s: documents.sentences is %d, sentences has %d rows", c.doc.DocID, c.doc.Sentences, len(ts.Sentences))
		}
	}
	c.offsets = runeOffsets(c.offsets, c.doc.Text)
	for i := range All {
		_, n := All[i].Memory(ts)
		c.lengths = append(c.lengths, n)
	}
	for i := range All {
		t := &All[i]
		rows, n := t.Memory(ts)
		if t.spans {
			c.spans(t.Name, rows, n, t.size)
		}
		for k := range checks[i] {
			c.column(t, &checks[i][k], rows, n)
		}
	}
	c.times()
	return errors.Join(c.errs...)
}

// A checker holds what the checks of one document's rows share.
type checker struct {
	ts      *Tables
	doc     *Document
	offsets []int32 // of the text's code points, in bytes; the text is valid UTF-8
	lengths []int   // of the tables, in the order of All
	errs    []error
}

var checkers = sync.Pool{New: func() any { return new(checker) }}

func (c *checker) forget() { *c = checker{offsets: c.offsets, lengths: c.lengths[:0]} }

// enough is how many errors are told.
const enough = 20

func (c *checker) fail(format string, args ...any) {
	if len(c.errs) < enough {
		c.errs = append(c.errs, fmt.Errorf(format, args...))
	}
}

// spans checks the rows of a table that begin with a Row and are so many bytes each.
func (c *checker) spans(table string, rows unsafe.Pointer, n int, size uintptr) {
	last := int32(0)
	for i := range n {
		r := (*Row)(unsafe.Add(rows, uintptr(i)*size))
		if wrong := c.span(r, i); wrong != "" {
			c.fail("%s: %s %d: %s", r.DocID, table, i, wrong)
		}
		if r.StartChar < last {
			c.fail("%s: %s %d: stands before the row above it; rows are in text order", r.DocID, table, i)
		}
		last = r.StartChar
	}
}

func (c *checker) span(r *Row, i int) (wrong string) {
	sentences := c.ts.Sentences
	switch {
	case r.DocID != c.doc.DocID:
		return fmt.Sprintf("belongs to document %q", c.doc.DocID)
	case int(r.ID) != i:
		return fmt.Sprintf("id is %d; ids count from 0 in text order", r.ID)
	case !c.within(r.StartChar, r.EndChar):
		return fmt.Sprintf("span %d..%d is not within %d code points", r.StartChar, r.EndChar, c.doc.Chars)
	case !c.slice(r.StartChar, r.EndChar, r.Text):
		return fmt.Sprintf("text %q is not the slice %d..%d of the document", r.Text, r.StartChar, r.EndChar)
	case r.Sentence < 0 || int(r.Sentence) >= len(sentences):
		return fmt.Sprintf("sentence %d does not exist", r.Sentence)
	case r.StartChar < sentences[r.Sentence].StartChar || r.StartChar >= sentences[r.Sentence].EndChar:
		return fmt.Sprintf("does not start in its sentence %d", r.Sentence)
	case r.Rule == "":
		return "has no rule"
	}
	return ""
}

// within tells whether a span is one of the document.
func (c *checker) within(start, end int32) bool {
	return 0 <= start && start < end && end <= c.doc.Chars
}

// slice tells whether text is what stands there, as far as the document's text is known.
func (c *checker) slice(start, end int32, text string) bool {
	return c.doc.Text == "" || int(end) < len(c.offsets) && c.doc.Text[c.offsets[start]:c.offsets[end]] == text
}

// times wants ends after starts, and numbers within their bounds.
func (c *checker) times() {
	for i := range c.ts.Dates {
		r := &c.ts.Dates[i]
		c.ordered("dates", &r.Row, &r.StartTime, &r.EndTime)
		if r.AnchorDateID.Valid && r.AnchorDateID.V == r.ID {
			c.fail("%s: dates %d: is its own anchor", r.DocID, r.ID)
		}
	}
	for i := range c.ts.Events {
		r := &c.ts.Events[i]
		c.ordered("events", &r.Row, &r.StartTime, &r.EndTime)
	}
	for i := range c.ts.NumericFacts {
		r := &c.ts.NumericFacts[i]
		if r.Low.Valid && r.High.Valid && r.Low.V > r.High.V {
			c.fail("%s: numeric_facts %d: %q has low %v above high %v", r.DocID, r.ID, r.Text, r.Low.V, r.High.V)
		}
	}
}

func (c *checker) ordered(table string, r *Row, start, end *Null[time.Time]) {
	if start.Valid && end.Valid && !start.V.Before(end.V) {
		c.fail("%s: %s %d: %q ends at %s, not after its start %s", r.DocID, table, r.ID, r.Text, end.V, start.V)
	}
}

// runeOffsets sets the byte offset of every code point of s, and its length.
func runeOffsets(offsets []int32, s string) []int32 {
	offsets = slices.Grow(offsets[:0], len(s)+1)[:len(s)+1]
	n := 0
	for i := 0; i < len(s); n++ {
		offsets[n] = int32(i)
		i += int(runeSizes[s[i]>>4])
	}
	offsets[n] = int32(len(s))
	return offsets[:n+1]
}

// runeSizes is how long a code point is whose first byte has these upper bits.
var runeSizes = [16]uint8{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4}
