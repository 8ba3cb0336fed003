// Whether a trigger tells a happening, or only mentions one that is told elsewhere.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// telling tells whether a light verb has a happening for its object, which then tells the event.
func (c *clause) telling() bool {
	for i := c.last + 1; i < c.end && i < c.last+reach; i++ {
		switch class := c.words[i].Class; {
		case nominal(class):
			if end := c.happening(i); end > i {
				return end >= c.end || !nominal(c.words[end].Class) // 举行[军|演]
			}
			if t := c.triggerOf(i); t != nil && t.pos != verb && len(t.senses) > 0 && (i+1 >= c.end || !nominal(c.words[i+1].Class)) {
				return true
			}
		case class == phrase.De, class == phrase.Conj, class == phrase.Aspect, class == phrase.Time, class == phrase.OpenQuote, class == phrase.CloseQuote, class == phrase.Locative, class == phrase.Adverb:
		case class == phrase.Verb:
			t := c.triggerOf(i)
			return t != nil && (t.pos == both || i == c.last+1 && len(t.senses) > 0)
		default:
			return false
		}
	}
	return false
}

// happening is the word after a noun for a happening that the dictionary cuts into two words, or that word.
func (c *clause) happening(i int) int {
	if c.words[i].Len() > 1 || i+1 >= c.end || c.words[i+1].Len() > 1 {
		return i
	}
	for _, h := range c.HitsWith(lexicon.Trigger, c.words[i].Start) {
		if h.Class == lexicon.Trigger && int(h.End) == c.words[i+1].End {
			if t := c.triggers[h.Ref]; t != nil && t.pos != verb && len(t.senses) > 0 {
				return i + 2
			}
		}
	}
	return i
}

// again tells whether a noun names a happening that was told before: 此次地震, or one of its kind
// without a light verb that would tell of another.
func (c *clause) again() bool {
	if c.seen[c.sense.kind] && (c.presents() || c.governor >= 0 && c.governor == c.at-1 && c.in(c.governor, setAwait)) {
		return true // 这是…第三次[罢工]; 为迎接[开通],…
	}
	if c.struck && c.at == c.open && c.last+1 < c.end && c.sense.is("accident.happened", "disaster.happened") && (c.in(c.last+1, setCause) || c.is(c.last+1, "发生") && c.last+2 < c.end && c.in(c.last+2, setTemporal)) {
		c.seen[c.sense.kind] = true
		return true // [事故]造成…, [事故]发生后
	}
	if c.light >= 0 || c.trigger.pos == verb || c.sense.subject == "place" {
		return false // felt here and there
	}
	if c.trigger.pos == both && c.last+1 < c.end && c.seen[c.sense.kind] && c.in(c.last+1, setAssignment) && !c.driven() {
		return true // [发射]任务获得成功
	}
	if c.trigger.pos == both && c.last+1 < c.end && c.seen[c.sense.kind] && !c.sense.is("rescue.", "justice.") && c.in(c.last+1, setAttain) && !c.driven() {
		return true // [发射]取得圆满成功
	}
	if c.trigger.pos == both && !c.isNoun() {
		return false
	}
	if c.last+1 < c.end && c.seen[c.sense.kind] && !c.sense.is("rescue.", "justice.", "accident.") && c.taskOf(c.last+1) && !c.driven() {
		return true // [发射]任务获得成功
	}
	for i := c.at - 1; i >= c.first && i > c.at-5; i-- {
		if c.in(i, setThis) {
			return true
		}
		if !nominal(c.words[i].Class) {
			break
		}
	}
	return c.seen[c.sense.kind] && !(c.last+1 < c.end && (c.is(c.last+1, "发生") || c.numberAt(c.words[c.last+1].Start) >= 0)) // 余震166次
}

// timing tells whether a verb only says when, by what was told before: 会谈[后], 线路开通[后].
func (c *clause) timing() bool {
	if next := c.last + 1; next+1 < c.end && c.seen[c.sense.kind] && c.light < 0 && c.is(next, "完成") && c.in(next+1, setTemporal) {
		return true // 收购完成后
	}
	if c.sense.is("accident.", "casualty.", "rescue.", "justice.") && !c.sense.is("justice.reported", "justice.tried", "justice.sentenced") {
		return false
	}
	return c.seen[c.sense.kind] && c.light < 0 && c.last+1 < c.end && c.words[c.last+1].Class == phrase.Locative && c.in(c.last+1, setTemporal) && (c.last+2 >= c.end || c.last+2 < len(c.words) && c.words[c.last+2].Class == phrase.Mark || c.at == c.open)
}

// taskOf tells whether a word is a noun for the doing itself: 救援[工作].
func (c *clause) taskOf(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") == "task"
}

// leads tells whether a movement describes what moves: 开往[省城的客车].
func (c *clause) leads() bool {
	if !c.sense.is("transport.") || c.after.object.Len() == 0 {
		return false
	}
	for i := c.last + 1; i < c.end && c.words[i].End < c.after.object.End; i++ {
		if c.char(i, '的') {
			return !c.placed(text.Span{Start: c.words[i].End, End: c.after.object.End})
		}
	}
	return false
}

// isNoun tells whether a trigger that is verb or noun is a noun here: 的 stands before it, or a verb
// of effect behind it (爆炸造成…).
func (c *clause) isNoun() bool {
	if c.prepped && c.trigger.last().is("accident.", "disaster.", "weather.", "conflict.", "disease.", "protest.") && c.last+1 < c.end && c.words[c.last+1].Class != phrase.Noun {
		return true // 因信号[故障]在某站停运
	}
	if c.at > c.first && (c.char(c.at-1, '的') || c.in(c.at-1, setATime) || c.words[c.at-1].Len() > 1 && c.in(c.at-1, setThis)) {
		return true
	}
	if c.at > c.first && c.words[c.at-1].Class == phrase.Prep && c.in(c.at-1, setNounPrep) {
		return true
	}
	if c.at == c.first && c.last+2 < c.end && c.in(c.last+1, setStill) && c.in(c.last+2, setLasts) {
		return true // 罢工将持续
	}
	return c.last+1 < c.end && c.in(c.last+1, setCause, setHappen, setEntails)
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
	if c.at > c.first && c.words[c.at-1].Class == phrase.Prep && !c.in(c.at-1, setPassive, setUntold) || c.at > c.first && c.in(c.at-1, setWith, setAgainst) {
		return true // 同[来访]的客人
	}
	for i := c.at - 1; i >= c.first && i > c.at-reach; i-- {
		if c.words[i].Class == phrase.Number && c.sense.is("transport.") && c.count(&chunk{first: i, last: min(i+1, c.at-1)}) {
			return true // 一辆由甲地开往乙地的客车
		}
		if c.words[i].Class == phrase.Time && i >= c.open || c.in(i, setUntold, setDone) || c.char(i, '被') || c.char(i, '将') {
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

// doubled tells whether a noun is told by the predicate of its clause, or joined to one of its kind
// that told the event: 台风“某某”登陆, 接受审查和调查.
func (c *clause) doubled() bool {
	if c.sense.is("personnel.appointed") && c.told.kind == c.sense.kind && c.told.clause == c.first {
		return true // 聘请某人[担任]教练
	}
	if c.sense.is("market.traded") && c.last+1 < c.end {
		t := c.triggerOf(c.last + 1)
		return t != nil && t.plain() != nil && t.plain().is("market.") // 收盘上涨
	}
	if k := c.told.kind; k != nil && k.is("justice.solved") && c.trigger.last().is("crime.") && c.told.clause == c.first && c.told.object.Contains(c.Span) {
		return true // 破获[盗窃]案件
	}
	if c.light >= 0 && c.trigger.pos != verb && c.told.clause == c.first && c.told.event == c.words[c.light].End {
		return true // 举行总统[选举]: the verb told it
	}
	if k := c.told.kind; c.light < 0 && c.trigger.pos == noun && k == c.sense.kind && c.told.clause == c.first && c.Start < c.told.event+8 && c.Start >= c.told.event {
		return true // 暴发某病[疫情]
	}
	if k := c.told.kind; c.sense.homeward && k != nil && k.is("justice.", "transport.carried", "transport.left") && c.told.clause == c.first && c.told.event == c.words[c.at].Start {
		return true // 遣返[回国]
	}
	if k := c.told.kind; k != nil && (k.name == "other.cancelled" || k.name == "transport.suspended" && c.words[c.at-1].Class != phrase.Conj) && c.trigger.pos != verb && c.told.clause == c.first && c.Start < c.told.event+8 && c.after.object.Len() == 0 {
		return true // 停止所有户外[施工]
	}
	if k := c.told.kind; k != nil && k.is("rescue.responded") && c.told.clause == c.first && c.told.object.Contains(c.Span) {
		return true // 启动[干旱]防御应急响应
	}
	if c.light < 0 && c.told.kind == c.sense.kind && c.told.kind.is("justice.fined", "justice.charged") && c.told.clause == c.first {
		return true // 处以三万元以下[罚款], 移送检察机关[审查起诉]
	}
	if c.light < 0 && c.told.clause == c.first && c.told.object.Contains(c.Span) && c.last+1 < c.end && c.words[c.last+1].End <= c.told.object.End && c.headed(c.last+1) {
		return true // 取消[庆祝]活动
	}
	if k := c.told.kind; k != nil && c.told.event == c.words[c.at].Start && (k == c.sense.kind && c.trigger.pos == verb || k.is("weather.", "disaster.") && c.sense.is("conflict.", "crime.")) {
		return true // 发掘[出土]文物, 暴雨[袭击]
	}
	if c.trigger.pos == verb {
		return false
	}
	if c.light < 0 && c.told.object.Contains(c.Span) && c.told.clause == c.first && c.words[c.at].Start >= c.told.event {
		return true // 印发[通知]
	}
	if c.at > c.first && c.words[c.at-1].Class == phrase.Conj && c.told.event == c.words[c.at-1].Start && c.told.kind == c.sense.kind {
		return true
	}
	if c.light >= 0 || c.trigger.pos != noun {
		return false
	}
	for i := c.last + 1; i < c.end && i < c.last+reach/2; i++ {
		switch c.words[i].Class {
		case phrase.Verb, phrase.VerbNoun:
			t := c.triggerOf(i)
			return t != nil && t.pos != noun && t.plain() == c.sense.kind
		case phrase.De, phrase.Mark:
			return false
		}
	}
	return false
}
