package entities

import (
	"math"
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// A reader finds the best reading of each sentence of a document: the way over words of the dictionary and names whose
// costs, -log2 of their likelihood, have the least sum. It is scratch space, used by one document at a time.
type reader struct {
	*Extractor
	d        *scan.Doc
	lattice  *words.Lattice
	before   []int8     // evidence for a name that starts at a position, in bits
	after    []int8     // evidence for a name that ends there
	telling  []scan.Hit // the hits that are names or parts of them
	told     []int32    // which of them start at a position
	glyphs   []trait    // of the characters, and of a line break
	watched  []int32    // positions of characters that are looked at again
	roads    []scan.Hit // words that numbered roads are told by
	wares    []scan.Hit // products of the lexicon
	nears    []int32    // 1 + the hit of an ending of short names of places, where it starts
	ahead    []int8     // how near ahead the next of these is: nearest if it is here, 0 if it is far
	congress []int32    // where a numeral stands before 届, 次 or 大
	best     []node
	start    int // of the sentence
	end      int
	found    []candidate // persons that could be read somewhere
	stemAt   []candidate // short forms of places, with the entry of their last word for the sentence
	spots    []candidate // places that could be read by their last word
	seen     *told       // what the first reading of the document told; nil while it lasts
	dotted   bool        // the document has a name with a dot
	here     [5]listed   // the dictionary's words of two to four characters at the position
	units    []unit      // of the first reading
	named    []bool      // whether the reading of a sentence has a name
	persons  []bool      // whether it has one of a person
	rows     []name      // to be
}

// A candidate is a place where a person's name could be read.
type candidate struct {
	text.Span
	sentence int32
	cost     float32
}

// A listed word is what the dictionary has over a span.
type listed struct {
	cost      float32
	class     tagClass
	exception bool // a common word that looks like a name
	named     bool // a place or an organisation of the lexicon
}

// read appends the units of the best reading of a sentence.
func (r *reader) read(units []unit, sentence int) []unit {
	s := r.d.Sentences[sentence].Span
	r.start, r.end = s.Start, s.End
	n := s.Len()
	r.best = slices.Grow(r.best[:0], n+1)[:n+1]
	best := r.best
	for i := range best {
		best[i].cost = math.MaxFloat32
	}
	best[0].cost = 0
	plain := chinese // where only the dictionary's words are to be tried
	if len(r.stemAt) > 0 {
		plain = ^trait(0)
	}
	for k, g := range r.glyphs[s.Start:s.End] {
		if best[k].cost == math.MaxFloat32 {
			continue // within a run of letters
		}
		i := s.Start + k
		switch {
		case g&(chinese|named) == plain && r.plainWords(i, best[k:]):
		case g&chinese != 0:
			names := r.namesAt(i)
			r.words(i, names)
			r.names(i, names, sentence)
		case g&latin != 0:
			r.words(i, r.namesAt(i))
		default:
			r.relax(i, i+1, r.unlisted(i), node{entry: -1})
		}
	}
	first := len(units)
	units, named, persons := r.trace(units, n)
	r.named[sentence], r.persons[sentence] = named, persons
	if persons {
		units = r.joinParts(units, first)
	}
	return units
}

// relax takes the way over n if it is better than the one known.
func (r *reader) relax(from, to int, cost float32, n node) {
	r.reach(from, to, r.best[from-r.start].cost+cost, n)
}

// reach takes the way over n, which costs so much from the start of the sentence, if it is better than the one known.
func (r *reader) reach(from, to int, cost float32, n node) {
	if b := &r.best[to-r.start]; cost < b.cost {
		n.cost, n.from = cost, int32(from-r.start)
		*b = n
	}
}

// trace appends the units of the best way, and tells whether there are names among them, and persons.
func (r *reader) trace(units []unit, n int) (_ []unit, named, persons bool) {
	best, first := r.best[:n+1], len(units)
	units = slices.Grow(units, n)[:first+n]
	way, k := units[first:], n
	for i := n; i > 0; {
		b := &best[i]
		k--
		way[k] = unit{text.Span{Start: r.start + int(b.from), End: r.start + i}, b.kind, b.rule, b.tag, b.entry}
		named = named || b.kind != word
		persons = persons || b.kind == person
		i = int(b.from)
	}
	return units[:first+copy(way, way[k:])], named, persons
}

func letter(r rune) bool {
	return r < 0x250 && (r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z' || r >= 0xc0 && r != 0xd7 && r != 0xf7)
}
