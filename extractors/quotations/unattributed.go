package quotations

import (
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// unattributed makes rows of speech in marks that no cue attributes: the speaker is the subject
// of the sentence beside it, or in turn who spoke before.
func (r *reading) unattributed() {
	slices.SortStableFunc(r.found, func(a, b quotation) int { return a.Start - b.Start })
	attributed, next, covered := r.found, 0, 0
	r.found = make([]quotation, 0, len(attributed)+len(r.marks))
	for n, m := range r.speakers.Marks {
		for next < len(attributed) && attributed[next].Start <= m.Inner.Start {
			covered = max(covered, attributed[next].End)
			r.found = append(r.found, attributed[next])
			next++
		}
		if r.marks[n].Len() > 0 || m.End <= covered+1 || !r.freestanding(m) {
			continue
		}
		q := quotation{Span: m.Inner, kind: "direct", by: -1, rule: "quotations.without_cue", occasion: occasion{date: -1}}
		q.source = r.speakers.Named(r.guess(m, attributed[next:]), m.Start)
		r.found = append(r.found, q)
	}
	r.found = append(r.found, attributed[next:]...)
}

// freestanding tells whether marks hold speech of their own and are no part of a sentence about
// something else.
func (r *reading) freestanding(m speaker.Mark) bool {
	switch r.Kind(r.SentenceAt(m.Start)) {
	case text.Byline, text.Table, text.Title, text.Heading:
		return false
	}
	before, after := r.At(m.Start-1), r.At(m.End)
	if !r.speakers.Utterance(m) && (m.Inner.Len() < 6 || before != ',' && before != '。' && before != ':' || after != '。' && after != '\n') {
		return false
	}
	switch after {
	case '的', '等', '和', '、', '为', '是', '作', '在':
		return false
	}
	switch before {
	case '。', ',', ':', '\n', '!', '?', '…', ' ', '—', '”':
		return true
	}
	return after == '\n' && before != '的' && before != '、' && before != '为' && before != '是'
}

// guess finds the speaker of marks without a cue. behind are the quotations after it.
func (r *reading) guess(m speaker.Mark, behind []quotation) speaker.Source {
	p := r.ParagraphAt(m.Start)
	if s, ok := r.unclosed(m, p); ok {
		return s
	}
	if s, ok := r.sameSentence(m); ok {
		return s
	}
	if s, ok := r.sameParagraph(m, p, behind); ok {
		return s
	}
	if s, ok := r.narratedBefore(m, p); ok {
		return s
	}
	if s, ok := r.narratedAfter(m, p); ok {
		return s
	}
	s, _ := r.turn(m, p)
	return s
}

// unclosed takes who speaks in the paragraph before, where its marks are left open for the speech to go on in this one.
func (r *reading) unclosed(m speaker.Mark, p int) (speaker.Source, bool) {
	if p == 0 || m.Start != r.Paragraphs[p].Start || len(r.found) == 0 {
		return speaker.Source{}, false
	}
	before := r.Paragraphs[p-1].Span
	last := r.found[len(r.found)-1]
	if last.End != before.End || r.Folded[before.End-1] == '”' || last.Start == before.Start && r.At(before.Start-1) == '“' {
		return speaker.Source{}, false
	}
	return last.source, last.kind == "direct" && last.source.Some()
}

// sameSentence takes the subject of the words before the marks in their sentence, behind other marks.
func (r *reading) sameSentence(m speaker.Mark) (speaker.Source, bool) {
	start := r.Sentences[r.SentenceAt(m.Start)].Start
	if n := r.markFrom(m.Start) - 1; n >= 0 {
		start = max(start, r.speakers.Marks[n].End)
	}
	if start >= m.Start {
		return speaker.Source{}, false
	}
	s, ok := r.subject(text.Span{Start: start, End: m.Start})
	return s, ok && s.Type == speaker.Person
}

// sameParagraph takes the speaker of the quotation before or after in the same paragraph.
func (r *reading) sameParagraph(m speaker.Mark, p int, behind []quotation) (speaker.Source, bool) {
	for i := len(r.found) - 1; i >= 0 && r.found[i].End > r.Paragraphs[p].Start; i-- {
		if r.found[i].source.Some() && r.found[i].Start >= r.Paragraphs[p].Start {
			return r.found[i].source, true
		}
	}
	for _, q := range behind {
		if q.Start >= r.Paragraphs[p].End {
			break
		}
		if q.source.Some() {
			return q.source, true
		}
	}
	return speaker.Source{}, false
}

// narratedBefore takes the subject of the sentence before the marks, in the same paragraph.
func (r *reading) narratedBefore(m speaker.Mark, p int) (speaker.Source, bool) {
	s := r.SentenceAt(m.Start)
	for back := 0; back < 3 && s-back >= 0 && r.Sentences[s-back].Paragraph == p; back++ {
		span := r.Sentences[s-back].Span
		if src, ok := r.subject(text.Span{Start: span.Start, End: min(span.End, m.Start)}); ok {
			return src, true
		}
	}
	return speaker.Source{}, false
}

// narratedAfter takes the subject of the sentence behind the marks, in the same paragraph.
func (r *reading) narratedAfter(m speaker.Mark, p int) (speaker.Source, bool) {
	end := r.Paragraphs[p].End
	start := m.End
	for start < end && (r.Folded[start] == ' ' || r.Folded[start] == ',') {
		start++
	}
	if start >= end {
		return speaker.Source{}, false
	}
	return r.subject(text.Span{Start: start, End: r.Sentences[r.SentenceAt(start)].End})
}

// subject is the person who is the subject of the first clauses of a span.
func (r *reading) subject(span text.Span) (speaker.Source, bool) {
	start := span.Start
	for n := 0; n < 4 && start < span.End; n++ {
		end := start
		for end < span.End && !divides(r.Folded[end]) {
			end++
		}
		if src, ok := r.speakers.Subject(text.Span{Start: start, End: end}); ok && (src.Type == speaker.Person || src.Type == speaker.Unnamed) {
			return r.speakers.Resolve(src), true
		}
		if src, ok := r.speakers.Anyone(text.Span{Start: start, End: end}); ok && src.Name != "" && n == 0 {
			return r.speakers.Resolve(src), true
		}
		start = end + 1
	}
	return speaker.Source{}, false
}

func divides(r rune) bool {
	switch r {
	case ',', ':', '。', '“', ';', '!', '?':
		return true
	}
	return false
}

// lookBack is how many quotations before are read for who speaks in turn.
const lookBack = 24

// turn takes who spoke two quotations before where two speakers take turns, or else the other person
// named nearby, or else who spoke last.
func (r *reading) turn(m speaker.Mark, p int) (speaker.Source, bool) {
	var last, before quotation
	for i := len(r.found) - 1; i >= max(0, len(r.found)-lookBack); i-- {
		q := r.found[i]
		if r.ParagraphAt(q.Start) < p-12 {
			break
		}
		if !q.source.Some() || q.kind != "direct" {
			continue
		}
		if !last.source.Some() {
			last = q
		} else if !same(last.source, q.source) {
			before = q
			break
		}
	}
	switch {
	case !last.source.Some():
		return speaker.Source{}, false
	case r.ParagraphAt(last.Start) < p-1 || r.Paragraphs[p].Len() > m.Len()+2:
		return last.source, true
	case before.source.Some() && r.ParagraphAt(before.Start) >= p-8:
		return before.source, true
	}
	if other, ok := r.bystander(p, last.source); ok {
		return other, true
	}
	return last.source, true
}

// bystander is the person named last in the paragraphs before who is not the one who spoke.
func (r *reading) bystander(p int, spoke speaker.Source) (speaker.Source, bool) {
	for q := p - 1; q >= 0 && q >= p-5; q-- {
		s := r.SentenceAt(r.Paragraphs[q].End - 1)
		for n := 0; n < 5 && s >= 0 && r.Sentences[s].Paragraph == q; n, s = n+1, s-1 {
			if src, ok := r.subject(r.Sentences[s].Span); ok && !src.Pronoun() && !same(src, spoke) && src.Name != spoke.Name {
				return src, true
			}
		}
	}
	return speaker.Source{}, false
}

// same tells whether two mentions are of one person, as far as their names tell.
func same(a, b speaker.Source) bool { return a.Name != "" && a.Name == b.Name || a.Start == b.Start }
