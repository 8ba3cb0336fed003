package words

// An Edge is a word of the dictionary that starts at a place: its length in runes, and its grade.
type Edge struct {
	Len   uint16
	grade uint16
}

// A Lattice is every word of the dictionary that stands in a text, by its start. The dictionary is far larger than
// the caches, so a text is looked up once, for all that want to know. The zero Lattice is that of no text.
type Lattice struct {
	edges []Edge
	first []int32 // index in edges of the first that starts at a place or later; one more for the end
}

// At lists the words that start at a place, the short ones first. A word does not end within a run of letters and digits.
func (l *Lattice) At(i int) []Edge { return l.edges[l.first[i]:l.first[i+1]] }

// Read finds the words of a folded text. The lattice's memory is used again.
func (d *Dict) Read(l *Lattice, runes []rune) {
	l.edges, l.first = l.edges[:0], l.first[:0]
	cells, root := d.cells, d.cell(0).base()
	ahead := uint16(0) // the code of the next rune
	if len(runes) > 0 {
		ahead = d.code(runes[0])
	}
	for i := range runes {
		l.first = append(l.first, int32(len(l.edges)))
		c := ahead
		ahead = 0
		if i+1 < len(runes) {
			ahead = d.code(runes[i+1])
		}
		base := root
		for j := i; c != 0 && base != 0; {
			at := cell(u64(cells[(base+int(c))*cellSize:]))
			if at.label() != c {
				break
			}
			j++
			if g := at.grade(); g != 0 && !(c <= d.latin && within(runes, j)) {
				l.edges = append(l.edges, Edge{uint16(j - i), g})
			}
			switch base = at.base(); {
			case j == i+1:
				c = ahead
			case j < len(runes):
				c = d.code(runes[j])
			default:
				c = 0
			}
		}
	}
	l.first = append(l.first, int32(len(l.edges)))
}

// Cost is what an edge costs on a path: log2(N / its frequency).
func (d *Dict) Cost(e Edge) float32 { return d.cost(e.grade) }

// Tag is the part of speech of an edge.
func (d *Dict) Tag(e Edge) Tag {
	tag, _ := d.grade(e.grade)
	return tag
}
