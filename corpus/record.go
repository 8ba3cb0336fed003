package corpus

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// A record is a line of JSONL or a row of Parquet: the six fields that are ours, and the rest.
type record struct {
	fields  Fields
	ours    [6]field
	names   [][]byte
	rest    []byte // members of a JSON object
	problem string // the first field that is not as it should be
}

type field struct {
	value []byte
	there bool
}

// The fields of ours.
const (
	idField = iota
	textField
	titleField
	publishedField
	authorField
	publisherField
)

func newRecord(f Fields) *record { return &record{fields: f} }

// reset empties the record for the next.
func (r *record) reset() { *r = record{fields: r.fields, names: r.names[:0], rest: r.rest[:0]} }

// field is the one of ours that a name stands for.
func (r *record) field(name []byte) (*field, int) {
	for i, n := range [...]string{r.fields.ID, r.fields.Text, r.fields.Title, r.fields.Published, r.fields.Author, r.fields.Publisher} {
		if n == string(name) {
			return &r.ours[i], i
		}
	}
	return nil, 0
}

// add takes a member of a JSON object. Those that are not ours keep their order.
func (r *record) add(key, raw []byte) {
	name := key[1 : len(key)-1]
	if bytes.IndexByte(name, '\\') >= 0 {
		name = unquote(key)
	}
	r.names = append(r.names, name)
	f, i := r.field(name)
	if f == nil {
		r.carry(name, raw)
		return
	}
	value, ok := scalar(raw, i == idField)
	switch {
	case r.problem != "":
	case !ok:
		r.problem = fmt.Sprintf("field %q is no string; give it as one", name)
	case f.there:
		r.problem = fmt.Sprintf("field %q is there twice; keep one", name)
	}
	f.value, f.there = value, true
}

// carry puts a field into the metadata.
func (r *record) carry(name, raw []byte) {
	if len(r.rest) > 0 {
		r.rest = append(r.rest, ',')
	}
	r.rest = append(append(r.rest, quote(string(name))...), ':')
	r.rest = compact(r.rest, raw)
}

// record makes a document or a reject of a record, and tells whether to go on.
func (s *stream) record(n string, r *record, encoding string) bool {
	id := string(r.ours[idField].value)
	if id == "" {
		id = s.name + "#" + n
	}
	refuse := func(reason, format string, args ...any) bool {
		return s.emit(nil, schema.Reject{DocID: id, Source: s.name, Record: n, Reason: reason, Detail: fmt.Sprintf(format, args...)})
	}
	body := r.ours[textField]
	switch {
	case r.problem != "":
		return refuse("bad_field", "%s", r.problem)
	case !body.there:
		return refuse("no_text", "has no field %q (it has %s); name the one that holds the text with --field text=NAME", r.fields.Text, bytes.Join(r.names, []byte(", ")))
	case len(bytes.TrimSpace(body.value)) == 0:
		return refuse("empty_text", "its field %q is empty; take the record out or fill it", r.fields.Text)
	}
	d := document(id, s.name, n, normal(bytes.TrimPrefix(body.value, bom)))
	d.Encoding = encoding
	d.Title, d.Author, d.Publisher = string(r.ours[titleField].value), string(r.ours[authorField].value), string(r.ours[publisherField].value)
	if len(r.rest) > 0 {
		d.Metadata = "{" + string(r.rest) + "}"
	}
	if p := strings.TrimSpace(string(r.ours[publishedField].value)); p != "" {
		var ok bool
		if d.Published, ok = published(p); !ok {
			return refuse("bad_field", "field %q is %q; give an ISO 8601 date such as 2024-03-09 or 2024-03-09T08:30:00", r.fields.Published, p)
		}
	}
	return s.emit(d, nil)
}

// scalar is a string as text; null is empty. An id may be a number as well.
func scalar(raw []byte, number bool) ([]byte, bool) {
	switch c := raw[0]; {
	case c == '"':
		return unquote(raw), true
	case c == 'n':
		return nil, true
	case number && c != '{' && c != '[' && c != 't' && c != 'f':
		return bytes.Clone(raw), true
	}
	return nil, false
}

func oneLine(err error) string {
	s, _, _ := strings.Cut(err.Error(), "\n")
	return s
}
