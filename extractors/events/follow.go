// What stands behind a trigger.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// follow reads what stands behind the trigger: aspect, the noun after 的, a place after 于, the object.
func (c *clause) follow() {
	c.after = after{number: -1}
	j := c.last + 1
	for j < c.end && (c.words[j].Class == phrase.Aspect || c.is(j, "出", "到", "起", "上", "走", "开") || c.is(j, "下") && (j+1 >= c.end || c.words[j+1].Class != phrase.Number)) {
		c.after.aspect = c.after.aspect || c.is(j, "了", "过")
		j++
	}
	if j >= c.end {
		return
	}
	limit := c.words[c.end-1].End
	if c.trigger.pos != verb { // 爆炸发生在…
		if k := c.happens(j); k > 0 {
			if end := c.placeEnd(k); end > k {
				c.after.place = text.Span{Start: c.words[k].Start, End: c.words[end-1].End}
			}
			return
		}
	}
	switch {
	case c.is(j, "的"):
		if np, ok := c.phrases.NounAfter(c.words[j].End, limit, true); ok {
			c.after.relative = np.Span
			for n := c.wordFrom(np.End); n < c.end && c.words[n].Start == c.after.relative.End && (c.words[n].Class == phrase.VerbNoun || c.words[n].Class == phrase.Noun || c.known(c.words[n].Start).End == c.words[n].End && c.words[n].Len() > 1); n++ {
				c.after.relative.End = c.words[n].End
			}
		}
		return
	case c.is(j, "于", "在", "至", "往", "向", "入", "进"):
		if j+1 < c.end && c.amountAt(c.words[j+1].Start) {
			c.after.number = c.numberAt(c.words[j+1].Start)
			return // 回升至|25%
		}
		if k := c.placeEnd(j + 1); k > j+1 {
			c.after.place = text.Span{Start: c.words[j+1].Start, End: c.words[k-1].End}
		}
		return
	}
	if n := c.numberAt(c.words[j].Start); n >= 0 {
		c.after.number = n
	}
	k := j
	for k < c.end && (c.words[k].Class == phrase.Number || c.words[k].Class == phrase.Measure || c.ordinal(k)) {
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
	if k > j && k+1 < c.end && c.words[k].Class == phrase.Time {
		k++ // 一处[唐代]壁画
	}
	if k < c.end && !(c.words[k].Class == phrase.Adverb && c.is(k, "并", "再", "还", "也", "又", "后", "随后")) {
		if np, ok := c.phrases.NounAfter(c.words[k].Start, limit, true); ok && np.Start <= c.words[k].Start+1 {
			if end := c.described(np.End); end > np.End {
				c.after.object = text.Span{Start: c.words[j].Start, End: end}
				return
			}
			if n := c.wordFrom(np.End); n < c.end && c.words[n].Class == phrase.Other && c.words[n].Len() == 1 && strings.ContainsRune(placeHeads, c.At(np.End)) {
				np.End++ // 芯片|厂
			}
			c.after.object = c.unended(text.Span{Start: c.words[j].Start, End: c.list(np.End)})
			return
		}
	}
	if end := c.nounEnd(k); end > k+1 { // 新修订的章程
		c.after.object = c.unended(text.Span{Start: c.words[j].Start, End: c.words[end-1].End})
		return
	}
	if s := c.known(c.words[j].Start); s.Len() > 1 { // 年会, which the dictionary cuts
		c.after.object = s
		return
	}
	if k > j {
		c.after.object = text.Span{Start: c.words[j].Start, End: c.words[k-1].End}
	}
}

// ordinal tells whether a noun counts as a number and its classifier do: [首款]手机, [多批]货物.
func (c *clause) ordinal(i int) bool {
	w := c.words[i]
	return w.Class == phrase.Noun && w.Len() == 2 && strings.ContainsRune("首头末多各数", c.At(w.Start)) && strings.ContainsRune("款批例部架艘台列座条项架枚颗期届站班趟笔", c.At(w.Start+1))
}

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

// happens is the word behind 发生在 where that follows a noun, its adverbs and times: 爆炸十分钟后发生在[…].
func (c *clause) happens(j int) int {
	for ; j+2 < c.end && j < c.last+6; j++ {
		if c.is(j, "发生", "起", "始") && c.is(j+1, "在", "于") {
			return j + 2
		}
		switch c.words[j].Class {
		case phrase.Adverb, phrase.Time, phrase.Number, phrase.Measure, phrase.Locative:
		default:
			return 0
		}
	}
	return 0
}

// headed tells whether a noun makes a compound of the verb before it: 庆祝[活动], 救援[人员].
func (c *clause) headed(i int) bool {
	h, ok := c.hit(i, lexicon.CompoundHead)
	return ok && int(h.End) == c.words[i].End
}

// described is the end of a noun phrase that goes on behind its first noun with a time or a count and 的:
// 尘封[十年的纪录].
func (c *clause) described(end int) int {
	i := c.wordFrom(end)
	rank := i < c.end && c.At(c.words[i].Start) == '第' // 职业生涯[第99个冠军]
	for i < c.end && (c.words[i].Class == phrase.Time || c.words[i].Class == phrase.Number || c.words[i].Class == phrase.Measure) {
		i++
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

// nounEnd is the word after a noun phrase that starts at a word with a clause that describes it.
func (c *clause) nounEnd(w int) int {
	end := w
	for i := w; i < c.end && i < w+reach; i++ {
		switch class := c.words[i].Class; {
		case class == phrase.Measure && i > w+1 && c.is(i, "人") && c.words[i-2].Class == phrase.De:
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
		case i == w && c.is(i, "位于", "地处"):
		case class == phrase.Locative && c.is(i, temporal...):
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
		case class == phrase.Prep && c.between(i), c.distance(i), class == phrase.Adverb && i+1 < c.end && c.words[i+1].Class == phrase.Number && c.is(i, "约", "近"):
		default:
			return end
		}
	}
	return end
}

// temporal are the locatives of time: 赶到现场[后].
var temporal = []string{"时", "后", "之后", "以后", "前", "之前", "以前", "之际", "期间", "以来", "之时", "同时", "间"}

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
	if c.is(w, "城市", "小镇", "城镇", "省份", "村庄", "港口", "边境", "海域", "水域", "空域", "区域", "地区", "海面", "洋面", "沿海", "山区") {
		return true
	}
	return c.words[w].Class == phrase.Noun && strings.ContainsRune(placeHeads, c.At(c.words[w].End-1)) && c.placed(c.words[w].Span)
}

// distance tells whether a word measures how far a place is from another: [距]收费站1.5公里处.
func (r *reader) distance(i int) bool {
	if first := r.At(r.words[i].Start); first != '距' && first != '离' {
		return false
	}
	return i+2 < len(r.words) && r.is(i, "距", "距离", "离") && nominal(r.words[i+1].Class)
}

// between tells whether 往, 至 or 到 stands between two names: 甲城往乙城方向.
func (c *clause) between(i int) bool {
	return c.words[i].Len() == 1 && i > 0 && i+1 < len(c.words) && c.words[i-1].Class == phrase.Name && (c.words[i+1].Class == phrase.Name || c.is(i, "至") && c.words[i+1].Class == phrase.Noun) && c.is(i, "往", "至", "到")
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
			if t != nil && len(t.senses) > 0 && t.pos != noun && c.words[i].End >= s.End && !c.needed(s) {
				break
			}
			if c.words[i].Class == phrase.VerbNoun && c.words[i].End >= s.End && c.words[i-1].Class == phrase.Name && end > s.Start && c.is(i, "工作", "学习", "任教", "就读", "任职") {
				break // 加入某公司[工作]
			}
		}
		end = min(c.words[i].End, s.End)
	}
	return text.Span{Start: s.Start, End: end}
}

// needed tells whether a noun is one of those by which the trigger tells its event: 达成战略[合作].
func (c *clause) needed(s text.Span) bool {
	for i := range c.trigger.senses {
		if n := c.trigger.senses[i].needs; n != "" && c.object(s, n) {
			return true
		}
	}
	return false
}

// known is the longest noun of event_objects.tsv that starts at a position.
func (r *reader) known(pos int) text.Span {
	for _, h := range r.HitsWith(lexicon.EventObject, pos) {
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
