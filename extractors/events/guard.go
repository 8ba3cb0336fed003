package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// nameLength is how long a name in quotation marks is at most.
const nameLength = 12

// guarded tells whether the trigger tells no event: part of a name in quotation marks, of a
// compound, or one of the uses that its line in triggers.tsv excludes.
func (c *clause) guarded() bool {
	for _, s := range c.trigger.before {
		if c.HasBefore(c.Start, string(s)) {
			return true
		}
	}
	for _, s := range c.trigger.after {
		if c.HasAt(c.End, string(s)) {
			return true
		}
	}
	if c.quoted() {
		return true
	}
	return c.compound() || c.naming()
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
	if t := c.triggerOf(c.last + 1); t != nil && c.trigger.pos == both { // 投资下降
		if k := t.plain(); k != nil && k.is("market.") {
			return true
		}
	}
	h, ok := c.hit(c.last+1, lexicon.CompoundHead)
	if ok && int(h.End) > next.End {
		ok = false
	}
	kind := ""
	if ok {
		kind = c.Entry(h).Get("kind")
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
	if c.trigger.pos == noun && c.at > c.first && c.is(c.at-1, "被", "把", "将") {
		return true // 被洪水冲毁
	}
	return c.trigger.pos == noun && (next.Class == phrase.Noun || next.Class == phrase.VerbNoun)
}

// naming tells whether the trigger is a noun for a kind of work, and no event: 统一部署下, 指挥顺畅,
// 警务合作.
func (c *clause) naming() bool {
	k := c.trigger.plain()
	if k == nil || c.light >= 0 || c.after.aspect || c.after.object.Len() > 0 {
		return false
	}
	afterDe := c.at > c.first && c.is(c.at-1, "的") || c.at-1 > c.first && c.is(c.at-2, "的") && nominal(c.words[c.at-1].Class) && c.words[c.at-1].Class == phrase.Adjective
	switch {
	case c.trigger.pos == verb && afterDe:
		return true
	case k.is("policy.deployed", "meeting.talks", "statement.congratulated", "life.educated", "speech.") && afterDe:
		return true
	case k.is("agreement.cooperated"):
		return !c.marked("与", "同", "和", "跟") && !c.driven()
	case c.trigger.pos == both && k.is("policy.", "rescue.operated", "construction."):
		return c.last+1 < c.end && c.words[c.last+1].Class == phrase.Adjective
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
		if c.light >= 0 && c.is(c.light, "发生", "造成", "导致") || c.at > c.first && c.is(c.at-1, "被", "所") {
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
	return c.words[c.at-1].Class == phrase.Adverb
}

// choose finds the sense of the trigger in its clause.
func (c *clause) choose() bool {
	for i := range c.trigger.senses {
		s := &c.trigger.senses[i]
		if s.number && !c.besideNumber() {
			continue
		}
		if s.light && c.light < 0 {
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
	if c.after.object.Len() > 0 && c.end > c.last+1 {
		end := text.Span{Start: c.after.object.Start, End: c.words[c.end-1].End}
		if c.object(end, class) {
			return true
		}
	}
	for i := len(c.before) - 1; i >= 0; i-- {
		b := &c.before[i]
		if (b.prep < 0 || c.is(b.prep, "把", "将")) && b.verb < 0 && c.object(b.Span, class) {
			return true
		}
	}
	return false
}

// besideNumber tells whether a number stands right before or behind the trigger: 3死5伤, 死3人.
func (c *clause) besideNumber() bool {
	if c.after.number >= 0 || c.last+1 < len(c.words) && c.words[c.last+1].Class == phrase.Number {
		return true
	}
	return c.at > 0 && (c.words[c.at-1].Class == phrase.Number || c.words[c.at-1].Class == phrase.Measure || c.is(c.at-1, "人"))
}

// telling tells whether a light verb has a happening for its object, which then tells the event.
func (c *clause) telling() bool {
	for i := c.last + 1; i < c.end && i < c.last+reach; i++ {
		switch class := c.words[i].Class; {
		case nominal(class):
			if t := c.triggerOf(i); t != nil && t.pos != verb && len(t.senses) > 0 && (i+1 >= c.end || !nominal(c.words[i+1].Class)) {
				return true
			}
		case class == phrase.De, class == phrase.Conj, class == phrase.Aspect, class == phrase.OpenQuote, class == phrase.CloseQuote, class == phrase.Locative, class == phrase.Adverb:
		case class == phrase.Verb:
			t := c.triggerOf(i)
			return t != nil && t.pos == both
		default:
			return false
		}
	}
	return false
}

// again tells whether a noun names a happening that was told before: 此次地震, or one of its kind
// without a light verb that would tell of another.
func (c *clause) again() bool {
	if c.light >= 0 || c.trigger.pos == verb {
		return false
	}
	if c.trigger.pos == both && !c.isNoun() {
		return false
	}
	for i := c.at - 1; i >= c.first && i > c.at-5; i-- {
		if c.is(i, "此次", "这次", "本次", "该", "此", "这起", "这场", "上述", "这", "该次", "那次", "每次", "历次", "该起", "该场", "那场", "那起") {
			return true
		}
		if !nominal(c.words[i].Class) {
			break
		}
	}
	return c.seen[c.sense.kind] && !(c.last+1 < c.end && c.is(c.last+1, "发生"))
}

// leads tells whether a movement describes what moves: 开往[省城的客车].
func (c *clause) leads() bool {
	if !c.sense.is("transport.") || c.after.object.Len() == 0 {
		return false
	}
	for i := c.last + 1; i < c.end && c.words[i].End < c.after.object.End; i++ {
		if c.is(i, "的") {
			return !c.placed(text.Span{Start: c.words[i].End, End: c.after.object.End})
		}
	}
	return false
}

// isNoun tells whether a trigger that is verb or noun is a noun here: 的 stands before it, or a verb
// of effect behind it (爆炸造成…).
func (c *clause) isNoun() bool {
	if c.at > c.first && c.is(c.at-1, "的", "起", "次", "场", "宗", "一起", "一次", "一场", "两起", "多起", "这起", "这次", "这场", "首次") {
		return true
	}
	if c.at > c.first && c.words[c.at-1].Class == phrase.Prep && c.is(c.at-1, "对", "因", "就", "从", "在", "为", "于", "由于", "自", "以", "除") {
		return true
	}
	return c.last+1 < c.end && c.is(c.last+1, "造成", "导致", "发生", "引发", "致", "引起", "使", "令", "波及", "是", "系", "属")
}

// answered tells whether the trigger is the object that told the event before it: 接到[报警].
func (c *clause) answered() bool {
	return c.governor >= 0 && c.light < 0 && c.told.needs && c.told.clause == c.first && c.told.event == c.words[c.governor].End
}

// bare tells whether the trigger stands in a relative clause that tells nothing but it: 驾驶的轿车.
// With a time, a doer or 被 it tells an event.
func (c *clause) bare() bool {
	if c.after.relative.Len() == 0 && !c.leads() {
		return false
	}
	for i := c.at - 1; i >= c.first && i > c.at-reach; i-- {
		if c.words[i].Class == phrase.Time || c.is(i, "被", "所", "已", "将", "未", "曾") {
			return false
		}
	}
	return true
}

// repeats tells whether a verb only says of the happening before it that it was done: 改造[完成].
func (c *clause) repeats() bool {
	if !c.trigger.light || c.told.clause != c.first {
		return false
	}
	n := len(c.before)
	return n > 0 && c.before[n-1].prep < 0 && c.before[n-1].verb < 0 && c.before[n-1].End == c.told.event
}
