package speaker

import (
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// Dropped looks for the subject in the earlier clauses of the sentence, down to floor.
func (r *Reader) Dropped(pos, floor int) (Source, bool) {
	end := pos
	for range clauses {
		end--
		for end > floor && isDivider(r.d.Folded[end-1]) {
			end--
		}
		if end <= floor {
			return Source{}, false
		}
		start := max(floor, r.ClauseStart(end))
		if start >= end {
			if m, ok := r.markEnding(end); ok {
				end = m.Start + 1
				continue
			}
			return Source{}, false
		}
		if s, ok := r.Subject(text.Span{Start: start, End: end}); ok && s.Type != Data && s.Type != Document && !r.predicate(s) {
			return s, true
		}
		end = start
	}
	return Source{}, false
}

// predicate tells whether what was taken for a noun phrase starts with a verb and has no 的: it is
// the object of that verb (交给|院长某某).
func (r *Reader) predicate(s Source) bool {
	words := r.words(s.Span)
	if len(words) < 2 || words[0].Class != phrase.Verb {
		return false
	}
	for _, w := range words {
		if w.Class == phrase.De {
			return words[1].Class == phrase.Aspect
		}
	}
	return true
}

func isDivider(r rune) bool {
	switch r {
	case ',', ':', ';', ' ', '—', '。', '!', '?', '…':
		return true
	}
	return false
}

// Anyone takes the noun at the head of a stretch for a person, where speech in marks beside it says
// that somebody speaks: 货郎放下担子说.
func (r *Reader) Anyone(stretch text.Span) (Source, bool) {
	row := r.words(stretch)
	i := r.lead(row, stretch)
	if i >= len(row) {
		return Source{}, false
	}
	if g, ok := r.given(row[i].Start, stretch.End); ok {
		return r.source(g, head{Span: g, kind: Person, name: true}), true
	}
	if r.adverbial(row[i].Span) || row[i].Class == phrase.Verb || row[i].Class == phrase.Prep {
		return Source{}, false
	}
	j := i
	for ; j < len(row) && j < i+6; j++ {
		switch row[j].Class {
		case phrase.Noun, phrase.Name, phrase.Other, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.De, phrase.VerbNoun, phrase.Idiom:
			if j+1 < len(row) && !r.breaks(row[j+1:]) {
				continue
			}
			s := text.Span{Start: row[i].Start, End: row[j].End}
			switch r.d.Folded[s.End-1] {
			case '地', '声', '天', '头', '眼', '手':
				return Source{}, false // 怯生生地|问
			}
			if row[j].Class == phrase.De || s.Len() < 2 || s.Len() > 10 {
				return Source{}, false
			}
			h := head{Span: row[j].Span, kind: Person, name: row[j].Class == phrase.Name && j == i}
			if j == i && row[j].Class == phrase.Noun && s.Len() <= 3 && r.Surname(s.Start) {
				h.name = true
			}
			return r.source(s, h), true
		}
		return Source{}, false
	}
	return Source{}, false
}

// around is how far about a place the text is searched for a name that recurs.
const around = 2500

// given finds a name without surname at a position, which no lexicon tells: two or three characters
// that are no word and recur nearby (晓梅).
func (r *Reader) given(pos, limit int) (text.Span, bool) {
	best := text.Span{}
	for n := 2; n <= 3 && pos+n <= limit; n++ {
		name := r.d.Folded[pos : pos+n]
		for _, c := range name {
			if c < 0x4E00 || c > 0x9FFF || strings.ContainsRune(functional, c) {
				return best, best.Len() > 0
			}
		}
		if tag, _, ok := words.Default().Lookup(name); ok && !tag.IsPerson() {
			return best, best.Len() > 0
		}
		if n == 3 && best.Len() > 0 && r.roleAt(pos+2) {
			break // 福顺|老汉
		}
		if r.recurs(name, pos) {
			best = text.Span{Start: pos, End: pos + n}
		}
	}
	return best, best.Len() > 0
}

// roleAt tells whether a noun for a person starts at a position.
func (r *Reader) roleAt(pos int) bool {
	n, ok := r.d.Hit(pos, lexicon.Source)
	return ok && n.Span().Len() > 1 && r.d.Entry(n).Get("type") == Person
}

// functional are characters of grammar, which no given name holds.
const functional = "的了着过地得是有在不没也都就才还又却便和与跟同对向把被给从到为以于而但并或这那哪什么怎我你他她它们您咱自己谁一二三两几个些每各只很太最更说道问答想看听走来去上下里外前后时"

// recurs tells whether characters stand elsewhere near a position as well.
func (r *Reader) recurs(name []rune, pos int) bool {
	from, to := max(0, pos-around), min(len(r.d.Folded)-len(name), pos+around)
	for i := from; i <= to; i++ {
		if i != pos && r.d.Folded[i] == name[0] && slices.Equal(r.d.Folded[i:i+len(name)], name) {
			return true
		}
	}
	return false
}
