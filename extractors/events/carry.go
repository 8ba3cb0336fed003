// How a subject carries over commas.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// A theme is what a clause is about, for later clauses of the sentence that have no subject of their own.
type theme struct {
	first, end int       // words of the clause
	read       bool      // what follows is known
	subject    text.Span // the phrase before the predicate that nothing governs
	acts       bool      // it names who can do something
	measured   text.Span // what the sum at the end of the clause is of: 实现[营收]3亿元
}

// themes is how many clauses back a subject carries.
const themes = 4

// passed notes a clause that ends before a word.
func (r *reader) passed(first, end int) {
	if end == first {
		return
	}
	r.heard(first, end)
	if end-first < 2 {
		return
	}
	if len(r.themes) == themes {
		copy(r.themes, r.themes[1:])
		r.themes = r.themes[:themes-1]
	}
	r.themes = append(r.themes, theme{first: first, end: end})
}

// heard notes of a clause that ends before a word what it tells of all that the sentence tells behind it: that it is
// foretold (预计,…), advice (警方提醒,…), or what a rule foresees (违反规定的,由…责令改正).
func (r *reader) heard(first, end int) {
	last := end - 1
	r.advised = r.advised || r.in(last, setAdvise)
	r.ruled = r.ruled || r.words[last].Class == phrase.De && end+1 < len(r.words) && r.comma(end) && r.in(end+1, setSanction)
	for _, i := range [2]int{first, last} {
		if h, ok := r.hit(i, lexicon.Mood); ok && r.moods[h.Ref].reach == overClaim && r.moods[h.Ref].modality != "" {
			r.claimed = r.moods[h.Ref].modality
		}
	}
}

// themeOf reads the theme of an earlier clause, once it is asked for.
func (r *reader) themeOf(i int) *theme {
	t := &r.themes[i]
	if t.read {
		return t
	}
	t.read = true
	c := &r.earlier
	c.reader, c.first, c.open, c.at, c.end = r, t.first, t.first, t.end, t.end
	end := t.end
	k := &c.chunker
	k.reset()
	for i := max(c.first, end-reach); i < end; i++ {
		i = c.take(i)
	}
	k.finish()
	for i := range k.chunks {
		b := &k.chunks[i]
		if b.verb >= 0 {
			break
		}
		if b.prep >= 0 || b.locative || b.last+1 >= end || c.words[b.last+1].Class == phrase.Number || c.words[b.last+1].Class == phrase.Locative || c.bareCount(b) {
			continue
		}
		t.subject = c.trim(b.Span)
	}
	if n := len(k.chunks); n > 0 && k.chunks[n-1].last == end-1 {
		if s := c.trim(c.unmeasured(k.chunks[n-1].Span)); s.End < k.chunks[n-1].End && s.Len() > 1 {
			t.measured = s
		}
	}
	t.acts = t.subject.Len() > 0 && (c.acts(t.subject) || c.object(t.subject, "meeting"))
	return t
}

// bareCount tells whether a phrase is a number and its measure alone, or a sum.
func (c *clause) bareCount(b *chunk) bool {
	switch c.words[b.last].Class {
	case phrase.Number, phrase.Measure:
		return c.At(b.End-1) != '人'
	}
	return c.amount(b.Span)
}

// inherited is the subject that the clause of an event has from the clauses before it, or none.
func (f *frame) inherited(role string) text.Span {
	if role == "recipient" {
		role = "agent"
	}
	nearest := true
	for i := len(f.themes) - 1; i >= 0; i-- {
		t := f.themeOf(i)
		if f.sense.has(measured) {
			if t.measured.Len() > 0 {
				return t.measured
			}
			if t.subject.Len() > 0 {
				return t.subject
			}
			continue
		}
		if t.subject.Len() == 0 || f.HasBefore(t.subject.End, "记者") || f.says(t.subject) {
			continue
		}
		if !t.acts && f.sense.has(unthemed) {
			return text.Span{} // [31个省份]新增确诊…,新增死亡…
		}
		last := nearest
		nearest = false
		switch {
		case t.acts && role == "patient" && f.sense.has(unwilled):
			return text.Span{} // who acts is not what is founded or built
		case t.acts:
			return t.subject
		case role == "patient" && !f.ofPerson() && last, last && (f.sense.has(moving) || f.sense.has(located)):
			return t.subject
		}
	}
	return text.Span{}
}
