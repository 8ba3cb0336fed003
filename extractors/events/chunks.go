// The noun phrases before a trigger.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
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

// shortVerbs are the verbs of one character that news uses; others are more often part of a name.
const shortVerbs = "是有说称为去来到送被把在对将使让令给用要想看听见找叫问请派带进出上下过回起走跑飞开关停打撞砸烧炸杀死伤救抢抓捕罚判查办建修卖买租借还付收发放住吃喝睡坐站躺穿戴拿抱推拉拖抬挖埋淹冲卷倒塌落跌摔滚爬跳逃躲藏追堵拦截获得失赢输胜败平创破达至超升降涨增减占属系指驾乘骑拨接报赴抵离返驶行运载装卸扔抛捐赠访谈演唱拍映播撤遭受患染做作"

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
	k.finish()
	c.before = k.chunks
}

// take reads a word, and returns the last one that it took with it.
func (c *clause) take(i int) int {
	k := &c.chunker
	word := c.words[i]
	switch class := word.Class; {
	case class == phrase.Mark && c.At(word.Start) == '(': // a note is passed over
		for j := i; j < c.at; j++ {
			if c.At(c.words[j].Start) == ')' {
				return j
			}
		}
		k.reset()
	case class == phrase.Mark && digit(c.At(word.Start-1)) && digit(c.At(word.End)):
		c.extend(i) // 5.4级
	case class == phrase.Number && c.scored(i) > i:
		k.finish()
		return c.scored(i) - 1 // 3比1
	case class == phrase.Number && c.times(i) > i:
		k.finish()
		return c.times(i) - 1 // 美国科学家[第二次]获得
	case class == phrase.Number && k.active && k.cur.prep < 0 && k.cur.verb < 0 && c.words[k.cur.last].Class == phrase.Noun && c.placed(k.cur.Span) && !c.body(k.cur.Span):
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
		case k.active && k.cur.prep >= 0 && i+1 < c.at && c.is(i, "与", "同", "跟") && c.is(k.cur.prep, "在", "于") && !c.amid(i):
			k.governs(i, true) // 在路口与货车相撞
		case k.active && i+1 < c.at && nominal(c.words[i+1].Class):
			c.extend(i)
		case k.active && i+1 < c.at && c.modifies(i+1): // 伤者及[在场的]亲属
			for ; c.words[i].Class != phrase.De; i++ {
				c.extend(i)
			}
			c.extend(i)
		case !k.active && i+1 < c.at && (nominal(c.words[i+1].Class) || c.words[i+1].Class == phrase.Verb && c.deWithin(i+2)) && c.is(i, "与", "和", "同", "跟"):
			k.governs(i, true) // 并与外长会谈
		default:
			k.finish()
		}
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
			k.finish()
		}
	case (class == phrase.Adverb || class == phrase.Verb || class == phrase.Prep) && word.Len() == 2 && i+1 < c.at && nominal(c.words[i+1].Class) && c.is(i, "正在", "位于", "地处"):
		k.governs(i, true)
	case class == phrase.Prep && k.active && c.between(i), (k.active || k.prep >= 0) && c.distance(i):
		c.extend(i) // 甲城往乙城方向
	case class == phrase.Verb && k.active && word.Len() == 1 && !strings.ContainsRune(shortVerbs, c.At(word.Start)):
		c.extend(i) // within a name that the dictionary does not know
	case class == phrase.Verb && k.prep == i-1 && k.prep >= 0 && i+1 < c.at && c.words[i+1].Class == phrase.Noun && !c.placed(c.words[i+1].Span) && c.is(k.prep, "被", "把", "将", "遭"):
		c.extend(i) // 被[巡逻民警]抓获
	case word.Len() == 2 && c.At(word.Start) == '不' && i+1 < c.at && c.is(i, "不同") && c.is(i+1, "程度"):
		k.finish()
		return i + 1
	case class == phrase.Adjective && i+1 <= c.at && c.adverbial(i+1) && (k.active || c.words[i+1].Class == phrase.Verb):
		k.finish() // 大火[基本]被扑灭
	case c.how(i):
		k.finish() // 大会[胜利]召开
	case class == phrase.Adverb && k.active && i+1 < c.at && c.words[i+1].Class == phrase.Noun && c.is(i, "主要"):
		c.extend(i) // 12名[主要嫌疑人]
	case word.Len() == 1 && k.active && c.At(word.Start) == '地' && i+1 <= c.at && c.words[i+1].Class == phrase.Verb:
		k.active = false // 猛烈地
	case class == phrase.Verb && i+1 < c.at && c.participle(i):
		c.extend(i)
		c.extend(i + 1)
		return i + 1
	case class == phrase.Verb, class == phrase.VerbNoun && k.active && c.predicate(i):
		k.governs(i, false)
	case class == phrase.Prep, word.Len() == 1 && (c.At(word.Start) == '就' && i+1 < c.at && nominal(c.words[i+1].Class) || c.At(word.Start) == '将' && c.disposes(i)):
		k.governs(i, true)
	case !k.active && k.verb >= 0 && k.verb == i-1 && c.names(i):
		k.verb = -1
		c.extend(i - 1)
		c.extend(i)
	case nominal(class), (k.active || k.verb >= 0) && c.is(i, "疑似", "较", "特"), class == phrase.Other && (k.active || word.Len() > 1):
		c.extend(i)
	case class == phrase.Aspect:
		k.finish()
	default: // adverbs, times, commas
		k.finish()
		if class == phrase.Mark {
			k.prep, k.verb, k.outerPrep, k.outerVerb = -1, -1, -1, -1
		}
		if class == phrase.Time && k.prep >= 0 && c.is(k.prep, "在", "于", "从", "至", "到", "自") {
			k.prep = -1
		}
	}
	return i
}

// how tells whether a word says how the verb behind it is done, though the dictionary has it as a noun or an adjective:
// 大会[胜利]召开, 张某[违规]收受, 被[安全]疏散, 大火[一度]蔓延.
func (c *clause) how(i int) bool {
	if i+1 > c.at || i+1 >= len(c.words) || c.words[i].Len() == 1 {
		return false
	}
	active, atTrigger := c.chunker.active, i+1 == c.at
	if active && (atTrigger || i+2 == c.at && c.words[i+1].Class == phrase.Adverb) && c.manner(i) {
		return true
	}
	switch c.words[i+1].Class {
	case phrase.Verb:
		if active && c.is(i, "违规", "违法", "擅自", "私自", "依法", "依规", "依法依规", "违纪") || atTrigger && c.is(i, "安全", "全部", "集体", "公开", "秘密", "联合", "直接", "成功", "紧急", "全线") {
			return true
		}
	case phrase.Adverb, phrase.Prep:
	default:
		return false
	}
	return c.is(i, "一度") || !atTrigger && c.is(i, "基本", "大体", "基本上", "全场", "全程", "全线", "紧急", "首次", "当场", "当庭", "从严", "从重")
}

// attribute reads a 的: what stands before it describes the noun that follows, and if that is a clause
// (一辆从甲地开往乙地的), all of it.
func (c *clause) attribute(i int) {
	k := &c.chunker
	switch {
	case k.active && k.cur.verb >= 0 && c.people(&k.cur):
		// 派出15人的工作组: the count describes the noun
	case k.active && k.cur.verb >= 0 && c.lightAt(k.cur.verb) && i+1 == c.at:
		// 遭到一伙歹徒的袭击: the light verb governs the trigger
	case k.active && k.cur.verb >= 0 && (c.is(k.cur.verb, "是", "有", "为", "称", "说", "叫", "达") || c.lightAt(k.cur.verb)) && c.counted() < 0:
		// 是87岁的老人: no relative clause
	case c.heads(i) && (k.active && k.cur.verb >= 0 || !k.active && k.verb == i-1 && k.verb >= 0): // 向公众作出的承诺: the phrases are those of the trigger
		k.finish()
		k.verb = -1
		return
	case k.active && k.cur.verb >= 0:
		c.absorb(k.cur.verb, k.cur.outerPrep, i, false)
	case k.active && k.cur.prep >= 0 && c.counted() >= 0:
		c.absorb(k.cur.prep, k.cur.outerPrep, i, false)
	case !k.active && k.verb == i-1 && k.verb >= 0: // 记者看到的现场
		c.absorb(k.verb, k.outerPrep, i, true)
	case !k.active && i > c.first && c.words[i-1].Class == phrase.Adjective && c.counted() >= 0:
		k.active = true
		k.cur = chunk{Span: c.words[i-1].Span, first: i - 1, prep: -1, verb: -1, outerPrep: -1, outerVerb: -1}
	}
	if k.active {
		c.extend(i)
	}
}

// absorb makes one phrase of a relative clause that starts with a word, with the prepositional
// phrases before it, the count that it stands behind (一名[在逃]的男子), and its subject if the noun
// that it describes is its object.
func (c *clause) absorb(start, prep, de int, subject bool) {
	k := &c.chunker
	verb := -1
	if n := c.counted(); n >= 0 {
		p := &k.chunks[n]
		start, prep, verb = p.first, p.prep, p.verb
		k.chunks = k.chunks[:n]
	}
	for len(k.chunks) > 0 {
		p := &k.chunks[len(k.chunks)-1]
		j := start - 1
		for j > p.last && (c.words[j].Class == phrase.Adverb || c.words[j].Class == phrase.Time || c.words[j].Class == phrase.Aspect) {
			j--
		}
		if p.last != j {
			break
		}
		amidst := p.prep >= 0 && c.is(p.prep, "在", "于") && c.setIn(de)
		switch {
		case amidst: // 作品在[省厅举办的评选中]
			start, prep, verb = p.first, p.prep, p.verb
		case p.prep >= 0 && c.is(p.prep, "在", "从", "于", "自", "到", "因", "用", "沿"):
			start, prep, verb = p.prep, p.outerPrep, p.outerVerb
		case p.prep >= 0 && (subject || c.bound(start) && c.placed(p.Span)): // 对[其伤害他人的事实], 与[甲地开往乙地的客车]
			start, prep, verb = p.first, p.prep, p.verb
			subject = false
		case c.words[p.last].Class == phrase.De, p.prep < 0 && subject:
			start, prep, verb = p.first, p.prep, p.verb
			subject = false
		default:
			j = -1
		}
		if j < 0 {
			break
		}
		k.chunks = k.chunks[:len(k.chunks)-1]
		if amidst {
			break
		}
	}
	if !k.active || k.cur.first > start {
		k.cur.first, k.cur.Start = start, c.words[start].Start
	}
	k.cur.prep, k.cur.verb, k.active = prep, verb, true
	k.prep, k.verb, k.outerPrep, k.outerVerb = -1, -1, -1, -1
}

// setIn tells whether the noun that a 的 leads to ends in a locative, which the 在 before goes with.
func (c *clause) setIn(de int) bool {
	i := de + 1
	for i < c.end && i < de+8 && (nominal(c.words[i].Class) || c.words[i].Class == phrase.Verb && i+1 < c.end && c.words[i+1].Class == phrase.Locative) {
		i++
	}
	return i > de+1 && i < c.end && c.words[i].Class == phrase.Locative && c.is(i, "中", "上", "里")
}

// counted is the count before that waits for its noun, or -1.
func (c *clause) counted() int {
	chunks := c.chunker.chunks
	for n := len(chunks) - 1; n >= max(0, len(chunks)-4); n-- {
		if c.count(&chunks[n]) {
			return n
		}
	}
	return -1
}

// classifiers are those of what has a noun of its own; of people 人 is the noun.
const classifiers = "辆名位个只艘架列台家所座栋幢起宗场次份条件张批支伙群对双部本项款种块间片棵头匹枚颗"

// count tells whether a phrase is a count without its noun (一辆), or with that of a property that the
// noun has (一辆车牌号).
func (c *clause) count(p *chunk) bool {
	if w := c.words[p.first]; w.Class != phrase.Number {
		return false
	}
	last := p.last
	if c.words[last].Class == phrase.Noun && last > p.first && strings.ContainsRune("号牌名龄照款", c.At(c.words[last].End-1)) {
		last--
	}
	switch c.words[last].Class {
	case phrase.Number, phrase.Measure:
		return strings.ContainsRune(classifiers, c.At(c.words[last].End-1))
	}
	return false
}

// times is the word after a count of times that tells how often (第二次, 3次), or that word.
func (c *clause) times(i int) int {
	for j := i; j < c.at && j < i+3 && (c.words[j].Class == phrase.Number || c.words[j].Class == phrase.Measure); j++ {
		if c.At(c.words[j].End-1) != '次' {
			continue
		}
		if j+1 == c.at && c.trigger != nil && c.trigger.pos == verb {
			return j + 1
		}
		switch c.words[j+1].Class {
		case phrase.Verb, phrase.Adverb, phrase.Prep:
			return j + 1
		}
		break
	}
	return i
}

// people tells whether a phrase is a count of people or things alone: 15人, 20名.
func (c *clause) people(b *chunk) bool {
	return c.words[b.first].Class == phrase.Number && b.last > b.first && b.last-b.first < 3 && c.words[b.last].Class == phrase.Measure
}

// deWithin tells whether a 的 follows soon, before any mark.
func (c *clause) deWithin(i int) bool {
	for end := min(i+8, c.at); i < end; i++ {
		switch c.words[i].Class {
		case phrase.De:
			return true
		case phrase.Mark:
			return false
		}
	}
	return false
}

// predicate tells whether a verb that may be a noun is the predicate before the trigger: 警方[调查]发现.
func (c *clause) predicate(i int) bool {
	if c.chunker.cur.prep >= 0 && c.is(i, "工作", "问题", "活动", "项目", "合作", "发展", "建设", "关系", "情况") {
		return false // 对政法[工作]作出指示
	}
	if i+1 == c.at && c.trigger != nil && c.trigger.pos == verb && c.words[i].Class == phrase.VerbNoun && c.triggerOf(i) == nil {
		return false // 渡轮[服务]暂停
	}
	if i+1 == c.at {
		return c.trigger != nil && (c.trigger.pos == verb || c.lightAt(i))
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

// names tells whether a noun makes a compound of the verb before it: 签约[仪式].
func (c *clause) names(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End && c.Entry(h).Get("kind") == "strict"
}

// adverbial tells whether an adjective before a word describes what is done.
func (c *clause) adverbial(i int) bool {
	switch c.words[i].Class {
	case phrase.Adverb:
		return true
	case phrase.Prep:
		return c.is(i, "被", "遭", "由", "把", "将")
	case phrase.Verb:
		return i == c.at || c.triggerOf(i) != nil && (i+1 >= c.at || c.words[i+1].Class != phrase.De)
	}
	return false
}

// scored is the word after a score that starts at a word, or that word.
func (c *clause) scored(i int) int {
	n := c.numberAt(c.words[i].Start)
	if n < 0 || c.tables.NumericFacts[n].Kind != "score" {
		return i
	}
	return min(c.wordFrom(int(c.tables.NumericFacts[n].EndChar)-1)+1, c.at)
}

// amid tells whether a locative of two sides follows soon: 甲地与乙地[之间].
func (c *clause) amid(i int) bool {
	for j := i + 1; j < c.at && j < i+6; j++ {
		if p := c.words[j].Start; c.HasAt(p, "之间") || c.HasAt(p, "交界") || c.HasAt(p, "交叉") || c.HasAt(p, "交汇") || c.is(j, "间", "路口") {
			return true
		}
	}
	return false
}

// heads tells whether the trigger is the noun that a 的 leads to: …的[5.2级]地震.
func (c *clause) heads(i int) bool {
	for i++; i < c.at; i++ {
		switch c.words[i].Class {
		case phrase.Number, phrase.Measure, phrase.Adjective:
		case phrase.Mark:
			if !digit(c.At(c.words[i].Start - 1)) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// participle tells whether a verb describes the noun right behind it, so that both are one phrase:
// [被困人员]获救, [起火原因]在查.
func (c *clause) participle(i int) bool {
	if nominal(c.words[i+1].Class) && c.is(i, "退休", "离休", "涉事", "涉案", "肇事", "在逃", "执勤", "值班", "巡逻", "参赛", "参会", "到会", "与会", "当选", "候任", "现任", "时任", "前任", "继任", "主办", "承办", "卫冕", "失踪", "失联", "遇难", "被困", "获救", "受伤", "受灾") && i+1 < c.at && (!c.chunker.active || c.words[i-1].Class == phrase.De || c.words[i-1].Class == phrase.Name || c.words[i-1].Class == phrase.Number || c.words[i-1].Class == phrase.Measure) {
		return true // [退休教师]罗某, [涉事公司]
	}
	h, ok := c.hit(i+1, lexicon.CompoundHead)
	if !ok || int(h.End) != c.words[i+1].End {
		return false
	}
	if k := &c.chunker; k.active {
		switch c.words[k.cur.last].Class {
		case phrase.Pronoun, phrase.Adjective, phrase.De, phrase.Number, phrase.Measure:
		default:
			return false
		}
	}
	if strings.ContainsRune("被受遇获失涉", c.At(c.words[i].Start)) {
		return true
	}
	t := c.triggerOf(i)
	if t == nil || len(t.senses) == 0 {
		return false
	}
	s := &t.senses[len(t.senses)-1]
	return s.alone || s.subject == "patient" || s.is("casualty.", "accident.", "disease.")
}

// bound tells whether a verb tells where something goes.
func (c *clause) bound(i int) bool {
	t := c.triggerOf(i)
	return t != nil && t.plain() != nil && t.plain().is("transport.")
}
