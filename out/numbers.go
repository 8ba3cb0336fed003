package out

import (
	"encoding/binary"
	"math"
	"slices"
	"time"
	"unsafe"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/out/page"
	"github.com/taojin-nlp/taojin/schema"
)

// numbers are of Arrow type N.
type numbers[N int32 | int64 | float64] struct {
	field
	validity // of those that may be null
	t        schema.ColumnType
	null     bool // may be null
	take     func(c *numbers[N], rows []run)
	values   []N // those that are there
	spaced   []N // for arrow: 0 where there is none
}

func (c *numbers[N]) add(rows []run) { c.take(c, rows) }

// put adds the value of a row.
func (c *numbers[N]) put(row int, v N) {
	c.there(row)
	c.values = append(c.values, v)
}

func required(c *numbers[int32], rows []run) {
	values := c.values
	for _, r := range rows {
		for i := range r.n {
			values = append(values, *cellAt[int32](c.field, r, i))
		}
	}
	c.values = values
}

func optional(c *numbers[int32], rows []run) {
	row := c.grow(rows)
	for _, r := range rows {
		for i := range r.n {
			if v := cellAt[schema.Null[int32]](c.field, r, i); v.Valid {
				c.put(row, v.V)
			}
			row++
		}
	}
}

func finite(c *numbers[float64], rows []run) {
	row := c.grow(rows)
	for _, r := range rows {
		for i := range r.n {
			if v := cellAt[schema.Null[float64]](c.field, r, i); v.Valid && !math.IsNaN(v.V) && !math.IsInf(v.V, 0) {
				c.put(row, v.V)
			}
			row++
		}
	}
}

// seconds is what the clock on the wall shows, in years 1 to 9999.
func seconds(c *numbers[int64], rows []run) {
	row := c.grow(rows)
	for _, r := range rows {
		for i := range r.n {
			if t := cellAt[schema.Null[time.Time]](c.field, r, i); t.Valid {
				_, offset := t.V.Zone()
				if s := t.V.Unix() + int64(offset); firstSecond <= s && s <= lastSecond {
					c.put(row, s)
				}
			}
			row++
		}
	}
}

var (
	firstSecond = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	lastSecond  = time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC).Unix()
)

func (c *numbers[N]) array() arrow.Array {
	if !c.null {
		c.validity.n = len(c.values)
	}
	if c.nulls == 0 {
		return c.validity.array(dataType(c.t), nil, buffer(c.values))
	}
	next := 0
	c.spaced = c.spaced[:0]
	for i := range c.n {
		v := N(0)
		if c.has(i) {
			v = c.values[next]
			next++
		}
		c.spaced = append(c.spaced, v)
	}
	return c.validity.array(dataType(c.t), nil, buffer(c.spaced))
}

func (c *numbers[N]) reset() {
	c.validity.reset()
	c.values, c.spaced = again(c.values), again(c.spaced)
}

// chunk writes one page: as differences where they are whole numbers of 32 bits, else as they are.
func (c *numbers[N]) chunk(w *chunks, in *nest) {
	n := len(c.values)
	switch {
	case in != nil:
		n = in.levels(w, nil)
	case c.null:
		n = c.n
		c.validity.levels(w, 0, n)
	}
	s := stats{nulls: int64(n - len(c.values)), signed: true}
	if len(c.values) > 0 {
		s.min, s.max = bounds(slices.Min(c.values), slices.Max(c.values))
	}
	encoding := page.Plain
	if whole, ok := any(c.values).([]int32); ok && len(whole) > 0 {
		encoding = page.Packed
		w.Body = page.Deltas(w.Body, whole)
	} else {
		for _, v := range c.values {
			w.Body = plainNumber(w.Body, v)
		}
	}
	w.WriteData(n, encoding)
	w.end(s)
}

// bounds are the least and the greatest for the statistics, where a zero is negative or positive.
func bounds[N int32 | int64 | float64](least, greatest N) (min, max []byte) {
	if f, ok := any(least).(float64); ok && f == 0 {
		return plainNumber(nil, math.Copysign(0, -1)), plainNumber(nil, greatest+0)
	}
	return plainNumber(nil, least), plainNumber(nil, greatest+0)
}

// plainNumber appends a number as Parquet has it, with milliseconds for seconds.
func plainNumber[N int32 | int64 | float64](b []byte, v N) []byte {
	switch v := any(v).(type) {
	case int32:
		return binary.LittleEndian.AppendUint32(b, uint32(v))
	case int64:
		return binary.LittleEndian.AppendUint64(b, uint64(v*1000))
	case float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
	}
	return b
}

// buffer is the memory of s.
func buffer[N int32 | int64 | float64](s []N) *memory.Buffer {
	return memory.NewBufferBytes(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), len(s)*int(unsafe.Sizeof(N(0)))))
}
