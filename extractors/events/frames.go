// Who and what take part: the arguments by role.

package events

import (
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// longest is how long an argument is at most, in code points: what is longer was not read well.
const longest = 60

// A frame gathers the arguments of one event.
type frame struct {
	*clause
	args []schema.Argument
}

// add puts a span into a role, unless it is there already.
func (f *frame) add(role string, s text.Span) {
	s = f.trim(s)
	if f.HasAt(s.Start, "因") && s.Len() > 1 { // 因病
		role, s.Start = "cause", s.Start+1
	}
	if role == "" || s.Len() == 0 || s.Len() > longest || s.Overlaps(f.Span) || !f.substantive(s) {
		return
	}
	for _, a := range f.args {
		if int(a.StartChar) < s.End && s.Start < int(a.EndChar) && (a.Role == role || int(a.StartChar) == s.Start && int(a.EndChar) == s.End) {
			return
		}
	}
	f.args = append(f.args, schema.Argument{Role: role, Text: f.Slice(s), StartChar: int32(s.Start), EndChar: int32(s.End)})
}

// trim takes marks and 的 from the ends of a phrase.
func (f *frame) trim(s text.Span) text.Span {
	loose := func(r rune) bool { return strings.ContainsRune("的、,。等之 了和与及并或同", r) }
	for s.Start < s.End && loose(f.At(s.Start)) {
		s.Start++
	}
	for s.Start < s.End && loose(f.At(s.End-1)) {
		s.End--
	}
	return s
}

// substantive tells whether a phrase has a noun, name, pronoun or number, and does not end in a verb
// or an adverb. Of single characters only those that are words by themselves will do.
func (f *frame) substantive(s text.Span) bool {
	if s.Len() == 1 {
		return f.sense.number && '1' <= f.At(s.Start) && f.At(s.Start) <= '9' || strings.ContainsRune("他她它我你人车船火水药血", f.At(s.Start))
	}
	if s.Start < f.words[0].Start || f.known(s.Start) == s {
		return true
	}
	found := false
	last := phrase.Other
	i := f.wordFrom(s.Start)
	for ; i < len(f.words) && f.words[i].Start < s.End; i++ {
		switch c := f.words[i].Class; c {
		case phrase.VerbNoun:
			t := f.triggerOf(i)
			found = found || t != nil && t.pos == noun
		case phrase.Noun, phrase.Name, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.CloseQuote, phrase.Locative:
			found = true
		}
		last = f.words[i].Class
	}
	return found && last != phrase.Verb && last != phrase.Adverb && last != phrase.Adjective
}

// has tells whether a role is filled.
func (f *frame) has(role string) bool {
	return slices.ContainsFunc(f.args, func(a schema.Argument) bool { return a.Role == role })
}

// arguments reads who and what take part in the event, in text order.
func (c *clause) arguments(passive, named bool) []schema.Argument {
	f := &frame{clause: c}
	subject, object := c.sense.subject, c.sense.object
	switch {
	case passive:
		subject = "patient"
	case c.light >= 0 && c.is(c.light, "得到", "受到", "遭到", "遭受", "遭", "遭遇", "接受"):
		subject = "patient" // 火势得到控制
	case subject == "patient" && object == "patient" && c.after.object.Len() > 0 && c.sense.is("organization.", "construction.", "business.", "launch.", "transport.opened"):
		subject = "agent" // 市政府成立调查组
	}
	f.circumstances(passive)
	if named {
		f.modifiers()
	}
	if c.light >= 0 && c.trigger.pos != noun && (c.causes() || c.sense.subject == "patient") {
		if n := len(c.before); n > 0 && c.before[n-1].verb == c.light {
			f.add(subject, c.before[n-1].Span)
		}
	}
	if n := len(c.before); n > 0 && c.before[n-1].verb >= 0 && c.is(c.before[n-1].verb, "遭", "遭到", "遭受", "受到", "遭遇", "经过") && f.acts(c.before[n-1].Span) {
		f.add("agent", c.before[n-1].Span) // 遭歹徒袭击
		subject = "patient"
	}
	if c.light >= 0 && c.causes() {
		f.subject("cause", named)
	} else {
		f.subject(subject, named)
	}
	if !named {
		f.objects(subject, object)
	}
	if d := c.dateOf(); d >= 0 && c.own(d) {
		date := &c.tables.Dates[d]
		f.add("time", text.Span{Start: int(date.StartChar), End: int(date.EndChar)})
	}
	slices.SortStableFunc(f.args, func(a, b schema.Argument) int { return int(a.StartChar - b.StartChar) })
	return f.args
}

// circumstances are the phrases that prepositions bring before the trigger.
func (f *frame) circumstances(passive bool) {
	for i := range f.before {
		b := &f.before[i]
		if b.prep < 0 {
			if b.locative && b.verb < 0 && f.placed(b.Span) {
				f.add("place", b.Span)
			}
			continue
		}
		role := ""
		switch {
		case f.is(b.prep, "在", "于", "自", "沿", "从", "正在", "位于", "地处", "沿着", "途经", "至", "到"):
			if f.placed(b.Span) {
				role = "place"
			}
		case f.is(b.prep, "被", "遭", "由", "让", "叫"):
			role = "agent"
		case f.is(b.prep, "经", "经过") && f.acts(b.Span):
			role = "agent"
		case f.is(b.prep, "为") && passive:
			role = "agent"
		case f.is(b.prep, "把", "将"):
			role = "patient"
		case f.is(b.prep, "与", "和", "同", "跟"):
			role = "participant"
		case f.is(b.prep, "对", "对于", "针对"):
			role = f.sense.object
			if role == "number" || role == "place" || f.after.object.Len() > 0 {
				role = "patient"
			}
			if role == "patient" && f.after.object.Len() > 0 && f.acts(b.Span) {
				role = "recipient"
			}
		case f.is(b.prep, "就", "围绕", "关于"):
			role = "topic"
		case f.is(b.prep, "向", "给", "往"):
			switch {
			case f.placed(b.Span):
				role = "place"
			case f.acts(b.Span):
				role = "recipient"
			}
		case f.is(b.prep, "因", "因为", "由于", "受"):
			role = "cause"
		case f.is(b.prep, "以") && f.HasBefore(b.End, "罪"), f.is(b.prep, "涉嫌"):
			role = "cause"
		case f.is(b.prep, "用", "持", "驾"):
			role = "instrument"
		}
		f.add(role, b.Span)
	}
	f.add("place", f.after.place)
}

// objects are what stands behind the trigger, or what its clause describes.
func (f *frame) objects(subject, object string) {
	o := f.after
	if o.number >= 0 && (object == "number" || f.sense.is("casualty.", "disease.", "business.", "justice.fined", "competition.")) {
		n := &f.tables.NumericFacts[o.number]
		f.add("number", text.Span{Start: int(n.StartChar), End: int(n.EndChar)})
		if int(n.EndChar) >= o.object.End {
			o.object = text.Span{}
		}
	}
	if o.object.Len() == 0 && f.moves() && f.last+1 < f.end { // 送往[附近的医院]
		if end := f.placeEnd(f.last + 1); end > f.last+1 {
			if s := (text.Span{Start: f.words[f.last+1].Start, End: f.words[end-1].End}); f.placed(s) {
				o.object = s
			}
		}
	}
	if o.object.Len() > 0 {
		switch {
		case object == "place" && !f.placed(o.object):
			object = "patient"
		case f.moves() && f.placed(o.object):
			object, o.object = "place", f.site(o.object)
			if end := f.placeEnd(f.wordFrom(o.object.Start)); f.words[end-1].End > o.object.End {
				if s := (text.Span{Start: o.object.Start, End: f.words[end-1].End}); f.placed(s) && f.words[end-1].Class != phrase.VerbNoun {
					o.object = s // 送往[某市|一家医院]
				}
			}
		case object == "number":
			object = ""
		case f.sense.is("statement.") && f.begins(o.object.End):
			object = "" // it is the subject of what is said: 宣布[比赛]推迟
		}
		f.add(object, o.object)
	}
	if o.relative.Len() > 0 {
		switch {
		case object != "patient" && object != "participant" && object != "topic" && object != "title":
			object = subject
		case f.has(object):
			object = subject
		}
		f.add(object, o.relative)
	}
}

// begins tells whether a verb or its adverbs stand at a position, so that the noun before is a subject.
func (f *frame) begins(pos int) bool {
	i := f.wordFrom(pos)
	if i >= f.end {
		return false
	}
	switch f.words[i].Class {
	case phrase.Verb, phrase.Adverb, phrase.Prep:
		return true
	}
	return false
}
