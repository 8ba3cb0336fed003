// Relative clauses: what stands before 的 and describes a noun.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// attribute reads a 的: what stands before it describes the noun that follows, and if that is a clause
// (一辆从甲地开往乙地的), all of it.
func (c *clause) attribute(i int) {
	k := &c.chunker
	switch {
	case k.active && (k.cur.prep >= 0 && c.is(k.cur.prep, "位于") || k.cur.verb >= 0 && c.is(k.cur.verb, "位于")) && c.bySubject(i+1):
		c.absorb(max(k.cur.prep, k.cur.verb), -1, i, false) // [位于老城的]百货大楼
	case k.active && k.cur.verb >= 0 && c.people(&k.cur) && c.counted() >= 0:
		c.absorb(k.cur.verb, k.cur.outerPrep, i, false) // 一架[载有6人的]直升机
	case k.active && k.cur.verb >= 0 && c.in(k.cur.verb, setUsing) && len(k.chunks) > 0:
		// 官兵利用消防车的水炮灭火
	case k.active && k.cur.verb >= 0 && c.people(&k.cur):
		// 派出15人的工作组: the count describes the noun
	case k.active && k.cur.verb >= 0 && c.lightAt(k.cur.verb) && i+1 == c.at:
		// 遭到一伙歹徒的袭击: the light verb governs the trigger
	case k.active && k.cur.verb >= 0 && len(k.chunks) == 0 && i+1 < c.at && c.in(k.cur.verb, setHappen, setUndergo) && !c.heads(i):
		c.absorb(k.cur.verb, k.cur.outerPrep, i, false) // 发生食物中毒的[学生]
	case k.active && k.cur.verb >= 0 && (c.in(k.cur.verb, setCopula) || c.lightAt(k.cur.verb)) && c.counted() < 0:
		// 是87岁的老人: no relative clause
	case c.heads(i) && (k.active && k.cur.verb >= 0 || !k.active && k.verb == i-1 && k.verb >= 0): // 向公众作出的承诺: the phrases are those of the trigger
		k.finish()
		k.verb = -1
		return
	case k.active && k.cur.verb >= 0:
		c.absorb(k.cur.verb, k.cur.outerPrep, i, false)
	case k.active && k.cur.prep >= 0 && c.counted() >= 0:
		c.absorb(k.cur.prep, k.cur.outerPrep, i, false)
	case !k.active && k.verb == i-1 && k.verb >= 0: // 记者看到的现场
		c.absorb(k.verb, k.outerPrep, i, true)
	case !k.active && i > c.first && c.words[i-1].Class == phrase.Adjective && c.counted() >= 0:
		k.active = true
		k.cur = chunk{Span: c.words[i-1].Span, first: i - 1, prep: -1, verb: -1, outerPrep: -1, outerVerb: -1}
	}
	if k.active {
		c.extend(i)
	}
}

// absorb makes one phrase of a relative clause that starts with a word, with the prepositional
// phrases before it, the count that it stands behind (一名[在逃]的男子), and its subject if the noun
// that it describes is its object.
func (c *clause) absorb(start, prep, de int, subject bool) {
	k := &c.chunker
	verb := -1
	if n := c.counted(); n >= 0 {
		p := &k.chunks[n]
		start, prep, verb = p.first, p.prep, p.verb
		k.chunks = k.chunks[:n]
	}
	for len(k.chunks) > 0 {
		p := &k.chunks[len(k.chunks)-1]
		j := start - 1
		for j > p.last && (c.words[j].Class == phrase.Adverb && !c.disposes(j) || c.words[j].Class == phrase.Time || c.words[j].Class == phrase.Aspect) {
			j--
		}
		if p.last != j {
			break
		}
		amidst := p.prep >= 0 && c.in(p.prep, setAt) && c.setIn(de)
		switch {
		case amidst: // 作品在[省厅举办的评选中]
			start, prep, verb = p.first, p.prep, p.verb
		case p.prep >= 0 && c.in(p.prep, setAt, setSince, setTo, setBecause, setInstrument):
			start, prep, verb = p.prep, p.outerPrep, p.outerVerb
		case p.prep >= 0 && subject && (c.char(p.prep, '由') || p.prep == c.open && c.in(p.prep, setPassive)):
			start, prep, verb = p.prep, p.outerPrep, p.outerVerb // 由某局[承建的大桥]
			subject = false
		case p.prep >= 0 && (subject || c.bound(start) && c.placed(p.Span)): // 对[其伤害他人的事实], 与[甲地开往乙地的客车]
			start, prep, verb = p.first, p.prep, p.verb
			subject = false
		case c.words[p.last].Class == phrase.De, p.prep < 0 && subject:
			start, prep, verb = p.first, p.prep, p.verb
			subject = false
		default:
			j = -1
		}
		if j < 0 {
			break
		}
		k.chunks = k.chunks[:len(k.chunks)-1]
		if amidst {
			break
		}
	}
	if !k.active || k.cur.first > start {
		k.cur.first, k.cur.Start = start, c.words[start].Start
	}
	k.cur.prep, k.cur.verb, k.active = prep, verb, true
	k.prep, k.verb, k.outerPrep, k.outerVerb = -1, -1, -1, -1
}

// bySubject tells whether a noun phrase ends before an adverb or a verb, and not before a count or a mark.
func (c *clause) bySubject(i int) bool {
	for i < c.at && nominal(c.words[i].Class) && c.words[i].Class != phrase.Number {
		i++
	}
	return i == c.at || c.words[i].Class == phrase.Adverb || c.words[i].Class == phrase.Verb || c.words[i].Class == phrase.Time
}

// setIn tells whether the noun that a 的 leads to ends in a locative, which the 在 before goes with.
func (c *clause) setIn(de int) bool {
	i := de + 1
	for i < c.end && i < de+8 && (nominal(c.words[i].Class) || c.words[i].Class == phrase.Verb && i+1 < c.end && c.words[i+1].Class == phrase.Locative) {
		i++
	}
	return i > de+1 && i < c.end && c.words[i].Class == phrase.Locative && (c.char(i, '中') || c.char(i, '上') || c.char(i, '里'))
}

// deWithin tells whether a 的 follows soon, before any mark.
func (c *clause) deWithin(i int) bool {
	for end := min(i+8, c.at); i < end; i++ {
		switch c.words[i].Class {
		case phrase.De:
			return true
		case phrase.Mark:
			return false
		}
	}
	return false
}

// names tells whether a noun makes a compound of the verb before it: 签约[仪式].
func (c *clause) names(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") == "strict"
}

// heads tells whether the trigger is the noun that a 的 leads to: …的[5.2级]地震.
func (c *clause) heads(i int) bool {
	for i++; i < c.at; i++ {
		switch c.words[i].Class {
		case phrase.Number, phrase.Measure, phrase.Adjective:
		case phrase.Mark:
			if !digit(c.At(c.words[i].Start - 1)) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// participle tells whether a verb describes the noun right behind it, so that both are one phrase:
// [被困人员]获救, [起火原因]在查.
func (c *clause) participle(i int) bool {
	if nominal(c.words[i+1].Class) && c.in(i, setOfPeople) && i+1 < c.at && (!c.chunker.active || c.words[i-1].Class == phrase.De || c.words[i-1].Class == phrase.Name || c.words[i-1].Class == phrase.Number || c.words[i-1].Class == phrase.Measure || c.is(i-1, "全体")) {
		return true // [退休教师]罗某, [涉事公司]
	}
	if w := c.words[i]; w.Len() == 2 && c.At(w.Start) == '被' && c.words[i+1].Class == phrase.Noun && actors.has(c.At(c.words[i+1].End-1)) && (!c.chunker.active || c.words[i-1].Class == phrase.Number || c.words[i-1].Class == phrase.Measure || c.words[i-1].Class == phrase.De) {
		return true // 一名[被埋工人]
	}
	if h, ok := c.hit(i+1, lexicon.CompoundHead); (!ok || int(h.End) != c.words[i+1].End) && !(c.words[i+1].Class == phrase.Noun && c.object(c.words[i+1].Span, "victim")) {
		return false
	}
	if k := &c.chunker; k.active {
		switch c.words[k.cur.last].Class {
		case phrase.Pronoun, phrase.Adjective, phrase.De, phrase.Number, phrase.Measure:
		default:
			return false
		}
	}
	if strings.ContainsRune("被受遇获失涉", c.At(c.words[i].Start)) {
		return true
	}
	t := c.triggerOf(i)
	if t == nil || len(t.senses) == 0 {
		return false
	}
	s := &t.senses[len(t.senses)-1]
	return s.alone || s.subject == "patient" || s.is("casualty.", "accident.", "disease.")
}

// bound tells whether a verb tells where something goes.
func (c *clause) bound(i int) bool {
	t := c.triggerOf(i)
	return t != nil && t.plain() != nil && t.plain().is("transport.")
}
