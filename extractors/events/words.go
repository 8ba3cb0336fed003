// The words of a sentence, as triggers want them.

package events

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// cut takes the words of the sentence, and parts those of which the first half is a trigger: 赶赴|现场.
func (r *reader) cut() {
	r.words = r.words[:0]
	for _, w := range r.phrases.Words(r.index) {
		if w.Len() == 3 && r.HasAt(w.Start, "因涉嫌") {
			r.words = append(r.words, phrase.Word{Span: text.Span{Start: w.Start, End: w.Start + 1}, Class: phrase.Prep}, phrase.Word{Span: text.Span{Start: w.Start + 1, End: w.End}, Class: phrase.Adverb})
			continue
		}
		if w.Len() == 3 && w.Class == phrase.Adjective && r.At(w.Start) == '获' { // 获|最佳
			r.words = append(r.words, phrase.Word{Span: text.Span{Start: w.Start, End: w.Start + 1}, Class: phrase.Verb}, phrase.Word{Span: text.Span{Start: w.Start + 1, End: w.End}, Class: phrase.Adjective})
			continue
		}
		if w.Len() == 2 && r.At(w.Start) == '因' && strings.ContainsRune("雨雪雾病伤故公灾风火涝旱", r.At(w.Start+1)) { // 因|雨
			r.words = append(r.words, phrase.Word{Span: text.Span{Start: w.Start, End: w.Start + 1}, Class: phrase.Prep}, phrase.Word{Span: text.Span{Start: w.Start + 1, End: w.End}, Class: phrase.Noun})
			continue
		}
		if w.Len() >= 4 && w.Class != phrase.Time && (w.Class != phrase.Name || !r.isEntity(w.Start)) {
			if at, ok := r.suffix(w.Span); ok {
				r.words = append(r.words, phrase.Word{Span: text.Span{Start: w.Start, End: at}, Class: phrase.Adverb}, phrase.Word{Span: text.Span{Start: at, End: w.End}, Class: phrase.Verb})
				continue
			}
			if at, ok := r.joint(w.Span); ok {
				tag, _, _ := words.Default().Lookup(r.Folded[at:w.End])
				tail := phrase.Word{Span: text.Span{Start: at, End: w.End}, Class: phrase.VerbNoun}
				if tag.IsNoun() {
					tail.Class = phrase.Noun
				}
				r.words = append(r.words, phrase.Word{Span: text.Span{Start: w.Start, End: at}, Class: phrase.Verb}, tail)
				continue
			}
		}
		if w.Class == phrase.Mark && w.Len() == 1 && strings.ContainsRune("%‰℃°", r.At(w.Start)) {
			w.Class = phrase.Measure // 43%的得票率
		}
		if w.Class == phrase.Idiom && w.Len() > 2 && strings.ContainsRune(thingHeads, r.At(w.End-1)) {
			w.Class = phrase.Noun // 半挂车, 告别仪式
		}
		r.words = append(r.words, w)
	}
	r.dropNotes()
	r.verbs()
	r.lookUp()
}

// thingHeads are the last characters of nouns that the dictionary has as phrases.
const thingHeads = "车船机器式会赛案法权款金费员人队厂站院校店楼屋物品体病症奖书报网号"

// verbs makes verbs of triggers that are only verbs though the dictionary has them as nouns, unless
// they make a compound with the noun behind.
func (r *reader) verbs() {
	for i := range r.words {
		w := &r.words[i]
		switch w.Class {
		case phrase.Noun, phrase.Idiom, phrase.Other, phrase.Name:
		case phrase.Adverb:
			if i+1 < len(r.words) && r.words[i+1].Class != phrase.Mark || w.Len() < 2 {
				continue // 渡轮服务[暂停]。
			}
		case phrase.VerbNoun:
			if i+1 >= len(r.words) || r.words[i+1].Class != phrase.Number && r.words[i+1].Class != phrase.Aspect {
				continue
			}
		default:
			continue
		}
		t := r.triggerOf(i)
		if t == nil || t.pos == noun || i > 0 && r.words[i-1].Class == phrase.Verb && r.triggerOf(i-1) != nil || w.Class == phrase.Name && r.isEntity(w.Start) {
			continue
		}
		if i+1 < len(r.words) {
			if h, ok := r.hit(i+1, lexicon.CompoundHead); ok && int(h.End) == r.words[i+1].End {
				continue
			}
		}
		w.Class = phrase.VerbNoun
		if t.pos == verb || i+1 < len(r.words) && r.words[i+1].Class == phrase.Aspect {
			w.Class = phrase.Verb
		}
	}
}

// isEntity tells whether an entity starts at a position.
func (r *reader) isEntity(pos int) bool {
	es := r.tables.Entities
	i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= pos })
	return i < len(es) && int(es[i].StartChar) == pos
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

// suffix is where a word of four characters parts into two, of which the second alone is a trigger:
// 依法|逮捕.
func (r *reader) suffix(s text.Span) (int, bool) {
	if s.Len() != 4 {
		return 0, false
	}
	for _, h := range r.HitsWith(lexicon.Trigger, s.Start) {
		if h.Class == lexicon.Trigger && int(h.End) > s.Start+1 {
			return 0, false
		}
	}
	for _, h := range r.HitsWith(lexicon.Trigger, s.Start+2) {
		if h.Class == lexicon.Trigger && int(h.End) == s.End && r.triggers[h.Ref] != nil && r.triggers[h.Ref].pos == verb {
			_, _, ok := words.Default().Lookup(r.Folded[s.Start : s.Start+2])
			return s.Start + 2, ok
		}
	}
	return 0, false
}

// han tells whether a rune is a Chinese character.
func han(c rune) bool { return 0x4E00 <= c && c < 0xA000 }

// hit is the hit of a class that is a word, or starts it and runs over its end.
func (r *reader) hit(w int, class lexicon.Class) (scan.Hit, bool) {
	word := r.words[w]
	if r.Classes(word.Start)&(1<<class) == 0 {
		return scan.Hit{}, false
	}
	for _, h := range r.HitsAt(word.Start) {
		if h.Class == class && int(h.End) >= word.End {
			return h, true
		}
	}
	return scan.Hit{}, false
}

// object is the class of event_objects.tsv of the longest word in which a span ends.
func (r *reader) object(s text.Span, class string) bool {
	if s.Len() > 0 && r.At(s.End-1) == '》' {
		s.End-- // 《某某法》
	}
	for start := max(s.Start, s.End-8); start < s.End; start++ {
		if r.Classes(start)&objects == 0 {
			continue
		}
		for _, h := range r.HitsWith(lexicon.EventObject, start) {
			if h.Class == lexicon.EventObject && int(h.End) == s.End && r.objects[h.Ref] == class {
				return true
			}
		}
	}
	return false
}
