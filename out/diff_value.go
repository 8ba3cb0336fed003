package out

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// compared are the columns that a row is more than its key by.
func compared(t schema.Table) []schema.Column {
	if t.HasSpans() {
		var columns []schema.Column
		for _, c := range t.Columns {
			if c.Name != "doc_id" && c.Name != "start_char" && c.Name != "end_char" {
				columns = append(columns, c)
			}
		}
		return columns
	}
	return t.Columns
}

// changes tells the columns in which two rows differ.
func changes(t schema.Table, a *schema.Tables, i int, b *schema.Tables, j int) string {
	var s []string
	rowA, rowB := t.Rows(a).Index(i), t.Rows(b).Index(j)
	for _, c := range compared(t) {
		if p, ok := c.Cell(rowA).Addr().Interface().(*string); ok && *p == c.Cell(rowB).String() {
			continue // most columns are strings, most of them equal
		}
		if x, y := value(c, rowA, i, a), value(c, rowB, j, b); x != y {
			x, y = abbreviate(x, y)
			s = append(s, fmt.Sprintf("%s %s → %s", c.Name, x, y))
		}
	}
	return strings.Join(s, "; ")
}

// contents tells the columns of a row that are not null.
func contents(t schema.Table, ts *schema.Tables, i int) string {
	var s []string
	row := t.Rows(ts).Index(i)
	for _, c := range compared(t) {
		v := value(c, row, i, ts)
		if v == null || c.Name == "id" || c.Name == "text" && t.HasSpans() {
			continue
		}
		s = append(s, c.Name+"="+short(v))
	}
	return strings.Join(s, " ")
}

const null = "null"

// value is how a cell is compared and shown. A number that names another row is that row's span, and
// the number of a row is whether it counts: so rows that only moved are the same.
func value(c schema.Column, row reflect.Value, i int, ts *schema.Tables) string {
	switch v := c.Cell(row).Addr().Interface().(type) {
	case *string:
		if *v != "" {
			return strconv.Quote(*v)
		}
	case *int32:
		switch {
		case c.Name == "id" && int(*v) == i:
			return "counted"
		case c.Name == "sentence" && *v >= 0 && int(*v) < len(ts.Sentences):
			return "at " + strconv.Itoa(int(ts.Sentences[*v].StartChar))
		}
		return strconv.Itoa(int(*v))
	case *schema.Null[int32]:
		if v.Valid {
			return reference(c, int(v.V), ts)
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
		var s []string
		for _, a := range *v {
			s = append(s, fmt.Sprintf("%s %q %d..%d", a.Role, a.Text, a.StartChar, a.EndChar))
		}
		return "[" + strings.Join(s, ", ") + "]"
	}
	return null
}

// reference is the span of the row that a number stands for.
func reference(c schema.Column, id int, ts *schema.Tables) string {
	if t, ok := schema.Lookup(c.Ref); ok && id >= 0 && id < t.Len(ts) {
		r := spanOf(t.Rows(ts).Index(id))
		return fmt.Sprintf("%q %d..%d", r.Text, r.StartChar, r.EndChar)
	}
	return strconv.Itoa(id)
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
