package out

import (
	"encoding/binary"
	"strings"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/out/page"
)

// texts are strings that do not repeat, null where they are empty.
type texts struct {
	field
	validity
	foreign bool // they are made valid UTF-8
	offsets []int32
	values  []byte
}

func (c *texts) add(rows []run) {
	row := c.grow(rows)
	for _, r := range rows {
		for i := range r.n {
			s := *cellAt[string](c.field, r, i)
			if c.foreign {
				s = strings.ToValidUTF8(s, "\uFFFD")
			}
			c.offsets = append(c.offsets, int32(len(c.values)))
			c.values = append(c.values, s...)
			if s != "" {
				c.there(row)
			}
			row++
		}
	}
}

func (c *texts) array() arrow.Array {
	return c.validity.array(arrow.BinaryTypes.String, nil, buffer(append(c.offsets, int32(len(c.values)))), memory.NewBufferBytes(c.values))
}

func (c *texts) reset() {
	c.validity.reset()
	c.offsets, c.values = again(c.offsets), again(c.values)
}

// pageBytes is about how large a page is at least; the last one is what is left.
const pageBytes = 1 << 20

// chunk writes pages of whole rows, and no statistics: the least and the greatest text tell nothing.
func (c *texts) chunk(w *chunks, _ *nest) {
	ends := append(c.offsets, int32(len(c.values)))
	for from := 0; from < c.n; {
		to := from
		for to < c.n && ends[to]-ends[from] < pageBytes {
			to = min(to+8, c.n)
		}
		c.validity.levels(w, from, to)
		for i := from; i < to; i++ {
			if s := c.values[ends[i]:ends[i+1]]; len(s) > 0 {
				w.Body = append(binary.LittleEndian.AppendUint32(w.Body, uint32(len(s))), s...)
			}
		}
		w.WriteData(to-from, page.Plain)
		from = to
	}
	w.end(stats{nulls: int64(c.nulls)})
}
