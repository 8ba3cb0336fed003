package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// records reads JSONL: a document a line. Empty lines are passed over, but counted.
func records(path string, r *bufio.Reader, fields Fields, yield func(*text.Document, error) bool) {
	for n := 1; ; n++ {
		line, err := readLine(r)
		if err != nil && err != io.EOF && !errors.Is(err, errTooLong) {
			yield(nil, unreadable(path, err))
			return
		}
		last := err == io.EOF
		if n == 1 {
			line = bytes.TrimPrefix(line, bom)
		}
		rej, ok := acceptable(path, number(n), line)
		switch {
		case errors.Is(err, errTooLong):
			rej.Reason, rej.Detail = "too_large", fmt.Sprintf("is larger than %d MiB; split it", maxDocument>>20)
			ok = false
		case len(bytes.TrimSpace(line)) == 0:
			if last {
				return
			}
			continue
		}
		var d *text.Document
		if ok {
			d, rej, ok = record(path, number(n), line, fields)
		}
		if ok {
			ok = yield(d, nil)
		} else {
			ok = yield(nil, rej)
		}
		if !ok || last {
			return
		}
	}
}

var errTooLong = errors.New("line too long")

// readLine reads a line of any length up to the limit; a longer one is passed over to its end.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	tooLong := false
	for {
		part, err := r.ReadSlice('\n')
		if !tooLong {
			line = append(line, part...)
		}
		if len(line) > maxDocument {
			line, tooLong = nil, true
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if tooLong && (err == nil || err == io.EOF) {
			return nil, errTooLong
		}
		return line, err
	}
}

// record makes a document of a JSON object. Fields that are not ours go into the metadata in
// their order.
func record(path, n string, line []byte, f Fields) (*text.Document, schema.Reject, bool) {
	rej := schema.Reject{Source: path, Record: n}
	refuse := func(reason, format string, args ...any) (*text.Document, schema.Reject, bool) {
		rej.Reason, rej.Detail = reason, fmt.Sprintf(format, args...)
		return nil, rej, false
	}
	object, err := parseObject(line)
	if err != nil {
		return refuse("broken_record", "is no JSON object (%v); mend the line or take it out", err)
	}
	ours := map[string]string{}
	var names []string
	var rest bytes.Buffer
	for _, p := range object {
		names = append(names, p.name)
		switch p.name {
		case f.ID, f.Text, f.Title, f.Published, f.Author, f.Publisher:
			s, ok := scalar(p.value, p.name == f.ID)
			if !ok {
				return refuse("bad_field", "field %q is no string; give it as one", p.name)
			}
			if _, twice := ours[p.name]; twice {
				return refuse("bad_field", "field %q is there twice; keep one", p.name)
			}
			ours[p.name] = s
		default:
			if rest.Len() > 0 {
				rest.WriteByte(',')
			}
			key, _ := json.Marshal(p.name)
			rest.Write(key)
			rest.WriteByte(':')
			json.Compact(&rest, p.value)
		}
	}
	id := ours[f.ID]
	if id == "" {
		id = path + "#" + n
	}
	rej.DocID = id
	s, ok := ours[f.Text]
	switch {
	case !ok:
		return refuse("no_text", "has no field %q (it has %s); name the one that holds the text with --field text=NAME", f.Text, strings.Join(names, ", "))
	case strings.TrimSpace(s) == "":
		return refuse("empty_text", "its field %q is empty; take the record out or fill it", f.Text)
	}
	d := document(id, path, n, normal([]byte(s)))
	d.Title, d.Author, d.Publisher = ours[f.Title], ours[f.Author], ours[f.Publisher]
	if rest.Len() > 0 {
		d.Metadata = "{" + rest.String() + "}"
	}
	if p := ours[f.Published]; p != "" {
		if d.Published, ok = published(strings.TrimSpace(p)); !ok {
			return refuse("bad_field", "field %q is %q; give an ISO 8601 date such as 2024-03-09 or 2024-03-09T08:30:00", f.Published, p)
		}
	}
	return d, rej, true
}

type pair struct {
	name  string
	value json.RawMessage
}

// parseObject reads an object's members in their order.
func parseObject(line []byte) ([]pair, error) {
	dec := json.NewDecoder(bytes.NewReader(line))
	if t, err := dec.Token(); err != nil {
		return nil, oneLine(err)
	} else if t != json.Delim('{') {
		return nil, errors.New("it does not start with {")
	}
	var pairs []pair
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, oneLine(err)
		}
		p := pair{name: key.(string)}
		if err := dec.Decode(&p.value); err != nil {
			return nil, oneLine(err)
		}
		pairs = append(pairs, p)
	}
	if _, err := dec.Token(); err != nil {
		return nil, oneLine(err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, errors.New("more follows the object")
	}
	return pairs, nil
}

func oneLine(err error) error {
	if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("it ends early")
	}
	return err
}

// scalar is a string as text; null is "". An id may be a number as well.
func scalar(raw json.RawMessage, number bool) (string, bool) {
	switch c := raw[0]; {
	case c == '"':
		var s string
		return s, json.Unmarshal(raw, &s) == nil
	case c == 'n':
		return "", true
	case number && c != '{' && c != '[' && c != 't' && c != 'f':
		return string(raw), true
	}
	return "", false
}
