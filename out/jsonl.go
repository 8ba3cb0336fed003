package out

import (
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"github.com/taojin-nlp/taojin/schema"
)

// jsonl writes one object a row: keys in schema order, nulls left in, times as
// 2022-02-20T18:00:00, numbers as ECMAScript prints them, nothing escaped for HTML.
type jsonl struct {
	w   io.Writer
	buf []byte
}

func newJSONL(w io.Writer, _ schema.Table) (Writer, error) { return &jsonl{w: w}, nil }

func (j *jsonl) Close() error { return nil }

func (j *jsonl) Write(of *tableRows) error {
	cells := columnCells(of.record())
	for i := range of.rows {
		j.buf = appendRow(j.buf, cells, i)
		j.buf = append(j.buf, '\n')
		if len(j.buf) >= 1<<16 {
			if _, err := j.w.Write(j.buf); err != nil {
				return err
			}
			j.buf = j.buf[:0]
		}
	}
	_, err := j.w.Write(j.buf)
	j.buf = j.buf[:0]
	return err
}

// A cell appends `"name":value` of row i.
type cell func(b []byte, i int) []byte

func columnCells(rec arrow.Record) []cell {
	var cells []cell
	for k, f := range rec.Schema().Fields() {
		cells = append(cells, named(f.Name, rec.Column(k)))
	}
	return cells
}

func appendRow(b []byte, cells []cell, i int) []byte {
	b = append(b, '{')
	for k, c := range cells {
		if k > 0 {
			b = append(b, ',')
		}
		b = c(b, i)
	}
	return append(b, '}')
}

func named(name string, column arrow.Array) cell {
	key := append(appendString(nil, name), ':')
	value := valueOf(column)
	return func(b []byte, i int) []byte {
		b = append(b, key...)
		if column.IsNull(i) {
			return append(b, "null"...)
		}
		return value(b, i)
	}
}

// valueOf appends the value of row i, which is not null.
func valueOf(column arrow.Array) cell {
	switch c := column.(type) {
	case *array.String:
		return func(b []byte, i int) []byte { return appendString(b, c.Value(i)) }
	case *array.Int32:
		return func(b []byte, i int) []byte { return strconv.AppendInt(b, int64(c.Value(i)), 10) }
	case *array.Float64:
		return func(b []byte, i int) []byte { return appendFloat(b, c.Value(i)) }
	case *array.Timestamp:
		unit := c.DataType().(*arrow.TimestampType).Unit
		return func(b []byte, i int) []byte {
			b = append(b, '"')
			b = c.Value(i).ToTime(unit).AppendFormat(b, timeLayout)
			return append(b, '"')
		}
	case *array.List:
		of := c.ListValues().(*array.Struct)
		var cells []cell
		for k, f := range of.DataType().(*arrow.StructType).Fields() {
			cells = append(cells, named(f.Name, of.Field(k)))
		}
		return func(b []byte, i int) []byte {
			b = append(b, '[')
			start, end := c.ValueOffsets(i)
			for k := start; k < end; k++ {
				if k > start {
					b = append(b, ',')
				}
				b = appendRow(b, cells, int(k))
			}
			return append(b, ']')
		}
	}
	return func(b []byte, _ int) []byte { return append(b, "null"...) } // no column type of schema
}

const timeLayout = "2006-01-02T15:04:05"

// appendString quotes s by RFC 8259. What is not UTF-8 becomes U+FFFD; U+2028 and U+2029 are
// escaped, as encoding/json does, because some readers take them for the end of a line.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && size == 1:
				b = append(append(b, s[start:i]...), "\uFFFD"...)
				start = i + size
			case r == '\u2028' || r == '\u2029':
				b = append(append(b, s[start:i]...), `\u202`...)
				b = append(b, hex[r&0xF])
				start = i + size
			}
			i += size
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' {
			i++
			continue
		}
		b = append(b, s[start:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		case '\t':
			b = append(b, '\\', 't')
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
		}
		i++
		start = i
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

// appendFloat is the shortest decimal that reads back as f, in the form of ECMA-262, Number::toString:
// 140000, 0.1, 1e+21, 1e-7.
func appendFloat(b []byte, f float64) []byte {
	if f == 0 {
		return append(b, '0')
	}
	if abs := math.Abs(f); abs >= 1e-6 && abs < 1e21 {
		return strconv.AppendFloat(b, f, 'f', -1, 64)
	}
	b = strconv.AppendFloat(b, f, 'e', -1, 64)
	if n := len(b); b[n-4] == 'e' && b[n-2] == '0' { // e-09 to e-9
		b[n-2] = b[n-1]
		b = b[:n-1]
	}
	return b
}
