package speaker

import (
	"sort"
	"unicode"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A Mark is a pair of quotation marks that stands in no other pair.
type Mark struct {
	text.Span           // with the marks
	Inner     text.Span // without them, and without white space at its ends
	Open      bool      // the closing mark is missing: it ends with its paragraph
}

// beyond is how many paragraphs one pair of marks may run over.
const beyond = 6

// findMarks pairs the quotation marks of a document. Two straight single marks (” … ”) take turns. A mark that is not closed in its paragraph is closed by a mark that
// stands alone a few paragraphs below, or else ends with its paragraph.
func findMarks(d *scan.Doc) []Mark {
	var marks []Mark
	for p := 0; p < len(d.Paragraphs); p++ {
		span := d.Paragraphs[p].Span
		depth, open, straight := 0, 0, rune(0)
		folded := d.Folded[:span.End]
		for i := span.Start; i < len(folded); i++ {
			r, width := folded[i], 1
			if r > '”' {
				continue // nearly all
			}
			switch r {
			case '“', '‘', '”', '’':
			case '\'':
				if d.At(i+1) != '\'' {
					continue
				}
				width = 2
			default:
				continue
			}
			switch {
			case depth == 0 && (r == '”' || r == '’'): // a closing mark alone
			case depth == 0:
				depth, open = 1, i
				if r == '\'' {
					straight = r
				}
			case straight != 0:
				if r != straight {
					continue
				}
				marks = append(marks, pair(d, open, width, i+width, width))
				depth, straight = 0, 0
			case r == '“' || r == '‘':
				depth++
			case r == '”' || r == '’':
				if depth--; depth == 0 {
					marks = append(marks, pair(d, open, 1, i+1, 1))
					depth = 0
				}
			}
			i += width - 1
		}
		if depth == 0 {
			continue
		}
		if end, q := closedBelow(d, p); end > 0 && straight == 0 {
			marks = append(marks, pair(d, open, 1, end, 1))
			p = q
			continue
		}
		width := 1
		if straight == '\'' {
			width = 2
		}
		m := pair(d, open, width, span.End, 0)
		m.Open = true
		marks = append(marks, m)
	}
	return marks
}

func pair(d *scan.Doc, start, before, end, after int) Mark {
	m := Mark{Span: text.Span{Start: start, End: end}, Inner: text.Span{Start: start + before, End: end - after}}
	for m.Inner.Start < m.Inner.End && unicode.IsSpace(d.Folded[m.Inner.Start]) {
		m.Inner.Start++
	}
	for m.Inner.End > m.Inner.Start && unicode.IsSpace(d.Folded[m.Inner.End-1]) {
		m.Inner.End--
	}
	return m
}

// closedBelow finds the closing mark that stands alone in one of the next paragraphs.
func closedBelow(d *scan.Doc, p int) (end, paragraph int) {
	for q := p + 1; q < len(d.Paragraphs) && q <= p+beyond; q++ {
		depth := 0
		for i := d.Paragraphs[q].Start; i < d.Paragraphs[q].End; i++ {
			switch d.Folded[i] {
			case '“':
				if depth == 0 && i == d.Paragraphs[q].Start {
					return 0, 0 // it opens anew
				}
				depth++
			case '”':
				if depth == 0 {
					return i + 1, q
				}
				depth--
			}
		}
	}
	return 0, 0
}

// MarkAt is the pair of marks around a position, or which starts there.
func (r *Reader) MarkAt(pos int) (Mark, bool) {
	i := sort.Search(len(r.Marks), func(i int) bool { return r.Marks[i].End > pos })
	if i < len(r.Marks) && r.Marks[i].Start <= pos {
		return r.Marks[i], true
	}
	return Mark{}, false
}

// Utterance tells whether what stands in marks reads as speech and not as a name: it has the
// marks of a sentence, or says I and you.
func (r *Reader) Utterance(m Mark) bool {
	if m.Inner.Len() == 0 {
		return false
	}
	switch r.d.Folded[m.Inner.End-1] {
	case '。', '!', '?', ',', '…', ';', '~', '.', '—':
		return true
	}
	if m.Inner.Len() < 5 {
		return false
	}
	for i := m.Inner.Start; i < m.Inner.End; i++ {
		switch c := r.d.Folded[i]; {
		case c == '。' || c == '?' || c == '!' || c == ';' || c == ',' && m.Inner.Len() > 11:
			return true
		case (c == '我' || c == '你' || c == '咱' || c == '您') && m.Inner.Len() > 6:
			return true
		}
	}
	return false
}
