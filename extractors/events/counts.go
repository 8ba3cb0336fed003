// Counts among the phrases before a trigger.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"

	"github.com/taojin-nlp/taojin/extractors/phrase"
)

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
var classifiers = runesOf("辆名位个只艘架列台家所座栋幢起宗场次份条件张批支伙群对双部本项款种块间片棵头匹枚颗")

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
		return classifiers.has(c.At(c.words[last].End - 1))
	}
	return false
}

// times is the word after a count of times that tells how often (第二次, 3次), or that word.
func (c *clause) times(i int) int {
	for j := i; j < c.at && j < i+3 && (c.words[j].Class == phrase.Number || c.words[j].Class == phrase.Measure); j++ {
		if c.At(c.words[j].End-1) != '次' {
			continue
		}
		if j+1 == c.at && c.trigger != nil && c.trigger.pos != noun {
			return j + 1
		}
		switch c.words[j+1].Class {
		case phrase.Verb, phrase.Adverb, phrase.Prep:
			return j + 1
		case phrase.Noun:
			if c.in(j+1, setManner) {
				return j + 1 // 两次书面通知
			}
		}
		break
	}
	return i
}

// leadsIn tells whether the noun of a count is a place in the place before it: 文昌路[一栋居民楼三楼].
func (c *clause) leadsIn(i int) bool {
	end := i
	for end < c.at && end < i+reach/3 && nominal(c.words[end].Class) && c.words[end].Class != phrase.Pronoun {
		end++
	}
	return end > i+1 && strings.ContainsRune("楼层室店房院厅内口处旁", c.At(c.words[end-1].End-1)) && c.placed(text.Span{Start: c.words[i].Start, End: c.words[end-1].End})
}

// people tells whether a phrase is a count of people or things alone: 15人, 20名.
func (c *clause) people(b *chunk) bool {
	return c.words[b.first].Class == phrase.Number && b.last > b.first && b.last-b.first < 3 && c.words[b.last].Class == phrase.Measure
}

// scored is the word after a score that starts at a word, or that word.
func (c *clause) scored(i int) int {
	n := c.numberAt(c.words[i].Start)
	if n < 0 || c.tables.NumericFacts[n].Kind != "score" {
		return i
	}
	return min(c.wordFrom(int(c.tables.NumericFacts[n].EndChar)-1)+1, c.at)
}
