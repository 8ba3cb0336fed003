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
	args   []schema.Argument
	free   bool // nothing is the object of the event so far
	filled bool // what stands behind the trigger is its object
}

// add puts a span into a role, unless it is there already.
func (f *frame) add(role string, s text.Span) {
	if s.Len() == 0 || role == "" {
		return
	}
	s = f.trim(s)
	if f.At(s.Start) == '是' && s.Len() > 2 {
		s.Start++ // 被转移的是[老人]
	}
	if f.HasAt(s.Start, "因") && s.Len() > 1 && s.Len() < 10 { // 因病
		role, s.Start = "cause", s.Start+1
	}
	if s.Len() == 2 && f.At(s.Start) == '一' && strings.ContainsRune("步体直面度地", f.At(s.End-1)) {
		return // 下[一步], [一体]推进
	}
	if s.Len() == 2 && f.At(s.Start) == '多' && strings.ContainsRune("日天年月周", f.At(s.End-1)) {
		return // 去世[多日]
	}
	s = f.whole(f.described(s))
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

// described is a phrase without the verb of a clause that begins before it: 昨天召开的|会议, 被判刑的|张某.
func (f *frame) described(s text.Span) text.Span {
	i := f.wordFrom(s.Start)
	if i <= f.first || i+2 >= len(f.words) || f.words[i].Start != s.Start || f.words[i].Class != phrase.Verb || f.words[i+1].Class != phrase.De || f.words[i+1].End >= s.End {
		return s
	}
	if f.words[i-1].Class == phrase.Time || f.in(i-1, setPassive) {
		s.Start = f.words[i+1].End
	}
	return s
}

// whole is a phrase without what stands before a quotation mark that opens in it and does not close, or after one that
// closes in it and did not open: “我听到|‘砰’.
func (f *frame) whole(s text.Span) text.Span {
	open, depth := s.Start, 0
	for i := s.Start; i < s.End; i++ {
		switch f.At(i) {
		case '“', '‘', '《', '(':
			if depth++; depth == 1 {
				open = i
			}
		case '”', '’', '》', ')':
			if depth--; depth < 0 {
				return f.trim(text.Span{Start: i + 1, End: s.End})
			}
		}
	}
	if depth > 0 {
		return f.trim(text.Span{Start: s.Start, End: open})
	}
	return s
}

// looseEnds are the Chinese characters that a phrase does not begin or end with.
var looseEnds = runesOf("的等之了和与及并或同")

// loose tells whether a phrase does not begin or end with a character.
func loose(r rune) bool {
	switch r {
	case '、', ',', '。', ' ':
		return true
	}
	return looseEnds.has(r)
}

// trim takes marks and 的 from the ends of a phrase.
func (f *clause) trim(s text.Span) text.Span {
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
		return f.sense.number && '1' <= f.At(s.Start) && f.At(s.Start) <= '9' || strings.ContainsRune("他她它其我你人车船火水药血", f.At(s.Start))
	}
	if s.Start < f.words[0].Start || f.known(s.Start) == s || f.endsNoun(s) || s.Len() > 2 && f.HasBefore(s.End, "工作") || f.grown && s == f.after.object {
		return true
	}
	found := false
	last := phrase.Other
	i := f.wordFrom(s.Start)
	for ; i < len(f.words) && f.words[i].Start < s.End; i++ {
		switch c := f.words[i].Class; c {
		case phrase.VerbNoun:
			t := f.triggerOf(i)
			found = found || t != nil && (t.pos == noun || t.pos == both && len(t.senses) > 0 && t.last().is("disaster.", "weather.", "accident."))
		case phrase.Noun, phrase.Name, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.CloseQuote, phrase.Locative:
			found = true
		}
		last = f.words[i].Class
		if before := i - 1; last == phrase.Verb && before >= 0 && (f.words[before].Class == phrase.De || f.words[i].Len() == 1 && f.words[before].Len() == 1 && !shortVerbs.has(f.At(f.words[i].Start))) {
			last = phrase.Name // 企业[蓝驰], 球队的[防守]
		}
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
	if o := c.after.object; o.Len() > 0 && c.sense.has(supplied) && c.wordAt(o.End-1) == phrase.VerbNoun {
		c.after.object = text.Span{} // 线路恢复[供电]
	}
	switch {
	case passive:
		subject = "patient"
	case subject == "patient" && c.marked('把', setDisposal):
		subject = "agent"
	case c.light >= 0 && c.in(c.light, setUndergo):
		subject = "patient" // 火势得到控制
	case subject == "patient" && object == "patient" && c.after.object.Len() > 0 && c.sense.has(made):
		subject = "agent" // 市政府成立调查组
	}
	if subject == "patient" && object == "number" && c.after.number >= 0 && f.behind(c.after) {
		subject = "agent" // 幼儿园增加学位三千个
	}
	f.circumstances(passive)
	f.pivoted(subject)
	if named && f.has(subject) {
		f.filled = true // 造成[3人]伤亡
	} else if named {
		f.modifiers()
	} else {
		f.objects(subject, object)
	}
	if n := len(c.before); n > 0 && c.before[n-1].verb >= 0 && c.in(c.before[n-1].verb, setUndergo) && f.acts(c.before[n-1].Span) {
		f.add("agent", f.upToBody(c.before[n-1].Span)) // 遭歹徒袭击
		subject = "patient"
	}
	f.free = f.slack()
	if f.undergoes() || f.has("agent") && !f.filled && subject == "agent" && object == "patient" && !f.has("patient") {
		subject = "patient" // 伤者经治疗已无大碍, 张某经医院抢救
	}
	if c.light >= 0 && c.causes() {
		subject = "cause"
	}
	f.subject(subject, named)
	f.harmed()
	if d := c.dateOf(); d >= 0 && c.own(d) {
		date := &c.tables.Dates[d]
		f.add("time", text.Span{Start: int(date.StartChar), End: int(date.EndChar)})
	}
	slices.SortStableFunc(f.args, func(a, b schema.Argument) int { return int(a.StartChar - b.StartChar) })
	return f.args
}

// pivoted gives its role to the object of the light verb that brings the event about: 造成[3人]死亡, 有[2人]受伤.
func (f *frame) pivoted(subject string) {
	n := len(f.before)
	if f.light < 0 || n == 0 || f.before[n-1].verb != f.light || f.trigger.pos == noun && !f.sense.has(personal) {
		return
	}
	if !f.causes() && (f.sense.subject != "patient" || f.trigger.pos != verb && f.in(f.light, setHappen)) {
		return
	}
	s := f.before[n-1].Span
	if !f.causes() && subject == "agent" && f.in(f.light, setPivot) && f.acts(s) {
		f.add(subject, s) // 组织[公安、消防]抢险
	}
	if start := f.words[f.at].Start; start < f.Start && f.before[n-1].last == f.at-1 {
		s.End = f.Start // 大量人员|伤亡
	}
	f.add(f.role(byPivot, s, subject), s)
}

// harmed makes the part that breaks the patient where nothing else is: [车头左侧]受损.
func (f *frame) harmed() {
	if !f.sense.has(breaking) || f.has("patient") {
		return
	}
	for i := range f.args {
		if f.args[i].Role == "place" && int(f.args[i].EndChar) <= f.Start && f.wordFrom(int(f.args[i].EndChar)) == f.at {
			f.args[i].Role = "patient"
			return
		}
	}
}
