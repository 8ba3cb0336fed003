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

// follow reads what stands behind the trigger: aspect, the noun after 的, a place after 于, the object.
func (c *clause) follow() {
	c.after = after{number: -1}
	j := c.last + 1
	for j < c.end && (c.words[j].Class == phrase.Aspect || c.is(j, "出", "到", "起", "上", "下", "走", "开")) {
		c.after.aspect = c.after.aspect || c.is(j, "了", "过")
		j++
	}
	if j >= c.end {
		return
	}
	limit := c.words[c.end-1].End
	if c.trigger.pos != verb && c.is(j, "发生", "起", "始") && j+2 < c.end && c.is(j+1, "在", "于") { // 爆炸发生在…
		if k := c.placeEnd(j + 2); k > j+2 {
			c.after.place = text.Span{Start: c.words[j+2].Start, End: c.words[k-1].End}
		}
		return
	}
	switch {
	case c.is(j, "的"):
		if np, ok := c.phrases.NounAfter(c.words[j].End, limit, true); ok {
			c.after.relative = np.Span
			for n := c.wordFrom(np.End); n < c.end && c.words[n].Start == c.after.relative.End && (c.words[n].Class == phrase.VerbNoun || c.words[n].Class == phrase.Noun); n++ {
				c.after.relative.End = c.words[n].End
			}
		}
		return
	case c.is(j, "于", "在", "至", "往", "向", "入", "进"):
		if k := c.placeEnd(j + 1); k > j+1 {
			c.after.place = text.Span{Start: c.words[j+1].Start, End: c.words[k-1].End}
		}
		return
	}
	if n := c.numberAt(c.words[j].Start); n >= 0 {
		c.after.number = n
	}
	k := j
	for k < c.end && (c.words[k].Class == phrase.Number || c.words[k].Class == phrase.Measure) {
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
	if k < c.end {
		if np, ok := c.phrases.NounAfter(c.words[k].Start, limit, true); ok && np.Start <= c.words[k].Start+1 {
			if n := c.wordFrom(np.End); n < c.end && c.words[n].Class == phrase.Other && c.words[n].Len() == 1 && strings.ContainsRune(placeHeads, c.At(np.End)) {
				np.End++ // 芯片|厂
			}
			c.after.object = c.unended(text.Span{Start: c.words[j].Start, End: np.End})
			return
		}
	}
	if s := c.known(c.words[j].Start); s.Len() > 1 { // 年会, which the dictionary cuts
		c.after.object = s
		return
	}
	if k > j {
		c.after.object = text.Span{Start: c.words[j].Start, End: c.words[k-1].End}
	}
}

// placeEnd is the word after a place that starts at a word: nouns up to a locative.
func (c *clause) placeEnd(w int) int {
	end := w
	for i := w; i < c.end && i < w+reach; i++ {
		switch class := c.words[i].Class; {
		case class == phrase.Locative && i > w:
			return i + 1
		case class == phrase.Locative:
		case class == phrase.Verb && i > w && c.modifies(i):
		case nominal(class), class == phrase.Other:
			end = i + 1
		case class == phrase.De, class == phrase.Conj, class == phrase.OpenQuote:
		case class == phrase.CloseQuote:
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// enter comes to a sentence.
func (r *reader) enter(i int) {
	if i == 0 || r.Sentences[i-1].Paragraph != r.Sentences[i].Paragraph {
		r.setting = setting{date: -1}
	}
}

// unended cuts off an object the trigger that ends it and is the next predicate: 赶赴[现场]处置. What
// is a trigger alone is no object.
func (c *clause) unended(s text.Span) text.Span {
	end := s.Start
	for i := c.last + 1; i < c.end && c.words[i].Start < s.End; i++ {
		if c.words[i].Start < s.Start {
			continue
		}
		if c.words[i].Class == phrase.VerbNoun || c.words[i].Class == phrase.Verb {
			t := c.triggerOf(i)
			if t != nil && len(t.senses) > 0 && t.pos != noun && c.words[i].End >= s.End {
				break
			}
		}
		end = min(c.words[i].End, s.End)
	}
	return text.Span{Start: s.Start, End: end}
}

// names tells whether a noun makes a compound of the verb before it: 签约[仪式].
func (c *clause) names(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") == "strict"
}

// known is the longest noun of event_objects.tsv that starts at a position.
func (r *reader) known(pos int) text.Span {
	for _, h := range r.HitsAt(pos) {
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

func digit(r rune) bool { return '0' <= r && r <= '9' }

// wordFrom is the first word that ends after a position.
func (c *clause) wordFrom(pos int) int {
	return sort.Search(len(c.words), func(i int) bool { return c.words[i].End > pos })
}
