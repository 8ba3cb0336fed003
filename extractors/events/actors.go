// Who can do something, and what only measures.

package events

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// governs tells whether a verb or a preposition before the trigger has a phrase for its object.
func (c *clause) governs(s text.Span) bool {
	for i := range c.before {
		if b := &c.before[i]; b.Overlaps(s) {
			return b.prep >= 0 || b.verb >= 0
		}
	}
	return false
}

// aged tells whether a phrase is somebody's age.
func (f *frame) aged(s text.Span) bool {
	n := f.numberAt(s.Start)
	return n >= 0 && f.tables.NumericFacts[n].Kind == "age" && int(f.tables.NumericFacts[n].EndChar) >= s.End
}

// acts tells whether a phrase names who can do something: a person, a body, or people by their kind.
func (c *clause) acts(s text.Span) bool {
	acts := false
	c.entities(s, func(e *schema.Entity) bool {
		switch e.Type {
		case "PERSON", "TITLE":
			acts = int(e.EndChar) >= s.End-2 || c.numberAt(int(e.EndChar)) >= 0 // 林某等3人, and not 林某遗体告别仪式
		case "ORG", "GPE":
			acts = int(e.EndChar) >= s.End-1
		}
		return !acts
	})
	s = c.trim(s)
	if acts || s.Len() == 0 {
		return acts
	}
	if c.At(s.End-1) == '子' && !strings.ContainsRune("男女孩妻弟父母学", c.At(s.End-2)) {
		return false // 黑匣子
	}
	return actors.has(c.At(s.End-1)) || c.HasBefore(s.End, "单位") || c.HasBefore(s.End, "领导") || c.headcount(s) || c.apposed(s) || c.speaks(s)
}

// speaks tells whether a phrase ends in a word for those who may tell something, and so may act: 被告, 网友.
func (c *clause) speaks(s text.Span) bool {
	for n := 2; n <= 4 && n <= s.Len(); n++ {
		for _, h := range c.HitsWith(lexicon.Source, s.End-n) {
			if h.Class == lexicon.Source && int(h.End) == s.End && c.Entry(h).Get("type") == "person" {
				return true
			}
		}
	}
	return false
}

// headcount tells whether a phrase opens with a count of people: [2名]保安.
func (c *clause) headcount(s text.Span) bool {
	n := c.numberAt(s.Start)
	return n >= 0 && (c.tables.NumericFacts[n].Unit == "名" || c.tables.NumericFacts[n].Unit == "位")
}

// apposed tells whether a phrase ends in a name behind what it is the name of: 汽车企业[蓝驰].
func (c *clause) apposed(s text.Span) bool {
	if i := c.wordFrom(s.End - 1); i >= len(c.words) || c.words[i].Class != phrase.Noun && c.words[i].Class != phrase.Name && c.words[i].Len() > 1 {
		return false
	}
	for n := 2; n <= 4 && s.Start < s.End-n; n++ {
		if c.ends(text.Span{Start: s.Start, End: s.End - n}, setApposed) {
			return true
		}
	}
	return false
}

// actors are the last characters of nouns for people and their bodies.
var actors = runesOf("人员者队警兵民方局部府会司院校家生师长子女士客工手孩团组厅处科室委站社厂店行国门众军将首统理席记表授母妻犯徒商企媒友迷王婴童嫂叔婆爷奶爸妈哥姐弟妹我你他她们某")

// amount tells whether a phrase is a sum, a share or a rank, or ends in one, and does nothing: 拟[42亿元]收购,
// [净利润3亿元],亏损….
func (c *clause) amount(s text.Span) bool { return c.lastNumber(s) >= 0 }

// lastNumber is the fact of the sum, share or measure that a phrase ends in, or -1.
func (c *clause) lastNumber(s text.Span) int {
	facts := c.tables.NumericFacts
	n := sort.Search(len(facts), func(i int) bool { return int(facts[i].StartChar) >= s.End }) - 1
	if n < 0 || int(facts[n].EndChar) < s.End {
		return -1
	}
	switch facts[n].Kind {
	case "count", "number", "age", "score":
		return -1
	}
	return n
}

// unmeasured cuts the sum or share off the end of a phrase that tells what is so much: [增加值]3亿元,增长….
func (c *clause) unmeasured(s text.Span) text.Span {
	if n := c.lastNumber(s); n >= 0 {
		if start := int(c.tables.NumericFacts[n].StartChar); start > s.Start+1 {
			s.End = start
		}
	}
	return s
}
