package out

import (
	"iter"
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

// A column makes one column of rows. It reads the fields of the rows where they lie in memory: reflection on
// every cell would cost as much as the whole extraction.
type column interface {
	array(parts []rows) arrow.Array
}

// rows are n rows that lie one after the other in memory.
type rows struct {
	at unsafe.Pointer
	n  int
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
			made = append(made, texts{f, foreign})
		case *int32:
			made = append(made, numbers[int32, int32]{f, c.Type, func(n *int32) (int32, bool) { return *n, true }})
		case *schema.Null[int32]:
			made = append(made, numbers[schema.Null[int32], int32]{f, c.Type, optional})
		case *schema.Null[float64]:
			made = append(made, numbers[schema.Null[float64], float64]{f, c.Type, finite})
		case *schema.Null[time.Time]:
			made = append(made, numbers[schema.Null[time.Time], int64]{f, c.Type, seconds})
		case *[]schema.Argument:
			made = append(made, lists{f, c.Type, columnsOf(reflect.TypeFor[schema.Argument](), schema.ArgumentColumns, foreign)})
		}
	}
	return made
}

// A field is where a cell stands in its row, and how large the row is.
type field struct{ offset, size uintptr }

// cells are the fields of type T of all rows, in order.
func cells[T any](f field, parts []rows) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for _, p := range parts {
			for i := range p.n {
				if !yield((*T)(unsafe.Add(p.at, uintptr(i)*f.size+f.offset))) {
					return
				}
			}
		}
	}
}

func total(parts []rows) (n int) {
	for _, p := range parts {
		n += p.n
	}
	return n
}

// validity is a bitmap of the rows that are not null.
type validity struct {
	bits     []byte
	n, nulls int
}

func validityOf(n int) validity { return validity{bits: make([]byte, 0, (n+7)/8)} }

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
	t     schema.ColumnType
	value func(*T) (N, bool)
}

func (c numbers[T, N]) array(parts []rows) arrow.Array {
	n := total(parts)
	valid, values := validityOf(n), make([]N, 0, n)
	for cell := range cells[T](c.field, parts) {
		number, ok := c.value(cell)
		if !ok {
			number = 0
		}
		values = append(values, number)
		valid.add(ok)
	}
	return valid.array(dataType(c.t), nil, buffer(values))
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
	foreign bool // they are made valid UTF-8
}

func (c texts) array(parts []rows) arrow.Array {
	n, size := total(parts), 0
	for s := range cells[string](c.field, parts) {
		size += len(*s)
	}
	valid, offsets, values := validityOf(n), make([]int32, 1, n+1), make([]byte, 0, size)
	for cell := range cells[string](c.field, parts) {
		s := *cell
		if c.foreign {
			s = strings.ToValidUTF8(s, "\uFFFD")
		}
		values = append(values, s...)
		valid.add(s != "")
		offsets = append(offsets, int32(len(values)))
	}
	return valid.array(arrow.BinaryTypes.String, nil, buffer(offsets), memory.NewBufferBytes(values))
}

// lists are of arguments, and empty rather than null.
type lists struct {
	field
	t  schema.ColumnType
	of []column
}

func (c lists) array(parts []rows) arrow.Array {
	n := total(parts)
	valid, offsets, elements := validityOf(n), make([]int32, 1, n+1), make([]rows, 0, n)
	for cell := range cells[[]schema.Argument](c.field, parts) {
		elements = append(elements, rows{unsafe.Pointer(unsafe.SliceData(*cell)), len(*cell)})
		valid.add(true)
		offsets = append(offsets, offsets[len(offsets)-1]+int32(len(*cell)))
	}
	var fields []arrow.ArrayData
	for _, of := range c.of {
		fields = append(fields, of.array(elements).Data())
	}
	structs := validityOf(0)
	for range offsets[n] {
		structs.add(true)
	}
	t := dataType(c.t).(*arrow.ListType)
	return valid.array(t, []arrow.ArrayData{structs.array(t.Elem(), fields).Data()}, buffer(offsets))
}

// buffer is the memory of s.
func buffer[N int32 | int64 | float64](s []N) *memory.Buffer {
	return memory.NewBufferBytes(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), len(s)*int(unsafe.Sizeof(N(0)))))
}
