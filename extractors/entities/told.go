package entities

import (
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A told is what the first reading of a document tells for the second: what is a name somewhere is one elsewhere.
type told struct {
	persons   map[uint64]bool // names that are certain somewhere
	places    map[uint64]bool // names of places by their last word
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
	for s, units := range sentences {
		if !r.named[s] {
			continue
		}
		for _, u := range units {
			switch {
			case u.kind != place || u.entry < 0:
			case u.rule == rulePlaceOfPlace:
				if u.Len() < 3 {
					continue
				}
				if t.places == nil {
					t.places = map[uint64]bool{}
				}
				t.places[r.key(u.Span)] = true
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

// certain collects the names that stand somewhere with a title, at a verb of saying or in a byline. Of a name and the same
// with a character more (苏秉, 苏秉文) the one that stands so more often is right, of two as frequent the longer.
func (r *reader) certain(sentences [][]unit) map[uint64]bool {
	var times map[string]int
	add := func(s text.Span, n int) {
		if times == nil {
			times = map[string]int{}
		}
		times[r.d.FoldedString(s)] += n
	}
	for s, units := range sentences {
		if !r.named[s] {
			continue
		}
		for _, u := range units {
			if u.kind != person || u.Len() < 2 {
				continue
			}
			switch u.rule {
			case rulePersonMasked, rulePersonTitled, rulePersonFamiliar:
				continue
			case rulePersonDotted:
				start := u.Start
				for i := u.Start; i <= u.End; i++ {
					if i == u.End || r.d.Folded[i] == '·' {
						if i-start >= 2 {
							add(spanOf(start, i), 1)
						}
						start = i + 1
					}
				}
			}
			if r.leftRead(u.Start)+r.right(u.End) >= certain {
				add(u.Span, 1)
			}
		}
	}
	if times == nil {
		return nil
	}
	sure := make(map[string]bool, len(times))
	for s := range times {
		sure[s] = true
	}
	for s, n := range times {
		_, last := utf8.DecodeLastRuneInString(s)
		if shorter, ok := times[s[:len(s)-last]]; ok {
			if n >= shorter {
				delete(sure, s[:len(s)-last])
			} else {
				delete(sure, s)
			}
		}
	}
	known := make(map[uint64]bool, len(sure))
	for s := range sure {
		k := uint64(14695981039346656037)
		for _, c := range s {
			k = (k ^ uint64(c)) * 1099511628211
		}
		known[k] = true
	}
	return known
}

// A sighting is what stands beside a name that could be read, wherever it was.
type sighting struct {
	times        uint8
	before, last rune
	freeBefore   bool // different characters were seen there
	freeBehind   bool
}

const (
	likely = 40 // cost up to which a candidate is looked for elsewhere in the document
)

// repeated adds the names of three characters that could be read more than once, with other characters on both sides:
// then it is no part of a longer word.
func (r *reader) repeated(t *told) {
	var seen map[uint64]sighting
	for _, c := range r.found {
		if c.cost > likely || c.Len() != 3 {
			continue
		}
		if seen == nil {
			seen = map[uint64]sighting{}
		}
		k := r.key(c.Span)
		s := seen[k]
		before, last := r.d.At(c.Start-1), r.d.At(c.End)
		if s.times > 0 {
			s.freeBefore = s.freeBefore || before != s.before
			s.freeBehind = s.freeBehind || last != s.last
		}
		s.times, s.before, s.last = min(s.times+1, 100), before, last
		seen[k] = s
		if s.times > 1 && s.freeBefore && s.freeBehind {
			if t.persons == nil {
				t.persons = map[uint64]bool{}
			}
			t.persons[k] = true
		}
	}
}

// heads adds the name that a row of names begins with: what could be read as one right before 、 and a name.
func (r *reader) heads(t *told, sentences [][]unit) {
	ends := map[int32]candidate{} // where a row goes on → the likeliest candidate that ends there
	for s, units := range sentences {
		if !r.named[s] {
			continue
		}
		for i := 1; i+1 < len(units); i++ {
			if units[i].kind == word && r.d.Folded[units[i].Start] == '、' && units[i+1].kind == person && units[i+1].rule == rulePersonHan && units[i+1].Len() == 3 && units[i-1].kind == word {
				ends[int32(units[i].Start)] = candidate{cost: likely}
			}
		}
	}
	if len(ends) == 0 {
		return
	}
	for _, c := range r.found {
		if best, ok := ends[int32(c.End)]; ok && c.cost < best.cost && c.Len() == 3 {
			ends[int32(c.End)] = c
		}
	}
	for _, c := range ends {
		if c.Len() == 0 {
			continue
		}
		if t.persons == nil {
			t.persons = map[uint64]bool{}
		}
		t.persons[r.key(c.Span)] = true
	}
}

func has(units []unit, c candidate, k kind) bool {
	i := unitAt(units, c.Start)
	return i < len(units) && units[i].kind == k && units[i].Span == c.Span
}

// unitAt is the index of the first unit that starts at a position or later.
func unitAt(units []unit, pos int) int {
	return sort.Search(len(units), func(i int) bool { return units[i].Start >= pos })
}
