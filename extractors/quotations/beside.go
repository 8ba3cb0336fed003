package quotations

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// beside takes for the speaker who acts beside the marks in their paragraph. A pronoun waits until those
// before it are told.
func (s *stage) beside(i int) {
	v := &s.voices[i]
	src, ok := v.q.source, v.q.source.Some()
	for _, find := range [...]func(*stage, int) (speaker.Source, bool){(*stage).unclosed, (*stage).selfNamed, (*stage).leading, (*stage).trailing, (*stage).told} {
		if ok {
			break
		}
		src, ok = find(s, i)
	}
	switch {
	case !ok:
	case s.speakers.Third(src):
		v.q.source, v.pending = speaker.Source{}, src
	default:
		v.q.source = s.speakers.Resolve(src)
	}
}

// known is who speaks in a voice as far as is told, or the pronoun for him.
func (v *voice) known() speaker.Source {
	if v.pending.Some() && !v.q.source.Some() {
		return v.pending
	}
	return v.q.source
}

// unclosed takes who speaks in the paragraph before, where its marks are left open for the speech to go
// on in this one.
func (s *stage) unclosed(i int) (speaker.Source, bool) {
	if i == 0 || s.voices[i].before.Len() > 0 {
		return speaker.Source{}, false
	}
	a := &s.voices[i-1]
	if !a.mark.Open || a.paragraph+1 != s.voices[i].paragraph {
		return speaker.Source{}, false
	}
	return a.known(), a.known().Some()
}

// leading is who acts in the narrative right before the marks: 果农指着树。“…”, 他摇摇头：“…”
func (s *stage) leading(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	if v.before.Len() == 0 {
		return speaker.Source{}, false
	}
	last := s.At(v.mark.Start - 1)
	tied := last == ':' || last == ',' || last == '—'
	if !tied && v.after.Len() > 1 && !s.leadsOn(i) {
		if src, ok := s.trailing(i); ok { // 门开了。“谁？”他问道
			return src, true
		}
	}
	if s.flat && !tied && i > 0 && s.At(v.before.Start) != ',' && (s.At(v.mark.End) == '“' || s.sentences(v.before) == 1) && s.voices[i-1].known().Some() {
		if src, ok := s.acting(v.before); ok && s.same(src, s.voices[i-1].known()) {
			return speaker.Source{}, false
		}
	}
	if last == ':' {
		if src, ok := s.titled(v); ok {
			return src, true
		}
	}
	if src, ok := s.reported(v); ok {
		return src, true
	}
	if i > 0 && s.voices[i-1].turn == v.turn && s.voices[i-1].known().Some() {
		last := s.voices[i-1].known()
		if src, ok := s.acting(v.before); ok && (!src.Pronoun() && !s.same(src, last) || s.speakers.Third(src) && tied && (s.nobody(last) || s.Folded[last.Start] == '我' || !s.speakers.Agree(src, last))) {
			return src, true
		}
		return s.voices[i-1].known(), true
	}
	src, ok := s.acting(v.before)
	if !ok {
		return speaker.Source{}, false
	}
	return src, tied || !s.addressed(v, src)
}

// titled is who is named and no more before the colon of words in marks: 警方：“…”, 网友“云边”：“…”
func (s *stage) titled(v *voice) (speaker.Source, bool) {
	name := text.Span{Start: max(v.before.Start, s.speakers.ClauseStart(v.mark.Start-1)), End: v.mark.Start - 1}
	plain := name
	for i := name.Start + 1; i < name.End; i++ {
		if s.Folded[i] == '“' {
			plain.End = i
			break
		}
	}
	if !s.speakers.Nameless(plain) {
		return speaker.Source{}, false
	}
	return s.speakers.Parse(name)
}

// reported is who is quoted in other words right before the marks: 馆长说，明天闭馆。“设备要检修。”
func (s *stage) reported(v *voice) (speaker.Source, bool) {
	if v.row == 0 {
		return speaker.Source{}, false
	}
	q := &s.found[v.row-1]
	start := max(v.before.Start, s.Sentences[s.SentenceAt(v.mark.Start-1)].Start)
	if q.kind == "direct" || q.Start < start || !q.source.Some() {
		return speaker.Source{}, false
	}
	return q.source, true
}

// acting is who acts in the last sentences of a narrative that tell one.
func (s *stage) acting(span text.Span) (speaker.Source, bool) {
	for n := s.SentenceAt(span.End - 1); n >= 0; n-- {
		sentence := s.Sentences[n].Span
		start, end := max(sentence.Start, span.Start), min(sentence.End, span.End)
		if start >= end {
			break
		}
		if src, ok := s.speakers.Acting(end, start); ok {
			return src, true
		}
		if c := s.At(end - 1); c == ':' || c == ',' {
			if src, ok := s.speakers.Leading(end, start); ok {
				return src, true
			}
		}
		if src, ok := s.subject(text.Span{Start: start, End: end}); ok {
			return src, true
		}
	}
	return speaker.Source{}, false
}

// leadsOn tells whether the narrative behind the marks leads to the next ones: “…”他摇摇头：“…”
func (s *stage) leadsOn(i int) bool {
	v := &s.voices[i]
	return v.after.Len() > 0 && s.sentences(v.after) == 0 && i+1 < len(s.voices) && s.voices[i+1].mark.Start == v.after.End && s.At(v.after.End-1) == ':'
}

// trailing is who acts right behind the marks: “…”他放下茶杯。
func (s *stage) trailing(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	if v.after.Len() < 2 || s.flat && s.leadsOn(i) {
		return speaker.Source{}, false
	}
	start := v.after.Start
	for start < v.after.End && (s.Folded[start] == ' ' || s.Folded[start] == ',') {
		start++
	}
	end := start
	for end < v.after.End && !divides(s.Folded[end]) {
		end++
	}
	if end-start < 2 {
		return speaker.Source{}, false
	}
	if s.At(end) == ',' && end+2 < v.after.End && s.speakers.Led(text.Span{Start: start, End: end}) { // “…”6月27日，某某难掩激动
		for start, end = end+1, end+1; end < v.after.End && !divides(s.Folded[end]); end++ {
		}
	}
	src, ok := s.speakers.Trailing(text.Span{Start: start, End: end})
	if !ok {
		src, ok = s.subject(text.Span{Start: start, End: min(v.after.End, s.Sentences[s.SentenceAt(start)].End)})
	}
	if !ok {
		return speaker.Source{}, false
	}
	return src, !s.addressed(v, src)
}

// told takes who speaks in another part of the same turn.
func (s *stage) told(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	if i > 0 && s.voices[i-1].turn == v.turn && s.voices[i-1].known().Some() {
		return s.voices[i-1].known(), true
	}
	if i+1 == len(s.voices) || s.voices[i+1].turn != v.turn {
		return speaker.Source{}, false
	}
	if src := s.voices[i+1].known(); src.Some() {
		return src, true
	}
	if src, ok := s.leading(i + 1); ok {
		return src, true
	}
	return s.trailing(i + 1)
}

// subject is the person who is the subject of the first clauses of a span.
func (r *reading) subject(span text.Span) (speaker.Source, bool) {
	start := span.Start
	for n := 0; n < 4 && start < span.End; n++ {
		end := start
		for end < span.End && !divides(r.Folded[end]) {
			end++
		}
		if src, ok := r.speakers.Subject(text.Span{Start: start, End: end}); ok && (src.Type == speaker.Person || src.Type == speaker.Unnamed) && !r.speakers.Predicate(src) {
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
