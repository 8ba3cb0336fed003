package text

import (
	"slices"
	"unicode/utf8"
)

// A List is words that are looked for at a place of a text. The last six bits of the rune there tell which few may stand
// there; mostly none.
type List struct {
	words        []string
	begins, ends shelf
}

// A shelf is words by the last six bits of a rune of each: those of bits b are words[from[b]:from[b+1]], in the order given.
type shelf struct {
	words []string
	from  [65]uint16
}

func shelve(words []string, bits func(string) int) shelf {
	s := shelf{words: slices.SortedStableFunc(slices.Values(words), func(a, b string) int { return bits(a) - bits(b) })}
	for _, w := range words {
		for b := bits(w); b < 64; b++ {
			s.from[b+1]++
		}
	}
	return s
}

func (s *shelf) of(r rune) []string { return s.words[s.from[r&63]:s.from[r&63+1]] }

// ListOf is the list of the words given, none of them empty.
func ListOf(words ...string) *List {
	return &List{
		words:  words,
		begins: shelve(words, func(w string) int { r, _ := utf8.DecodeRuneInString(w); return int(r & 63) }),
		ends:   shelve(words, func(w string) int { r, _ := utf8.DecodeLastRuneInString(w); return int(r & 63) }),
	}
}

// Words are the words of the list. They are not to be changed.
func (l *List) Words() []string { return l.words }

// MayEnd tells whether a word of the list may end in a rune: it says no to most that it should.
func (l *List) MayEnd(r rune) bool { return len(l.ends.of(r)) > 0 }

// At is the first word of the list that stands at a position of the folded text; "" where none does.
func (l *List) At(v *View, pos int) string {
	for _, w := range l.begins.of(v.At(pos)) {
		if v.HasAt(pos, w) {
			return w
		}
	}
	return ""
}

// Before is the first word of the list that ends at a position of the folded text; "" where none does.
func (l *List) Before(v *View, pos int) string {
	for _, w := range l.ends.of(v.At(pos - 1)) {
		if v.HasBefore(pos, w) {
			return w
		}
	}
	return ""
}
