package main

import (
	"fmt"
	"io"
	"os"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/mattn/go-runewidth"
	"golang.org/x/term"

	"github.com/taojin-nlp/taojin/schema"
)

// A look is how extract prints for a person.
type look struct {
	w        io.Writer
	coloured bool
	width    int // of the terminal; 0 where there is none, and rows are not divided
}

// widthOf is the width of the terminal, or 0.
func widthOf(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			return width
		}
	}
	return 0
}

// Colours of the tables, bold and faint.
var tableColours = map[string]string{"dates": "34", "numeric_facts": "32", "events": "31", "quotations": "35", "attributions": "36", "entities": "33"}

const bold, faint = "1", "2"

func (l *look) paint(colour, s string) string {
	if !l.coloured || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

// columnsOf is how many columns of a terminal a text takes: two for a Chinese character, whatever the
// locale says of marks that may be wide.
func columnsOf(s string) int { return narrow.StringWidth(s) }

var narrow = &runewidth.Condition{StrictEmojiNeutral: true}

// common are the columns that rows does not repeat in every row.
var common = map[string]bool{"doc_id": true, "id": true, "sentence": true, "text": true, "rule": true}

// widest is the width to which spans are filled up, so that the columns beside them are aligned.
const widest = 24

// rows prints the rows of the extracted tables: the span, its columns, its rule.
func (l *look) rows(ts *schema.Tables) {
	for _, t := range schema.All {
		if t.Name == "documents" || t.Name == "sentences" || t.Len(ts) == 0 {
			continue
		}
		fmt.Fprintln(l.w, l.paint(tableColours[t.Name]+";"+bold, t.Name))
		rows := t.Rows(ts)
		indent := 0
		for i := range rows.Len() {
			if n := columnsOf(spanText(rows.Index(i))); n <= widest {
				indent = max(indent, n)
			}
		}
		for i := range rows.Len() {
			l.row(t, rows.Index(i), indent)
		}
	}
}

// spanText is a row's span on one line.
func spanText(row reflect.Value) string {
	return strings.ReplaceAll(row.Field(0).Addr().Interface().(*schema.Row).Text, "\n", "⏎")
}

// row prints one row. On a terminal the columns that do not fit go on below.
func (l *look) row(t schema.Table, row reflect.Value, indent int) {
	span := spanText(row)
	fmt.Fprint(l.w, "  "+l.paint(tableColours[t.Name], span)+strings.Repeat(" ", max(0, indent-columnsOf(span))))
	at := 2 + max(indent, columnsOf(span))
	put := func(plain, painted string) {
		if n := columnsOf(plain) + 2; l.width > 0 && at+n > l.width && at > indent+2 {
			fmt.Fprint(l.w, "\n"+strings.Repeat(" ", indent+2))
			at = indent + 2
		}
		at += columnsOf(plain) + 2
		fmt.Fprint(l.w, "  "+painted)
	}
	for _, c := range t.Columns {
		if v := cell(c, row); v != "" && !common[c.Name] && !strings.HasSuffix(c.Name, "_char") {
			put(c.Name+"="+v, l.paint(faint, c.Name+"=")+v)
		}
	}
	rule := "(" + row.Field(0).Addr().Interface().(*schema.Row).Rule + ")"
	put(rule, l.paint(faint, rule))
	fmt.Fprintln(l.w)
}

// cell is a column's value as a person reads it; "" for null.
func cell(c schema.Column, row reflect.Value) string {
	switch v := c.Cell(row).Interface().(type) {
	case string:
		return strings.ReplaceAll(v, "\n", "⏎")
	case int32:
		return strconv.Itoa(int(v))
	case schema.Null[int32]:
		if v.Valid {
			return strconv.Itoa(int(v.V))
		}
	case schema.Null[float64]:
		if v.Valid {
			return strconv.FormatFloat(v.V, 'f', -1, 64)
		}
	case schema.Null[time.Time]:
		if v.Valid {
			return v.V.Format("2006-01-02T15:04:05")
		}
	case []schema.Argument:
		var parts []string
		for _, a := range v {
			parts = append(parts, a.Role+":"+a.Text)
		}
		return strings.Join(parts, "；")
	}
	return ""
}
