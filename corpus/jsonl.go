package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/taojin-nlp/taojin/schema"
)

// records reads JSONL: a document a line. Empty lines are passed over, but counted.
func (s *stream) records(r *bufio.Reader, c charset) error {
	if c.wide() { // a line feed is two bytes: lines are cut after decoding
		r = bufio.NewReaderSize(c.enc.NewDecoder().Reader(r), sniffBytes)
	}
	lines, rec := lineReader{Reader: r}, newRecord(s.options.Fields)
	for n := 1; ; n++ {
		line, err := lines.next()
		long := errors.Is(err, tooLarge(maxDocument))
		if err != nil && err != io.EOF && !long {
			s.reject(number(n), err)
			return nil
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, bom)
		}
		if len(bytes.TrimSpace(line)) > 0 || long {
			if !s.line(rec, number(n), line, c, err) {
				return nil
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// line makes a document or a reject of a line, and tells whether to go on.
func (s *stream) line(rec *record, n string, line []byte, c charset, err error) bool {
	if errors.Is(err, tooLarge(maxDocument)) {
		return s.emit(nil, unreadable(s.name, n, err))
	}
	encoding := c.name
	if !c.wide() {
		if line, encoding, err = c.decode(line); err != nil {
			return s.emit(nil, unknownCharset(s.name, n))
		}
	}
	if err := rec.parse(line); err != nil {
		return s.emit(nil, schema.Reject{Source: s.name, Record: n, Reason: "broken_record",
			Detail: "is no JSON object (" + oneLine(err) + "); mend the line or take it out"})
	}
	return s.record(n, rec, encoding)
}

// A lineReader reads lines of any length up to that of a document; a longer one is passed over to
// its end. A line holds until the next is read.
type lineReader struct {
	*bufio.Reader
	buf []byte
}

func (l *lineReader) next() ([]byte, error) {
	l.buf = l.buf[:0]
	tooLong := false
	for {
		part, err := l.ReadSlice('\n')
		if !tooLong {
			l.buf = append(l.buf, part...)
		}
		if len(l.buf) > maxDocument {
			l.buf, tooLong = nil, true
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case tooLong && (err == nil || err == io.EOF):
			return nil, tooLarge(maxDocument)
		}
		return l.buf, err
	}
}

// parse reads the members of a JSON object, in their order. The record holds until the line is read over.
func (r *record) parse(line []byte) error {
	line = bytes.TrimSpace(line)
	if r.reset(); members(line, r.add) {
		return nil
	}
	if r.reset(); members(escapeControls(line), r.add) {
		return nil
	}
	return whyInvalid(line)
}

// whyInvalid is what encoding/json says of a line that is not JSON.
func whyInvalid(line []byte) error {
	var raw json.RawMessage
	dec := json.NewDecoder(bytes.NewReader(line))
	err := dec.Decode(&raw)
	switch {
	case line[0] != '{':
		return errors.New("it does not start with {")
	case err == nil:
		return errors.New("more follows the object")
	case err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("it ends early")
	}
	return err
}

// escapeControls puts escapes for control characters: JSON forbids them within strings, and where
// they stand in one all the same, its text is not lost.
func escapeControls(line []byte) []byte {
	var b []byte
	for _, c := range line {
		if c < ' ' {
			b = append(b, `\u00`...)
			b = append(b, "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		} else {
			b = append(b, c)
		}
	}
	return b
}
