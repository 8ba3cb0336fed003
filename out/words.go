package out

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strings"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/out/page"
)

// words are strings that repeat, null where they are empty: each is kept once.
type words struct {
	field
	validity
	foreign bool // they are made valid UTF-8
	dict    dictionary
	places  []uint32 // in dict, of those that are there
	size    int      // of all of them
	offsets []int32  // for arrow
	values  []byte   // for arrow
}

func (c *words) add(rows []run) {
	row := c.grow(rows)
	for _, r := range rows {
		for i := range r.n {
			if s := *cellAt[string](c.field, r, i); s != "" {
				if c.foreign {
					s = strings.ToValidUTF8(s, "\uFFFD")
				}
				c.there(row)
				c.places = append(c.places, c.dict.place(s))
				c.size += len(s)
			}
			row++
		}
	}
}

func (c *words) array() arrow.Array {
	c.offsets, c.values = c.offsets[:0], c.values[:0]
	next := 0
	for i := range c.n {
		c.offsets = append(c.offsets, int32(len(c.values)))
		if c.has(i) {
			c.values = append(c.values, c.dict.word(c.places[next])...)
			next++
		}
	}
	c.offsets = append(c.offsets, int32(len(c.values)))
	return c.validity.array(arrow.BinaryTypes.String, nil, buffer(c.offsets), memory.NewBufferBytes(c.values))
}

func (c *words) reset() {
	c.validity.reset()
	c.dict.reset()
	c.places, c.offsets, c.values, c.size = again(c.places), again(c.offsets), again(c.values), 0
}

// lengthBytes are before every string in a page.
const lengthBytes = 4

// chunk writes the dictionary and the places of the words in it, or the words where that takes less.
func (c *words) chunk(w *chunks, in *nest) {
	known := c.dict.len()
	width := max(1, bits.Len(uint(max(known-1, 0))))
	asPlaces := known*lengthBytes+len(c.dict.bytes)+len(c.places)*width/8 < len(c.places)*lengthBytes+c.size
	if asPlaces {
		for i := range known {
			w.word(c.dict.word(uint32(i)))
		}
		w.WriteDictionary(known)
	}
	n := c.n
	if in != nil {
		n = in.levels(w, c.has)
	} else {
		c.validity.levels(w, 0, n)
	}
	if asPlaces {
		w.Body = page.Hybrid(append(w.Body, byte(width)), c.places, width)
		w.WriteData(n, page.Dictionary)
	} else {
		for _, at := range c.places {
			w.word(c.dict.word(at))
		}
		w.WriteData(n, page.Plain)
	}
	s := stats{nulls: int64(n - len(c.places))}
	s.min, s.max = c.dict.bounds()
	w.end(s)
}

func (w *chunks) word(s []byte) {
	w.Body = append(binary.LittleEndian.AppendUint32(w.Body, uint32(len(s))), s...)
}

// bounds are the least and the greatest word.
func (d *dictionary) bounds() (least, greatest []byte) {
	for i := range d.len() {
		s := d.word(uint32(i))
		if least == nil || bytes.Compare(s, least) < 0 {
			least = s
		}
		if bytes.Compare(s, greatest) > 0 {
			greatest = s
		}
	}
	return least, greatest
}
