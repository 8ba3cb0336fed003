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
