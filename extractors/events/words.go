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
	noted := false
	for _, w := range r.phrases.Words(r.index) {
		if w.Len() > 2 || w.Len() == 2 && r.At(w.Start) == '因' {
			if first, rest, ok := r.parted(&w); ok {
				r.words = append(r.words, first, rest)
				continue
			}
		}
		if w.Class == phrase.Mark && w.Len() == 1 {
			switch r.At(w.Start) {
			case '(':
				noted = true
			case '%', '‰', '℃', '°':
				w.Class = phrase.Measure // 43%的得票率
			}
		}
		if w.Class == phrase.Idiom && w.Len() > 2 && strings.ContainsRune(thingHeads, r.At(w.End-1)) {
			w.Class = phrase.Noun // 半挂车, 告别仪式
		}
		r.words = append(r.words, w)
	}
	r.rejoin()
	if noted {
		r.dropNotes()
	}
	r.verbs()
	r.lookUp()
}

// parted is the two words that one of the dictionary is.
func (r *reader) parted(w *phrase.Word) (first, rest phrase.Word, ok bool) {
	part := func(at int, a, b phrase.Class) (phrase.Word, phrase.Word, bool) {
		return phrase.Word{Span: text.Span{Start: w.Start, End: at}, Class: a}, phrase.Word{Span: text.Span{Start: at, End: w.End}, Class: b}, true
	}
	switch n := w.Len(); {
	case n == 2:
		if strings.ContainsRune("雨雪雾病伤故公灾风火涝旱", r.At(w.Start+1)) { // 因|雨
			return part(w.Start+1, phrase.Prep, phrase.Noun)
		}
		return
	case n == 3:
		switch c := r.At(w.Start); {
		case c == '因' && r.HasAt(w.Start, "因涉嫌"):
			return part(w.Start+1, phrase.Prep, phrase.Adverb)
		case c == '获' && w.Class == phrase.Adjective: // 获|最佳
			return part(w.Start+1, phrase.Verb, phrase.Adjective)
		}
		return
	case w.Class == phrase.Name && r.At(w.Start) == '致': // 致|某高速
		return part(w.Start+1, phrase.Verb, phrase.Name)
	case n == 4 && w.Class != phrase.Name && r.ends(text.Span{Start: w.Start, End: w.Start + 2}, setIncident): // 事件|调查
		return part(w.Start+2, phrase.Noun, phrase.VerbNoun)
	}
	if w.Class == phrase.Time || w.Class == phrase.Name && r.isEntity(w.Start) {
		return
	}
	if at, class, ok := r.suffix(w.Span); ok {
		return part(at, class, phrase.Verb)
	}
	if at, ok := r.joint(w.Span); ok {
		if tag, _, _ := words.Default().Lookup(r.Folded[at:w.End]); tag.IsNoun() {
			return part(at, phrase.Verb, phrase.Noun)
		}
		return part(at, phrase.Verb, phrase.VerbNoun)
	}
	return
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

// endsNoun tells whether a span ends in a word of event_objects.tsv of more than two characters.
func (r *reader) endsNoun(s text.Span) bool {
	for start := max(s.Start, s.End-8); start < s.End-2; start++ {
		if r.Classes(start)&objects == 0 {
			continue
		}
		for _, h := range r.HitsWith(lexicon.EventObject, start) {
			if h.Class == lexicon.EventObject && int(h.End) == s.End {
				return true
			}
		}
	}
	return false
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
		ends := false
		for _, h := range r.HitsWith(lexicon.EventObject, start) {
			if h.Class == lexicon.EventObject && int(h.End) == s.End {
				if r.objects[h.Ref] == class {
					return true
				}
				ends = true
			}
		}
		if ends {
			return false // the longest word tells: 陌生电话 is no alarm, though 电话 may be
		}
	}
	return false
}
