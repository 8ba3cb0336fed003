// What is held before the verb that tells it: 为大会召开创造条件.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// heldBefore finds the meeting, contest or feast before a verb that tells that it takes place, whatever
// governs it: 为[大会]顺利召开创造条件, 迎接[省运会]开幕. What follows is then no object.
func (c *clause) heldBefore() {
	c.held, c.oblique, c.aimed = text.Span{}, false, false
	n := len(c.before)
	if c.trigger.pos != verb || n == 0 || c.light >= 0 || c.after.relative.Len() > 0 {
		return
	}
	if k := c.trigger.last(); !k.is("meeting.held", "ceremony.opened", "ceremony.closed", "competition.held", "other.held") || c.occasion(c.after.object) {
		if b := c.before[n-1]; k.is("transport.opened", "construction.finished", "business.opened") && b.verb >= 0 && b.last == c.at-1 && c.in(b.verb, setAwait) {
			c.held, c.oblique, c.aimed = b.Span, true, true // 迎接[大桥]通车
		}
		return
	}
	for n > 1 && c.before[n-1].prep >= 0 && c.in(c.before[n-1].prep, setAt, setPassive) {
		n-- // 大会[在京]召开
	}
	b := &c.before[n-1]
	for i := c.before[len(c.before)-1].last + 1; i < c.at; i++ {
		if w := c.words[i].Class; w != phrase.Adverb && w != phrase.Adjective && !c.manner(i) {
			return
		}
	}
	s := b.Span
	for s.Len() > 0 && c.At(s.End-1) == '的' {
		s.End--
	}
	if b.prep >= 0 && c.in(b.prep, setAt, setPassive, setSince, setWith) || b.locative || !c.occasion(s) {
		return
	}
	c.aimed = b.prep >= 0 || b.verb >= 0 && c.aims(b.verb)
	c.held, c.oblique = s, c.aimed || b.verb >= 0
	if b.verb >= 0 && !c.aimed { // a verb of its name: 全省湖泊[保护工作会议]召开
		if n < 2 || c.before[n-2].last != b.verb-1 || c.before[n-2].prep >= 0 || c.before[n-2].verb >= 0 || b.first != b.verb+1 || !c.object(s, "meeting") {
			c.held, c.oblique = text.Span{}, false
			return
		}
		c.held.Start = c.before[n-2].Start
	}
	if v := c.wordFrom(s.Start); c.aims(v) && c.words[v].End < s.End {
		c.held.Start, c.oblique, c.aimed = c.words[v].End, true, true // 迎接[党的全会]胜利召开
	}
	c.after.object, c.after.number = text.Span{}, -1
}

// hosted leaves of what stands before a trigger in 在[省厅举办的评选]中 only who does it.
func (c *clause) hosted() {
	n := len(c.before)
	if n == 0 || c.after.relative.Len() == 0 || c.last+1 >= c.end {
		return
	}
	if b := c.before[n-1]; b.prep >= 0 && c.in(b.prep, setAt) && b.last == c.at-1 && !b.locative && c.setIn(c.last+1) && !c.placed(b.Span) {
		b.prep = -1
		c.before = append(c.before[:0], b)
	}
}

// aims tells whether a verb looks forward to what is to be held or opened.
func (c *clause) aims(i int) bool {
	return c.in(i, setAwait, setHonour)
}

// occasion tells whether a phrase names what is held: a meeting, a contest, a feast, a congress (二十大).
func (c *clause) occasion(s text.Span) bool {
	if s.Len() == 0 {
		return false
	}
	named := false
	c.entities(s, func(e *schema.Entity) bool {
		named = int(e.EndChar) == s.End && (e.Type == "MEETING" || e.Type == "EVENT" || e.Rule == "entities.organization_congress")
		return !named
	})
	return named || c.object(s, "meeting") || c.object(s, "contest") || c.object(s, "ceremony") || c.object(s, "exercise")
}

// manner tells whether a word says how well something is held: 大会[胜利]召开.
func (c *clause) manner(i int) bool {
	return c.in(i, setManner)
}

// completed tells whether what is done for a meeting is told as done, and so the meeting as held: 为大会召开提供了保障.
func (c *clause) completed() bool {
	for i := c.last + 1; i < c.end && i < c.last+reach/2; i++ {
		if c.char(i, '了') || c.char(i, '过') {
			return true
		}
	}
	return false
}
