package eval

import (
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// A goldRow is a line of gold. Its span and references are settled when all of the document is read.
type goldRow struct {
	item
	table   schema.Table
	place   string // file and line
	id      int    // -1 where the line has none
	spanned bool   // start_char and end_char are given
	refs    map[int]int
}

// line reads one row and holds it against the schema.
func (g *gold) line(line []byte, t schema.Table, place string) error {
	wrong := func(format string, args ...any) error {
		return fmt.Errorf("%s: "+format, append([]any{place}, args...)...)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return wrong("is no JSON object; a line of gold is one row")
	}
	if raw, ok := fields["table"]; ok {
		var name string
		if json.Unmarshal(raw, &name) != nil || name != "rejects" && valueColumns[name] == nil {
			return wrong("table %s is none of %s", raw, strings.Join(judgeable(), ", "))
		}
		if name == "rejects" {
			return nil
		}
		t, _ = schema.Lookup(name)
		delete(fields, "table")
	}
	if t.Name == "" {
		return wrong(`has no "table"; give one of %s`, strings.Join(judgeable(), ", "))
	}
	row := goldRow{table: t, place: place, id: -1, refs: map[int]int{}}
	row.cells = make([]cell, len(t.Columns))
	for k, c := range t.Columns {
		raw, ok := fields[c.Name]
		if !ok {
			continue
		}
		delete(fields, c.Name)
		text, err := readCell(c, raw)
		if err != nil {
			return wrong("%s: %w", c.Name, err)
		}
		row.cells[k] = cell{text, true}
		if c.Ref != "" && text != "" {
			row.refs[k], _ = strconv.Atoi(text)
		}
	}
	for _, name := range sortedKeys(fields) {
		return wrong("%s has no column %q; `taojin schema %s` prints those it has", t.Name, name, t.Name)
	}
	id := row.named("doc_id")
	if id == "" {
		return wrong(`has no "doc_id"`)
	}
	g.tables[t.Name] = true
	d := g.document(id)
	if t.Name == "documents" {
		d.text = row.named("text")
	}
	if t.HasSpans() {
		row.text = row.named("text")
		if number := row.named("id"); number != "" {
			row.id, _ = strconv.Atoi(number)
		}
		start, end := row.named("start_char"), row.named("end_char")
		if row.spanned = start != "" && end != ""; row.spanned {
			s, _ := strconv.Atoi(start)
			e, _ := strconv.Atoi(end)
			row.start, row.end = int32(s), int32(e)
		} else if row.text == "" {
			return wrong("has neither start_char and end_char nor text; give the span, or a text that stands once in the document")
		}
	}
	d.rows = append(d.rows, row)
	return nil
}

func (r *goldRow) named(column string) string {
	for k, c := range r.table.Columns {
		if c.Name == column {
			return r.cells[k].text
		}
	}
	return ""
}

func sortedKeys(m map[string]json.RawMessage) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// readCell is the JSON of a cell in the form of textOf.
func readCell(c schema.Column, raw json.RawMessage) (string, error) {
	if string(raw) == "null" {
		return "", nil
	}
	switch c.Type {
	case schema.Int32:
		var n int32
		if json.Unmarshal(raw, &n) != nil {
			return "", fmt.Errorf("%s is no whole number", raw)
		}
		return strconv.Itoa(int(n)), nil
	case schema.Float64:
		var f float64
		if json.Unmarshal(raw, &f) != nil {
			return "", fmt.Errorf("%s is no number", raw)
		}
		return strconv.FormatFloat(f, 'g', -1, 64), nil
	case schema.Arguments:
		var list []struct {
			Role      string `json:"role"`
			Text      string `json:"text"`
			StartChar int32  `json:"start_char"`
			EndChar   int32  `json:"end_char"`
		}
		if json.Unmarshal(raw, &list) != nil {
			return "", fmt.Errorf("is no list of objects with role, text, start_char and end_char")
		}
		var arguments []schema.Argument
		for _, a := range list {
			arguments = append(arguments, schema.Argument(a))
		}
		return argumentsText(arguments), nil
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return "", fmt.Errorf("%s is no string", raw)
	}
	if c.Type == schema.Timestamp {
		if _, err := time.Parse(timeLayout, s); err != nil {
			return "", fmt.Errorf("%q is no time such as 2022-02-20T18:00:00", s)
		}
	}
	if c.Enum != nil && s != "" && !slices.Contains(c.Enum, s) {
		return "", fmt.Errorf("%q is none of %s", s, strings.Join(c.Enum, ", "))
	}
	return s, nil
}

// settle turns the lines of a document into items: spans are held against the text, and looked up in
// it where they are not given; ids become the span of their row. held is the document in the
// dataset, nil where it is not there.
func (d *goldDocument) settle(held *schema.Document) error {
	text := d.text
	if held != nil && held.Text != "" {
		if text != "" && text != held.Text {
			return fmt.Errorf("%s: %s: its text is not that of the dataset; offsets would not fit: make both from the same input", d.where(), held.DocID)
		}
		text = held.Text
	}
	if d.items != nil { // of a dataset, settled already
		return nil
	}
	d.items = items{}
	offsets := newOffsets(text)
	spans := map[string]map[int]string{}
	for i := range d.rows {
		r := &d.rows[i]
		if r.table.HasSpans() {
			if err := r.locate(offsets); err != nil {
				return fmt.Errorf("%s: %w", r.place, err)
			}
			if spans[r.table.Name] == nil {
				spans[r.table.Name] = map[int]string{}
			}
			spans[r.table.Name][r.id] = spanText(r.start, r.end)
		}
	}
	for i := range d.rows {
		r := &d.rows[i]
		for k, id := range r.refs {
			span, ok := spans[r.table.Columns[k].Ref][id]
			r.cells[k] = cell{span, ok} // a row that gold does not have cannot be judged
		}
		d.items[r.table.Name] = append(d.items[r.table.Name], r.item)
	}
	return nil
}

func (d *goldDocument) where() string {
	if len(d.rows) > 0 {
		return d.rows[0].place
	}
	return "gold"
}
