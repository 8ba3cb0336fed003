package out

import "github.com/taojin-nlp/taojin/out/page"

// A nest is where the values of a column stand in lists, as levels.
type nest struct {
	repeats []uint8 // 0 begins a list
	depths  []uint8 // 0: the list is empty
}

// repeated sets the levels for lists whose first values are at these offsets.
func (in *nest) repeated(offsets []int32, values int) {
	in.repeats, in.depths = in.repeats[:0], in.depths[:0]
	for i, at := range offsets {
		end := int32(values)
		if i+1 < len(offsets) {
			end = offsets[i+1]
		}
		in.repeats = append(in.repeats, 0)
		if at == end {
			in.depths = append(in.depths, 0)
			continue
		}
		in.depths = append(in.depths, elementLevel)
		for range end - at - 1 {
			in.repeats = append(in.repeats, 1)
			in.depths = append(in.depths, elementLevel)
		}
	}
}

// elementLevel tells that an element of a list is there; a field of it that may be null and is not is one above.
const elementLevel = 2

// levels appends the levels of a column in lists, and tells how many there are.
func (in *nest) levels(w *chunks, there func(i int) bool) int {
	depths, width := in.depths, 2
	if there != nil {
		depths = make([]uint8, 0, len(in.depths))
		value := 0
		for _, d := range in.depths {
			if d == elementLevel {
				if there(value) {
					d++
				}
				value++
			}
			depths = append(depths, d)
		}
	}
	w.Levels(func(b []byte) []byte { return page.Hybrid(b, in.repeats, 1) })
	w.Levels(func(b []byte) []byte { return page.Hybrid(b, depths, width) })
	return len(depths)
}
