package dates

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A wordList is words that are looked for beside a time.
type wordList struct{ *text.List }

func listOf(words ...string) wordList { return wordList{text.ListOf(words...)} }

// at tells whether one of the words starts at a position.
func (l wordList) at(d *scan.Doc, pos int) bool { return l.At(d.View, pos) != "" }

// length is that of the first of the words that starts at a position, or 0.
func (l wordList) length(d *scan.Doc, pos int) int { return utf8.RuneCountInString(l.At(d.View, pos)) }

// before tells whether one of the words ends at a position.
func (l wordList) before(d *scan.Doc, pos int) bool { return l.Before(d.View, pos) != "" }
