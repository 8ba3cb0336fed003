package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// nameBehind is the head with the name of a person right behind a title, though a word of time opens the name:
// 会计|谷雨生.
func (r *Reader) nameBehind(h head, floor, limit int) (head, bool) {
	if h.kind != Person || h.name || h.pronoun {
		return head{}, false
	}
	for i := r.entitiesBefore(h.End); i < len(r.t.Entities) && int(r.t.Entities[i].StartChar) == h.End; i++ {
		if e := &r.t.Entities[i]; e.Type == "PERSON" && int(e.EndChar) <= limit {
			return r.headAt(int(e.EndChar), floor)
		}
	}
	return r.unlisted(h.End, floor, limit)
}

// unlisted is a name that no lexicon and no row of entities tells, between a title and what stands before the verb: two to
// four characters that make no words and no sense as a predicate (党首|泉健太).
func (r *Reader) unlisted(pos, floor, limit int) (head, bool) {
	if limit-pos < 2 || key(r.d.Folded, pos, 1) == 0 || !r.afterRole(pos, floor) || r.partAt(pos) {
		return head{}, false
	}
	end, known := pos, false
	for _, w := range r.words(text.Span{Start: pos, End: limit}) {
		if w.Class == phrase.Prep || w.Class == phrase.Time || w.Class == phrase.Adverb && (w.Len() > 1 || end-pos > 1 && (w.End == limit || w.End-pos > 3)) {
			break
		}
		switch w.Class {
		case phrase.Name:
			known = true
		case phrase.Noun, phrase.Other, phrase.Adjective:
		case phrase.Idiom, phrase.Adverb:
			if end == pos {
				return head{}, false
			}
		default:
			if w.Class != phrase.Verb || !known {
				return head{}, false // 尕玛英|培 holds one, but 队长|挥手
			}
		}
		if tag, _, _ := words.Default().Lookup(r.d.Folded[w.Start:w.End]); w.Len() > 1 && !tag.IsPerson() || key(r.d.Folded, w.Start, w.Len()) == 0 && w.Class != phrase.Adverb {
			return head{}, false
		}
		if end = w.End; end-pos > 4 {
			return head{}, false
		}
	}
	if end-pos < 2 || strings.ContainsRune(things, r.d.Folded[end-1]) {
		return head{}, false
	}
	return head{Span: text.Span{Start: pos, End: end}, kind: Person, name: true}, true
}

// fit makes a name right before a cue end where it does: 朱毅|则认为, 庭长扎西东主|说.
func (r *Reader) fit(h head, row []phrase.Word, floor, end int) head {
	switch {
	case !h.name:
	case h.End == end && h.Len() > 2 && r.d.Folded[end-1] == '则':
		h.End--
	case h.End+1 == end && len(row) > 0 && (row[0].Class == phrase.Noun || row[0].Class == phrase.Adjective) && key(r.d.Folded, h.End, 1) != 0 && !r.partAt(h.End) && r.afterRole(h.Start, floor):
		if tag, _, word := words.Default().Lookup(r.d.Folded[h.End:end]); !word || !tag.IsVerb() {
			h.End = end
		}
	}
	return h
}

// withinWord finds a source that ends within a word of the dictionary that joins its end with a
// preposition: 先|生向.
func (r *Reader) withinWord(w text.Span, floor, limit int) (head, bool) {
	for q := w.Start + 1; q < w.End && q < limit; q++ {
		switch r.d.Folded[q] {
		case '向', '对', '在', '就', '称', '则', '均':
			if h, ok := r.headAt(q, floor); ok && h.kind == Person && h.Len() > 1 {
				return h, true
			}
		}
	}
	return head{}, false
}
