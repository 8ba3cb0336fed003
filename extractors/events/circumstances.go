// The phrases that prepositions bring before a trigger.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// circumstances are the phrases that prepositions bring before the trigger.
func (f *frame) circumstances(passive bool) {
	for i := range f.before {
		b := &f.before[i]
		if f.oblique && b.Contains(f.held) {
			continue
		}
		if b.prep < 0 && b.verb < 0 && !b.locative && i+1 < len(f.before) && f.before[i+1].prep < 0 && f.before[i+1].verb < 0 && f.counts(b.last+1) && f.placed(b.Span) {
			f.add("place", b.Span) // [某县境内]一辆货车
			continue
		}
		if b.prep < 0 {
			if (b.locative || f.apart(i)) && b.verb < 0 && f.placed(b.Span) || b.verb >= 0 && f.in(b.verb, setRoute) && f.placed(b.Span) ||
				b.verb >= 0 && b.verb == f.light && i+1 < len(f.before) && f.causes() && (f.hasName(b.Span) || b.locative) && f.placed(b.Span) {
				f.add("place", b.Span)
			}
			continue
		}
		f.add(f.brought(i, passive), b.Span)
	}
	f.add("place", f.after.place)
	f.add("place", f.scene())
}

// prepositions are the functions of the phrases that prepositions bring.
var prepositions = [...]struct {
	set
	function
}{
	{setAt, byAt}, {setSince, byAt}, {setTo, byAt}, {setLies, byAt}, {setPassive, byPassive}, {setDisposal, byDisposal}, {setWith, byWith},
	{setAgainst, byAgainst}, {setAbout, byAbout}, {setToward, byToward}, {setBecause, byBecause}, {setInstrument, byInstrument},
}

// function is that of a phrase with its preposition, where it has one.
func (f *frame) brings(b *chunk) (function, bool) {
	switch p := b.prep; {
	case f.char(p, '由'):
		return byFrom, true
	case f.char(p, '经'), f.is(p, "经过"):
		return byVia, true
	case f.char(p, '为'):
		return byFor, true
	case f.char(p, '给'):
		return byToward, true
	case f.char(p, '以') && f.HasBefore(b.End, "罪"), f.is(p, "涉嫌"):
		return byBecause, true
	}
	for _, k := range prepositions {
		if f.in(b.prep, k.set) {
			return k.function, true
		}
	}
	return 0, false
}

// brought is the role of what a preposition brings, or none.
func (f *frame) brought(i int, passive bool) string {
	b := &f.before[i]
	fn, ok := f.brings(b)
	if !ok {
		return ""
	}
	switch fn {
	case byAt:
		if f.framed(b.last + 1) {
			return "" // 在某国调解下
		}
	case byPassive, byFrom:
		if !passive && f.spent(b) || f.spans(b.Start, b.End) {
			return "" // 被[送院]治疗
		}
	case byVia:
		if f.spent(b) || b.first < f.open {
			return "" // 经医院抢救已脱离危险
		}
	case byFor:
		if passive {
			return "agent"
		}
	case byDisposal:
		if f.spent(b) && (f.sense.object != "patient" || f.after.object.Len() > 0) {
			return "" // 将人刺伤后逃离
		}
	case byAgainst:
		if f.in(b.last+1, setVoiced) {
			return "" // 针对[群众]反映…: who another verb is of
		}
		return f.role(byAgainst, b.Span, f.target(b))
	}
	return f.role(fn, b.Span, "")
}

// target is the role of what the event is aimed at: 对[甲]调查, but 对[甲]开展审查.
func (f *frame) target(b *chunk) string {
	role := f.sense.object
	if role == "number" || role == "place" && !f.placed(b.Span) || f.after.object.Len() > 0 {
		role = "patient"
	}
	if role == "patient" && f.after.object.Len() > 0 && f.acts(b.Span) {
		role = "recipient"
	}
	return role
}

// spent tells whether another verb stands between a prepositional phrase and the trigger, which it belongs to.
func (f *frame) spent(b *chunk) bool {
	for i := b.last + 1; i < f.at; i++ {
		if f.words[i].Class == phrase.Verb && !f.lightAt(i) {
			return true
		}
	}
	return false
}

// counts tells whether a count begins at a word, perhaps after 约 or 近.
func (f *frame) counts(i int) bool {
	if i < f.at && f.in(i, setAboutNumber) {
		i++
	}
	return i < f.at && f.words[i].Class == phrase.Number
}

// upToBody is a phrase up to the last body that it names: [纪委监委]纪律审查.
func (f *frame) upToBody(s text.Span) text.Span {
	end := s.End
	f.entities(s, func(e *schema.Entity) bool {
		if e.Type == "ORG" && int(e.EndChar) <= s.End {
			end = int(e.EndChar)
		}
		return true
	})
	return text.Span{Start: s.Start, End: end}
}

// framed tells whether a verb and 下 or 中 stand at a word, so that what is before does it: 在老师[陪同下].
func (f *frame) framed(i int) bool {
	return i+1 < f.at && (f.words[i].Class == phrase.Verb || f.words[i].Class == phrase.VerbNoun) && f.in(i+1, setFraming)
}

// apart tells whether a phrase stands by itself between marks: 人民路北侧,一辆轿车….
func (f *frame) apart(i int) bool {
	b := &f.before[i]
	if !f.comma(b.last + 1) {
		return false
	}
	return b.first == f.first || f.words[b.first-1].Class == phrase.Mark || f.words[b.first-1].Class == phrase.Time
}

// scene is the place that the clause before 的 tells of the happening that it describes: [某市]昨夜发生的火灾.
func (f *frame) scene() text.Span {
	de := f.at - 1
	for de > f.first && de > f.at-6 && f.words[de].Class != phrase.De {
		de--
	}
	if de < f.first || f.words[de].Class != phrase.De || !f.heads(de) {
		return text.Span{}
	}
	for i := len(f.before) - 1; i >= 0; i-- {
		b := &f.before[i]
		v := b.last + 1
		for v < f.at && (f.words[v].Class == phrase.Time || f.words[v].Class == phrase.Adverb) {
			v++
		}
		if b.prep < 0 && b.verb < 0 && f.in(v, setHappen, setHolds) {
			if f.placed(b.Span) {
				return b.Span
			}
			break
		}
	}
	return text.Span{}
}
