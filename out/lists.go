package out

import (
	"unsafe"

	"github.com/apache/arrow/go/v17/arrow"

	"github.com/taojin-nlp/taojin/schema"
)

// lists are of arguments, and empty rather than null.
type lists struct {
	field
	t       schema.ColumnType
	offsets []int32 // of the first argument of each list
	structs int
	runs    []run // of arguments
	of      []column
	nest    nest
}

func (c *lists) add(rows []run) {
	for _, r := range rows {
		for i := range r.n {
			list := *cellAt[[]schema.Argument](c.field, r, i)
			c.offsets = append(c.offsets, int32(c.structs))
			c.structs += len(list)
			if len(list) > 0 {
				c.runs = append(c.runs, run{unsafe.Pointer(unsafe.SliceData(list)), len(list)})
			}
		}
	}
	for _, of := range c.of {
		of.add(c.runs)
	}
	clear(c.runs)
	c.runs = c.runs[:0]
}

func (c *lists) array() arrow.Array {
	var fields []arrow.ArrayData
	for _, of := range c.of {
		fields = append(fields, of.array().Data())
	}
	t := dataType(c.t).(*arrow.ListType)
	structs := (&validity{n: c.structs}).array(t.Elem(), fields)
	return (&validity{n: len(c.offsets)}).array(t, []arrow.ArrayData{structs.Data()}, buffer(append(c.offsets, int32(c.structs))))
}

func (c *lists) chunk(w *chunks, _ *nest) {
	c.nest.repeated(c.offsets, c.structs)
	for _, of := range c.of {
		of.chunk(w, &c.nest)
	}
}

func (c *lists) reset() {
	c.offsets, c.structs = again(c.offsets), 0
	c.nest = nest{again(c.nest.repeats), again(c.nest.depths)}
	for _, of := range c.of {
		of.reset()
	}
}
