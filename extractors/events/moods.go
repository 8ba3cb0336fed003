// Whether it happened, and how it is told.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// A mood is what a word before a trigger tells of its event (moods.tsv).
type mood struct {
	negative bool
	modality string // or ""
	reach    reachOf
}

// reachOf is how far the word of a mood reaches.
type reachOf uint8

const (
	overClause reachOf = iota
	overNext           // the next trigger alone
	overClaim          // to the end of the sentence
)

func readMood(e *lexicon.Entry) mood {
	var m mood
	for t := range strings.SplitSeq(e.Get("tells"), ",") {
		switch t {
		case "negative":
			m.negative = true
		case "planned", "possible", "required":
			m.modality = t
		}
	}
	switch e.Get("reach") {
	case "next":
		m.reach = overNext
	case "claim":
		m.reach = overClaim
	}
	return m
}

const asserted = "asserted"

// mood tells polarity and modality of the event from the words before its trigger: the nearest of
// each that reaches it. A clause without a subject goes on in the modality of the one before it.
// What is to be kept from happening is none that happens: averted.
func (c *clause) mood(subject bool) (negative bool, modality string, averted bool) {
	relative := false // the words passed so far end a clause before 的
	fact := c.after.aspect
	charged := false // the words passed so far name a crime
	told := -1       // the word that told the modality
	for i := c.at - 1; i >= c.first && i > c.at-reach; i-- {
		w := &c.words[i]
		switch w.Class {
		case phrase.De:
			relative = relative || i+1 < c.at && c.verbWithin(i)
		case phrase.Noun:
			charged = charged || c.At(w.End-1) == '罪' && c.accuses(i) // 以拒不支付报酬罪判处
		case phrase.Prep:
			charged = false
		case phrase.Adverb, phrase.Verb:
			fact = fact || c.in(i, setDone)
		}
		if charged || c.Classes(w.Start)&moodWords == 0 {
			continue
		}
		h, ok := c.hit(i, lexicon.Mood)
		if !ok {
			continue
		}
		m := c.moods[h.Ref]
		switch {
		case !m.negative && m.modality == "":
			continue
		case c.disposes(i), c.disposesDescribed(i), c.nounUse(i), c.in(i, setDecide) && c.sense.is("personnel.", "award.", "justice.", "law."):
			continue
		case m.reach == overNext && c.broughtBefore(i):
			continue
		case c.char(i, '不') && i+2 == c.at && c.words[i+1].Class == phrase.Verb && c.trigger.pos != verb && !c.lightAt(i+1):
			continue // 不载客[试运行]
		case m.reach == overNext && (i < c.open || i+1 < c.at && c.words[i+1].Class == phrase.Adjective):
			continue
		case m.reach == overNext && c.passiveBetween(i+2), c.after.relative.Len() > 0 && c.other(i+1):
			continue
		case c.in(i, setFirstPlan) && c.deBetween(i):
			continue
		case relative && (m.reach == overNext || c.words[i].Class == phrase.Adverb):
			continue
		case m.reach == overNext && c.told.event > c.words[i].Start && c.told.clause == c.first && !c.found():
			continue
		}
		switch {
		case modality == "" && m.modality != "":
			modality, told = m.modality, i
		case modality == "planned" && m.modality == "possible" && told == i+1: // 或|将
			modality = m.modality
		}
		negative, averted = negative || m.negative, averted || m.averts()
	}
	if next := c.last + 1; modality == "" && c.trigger.pos != verb && next+1 < c.end && c.in(next+1, setLasts) {
		if h, ok := c.hit(next, lexicon.Mood); ok {
			modality = c.moods[h.Ref].modality // [降雨]可能持续
		}
	}
	if modality == "" && !fact {
		if d := c.dateOf(); d >= 0 && int(c.tables.Dates[d].StartChar) >= c.words[c.first].Start && (c.ahead(d) || c.until(d) || c.future(d) && !c.adnominal(d) && !c.sense.is("other.cancelled")) {
			modality = "planned" // 工会宣布下周二举行罢工
		}
	}
	if modality == "" && c.told.clause == c.first && c.told.kind != nil && c.told.kind.name == "other.cancelled" {
		modality = "planned" // 推迟至下月举行
	}
	if modality == "" && !fact && (!subject || c.sense.is("weather.", "market.") && c.told.kind != nil && c.told.kind.is("weather.", "market.")) && !c.sense.is("statement.") && c.told.modality != "" && (c.told.clause != c.first || c.told.relative.Len() == 0) {
		modality = c.told.modality
	}
	if modality == "" && !fact && !subject && !c.sense.is("statement.", "justice.sentenced") {
		modality = c.carried()
	}
	if modality == "" && !fact && !c.sense.is("statement.") {
		modality = c.claimed // 预计,风雨今夜加强,局地有暴雨
	}
	if c.cancelled() {
		negative = true
	}
	if modality == "" {
		modality = asserted
	}
	return negative, modality, averted
}

// accuses tells whether a 罪 ends the name of a crime.
func (c *clause) accuses(i int) bool {
	if c.words[i].Len() > 1 || i == c.first {
		return c.words[i].Len() > 1
	}
	before := c.words[i-1].Class
	return nominal(before) || before == phrase.Idiom || before == phrase.Verb
}

// found tells whether the event is what the trigger before it finds or learns of, so that one
// negation holds for both: 未发现房屋倒塌.
func (c *clause) found() bool {
	n := len(c.before)
	return c.told.finds && n > 0 && c.before[n-1].verb >= 0 && c.words[c.before[n-1].verb].End == c.told.event
}

// averts tells whether a word tells that something is to be kept from happening: 防止, 严防.
func (m *mood) averts() bool { return m.negative && m.modality == "possible" }

// broughtBefore tells whether a word of a mood stands in what 将 or 把 brings before the trigger: 将其[涉嫌]犯罪问题移送….
func (c *clause) broughtBefore(i int) bool {
	for k := range c.before {
		if b := &c.before[k]; b.prep >= 0 && b.prep < i && c.in(b.prep, setDisposal) && b.last+1 >= i && b.last < c.at {
			return true
		}
	}
	for j := i - 1; j >= c.first && j > i-4; j-- {
		if c.in(j, setDisposal) {
			return i+1 < c.at && nominal(c.words[c.at-1].Class)
		}
	}
	return false
}

// disposes tells whether a 将 stands for 把: a noun follows it, and no verb or time.
func (c *clause) disposes(i int) bool {
	if !c.char(i, '将') || i+1 >= c.at {
		return false
	}
	if c.in(i+1, setDone) && c.deBetween(i+1) && c.after.object.Len() == 0 {
		return true // 将正在交易的吴某抓获
	}
	if i > c.first && nominal(c.words[i-1].Class) && nominal(c.words[c.at-1].Class) && c.deBetween(i+1) && (c.after.object.Len() == 0 || c.placed(c.after.object)) {
		return true // 警方将运输毒品的货车查扣
	}
	if t := c.triggerOf(i + 1); t != nil && (t.pos != noun || c.words[i+1].Class != phrase.Noun) { // 将走失老人送往…, not 将大火扑灭
		k := t.plain()
		return k != nil && k.is("casualty.", "accident.fell") && i+2 < c.at && nominal(c.words[i+2].Class)
	}
	if c.words[i+1].Class == phrase.Time { // 将[2022年]某奖授予某人
		return i+3 <= c.at && c.words[i+2].Class == phrase.Noun && c.at == i+3 && c.trigger != nil && c.trigger.last().is("award.")
	}
	if c.words[i+1].Class == phrase.VerbNoun {
		return i+2 < c.at && nominal(c.words[i+2].Class)
	}
	if c.words[i+1].Class == phrase.Verb && i+2 < c.at && c.object(c.words[i+2].Span, "victim") {
		return true // 将呕吐学生送往…
	}
	if c.words[i+1].Class == phrase.Adjective {
		return i+2 < c.at && c.words[i+2].Class != phrase.Adjective // 将有关情况通报, not 将隆重举行
	}
	return nominal(c.words[i+1].Class) || c.in(i+1, setOfPeople) && i+2 < c.at && (c.words[i+2].Class == phrase.De || nominal(c.words[i+2].Class))
}

// disposesDescribed tells whether a 将 before a clause that describes stands for 把: 工人将[受伤]的男子送往医院.
func (c *clause) disposesDescribed(i int) bool {
	return c.char(i, '将') && c.after.relative.Len() > 0 && i > c.first && nominal(c.words[i-1].Class) && c.verbBetween(c.wordFrom(c.after.relative.End), c.end)
}

// nounUse tells whether a word that could tell a mood is a noun: 按照要求, 三年计划的, 根据规划.
func (c *clause) nounUse(i int) bool {
	if c.in(i, setPlanNouns) {
		if c.words[i+1].Class == phrase.De || c.words[i+1].Class == phrase.Conj {
			return true
		}
		if i > c.first {
			switch c.words[i-1].Class {
			case phrase.Prep, phrase.De, phrase.Adjective, phrase.Measure:
				return true
			}
		}
	}
	return false
}

// other tells whether another verb stands between a word and a trigger that describes its object:
// 不参加下月[举行]的会议.
func (c *clause) other(i int) bool {
	for ; i < c.at; i++ {
		if c.words[i].Class == phrase.Verb && (!c.lightAt(i) || c.in(i, setAttend)) {
			if _, ok := c.hit(i, lexicon.Mood); !ok {
				return true
			}
		}
	}
	return false
}

// passiveBetween tells whether a 被 stands between a word and the trigger: 因涉嫌诈骗罪被逮捕.
func (c *clause) passiveBetween(i int) bool {
	for ; i < c.at; i++ {
		if c.char(i, '被') {
			return true
		}
	}
	return false
}
