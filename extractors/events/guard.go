package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// nameLength is how long a name in quotation marks is at most.
const nameLength = 12

// guarded tells whether the trigger tells no event: part of a name in quotation marks, of a
// compound, or one of the uses that its line in triggers.tsv excludes.
func (c *clause) guarded() bool {
	for _, s := range c.trigger.before {
		if c.HasBefore(c.Start, string(s)) {
			return true
		}
	}
	for _, s := range c.trigger.after {
		if c.HasAt(c.End, string(s)) {
			return true
		}
	}
	return c.quoted() || c.compound()
}

// quoted tells whether the trigger stands in a short quotation without a mark inside, or in a title.
func (c *clause) quoted() bool {
	open := -1
	for i := c.at - 1; i >= 0 && i >= c.at-nameLength; i-- {
		switch c.words[i].Class {
		case phrase.OpenQuote:
			open = i
		case phrase.CloseQuote, phrase.Mark:
			return false
		default:
			continue
		}
		break
	}
	if open < 0 {
		return false
	}
	title := c.At(c.words[open].Start) == '《'
	for i := c.last + 1; i < len(c.words) && i < c.last+nameLength; i++ {
		switch c.words[i].Class {
		case phrase.CloseQuote:
			return title || c.words[i].Start-c.words[open].End <= nameLength
		case phrase.Mark:
			return false
		}
	}
	return title
}

// compound tells whether a noun follows that makes one word of the trigger: 调查报告, 打击力度.
func (c *clause) compound() bool {
	if c.last+1 >= c.end || c.after.aspect {
		return false
	}
	next := c.words[c.last+1]
	h, ok := c.hit(c.last+1, lexicon.CompoundHead)
	if ok && int(h.End) > next.End {
		ok = false
	}
	kind := ""
	if ok {
		kind = c.Entry(h).Get("kind")
	}
	switch {
	case kind == "strict":
		return true
	case kind == "people":
		return c.trigger.pos != verb && !c.affects() && !c.driven()
	case kind == "task":
		return false
	case kind == "thing":
		return c.trigger.pos != verb && !c.driven()
	}
	return c.trigger.pos == noun && (next.Class == phrase.Noun || next.Class == phrase.VerbNoun)
}

// affects tells whether the trigger's event is one that people suffer: 受伤人员 tells of it.
func (c *clause) affects() bool {
	return len(c.trigger.senses) > 0 && c.trigger.senses[0].is("casualty.", "disease.infected", "disease.poisoned", "rescue.rescued", "rescue.evacuated")
}

// driven tells whether an adverb or a preposition's phrase right before the trigger makes a verb of
// it: 正在调查原因.
func (c *clause) driven() bool {
	if c.at == c.first {
		return false
	}
	return c.words[c.at-1].Class == phrase.Adverb
}

// choose finds the sense of the trigger in its clause.
func (c *clause) choose() bool {
	for i := range c.trigger.senses {
		s := &c.trigger.senses[i]
		if s.number && !c.besideNumber() {
			continue
		}
		if s.needs == "" || c.meets(s.needs) {
			c.sense = s
			return true
		}
	}
	return false
}

// meets tells whether object or subject are of a class.
func (c *clause) meets(class string) bool {
	if c.object(c.after.object, class) || c.object(c.after.relative, class) {
		return true
	}
	if c.after.object.Len() > 0 && c.end > c.last+1 {
		end := text.Span{Start: c.after.object.Start, End: c.words[c.end-1].End}
		if c.object(end, class) {
			return true
		}
	}
	for i := len(c.before) - 1; i >= 0; i-- {
		b := &c.before[i]
		if (b.prep < 0 || c.is(b.prep, "把", "将")) && b.verb < 0 && c.object(b.Span, class) {
			return true
		}
	}
	return false
}

// besideNumber tells whether a number stands right before or behind the trigger: 3死5伤, 死3人.
func (c *clause) besideNumber() bool {
	if c.last+1 < len(c.words) && c.words[c.last+1].Class == phrase.Number {
		return true
	}
	return c.at > 0 && (c.words[c.at-1].Class == phrase.Number || c.words[c.at-1].Class == phrase.Measure || c.is(c.at-1, "人"))
}

// telling tells whether a light verb has a happening for its object, which then tells the event.
func (c *clause) telling() bool {
	for i := c.last + 1; i < c.end && i < c.last+reach; i++ {
		switch class := c.words[i].Class; {
		case nominal(class):
			if t := c.triggerOf(i); t != nil && t.pos != verb && len(t.senses) > 0 && (i+1 >= c.end || !nominal(c.words[i+1].Class)) {
				return true
			}
		case class == phrase.De, class == phrase.Conj, class == phrase.Aspect, class == phrase.OpenQuote, class == phrase.CloseQuote, class == phrase.Locative, class == phrase.Adverb:
		case class == phrase.Verb:
			t := c.triggerOf(i)
			return t != nil && t.pos == both
		default:
			return false
		}
	}
	return false
}
