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
		switch {
		case w.Class == phrase.Mark && w.Len() == 1:
			switch r.At(w.Start) {
			case '(':
				noted = true
			case '%', '‰', '℃', '°':
				w.Class = phrase.Measure // 43%的得票率
			}
		case w.Len() > 1:
			if at, first, rest, ok := r.parted(w); ok {
				r.words = append(r.words, phrase.Word{Span: text.Span{Start: w.Start, End: at}, Class: first}, phrase.Word{Span: text.Span{Start: at, End: w.End}, Class: rest})
				continue
			}
			if w.Class == phrase.Idiom && w.Len() > 2 && thingHeads.has(r.At(w.End-1)) && (r.At(w.End-1) != '式' || r.At(w.End-2) == '仪') {
				w.Class = phrase.Noun // 半挂车, 告别仪式
			}
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

// parted is where a word that the dictionary takes for one parts into two, and their classes.
func (r *reader) parted(w phrase.Word) (at int, first, rest phrase.Class, ok bool) {
	switch n := w.Len(); r.At(w.Start) {
	case '因':
		switch {
		case n == 3 && r.HasAt(w.Start+1, "涉嫌"):
			return w.Start + 1, phrase.Prep, phrase.Adverb, true
		case n == 3 && w.Class == phrase.Adverb, n == 2 && strings.ContainsRune("雨雪雾病伤故公灾风火涝旱", r.At(w.Start+1)):
			return w.Start + 1, phrase.Prep, phrase.Noun, true // 因|雨, 因|伤势
		}
	case '获':
		if n == 3 && w.Class == phrase.Adjective {
			return w.Start + 1, phrase.Verb, phrase.Adjective, true // 获|最佳
		}
	case '致':
		if n > 3 && w.Class == phrase.Name {
			return w.Start + 1, phrase.Verb, phrase.Name, true // 致|某高速
		}
	}
	if w.Len() < 4 || w.Class == phrase.Time {
		return 0, 0, 0, false
	}
	if w.Len() == 4 && w.Class != phrase.Name && r.ends(text.Span{Start: w.Start, End: w.Start + 2}, setIncident) {
		return w.Start + 2, phrase.Noun, phrase.VerbNoun, true // 事件|调查
	}
	if w.Class == phrase.Name && r.isEntity(w.Start) {
		return 0, 0, 0, false
	}
	if at, first, ok := r.suffix(w.Span); ok {
		return at, first, phrase.Verb, true
	}
	at, ok = r.joint(w.Span)
	if !ok {
		return 0, 0, 0, false
	}
	if tag, _, _ := words.Default().Lookup(r.Folded[at:w.End]); tag.IsNoun() {
		return at, phrase.Verb, phrase.Noun, true
	}
	return at, phrase.Verb, phrase.VerbNoun, true
}

// thingHeads are the last characters of nouns that the dictionary has as phrases.
var thingHeads = runesOf("车船机器式会赛案法权款金费员人队厂站院校店楼屋物品体病症奖书报网号")

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
