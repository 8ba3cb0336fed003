// What tells no event: compounds, names, figures of speech.

package events

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// nameLength is how long a name in quotation marks is at most.
const nameLength = 12

// guarded tells whether the trigger tells no event: part of a name in quotation marks, of a
// compound, or one of the uses that its line in triggers.tsv excludes.
func (c *clause) guarded() bool {
	if l := c.trigger.before; l != nil && l.Before(c.View, c.Start) != "" {
		return true
	}
	if l := c.trigger.after; l != nil && l.At(c.View, c.End) != "" {
		return true
	}
	if c.quoted() || c.exit() || c.governor >= 0 && c.in(c.governor, setObey) {
		return true
	}
	return c.compound() || c.charge() || c.naming() || c.programmatic()
}

// exit tells whether the trigger is the noun of a place that a preposition brings: 由丹阳[出口]分流.
func (c *clause) exit() bool {
	n := len(c.before)
	return n > 0 && c.in(c.at, setBuilt) && c.before[n-1].last == c.at-1 && c.before[n-1].prep >= 0 && c.in(c.before[n-1].prep, setAt, setSince, setTo, setLies, setPassive)
}

// charge tells whether the trigger stands in the name of a case or a crime: 拒不[支付]劳动报酬罪.
func (c *clause) charge() bool {
	if c.trigger.pos == noun || c.trigger.last().is("crime.", "accident.", "casualty.", "justice.") {
		return false
	}
	for i := c.last + 1; i < c.end && i < c.last+8; i++ {
		switch w := c.words[i]; w.Class {
		case phrase.Noun, phrase.VerbNoun, phrase.Idiom, phrase.Adjective, phrase.Other, phrase.Conj:
			if last := c.At(w.End - 1); last == '罪' && !c.is(i, "犯罪") || last == '案' && w.Len() < 3 && !c.in(i, setNoCase) {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// quoted tells whether the trigger stands in a short quotation without a mark inside, or in a title.
func (c *clause) quoted() bool {
	open := -1
	for i := c.at - 1; i >= 0 && i >= c.at-nameLength; i-- {
		switch c.words[i].Class {
		case phrase.OpenQuote:
			open = i
		case phrase.CloseQuote, phrase.Mark:
			return false
		default:
			continue
		}
		break
	}
	if open < 0 {
		return false
	}
	title := c.At(c.words[open].Start) == '《'
	for i := c.last + 1; i < len(c.words) && i < c.last+nameLength; i++ {
		switch c.words[i].Class {
		case phrase.CloseQuote:
			return title || c.words[i].Start-c.words[open].End <= nameLength
		case phrase.Mark:
			return false
		}
	}
	return title
}

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
	if c.trigger.pos == both && c.at > c.first && c.in(c.at-1, setAgainst, setToward, setDisposal, setWith) && c.words[c.last+1].Class == phrase.Noun && c.light < 0 {
		return true // 对进口钢铁征税
	}
	if c.at > c.first && c.char(c.at-1, '被') && c.ofPeople(c.last+1) {
		return true // 交换被扣押人员
	}
	if c.trigger.pos == noun && (next.Class == phrase.Adjective || next.Class == phrase.Adverb) && c.last+2 < c.end && c.headed(c.last+2) {
		return true // 事故全部责任
	}
	h, ok := c.hit(c.last+1, lexicon.CompoundHead)
	if ok && int(h.End) > next.End {
		ok = false
	}
	kind := ""
	if ok {
		kind = c.Entry(h).Get("kind")
	}
	if c.HasAt(c.Start, "被") && next.Class == phrase.Noun && c.at > c.first && c.joins(c.at-1) && !c.placed(next.Span) {
		return true // 追回[被盗]电动车
	}
	if c.alone() && (c.HasAt(c.Start, "被") && nominal(next.Class) && !c.placed(next.Span) || kind != "") {
		return true // 上市计划, 救出被困群众7人
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
	if c.trigger.pos == noun && c.at > c.first && (c.char(c.at-1, '被') || c.in(c.at-1, setDisposal)) {
		return true // 被洪水冲毁
	}
	return c.trigger.pos == noun && (next.Class == phrase.Noun || next.Class == phrase.VerbNoun)
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

// naming tells whether the trigger is a noun for a kind of work, and no event: 在统一部署下, 指挥顺畅,
// 最严部署, 警务合作.
func (c *clause) naming() bool {
	k := c.trigger.plain()
	if k == nil || c.light >= 0 || c.after.aspect || c.trigger.pos == noun {
		return false
	}
	next := c.last + 1
	if next < c.end && c.char(next, '下') && c.marked('在', setAt) {
		return true
	}
	if k.is("casualty.", "accident.", "disaster.", "disease.", "crime.", "market.", "weather.") {
		return false
	}
	if next < c.end && c.words[next].Class == phrase.Adjective && (next+1 >= c.end || c.words[next+1].Class == phrase.Conj) && (c.at == c.first || c.words[c.at-1].Class != phrase.Adverb) {
		return true // 救援有力
	}
	if c.after.object.Len() > 0 {
		return false
	}
	described := c.at > c.first && (c.words[c.at-1].Class == phrase.Adjective || c.at-1 > c.first && c.char(c.at-2, '最'))
	afterDe := c.at > c.first && c.char(c.at-1, '的') || described && c.at-1 > c.first && c.char(c.at-2, '的')
	switch {
	case c.trigger.pos == verb && afterDe:
		return true
	case k.is("policy.deployed", "meeting.talks", "statement.congratulated", "life.educated", "speech.") && afterDe:
		return true
	case k.is("policy.deployed", "policy.planned") && described:
		return true
	case k.is("agreement.cooperated"):
		return !c.marked('与', setWith) && !c.driven()
	}
	return false
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
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") != "people"
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
