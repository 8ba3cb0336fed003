package extractors

import (
	"reflect"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// restore turns positions in the folded text to those in the text, where the view has closed up blanks: every pair of
// columns that ends in start_char and end_char.
func restore(ts *schema.Tables, v *text.View) {
	if !v.ClosedUp() {
		return
	}
	for _, t := range schema.All {
		rows := t.Rows(ts)
		for i := range rows.Len() {
			restoreRow(rows.Index(i), t.Columns, v)
		}
	}
}

func restoreRow(row reflect.Value, columns []schema.Column, v *text.View) {
	for k, c := range columns {
		if c.Type == schema.Arguments {
			args := c.Cell(row)
			for i := range args.Len() {
				restoreRow(args.Index(i), schema.ArgumentColumns, v)
			}
			continue
		}
		if !strings.HasSuffix(c.Name, "start_char") {
			continue
		}
		start, end := position(c.Cell(row)), position(columns[k+1].Cell(row)) // the end stands behind the start in every table
		if start == nil || end == nil {
			continue
		}
		s := v.Origin(text.Span{Start: int(*start), End: int(*end)})
		*start, *end = int32(s.Start), int32(s.End)
	}
}

// position is the number in a cell, nil where it is null.
func position(cell reflect.Value) *int32 {
	switch p := cell.Addr().Interface().(type) {
	case *int32:
		return p
	case *schema.Null[int32]:
		if p.Valid {
			return &p.V
		}
	}
	return nil
}
