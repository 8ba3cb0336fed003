package report

import (
	"cmp"
	"hash/fnv"
	"reflect"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/schema"
)

// A Document is a text with its rows, as the reader takes it. A row is the cells of its table's
// columns, null where the dataset has null.
type Document struct {
	ID    string             `json:"id"`
	Cells []any              `json:"cells"` // of documents, but for the text
	Text  string             `json:"text"`
	Cut   bool               `json:"cut"` // text and rows go on, but are not shown
	Rows  map[string][][]any `json:"rows"`
}

// Bounds of the page: it has to open on a telephone.
const (
	maxText = 20000    // code points of a document that are shown
	maxPage = 12 << 20 // bytes of text of all documents, about; rows are several times as much
)

// AsDocument is a document in the form of the reader.
func AsDocument(ts *schema.Tables) *Document {
	d := &Document{ID: ts.Documents[0].DocID, Text: ts.Documents[0].Text, Rows: map[string][][]any{}}
	limit := int32(maxText)
	if utf8.RuneCountInString(d.Text) > maxText {
		d.Text, d.Cut = string([]rune(d.Text)[:maxText]), true
	}
	for _, t := range schema.All {
		rows := t.Rows(ts)
		for i := range rows.Len() {
			row := rows.Index(i)
			if t.HasSpans() && row.Field(0).Addr().Interface().(*schema.Row).EndChar > limit {
				continue
			}
			cells := make([]any, 0, len(t.Columns))
			for _, c := range t.Columns {
				if t.Name == "documents" && c.Name == "text" {
					cells = append(cells, nil) // stands in Text
					continue
				}
				cells = append(cells, plain(c.Cell(row)))
			}
			if t.Name == "documents" {
				d.Cells = cells
				continue
			}
			d.Rows[t.Name] = append(d.Rows[t.Name], cells)
		}
	}
	return d
}

// plain is a cell as JSON has it.
func plain(cell reflect.Value) any {
	switch v := cell.Interface().(type) {
	case string:
		if v != "" {
			return v
		}
	case int32:
		return v
	case schema.Null[int32]:
		if v.Valid {
			return v.V
		}
	case schema.Null[float64]:
		if v.Valid {
			return v.V
		}
	case schema.Null[time.Time]:
		if v.Valid {
			return v.V.Format("2006-01-02T15:04:05")
		}
	case []schema.Argument:
		list := []any{}
		for _, a := range v {
			list = append(list, []any{a.Role, a.Text, a.StartChar, a.EndChar})
		}
		return list
	}
	return nil
}

// A sampler keeps some documents: those whose ids have the smallest hashes, so that the sample does
// not depend on order or shards, and shows all kinds of a dataset that is sorted.
type sampler struct {
	limit int
	kept  []sampled
	order int
}

type sampled struct {
	hash     uint64
	order    int
	document *Document
}

func newSampler(limit int) *sampler { return &sampler{limit: limit} }

func (s *sampler) add(ts *schema.Tables) {
	h := fnv.New64a()
	h.Write([]byte(ts.Documents[0].DocID))
	x := h.Sum64()
	x ^= x >> 33 // FNV of ids that differ in their last digit are neighbours
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	it := sampled{hash: x, order: s.order}
	s.order++
	if s.limit <= 0 || len(s.kept) == s.limit && it.hash >= s.kept[len(s.kept)-1].hash {
		return
	}
	at, _ := slices.BinarySearchFunc(s.kept, it, func(a, b sampled) int { return cmp.Compare(a.hash, b.hash) })
	it.document = AsDocument(ts)
	s.kept = slices.Insert(s.kept, at, it)
	if len(s.kept) > s.limit {
		s.kept = s.kept[:s.limit]
	}
}

// documents are those kept, within the bytes of a page, in the order of the dataset.
func (s *sampler) documents() []*Document {
	size, n := 0, 0
	for n < len(s.kept) && size < maxPage {
		size += len(s.kept[n].document.Text)
		n++
	}
	kept := s.kept[:n]
	slices.SortFunc(kept, func(a, b sampled) int { return cmp.Compare(a.order, b.order) })
	documents := []*Document{}
	for _, k := range kept {
		documents = append(documents, k.document)
	}
	return documents
}
