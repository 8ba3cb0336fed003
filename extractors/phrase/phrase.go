// Package phrase is the shallow syntax that tables share: the bounds of a clause, the noun phrase
// that follows or precedes a place, the verb that governs it, the subject of its clause. It reads
// gse's words (scan.Doc.Words) with the rows of dates and entities joined to one word each, and
// corrects their parts of speech by syntax.tsv. It is no parser: every look is bounded by the
// clause and by reach, so that the whole is linear in the text.
//
// All spans are code points of the document. A Reader belongs to one document and one goroutine.
package phrase

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
	"github.com/taojin-nlp/taojin/schema"
)

// reach is how many words a look goes from its place.
const reach = 24

// A Reader reads the phrases of one document.
type Reader struct {
	d        *scan.Doc
	dates    []schema.Date
	entities []schema.Entity
	words    [][]Word  // of each sentence, once asked for
	clause   text.Span // the last one asked for: mostly it is asked for again
}

// Read makes the reader of a document. It takes the dates and entities found so far as words.
func Read(d *scan.Doc, t *schema.Tables) *Reader {
	return &Reader{d: d, dates: t.Dates, entities: t.Entities}
}

// A Word is a word of the text with its part of speech, or one mark.
type Word struct {
	text.Span
	Class Class
}

// Words lists the words of a sentence, in order and without gaps.
func (r *Reader) Words(sentence int) []Word {
	if r.words == nil {
		r.words = make([][]Word, len(r.d.Sentences))
	}
	if r.words[sentence] == nil {
		r.words[sentence] = r.cut(sentence)
	}
	return r.words[sentence]
}

// cut joins the dates and names of a sentence to words, and classes the others.
func (r *Reader) cut(sentence int) []Word {
	s := r.d.Sentences[sentence].Span
	tokens := r.d.Words(sentence)
	out := make([]Word, 0, len(tokens))
	date := sort.Search(len(r.dates), func(i int) bool { return int(r.dates[i].StartChar) >= s.Start })
	name := sort.Search(len(r.entities), func(i int) bool { return int(r.entities[i].StartChar) >= s.Start })
	pos := s.Start
	for k := 0; k < len(tokens); {
		for date < len(r.dates) && int(r.dates[date].StartChar) < pos {
			date++
		}
		for name < len(r.entities) && int(r.entities[name].StartChar) < pos {
			name++
		}
		t := tokens[k]
		if int(t.End) <= pos {
			k++
			continue
		}
		w := Word{Span: text.Span{Start: pos, End: int(t.End)}}
		next := s.End // where the next date or name begins
		switch {
		case date < len(r.dates) && int(r.dates[date].StartChar) == pos:
			w.End, w.Class = int(r.dates[date].EndChar), Time
		case name < len(r.entities) && int(r.entities[name].StartChar) == pos:
			w.End, w.Class = int(r.entities[name].EndChar), Name
			if r.entities[name].Type == "TITLE" {
				w.Class = Noun
			}
		default:
			if date < len(r.dates) {
				next = min(next, int(r.dates[date].StartChar))
			}
			if name < len(r.entities) {
				next = min(next, int(r.entities[name].StartChar))
			}
			w.End = min(w.End, next)
			if end, class, ok := r.part(w.Span, t, out); ok {
				w.End, w.Class = min(end, next), class
				break
			}
			whole := pos == int(t.Start) && w.End == int(t.End)
			w.Class = r.class(w.Span, t, whole, out)
		}
		w.End = min(w.End, s.End)
		out = append(out, w)
		pos = w.End
	}
	return out
}

// part finds what is a word of its own at the head of a token: a classifier after a numeral (辆 of 辆车),
// an organization that the cut runs over (公安部 of 公安 部分), the first of two verbs (推广 of 推广应用).
func (r *Reader) part(s text.Span, t words.Token, before []Word) (int, Class, bool) {
	afterNumber := len(before) > 0 && before[len(before)-1].Class == Number && r.numeralEnds(before[len(before)-1].End)
	for _, h := range r.d.HitsAt(s.Start) {
		switch h.Class {
		case lexicon.Classifier, lexicon.Unit:
			if afterNumber && int(h.End) < s.End && (t.Freq < 300 || t.Tag.IsNumeral()) {
				return int(h.End), Measure, true
			}
		case lexicon.Organization:
			if int(h.End) > s.End {
				return int(h.End), Name, true
			}
		}
	}
	if s.Len() == 4 && int(t.Start) == s.Start && int(t.End) == s.End && !t.Tag.IsNoun() {
		a, _, ok := words.Default().Lookup(r.d.Folded[s.Start : s.Start+2])
		b, _, ok2 := words.Default().Lookup(r.d.Folded[s.Start+2 : s.End])
		if ok && ok2 && a.IsVerb() && b.IsVerb() {
			return s.Start + 2, Verb, true
		}
	}
	return 0, Other, false
}

// index is the first word of a sentence that ends after a position.
func index(words []Word, pos int) int {
	return sort.Search(len(words), func(i int) bool { return words[i].End > pos })
}

// Clause is the clause that a position lies in, without the marks around it.
func (r *Reader) Clause(pos int) text.Span {
	if r.clause.Start <= pos && pos < r.clause.End {
		return r.clause
	}
	i := r.d.SentenceAt(pos)
	if i < 0 {
		return text.Span{Start: pos, End: pos}
	}
	s := r.d.Sentences[i].Span
	c := text.Span{Start: pos, End: pos}
	for c.Start > s.Start && !r.divides(c.Start-1) {
		c.Start--
	}
	for c.End < s.End && !r.divides(c.End) {
		c.End++
	}
	r.clause = c
	return c
}

// divides tells whether the rune at a position ends a clause. A comma within 1,234 does not.
func (r *Reader) divides(pos int) bool {
	switch r.d.At(pos) {
	case '。', ';', '!', '?', '…', '—', '(', ')', '\n':
		return true
	case ',', ':', '.':
		return !(digit(r.d.At(pos-1)) && digit(r.d.At(pos+1)))
	}
	return false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }
