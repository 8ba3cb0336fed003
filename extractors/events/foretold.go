// What the clauses before tell of whether an event happens, and what calls it off.

package events

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// carried is the modality of the clause before, which need not tell an event: 要加强监管,严厉打击造假;
// 展览将持续三个月,随后赴上海展出.
func (c *clause) carried() string {
	told := c.told.event > 0 && c.told.clause >= 0
	for i := c.open - 2; i >= 0 && i > c.open-reach/2 && !c.divides(i); i-- {
		h, ok := c.hit(i, lexicon.Mood)
		if !ok || i+1 >= len(c.words) {
			continue
		}
		switch m := c.moods[h.Ref]; {
		case m.modality == "required" && c.in(i, setMust):
			return m.modality
		case m.modality == "planned" && c.in(i, setWill) && !(told && c.told.event > c.words[i].Start) && c.foretells(i+1) && !c.governed(i):
			return m.modality
		}
	}
	return ""
}

// governed tells whether a verb stands before a word in its clause: 公示|拟获奖名单.
func (c *clause) governed(i int) bool {
	for last := i - reach; i > max(last, 0); {
		if i--; c.divides(i) {
			break
		}
		if c.words[i].Class == phrase.Verb {
			return true
		}
	}
	return false
}

// foretells tells whether the word behind a 将 shows that it does not stand for 把.
func (c *clause) foretells(i int) bool {
	switch c.words[i].Class {
	case phrase.Verb, phrase.Adverb, phrase.Prep, phrase.Time:
		return true
	}
	return false
}

// advice tells whether the event is only what somebody advises all to do or not to do: 警方提醒,[喝酒]不开车.
func (c *clause) advice() bool {
	if c.after.aspect || c.after.number >= 0 || !c.sense.is("life.", "transport.", "crime.", "business.", "statement.contacted", "rescue.", "other.", "disease.") {
		return false
	}
	for i := c.first; i < c.at; i++ {
		if c.words[i].Class == phrase.Time || c.in(i, setDone) {
			return false
		}
	}
	return true
}

// cancelled tells whether the clause goes on to call off what its relative clause tells:
// 原定周六开赛的马拉松取消.
func (c *clause) cancelled() bool {
	if c.after.relative.Len() == 0 && (c.trigger.pos == verb || c.at > c.first && c.words[c.at-1].Class == phrase.Prep) {
		return false
	}
	for i := c.last + 1; i < c.end && i < c.last+reach; i++ {
		if c.words[i].Class != phrase.Verb && c.words[i].Class != phrase.VerbNoun {
			continue
		}
		if t := c.triggerOf(i); t != nil {
			if k := t.plain(); k != nil && k.name == "other.cancelled" {
				return !c.because() // 因[罢工]取消航班
			}
		}
	}
	return false
}

// because tells whether a word for a cause stands before the trigger.
func (c *clause) because() bool {
	for i := c.at - 1; i >= c.open && i > c.at-reach/3; i-- {
		if c.in(i, setBecause) {
			return true
		}
	}
	return false
}

// deBetween tells whether a 的 stands between a word and the trigger.
func (c *clause) deBetween(i int) bool {
	for ; i < c.at; i++ {
		if c.words[i].Class == phrase.De {
			return true
		}
	}
	return false
}

// verbWithin tells whether the phrase that a 的 ends has a verb, so that it is a clause.
func (c *clause) verbWithin(de int) bool {
	for i := de - 1; i >= c.first && i > de-8; i-- {
		switch c.words[i].Class {
		case phrase.Verb:
			return true
		case phrase.Prep:
			return false
		}
	}
	return false
}
