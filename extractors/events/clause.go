// What stands before a trigger.

package events

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// A chunk is a noun phrase of a clause with the word that governs it.
type chunk struct {
	text.Span
	first, last int  // words
	prep        int  // the preposition before it, or -1
	verb        int  // the verb whose object it is, or -1
	locative    bool // 在[厂区内]
}

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

	skip     int     // the word after a compound that the trigger is part of, or 0
	before   []chunk // the phrases before the trigger, from left to right
	governor int     // the verb right before the trigger or the phrase it ends, or -1
	light    int     // the light verb that governs the trigger, or -1
	after    after
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
	c.chunks()
	c.light = -1
	if c.lightAt(c.governor) {
		c.light = c.governor
	} else if c.trigger.pos != verb {
		c.light = c.causeBefore()
	}
	c.follow()
}

// causeBefore finds a verb of happening before the trigger with no other verb between:
// 发生36名学生集体中毒.
func (c *clause) causeBefore() int {
	for i := c.at - 1; i >= c.first && i > c.at-10; i-- {
		switch c.words[i].Class {
		case phrase.Verb:
			if c.lightAt(i) && c.is(i, "发生", "造成", "导致", "致使", "突发", "引发") {
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
	for _, h := range r.HitsAt(r.words[w].Start) {
		if h.Class == lexicon.Trigger && int(h.End) == r.words[w].End {
			return r.triggers[h.Ref]
		}
	}
	return nil
}

// shortVerbs are the verbs of one character that news uses; others are more often part of a name.
const shortVerbs = "是有说称为去来到送被把在对将使让令给用要想看听见找叫问请派带进出上下过回起走跑飞开关停打撞砸烧炸杀死伤救抢抓捕罚判查办建修卖买租借还付收发放住吃喝睡坐站躺穿戴拿抱推拉拖抬挖埋淹冲卷倒塌落跌摔滚爬跳逃躲藏追堵拦截获得失赢输胜败平创破达至超升降涨增减占属系指驾乘骑拨接报赴抵离返驶行运载装卸扔抛捐赠访谈演唱拍映播撤遭受患染做作"

// chunks cuts what stands before the trigger into noun phrases.
func (c *clause) chunks() {
	c.before = c.before[:0]
	prep, verb, held := -1, -1, -1 // held is the preposition before the verb
	var cur chunk
	active := false
	finish := func() {
		if active {
			c.before = append(c.before, cur)
			active, verb = false, -1
		}
	}
	extend := func(i int) {
		if !active {
			cur = chunk{Span: c.words[i].Span, first: i, prep: prep, verb: verb}
			if prep >= 0 {
				cur.verb = -1
			}
			active, prep = true, -1
		}
		cur.End, cur.last = c.words[i].End, i
	}
	for i := max(c.first, c.at-reach); i < c.at; i++ {
		switch class := c.words[i].Class; {
		case class == phrase.Mark && c.At(c.words[i].Start) == '(': // a note is passed over
			k := i
			for k < c.at && c.At(c.words[k].Start) != ')' {
				k++
			}
			if k < c.at {
				i = k
				continue
			}
			finish()
			c.before = c.before[:0]
			prep, verb = -1, -1
		case class == phrase.Mark && digit(c.At(c.words[i].Start-1)) && digit(c.At(c.words[i].End)):
			extend(i) // 5.4级
		case class == phrase.OpenQuote:
			k := i
			for k < c.at && c.words[k].Class != phrase.CloseQuote {
				k++
			}
			if k == c.at {
				finish()
				continue
			}
			extend(i)
			extend(k)
			i = k
		case class == phrase.De && i+1 <= c.at:
			if t := c.lightAt(cur.verb); active && t && i+1 == c.at {
				// 遭到一伙歹徒的袭击: the light verb governs the trigger
			} else if active && cur.verb >= 0 && c.is(cur.verb, "是", "有", "为", "称", "说", "叫", "达") {
				// 是87岁的老人: no relative clause
			} else if active && cur.verb >= 0 {
				cur.first, cur.Start, cur.verb, cur.prep = cur.verb, c.words[cur.verb].Start, -1, held
			} else if !active && verb == i-1 && verb >= 0 { // 记者看到的现场
				n := len(c.before)
				if n > 0 && c.before[n-1].last == verb-1 && c.before[n-1].prep < 0 {
					cur, active = c.before[n-1], true
					c.before = c.before[:n-1]
				} else {
					cur, active = chunk{Span: c.words[verb].Span, first: verb, prep: held, verb: -1}, true
				}
				verb = -1
			}
			if active {
				extend(i)
			}
		case class == phrase.Conj:
			if active && i+1 < c.at && nominal(c.words[i+1].Class) {
				extend(i)
			} else {
				finish()
			}
		case class == phrase.Locative:
			if active {
				extend(i)
				cur.locative = true
				finish()
			}
		case c.is(i, "正在", "位于", "地处") && i+1 < c.at && nominal(c.words[i+1].Class):
			finish()
			prep, verb = i, -1
		case class == phrase.Verb && active && c.words[i].Len() == 1 && !strings.ContainsRune(shortVerbs, c.At(c.words[i].Start)):
			extend(i) // within a name that the dictionary does not know
		case class == phrase.Verb && prep == i-1 && prep >= 0 && i+1 < c.at && c.words[i+1].Class == phrase.Noun && c.is(prep, "被", "把", "将", "遭"):
			extend(i) // 被[巡逻民警]抓获
		case class == phrase.Verb, class == phrase.VerbNoun && active && c.predicate(i):
			finish()
			verb, prep, held = i, -1, prep
		case class == phrase.Prep, c.is(i, "就") && i+1 < c.at && nominal(c.words[i+1].Class), c.is(i, "将") && c.disposes(i):
			finish()
			prep, verb = i, -1
		case !active && verb >= 0 && verb == i-1 && c.names(i):
			cur, active, verb = chunk{Span: text.Span{Start: c.words[i-1].Start, End: c.words[i].End}, first: i - 1, last: i, prep: held, verb: -1}, true, -1
		case nominal(class), c.is(i, "疑似", "较", "特") && (active || verb >= 0), class == phrase.Other && (active || c.words[i].Len() > 1):
			extend(i)
		case class == phrase.Aspect:
			finish2 := active
			finish()
			if !finish2 {
				continue
			}
		default: // adverbs, times
			finish()
			if class == phrase.Time && prep >= 0 && c.is(prep, "在", "于", "从", "至", "到", "自") {
				prep = -1
			}
		}
	}
	c.governor = verb
	if active {
		c.governor = cur.verb
		if cur.prep >= 0 {
			c.governor = -1
		}
	}
	finish()
}

// predicate tells whether a verb that may be a noun is the predicate before the trigger: 警方[调查]发现.
func (c *clause) predicate(i int) bool {
	if i+1 == c.at {
		return c.trigger.pos == verb
	}
	switch c.words[i+1].Class {
	case phrase.Verb, phrase.Adverb, phrase.Prep, phrase.Aspect:
		return true
	}
	return false
}

// nominal tells whether a word may stand in a noun phrase.
func nominal(c phrase.Class) bool {
	switch c {
	case phrase.Noun, phrase.Name, phrase.VerbNoun, phrase.Pronoun, phrase.Adjective, phrase.Number, phrase.Measure, phrase.Etc:
		return true
	}
	return false
}

// enter comes to a sentence.
func (r *reader) enter(i int) {
	if i == 0 || r.Sentences[i-1].Paragraph != r.Sentences[i].Paragraph {
		r.setting = setting{date: -1}
	}
}

// names tells whether a noun makes a compound of the verb before it: 签约[仪式].
func (c *clause) names(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") == "strict"
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// wordFrom is the first word that ends after a position.
func (c *clause) wordFrom(pos int) int {
	return sort.Search(len(c.words), func(i int) bool { return c.words[i].End > pos })
}
