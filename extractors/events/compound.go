// Compounds of a trigger and a noun, which tell no event.

package events

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// compound tells whether a noun follows that makes one word of the trigger: 调查报告, 打击力度.
func (c *clause) compound() bool {
	if c.last+1 >= c.end || c.after.aspect {
		return false
	}
	if c.trigger.pos != verb && c.named() {
		return true
	}
	next := c.words[c.last+1]
	if t := c.triggerOf(c.last + 1); t != nil && (c.trigger.pos == both || len(c.before) > 0) { // 投资下降
		for i := range t.senses {
			if t.senses[i].is("market.rose", "market.fell") && !c.trigger.last().is("market.", "casualty.") {
				return true
			}
		}
	}
	if c.trigger.pos == both && c.at > c.first && c.in(c.at-1, setAgainst, setToward, setDisposal, setWith) && c.words[c.last+1].Class == phrase.Noun && c.light < 0 && (!c.char(c.at-1, '将') || c.verbBetween(c.last+2, c.end)) {
		return true // 对进口钢铁征税, not 将[收购]工厂
	}
	if c.at > c.first && c.char(c.at-1, '被') && c.ofPeople(c.last+1) {
		return true // 交换被扣押人员
	}
	if c.trigger.pos == noun && (next.Class == phrase.Adjective || next.Class == phrase.Adverb) && c.last+2 < c.end && c.headed(c.last+2) {
		return true // 事故全部责任
	}
	h, ok := c.hit(c.last+1, lexicon.CompoundHead)
	if ok && (int(h.End) > next.End || next.Class == phrase.Adverb) {
		ok = false // 降雨[可能]持续
	}
	kind := ""
	if ok {
		kind = c.Entry(h).Get("kind")
	}
	if kind == "thing" && c.trigger.last().is("casualty.") && c.deniedBefore() {
		return false // 暂无人员[伤亡]报告
	}
	if c.HasAt(c.Start, "被") && next.Class == phrase.Noun && c.at > c.first && c.joins(c.at-1) && !c.placed(next.Span) {
		return true // 追回[被盗]电动车
	}
	if c.alone() && (c.HasAt(c.Start, "被") && nominal(next.Class) && !c.placed(next.Span) || kind != "") {
		return true // 上市计划, 救出被困群众7人
	}
	if c.trigger.pos == both && c.at > c.first && c.words[c.at-1].Class == phrase.De && (next.Class == phrase.VerbNoun || next.Class == phrase.Verb && c.last+2 >= c.end) && c.light < 0 {
		if t := c.triggerOf(c.last + 1); t != nil && t.pos == both {
			return true // 红十字会的[急救]培训
		}
	}
	if (kind == "thing" || kind == "task") && (c.object(next.Span, "measure") || c.object(next.Span, "programme")) && c.trigger.last().is("policy.", "business.", "personnel.", "agreement.") && c.light < 0 && c.nounBefore() {
		return true // 门票[减免]政策
	}
	switch {
	case kind == "strict", (kind == "people" || kind == "thing") && c.trigger.pos != verb && !c.driven():
		c.skip = c.last + 2
		return true
	case kind == "people" || kind == "thing" || kind == "task":
		return false
	}
	if c.alone() && !c.placed(next.Span) && (next.Class == phrase.Noun || next.Class == phrase.VerbNoun) && !c.numbered() {
		return true // 被困住户
	}
	if c.trigger.pos == noun && c.at > c.first && (c.char(c.at-1, '被') || c.in(c.at-1, setDisposal) || c.in(c.at-1, setPassive) && next.Class == phrase.Verb) {
		return true // 被洪水冲毁, 遭落石砸伤
	}
	return c.trigger.pos == noun && (next.Class == phrase.Noun || next.Class == phrase.VerbNoun)
}

// nounBefore tells whether a noun stands right before the trigger that cannot do what it tells, and nothing before that.
func (c *clause) nounBefore() bool {
	n := len(c.before)
	if n == 0 || c.before[n-1].last != c.at-1 || c.words[c.at-1].Class != phrase.Noun {
		return false
	}
	b := &c.before[n-1]
	f := &frame{clause: c}
	return b.prep < 0 && !f.acts(b.Span) && !f.hasName(b.Span) && !f.person(b.Span)
}

// deniedBefore tells whether a word right before the trigger, or before its noun, says that there was none.
func (c *clause) deniedBefore() bool {
	for i := c.at - 1; i >= c.first && i > c.at-4; i-- {
		if h, ok := c.hit(i, lexicon.Mood); ok {
			return c.moods[h.Ref].negative
		}
		if !nominal(c.words[i].Class) {
			return false
		}
	}
	return false
}

// joins tells whether a word goes on into a noun phrase: 追回…, 一名…, …的….
func (c *clause) joins(i int) bool {
	switch c.words[i].Class {
	case phrase.Verb, phrase.Prep, phrase.De, phrase.Number, phrase.Measure, phrase.Aspect:
		return true
	}
	return false
}

// ofPeople tells whether a word names people by what they do or suffer.
func (c *clause) ofPeople(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") == "people"
}

// named tells whether the trigger only names what a noun is about, over 和 or 的: 伤亡和损失[报告],
// 预防中毒的[措施].
func (c *clause) named() bool {
	i := c.last + 1
	switch c.words[i].Class {
	case phrase.Conj:
		for i++; i < c.end && i < c.last+8 && (nominal(c.words[i].Class) || c.words[i].Class == phrase.De || c.words[i].Class == phrase.Conj); i++ {
		}
		i--
	case phrase.De:
		if c.light >= 0 && c.in(c.light, setHappen, setCause) || c.at > c.first && c.in(c.at-1, setPassive, setUntold) {
			return false
		}
		i++
	default:
		return false
	}
	if i >= c.end {
		return false
	}
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") != "people" && !(c.trigger.last().is("casualty.") && c.deniedBefore())
}

// content tells whether the object ends in a noun for what is told, and not done: [殴打]他人的事实, [收购]某公司的传闻.
func (c *clause) content() bool {
	o := c.after.object
	if o.Len() < 3 || c.light >= 0 || c.after.aspect {
		return false
	}
	last := c.wordFrom(o.End - 1)
	if last >= len(c.words) || !c.in(last, setContent) || !c.trigger.last().is("crime.", "business.acquired", "business.sold", "business.invested", "construction.", "rescue.", "transport.", "conflict.", "competition.") {
		return false // 公布某事的消息, 启动某事的计划 are told
	}
	for i := last - 1; i > c.last && i > last-4; i-- {
		if c.words[i].Class == phrase.De {
			return true
		}
	}
	return false
}

// alone tells whether the trigger takes no object, so that a noun right behind it is one that it
// describes: 获奖作品.
func (c *clause) alone() bool {
	for i := range c.trigger.senses {
		if s := &c.trigger.senses[i]; s.alone || s.is("casualty.", "accident.fell") {
			return true
		}
	}
	return false
}

// numbered tells whether a number follows the noun after the trigger: 死亡牲畜70头.
func (c *clause) numbered() bool {
	for i := c.last + 1; i < c.end && i < c.last+6; i++ {
		if c.numberAt(c.words[i].Start) >= 0 {
			return true
		}
		if !nominal(c.words[i].Class) {
			break
		}
	}
	return false
}

// driven tells whether an adverb or a preposition's phrase right before the trigger makes a verb of
// it: 正在调查原因.
func (c *clause) driven() bool {
	if c.at == c.first {
		return false
	}
	return c.words[c.at-1].Class == phrase.Adverb && !c.char(c.at-1, '就')
}
