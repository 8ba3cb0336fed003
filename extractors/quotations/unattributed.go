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
	for n, m := range r.speakers.Marks {
		if r.marks[n].Len() > 0 || !r.freestanding(m) {
			continue
		}
		q := quotation{Span: m.Inner, kind: "direct", by: -1, rule: "quotations.without_cue", occasion: occasion{date: -1}}
		q.source = r.guess(n)
		r.marks[n] = m.Inner
		r.found = append(r.found, q)
	}
}

// freestanding tells whether marks hold speech of their own: they are no part of a sentence about
// something else, nor of content already taken.
func (r *reading) freestanding(m speaker.Mark) bool {
	s := r.SentenceAt(m.Start)
	switch r.Kind(s) {
	case text.Byline, text.Table, text.Title, text.Heading:
		return false
	}
	if !r.speakers.Utterance(m) {
		before, after := r.At(m.Start-1), r.At(m.End)
		if m.Inner.Len() < 6 || before != ',' && before != '。' && before != ':' || after != '。' && after != '\n' {
			return false
		}
	}
	switch r.At(m.End) {
	case '的', '等', '和', '、', '为', '是', '作', '在':
		return false
	}
	switch r.At(m.Start - 1) {
	case '的', '“', '、', '为', '是', '以', '《', '(':
		return false
	}
	for _, q := range r.found {
		if q.Start <= m.Start && m.End <= q.End+1 {
			return false
		}
	}
	before := r.At(m.Start - 1)
	return before == '。' || before == ',' || before == ':' || before == '\n' || before == '!' || before == '?' || before == '…' || before == ' ' || before == '—' || before == '”' || r.At(m.End) == '\n'
}

// guess finds the speaker of marks without a cue.
func (r *reading) guess(n int) speaker.Source {
	m := r.speakers.Marks[n]
	p := r.ParagraphAt(m.Start)
	if s, ok := r.sameParagraph(n, p); ok {
		return s
	}
	if s, ok := r.narratedBefore(m, p); ok {
		return s
	}
	if s, ok := r.narratedAfter(m, p); ok {
		return s
	}
	if s, ok := r.turn(m, p); ok {
		return s
	}
	return speaker.Source{}
}

// sameParagraph takes the speaker of the quotation before or after in the same paragraph.
func (r *reading) sameParagraph(n, p int) (speaker.Source, bool) {
	m := r.speakers.Marks[n]
	var best quotation
	found := false
	for _, q := range r.found {
		if !q.source.Some() || r.ParagraphAt(q.Start) != p {
			continue
		}
		if q.Start < m.Start && (!found || q.Start > best.Start || best.Start > m.Start) || q.Start > m.Start && !found {
			best, found = q, true
		}
	}
	return best.source, found
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
	s := r.SentenceAt(start)
	return r.subject(text.Span{Start: start, End: r.Sentences[s].End})
}

// subject is the person who is the subject of the first clauses of a span.
func (r *reading) subject(span text.Span) (speaker.Source, bool) {
	start := span.Start
	for n := 0; n < 4 && start < span.End; n++ {
		end := start
		for end < span.End && r.Folded[end] != ',' && r.Folded[end] != ':' && r.Folded[end] != '。' && r.Folded[end] != '“' && r.Folded[end] != ';' && r.Folded[end] != '!' && r.Folded[end] != '?' {
			end++
		}
		if src, ok := r.speakers.Subject(text.Span{Start: start, End: end}); ok && (src.Type == speaker.Person || src.Type == speaker.Unnamed) {
			return r.speakers.Resolve(src), true
		}
		start = end + 1
	}
	return speaker.Source{}, false
}

// turn takes who spoke two quotations before where two speakers take turns, or else the other person
// named nearby, or else who spoke last.
func (r *reading) turn(m speaker.Mark, p int) (speaker.Source, bool) {
	last, before := quotation{}, quotation{}
	for i := range r.found {
		q := r.found[i]
		if q.Start >= m.Start || !q.source.Some() || r.ParagraphAt(q.Start) < p-12 || q.kind != "direct" {
			continue
		}
		if q.Start > last.Start {
			if last.source.Some() && !same(last.source, q.source) {
				before = last
			}
			last = q
		} else if q.Start > before.Start && !same(last.source, q.source) {
			before = q
		}
	}
	if !last.source.Some() {
		return speaker.Source{}, false
	}
	if r.ParagraphAt(last.Start) < p-1 || r.Paragraphs[p].Len() > m.Len()+2 {
		return last.source, true
	}
	if before.source.Some() && r.ParagraphAt(before.Start) >= p-8 {
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
		for s := r.SentenceAt(r.Paragraphs[q].End - 1); s >= 0 && r.Sentences[s].Paragraph == q; s-- {
			if src, ok := r.subject(r.Sentences[s].Span); ok && !src.Pronoun() && !same(src, spoke) && src.Name != spoke.Name {
				return src, true
			}
		}
	}
	return speaker.Source{}, false
}

// same tells whether two mentions are of one person, as far as their names tell.
func same(a, b speaker.Source) bool { return a.Name != "" && a.Name == b.Name || a.Start == b.Start }
