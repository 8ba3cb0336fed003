package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
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
	if n, ok := r.handle(h.End, limit); ok {
		return n, true
	}
	return r.unlisted(h.End, floor, limit)
}

// handle is the name right behind a role that is none of the language: in marks (网友“云淡风轻”), behind @, in Latin
// letters (选手Faye), or 小 and 老 with a noun (店员小麦).
func (r *Reader) handle(pos, limit int) (head, bool) {
	if pos+2 > limit {
		return head{}, false
	}
	switch c := r.d.Folded[pos]; {
	case c == '“':
		m, ok := r.MarkAt(pos)
		if ok && m.Start == pos && m.End <= limit && m.Inner.Len() > 1 && m.Inner.Len() <= 10 && !r.Utterance(m) && r.d.At(m.End) != '的' && r.d.At(m.End) != '等' {
			return head{Span: m.Span, kind: Person, name: true, quoted: true}, true
		}
	case c == '@':
		end := pos + 1
		for end < limit && end < pos+18 && !isDivider(r.d.Folded[end]) && r.d.Folded[end] != '在' && r.d.Folded[end] != '(' && r.d.Folded[end] != '“' {
			end++
		}
		return head{Span: text.Span{Start: pos, End: end}, kind: Person, name: true, quoted: true}, end > pos+1
	case letter(c):
		end := pos
		for end < limit && (letter(r.d.Folded[end]) || end > pos && (digit(r.d.Folded[end]) || r.d.Folded[end] == '_' || r.d.Folded[end] == '.' || r.d.Folded[end] == '-')) {
			end++
		}
		return head{Span: text.Span{Start: pos, End: end}, kind: Person, name: true}, end > pos+1
	case c == '老' && pos+3 <= limit && r.d.Folded[pos+2] == '头' && r.Surname(pos+1):
		return head{Span: text.Span{Start: pos, End: pos + 3}, kind: Person, name: true}, true // 管理员老李头
	case (c == '小' || c == '老') && r.Surname(pos+1) && r.d.At(pos+2) == '的':
		return head{Span: text.Span{Start: pos, End: pos + 2}, kind: Person, name: true}, true // 队员小郭的喊声
	case c == '小' || c == '老' || c == '阿':
		for _, w := range r.touching(text.Span{Start: pos, End: pos + 1}) {
			if w.Start == pos && w.Len() == 2 && w.End <= limit && w.Class == phrase.Noun && !r.roleIn(w.Span) {
				return head{Span: w.Span, kind: Person, name: true}, true
			}
		}
	}
	return head{}, false
}

// letter tells whether a character is a Latin letter.
func letter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// roleIn tells whether a span is a role or a title itself: 老师, 老板.
func (r *Reader) roleIn(s text.Span) bool {
	for _, h := range r.d.HitsAt(s.Start) {
		if h.Span() == s && (h.Class == lexicon.Source || h.Class == lexicon.Title) {
			return true
		}
	}
	return false
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
		if tag, _, _ := words.Default().Lookup(r.d.Folded[w.Start:w.End]); w.Len() > 1 && !tag.IsPerson() && !r.partOfName(w.Start) || key(r.d.Folded, w.Start, w.Len()) == 0 && w.Class != phrase.Adverb {
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
	case h.Len() == 2 && h.End < end && r.d.Folded[h.Start] == '老' && (r.d.Folded[h.End] == '头' || r.d.Folded[h.End] == '汉'):
		h.End++ // 老李|头
	case h.End == end && h.Len() > 2 && r.d.Folded[end-1] == '则':
		h.End--
	case h.End+1 == end && len(row) > 0 && (row[0].Class == phrase.Noun || row[0].Class == phrase.Adjective) && key(r.d.Folded, h.End, 1) != 0 && !r.partAt(h.End) && !strings.ContainsRune("总老常正竟", r.d.Folded[h.End]) && r.afterRole(h.Start, floor):
		if tag, _, word := words.Default().Lookup(r.d.Folded[h.End:end]); !word || !tag.IsVerb() {
			h.End = end
		}
	}
	return h
}

// partOfName tells whether a part of names that are made of such parts starts at a position: 多吉|次仁.
func (r *Reader) partOfName(pos int) bool {
	_, ok := r.d.Hit(pos, lexicon.Person)
	return ok
}

// hyphenated makes a name run over a hyphen: 萨姆·温特-利维.
func (r *Reader) hyphenated(h head, limit int) (head, bool) {
	if !h.name || r.d.At(h.End) != '-' {
		return h, false
	}
	for _, w := range r.words(text.Span{Start: h.End + 1, End: limit}) {
		if w.Start-h.End > 6 || w.Class != phrase.Name && w.Class != phrase.Noun && w.Class != phrase.Other && w.Len() > 1 {
			break
		}
		h.End = w.End
	}
	return h, true
}

// withinWord finds a source that ends within a word of the dictionary that joins its end with a
// preposition or an adverb: 先|生向, 警|方向, 村|民用.
func (r *Reader) withinWord(w text.Span, floor, limit int) (head, bool) {
	for q := w.Start + 1; q < w.End && q < limit; q++ {
		if !strings.ContainsRune("向对在就称则均用便从为与把被将已也又专含明私", r.d.Folded[q]) {
			continue
		}
		h, ok := r.headAt(q, floor)
		switch {
		case !ok || h.name:
		case h.kind == Person && (h.Len() > 1 || h.pronoun), h.kind == Organization && h.Len() == 2 && r.d.Folded[q-1] == '方': // 警方|向记者
			return h, true
		}
	}
	return head{}, false
}
