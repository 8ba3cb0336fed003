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
				b.verb >= 0 && b.verb == f.light && i+1 < len(f.before) && f.causes() && f.hasName(b.Span) && f.placed(b.Span) {
				f.add("place", b.Span)
			}
			continue
		}
		role := ""
		switch {
		case f.in(b.prep, setAt, setSince, setTo, setLies):
			if f.framed(b.last + 1) {
				break // 在某国调解下
			}
			if f.placed(b.Span) || f.in(b.prep, setAt) && f.within(b.Span) {
				role = "place"
			}
		case f.char(b.prep, '由') && f.placed(b.Span) && !f.acts(b.Span):
			role = "place" // 由北向南
		case f.char(b.prep, '由') && f.amount(b.Span): // 由3%提高到5%
		case f.in(b.prep, setPassive):
			if role = "agent"; f.spent(b) && !passive {
				role = ""
			}
		case (f.char(b.prep, '经') || f.is(b.prep, "经过")) && f.acts(b.Span):
			role = "agent"
		case f.char(b.prep, '为') && passive:
			role = "agent"
		case f.char(b.prep, '为') && f.sense.is("award.", "ceremony.") && f.acts(b.Span):
			role = "recipient"
		case f.in(b.prep, setDisposal):
			role = "patient"
			if f.spent(b) && (f.sense.object != "patient" || f.after.object.Len() > 0) {
				role = "" // 将人刺伤后逃离
			}
			if f.sense.is("rescue.guarded", "transport.blocked") && f.placed(b.Span) {
				role = "place"
			}
		case f.in(b.prep, setWith):
			role = "participant"
		case f.in(b.prep, setAgainst) && f.in(b.last+1, setVoiced):
			// 针对[群众]反映…: who another verb is of
		case f.in(b.prep, setAgainst):
			role = f.sense.object
			if role == "number" || role == "place" && !f.placed(b.Span) || f.after.object.Len() > 0 {
				role = "patient"
			}
			if role == "patient" && f.after.object.Len() > 0 && f.acts(b.Span) {
				role = "recipient"
			}
		case f.in(b.prep, setAbout):
			role = "topic"
		case f.in(b.prep, setToward), f.char(b.prep, '给'):
			switch {
			case f.acts(b.Span) && f.sense.is("justice.", "statement.", "law.", "policy.", "award.", "business."):
				role = "recipient"
			case f.placed(b.Span):
				role = "place"
			case f.acts(b.Span):
				role = "recipient"
			}
		case f.in(b.prep, setBecause):
			role = "cause"
		case f.char(b.prep, '以') && f.HasBefore(b.End, "罪"), f.is(b.prep, "涉嫌"):
			role = "cause"
		case f.in(b.prep, setInstrument):
			role = "instrument"
		}
		f.add(role, b.Span)
	}
	f.add("place", f.after.place)
	f.add("place", f.scene())
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
