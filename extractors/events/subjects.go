// Which phrase may be the subject of a trigger.

package events

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// charged tells whether a verb before the trigger has for its object who is charged with it: 宣判[被告人某某]受贿一案.
func (f *frame) charged() bool {
	n := len(f.before)
	return n > 0 && f.before[n-1].verb >= 0 && f.in(f.before[n-1].verb, setCharge)
}

// describes tells whether a phrase has a 的 in it: [全长28公里的]环湖路.
func (f *frame) describes(b *chunk) bool {
	for i := b.first; i < b.last; i++ {
		if f.words[i].Class == phrase.De {
			return true
		}
	}
	return false
}

// asked tells whether the clause asks somebody who is not named to do it: 要求停火.
func (f *frame) asked() bool {
	for i := f.at - 1; i >= f.open && i > f.at-6; i-- {
		if f.in(i, setUrge) {
			return true
		}
	}
	return false
}

// taken tells whether a phrase overlaps an argument.
func (f *frame) taken(s text.Span) bool {
	for _, a := range f.args {
		if int(a.StartChar) < s.End && s.Start < int(a.EndChar) {
			return true
		}
	}
	return false
}

// opens tells whether a phrase opens with a trigger, so that it is no subject: [调集三个中队]到场.
func (f *frame) opens(s text.Span) bool {
	if i := f.wordFrom(s.Start); i+1 < len(f.words) && f.words[i].Start == s.Start && f.words[i].Class == phrase.Verb && f.words[i].End < s.End && f.words[i+1].Class != phrase.De && !f.acts(s) {
		return true // [深化机关]改革
	}
	for _, h := range f.HitsWith(lexicon.Trigger, s.Start) {
		if h.Class == lexicon.Trigger && int(h.End) < s.End && f.triggers[h.Ref] != nil && f.triggers[h.Ref].pos == verb {
			return true
		}
	}
	return false
}

// governed is a phrase without a trigger before the person it is done to: 宣判[被告人某某]; what only tells by
// what it was found is none: 经[检测].
func (f *frame) governed(s text.Span) text.Span {
	if f.in(f.wordFrom(s.Start), setOfPeople) {
		return s // [退休]教师
	}
	for _, h := range f.HitsWith(lexicon.Trigger, s.Start) {
		if h.Class != lexicon.Trigger || int(h.End) >= s.End || f.triggers[h.Ref] == nil || f.triggers[h.Ref].pos == noun {
			continue
		}
		rest, person := text.Span{Start: int(h.End), End: s.End}, false
		f.entities(rest, func(e *schema.Entity) bool {
			person = int(e.StartChar) == rest.Start && (e.Type == "PERSON" || e.Type == "TITLE")
			return !person
		})
		if person {
			return rest
		}
	}
	if f.At(s.Start) == '经' && f.words[f.wordFrom(s.Start)].Len() == 1 {
		return text.Span{}
	}
	return s
}

// says tells whether a phrase of an earlier clause is who says this: 分析人士认为，停火…
func (f *frame) says(s text.Span) bool {
	if s.Start >= f.words[f.open].Start {
		return false
	}
	as := f.tables.Attributions
	for i := sort.Search(len(as), func(i int) bool { return int(as[i].EndChar) > s.Start }); i < len(as) && int(as[i].StartChar) < s.End; i++ {
		if as[i].SourceStartChar.Valid && int(as[i].SourceStartChar.V) < s.End && s.Start < int(as[i].SourceEndChar.V) {
			return true
		}
	}
	return false
}

// explains tells whether a phrase is what is told of as a cause: 起火原因为[线路]短路.
func (f *frame) explains(b *chunk) bool {
	v := max(b.verb, b.prep)
	return v > f.first && f.in(v, setCopula) && f.HasBefore(f.words[v-1].End, "因")
}

// pivot tells whether the object of a verb does what follows: 派[消防员]救援, 造成[3人]死亡.
func (f *frame) pivot(b *chunk, at int) bool {
	if b.Len() == 1 || f.spans(f.words[b.verb].Start, b.End) {
		return false // 派人救援, 组织力量抢修: the subject of the verb does it
	}
	if f.in(b.verb, setExceed) && f.words[b.first].Class == phrase.Number && f.sense.is("casualty.", "disease.", "disaster.") {
		return true // 已有[超过20人]丧生
	}
	if f.in(b.verb, setPivot) {
		return true
	}
	if f.sense.is("justice.reported") && f.in(b.verb, setReceive) {
		return true // 接到[群众]报警
	}
	if f.sense.is("crime.") && f.in(b.verb, setCharge) {
		return true // 宣判[被告人]受贿一案
	}
	return f.sense.subject == "patient" && f.sense.is("casualty.", "accident.", "disaster.") && !f.verbBetween(b.last+1, at)
}
