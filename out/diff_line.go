package out

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// A Change is a row that differs.
type Change struct {
	Sign    byte // + added, - removed, ~ changed
	Table   string
	At      *schema.Row // nil for a row without a span
	Name    string      // of a row without a span: the document, or where a reject came from
	Columns []ChangedColumn
}

// A ChangedColumn is a column that differs; of a row that was added or removed, one that is not null.
type ChangedColumn struct {
	Name     string
	From, To string // as a person reads it; "" on the side that has no such row
	from, to []byte // as JSON
}

// change makes the Change of a row; one of the sides may be nil.
func (t *tableDiffer) change(from, to *side) *Change {
	c := &Change{Table: t.Name, Sign: '~'}
	of := to
	switch {
	case to == nil:
		c.Sign, of = '-', from
	case from == nil:
		c.Sign = '+'
	}
	if t.HasSpans() {
		c.At = spanOf(of.row)
	} else if r, ok := of.row.Addr().Interface().(*schema.Reject); ok {
		c.Name = strings.TrimSuffix(r.Source+"#"+r.Record, "#")
	} else {
		c.Name = of.row.Addr().Interface().(*schema.Document).DocID
	}
	for _, column := range t.compared {
		cc := ChangedColumn{Name: column.Name, from: []byte(null), to: []byte(null)}
		if from != nil && to != nil {
			if sameCell(column, *from, *to) {
				continue
			}
			cc.From, cc.To = value(column, *from), value(column, *to)
			cc.from, cc.to = jsonValue(column, *from), jsonValue(column, *to)
		} else {
			v := value(column, *of)
			if v == null || column.Name == "id" || column.Name == "text" && t.HasSpans() {
				continue
			}
			if to != nil {
				cc.To, cc.to = v, jsonValue(column, *of)
			} else {
				cc.From, cc.from = v, jsonValue(column, *of)
			}
		}
		c.Columns = append(c.Columns, cc)
	}
	return c
}

// Colours of a terminal, and none.
const (
	red, green, yellow, plain = "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[0m"
)

// Line is the change for a person, in colours if they are wanted.
func (c *Change) Line(coloured bool) string {
	paint := func(colour, s string) string {
		if !coloured {
			return s
		}
		return colour + s + plain
	}
	at := c.Name
	if c.At != nil {
		at = fmt.Sprintf("%s %d..%d %s", c.At.DocID, c.At.StartChar, c.At.EndChar, short(strconv.Quote(c.At.Text)))
	}
	head := fmt.Sprintf("%c %s %s:", c.Sign, c.Table, at)
	var parts []string
	for _, column := range c.Columns {
		switch c.Sign {
		case '~':
			from, to := abbreviate(column.From, column.To)
			parts = append(parts, column.Name+" "+paint(red, from)+" → "+paint(green, to))
		case '+':
			parts = append(parts, column.Name+"="+short(column.To))
		default:
			parts = append(parts, column.Name+"="+short(column.From))
		}
	}
	switch c.Sign {
	case '+':
		return paint(green, head+" "+strings.Join(parts, " "))
	case '-':
		return paint(red, head+" "+strings.Join(parts, " "))
	}
	return paint(yellow, head) + " " + strings.Join(parts, "; ")
}

// JSON is the change as an object: change, table, the row's key, and the columns with what they were
// and what they are. A column that names another row is that row's span.
func (c *Change) JSON() []byte {
	word := map[byte]string{'+': "added", '-': "removed", '~': "changed"}[c.Sign]
	b := fmt.Appendf(nil, `{"change":%q,"table":%q,`, word, c.Table)
	if c.At != nil {
		b = append(b, `"doc_id":`...)
		b = appendString(b, c.At.DocID)
		b = fmt.Appendf(b, `,"start_char":%d,"end_char":%d,"text":`, c.At.StartChar, c.At.EndChar)
		b = appendString(b, c.At.Text)
	} else {
		b = append(b, `"name":`...)
		b = appendString(b, c.Name)
	}
	b = append(b, `,"columns":{`...)
	for i, column := range c.Columns {
		if i > 0 {
			b = append(b, ',')
		}
		b = fmt.Appendf(b, `%q:{"from":%s,"to":%s}`, column.Name, column.from, column.to)
	}
	return append(b, "}}"...)
}

// jsonValue is a cell as JSON.
func jsonValue(c schema.Column, of side) []byte {
	span := func(text string, start, end int32, more string) []byte {
		b := append(append([]byte("{"), more...), `"text":`...)
		return fmt.Appendf(appendString(b, text), `,"start_char":%d,"end_char":%d}`, start, end)
	}
	switch v := c.Cell(of.row).Addr().Interface().(type) {
	case *string:
		if *v != "" {
			return appendString(nil, *v)
		}
	case *int32:
		return strconv.AppendInt(nil, int64(*v), 10)
	case *schema.Null[int32]:
		if v.Valid {
			if r := referred(c, int(v.V), of.ts); r != nil {
				return span(r.Text, r.StartChar, r.EndChar, "")
			}
			return strconv.AppendInt(nil, int64(v.V), 10)
		}
	case *schema.Null[float64]:
		if v.Valid {
			return appendFloat(nil, v.V)
		}
	case *schema.Null[time.Time]:
		if v.Valid {
			return []byte(`"` + v.V.Format(timeLayout) + `"`)
		}
	case *[]schema.Argument:
		b := []byte("[")
		for i, a := range *v {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(b, span(a.Text, a.StartChar, a.EndChar, fmt.Sprintf(`"role":%q,`, a.Role))...)
		}
		return append(b, ']')
	}
	return []byte(null)
}
