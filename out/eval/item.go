package eval

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// An item is a row, of gold or of the dataset, in a form in which both can be compared.
type item struct {
	start, end int32
	text, rule string
	cells      []cell // by column of the table
}

// A cell is a column's value: text is "" for null. A cell that is not known is not judged.
type cell struct {
	text  string
	known bool
}

// items are the rows of a document by table.
type items map[string][]item

const timeLayout = "2006-01-02T15:04:05"

// itemsOf are the rows of a document of a dataset.
func itemsOf(ts *schema.Tables) items {
	all := items{}
	for _, t := range schema.All {
		if valueColumns[t.Name] == nil {
			continue
		}
		rows := t.Rows(ts)
		for i := range rows.Len() {
			row := rows.Index(i)
			it := item{cells: make([]cell, len(t.Columns))}
			if t.HasSpans() {
				r := row.Field(0).Addr().Interface().(*schema.Row)
				it.start, it.end, it.text, it.rule = r.StartChar, r.EndChar, r.Text, r.Rule
			}
			for k, c := range t.Columns {
				it.cells[k] = cell{textOf(c, row, ts), true}
			}
			all[t.Name] = append(all[t.Name], it)
		}
	}
	return all
}

// textOf is a cell as it is compared: an id as the span of the row that it stands for.
func textOf(c schema.Column, row reflect.Value, ts *schema.Tables) string {
	switch v := c.Cell(row).Addr().Interface().(type) {
	case *string:
		return *v
	case *int32:
		return strconv.Itoa(int(*v))
	case *schema.Null[int32]:
		if !v.Valid {
			return ""
		}
		if t, ok := schema.Lookup(c.Ref); ok && v.V >= 0 && int(v.V) < t.Len(ts) {
			r := t.Rows(ts).Index(int(v.V)).Field(0).Addr().Interface().(*schema.Row)
			return spanText(r.StartChar, r.EndChar)
		}
		return strconv.Itoa(int(v.V))
	case *schema.Null[float64]:
		if v.Valid {
			return strconv.FormatFloat(v.V, 'g', -1, 64)
		}
	case *schema.Null[time.Time]:
		if v.Valid {
			return v.V.Format(timeLayout)
		}
	case *[]schema.Argument:
		return argumentsText(*v)
	}
	return ""
}

func spanText(start, end int32) string { return fmt.Sprintf("%d..%d", start, end) }

// argumentsText is a list of arguments, in one order.
func argumentsText(arguments []schema.Argument) string {
	sorted := slices.SortedFunc(slices.Values(arguments), func(a, b schema.Argument) int {
		return cmp.Or(cmp.Compare(a.StartChar, b.StartChar), cmp.Compare(a.EndChar, b.EndChar), cmp.Compare(a.Role, b.Role))
	})
	var parts []string
	for _, a := range sorted {
		parts = append(parts, fmt.Sprintf("%s:%s@%d..%d", a.Role, a.Text, a.StartChar, a.EndChar))
	}
	return strings.Join(parts, " ")
}

// judgedColumns are the columns of a table that are told one by one: not what only numbers or places
// the row, and not the rule.
func judgedColumns(t schema.Table) []int {
	var columns []int
	for k, c := range t.Columns {
		switch c.Name {
		case "doc_id", "id", "sentence", "start_char", "end_char", "text", "rule", "paragraph",
			"source", "chars", "sentences", "sha256", "encoding", "metadata":
			if t.HasSpans() && c.Name == "source" { // of attributions: who, not which file
				columns = append(columns, k)
			}
		default:
			columns = append(columns, k)
		}
	}
	return columns
}

// numbers are the places of columns in a table.
func numbers(t schema.Table, names ...string) []int {
	var found []int
	for k, c := range t.Columns {
		if slices.Contains(names, c.Name) {
			found = append(found, k)
		}
	}
	return found
}
