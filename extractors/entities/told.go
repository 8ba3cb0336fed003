package entities

import (
	"slices"
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A told is what the first reading of a document tells for the second: what is a name somewhere is one elsewhere.
type told struct {
	persons   map[uint64]bool // names that are certain somewhere
	places    map[uint64]bool // names of places by their last word
	stems     []stem          // short forms of these
	codes     map[string]bool // codes of places named in full, and the first four digits of each
	countries map[rune]int32  // first character of a country that is named → its entry, -1 where several have it
}

// tells tells whether the document names the place of a code in a form that is no common word: where 长乐市 stands, 长乐
// is the town.
func (t *told) tells(code string) bool { return t != nil && code != "" && t.codes[code] }

// key is the same for spans of the same characters.
func (r *reader) key(s text.Span) uint64 {
	k := uint64(14695981039346656037)
	for _, c := range r.d.Folded[s.Start:s.End] {
		k = (k ^ uint64(c)) * 1099511628211
	}
	return k
}

// readAll reads every sentence, and reads those again in which a name that is told elsewhere was not seen.
func (r *reader) readAll() [][]unit {
	sentences := make([][]unit, len(r.d.Sentences))
	r.named = slices.Grow(r.named[:0], len(sentences))[:len(sentences)]
	r.persons = slices.Grow(r.persons[:0], len(sentences))[:len(sentences)]
	flat := slices.Grow(r.units[:0], len(r.d.Folded)*2/3+16)
	for s := range r.d.Sentences {
		from := len(flat)
		flat = r.read(flat, s)
		sentences[s] = flat[from:len(flat):len(flat)]
	}
	r.units = flat
	seen := r.tell(sentences)
	again := make([]bool, len(sentences))
	if seen.persons != nil {
		for _, c := range r.found {
			if c.sentence >= 0 && !again[c.sentence] && seen.persons[r.key(c.Span)] && !has(sentences[c.sentence], c, person) {
				again[c.sentence] = true
			}
		}
	}
	for _, c := range r.spots {
		if again[c.sentence] {
			continue
		}
		if c.Len() == 1 {
			_, again[c.sentence] = seen.countries[r.d.Folded[c.Start]]
		} else {
			again[c.sentence] = seen.places[r.key(c.Span)] && !has(sentences[c.sentence], c, place)
		}
	}
	if seen.codes != nil {
		for i := range r.telling {
			h := &r.telling[i]
			if h.Class == lexicon.Place && r.facts[h.Ref].flags&risky != 0 && seen.near(r.lex.Entries[h.Ref].Get("code")) {
				if s := r.d.SentenceAt(int(h.Start)); s >= 0 {
					again[s] = true
				}
			}
		}
	}
	r.seen = seen
	r.findStems(again)
	for s := range again {
		if again[s] {
			sentences[s] = r.read(nil, s)
		}
	}
	return sentences
}

// near tells whether the document names a place of the same prefecture.
func (t *told) near(code string) bool {
	return t != nil && len(code) == 6 && (t.codes[code] || t.codes[code[:4]])
}

// tell collects what the sentences name.
func (r *reader) tell(sentences [][]unit) *told {
	t := &told{persons: r.certain(sentences)}
	r.repeated(t)
	r.heads(t, sentences)
	r.repeatedPlaces(t)
	for s, units := range sentences {
		if !r.named[s] {
			continue
		}
		for _, u := range units {
			switch {
			case u.kind != place || u.entry < 0:
			case u.rule == rulePlaceOfPlace:
				if u.Len() < 3 {
					t.short(r, u)
					continue
				}
				t.place(r.key(u.Span))
				t.stem(r, u)
			case r.facts[u.entry].flags&risky != 0:
			case r.facts[u.entry].flags&country != 0 && u.Len() > 1:
				t.country(r.d.Folded[u.Start], u.entry, r.lex)
			default:
				code := r.lex.Entries[u.entry].Get("code")
				if len(code) != 6 || r.lex.Entries[u.entry].Class != lexicon.Place {
					continue
				}
				if t.codes == nil {
					t.codes = map[string]bool{}
				}
				t.codes[code], t.codes[code[:4]] = true, true
			}
		}
	}
	return t
}

func (t *told) country(first rune, entry int32, lex *lexicon.Lexicon) {
	if t.countries == nil {
		t.countries = map[rune]int32{}
	}
	if old, ok := t.countries[first]; ok && (old < 0 || lex.Entries[old].Get("canonical") != lex.Entries[entry].Get("canonical")) {
		entry = -1
	}
	t.countries[first] = entry
}

func has(units []unit, c candidate, k kind) bool {
	i := unitAt(units, c.Start)
	return i < len(units) && units[i].kind == k && units[i].Span == c.Span
}

// unitAt is the index of the first unit that starts at a position or later.
func unitAt(units []unit, pos int) int {
	return sort.Search(len(units), func(i int) bool { return units[i].Start >= pos })
}
