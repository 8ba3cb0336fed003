// Package text is what every stage reads: a document, and the view of it in which rules are
// written. All offsets are Unicode code points, half open.
package text

import (
	"sort"
	"time"
	"unicode/utf8"
)

// A Document is one news text with what is known of it from outside: a file's or a record's fields.
type Document struct {
	ID        string
	Source    string // the file it came from, and the record's number in it
	Title     string
	Author    string
	Publisher string
	Text      string    // valid UTF-8
	Encoding  string    // as found, e.g. utf-8, gb18030
	SHA256    string    // of the text as UTF-8, in hex
	Metadata  string    // a JSON object of the fields that are not ours, or ""
	Published time.Time // zero where unknown; local time kept as UTC
}

// A Span is a run of code points, half open.
type Span struct{ Start, End int }

// Len is the number of code points in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps tells whether the spans share a code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// A Kind is what a paragraph is in the layout of a document.
type Kind string

const (
	Title   Kind = "title"
	Heading Kind = "heading"
	Byline  Kind = "byline"
	Body    Kind = "body"
	Table   Kind = "table"
)

// A Paragraph is a line of text without the white space around it.
type Paragraph struct {
	Span
	Kind    Kind
	Section string // the heading it stands under, or ""
}

// A Sentence is a part of one paragraph, with its closing mark.
type Sentence struct {
	Span
	Paragraph int // index into View.Paragraphs
}

// A View is a document as rules see it. Folded has one rune for each rune of Text, half width and simplified, but for
// blanks that only set Latin letters and digits apart (see Origin).
type View struct {
	*Document
	Script     Script
	Folded     []rune
	Paragraphs []Paragraph
	Sentences  []Sentence
	offsets    []int32 // byte offset of each rune in Text, and len(Text)
	gaps       []gap   // blanks of Text that Folded has not
}

// NewView folds and divides a document, and fills the fields (title, author, publisher, published)
// that its layout states and nobody gave.
func NewView(d *Document) *View {
	v := new(View)
	v.Reset(d)
	return v
}

// Reset makes v the view of another document. It uses its memory again: what it gave before is no longer good, but for
// text that it shares with the document.
func (v *View) Reset(d *Document) {
	v.Document, v.Paragraphs, v.Sentences, v.gaps = d, v.Paragraphs[:0], v.Sentences[:0], v.gaps[:0]
	v.Folded, v.offsets = decode(v.Folded, v.offsets, d.Text)
	f := foldings()
	v.Script = f.script(v.Folded)
	f.fold(v.Folded, v.Script)
	v.divide()
	v.pairQuotes()
	v.endSentences()
	v.joinDashes()
	v.layout()
	v.closeUp()
	v.split()
}

// Slice is the text of a span as it is written. It shares the document's memory.
func (v *View) Slice(s Span) string {
	end := v.offsets[s.End]
	if len(v.gaps) > 0 {
		end -= v.behind(s)
	}
	return v.Text[v.offsets[s.Start]:end]
}

// Chars is how many code points the text has.
func (v *View) Chars() int { return len(v.Folded) + len(v.gaps) }

// FoldedString is the text of a span as rules see it. Where that is as it is written it shares the document's memory.
func (v *View) FoldedString(s Span) string {
	written, folded := v.Slice(s), v.Folded[s.Start:s.End]
	k := 0
	for _, r := range written {
		if folded[k] != r {
			return string(folded)
		}
		k++
	}
	return written
}

// At is the folded rune at a position, or a line break outside the text.
func (v *View) At(pos int) rune {
	if pos < 0 || pos >= len(v.Folded) {
		return '\n'
	}
	return v.Folded[pos]
}

// HasAt tells whether the folded text has the words at a position. It is asked far more often than it is so: the first
// character, of three bytes as Chinese has, mostly tells by its last six bits.
func (v *View) HasAt(pos int, words string) bool {
	if uint(pos) >= uint(len(v.Folded)) {
		return false
	}
	if len(words) > 2 && words[0]>>4 == 0xE && (byte(v.Folded[pos])^words[2])<<2 != 0 {
		return false
	}
	return v.hasAt(pos, words)
}

func (v *View) hasAt(pos int, words string) bool {
	for i := 0; i < len(words); pos++ {
		if pos >= len(v.Folded) {
			return false
		}
		r, size := rune(words[i]), 1
		switch {
		case r>>4 == 0xE && i+2 < len(words):
			r, size = r&0xF<<12|rune(words[i+1]&0x3F)<<6|rune(words[i+2]&0x3F), 3
		case r >= utf8.RuneSelf:
			r, size = utf8.DecodeRuneInString(words[i:])
		}
		if v.Folded[pos] != r {
			return false
		}
		i += size
	}
	return true
}

// HasBefore tells whether the folded text before a position ends in the words, which are not empty. Their last byte has the
// last six bits of their last character.
func (v *View) HasBefore(pos int, words string) bool {
	if uint(pos-1) >= uint(len(v.Folded)) || (byte(v.Folded[pos-1])^words[len(words)-1])<<2 != 0 {
		return false
	}
	return v.hasBefore(pos, words)
}

func (v *View) hasBefore(pos int, words string) bool {
	for i := len(words); i > 0; {
		r, size := rune(words[i-1]), 1
		switch {
		case i > 2 && words[i-3]>>4 == 0xE:
			r, size = rune(words[i-3])&0xF<<12|rune(words[i-2]&0x3F)<<6|rune(words[i-1]&0x3F), 3
		case r >= utf8.RuneSelf:
			r, size = utf8.DecodeLastRuneInString(words[:i])
		}
		pos--
		if pos < 0 || v.Folded[pos] != r {
			return false
		}
		i -= size
	}
	return true
}

// SentenceAt is the index of the sentence that a position lies in, or of the one before it; -1
// where there is none.
func (v *View) SentenceAt(pos int) int {
	a, b := 0, len(v.Sentences)
	for a < b {
		if m := int(uint(a+b) >> 1); v.Sentences[m].Start <= pos {
			a = m + 1
		} else {
			b = m
		}
	}
	return a - 1
}

// ParagraphAt is the index of the paragraph that a position lies in, or of the one before it.
func (v *View) ParagraphAt(pos int) int {
	return sort.Search(len(v.Paragraphs), func(i int) bool { return v.Paragraphs[i].Start > pos }) - 1
}

// Kind is the kind of a sentence's paragraph.
func (v *View) Kind(sentence int) Kind { return v.Paragraphs[v.Sentences[sentence].Paragraph].Kind }
