// Which sense of a trigger holds.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// choose finds the sense of the trigger in its clause.
func (c *clause) choose() bool {
	c.sense = nil // until it is found
	for i := range c.trigger.senses {
		s := &c.trigger.senses[i]
		if s.number && !c.besideNumber() {
			continue
		}
		if s.light && c.light < 0 {
			continue
		}
		if s.dated && !c.dated() {
			if c.after.object.Len() > 0 {
				c.skip = c.wordFrom(c.after.object.End-1) + 1 // nor does what it is aimed at
			}
			continue
		}
		if s.objectless && c.after.object.Len() > 0 {
			continue
		}
		if s.bound && !c.dated() && !c.done() {
			continue
		}
		if s.needs == "" || c.meets(s.needs) {
			c.sense = s
			return true
		}
	}
	return false
}

// meets tells whether object or subject are of a class.
func (c *clause) meets(class string) bool {
	if c.object(c.after.object, class) || c.object(c.after.relative, class) {
		return true
	}
	if c.after.object.Len() > 0 && c.end > c.last+1 && !c.goesOn() {
		end := text.Span{Start: c.after.object.Start, End: c.words[c.end-1].End}
		if c.object(end, class) {
			return true
		}
	}
	if c.oblique && c.object(c.held, class) {
		return true
	}
	if c.trigger.pos == verb && len(c.before) == 0 && c.object(c.told.object, class) {
		return true // 通过了某法,自明年起施行
	}
	for i := len(c.before) - 1; i >= 0; i-- {
		b := &c.before[i]
		if (b.prep < 0 || c.in(b.prep, setDisposal, setAgainst, setToward)) && (b.verb < 0 || c.in(b.verb, setUndergo)) && (c.object(b.Span, class) || class == "suspect" && c.person(b.Span) || class == "film" && c.At(b.End-1) == '》') {
			return true
		}
		if b.first > c.first && c.in(b.first-1, setDisposal) { // 将应急[响应]提升至三级
			for j := b.last + 1; j < c.at && j < b.last+3 && c.words[j].Class != phrase.Prep; j++ {
				if c.object(text.Span{Start: b.Start, End: c.words[j].End}, class) {
					return true
				}
			}
		}
	}
	return false
}

// person tells whether a phrase ends in the name of a person.
func (c *clause) person(s text.Span) bool {
	found := false
	c.entities(s, func(e *schema.Entity) bool {
		found = (e.Type == "PERSON" || e.Type == "TITLE") && int(e.EndChar) == s.End
		return !found
	})
	return found
}

// dated tells whether the clause has a time or a count, or an aspect at the trigger or before it, that
// makes an act of it, and no mere programme: 严厉打击…, 推行….
func (c *clause) dated() bool {
	if c.light >= 0 || c.after.aspect || c.after.number >= 0 || c.marked('被', setPassive) {
		return true
	}
	for i := c.first; i < c.end; i++ {
		if c.words[i].Class == phrase.Time || i < c.at && (c.in(i, setDone) || c.in(i, setWill) && c.trigger.last().is("construction.")) {
			return true
		}
	}
	return false
}

// done tells whether a phrase before the trigger, which nothing governs, names who acts: [县里]建设电站.
func (c *clause) done() bool {
	f := &frame{clause: c}
	for i := range c.before {
		if b := &c.before[i]; b.prep < 0 && b.verb < 0 && (f.acts(b.Span) || f.hasName(b.Span)) {
			return true
		}
	}
	d := c.dateOf()
	return d >= 0 && c.own(d) && c.after.object.Len() > 0
}

// besideNumber tells whether a number stands right before or behind the trigger: 3死5伤, 死3人.
func (c *clause) besideNumber() bool {
	if c.after.number >= 0 || c.last+1 < len(c.words) && c.words[c.last+1].Class == phrase.Number {
		return true
	}
	return c.at > 0 && (c.words[c.at-1].Class == phrase.Number || c.words[c.at-1].Class == phrase.Measure || c.char(c.at-1, '人'))
}

// goesOn tells whether another trigger and its object follow the object: 组织[学生]参加活动.
func (c *clause) goesOn() bool {
	i := c.wordFrom(c.after.object.End)
	if i+1 >= c.end || c.words[i].Class != phrase.Verb {
		return false
	}
	t := c.triggerOf(i)
	return t != nil && len(t.senses) > 0
}
