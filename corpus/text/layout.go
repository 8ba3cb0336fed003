package text

import (
	"slices"
	"strings"
)

const (
	titleRunes   = 45   // a longer first line is no title
	headingRunes = 32   // a longer line is no heading
	rowRunes     = 4000 // a longer line is no row of a table, whatever stands in it
	headLines    = 6    // bylines stand in the first and last lines
	footLines    = 4
)

// layout tells title, bylines, headings, tables and body apart, and fills what the document does
// not know of itself from them.
func (v *View) layout() {
	v.markBylines()
	v.markTitle()
	v.markTopics()
	v.markTables()
	v.markHeadings()
	v.readDispatch()
	section := ""
	for i := range v.Paragraphs {
		p := &v.Paragraphs[i]
		if p.Kind == Heading {
			section = v.Slice(p.Span)
		}
		p.Section = section
	}
}

// markTitle takes the first line that is no byline for the title if it reads like one. A title
// given from outside is marked where the text repeats it.
func (v *View) markTitle() {
	for i := range v.Paragraphs {
		p := &v.Paragraphs[i]
		if p.Kind == Byline {
			continue
		}
		name := v.titleIn(p.Span)
		if v.Title != "" {
			if (strings.TrimSpace(v.Title) == name || v.Title == v.Slice(p.Span)) && v.unpunctuated(p.Span) {
				p.Kind = Title
			}
			return
		}
		if i+1 < len(v.Paragraphs) && p.Len() <= titleRunes && v.unpunctuated(p.Span) && !v.talk(i) {
			p.Kind = Title
			v.Title = name
		}
		return
	}
}

// talk tells whether a paragraph ends in speech, and the next one holds some too: the first lines of a dialogue are no title.
func (v *View) talk(i int) bool {
	p, next := v.Paragraphs[i].Span, v.Paragraphs[i+1].Span
	if v.Folded[p.End-1] != '”' || p.Len() < 3 {
		return false
	}
	switch v.Folded[p.End-2] {
	case '!', '?', '…', '—':
		return v.Folded[next.Start] == '“' || v.Folded[next.End-1] == '”' || v.tellsFirst(p)
	}
	return false
}

// shortSpeaker is how many characters stand before the colon of a title that quotes somebody, at most.
const shortSpeaker = 9

// tellsFirst tells whether a paragraph tells more than who speaks before it gives words in marks: 连长一把揪住他的领子：“…”
func (v *View) tellsFirst(p Span) bool {
	for i := p.Start; i < p.End; i++ {
		switch v.Folded[i] {
		case ' ':
			return false
		case '“':
			return i > p.Start+shortSpeaker && v.Folded[i-1] == ':'
		}
	}
	return false
}

// titleIn is the title in its line: without its label and the marks of Markdown.
func (v *View) titleIn(s Span) string {
	written := strings.TrimLeft(v.Slice(s), "# ")
	if p := v.Folded[s.Start:min(s.End, s.Start+10)]; !slices.Contains(p, ':') {
		return written
	}
	fields := v.fields(s, told)
	if len(fields) == 0 {
		return written
	}
	if l, ok := readLabel(fields[0].text); ok && l.fills == title && l.colon {
		_, after, _ := strings.Cut(strings.Replace(written, "：", ":", 1), ":")
		return strings.TrimSpace(after)
	}
	return written
}

// unpunctuated tells whether a line ends without a mark that ends or opens a sentence, and is no
// line of speech or of a list.
func (v *View) unpunctuated(s Span) bool {
	switch v.Folded[s.End-1] {
	case '。', '.', ',', '、', ':', ';', '…', '—':
		return false
	}
	if c := v.At(s.Start + 1); c == ':' && strings.ContainsRune("问答QA", v.Folded[s.Start]) {
		return false
	}
	switch v.Folded[s.Start] {
	case '—', '-', '·', '*':
		return false
	case '(':
		if end := slices.Index(v.Folded[s.Start:s.End], ')'); end < 0 || end > s.Len()-4 {
			return false // (经济观察)… is a title
		}
	}
	for i := s.Start; i < s.End; i++ {
		if v.Folded[i] == '。' {
			return false
		}
	}
	return true
}

// markTables marks lines of cells: the raw text has tabs between them.
func (v *View) markTables() {
	for i := range v.Paragraphs {
		if p := &v.Paragraphs[i]; p.Kind == Body && p.Len() <= rowRunes && strings.Contains(v.Slice(p.Span), "\t") {
			p.Kind = Table
		}
	}
}

// markHeadings marks short lines without an end mark that body text follows.
func (v *View) markHeadings() {
	longest := 0
	for _, p := range v.Paragraphs {
		longest = max(longest, p.Len())
	}
	for i := 0; i+1 < len(v.Paragraphs); i++ {
		p, next := &v.Paragraphs[i], v.Paragraphs[i+1]
		if i > 0 && v.Paragraphs[i-1].Kind == Title && p.Kind == Body && v.Folded[p.Start] == '—' && p.Len() <= titleRunes && v.unpunctuated(Span{p.Start + 2, p.End}) {
			p.Kind = Heading // a subtitle
			continue
		}
		if p.Kind != Body || p.Len() > headingRunes || 2*p.Len() > longest || !v.unpunctuated(p.Span) {
			continue
		}
		if r := v.Folded[p.End-1]; r == '!' || r == '?' || r == '”' || r == ')' {
			continue
		}
		if v.Folded[p.Start] == '“' || next.Kind == Table || next.Kind == Byline {
			continue
		}
		p.Kind = Heading
	}
}
