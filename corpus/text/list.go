package text

import "unicode/utf8"

// A List is words that are looked for at a place of a text. Most places begin and end none of them, which one look at a
// rune tells.
type List struct {
	words        []string
	begins, ends uint64 // the last six bits of the first and of the last runes
}

// ListOf is the list of the words given, none of them empty.
func ListOf(words ...string) *List {
	l := &List{words: words}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		last, _ := utf8.DecodeLastRuneInString(w)
		l.begins |= 1 << (first & 63)
		l.ends |= 1 << (last & 63)
	}
	return l
}

// Words are the words of the list. They are not to be changed.
func (l *List) Words() []string { return l.words }

// MayEnd tells whether a word of the list may end in a rune: it says no to most that it should.
func (l *List) MayEnd(r rune) bool { return l.ends>>(r&63)&1 != 0 }

// At is the first word of the list that stands at a position of the folded text; "" where none does.
func (l *List) At(v *View, pos int) string {
	if l.begins>>(v.At(pos)&63)&1 != 0 {
		for _, w := range l.words {
			if v.HasAt(pos, w) {
				return w
			}
		}
	}
	return ""
}

// Before is the first word of the list that ends at a position of the folded text; "" where none does.
func (l *List) Before(v *View, pos int) string {
	if l.MayEnd(v.At(pos - 1)) {
		for _, w := range l.words {
			if v.HasBefore(pos, w) {
				return w
			}
		}
	}
	return ""
}
