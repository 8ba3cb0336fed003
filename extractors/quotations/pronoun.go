package quotations

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// narrates tells whether a sentence is of the running text: no title and no byline.
func (s *stage) narrates(sentence int) bool {
	switch s.Kind(sentence) {
	case text.Byline, text.Table, text.Title, text.Heading:
		return false
	}
	return true
}

// sourceIn is the last source that the table attributions has in a span.
func (s *stage) sourceIn(span text.Span) speaker.Source {
	k := sort.Search(len(s.t.Attributions), func(k int) bool { return int(s.t.Attributions[k].StartChar) >= span.End })
	for k--; k >= 0 && int(s.t.Attributions[k].StartChar) >= span.Start; k-- {
		if a := &s.t.Attributions[k]; a.ContentStartChar.Valid && (a.SourceType == speaker.Person || a.SourceType == speaker.Unnamed) {
			return s.speakers.Restore(sourceOf(a))
		}
	}
	return speaker.Source{}
}

// standsFor is a pronoun that stands for a mention, by the fullest name told so far.
func (s *stage) standsFor(i int, src, c speaker.Source) speaker.Source {
	if full, ok := s.speakers.Fuller(c, s.voices[i].mark.Start); ok {
		c = full
	}
	s.speakers.Learn(src, c)
	return src.As(c)
}

// talk tells whether two have spoken in turn right before a voice.
func (s *stage) talk(i int) bool {
	if i < 2 || s.voices[i-1].turn-s.voices[i-2].turn > 1 {
		return false
	}
	a, b := s.voices[i-1].q.source, s.voices[i-2].q.source
	return a.Some() && b.Some() && !s.same(a, b)
}

// writer tells whether a mention is of who writes the text: 记者.
func (s *stage) writer(src speaker.Source) bool { return s.HasBefore(src.End, "记者") }

// nobody tells whether a mention is of nobody in particular: 有人, 众人.
func (s *stage) nobody(src speaker.Source) bool {
	switch s.FoldedString(src.Span) {
	case "有人", "一个人", "两个人", "众人", "大家", "人们", "某人", "大伙", "大伙儿":
		return true
	}
	return false
}

// person tells whom a pronoun beside a voice stands for: of those who act and speak before it, the nearest
// that it agrees with, but not who spoke right before where the voice answers.
func (s *stage) person(i int, src speaker.Source) speaker.Source {
	if !s.speakers.Third(src) {
		return s.speakers.Resolve(src)
	}
	v := &s.voices[i]
	var spoke speaker.Source // right before, in another turn
	if i > 0 && s.voices[i-1].turn+1 == v.turn {
		spoke = s.voices[i-1].q.source
	}
	if src.Name != "" && !(spoke.Some() && src.Name == spoke.Name && s.talk(i)) && !s.addressed(v, src) && s.speakers.Suits(src, src.Name) {
		return s.speakers.Resolve(src)
	}
	fits := func(c speaker.Source) bool {
		return c.Some() && !s.nobody(c) && !s.writer(c) && (!c.Pronoun() || c.Name != "" || c.Stands()) && !s.same(c, spoke) && !s.addressed(v, c) && s.speakers.Agree(src, c)
	}
	for k := i; k >= 0 && k > i-6 && v.turn-s.voices[k].turn < 8; k-- {
		if k < i && fits(s.voices[k].q.source) {
			return s.standsFor(i, src, s.voices[k].q.source)
		}
		from := 0
		if k > 0 {
			from = s.voices[k-1].mark.End
		}
		if c, ok := s.actor(text.Span{Start: from, End: min(src.Start, s.voices[k].mark.Start)}, fits); ok {
			return s.standsFor(i, src, c)
		}
	}
	if spoke.Some() && !s.nobody(spoke) && !s.writer(spoke) && (!spoke.Pronoun() || spoke.Name != "") && s.speakers.Agree(src, spoke) && !s.talk(i) {
		return s.standsFor(i, src, spoke)
	}
	if c, ok := s.bystander(i, spoke); ok && s.speakers.Agree(src, c) && c.Start < src.Start {
		return s.standsFor(i, src, c)
	}
	return s.speakers.Resolve(src)
}

// actor is who acts last in a narrative, of those that fit.
func (s *stage) actor(span text.Span, fits func(speaker.Source) bool) (speaker.Source, bool) {
	n := s.SentenceAt(span.End - 1)
	for back := 0; back < 6 && n >= 0 && s.Sentences[n].End > span.Start; back, n = back+1, n-1 {
		start, end := max(span.Start, s.Sentences[n].Start), min(span.End, s.Sentences[n].End)
		if start >= end || !s.narrates(n) {
			continue
		}
		if c := s.sourceIn(text.Span{Start: start, End: end}); fits(c) {
			return c, true
		}
		if c, ok := s.speakers.Acting(end, start); ok {
			for _, c := range s.speakers.Each(c) {
				if s.speakers.Third(c) {
					c = s.speakers.Resolve(c)
				}
				if fits(c) {
					return s.speakers.Resolve(c), true
				}
			}
		}
	}
	return speaker.Source{}, false
}
