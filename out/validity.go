package out

import (
	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/out/page"
)

// validity is a bitmap of the rows that are not null.
type validity struct {
	bits     []byte
	n, nulls int
}

// grow makes room for rows, which are null until set, and tells which is the first.
func (v *validity) grow(rows []run) int {
	first, n := v.n, 0
	for _, r := range rows {
		n += r.n
	}
	v.n += n
	v.nulls += n
	for size := (v.n + 7) / 8; len(v.bits) < size; {
		v.bits = append(v.bits, 0)
	}
	return first
}

// there tells that a row is not null.
func (v *validity) there(row int) {
	v.bits[row>>3] |= 1 << (row & 7)
	v.nulls--
}

// has tells whether row i is not null.
func (v *validity) has(i int) bool { return v.bits[i/8]>>(i%8)&1 != 0 }

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

// levels appends the levels of rows from one on, which is a multiple of eight, to the page: whether they are there.
func (v *validity) levels(w *chunks, from, to int) {
	w.Levels(func(b []byte) []byte { return page.Bits(b, v.bits[from/8:], to-from, v.nulls == 0) })
}
