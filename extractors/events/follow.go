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
