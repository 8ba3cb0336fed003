// Where the phrase behind a trigger ends.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// formal is the end of an object that goes on over verbs to the noun of a service or a measure: 护照[换发手续],
// 户口[迁移“一窗通办”业务]; without one it is the end that it has.
func (c *clause) formal(end int) int {
	if k := c.trigger.last(); !k.is("business.served", "policy.issued", "launch.product") {
		return end
	}
	start, verbs := end, false
	for i := c.wordFrom(end); i < c.end && c.words[i].Start < start+2*nameLength; i++ {
		w := c.words[i]
		if c.object(text.Span{Start: start, End: w.End}, "formality") {
			end = w.End
			continue
		}
		switch w.Class {
		case phrase.Verb:
			verbs = true
		case phrase.Noun, phrase.Name:
			if verbs {
				return end // 办理贷款帮助企业开展业务
			}
		case phrase.VerbNoun, phrase.Adjective, phrase.Idiom, phrase.OpenQuote, phrase.CloseQuote:
		default:
			return end
		}
	}
	return end
}

// compoundEnd is the end of a noun phrase that goes on with a count, a rank or a verb that is a noun, to a noun:
// 职业生涯[首个冠军], 防汛IV级[应急响应], 某公司[60%股权].
func (c *clause) compoundEnd(end int) int {
	i := c.wordFrom(end)
	if i >= c.end || c.words[i].Start != end {
		return end
	}
	for from := i; i < c.end && i < from+reach/4; i++ {
		if s := c.known(c.words[i].Start); s.Len() > 2 {
			end = s.End
			i = c.wordFrom(end) - 1
			continue
		}
		switch class := c.words[i].Class; {
		case class == phrase.Noun, class == phrase.VerbNoun && i+1 >= c.end && c.triggerOf(i) == nil:
			end = c.words[i].End
		case class == phrase.Number && (c.isDate(c.words[i].Start) || strings.ContainsRune("于在自到至", c.At(c.End-1)) && c.placed(text.Span{Start: c.words[c.wordFrom(end-1)].Start, End: end})), class == phrase.Measure && c.words[i-1].Class != phrase.Number:
			return end // 人员|24小时值班, 某局|开会
		case class == phrase.Number, class == phrase.Measure, class == phrase.Adjective, class == phrase.VerbNoun, class == phrase.Name:
		default:
			return end
		}
	}
	return end
}

// list is the end of a list that goes on behind a noun: 恶心[、呕吐等症状], 两个消防站[、五辆消防车].
func (c *clause) list(end int) int {
	i := c.wordFrom(end)
	if i >= c.end || c.words[i].Class != phrase.Conj && c.words[i].Class != phrase.Etc {
		return end
	}
	counts := i+1 < c.end && c.words[i+1].Class == phrase.Number
	for ; i < c.end && c.words[i].Start < end+listed; i++ {
		switch class := c.words[i].Class; {
		case class == phrase.Etc:
			for i++; i < c.end && (nominal(c.words[i].Class) && (c.words[i].Class != phrase.VerbNoun || i+1 < c.end && c.words[i+1].Class == phrase.Noun) || c.words[i].Class == phrase.Idiom); i++ {
			}
			return c.words[i-1].End
		case counts && class == phrase.Noun:
			end = c.words[i].End
		case nominal(class), class == phrase.Verb && !counts, class == phrase.Idiom, class == phrase.Conj, class == phrase.OpenQuote, class == phrase.CloseQuote:
		default:
			return end
		}
	}
	return end
}

// listed is how far a list may go on, in code points.
const listed = 40

// described is the end of a noun phrase that goes on behind its first noun with a time or a count and 的:
// 尘封[十年的纪录].
func (c *clause) described(end int) int {
	i := c.wordFrom(end)
	rank := i < c.end && c.At(c.words[i].Start) == '第' // 职业生涯[第99个冠军]
	for i < c.end && (c.words[i].Class == phrase.Time || c.words[i].Class == phrase.Number || c.words[i].Class == phrase.Measure || c.words[i].Class == phrase.Locative && !c.in(i, setTemporal)) {
		i++ // 某地[南部的两处目标]
	}
	if rank && i < c.end && c.words[i].Class == phrase.Noun {
		return c.words[i].End
	}
	if i+1 >= c.end || c.words[i].Class != phrase.De {
		return end
	}
	if n := c.nounEnd(i + 1); n > i+1 {
		return c.words[n-1].End
	}
	return end
}

// counting is the end of what a list describes: 数字经济、绿色发展等领域[的5项合作文件].
func (c *clause) counting(end int) int {
	i := c.wordFrom(end)
	if i+2 >= c.end || c.words[i].Class != phrase.De || c.words[i].Start != end || c.words[i+1].Class != phrase.Number {
		return end
	}
	if n := c.nounEnd(i + 1); n > i+2 {
		return c.words[n-1].End
	}
	return end
}

// nounEnd is the word after a noun phrase that starts at a word with a clause that describes it.
func (c *clause) nounEnd(w int) int {
	end := w
	for i := w; i < c.end && i < w+reach; i++ {
		switch class := c.words[i].Class; {
		case class == phrase.Measure && i > w+1 && c.char(i, '人') && c.words[i-2].Class == phrase.De:
			end = i + 1 // 被困车内的5[人]
		case class == phrase.Verb && i+1 < c.end && i > w && c.words[i-1].Class == phrase.Adjective && c.headed(i+1):
			end = i + 2 // 所有[庆祝活动]
			i++
		case class == phrase.Adjective, class == phrase.Number, class == phrase.Measure, class == phrase.De, class == phrase.OpenQuote, class == phrase.Conj && end == i && end > w:
		case nominal(class), class == phrase.CloseQuote:
			end = i + 1
		case (class == phrase.Verb || class == phrase.Adverb) && (i == w || end < i) && c.modifies(i):
		default:
			return end
		}
	}
	return end
}

// placeEnd is the word after a place that starts at a word: nouns up to a locative, or up to the verb
// that tells what is done there (赶赴[县医院]指导救治).
func (c *clause) placeEnd(w int) int {
	end := w
	for i := w; i < c.end && i < w+reach; i++ {
		switch class := c.words[i].Class; {
		case i == w && c.in(i, setLies):
		case class == phrase.Locative && c.in(i, setTemporal):
			return end
		case class == phrase.Locative && i > w:
			return c.inner(i + 1)
		case class == phrase.Locative:
		case (class == phrase.Verb || class == phrase.VerbNoun || class == phrase.Prep || class == phrase.Adverb) && i > w && c.modifies(i):
		case (class == phrase.VerbNoun || class == phrase.Idiom) && end == i && end > w && c.placed(text.Span{Start: c.words[w].Start, End: c.words[end-1].End}):
			return end
		case nominal(class), class == phrase.Other:
			end = i + 1
		case class == phrase.De, class == phrase.Conj, class == phrase.OpenQuote:
		case class == phrase.CloseQuote, class == phrase.Etc:
			end = i + 1
		case class == phrase.Prep && c.between(i), c.distance(i), class == phrase.Adverb && i+1 < c.end && c.words[i+1].Class == phrase.Number && c.in(i, setAboutNumber):
		default:
			return end
		}
	}
	return end
}

// inner is the word after what goes on behind a locative: 首都以东[150公里处], 桥下[的河滩].
func (c *clause) inner(w int) int {
	if w+1 < c.end && c.words[w].Class == phrase.Number && c.words[w+1].Class == phrase.Measure {
		w += 2
		if w < c.end && c.words[w].Class == phrase.Locative {
			return w + 1
		}
	}
	if w < c.end && c.locates(w) {
		w++
	}
	if w+1 < c.end && c.words[w].Class == phrase.De && nominal(c.words[w+1].Class) {
		return c.placeEnd(w + 1)
	}
	return w
}

// locates tells whether a noun behind a locative is one for a place, so that the phrase goes on: 岛附近[海域].
func (c *clause) locates(w int) bool {
	if c.in(w, setAreas) {
		return true
	}
	return c.words[w].Class == phrase.Noun && placeHeads.has(c.At(c.words[w].End-1)) && c.placed(c.words[w].Span)
}

// distance tells whether a word measures how far a place is from another: [距]收费站1.5公里处.
func (r *reader) distance(i int) bool {
	if first := r.At(r.words[i].Start); first != '距' && first != '离' {
		return false
	}
	return i+2 < len(r.words) && (r.char(i, '距') || r.is(i, "距离") || r.char(i, '离')) && nominal(r.words[i+1].Class)
}

// between tells whether 往, 至 or 到 stands between two names of a way: 甲城往乙城方向, not 某某到某地调研.
func (c *clause) between(i int) bool {
	if i+2 >= c.at {
		return false
	}
	switch c.words[i+2].Class {
	case phrase.Noun, phrase.De, phrase.Locative, phrase.Number:
	default:
		return false
	}
	return c.words[i].Len() == 1 && i > 0 && i+1 < len(c.words) && c.words[i-1].Class == phrase.Name && (c.words[i+1].Class == phrase.Name || c.char(i, '至') && c.words[i+1].Class == phrase.Noun) && c.in(i, setTo, setToward)
}
