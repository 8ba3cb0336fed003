// What the prose of programmes and reports says without telling a happening.

package events

import (
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// programmatic tells whether the trigger only names a field of work, a model or a kind of wrong: 突出
// 技术[研发], 校企[合作]新模式, 针对高发的[诈骗], 针对因台风[停工]的问题, 确保无[事故].
func (c *clause) programmatic() bool {
	return c.purpose() || c.pursued() || c.modelled() || c.general() || c.problem() || c.warded()
}

// purpose tells whether the trigger only names what something is for, or under what pretext: 用于成人[接种], 以[退款]为由.
func (c *clause) purpose() bool {
	if c.HasAt(c.End, "为由") || c.HasAt(c.End, "为名") || c.HasAt(c.End, "为借口") || c.HasAt(c.End, "为幌子") {
		return true
	}
	if c.pretended() {
		return true
	}
	for i := c.at - 1; i >= c.open && i > c.at-4; i-- {
		if c.in(i, setUsedFor) {
			return true
		}
		if !nominal(c.words[i].Class) {
			break
		}
	}
	return false
}

// pretended tells whether 以 before the trigger and 为名 behind its object make a pretext of it: 以[投资]养老项目为名.
func (c *clause) pretended() bool {
	for i := c.at - 1; i >= c.open && i > c.at-3; i-- {
		if !c.char(i, '以') {
			continue
		}
		for j := c.last + 1; j < c.end && j < c.last+reach/2; j++ {
			if p := c.words[j].Start; c.HasAt(p, "为由") || c.HasAt(p, "为名") || c.HasAt(p, "为借口") || c.HasAt(p, "为幌子") || c.HasAt(p, "为饵") || c.HasAt(p, "为诱饵") {
				return true
			}
		}
	}
	return false
}

// pursued tells whether the trigger ends a phrase that a verb of programmes governs: 突出技术[研发].
func (c *clause) pursued() bool {
	if c.at > c.first && c.light < 0 && c.trigger.pos == both && !c.after.aspect && c.after.number < 0 {
		i := c.at - 1
		for i > c.first && i > c.at-3 && c.words[i].Class == phrase.VerbNoun && !c.pursues(i) {
			i--
		}
		if c.pursues(i) {
			return true // 加强[监测]预警, 强化督导[检查]
		}
	}
	if c.light >= 0 || c.after.aspect || c.after.object.Len() > 0 || c.after.relative.Len() > 0 || c.after.number >= 0 || c.after.place.Len() > 0 {
		return false
	}
	n := len(c.before)
	if n == 0 || c.before[n-1].last != c.at-1 || c.before[n-1].verb < 0 || c.words[c.before[n-1].last].Class != phrase.Noun {
		return false
	}
	return c.pursues(c.before[n-1].verb)
}

// pursues tells whether a word is a verb of programmes.
func (c *clause) pursues(i int) bool {
	return c.in(i, setPursue)
}

// modelled tells whether 新 and a noun of pattern follow, so that the trigger names what is new: 合作新格局.
func (c *clause) modelled() bool {
	next := c.last + 1
	for next < c.end && next < c.last+3 && c.words[next].Class == phrase.VerbNoun {
		next++
	}
	if c.trigger.pos == noun || next >= c.end || c.At(c.words[next].Start) != '新' || c.words[next].Len() > 3 {
		return false
	}
	at := c.words[next].Start + 1
	return c.sets.lists[setNewPattern].At(c.View, at) != ""
}

// general tells whether a wrong is spoken of as a kind: after a clause that says how common or hated it
// is (高发的诈骗), or as what measures are aimed at, and no time or count makes it one that happened.
func (c *clause) general() bool {
	if c.trigger.last().is("crime.") && (c.in(c.end-1, setFrequent) && c.end-1 > c.last || c.last+1 >= c.end && c.at > c.first && (c.char(c.at-1, '是') || c.is(c.at-1, "都是") || c.is(c.at-1, "就是") || c.is(c.at-1, "属于"))) {
		return true // 冒充客服[诈骗]高发; 要求转账的都是[诈骗]
	}
	if k := c.trigger.last(); !k.is("crime.") || c.trigger.pos == verb || c.light >= 0 || c.after.object.Len() > 0 || c.after.relative.Len() > 0 || c.after.number >= 0 {
		return false
	}
	for i := c.at - 1; i >= c.first && i > c.at-reach/2; i-- {
		switch {
		case c.words[i].Class == phrase.Time, c.words[i].Class == phrase.Number:
			return false
		case c.words[i].Class == phrase.Mark && c.At(c.words[i].Start) != '、':
			return false
		case c.in(i, setFrequent, setWary):
			return true
		}
	}
	return false
}

// problem tells whether the clause names a problem that measures are aimed at: 针对因台风停工的企业的困难.
func (c *clause) problem() bool {
	if c.aspectOf() {
		return true
	}
	if end := c.end - 1; end <= c.last || !c.in(end, setProblem) {
		return false
	}
	if c.end-2 > c.last && c.words[c.end-2].Class == phrase.Etc {
		return true // 暴露出违规生产、隐患[排查]流于形式等问题
	}
	for i := c.open; i < c.at && i < c.open+reach; i++ {
		if c.in(i, setAimedAt) {
			return c.words[c.last+1].Class != phrase.Mark
		}
	}
	return false
}

// aspectOf tells whether the trigger stands in a list of fields: 在[培训]、交流等方面.
func (c *clause) aspectOf() bool {
	i := c.last + 1
	for i < c.end && i < c.last+reach/2 && (nominal(c.words[i].Class) || c.words[i].Class == phrase.Verb || c.words[i].Class == phrase.Conj) && !c.in(i, setFields) {
		i++
	}
	if i >= c.end || !c.in(i, setFields) {
		return false
	}
	for i = c.at - 1; i >= c.first && i > c.at-reach/2; i-- {
		switch {
		case c.in(i, setAt, setSince, setAgainst, setInstrument) || c.char(i, '以') || c.is(i, "通过"):
			return true
		case c.words[i].Class == phrase.Verb, c.words[i].Class == phrase.Conj, c.words[i].Class == phrase.Adverb, nominal(c.words[i].Class):
		default:
			return false
		}
	}
	return false
}

// warded tells whether what is named is to be kept from happening: 确保监所无[事故], 实现零[伤亡].
func (c *clause) warded() bool {
	if c.at == c.first || c.trigger.pos == verb || c.after.aspect {
		return false
	}
	if p := c.Start; c.At(p-1) != '无' && c.At(p-1) != '零' && !(c.light > c.first && (c.char(c.light-1, '不') || c.is(c.light-1, "不再"))) {
		return false
	}
	for i := c.at - 1; i >= c.first && i > c.at-reach/2; i-- {
		if c.in(i, setEnsure) {
			return true
		}
	}
	return false
}
