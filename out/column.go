package out

import (
	"math"
	"reflect"
	"strings"
	"time"
	"unsafe"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/schema"
)

// A column gathers one column of rows. It reads the fields of the rows where they lie in memory: reflection on
// every cell would cost as much as the whole extraction. Its own memory is used for the next rows after reset; an
// array is good until then.
type column interface {
	add(at unsafe.Pointer, n int) // n rows that lie one after the other
	array() arrow.Array           // of all rows
	reset()
}

// columnsOf are columns for rows of a type. Types and offsets are those of the row's fields, as
// reflection tells them, so the pointers made of them are sound. foreign tells that strings may be anything:
// those of rows that point into a text are parts of it.
func columnsOf(row reflect.Type, columns []schema.Column, foreign bool) []column {
	var made []column
	zero := reflect.New(row).Elem()
	for _, c := range columns {
		cell := c.Cell(zero)
		f := field{cell.UnsafeAddr() - zero.UnsafeAddr(), row.Size()}
		switch cell.Addr().Interface().(type) {
		case *string:
			made = append(made, &texts{field: f, foreign: foreign})
		case *int32:
			made = append(made, &numbers[int32, int32]{field: f, t: c.Type, value: func(n *int32) (int32, bool) { return *n, true }})
		case *schema.Null[int32]:
			made = append(made, &numbers[schema.Null[int32], int32]{field: f, t: c.Type, value: optional})
		case *schema.Null[float64]:
			made = append(made, &numbers[schema.Null[float64], float64]{field: f, t: c.Type, value: finite})
		case *schema.Null[time.Time]:
			made = append(made, &numbers[schema.Null[time.Time], int64]{field: f, t: c.Type, value: seconds})
		case *[]schema.Argument:
			made = append(made, &lists{field: f, t: c.Type, of: columnsOf(reflect.TypeFor[schema.Argument](), schema.ArgumentColumns, foreign)})
		}
	}
	return made
}

// A field is where a cell stands in its row, and how large the row is.
type field struct{ offset, size uintptr }

func cellAt[T any](f field, rows unsafe.Pointer, i int) *T {
	return (*T)(unsafe.Add(rows, uintptr(i)*f.size+f.offset))
}

// again is a slice emptied for more, unless it grew so large that it is better given back.
func again[T any](s []T) []T {
	if cap(s)*int(unsafe.Sizeof(*new(T))) > 8<<20 {
		return nil
	}
	return s[:0]
}

// validity is a bitmap of the rows that are not null.
type validity struct {
	bits     []byte
	n, nulls int
}

func (v *validity) add(ok bool) {
	if v.n%8 == 0 {
		v.bits = append(v.bits, 0)
	}
	if ok {
		v.bits[v.n/8] |= 1 << (v.n % 8)
	} else {
		v.nulls++
	}
	v.n++
}

func (v *validity) reset() { *v = validity{bits: again(v.bits)} }

func (v *validity) array(t arrow.DataType, children []arrow.ArrayData, buffers ...*memory.Buffer) arrow.Array {
	var bits *memory.Buffer
	if v.nulls > 0 {
		bits = memory.NewBufferBytes(v.bits)
	}
	data := array.NewData(t, v.n, append([]*memory.Buffer{bits}, buffers...), children, v.nulls, 0)
	defer data.Release()
	return array.MakeFromData(data)
}

// numbers are of Arrow type N, made of fields of type T.
type numbers[T any, N int32 | int64 | float64] struct {
	field
	validity
	t      schema.ColumnType
	value  func(*T) (N, bool)
	values []N
}

func (c *numbers[T, N]) add(rows unsafe.Pointer, n int) {
	for i := range n {
		number, ok := c.value(cellAt[T](c.field, rows, i))
		if !ok {
			number = 0
		}
		c.values = append(c.values, number)
		c.validity.add(ok)
	}
}

func (c *numbers[T, N]) array() arrow.Array {
	return c.validity.array(dataType(c.t), nil, buffer(c.values))
}

func (c *numbers[T, N]) reset() {
	c.validity.reset()
	c.values = again(c.values)
}

func optional(n *schema.Null[int32]) (int32, bool) { return n.V, n.Valid }

func finite(n *schema.Null[float64]) (float64, bool) {
	return n.V, n.Valid && !math.IsNaN(n.V) && !math.IsInf(n.V, 0)
}

// seconds is what the clock on the wall shows, in years 1 to 9999.
func seconds(t *schema.Null[time.Time]) (int64, bool) {
	if !t.Valid || t.V.Year() < 1 || t.V.Year() > 9999 {
		return 0, false
	}
	_, offset := t.V.Zone()
	return t.V.Unix() + int64(offset), true
}

// texts are strings, null where they are empty.
type texts struct {
	field
	validity
	foreign bool // they are made valid UTF-8
	offsets []int32
	values  []byte
}

func (c *texts) add(rows unsafe.Pointer, n int) {
	for i := range n {
		s := *cellAt[string](c.field, rows, i)
		if c.foreign {
			s = strings.ToValidUTF8(s, "\uFFFD")
		}
		c.offsets = append(c.offsets, int32(len(c.values)))
		c.values = append(c.values, s...)
		c.validity.add(s != "")
	}
}

func (c *texts) array() arrow.Array {
	c.offsets = append(c.offsets, int32(len(c.values)))
	return c.validity.array(arrow.BinaryTypes.String, nil, buffer(c.offsets), memory.NewBufferBytes(c.values))
}

func (c *texts) reset() {
	c.validity.reset()
	c.offsets, c.values = again(c.offsets), again(c.values)
}

// lists are of arguments, and empty rather than null.
type lists struct {
	field
	validity
	t       schema.ColumnType
	offsets []int32
	structs validity
	of      []column
}

func (c *lists) add(rows unsafe.Pointer, n int) {
	for i := range n {
		list := *cellAt[[]schema.Argument](c.field, rows, i)
		c.offsets = append(c.offsets, int32(c.structs.n))
		c.validity.add(true)
		for range list {
			c.structs.add(true)
		}
		for _, of := range c.of {
			of.add(unsafe.Pointer(unsafe.SliceData(list)), len(list))
		}
	}
}

func (c *lists) array() arrow.Array {
	c.offsets = append(c.offsets, int32(c.structs.n))
	var fields []arrow.ArrayData
	for _, of := range c.of {
		fields = append(fields, of.array().Data())
	}
	t := dataType(c.t).(*arrow.ListType)
	return c.validity.array(t, []arrow.ArrayData{c.structs.array(t.Elem(), fields).Data()}, buffer(c.offsets))
}

func (c *lists) reset() {
	c.validity.reset()
	c.structs.reset()
	c.offsets = again(c.offsets)
	for _, of := range c.of {
		of.reset()
	}
}

// buffer is the memory of s.
func buffer[N int32 | int64 | float64](s []N) *memory.Buffer {
	return memory.NewBufferBytes(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), len(s)*int(unsafe.Sizeof(N(0)))))
}
