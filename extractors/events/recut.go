// Words that the dictionary cuts otherwise than their sentence does.

package events

import (
	"slices"
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// rejoin mends neighbours of which the dictionary took a character that is the other's: 抢|通了, 后侧|翻, and a compound
// of a verb and a noun of one character: 抢修|队.
func (r *reader) rejoin() {
	for i := 0; i+1 < len(r.words); i++ {
		a, b := &r.words[i], &r.words[i+1]
		if a.End != b.Start || a.Class >= phrase.OpenQuote || b.Class >= phrase.OpenQuote {
			continue
		}
		class, ok := phrase.Other, false
		if a.Len() <= 2 {
			class, ok = r.joined(a, b)
		}
		switch {
		case ok:
			*a = phrase.Word{Span: text.Span{Start: a.Start, End: b.End}, Class: class}
			r.words = slices.Delete(r.words, i+1, i+2)
			continue
		case a.Class == phrase.Time && a.Len() == 2 && r.At(a.End-1) == '期' && !r.isDate(a.Start):
			a.Class = phrase.Adjective // 三期工程
		case b.Class == phrase.Verb && b.Len() == 1 && a.Len() > 1 && (a.Class == phrase.Name || a.Class == phrase.Noun) && r.At(b.Start) == '站' && !strings.ContainsRune("在着满了起出", r.At(b.End)):
			b.Class = phrase.Noun // 人民广场站
		}
		if a.Len() > 2 || (r.Classes(a.Start)|r.Classes(a.End-1))&triggers != 0 {
			if s, ok := r.straddles(a.Span, b.Span); ok {
				r.recut(i, s)
			}
		}
	}
}

// joined is the class of the word that two make together, where they do.
func (r *reader) joined(a, b *phrase.Word) (phrase.Class, bool) {
	switch a.Len() {
	case 1:
		switch r.At(a.Start) {
		case '上':
			return phrase.Number, b.Class == phrase.Number && a.Class == phrase.Locative && strings.ContainsRune("百千万亿", r.At(b.Start)) // 上千名
		case '被':
			return phrase.Verb, r.spans(a.Start, b.End) // 被埋
		case '该', '这', '此':
			return phrase.Pronoun, b.Len() == 1 && strings.ContainsRune("起场次宗批", r.At(b.Start))
		}
	case 2:
		if a.Class == phrase.Verb || a.Class == phrase.VerbNoun {
			return phrase.Noun, r.suffixed(*b) || b.Len() == 1 && r.known(a.Start).End == b.End // 抢修|队
		}
	}
	return 0, false
}

// recut gives a trigger that two words share a word of its own.
func (r *reader) recut(i int, s text.Span) {
	a, b := r.words[i], r.words[i+1]
	cut := make([]phrase.Word, 0, 3)
	if s.Start > a.Start {
		cut = append(cut, phrase.Word{Span: text.Span{Start: a.Start, End: s.Start}, Class: phrase.Locative})
	}
	cut = append(cut, phrase.Word{Span: s, Class: phrase.Verb})
	if s.End < b.End {
		cut = append(cut, phrase.Word{Span: text.Span{Start: s.End, End: b.End}, Class: phrase.Aspect})
	}
	r.words = slices.Replace(r.words, i, i+2, cut...)
}

// spans tells whether a trigger that is no noun runs from one position to another.
func (r *reader) spans(start, end int) bool {
	for _, h := range r.HitsWith(lexicon.Trigger, start) {
		if h.Class == lexicon.Trigger && int(h.End) == end && r.triggers[h.Ref] != nil && r.triggers[h.Ref].pos != noun {
			return true
		}
	}
	return false
}

// straddles finds a trigger that begins in one word and ends in the next, where what it leaves of them is nothing or a
// locative before it and an aspect behind it.
func (r *reader) straddles(a, b text.Span) (text.Span, bool) {
	for start := a.Start; start < a.End; start++ {
		if r.Classes(start)&triggers == 0 {
			continue
		}
		for _, h := range r.HitsWith(lexicon.Trigger, start) {
			end := int(h.End)
			if h.Class != lexicon.Trigger || end <= a.End || end > b.End || end == b.End && start == a.Start || r.triggers[h.Ref] == nil || r.triggers[h.Ref].pos == noun {
				continue
			}
			left := start == a.Start || start == a.Start+1 && strings.ContainsRune("后前时中内外", r.At(a.Start))
			right := end == b.End || end == b.End-1 && strings.ContainsRune("了过着", r.At(end))
			if left && right {
				return text.Span{Start: start, End: end}, true
			}
		}
	}
	return text.Span{}, false
}

// suffixed tells whether a word is a noun of one character that makes a compound of a verb before it, perhaps with where in
// it (烧烤[店门口]), and no object.
func (r *reader) suffixed(w phrase.Word) bool {
	if w.Class == phrase.Measure || w.Class == phrase.Number || !boundHeads.has(r.At(w.Start)) {
		return false
	}
	switch w.Len() {
	case 1:
		return true
	case 2, 3:
		return strings.ContainsRune("内外里旁口前后", r.At(w.End-1)) && w.Class == phrase.Noun
	}
	return false
}

// boundHeads are nouns of one character that follow a verb of two in a compound.
var boundHeads = runesOf("队店厂所站馆室员吧院校团社署局科机费款书证率量区组")

// isDate tells whether a row of dates starts at a position.
func (r *reader) isDate(pos int) bool {
	ds := r.tables.Dates
	i := sort.Search(len(ds), func(i int) bool { return int(ds[i].StartChar) >= pos })
	return i < len(ds) && int(ds[i].StartChar) == pos
}

// dropNotes takes the notes in brackets out that tell no event: （北纬26.2度，东经101.9度）.
func (r *reader) dropNotes() {
	open, kept := -1, 0
	for i, w := range r.words {
		if w.Class == phrase.Mark && w.Len() == 1 {
			switch r.At(w.Start) {
			case '(':
				open = kept
			case ')':
				if open >= 0 {
					kept, open = open, -1
					continue
				}
			}
		}
		if open >= 0 && (i >= kept+reach || r.triggerOf(i) != nil) {
			open = -1
		}
		r.words[kept] = w
		kept++
	}
	r.words = r.words[:kept]
}

// joint is where a long word of the dictionary parts into a trigger and another word.
func (r *reader) joint(s text.Span) (int, bool) {
	at := s.Start
	for _, h := range r.HitsWith(lexicon.Trigger, s.Start) {
		if h.Class == lexicon.Trigger && int(h.End) >= s.End {
			return 0, false
		}
		if h.Class == lexicon.Trigger && h.End-h.Start >= 2 && r.triggers[h.Ref] != nil && r.triggers[h.Ref].pos != noun {
			at = max(at, int(h.End))
		}
	}
	if at == s.Start {
		return 0, false
	}
	if strings.ContainsRune("人者员犯", r.At(s.End-1)) && !r.verbAt(s.Start, at) {
		return 0, false // 犯罪嫌疑人
	}
	for _, h := range r.HitsAt(at) {
		if int(h.End) == s.End && (h.Class == lexicon.CompoundHead || h.Class == lexicon.EventObject && r.objects[h.Ref] == "place") && !r.verbAt(s.Start, at) {
			return 0, false // 施工人员, 施工现场
		}
	}
	_, _, ok := words.Default().Lookup(r.Folded[at:s.End])
	return at, ok
}

// verbAt tells whether a trigger that is only a verb spans two positions.
func (r *reader) verbAt(start, end int) bool {
	for _, h := range r.HitsWith(lexicon.Trigger, start) {
		if h.Class == lexicon.Trigger && int(h.End) == end && r.triggers[h.Ref] != nil {
			return r.triggers[h.Ref].pos == verb
		}
	}
	return false
}

// suffix is where a word of four characters parts into two, of which the second alone is a trigger, and the class of the
// first: 依法|逮捕, 汽车|出口.
func (r *reader) suffix(s text.Span) (int, phrase.Class, bool) {
	if s.Len() != 4 {
		return 0, 0, false
	}
	for _, h := range r.HitsWith(lexicon.Trigger, s.Start) {
		if h.Class == lexicon.Trigger && int(h.End) > s.Start+1 {
			return 0, 0, false
		}
	}
	for _, h := range r.HitsWith(lexicon.Trigger, s.Start+2) {
		if h.Class == lexicon.Trigger && int(h.End) == s.End && r.triggers[h.Ref] != nil && (r.triggers[h.Ref].pos == verb || r.triggers[h.Ref].pos == both && r.tells(s)) {
			tag, _, ok := words.Default().Lookup(r.Folded[s.Start : s.Start+2])
			if t := r.triggers[h.Ref]; tag.IsNoun() && t.plain() != nil && t.plain().is("business.traded", "market.") {
				return s.Start + 2, phrase.Noun, ok // what is traded, and not how or whereby: 现金|支付
			}
			return s.Start + 2, phrase.Adverb, ok
		}
	}
	return 0, 0, false
}

// tells tells whether a noun of how something is told and a trigger are a verb of their own, as a noun follows: 书面通知[施工方].
func (r *reader) tells(s text.Span) bool {
	return r.ends(text.Span{Start: s.Start, End: s.Start + 2}, setManner) && han(r.At(s.End)) && !strings.ContainsRune("的后中前时书为是及和与", r.At(s.End))
}
