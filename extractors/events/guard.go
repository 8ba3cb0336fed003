// What tells no event: compounds, names, figures of speech.

package events

import (
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
	if c.ruled || c.quoted() || c.exit() || c.governor >= 0 && c.in(c.governor, setObey) {
		return true
	}
	return c.compound() || c.content() || c.charge() || c.naming() || c.programmatic()
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
	if next < c.end && c.in(next, setPoorly) {
		return true // [整改]不力的单位
	}
	if next < c.end && c.trigger.pos == verb && c.words[next].Class == phrase.Conj && c.listed(next) {
		return true // [超速]、制动等测试
	}
	if next < c.end && (c.words[next].Class == phrase.Number || c.words[next].Class == phrase.Time) && c.yearsOf(next) {
		return true // 两国[建交]50年来
	}
	if k.is("casualty.", "accident.", "disaster.", "disease.", "crime.", "market.", "weather.") {
		return false
	}
	switch {
	case k.is("meeting.presided"): // [主持]修建铁路
		return next < c.end && c.words[next].Class == phrase.Verb && !c.in(next, setHolds)
	case k.is("publication.shown"):
		return next < c.end && c.char(next, '中') && c.marked('在', setAt)
	case k.is("meeting.talks"): // 通过[对话]解决分歧
		return c.at > c.first && c.is(c.at-1, "通过") && next < c.end && c.words[c.end-1].Class != phrase.De && c.verbIn(next, c.end)
	case k.is("statement.announced"): // a heading: 警情[通报]
		if c.first == 0 && c.at > 0 && next == len(c.words) && c.words[c.at-1].Class == phrase.Noun && !c.verbIn(0, c.at) {
			return true
		}
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

// listed tells whether the trigger is the first of a list that 等 closes before a noun: [超速]、制动等测试.
func (c *clause) listed(i int) bool {
	if c.At(c.words[i].Start) != '、' {
		return false
	}
	for end := min(i+reach/3, c.end-1); i < end; i++ {
		switch c.words[i].Class {
		case phrase.Etc:
			return c.words[i+1].Class == phrase.Noun || c.words[i+1].Class == phrase.VerbNoun
		case phrase.Number, phrase.Aspect, phrase.Time:
			return false
		}
	}
	return false
}

// yearsOf tells whether what follows counts the years since: [成立]70周年, [建交]50年来.
func (c *clause) yearsOf(i int) bool {
	for end := min(i+3, c.end); i < end; i++ {
		if e := c.words[i].End; c.HasBefore(e, "年来") || c.HasBefore(e, "周年") || c.HasBefore(e, "余年") || c.HasBefore(e, "载") {
			return true
		}
	}
	return false
}
