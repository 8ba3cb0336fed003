package speaker

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
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
	words := r.words(stretch)
	i := r.lead(words, stretch)
	if i >= len(words) || r.adverbial(words[i].Span) || words[i].Class == phrase.Verb || words[i].Class == phrase.Prep {
		return Source{}, false
	}
	j := i
	for ; j < len(words) && j < i+6; j++ {
		switch words[j].Class {
		case phrase.Noun, phrase.Name, phrase.Other, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.De, phrase.VerbNoun:
			if j+1 < len(words) && !r.breaks(words[j+1:]) {
				continue
			}
			s := text.Span{Start: words[i].Start, End: words[j].End}
			switch r.d.Folded[s.End-1] {
			case '地', '声', '天', '头', '眼', '手':
				return Source{}, false // 怯生生地|问
			}
			if words[j].Class == phrase.De || s.Len() < 2 || s.Len() > 10 {
				return Source{}, false
			}
			h := head{Span: words[j].Span, kind: Person, name: words[j].Class == phrase.Name && j == i}
			if j == i && words[j].Class == phrase.Noun && s.Len() <= 3 && r.Surname(s.Start) {
				h.name = true
			}
			return r.source(s, h), true
		}
		return Source{}, false
	}
	return Source{}, false
}
