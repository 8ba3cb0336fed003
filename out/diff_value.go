package out

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// compared are the columns that a row is more than its key by.
func compared(t schema.Table) []schema.Column {
	return slices.DeleteFunc(slices.Clone(t.Columns), func(c schema.Column) bool {
		return t.HasSpans() && (c.Name == "doc_id" || c.Name == "start_char" || c.Name == "end_char")
	})
}

// A side is a row of one of the datasets: the i-th of its table in its document.
type side struct {
	ts  *schema.Tables
	row reflect.Value
	i   int
}

// same tells whether two rows are, but for what only numbers them.
func (t *tableDiffer) same(a, b side) bool {
	for _, c := range t.compared {
		if !sameCell(c, a, b) {
			return false
		}
	}
	return true
}

// sameCell compares without making strings: most cells are equal.
func sameCell(c schema.Column, a, b side) bool {
	other := c.Cell(b.row).Addr().Interface()
	switch v := c.Cell(a.row).Addr().Interface().(type) {
	case *string:
		return *v == *other.(*string)
	case *schema.Null[float64]:
		return *v == *other.(*schema.Null[float64])
	case *schema.Null[time.Time]:
		w := other.(*schema.Null[time.Time])
		return v.Valid == w.Valid && v.V.Equal(w.V)
	case *schema.Null[int32]:
		w := other.(*schema.Null[int32])
		if v.Valid != w.Valid || !v.Valid {
			return v.Valid == w.Valid
		}
		r, s := referred(c, int(v.V), a.ts), referred(c, int(w.V), b.ts)
		if r == nil || s == nil {
			return r == s && v.V == w.V
		}
		return r.StartChar == s.StartChar && r.EndChar == s.EndChar && r.Text == s.Text
	case *[]schema.Argument:
		return slices.Equal(*v, *other.(*[]schema.Argument))
	case *int32:
		return number(c, *v, a) == number(c, *other.(*int32), b)
	}
	return true
}

// number is what an int32 is compared as: the number of a row is whether it counts, that of a
// sentence is where the sentence begins.
func number(c schema.Column, v int32, of side) int64 {
	const apart = 1 << 32 // no number of the one kind is one of the other
	switch {
	case c.Name == "id" && int(v) == of.i:
		return apart
	case c.Name == "sentence" && v >= 0 && int(v) < len(of.ts.Sentences):
		return 2*apart + int64(of.ts.Sentences[v].StartChar)
	}
	return int64(v)
}

// referred is the row that a number stands for, or nil.
func referred(c schema.Column, id int, ts *schema.Tables) *schema.Row {
	if t, ok := schema.Lookup(c.Ref); ok && id >= 0 && id < t.Len(ts) {
		return spanOf(t.Rows(ts).Index(id))
	}
	return nil
}

const null = "null"

// value is how a cell is shown.
func value(c schema.Column, of side) string {
	switch v := c.Cell(of.row).Addr().Interface().(type) {
	case *string:
		if *v != "" {
			return strconv.Quote(*v)
		}
	case *int32:
		switch n := number(c, *v, of); n >> 32 {
		case 1:
			return "counted"
		case 2:
			return "at " + strconv.Itoa(int(int32(n)))
		}
		return strconv.Itoa(int(*v))
	case *schema.Null[int32]:
		if v.Valid {
			if r := referred(c, int(v.V), of.ts); r != nil {
				return fmt.Sprintf("%q %d..%d", r.Text, r.StartChar, r.EndChar)
			}
			return strconv.Itoa(int(v.V))
		}
	case *schema.Null[float64]:
		if v.Valid {
			return string(appendFloat(nil, v.V))
		}
	case *schema.Null[time.Time]:
		if v.Valid {
			return v.V.Format(timeLayout)
		}
	case *[]schema.Argument:
		s := "["
		for i, a := range *v {
			if i > 0 {
				s += ", "
			}
			s += fmt.Sprintf("%s %q %d..%d", a.Role, a.Text, a.StartChar, a.EndChar)
		}
		return s + "]"
	}
	return null
}

// shown is how many code points of a value a line shows.
const shown = 60

// abbreviate shortens two values for a line: from a little before the place where they differ.
func abbreviate(a, b string) (string, string) {
	x, y := []rune(a), []rune(b)
	from := 0
	for from < len(x) && from < len(y) && x[from] == y[from] {
		from++
	}
	if a == b || max(len(x), len(y)) <= shown {
		from = 0
	}
	from = max(0, from-shown/3)
	return window(x, from), window(y, from)
}

func window(s []rune, from int) string {
	head, tail := "", ""
	if from > 0 {
		head = "…"
	}
	if s = s[from:]; len(s) > shown {
		s, tail = s[:shown], "…"
	}
	return head + string(s) + tail
}

func short(s string) string {
	s, _ = abbreviate(s, s)
	return s
}
