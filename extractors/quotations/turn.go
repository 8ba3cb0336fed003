package quotations

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// lookBack is how many voices before one are read for who else takes part, and longestTalk how many
// after it for who answers whom.
const (
	lookBack    = 10
	longestTalk = 12
)

// inTurn tells who speaks in marks with nothing beside them: where two take turns the other one, behind a
// narrative who acts in it.
func (s *stage) inTurn(i int) {
	v := &s.voices[i]
	if v.q.source.Some() {
		return
	}
	if src, ok := s.told(i); ok {
		v.q.source = src
		return
	}
	if i > 0 && s.voices[i-1].turn+1 == v.turn {
		last := s.voices[i-1].q.source
		if src, ok := s.partner(i, last); ok {
			v.q.source = src
		} else if src, ok := s.ahead(i); ok {
			v.q.source = src
		} else if src, ok := s.other(i, last); ok && last.Some() {
			v.q.source = src
		}
		return
	}
	if src := s.narrated(i); src.Some() {
		v.q.source = src
	} else if src, ok := s.ahead(i); ok {
		v.q.source = src
	} else if i > 0 && s.voices[i-1].q.source.Some() {
		v.q.source = s.voices[i-1].q.source
	}
}

// partner is who spoke before the last speaker in one talk, without a break.
func (s *stage) partner(i int, last speaker.Source) (speaker.Source, bool) {
	v := &s.voices[i]
	for k := i - 1; last.Some() && k > 0 && k > i-lookBack && s.voices[k].turn-s.voices[k-1].turn < 2; k-- {
		if src := s.voices[k-1].q.source; src.Some() && !same(src, last) && !s.addressed(v, src) {
			return src, true
		}
	}
	return speaker.Source{}, false
}

// ahead counts the turns to the next one whose speaker is known: with an even number it is the same
// person, with an odd one the other.
func (s *stage) ahead(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	var first speaker.Source
	for k := i + 1; k < len(s.voices) && k <= i+longestTalk; k++ {
		w := &s.voices[k]
		if w.turn-s.voices[k-1].turn > 1 || s.tells(w.before) {
			break
		}
		if !w.q.source.Some() {
			continue
		}
		if (w.turn-v.turn)%2 == 0 && !s.addressed(v, w.q.source) {
			if i > 0 && s.voices[i-1].turn+1 == v.turn && same(s.voices[i-1].q.source, w.q.source) {
				return speaker.Source{}, false
			}
			return w.q.source, true
		}
		if !first.Some() {
			first = w.q.source
		}
		if k > i+4 {
			break
		}
	}
	if first.Some() {
		return s.other(i, first)
	}
	return speaker.Source{}, false
}

// tells tells whether a narrative holds a sentence of its own, so that who speaks behind it answers nobody.
func (s *stage) tells(span text.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if s.Folded[i] == '。' {
			return true
		}
	}
	return false
}

// other is who else takes part in a talk with a speaker: whom he speaks to, who is told of in the
// narrative before, who speaks after him or spoke before.
func (s *stage) other(i int, than speaker.Source) (speaker.Source, bool) {
	v := &s.voices[i]
	fits := func(src speaker.Source) bool {
		return src.Some() && !same(src, than) && !s.addressed(v, src)
	}
	if i > 0 && same(s.voices[i-1].q.source, than) {
		if src, ok := s.addressee(i - 1); ok && fits(src) {
			return src, true
		}
	}
	if src, ok := s.bystander(i, than); ok {
		return src, true
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
	return speaker.Source{}, false
}

// addressee is whom a voice speaks to, as the words beside it or its own tell: 问我：“…”, “老王，…”
func (s *stage) addressee(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	for _, span := range [...]text.Span{{Start: max(v.before.Start, v.mark.Start-24), End: v.mark.Start}, {Start: v.mark.End, End: min(v.after.End, v.mark.End+16)}} {
		for k := span.End - 2; k >= span.Start; k-- {
			switch s.Folded[k] {
			case '问', '对', '向', '跟', '朝', '冲', '诉', '劝':
				if src, ok := s.speakers.PersonAt(k+1, span.End); ok && !s.speakers.Third(src) && !same(src, v.q.source) {
					return s.speakers.Resolve(src), true
				}
			case '。', '!', '?':
				k = span.Start
			}
		}
	}
	if v.vocative.Len() > 0 {
		if src, ok := s.speakers.Actor(v.vocative, false); ok {
			return s.speakers.Resolve(src), true
		}
	}
	return speaker.Source{}, false
}

// narrated is who acts last in the paragraph before, if that is narrative alone.
func (s *stage) narrated(i int) speaker.Source {
	v := &s.voices[i]
	p := v.paragraph - 1
	if p < 0 || i > 0 && s.voices[i-1].paragraph >= p || v.before.Len() > 0 {
		return speaker.Source{}
	}
	span := s.Paragraphs[p].Span
	src, ok := s.acting(span)
	if !ok {
		return speaker.Source{}
	}
	src = s.person(i, src)
	if s.addressed(v, src) || s.silent(text.Span{Start: src.Start, End: span.End}) {
		if o, ok := s.other(i, src); ok {
			return o
		}
		return speaker.Source{}
	}
	return src
}

// silent tells whether the end of a narrative tells that somebody says nothing.
func (s *stage) silent(span text.Span) bool {
	for i := span.Start; i < span.End; i++ {
		for _, w := range [...]string{"没有说话", "没说话", "不说话", "没有回答", "没回答", "不答", "没吭声", "不吭声", "没有吭声", "没有作声", "没作声", "不作声", "沉默", "默不作声", "一言不发", "没言语", "不言语", "不语", "没有开口", "没搭腔", "没理", "不理"} {
			if s.HasAt(i, w) {
				return true
			}
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
		for n := s.SentenceAt(max(s.Paragraphs[p].Start, end-1)); n >= 0 && s.Sentences[n].Start >= s.Paragraphs[p].Start; n-- {
			if m, in := s.speakers.MarkAt(s.Sentences[n].Start); in && m.End >= s.Sentences[n].End {
				continue
			}
			src, ok := s.acting(text.Span{Start: s.Sentences[n].Start, End: min(end, s.Sentences[n].End)})
			if ok && s.speakers.Third(src) {
				src = s.speakers.Resolve(src)
				ok = src.Name != ""
			}
			if ok && !(src.Pronoun() && src.Name == "") && !same(src, than) && !s.addressed(v, src) && !s.writer(src) {
				return s.speakers.Resolve(src), true
			}
			if src, ok := s.speakers.Mentioned(text.Span{Start: s.Sentences[n].Start, End: min(end, s.Sentences[n].End)}, than.Name); ok && !s.addressed(v, src) {
				return src, true
			}
		}
	}
	return speaker.Source{}, false
}

// standsFor is a pronoun that stands for a mention, by the fullest name told so far.
func (s *stage) standsFor(i int, src, c speaker.Source) speaker.Source {
	if full, ok := s.speakers.Fuller(c, s.voices[i].mark.Start); ok {
		c = full
	}
	return src.As(c)
}

// talk tells whether two have spoken in turn right before a voice.
func (s *stage) talk(i int) bool {
	if i < 2 || s.voices[i-1].turn-s.voices[i-2].turn > 1 {
		return false
	}
	a, b := s.voices[i-1].q.source, s.voices[i-2].q.source
	return a.Some() && b.Some() && !same(a, b)
}

// writer tells whether a mention is of who writes the text: 记者.
func (s *stage) writer(src speaker.Source) bool { return s.HasBefore(src.End, "记者") }

// addressed tells whether a voice speaks to somebody: he is named in it and does not speak.
func (s *stage) addressed(v *voice, src speaker.Source) bool {
	if v.vocative.Len() == 0 || !src.Some() {
		return false
	}
	t := s.FoldedString(v.vocative)
	return src.Name != "" && (strings.Contains(t, src.Name) || strings.Contains(src.Name, t)) || strings.Contains(s.FoldedString(src.Span), t)
}

// person tells whom a pronoun beside a voice stands for: of those who take part, the one it agrees with
// and who did not speak right before.
func (s *stage) person(i int, src speaker.Source) speaker.Source {
	if !s.speakers.Third(src) {
		return s.speakers.Resolve(src)
	}
	v := &s.voices[i]
	var spoke speaker.Source // right before, in another turn
	if i > 0 && s.voices[i-1].turn+1 == v.turn {
		spoke = s.voices[i-1].q.source
	}
	if src.Name != "" && !(spoke.Some() && src.Name == spoke.Name && s.talk(i)) && s.speakers.Suits(src, src.Name) {
		return s.speakers.Resolve(src)
	}
	spokeLast := func(c speaker.Source) bool { return spoke.Some() && same(c, spoke) }
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		c := s.voices[k].q.source
		if s.voices[k].turn == v.turn && c.Some() && s.speakers.Agree(src, c) {
			return s.standsFor(i, src, c)
		}
		if !c.Some() || c.Pronoun() && c.Name == "" || spokeLast(c) || s.addressed(v, c) || !s.speakers.Agree(src, c) {
			continue
		}
		if v.turn-s.voices[k].turn > 4 {
			break
		}
		return s.standsFor(i, src, c)
	}
	if c, ok := s.bystander(i, spoke); ok && s.speakers.Agree(src, c) && c.Start < src.Start {
		return s.standsFor(i, src, c)
	}
	return s.speakers.Resolve(src)
}
