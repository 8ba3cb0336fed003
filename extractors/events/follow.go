// What stands behind a trigger.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// follow reads what stands behind the trigger: aspect, the noun after 的, a place after 于, the object.
func (c *clause) follow() {
	c.after = after{number: -1}
	j := c.last + 1
	for j < c.end && (c.words[j].Class == phrase.Aspect || c.in(j, setResult) || c.char(j, '下') && (j+1 >= c.end || c.words[j+1].Class != phrase.Number)) {
		c.after.aspect = c.after.aspect || (c.char(j, '了') || c.char(j, '过'))
		j++
	}
	if j >= c.end {
		return
	}
	limit := c.words[c.end-1].End
	if c.trigger.pos != verb { // 爆炸发生在…
		if k := c.happens(j); k > 0 {
			if end := c.placeEnd(k); end > k {
				c.after.place = text.Span{Start: c.words[k].Start, End: c.words[end-1].End}
			}
			return
		}
	}
	if c.incident() || c.words[j].Class == phrase.Locative && c.in(j, setTemporal) {
		return // 坍塌事件|调查结果, 设立|以来最年轻的得主
	}
	switch {
	case c.char(j, '的'):
		if np, ok := c.phrases.NounAfter(c.words[j].End, limit, true); ok {
			c.after.relative = np.Span
			for n := c.wordFrom(np.End); n < c.end && c.words[n].Start == c.after.relative.End && (c.words[n].Class == phrase.VerbNoun || c.words[n].Class == phrase.Noun || c.known(c.words[n].Start).End == c.words[n].End && c.words[n].Len() > 1); n++ {
				c.after.relative.End = c.words[n].End
			}
		}
		return
	case c.in(j, setAt, setTo, setToward, setInto):
		if j+1 < c.end && c.amountAt(c.words[j+1].Start) {
			c.after.number = c.numberAt(c.words[j+1].Start)
			return // 回升至|25%
		}
		if k := c.placeEnd(j + 1); k > j+1 {
			c.after.place = text.Span{Start: c.words[j+1].Start, End: c.words[k-1].End}
		}
		return
	}
	if c.sameKind(j) {
		j++ // 发掘[出土]文物
	}
	if j >= c.end {
		return
	}
	if c.is(j, "一案") {
		return // 受贿一案
	}
	if n := c.numberAt(c.words[j].Start); n >= 0 {
		c.after.number = n
	} else if j+1 < c.end && c.in(j, setTotal) && c.words[j+1].Class == phrase.Number {
		c.after.number = c.numberAt(c.words[j+1].Start)
		j++
	}
	k := j
	for k < c.end && (c.words[k].Class == phrase.Number || c.words[k].Class == phrase.Measure || c.ordinal(k)) {
		k++
	}
	if n := c.after.number; n >= 0 {
		for k < c.end && c.words[k].Start < int(c.tables.NumericFacts[n].EndChar) {
			k++
		}
	}
	if k < c.end && c.words[k].Class == phrase.De && k > j {
		k++
	}
	if k+1 < c.end && c.words[k].Class == phrase.Other {
		k++ // a character that the dictionary does not know
	}
	if k+1 < c.end && c.words[k].Class == phrase.Time && (k > j || nominal(c.words[k+1].Class)) {
		k++ // 一处[唐代]壁画, 通报[上半年]情况
	}
	if k < c.end && !(c.words[k].Class == phrase.Adverb && (c.in(k, setThen) || c.words[k].Len() == 1 && (k+1 >= c.end || c.words[k+1].Class != phrase.Number && c.words[k+1].Class != phrase.Time))) {
		if np, ok := c.phrases.NounAfter(c.words[k].Start, limit, true); ok && (np.Start == c.words[k].Start || np.Start == c.words[k].Start+1 && (c.words[k].Class != phrase.Adverb || c.numberAt(np.Start) >= 0)) {
			if end := c.described(np.End); end > np.End {
				c.after.object = text.Span{Start: c.words[j].Start, End: end}
				return
			}
			if n := c.wordFrom(np.End); n < c.end && c.words[n].Class == phrase.Other && c.words[n].Len() == 1 && placeHeads.has(c.At(np.End)) {
				np.End++ // 芯片|厂
			}
			c.after.object = c.unended(text.Span{Start: c.words[j].Start, End: c.counting(c.list(c.compoundEnd(np.End)))})
			c.countedBehind()
			return
		}
	}
	if end := c.nounEnd(k); end > k+1 { // 新修订的章程
		c.after.object = c.unended(text.Span{Start: c.words[j].Start, End: c.words[end-1].End})
		return
	}
	if s := c.known(c.words[j].Start); s.Len() > 1 { // 年会, which the dictionary cuts
		c.after.object = s
		return
	}
	if k > j {
		c.after.object = text.Span{Start: c.words[j].Start, End: c.words[k-1].End}
	}
}

// incident tells whether the trigger ends in the noun that names what happened: 坍塌[事件].
func (c *clause) incident() bool { return c.last > c.at && c.in(c.last, setIncident) }

// sameKind tells whether a verb right behind the trigger tells the same, so that both have one object.
func (c *clause) sameKind(j int) bool {
	if j != c.last+1 || j+1 >= c.end || c.words[j].Class != phrase.Verb && c.words[j].Class != phrase.VerbNoun || c.trigger.plain() == nil {
		return false
	}
	t := c.triggerOf(j)
	return t != nil && len(t.senses) > 0 && t.plain() == c.trigger.plain()
}

// countedBehind finds the number right behind the object: 疏散居民[27人].
func (c *clause) countedBehind() {
	o := c.after.object
	if c.after.number >= 0 || o.Len() == 0 {
		return
	}
	n := c.numberAt(o.End)
	if n < 0 || int(c.tables.NumericFacts[n].EndChar) > c.words[c.end-1].End {
		return
	}
	switch c.tables.NumericFacts[n].Kind {
	case "count", "number", "money", "measure":
		c.after.number = n
	}
}

// ordinal tells whether a noun counts as a number and its classifier do: [首款]手机, [多批]货物.
func (c *clause) ordinal(i int) bool {
	w := c.words[i]
	return w.Class == phrase.Noun && w.Len() == 2 && strings.ContainsRune("首头末多各数", c.At(w.Start)) && strings.ContainsRune("款批例部架艘台列座条项架枚颗期届站班趟笔", c.At(w.Start+1))
}

// happens is the word behind 发生在 where that follows a noun, its adverbs and times: 爆炸十分钟后发生在[…].
func (c *clause) happens(j int) int {
	for ; j+2 < c.end && j < c.last+6; j++ {
		if (c.is(j, "发生") || c.char(j, '起') || c.char(j, '始')) && c.in(j+1, setAt) {
			return j + 2
		}
		switch c.words[j].Class {
		case phrase.Adverb, phrase.Time, phrase.Number, phrase.Measure, phrase.Locative:
		default:
			return 0
		}
	}
	return 0
}

// headed tells whether a noun makes a compound of the verb before it: 庆祝[活动], 救援[人员].
func (c *clause) headed(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End
}

// unended cuts off an object the trigger that ends it and is the next predicate: 赶赴[现场]处置. What
// is a trigger alone is no object.
func (c *clause) unended(s text.Span) text.Span {
	end := s.Start
	for i := c.last + 1; i < c.end && c.words[i].Start < s.End; i++ {
		if c.words[i].Start < s.Start {
			continue
		}
		if t := c.triggerOf(i); t != nil && t.pos == verb && c.words[i].Start == s.Start && c.words[i].End == s.End && !c.needed(s) {
			break // 受伤[倒地]
		}
		if c.words[i].Class == phrase.VerbNoun || c.words[i].Class == phrase.Verb {
			t := c.triggerOf(i)
			if t != nil && len(t.senses) > 0 && t.pos != noun && c.words[i].End >= s.End && !c.needed(s) {
				break
			}
			if c.words[i].Class == phrase.VerbNoun && c.words[i].End >= s.End && c.words[i-1].Class == phrase.Name && end > s.Start && c.in(i, setEmploy) {
				break // 加入某公司[工作]
			}
		}
		end = min(c.words[i].End, s.End)
	}
	return text.Span{Start: s.Start, End: end}
}

// needed tells whether a noun is one of those by which the trigger tells its event: 达成战略[合作].
func (c *clause) needed(s text.Span) bool {
	for i := range c.trigger.senses {
		if n := c.trigger.senses[i].needs; n != "" && c.object(s, n) {
			return true
		}
	}
	return false
}

// known is the longest noun of event_objects.tsv that starts at a position.
func (r *reader) known(pos int) text.Span {
	for _, h := range r.HitsWith(lexicon.EventObject, pos) {
		if h.Class == lexicon.EventObject {
			return h.Span()
		}
	}
	return text.Span{Start: pos, End: pos}
}

// modifies tells whether a verb stands before 的, so that it describes what follows.
func (c *clause) modifies(i int) bool {
	for j := i + 1; j < c.end && j < i+4; j++ {
		if c.words[j].Class == phrase.De {
			return true
		}
	}
	return false
}
