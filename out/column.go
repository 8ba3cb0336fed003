package out

import (
	"math"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"
	"unsafe"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/schema"
)

// A column gathers one column of rows. It reads the fields of the rows where they lie in memory:
// reflection on every cell would cost as much as the whole extraction.
type column interface {
	add(rows unsafe.Pointer, n int) // n rows that lie one after the other
	grow(n int)                     // n rows will come, or somewhat more
	array() arrow.Array             // of all rows; the column is not used after it
}

// columnsOf are columns for rows of a type. Types and offsets are those of the row's fields, as
// reflection tells them, so the pointers made of them are sound.
func columnsOf(row reflect.Type, columns []schema.Column) []column {
	var made []column
	zero := reflect.New(row).Elem()
	for _, c := range columns {
		cell := c.Cell(zero)
		f := field{cell.UnsafeAddr() - zero.UnsafeAddr(), row.Size()}
		switch cell.Addr().Interface().(type) {
		case *string:
			made = append(made, &texts{field: f})
		case *int32:
			made = append(made, &numbers[int32, int32]{field: f, t: c.Type, value: func(n *int32) (int32, bool) { return *n, true }})
		case *schema.Null[int32]:
			made = append(made, &numbers[schema.Null[int32], int32]{field: f, t: c.Type, value: optional})
		case *schema.Null[float64]:
			made = append(made, &numbers[schema.Null[float64], float64]{field: f, t: c.Type, value: finite})
		case *schema.Null[time.Time]:
			made = append(made, &numbers[schema.Null[time.Time], int64]{field: f, t: c.Type, value: seconds})
		case *[]schema.Argument:
			of := columnsOf(reflect.TypeFor[schema.Argument](), schema.ArgumentColumns)
			made = append(made, &lists{field: f, t: c.Type, offsets: []int32{0}, of: of})
		}
	}
	return made
}

// A field is where a cell stands in its row, and how large the row is.
type field struct{ offset, size uintptr }

func cellAt[T any](f field, rows unsafe.Pointer, i int) *T {
	return (*T)(unsafe.Add(rows, uintptr(i)*f.size+f.offset))
}

// validity is a bitmap of the rows that are not null.
type validity struct {
	bits     []byte
	n, nulls int
}

func (v *validity) grow(n int) { v.bits = make([]byte, 0, (n+7)/8) }

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

func (c *numbers[T, N]) grow(n int) {
	c.validity.grow(n)
	c.values = make([]N, 0, n)
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

// texts are strings, made valid UTF-8, and null where they are empty.
type texts struct {
	field
	validity
	offsets []int32
	values  []byte
}

func (c *texts) grow(n int) {
	c.validity.grow(n)
	c.offsets = make([]int32, 0, n+1)
}

func (c *texts) add(rows unsafe.Pointer, n int) {
	for i := range n {
		s := *cellAt[string](c.field, rows, i)
		c.offsets = append(c.offsets, int32(len(c.values)))
		c.validity.add(s != "")
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "\uFFFD")
		}
		c.values = append(c.values, s...)
	}
}

func (c *texts) array() arrow.Array {
	c.offsets = append(c.offsets, int32(len(c.values)))
	return c.validity.array(arrow.BinaryTypes.String, nil, buffer(c.offsets), memory.NewBufferBytes(c.values))
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
		for range list {
			c.structs.add(true)
		}
		for _, of := range c.of {
			of.add(unsafe.Pointer(unsafe.SliceData(list)), len(list))
		}
		c.offsets = append(c.offsets, int32(c.structs.n))
		c.validity.add(true)
	}
}

func (c *lists) array() arrow.Array {
	var fields []arrow.ArrayData
	for _, of := range c.of {
		fields = append(fields, of.array().Data())
	}
	t := dataType(c.t).(*arrow.ListType)
	structs := c.structs.array(t.Elem(), fields)
	return c.validity.array(t, []arrow.ArrayData{structs.Data()}, buffer(c.offsets))
}

// buffer is the memory of s.
func buffer[N int32 | int64 | float64](s []N) *memory.Buffer {
	return memory.NewBufferBytes(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), len(s)*int(unsafe.Sizeof(N(0)))))
}
