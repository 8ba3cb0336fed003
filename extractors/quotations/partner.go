package quotations

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// other is who else takes part in a talk with a speaker: whom he speaks to, who is told of in the
// narrative before, who speaks after him or spoke before.
func (s *stage) other(i int, than speaker.Source) (speaker.Source, bool) {
	v := &s.voices[i]
	fits := func(src speaker.Source) bool {
		return src.Some() && !s.same(src, than) && !s.addressed(v, src)
	}
	if i > 0 && s.same(s.voices[i-1].q.source, than) {
		if src, ok := s.addressee(i - 1); ok && fits(src) {
			return src, true
		}
		if src, ok := s.hailed(i - 1); ok && src.Name != "" && fits(src) {
			return src, true
		}
	}
	if src, ok := s.bystander(i, than); ok {
		return src, true
	}
	for k := i - 1; k > 0 && k > i-lookBack && s.voices[k].turn-s.voices[k-1].turn < 2; k-- {
		if src := s.voices[k-1].q.source; fits(src) {
			return src, true
		}
	}
	for k := i + 1; k < len(s.voices) && k <= i+4 && s.voices[k].turn-s.voices[k-1].turn < 2; k++ {
		if src := s.voices[k].q.source; fits(src) {
			return src, true
		}
	}
	for k := i - 1; k >= max(0, i-lookBack) && s.voices[k].paragraph >= v.paragraph-12; k-- {
		if src := s.voices[k].q.source; fits(src) {
			return src, true
		}
	}
	if i > 0 && s.same(s.voices[i-1].q.source, than) {
		return s.object(i - 1)
	}
	return speaker.Source{}, false
}

// object is somebody nobody names to whom the one who speaks does something, as the words beside it tell: 陌生人拦住了|他.
func (s *stage) object(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	for _, span := range [...]text.Span{v.before, v.after} {
		for k := max(span.Start, span.End-24) + 1; k < span.End; k++ {
			switch s.Folded[k] {
			case '他', '她':
				if !divides(s.Folded[k-1]) && s.At(k+1) != '们' && s.At(k+1) != '的' && !s.speakers.Third(v.q.source) {
					return s.speakers.PersonAt(k, span.End)
				}
			}
		}
	}
	return speaker.Source{}, false
}

// addressee is whom a voice speaks to, as the words beside it tell: 问我：“…”, 拍了拍小李的肩膀：“…”
func (s *stage) addressee(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	before := text.Span{Start: max(v.before.Start, v.mark.Start-24), End: v.mark.Start}
	after := text.Span{Start: v.mark.End, End: min(v.after.End, v.mark.End+16)}
	for _, span := range [...]text.Span{before, after} {
		for k := span.End - 2; k >= span.Start; k-- {
			switch s.Folded[k] {
			case '问', '对', '向', '跟', '朝', '冲', '诉', '劝':
				if src, ok := s.speakers.PersonAt(k+1, span.End); ok {
					if src = s.person(i, src); !s.same(src, v.q.source) && !(s.speakers.Third(src) && src.Name == "") {
						return src, true
					}
				}
			case '我': // 他盯着|我
				if k > span.Start && !divides(s.Folded[k-1]) && s.At(k+1) != '们' && s.At(v.q.source.Start) != '我' {
					return s.speakers.PersonAt(k, span.End)
				}
			case '。', '!', '?':
				k = span.Start
			}
		}
	}
	for k := i - 1; k >= max(0, i-lookBack); k-- {
		if src := s.voices[k].q.source; src.Some() && !s.same(src, v.q.source) && !src.Pronoun() && (s.names(before, src) || s.names(after, src)) {
			return src, true
		}
	}
	return speaker.Source{}, false
}

// hailed is whom a voice names, or another part of its turn before it.
func (s *stage) hailed(i int) (speaker.Source, bool) {
	v := s.vocative(&s.voices[i])
	for i > 0 && v.Len() == 0 && s.voices[i-1].turn == s.voices[i].turn {
		i--
		v = s.vocative(&s.voices[i])
	}
	if v.Len() == 0 {
		return speaker.Source{}, false
	}
	src, ok := s.speakers.Actor(v, false)
	src = s.speakers.Resolve(src)
	if ok && src.Name == "" { // “妈，…”阿宝躲在母亲身后
		w := &s.voices[i]
		for _, span := range [...]text.Span{w.after, w.before} {
			if told, found := s.speakers.Mentioned(span, w.q.source); found && told.Name == "" && s.speakers.Kin(src, told) {
				return told, true
			}
		}
	}
	return src, ok
}

// names tells whether a narrative names somebody.
func (s *stage) names(span text.Span, src speaker.Source) bool {
	for k := span.Start; k+src.Len() <= span.End; k++ {
		if s.Folded[k] == s.Folded[src.Start] && s.FoldedString(text.Span{Start: k, End: k + src.Len()}) == s.FoldedString(src.Span) {
			return true
		}
	}
	return false
}

// bystander is the person told of last in the narrative before a voice who is not the one who spoke.
func (s *stage) bystander(i int, than speaker.Source) (speaker.Source, bool) {
	v := &s.voices[i]
	for p := v.paragraph; p >= 0 && p >= v.paragraph-5; p-- {
		end := s.Paragraphs[p].End
		if p == v.paragraph {
			end = v.mark.Start
		}
		last := s.SentenceAt(max(s.Paragraphs[p].Start, end-1))
		for n := last; n >= 0 && n > last-lookBack && s.Sentences[n].Start >= s.Paragraphs[p].Start; n-- {
			if m, in := s.speakers.MarkAt(s.Sentences[n].Start); in && m.End >= s.Sentences[n].End || !s.narrates(n) {
				continue
			}
			acts, ok := s.acting(text.Span{Start: s.Sentences[n].Start, End: min(end, s.Sentences[n].End)})
			for _, src := range s.speakers.Each(acts) {
				if _, spoken := s.speakers.MarkAt(acts.Start); !ok || spoken {
					break
				}
				if s.speakers.Third(src) {
					if src = s.speakers.Resolve(src); src.Name == "" {
						continue
					}
				}
				if (!src.Pronoun() || src.Name != "" || s.Folded[src.Start] == '我') && !s.same(src, than) && !s.addressed(v, src) && !s.writer(src) && !s.nobody(src) {
					return s.speakers.Resolve(src), true
				}
			}
			if src, ok := s.speakers.Mentioned(text.Span{Start: s.Sentences[n].Start, End: min(end, s.Sentences[n].End)}, than); ok && !s.addressed(v, src) {
				return src, true
			}
		}
	}
	return speaker.Source{}, false
}

// addressed tells whether a voice speaks to somebody: he is named in it and does not speak.
func (s *stage) addressed(v *voice, src speaker.Source) bool {
	if !src.Some() || s.vocative(v).Len() == 0 {
		return false
	}
	t := s.FoldedString(v.vocative)
	if s.speakers.Third(src) {
		return src.Name != "" && strings.Contains(src.Name, t)
	}
	if src.Name == "" && s.speakers.ElderCalled(t, src) {
		return true // “妈，…”, and an old woman sits there
	}
	return src.Name != "" && (strings.Contains(t, src.Name) || strings.Contains(src.Name, t)) || strings.Contains(s.FoldedString(src.Span), t)
}
