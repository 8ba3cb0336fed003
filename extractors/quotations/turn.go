package quotations

import (
	"sort"
	"strings"
	"unicode/utf8"

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
	if src, ok := s.selfNamed(v.mark); ok {
		v.q.source = src
		return
	}
	if i > 0 && s.voices[i-1].turn+1 == v.turn {
		last := s.voices[i-1].q.source
		if src, ok := s.addressee(i - 1); ok && last.Some() && !s.same(src, last) && !s.addressed(v, src) {
			v.q.source = src
		} else if src, ok := s.partner(i, last); ok {
			v.q.source = src
		} else if src, ok := s.ahead(i); ok {
			v.q.source = src
		} else if src, ok := s.other(i, last); ok && last.Some() {
			v.q.source = src
		}
		return
	}
	acts := s.narrated(i)
	if acts.Some() && s.answered(i, acts) {
		v.q.source = acts
	} else if src, ok := s.ahead(i); ok {
		v.q.source = src
	} else if acts.Some() {
		v.q.source = acts
	} else if i > 0 && s.voices[i-1].q.source.Some() {
		v.q.source = s.voices[i-1].q.source
	} else if i+1 < len(s.voices) && s.voices[i+1].turn == v.turn+1 && s.voices[i+1].q.source.Some() {
		if src, ok := s.hailed(i + 1); ok {
			v.q.source = src
		}
	}
}

// selfNamed is who names himself at the head of a clause: “是我，老郑。”, “报告，我叫马超。”
func (s *stage) selfNamed(m speaker.Mark) (speaker.Source, bool) {
	for pos := m.Inner.Start; pos < m.Inner.End && pos < m.Inner.Start+24; pos++ {
		if pos > m.Inner.Start && !divides(s.Folded[pos-1]) {
			continue
		}
		for _, w := range [...]string{"是我,", "我是", "我叫", "我就是", "俺是", "俺叫", "在下", "敝姓", "我姓"} {
			if s.HasAt(pos, w) {
				src, ok := s.speakers.PersonAt(pos+utf8.RuneCountInString(w), m.Inner.End)
				return src, ok && src.Name != "" && divides(s.At(src.End))
			}
		}
	}
	return speaker.Source{}, false
}

// partner is who spoke before the last speaker in one talk, without a break.
func (s *stage) partner(i int, last speaker.Source) (speaker.Source, bool) {
	v := &s.voices[i]
	for k := i - 1; last.Some() && k > 0 && k > i-lookBack && s.voices[k].turn-s.voices[k-1].turn < 2 && !s.tells(s.voices[k].before); k-- {
		if src := s.voices[k-1].q.source; src.Some() && !s.same(src, last) && !s.addressed(v, src) {
			return src, true
		}
	}
	return speaker.Source{}, false
}

// answered tells whether somebody else is known to speak right after a voice.
func (s *stage) answered(i int, src speaker.Source) bool {
	if i+1 == len(s.voices) || s.voices[i+1].turn != s.voices[i].turn+1 {
		return false
	}
	next := s.voices[i+1].q.source
	return next.Some() && !s.same(next, src)
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
			if i > 0 && s.voices[i-1].turn+1 == v.turn && s.same(s.voices[i-1].q.source, w.q.source) {
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
func (s *stage) tells(span text.Span) bool { return s.sentences(span) > 0 }

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

// hailed is whom a voice names.
func (s *stage) hailed(i int) (speaker.Source, bool) {
	v := s.vocative(&s.voices[i])
	if v.Len() == 0 {
		return speaker.Source{}, false
	}
	src, ok := s.speakers.Actor(v, false)
	return s.speakers.Resolve(src), ok
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
	if i > 0 && p-s.voices[i-1].paragraph == 1 && s.sentences(span) == 1 && s.voices[i-1].q.source.Some() && !s.same(s.voices[i-1].q.source, src) {
		return s.voices[i-1].q.source // he only hears it, and who spoke goes on
	}
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
		last := s.SentenceAt(max(s.Paragraphs[p].Start, end-1))
		for n := last; n >= 0 && n > last-lookBack && s.Sentences[n].Start >= s.Paragraphs[p].Start; n-- {
			if m, in := s.speakers.MarkAt(s.Sentences[n].Start); in && m.End >= s.Sentences[n].End || !s.narrates(n) {
				continue
			}
			src, ok := s.acting(text.Span{Start: s.Sentences[n].Start, End: min(end, s.Sentences[n].End)})
			if ok && s.speakers.Third(src) {
				src = s.speakers.Resolve(src)
				ok = src.Name != ""
			}
			if ok && (!src.Pronoun() || src.Name != "" || s.Folded[src.Start] == '我') && !s.same(src, than) && !s.addressed(v, src) && !s.writer(src) {
				return s.speakers.Resolve(src), true
			}
			if src, ok := s.speakers.Mentioned(text.Span{Start: s.Sentences[n].Start, End: min(end, s.Sentences[n].End)}, than); ok && !s.addressed(v, src) {
				return src, true
			}
		}
	}
	return speaker.Source{}, false
}

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

// addressed tells whether a voice speaks to somebody: he is named in it and does not speak.
func (s *stage) addressed(v *voice, src speaker.Source) bool {
	if !src.Some() || s.vocative(v).Len() == 0 {
		return false
	}
	t := s.FoldedString(v.vocative)
	if s.speakers.Third(src) {
		return src.Name != "" && strings.Contains(src.Name, t)
	}
	return src.Name != "" && (strings.Contains(t, src.Name) || strings.Contains(src.Name, t)) || strings.Contains(s.FoldedString(src.Span), t)
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
	if spoke.Some() && !s.nobody(spoke) && (!spoke.Pronoun() || spoke.Name != "") && s.speakers.Agree(src, spoke) && !s.talk(i) {
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
		if c, ok := s.speakers.Acting(end, start); ok && fits(c) {
			return s.speakers.Resolve(c), true
		}
	}
	return speaker.Source{}, false
}
