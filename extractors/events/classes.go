// Which words make a noun phrase, and which end it.

package events

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// shortVerbs are the verbs of one character that news uses; others are more often part of a name.
var shortVerbs = runesOf("是有说称为去来到送被把在对将使让令给用要想看听见找叫问请派带进出上下过回起走跑飞开关停打撞砸烧炸杀死伤救抢抓捕罚判查办建修卖买租借还付收发放住吃喝睡坐站躺穿戴拿抱推拉拖抬挖埋淹冲卷倒塌落跌摔滚爬跳逃躲藏追堵拦截获得失赢输胜败平创破达至超升降涨增减占属系指驾乘骑拨接报赴抵离返驶行运载装卸扔抛捐赠访谈演唱拍映播撤遭受患染做作")

// how tells whether a word says how the verb behind it is done, though the dictionary has it as a noun or an adjective:
// 大会[胜利]召开, 张某[违规]收受, 被[安全]疏散, 大火[一度]蔓延.
func (c *clause) how(i int) bool {
	if c.members[i] == (membership{}) || i+1 > c.at || i+1 >= len(c.words) || c.words[i].Len() == 1 {
		return false
	}
	active, atTrigger := c.chunker.active, i+1 == c.at
	if active && (atTrigger || i+2 == c.at && c.words[i+1].Class == phrase.Adverb) && c.manner(i) {
		return true
	}
	if atTrigger && c.trigger != nil && c.trigger.pos != noun && c.in(i, setWholly) {
		return true // 负责人[上门]慰问
	}
	switch c.words[i+1].Class {
	case phrase.Verb:
		if active && c.in(i, setLawful) || atTrigger && c.in(i, setWholly) {
			return true
		}
	case phrase.Adverb, phrase.Prep:
	default:
		return false
	}
	return c.in(i, setOnce) || (!atTrigger || c.trigger != nil && c.trigger.pos != noun) && c.in(i, setDegree)
}

// predicate tells whether a verb that may be a noun is the predicate before the trigger: 警方[调查]发现.
func (c *clause) predicate(i int) bool {
	if c.chunker.cur.prep >= 0 && c.in(i, setWork) {
		return false // 对政法[工作]作出指示
	}
	if i+1 == c.at && c.chunker.cur.prep >= 0 && c.in(c.chunker.cur.prep, setPassive) && c.triggerOf(i) != nil && c.words[c.chunker.cur.last].Class == phrase.Name {
		return true // 由某集团[投资]建设
	}
	if i+1 == c.at && c.trigger != nil && c.trigger.pos == verb && c.words[i].Class == phrase.VerbNoun && c.triggerOf(i) == nil {
		return false // 渡轮[服务]暂停
	}
	if i+1 < len(c.words) && c.in(i+1, setCause, setEntails) && c.triggerOf(i) != nil {
		return false // [暴雨]导致两人死亡
	}
	if i+1 == c.at {
		return c.trigger != nil && (c.trigger.pos == verb || c.lightAt(i))
	}
	switch c.words[i+1].Class {
	case phrase.Verb, phrase.Aspect:
		return true
	}
	return false
}

// intends tells whether a noun is a verb of a plan before the trigger: 原址[规划]建设….
func (c *clause) intends(i int) bool {
	h, ok := c.hit(i, lexicon.Mood)
	return ok && c.moods[h.Ref].modality == "planned" && c.last+1 < c.end && c.words[c.last+1].Class != phrase.Mark && c.words[c.last+1].Class != phrase.De
}

// nominal tells whether a word may stand in a noun phrase.
func nominal(c phrase.Class) bool {
	switch c {
	case phrase.Noun, phrase.Name, phrase.VerbNoun, phrase.Pronoun, phrase.Adjective, phrase.Number, phrase.Measure, phrase.Etc:
		return true
	}
	return false
}

// adverbial tells whether an adjective before a word describes what is done.
func (c *clause) adverbial(i int) bool {
	if i == c.at && c.trigger != nil && (c.trigger.pos == verb || c.trigger.pos == both && c.in(i-1, setDegree)) && c.chunker.active && c.chunker.cur.verb < 0 && c.words[i-1].Len() == 2 {
		return true // 车头严重[变形], though a noun as well
	}
	switch c.words[i].Class {
	case phrase.Adverb:
		return true
	case phrase.Prep:
		return c.in(i, setPassive, setDisposal)
	case phrase.Verb:
		return i == c.at || c.triggerOf(i) != nil && (i+1 >= c.at || c.words[i+1].Class != phrase.De)
	}
	return false
}

// amid tells whether a locative of two sides follows soon: 甲地与乙地[之间].
func (c *clause) amid(i int) bool {
	for j := i + 1; j < c.at && j < i+6; j++ {
		if p := c.words[j].Start; c.HasAt(p, "之间") || c.HasAt(p, "交界") || c.HasAt(p, "交叉") || c.HasAt(p, "交汇") || (c.char(j, '间') || c.is(j, "路口")) {
			return true
		}
	}
	return false
}
