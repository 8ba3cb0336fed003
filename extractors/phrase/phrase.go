// Package phrase is the shallow syntax that tables share: the bounds of a clause, the noun phrase
// that follows or precedes a place, the verb that governs it, the subject of its clause. It reads
// gse's words (scan.Doc.Words) with the rows of dates and entities joined to one word each, and
// corrects their parts of speech by syntax.tsv. It is no parser: every look is bounded by the
// clause and by reach, so that the whole is linear in the text.
//
// All spans are code points of the document. A Reader belongs to one document and one goroutine.
package phrase

import (
	"slices"
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// reach is how many words a look goes from its place.
const reach = 24

// A Reader reads the phrases of one document. The stages that come after dates and entities share it.
type Reader struct {
	Doc    *scan.Doc
	tables *schema.Tables
	words  [][]Word  // of each sentence, once asked for
	room   []Word    // where they lie
	clause text.Span // the last one asked for: mostly it is asked for again

	lexicon *lexicon.Lexicon
	byTag   *[256]Class
	classes []Class // of the entries of syntax.tsv, by their id
}

// Read makes the reader of a document. Its words are those that are asked for once the tables dates and
// entities are filled.
func Read(d *scan.Doc, t *schema.Tables) *Reader {
	r := new(Reader)
	r.Reset(d, t)
	return r
}

// Reset turns the reader to another document. It uses its memory again: what it gave before is no longer good.
func (r *Reader) Reset(d *scan.Doc, t *schema.Tables) {
	r.Doc, r.tables, r.clause, r.room = d, t, text.Span{}, r.room[:0]
	r.words = slices.Grow(r.words[:0], len(d.Sentences))[:len(d.Sentences)]
	clear(r.words)
	if r.lexicon != d.Lexicon {
		r.byTag = tagClasses()
		r.lexicon, r.classes = d.Lexicon, make([]Class, len(d.Lexicon.Entries))
		for _, e := range d.Lexicon.Of(lexicon.Syntax) {
			r.classes[e.ID] = classNames[e.Get("class")]
		}
	}
}

// A Word is a word of the text with its part of speech, or one mark.
type Word struct {
	text.Span
	Class Class
}

// Words lists the words of a sentence, in order and without gaps.
func (r *Reader) Words(sentence int) []Word {
	if r.words[sentence] == nil {
		from := len(r.room)
		r.cut(sentence)
		r.words[sentence] = r.room[from:len(r.room):len(r.room)]
	}
	return r.words[sentence]
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
	i := r.Doc.SentenceAt(pos)
	if i < 0 {
		return text.Span{Start: pos, End: pos}
	}
	s := r.Doc.Sentences[i].Span
	c := text.Span{Start: pos, End: pos}
	noted := false
	for c.Start > s.Start {
		if !r.divides(c.Start - 1) {
			c.Start--
			continue
		}
		open := r.note(c.Start - 1)
		if open <= s.Start {
			break
		}
		c.Start, noted = open, true
	}
	for c.End < s.End && !r.divides(c.End) {
		c.End++
	}
	if !noted {
		r.clause = c // a position within a note is not of the clause around it
	}
	return c
}

// note is where a note of a few letters, a name's abbreviation, opens that ends with the bracket at a position, or -1:
// 消费价格(CPI)上涨.
func (r *Reader) note(pos int) int {
	if r.Doc.At(pos) != ')' {
		return -1
	}
	for i := pos - 1; i > pos-longestNote; i-- {
		switch c := r.Doc.At(i); {
		case c == '(':
			if i < pos-1 {
				return i
			}
			return -1
		case c|32 >= 'a' && c|32 <= 'z', digit(c), c == '.', c == ' ', c == '-':
		default:
			return -1
		}
	}
	return -1
}

// longestNote is how long such a note is at most.
const longestNote = 14

// divides tells whether the rune at a position ends a clause. A comma within 1,234 does not.
func (r *Reader) divides(pos int) bool {
	c := r.Doc.At(pos)
	if c >= 0x3100 {
		return false // a Chinese character
	}
	switch c {
	case '。', ';', '!', '?', '…', '—', '(', ')', '\n':
		return true
	case ',', ':', '.':
		return !(digit(r.Doc.At(pos-1)) && digit(r.Doc.At(pos+1)))
	}
	return false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }
