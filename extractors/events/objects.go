// What the event is done to, or where it leads.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// objects are what stands behind the trigger, or what its clause describes.
func (f *frame) objects(subject, object string) {
	o := f.after
	f.filled = o.object.Len() > 0 && !(o.number >= 0 && f.sense.has(sumOnly) && f.amount(o.object))
	if o.number >= 0 && (object == "number" || f.sense.has(numbered) || f.behind(o) && f.sense.has(counting)) {
		n := &f.tables.NumericFacts[o.number]
		f.add("number", text.Span{Start: int(n.StartChar), End: int(n.EndChar)})
		switch {
		case f.behind(o):
		case int(n.EndChar) >= o.object.End:
			o.object = text.Span{}
		case n.Kind == "money" && f.At(int(n.EndChar)) == '的':
			o.object.Start = int(n.EndChar) + 1 // 总投资3亿元的|工程
		}
	}
	if o.number >= 0 && o.object.Len() > 0 && f.sense.has(sumOnly) && f.lastNumber(o.object) == o.number {
		n := &f.tables.NumericFacts[o.number]
		f.add("number", text.Span{Start: int(n.StartChar), End: int(n.EndChar)})
		o.object = text.Span{} // 下调100元
	}
	if o.number >= 0 && o.object.Len() > 0 && f.tables.NumericFacts[o.number].Kind == "count" && int(f.tables.NumericFacts[o.number].StartChar) <= o.object.Start && int(f.tables.NumericFacts[o.number].EndChar) >= o.object.End && strings.ContainsRune("起次例件宗桩场", f.At(o.object.End-1)) {
		f.add("number", o.object)
		o.object = text.Span{} // 酒驾|42起
	}
	if o.number >= 0 && o.object.Len() > 0 && f.tables.NumericFacts[o.number].Kind != "ordinal" && f.amount(o.object) && f.lastNumber(o.object) == o.number && int(f.tables.NumericFacts[o.number].StartChar) <= o.object.Start {
		n := &f.tables.NumericFacts[o.number]
		f.add("number", text.Span{Start: int(n.StartChar), End: int(n.EndChar)})
		o.object = text.Span{} // 积水2.7米
	}
	if o.number >= 0 && f.tables.NumericFacts[o.number].Unit == "周年" {
		o.object = text.Span{} // 建交50周年
	}
	if s := f.destination(); s.Len() > 0 {
		f.add("place", s)
		if o.object.Start < s.End {
			o.object, f.filled = text.Span{}, false
		}
	}
	if o.object.Len() > 0 && f.sense.has(staffed) && object == "patient" {
		o.object = f.office(o.object)
	}
	if o.object.Len() > 0 {
		switch object = f.role(byObject, o.object, object); {
		case object == "place" && !f.placed(o.object) && !f.of(o.object, unnamedSort):
			object = "patient"
		case object == "patient" && f.has("patient") && f.marked('将', setDisposal) && f.acts(o.object):
			object = "recipient" // 将该案移送检察院
		case object == "number" && o.number >= 0 && f.behind(o):
			object = "patient" // 增加[学位]三千个
		case object == "number":
			object = ""
		case f.sense.has(clausal) && f.begins(o.object.End):
			object = "" // it is the subject of what is said: 宣布[比赛]推迟
		}
		f.filled = object != "place"
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

// behind tells whether the number stands behind the object: 疏散居民[27人].
func (f *frame) behind(o after) bool {
	if k := f.tables.NumericFacts[o.number].Kind; k == "measure" && f.sense.has(leading) {
		return false // 赶到某地20公里外
	}
	return o.object.Len() > 0 && int(f.tables.NumericFacts[o.number].StartChar) >= o.object.End
}

// office adds the office that somebody gets or loses: 任命甲为[部长], 免去甲的[部长职务]. It returns the person.
func (f *frame) office(s text.Span) text.Span {
	for i := f.wordFrom(s.Start); i < f.end && f.words[i].Start < s.End+2; i++ {
		if i > f.last+1 && f.in(i, setOffice) && f.words[i-1].Class == phrase.Name {
			end := max(s.End, f.words[i].End)
			if n := f.nounEnd(i + 1); n > i+1 {
				end = f.words[n-1].End
			}
			f.add("title", text.Span{Start: f.words[i].End, End: end})
			return text.Span{Start: s.Start, End: f.words[i].Start}
		}
	}
	return s
}

// destination is the place right behind a verb of movement: 送往[附近的医院].
func (f *frame) destination() text.Span {
	w := f.last + 1
	for w < f.end && (f.words[w].Class == phrase.Aspect || f.in(w, setAt, setTo, setToward, setInto)) {
		w++
	}
	if !f.sense.has(leading) && !f.rests() || w >= f.end {
		return text.Span{}
	}
	end := f.placeEnd(w)
	if end <= w || end < f.end && f.words[end].Class == phrase.De {
		return text.Span{}
	}
	if s := (text.Span{Start: f.words[w].Start, End: f.words[end-1].End}); f.placed(s) {
		return s
	}
	return text.Span{}
}

// rests tells whether the trigger ends in a word that leads to a place: 躺在, 掉入.
func (f *frame) rests() bool {
	if f.trigger.pos == verb && f.last+1 < f.end && f.words[f.last+1].Class == phrase.Prep && f.in(f.last+1, setAt, setTo, setToward, setInto) {
		return true
	}
	return f.Len() > 1 && f.trigger.pos == verb && strings.ContainsRune("在至到入进往向于", f.At(f.End-1))
}

// unknownPlace tells whether a phrase is one name that no table has, so that behind a verb that ends in where it leads it
// is a place: 赶赴[南岭]指导救灾.
func (f *frame) unknownPlace(s text.Span) bool {
	i := f.wordFrom(s.Start)
	return f.Len() > 1 && strings.ContainsRune("赴往抵达至到", f.At(f.End-1)) && i < len(f.words) && f.words[i].Span == s && (f.words[i].Class == phrase.Noun || f.words[i].Class == phrase.Name) && !f.acts(s)
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
