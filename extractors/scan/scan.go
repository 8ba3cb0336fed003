// Package scan passes once over the folded text and finds what rules build on: numerals, quotation
// marks and the words of the lexicon.
package scan

import (
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/words"
	"github.com/taojin-nlp/taojin/schema"
)

// A Hit is a numeral, a mark or a lexicon word in the text. Hits may overlap.
type Hit = lexicon.Hit

// A Doc is a document as the extractors see it: the view, and what the scan found in it.
type Doc struct {
	*text.View
	Lexicon  *lexicon.Lexicon
	Hits     []Hit // by start; at one start the longer first, then by class and file order
	Numerals []numeral.Numeral
	Trace    func(Trace) // told of every match, for --explain; nil otherwise

	lattice words.Lattice
	read    bool            // the lattice is that of this text
	classes []lexicon.Set   // of the hits that start at a position
	first   []int32         // first[i] is the index of the first hit that starts at i or later
	others  []Hit           // numerals and marks, until they stand among the words
	words   [][]words.Token // of each sentence, once asked for
	tokens  []words.Token   // where they lie
}

// A Trace tells what became of a match.
type Trace struct {
	Rule string
	Span text.Span
	Lost string // the rule that won the place, or ""
}

// Scan finds the hits of a document.
func Scan(v *text.View, lex *lexicon.Lexicon) *Doc {
	d := new(Doc)
	d.Reset(v, lex)
	return d
}

// Reset turns d to another document and scans it. It uses its memory again: what it gave before is no
// longer good.
func (d *Doc) Reset(v *text.View, lex *lexicon.Lexicon) {
	d.View, d.Lexicon, d.Trace = v, lex, nil
	d.first = slices.Grow(d.first[:0], len(v.Folded)+1)[:len(v.Folded)+1]
	d.classes = slices.Grow(d.classes[:0], len(v.Folded))[:len(v.Folded)]
	d.Hits, d.Numerals = slices.Grow(d.Hits[:0], len(v.Folded)), d.Numerals[:0]
	d.words = slices.Grow(d.words[:0], len(v.Sentences))[:len(v.Sentences)]
	clear(d.words)
	d.read = false
	d.tokens = d.tokens[:0]
	d.Hits = lex.Find(d.Hits, d.first, d.classes, v.Folded)
	d.others = d.others[:0]
	nextNumeral := 0
	for i, r := range v.Folded {
		if i >= nextNumeral && numeral.MayStart(r) {
			nextNumeral = numeral.Scan(v.Folded, i, d.numeral)
		}
		switch r {
		case '“', '‘':
			d.others = append(d.others, Hit{Start: int32(i), End: int32(i + 1), Class: lexicon.Open})
		case '”', '’':
			d.others = append(d.others, Hit{Start: int32(i), End: int32(i + 1), Class: lexicon.Close})
		}
	}
	d.weave()
}

// weave puts numerals and marks among the words, from the last to the first, so that each word moves once.
func (d *Doc) weave() {
	words, left, last := len(d.Hits), len(d.others), len(d.Folded) // words[:words] and others[:left] are to be placed; first is right behind last
	d.Hits = slices.Grow(d.Hits, left)[:words+left]
	for left > 0 {
		pos := int(d.others[left-1].Start)
		from := left - 1
		for from > 0 && int(d.others[from-1].Start) == pos {
			from--
		}
		at, behind := int(d.first[pos]), int(d.first[pos+1])
		copy(d.Hits[behind+left:], d.Hits[behind:words])
		copy(d.Hits[at+left:], d.Hits[at:behind])
		copy(d.Hits[at+from:], d.others[from:left])
		for i := pos + 1; i <= last; i++ {
			d.first[i] += int32(left)
		}
		here := d.Hits[at+from : behind+left]
		for k := range here[:left-from] {
			d.classes[pos] |= 1 << here[k].Class
		}
		longestFirst(here)
		words, left, last = at, from, pos
	}
}

func (d *Doc) numeral(n numeral.Numeral) {
	d.others = append(d.others, Hit{Start: int32(n.Start), End: int32(n.End), Ref: int32(len(d.Numerals)), Class: lexicon.Numeral})
	d.Numerals = append(d.Numerals, n)
}

// longestFirst sorts the few hits of one start by length, stably.
func longestFirst(hits []Hit) {
	for i := 1; i < len(hits); i++ {
		for j := i; j > 0 && hits[j].End > hits[j-1].End; j-- {
			hits[j], hits[j-1] = hits[j-1], hits[j]
		}
	}
}

// HitsAt lists the hits that start at a position.
func (d *Doc) HitsAt(pos int) []Hit {
	if pos < 0 || pos >= len(d.Folded) {
		return nil
	}
	return d.Hits[d.first[pos]:d.first[pos+1]]
}

// Classes is the set of classes of the hits that start at a position: one look tells whether to look at them.
func (d *Doc) Classes(pos int) lexicon.Set {
	if uint(pos) >= uint(len(d.classes)) {
		return 0
	}
	return d.classes[pos]
}

// HitsWith lists the hits that start at a position where one of them is of a class, and none elsewhere.
func (d *Doc) HitsWith(class lexicon.Class, pos int) []Hit {
	if !d.Classes(pos).Has(class) {
		return nil
	}
	return d.HitsAt(pos)
}

// HitsIn lists the hits that start within a span.
func (d *Doc) HitsIn(s text.Span) []Hit { return d.Hits[d.first[s.Start]:d.first[s.End]] }

// Hit finds the longest hit of a class that starts at a position.
func (d *Doc) Hit(pos int, class lexicon.Class) (Hit, bool) {
	if !d.Classes(pos).Has(class) {
		return Hit{}, false
	}
	for _, h := range d.HitsAt(pos) {
		if h.Class == class {
			return h, true
		}
	}
	return Hit{}, false
}

// longestWord is how far HitBefore looks back.
const longestWord = 24

// HitBefore finds the longest hit of a class that ends at a position.
func (d *Doc) HitBefore(pos int, class lexicon.Class) (best Hit, ok bool) {
	for start := max(0, pos-longestWord); start < pos; start++ {
		if !d.classes[start].Has(class) {
			continue
		}
		for _, h := range d.HitsAt(start) {
			if h.Class == class && int(h.End) == pos {
				return h, true
			}
		}
	}
	return Hit{}, false
}

// Entry is the lexicon entry of a hit; nil for numerals and marks.
func (d *Doc) Entry(h Hit) *lexicon.Entry {
	switch h.Class {
	case lexicon.Numeral, lexicon.Open, lexicon.Close, lexicon.None:
		return nil
	}
	return &d.Lexicon.Entries[h.Ref]
}

// Numeral is the numeral of a hit; nil for other classes.
func (d *Doc) Numeral(h Hit) *numeral.Numeral {
	if h.Class != lexicon.Numeral {
		return nil
	}
	return &d.Numerals[h.Ref]
}

// Lattice is every word of the dictionary that stands in the text.
func (d *Doc) Lattice() *words.Lattice {
	if !d.read {
		words.Default().Read(&d.lattice, d.Folded)
		d.read = true
	}
	return &d.lattice
}

// Words cuts a sentence into words, once. Offsets are those of the document.
func (d *Doc) Words(sentence int) []words.Token {
	if d.words[sentence] == nil {
		s := d.Sentences[sentence].Span
		from := len(d.tokens)
		d.tokens = words.Default().CutRead(d.tokens, d.Folded, d.Lattice(), s.Start, s.End)
		d.words[sentence] = d.tokens[from:len(d.tokens):len(d.tokens)]
	}
	return d.words[sentence]
}

// HitIndex is the index in Hits of the i-th hit that starts at a position.
func (d *Doc) HitIndex(pos, i int) int { return int(d.first[pos]) + i }

// Row is the common part of a row over a span; its id is given once the rows are sorted.
func (d *Doc) Row(s text.Span, rule string) schema.Row {
	return schema.Row{
		DocID: d.ID, Sentence: int32(max(0, d.SentenceAt(s.Start))), StartChar: int32(s.Start), EndChar: int32(s.End),
		Text: d.Slice(s), Rule: rule,
	}
}
