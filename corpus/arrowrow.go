package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
)

// row makes a document or a reject of a row of a table, and tells whether to go on.
func (s *stream) row(n string, table arrow.Record, i int) bool {
	r := newRecord(s.options.Fields)
	for c, f := range table.Schema().Fields() {
		name := []byte(strings.ToValidUTF8(f.Name, "\ufffd"))
		r.names = append(r.names, name)
		column := table.Column(c)
		ours, which := r.field(name)
		if ours == nil {
			r.carry(name, jsonOf(column, i))
			continue
		}
		value, ok := textAt(column, i, which)
		switch {
		case r.problem != "":
		case !ok:
			r.problem = fmt.Sprintf("field %q is of type %s; give it as a string", name, f.Type)
		case ours.there:
			r.problem = fmt.Sprintf("field %q is there twice; keep one", name)
		}
		ours.value, ours.there = value, true
	}
	return s.record(n, r, utf8Name)
}

// textAt is a cell as text: strings, numbers for an id, times for the day of publication.
func textAt(column arrow.Array, i, which int) ([]byte, bool) {
	if column.IsNull(i) {
		return nil, true
	}
	switch c := column.(type) {
	case *array.String:
		return valid(c.Value(i)), true
	case *array.LargeString:
		return valid(c.Value(i)), true
	case *array.Binary:
		return valid(string(c.Value(i))), utf8.Valid(c.Value(i))
	case *array.LargeBinary:
		return valid(string(c.Value(i))), utf8.Valid(c.Value(i))
	case *array.Dictionary:
		return textAt(c.Dictionary(), c.GetValueIndex(i), which)
	case *array.Null:
		return nil, true
	case *array.Timestamp:
		return timestampAt(c, i), which == publishedField
	case *array.Date32:
		return []byte(c.Value(i).ToTime().Format("2006-01-02")), which == publishedField
	case *array.Date64:
		return []byte(c.Value(i).ToTime().Format("2006-01-02")), which == publishedField
	case *array.Int64, *array.Int32, *array.Int16, *array.Int8, *array.Uint64, *array.Uint32, *array.Uint16, *array.Uint8:
		return []byte(column.ValueStr(i)), which == idField
	}
	return nil, false
}

// valid copies, as the column's memory is used again.
func valid(s string) []byte {
	if utf8.ValidString(s) {
		return []byte(s)
	}
	return bytes.ToValidUTF8([]byte(s), []byte("\ufffd"))
}

// timestampAt is a time as its zone shows it, to the second.
func timestampAt(c *array.Timestamp, i int) []byte {
	t := c.DataType().(*arrow.TimestampType)
	return []byte(c.Value(i).ToTime(t.Unit).Add(zoneOf(t.TimeZone)).Format("2006-01-02T15:04:05"))
}

// zoneOf is how far a zone is ahead of UTC. Those of Chinese news have one offset the year round; a
// database of zones would differ from machine to machine.
func zoneOf(zone string) time.Duration {
	switch zone {
	case "Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "PRC", "Asia/Hong_Kong", "Hongkong", "Asia/Macau", "Asia/Taipei", "ROC", "Asia/Singapore", "Singapore":
		return 8 * time.Hour
	}
	if t, err := time.Parse("-07:00", zone); err == nil {
		_, offset := t.Zone()
		return time.Duration(offset) * time.Second
	}
	return 0
}

// jsonOf is a cell as JSON.
func jsonOf(column arrow.Array, i int) []byte {
	if column.IsNull(i) {
		return []byte("null")
	}
	switch c := column.(type) {
	case *array.String:
		return quote(c.Value(i))
	case *array.Timestamp:
		return quote(string(timestampAt(c, i)))
	case *array.Float64:
		if b, err := json.Marshal(c.Value(i)); err == nil {
			return b
		}
		return []byte("null") // not a number
	case *array.Float32:
		if b, err := json.Marshal(c.Value(i)); err == nil {
			return b
		}
		return []byte("null")
	case *array.Int64:
		return strconv.AppendInt(nil, c.Value(i), 10)
	case *array.Dictionary:
		return jsonOf(c.Dictionary(), c.GetValueIndex(i))
	}
	b, err := json.Marshal(column.GetOneForMarshal(i))
	if err != nil {
		return quote(column.ValueStr(i))
	}
	return b
}
