// The nouns right before a trigger that is a noun itself.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// modifiers are the nouns right before a trigger that is a noun itself: 河道整治, 人员伤亡.
func (f *frame) modifiers() {
	f.filled = f.after.object.Len() > 0
	if w := f.words[f.at]; w.Start < f.Start { // [人员]伤亡
		f.add(f.sense.object, text.Span{Start: w.Start, End: f.Start})
	}
	n := len(f.before)
	if n == 0 || f.before[n-1].last != f.at-1 {
		return
	}
	b := f.graded(f.before[n-1])
	if b.prep >= 0 { // 对[某市]恐怖袭击
		if place, _ := f.split(f.trim(b.Span)); f.hasName(place) {
			f.add("place", place)
		}
		return
	}
	if f.words[b.last].Class == phrase.De { // 医护人员的救治, 伤者的救治
		if f.placed(b.Span) && f.hasName(b.Span) { // [某市]的恐怖袭击
			f.add("place", b.Span)
		} else if role := f.sense.subject; f.acts(b.Span) {
			f.add(role, b.Span)
		} else if f.trigger.pos == both {
			f.add(f.sense.object, b.Span)
		}
		return
	}
	if f.role(byModifier, b.Span, "") == "place" { // [国道某路段]堵车, [全国]罢工
		if !f.has("place") { // 该区住宅火警减少8%
			f.add("place", b.Span)
		}
		return
	}
	s := f.fronting(&b)
	if s.Len() == 0 {
		return
	}
	if place, rest := f.split(s); place.Len() > 0 {
		f.add("place", place)
		s = rest
	}
	if f.light >= 0 && f.in(f.light, setUndergo) && f.acts(s) {
		f.add("agent", f.upToBody(s)) // 接受[纪委]审查
		return
	}
	other := ""
	if f.trigger.pos == both {
		other = f.sense.object
	}
	f.add(f.role(byModifier, s, other), s)
}

// graded is a phrase before a happening without what measures that: 四川泸定|6.0级[地震].
func (f *frame) graded(b chunk) chunk {
	i := b.last
	for i > b.first && (f.words[i].Class == phrase.Number || f.words[i].Class == phrase.Measure) {
		i--
	}
	if i < b.last && f.words[i].Class == phrase.Name {
		b.last, b.End = i, f.words[i].End
	}
	return b
}

// fronting is the run of nouns and counts that ends a phrase right before the trigger, without the count of the trigger
// itself: 一起[面包车与货车]相撞.
func (f *frame) fronting(b *chunk) text.Span {
	from := b.last + 1
	for from > b.first {
		switch f.words[from-1].Class {
		case phrase.Noun, phrase.Name, phrase.Conj, phrase.Number, phrase.Measure, phrase.Adjective:
			from--
			continue
		}
		break
	}
	for i := from; i <= b.last; i++ {
		w := f.words[i]
		counts := w.Class == phrase.Number || w.Class == phrase.Measure || w.Len() == 2 && f.At(w.Start) == '一'
		if counts && strings.ContainsRune("起宗次场例桩件", f.At(w.End-1)) || w.Class == phrase.Conj && i == from {
			from = i + 1
		}
	}
	for from <= b.last && f.words[from].Class == phrase.Adjective && f.words[from].Len() > 1 {
		from++ // 重大|道路
	}
	if from > b.last || f.words[from].Class == phrase.Measure || f.words[b.last].Class != phrase.Noun && f.words[b.last].Class != phrase.Name && !strings.ContainsRune("车船机人", f.At(b.End-1)) {
		return text.Span{}
	}
	return text.Span{Start: f.words[from].Start, End: b.End}
}
