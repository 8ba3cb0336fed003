package quotations

import (
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
	if src, ok := s.unclosed(i); ok {
		v.q.source = src
		return
	}
	if src, ok := s.told(i); ok {
		v.q.source = src
		return
	}
	if i > 0 && s.voices[i-1].turn+1 == v.turn {
		last := s.voices[i-1].q.source
		if src, ok := s.twoBefore(i); ok && !last.Some() {
			v.q.source = src
			return
		}
		if src, ok := s.addressee(i - 1); ok && last.Some() && !s.same(src, last) && !s.addressed(v, src) {
			v.q.source = src
		} else if src, ok := s.arrived(i, last); ok {
			v.q.source = src
		} else if src, ok := s.partner(i, last); ok {
			v.q.source = src
		} else if src, ok := s.hailed(i - 1); ok && last.Some() && !s.same(src, last) && !s.addressed(v, src) {
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
		if s.talk(i) && s.asks(i-2) && s.asks(i) && !s.asks(i-1) {
			v.q.source = s.voices[i-2].q.source // who asks goes on to ask
		}
	} else if i+1 < len(s.voices) && s.voices[i+1].turn == v.turn+1 && s.voices[i+1].q.source.Some() {
		if src, ok := s.hailed(i + 1); ok {
			v.q.source = src
		}
	}
}

// selfNamed is who names himself at the head of a clause: “是我，老郑。”, “报告，我叫马超。”
func (s *stage) selfNamed(i int) (speaker.Source, bool) {
	m := s.voices[i].mark
	for pos := m.Inner.Start; pos < m.Inner.End && pos < m.Inner.Start+24; pos++ {
		if pos > m.Inner.Start && !divides(s.Folded[pos-1]) {
			continue
		}
		if s.Folded[pos] == '我' && s.At(pos+1) == ',' && m.Inner.Len() < 10 { // “我，隔壁老宋。”
			if src, ok := s.speakers.Parse(text.Span{Start: pos + 2, End: m.Inner.End - 1}); ok && src.Type == speaker.Person && src.Name != "" {
				return src, true
			}
		}
		for _, w := range [...]string{"是我,", "我是", "我叫", "我就是", "俺是", "俺叫", "在下", "敝姓", "我姓"} {
			if s.HasAt(pos, w) {
				pos += utf8.RuneCountInString(w)
				if src, ok := s.speakers.PersonAt(pos, m.Inner.End); ok {
					return src, src.Name != "" && divides(s.At(src.End))
				}
				end := pos
				for end < m.Inner.End && !divides(s.Folded[end]) {
					end++
				}
				if src, ok := s.speakers.Parse(text.Span{Start: pos, End: end}); ok && src.Type == speaker.Person && src.Name != "" {
					return src, true // 是我，邮局的小吕
				}
				return s.speakers.Called(text.Span{Start: pos, End: end}) // 是我，老五
			}
		}
	}
	return speaker.Source{}, false
}

// arrived is who acts first in the narrative that leads to the voice before, where somebody else speaks there: 老人挪进
// 诊室，医生头也没抬：“…” It opens a new talk.
func (s *stage) arrived(i int, last speaker.Source) (speaker.Source, bool) {
	v := &s.voices[i-1]
	if i > 2 && s.talk(i) && s.same(s.voices[i-3].q.source, last) || v.before.Len() < 4 || s.At(v.mark.Start-1) != ':' {
		return speaker.Source{}, false
	}
	end := v.before.Start
	for end < v.before.End && !divides(s.Folded[end]) {
		end++
	}
	if end-v.before.Start < 4 || end+1 >= v.before.End {
		return speaker.Source{}, false
	}
	src, ok := s.speakers.Actor(text.Span{Start: v.before.Start, End: end}, false)
	if !ok || src.Pronoun() || s.same(src, last) || s.addressed(&s.voices[i], src) || s.writer(src) || s.nobody(src) {
		return speaker.Source{}, false
	}
	return s.speakers.Resolve(src), true
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

// asks tells whether a voice ends in a question.
func (s *stage) asks(i int) bool { return s.Folded[s.voices[i].mark.Inner.End-1] == '?' }

// twoBefore is who spoke before the last turn of a talk, whose own speaker nobody tells.
func (s *stage) twoBefore(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	for k := i - 1; k >= 0 && k > i-lookBack && s.voices[k].turn+2 >= v.turn; k-- {
		if w := &s.voices[k]; w.turn+2 == v.turn {
			return w.q.source, w.q.source.Some() && !s.addressed(v, w.q.source)
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
	if i > 0 && p-s.voices[i-1].paragraph == 1 && s.sentences(span) == 1 && s.At(s.voices[i-1].mark.Inner.End-1) != '?' && s.voices[i-1].q.source.Some() && !s.same(s.voices[i-1].q.source, src) {
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

// silences tell that somebody says nothing.
var silences = text.ListOf("没有说话", "没说话", "不说话", "没有回答", "没回答", "不答", "没吭声", "不吭声", "没有吭声", "没有作声", "没作声", "不作声", "沉默", "默不作声", "一言不发", "没言语", "不言语", "不语", "没有开口", "没搭腔", "没理", "不理")

// silent tells whether the end of a narrative tells that somebody says nothing.
func (s *stage) silent(span text.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if silences.At(s.View, i) != "" {
			return true
		}
	}
	return false
}
