// The noun phrases before a trigger.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// A chunk is a noun phrase of a clause with the words that govern it.
type chunk struct {
	text.Span
	first, last int  // words
	prep        int  // the preposition before it, or -1
	verb        int  // the verb whose object it is, or -1
	outerPrep   int  // the preposition before that preposition (将[在路边受伤的人]), or -1
	outerVerb   int  // the verb before that preposition, or -1
	locative    bool // 在[厂区内]
}

// A chunker cuts words into chunks, from left to right.
type chunker struct {
	chunks []chunk
	cur    chunk
	active bool // cur is begun
	prep   int  // the preposition that waits for its phrase, or -1
	verb   int  // the verb that waits for its object, or -1
	// What waited when a preposition or a verb came between.
	outerPrep, outerVerb int
}

func (k *chunker) reset() {
	k.chunks, k.active = k.chunks[:0], false
	k.prep, k.verb, k.outerPrep, k.outerVerb = -1, -1, -1, -1
}

// finish ends the phrase that is begun.
func (k *chunker) finish() {
	if k.active {
		k.chunks = append(k.chunks, k.cur)
		k.active, k.verb = false, -1
		k.outerPrep, k.outerVerb = -1, -1
	}
}

// governs takes a word that governs what follows: a preposition or a verb.
func (k *chunker) governs(i int, isPrep bool) {
	k.finish()
	if isPrep {
		if k.prep >= 0 || k.verb >= 0 {
			k.outerPrep, k.outerVerb = k.prep, k.verb
		}
		k.prep, k.verb = i, -1
		return
	}
	if k.prep >= 0 {
		k.outerPrep = k.prep
	}
	k.prep, k.verb = -1, i
}

// extend takes a word into the phrase.
func (c *clause) extend(i int) {
	k := &c.chunker
	if !k.active {
		k.cur = chunk{Span: c.words[i].Span, first: i, prep: k.prep, verb: k.verb, outerPrep: k.outerPrep, outerVerb: k.outerVerb}
		if k.prep >= 0 {
			k.cur.verb = -1
		}
		k.active, k.prep = true, -1
	}
	k.cur.End, k.cur.last, k.cur.locative = c.words[i].End, i, false
}

// parseBefore cuts what stands before the trigger into noun phrases.
func (c *clause) parseBefore() {
	k := &c.chunker
	k.reset()
	for i := max(c.first, c.at-reach); i < c.at; i++ {
		i = c.take(i)
	}
	c.governor = k.verb
	if k.active {
		c.governor = k.cur.verb
		if k.cur.prep >= 0 {
			c.governor = -1
		}
	}
	c.prepped = k.prep >= 0 && c.in(k.prep, setBecause) || k.active && k.cur.prep >= 0 && c.in(k.cur.prep, setBecause)
	k.finish()
	c.before = k.chunks
}

// take reads a word, and returns the last one that it took with it.
func (c *clause) take(i int) int {
	k := &c.chunker
	word := c.words[i]
	if (word.Class == phrase.Noun || word.Class == phrase.Name) && word.Len() > 1 && i+1 < c.at && (k.active || k.verb != i-1) && c.members[i] == (membership{}) {
		c.extend(i) // as most words
		return i
	}
	switch class := word.Class; {
	case class == phrase.Mark && c.At(word.Start) == '(': // a note is passed over
		for j := i; j < c.at; j++ {
			if c.At(c.words[j].Start) == ')' {
				return j
			}
		}
		k.reset()
	case class == phrase.Mark && digit(c.At(word.Start-1)) && digit(c.At(word.End)), class == phrase.Mark && c.At(word.Start) == '/' && k.active && i+1 < c.at && c.words[i+1].Class == phrase.Name:
		c.extend(i) // 5.4级, 甲/乙
	case class == phrase.Number && c.scored(i) > i:
		k.finish()
		return c.scored(i) - 1 // 3比1
	case class == phrase.Adverb && k.active && i+2 < c.at && c.in(i, setTotal) && c.words[i+1].Class == phrase.Number && k.cur.prep < 0 && k.cur.verb < 0 && c.acts(k.cur.Span):
		c.extend(i) // 官兵和民兵[共1200人]
	case class == phrase.Number && c.times(i) > i:
		k.finish()
		return c.times(i) - 1 // 美国科学家[第二次]获得
	case class == phrase.Number && k.active && k.cur.prep < 0 && k.cur.verb < 0 && c.words[k.cur.last].Class == phrase.Noun && c.placed(k.cur.Span) && !c.body(k.cur.Span) && !c.leadsIn(i):
		k.finish() // 某县境内|一辆货车
		c.extend(i)
	case class == phrase.OpenQuote:
		for j := i; j < c.at; j++ {
			if c.words[j].Class == phrase.CloseQuote {
				c.extend(i)
				c.extend(j)
				return j
			}
		}
		k.finish()
	case class == phrase.De && i+1 <= c.at:
		c.attribute(i)
	case class == phrase.Conj:
		switch {
		case k.active && k.cur.prep >= 0 && i+1 < c.at && c.in(i, setWith) && !c.char(i, '和') && c.in(k.cur.prep, setAt) && !c.amid(i):
			k.governs(i, true) // 在路口与货车相撞
		case k.active && k.cur.prep >= 0 && i+1 < c.at && c.in(i, setWith) && !c.char(i, '和') && c.in(k.cur.prep, setBecause):
			k.governs(i, true) // 因琐事与邻居争吵
		case k.active && i+1 < c.at && nominal(c.words[i+1].Class):
			c.extend(i)
		case k.active && i+1 < c.at && c.modifies(i+1): // 伤者及[在场的]亲属
			for ; c.words[i].Class != phrase.De; i++ {
				c.extend(i)
			}
			c.extend(i)
		case !k.active && i+1 < c.at && (nominal(c.words[i+1].Class) || (c.words[i+1].Class == phrase.Verb || c.words[i+1].Class == phrase.Adverb && i+2 < c.at && c.words[i+2].Class == phrase.Verb) && c.deWithin(i+2)) && c.in(i, setWith):
			k.governs(i, true) // 并与外长会谈
		default:
			k.finish()
		}
	case class == phrase.Locative && !k.active && c.in(i, setTemporal):
		k.prep, k.verb, k.outerPrep, k.outerVerb = -1, -1, -1, -1 // 接警后|某中队出动
	case class == phrase.Locative:
		if k.active {
			c.extend(i)
			k.cur.locative = true
			if i+1 < c.at && c.words[i+1].Class == phrase.De {
				break
			}
			if i+1 < c.at && c.locates(i+1) {
				i++
				c.extend(i)
				k.cur.locative = true
				if i+1 < c.at && c.words[i+1].Class == phrase.Name {
					break // 某地南部城市[某城]
				}
			}
			v, p := k.cur.verb, k.cur.prep
			k.finish()
			switch {
			case i+1 >= c.at:
			case v >= 0 && c.words[i+1].Class == phrase.Number && c.in(v, setPivot):
				k.verb = v // 造成轿车内[3人]死亡
			case p >= 0 && c.in(p, setDisposal) && (nominal(c.words[i+1].Class) || c.words[i+1].Class == phrase.Verb && c.participle(i+1)):
				k.prep = p // 将车内[乘客]救出
			}
		}
	case (class == phrase.Adverb || class == phrase.Verb || class == phrase.Prep) && word.Len() == 2 && i+1 < c.at && nominal(c.words[i+1].Class) && c.in(i, setLies):
		k.governs(i, true)
	case class == phrase.Prep && k.active && c.between(i), (k.active || k.prep >= 0) && c.distance(i):
		c.extend(i) // 甲城往乙城方向
	case class == phrase.Verb && k.active && word.Len() == 1 && !shortVerbs.has(c.At(word.Start)):
		c.extend(i) // within a name that the dictionary does not know
	case class == phrase.Verb && k.prep == i-1 && k.prep >= 0 && i+1 < c.at && c.words[i+1].Class == phrase.Noun && !c.placed(c.words[i+1].Span) && c.in(k.prep, setPassive, setDisposal) && !c.in(i, setPivot):
		c.extend(i) // 被[巡逻民警]抓获
	case word.Len() == 2 && c.At(word.Start) == '不' && i+1 < c.at && c.is(i, "不同") && c.is(i+1, "程度"):
		k.finish()
		return i + 1
	case class == phrase.Adjective && !k.active && k.prep >= 0 && i+2 < c.at && c.words[i+1].Class == phrase.Verb && c.words[i+2].Class == phrase.De:
		// 与[正常]行驶的货车
	case class == phrase.Adjective && i+1 <= c.at && c.adverbial(i+1) && (k.active || c.words[i+1].Class == phrase.Verb):
		k.finish() // 大火[基本]被扑灭
	case class == phrase.Pronoun && k.active && c.is(i, "有人"): // 街口[有人]打架
		k.cur.locative = k.cur.prep < 0 && k.cur.verb < 0
		k.finish()
	case c.how(i):
		k.finish() // 大会[胜利]召开
	case class == phrase.Adverb && k.active && i+1 < c.at && c.words[i+1].Class == phrase.Noun && c.is(i, "主要"):
		c.extend(i) // 12名[主要嫌疑人]
	case word.Len() == 1 && k.active && c.At(word.Start) == '地' && i+1 <= c.at && c.words[i+1].Class == phrase.Verb:
		k.active = false // 猛烈地
	case class == phrase.Verb && word.Len() == 2 && k.active && k.cur.prep >= 0 && c.words[k.cur.last].Class == phrase.De && i+1 < c.at && c.words[i+1].Class == phrase.Verb:
		c.extend(i) // 对球队的[防守]提出批评
	case class == phrase.Verb && i+1 < c.at && word.Len() == 2 && k.active && (c.names(i+1) || c.in(i+1, setVerbalHead)), class == phrase.Verb && i+1 < c.at && c.participle(i):
		c.extend(i)
		c.extend(i + 1)
		return i + 1
	case class == phrase.Verb, class == phrase.VerbNoun && !k.active && k.prep < 0 && k.verb < 0 && i == c.open && i+1 < c.at && c.words[i+1].Class == phrase.Noun && c.in(i, setPivot),
		class == phrase.VerbNoun && k.active && c.predicate(i), class == phrase.Noun && i+1 == c.at && k.active && c.trigger != nil && c.trigger.pos != noun && c.intends(i):
		k.governs(i, false)
	case class == phrase.Prep, word.Len() == 1 && (c.At(word.Start) == '就' && i+1 < c.at && nominal(c.words[i+1].Class) || c.At(word.Start) == '将' && c.disposes(i)):
		k.governs(i, true)
	case !k.active && k.verb >= 0 && k.verb == i-1 && c.names(i):
		k.verb = -1
		c.extend(i - 1)
		c.extend(i)
	case nominal(class), (k.active || k.verb >= 0) && (c.is(i, "疑似") || c.char(i, '较') || c.char(i, '特')), class == phrase.Other && (k.active || word.Len() > 1):
		c.extend(i)
	case class == phrase.Aspect:
		k.finish()
	default: // adverbs, times, commas
		v := -1
		if class == phrase.Adverb && k.active && k.cur.prep < 0 && i+1 < c.at && c.words[i+1].Class == phrase.Number {
			v = k.cur.verb
		}
		k.finish()
		if v >= 0 && c.in(v, setCause) {
			k.verb = v // 造成两车至少[11人]死亡
		}
		if class == phrase.Mark {
			k.prep, k.verb, k.outerPrep, k.outerVerb = -1, -1, -1, -1
		}
		if class == phrase.Time && k.prep >= 0 && c.in(k.prep, setAt, setSince, setTo) {
			k.prep = -1
		}
	}
	return i
}
