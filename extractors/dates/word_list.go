package dates

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A wordList is words with a bit for the last byte of each first, and each last, code point, so that most places are
// told to have none of them at a glance.
type wordList struct {
	words         []string
	firsts, lasts [4]uint64
}

func listOf(words ...string) *wordList {
	l := &wordList{words: words}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		last, _ := utf8.DecodeLastRuneInString(w)
		l.firsts[byte(first)>>6] |= 1 << (first & 63)
		l.lasts[byte(last)>>6] |= 1 << (last & 63)
	}
	return l
}

// at tells whether one of the words starts at a position.
func (l *wordList) at(d *scan.Doc, pos int) bool {
	r := d.At(pos)
	return l.firsts[byte(r)>>6]>>(r&63)&1 != 0 && wordAt(d, pos, l.words) > 0
}

// length is that of the first of the words that starts at a position, or 0.
func (l *wordList) length(d *scan.Doc, pos int) int {
	r := d.At(pos)
	if l.firsts[byte(r)>>6]>>(r&63)&1 == 0 {
		return 0
	}
	return wordAt(d, pos, l.words)
}

// before tells whether one of the words ends at a position.
func (l *wordList) before(d *scan.Doc, pos int) bool {
	r := d.At(pos - 1)
	return l.lasts[byte(r)>>6]>>(r&63)&1 != 0 && hasBefore(d, pos, l.words...)
}
