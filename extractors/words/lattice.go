package words

// An Edge is a word of the dictionary that starts at a place.
type Edge struct {
	Cost  float32 // on a path: log2(N / its frequency)
	grade uint16
	Len   uint8 // in runes
	Tag   Tag
}

// A Lattice is every word of the dictionary that stands in a text, by its start. The dictionary is far larger than
// the caches, so a text is looked up once, for all that want to know. The zero Lattice is that of no text.
type Lattice struct {
	edges []Edge
	first []int32 // index in edges of the first that starts at a place or later; one more for the end
}

// At lists the words that start at a place, the short ones first. A word does not end within a run of letters and digits.
func (l *Lattice) At(i int) []Edge { return l.edges[l.first[i]:l.first[i+1]] }

// stride is how many places are looked up together.
const stride = 128

// Read finds the words of a folded text. The lattice's memory is used again.
//
// The cells of two characters lie all over the dictionary, which is why those of many places are asked for at once, with
// nothing between that waits for one of them: memory answers several in the time of one.
func (d *Dict) Read(l *Lattice, runes []rune) {
	l.edges, l.first = l.edges[:0], l.first[:0]
	root := d.cell(0).base()
	var codes [stride + 2]uint16
	var one, two, three [stride]cell
	for from := 0; from < len(runes); from += stride {
		chunk := runes[from:min(from+stride, len(runes))]
		codes[len(chunk)], codes[len(chunk)+1] = 0, 0
		for k, r := range runes[from:min(from+stride+2, len(runes))] {
			codes[k] = d.code(r)
		}
		for k := range chunk {
			one[k] = d.cell(root + int(codes[k])).of(codes[k])
		}
		for k := range chunk {
			two[k] = d.cell(one[k].base() + int(codes[k+1]))
		}
		for k := range chunk {
			two[k] = two[k].below(one[k]).of(codes[k+1])
			three[k] = d.cell(two[k].base() + int(codes[k+2]))
		}
		for k := range chunk {
			l.first = append(l.first, int32(len(l.edges)))
			i := from + k
			l.add(d, one[k], codes[k], runes, i, 1)
			if two[k] == 0 {
				continue
			}
			l.add(d, two[k], codes[k+1], runes, i, 2)
			c, at := codes[k+2], three[k].below(two[k]).of(codes[k+2])
			for n := 3; at != 0; n++ {
				l.add(d, at, c, runes, i, n)
				if i+n == len(runes) {
					break
				}
				c = d.code(runes[i+n])
				at = d.cell(at.base() + int(c)).below(at).of(c)
			}
		}
	}
	l.first = append(l.first, int32(len(l.edges)))
}

// of is the cell if its label is a code of a rune, and else nothing; below is the cell if it may be a child of another.
func (c cell) of(code uint16) cell {
	if c.label() != code || code == 0 {
		return 0
	}
	return c
}

func (c cell) below(parent cell) cell {
	if parent.base() == 0 {
		return 0
	}
	return c
}

// add takes the word that starts at a place and ends in a cell, if it is one.
func (l *Lattice) add(d *Dict, at cell, code uint16, runes []rune, start, length int) {
	g := at.grade()
	if g == 0 || code <= d.latin && within(runes, start+length) {
		return
	}
	tag, _ := d.grade(g)
	l.edges = append(l.edges, Edge{d.cost(g), g, uint8(length), tag})
}
