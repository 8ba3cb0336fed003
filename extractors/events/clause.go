// What stands before a trigger.

package events

import (
	"strings"

	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// A clause is what stands between two marks, read around a trigger.
type clause struct {
	*reader
	text.Span // of the trigger
	trigger   *trigger
	sense     *sense
	at, last  int // words of the trigger
	first     int // words of the clause, with phrases before it that have no verb
	open      int // first word after the last mark
	end       int

	skip int // the word after a compound that the trigger is part of, or 0
	chunker
	before   []chunk // the phrases before the trigger, from left to right
	governor int     // the verb right before the trigger or the phrase it ends, or -1
	when     int     // what dateOf found, or unread
	long     int     // 1 where it is told as one of long ago, -1 where not, 0 where that was not looked for
	prepped  bool    // 因 brings the trigger, or the phrase it ends
	light    int     // the light verb that governs the trigger, or -1
	after    after
	held     text.Span // the meeting before the trigger that takes place
	grown    bool      // the object goes on over verbs: 办理[护照换发手续]
	aimed    bool      // it is looked forward to: 迎接[大会]召开
	oblique  bool      // a preposition or a verb governs what is held: 为[大会]召开
}

// after is what follows a trigger.
type after struct {
	object   text.Span // 召开[会议]; empty where there is none
	relative text.Span // 抓获的[嫌疑人]
	place    text.Span // 死于[家中]
	number   int       // the numeric fact of the object, or -1
	aspect   bool      // 了, 过
}

// parse reads the phrases around the trigger.
func (c *clause) parse() {
	c.when, c.long = unread, 0
	c.parseBefore()
	c.embedded()
	c.light = -1
	if c.lightAt(c.governor) && (c.governor == c.first || c.words[c.governor-1].Class != phrase.De) { // not …的突发[事件]
		c.light = c.governor
	} else if c.trigger.pos != verb {
		c.light = c.causeBefore()
	}
	c.follow()
	c.grown = false
	if o := &c.after.object; o.Len() > 0 {
		if n := c.wordFrom(o.End - 1); n < len(c.words) {
			end := max(o.End, c.known(c.words[n].Start).End) // 专题[会]
			end = c.formal(end)
			c.grown, o.End = end > o.End, end
		}
	}
	c.hosted()
	c.heldBefore()
}

// embedded leaves of what stands before the trigger what 由于 brings, where the trigger is the predicate of the clause
// that is the cause: 利润下滑由于[原料]涨价, 因[道路]塌方受阻.
func (c *clause) embedded() {
	n := len(c.before)
	if n == 0 || c.trigger.pos == noun {
		return
	}
	b := c.before[n-1]
	if b.prep < 0 || b.last != c.at-1 || c.last+1 < c.end && c.in(c.last+1, setCause) || !c.in(b.prep, setBecause) || c.char(b.prep, '受') || strings.ContainsRune(c.Slice(b.Span), '不') {
		return
	}
	if c.words[b.prep].Len() == 1 && (c.trigger.last().subject == "agent" || c.last+1 >= c.end || c.words[c.last+1].Class != phrase.Verb && c.words[c.last+1].Class != phrase.Adverb) {
		return
	}
	b.prep, c.prepped = -1, false
	c.before = append(c.before[:0], b)
}

// causeBefore finds a verb of happening before the trigger with no other verb between:
// 发生36名学生集体中毒.
func (c *clause) causeBefore() int {
	for i := c.at - 1; i >= c.first && i > c.at-10; i-- {
		switch c.words[i].Class {
		case phrase.Verb:
			if c.lightAt(i) && c.in(i, setHappen, setCause) && (i == c.first || c.words[i-1].Class != phrase.De) {
				return i
			}
			return -1
		case phrase.Mark, phrase.Prep, phrase.De:
			return -1
		}
	}
	return -1
}

// lightAt tells whether a word is a light verb.
func (c *clause) lightAt(w int) bool {
	if w < 0 {
		return false
	}
	t := c.triggerOf(w)
	return t != nil && t.light
}

// triggerOf is the trigger that a word is, light verbs too.
func (r *reader) triggerOf(w int) *trigger {
	if r.Classes(r.words[w].Start)&triggers == 0 {
		return nil
	}
	for _, h := range r.HitsWith(lexicon.Trigger, r.words[w].Start) {
		if h.Class == lexicon.Trigger && int(h.End) == r.words[w].End {
			return r.triggers[h.Ref]
		}
	}
	return nil
}

// enter comes to a sentence.
func (r *reader) enter(i int) {
	if i == 0 || r.Sentences[i-1].Paragraph != r.Sentences[i].Paragraph {
		r.setting, r.paragraph = setting{date: -1, begun: -1, period: -1}, r.Sentences[i].Start
	}
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// wordFrom is the first word that ends after a position.
func (c *clause) wordFrom(pos int) int {
	return sort.Search(len(c.words), func(i int) bool { return c.words[i].End > pos })
}
