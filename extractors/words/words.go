// Package words cuts Chinese text into words: the dictionary and the shortest path of gse (github.com/go-ego/gse v0.80.3,
// Apache-2.0, whose simplified Chinese dictionary it carries), with the same cuts, but nothing to load.
//
// The dictionary is dict.bin, made by `go run ./extractors/words/build` and read in place from the program file.
// Texts are the folded view of a document: simplified characters and half-width letters and digits, one rune for one.
//
// A text is a row of units: a run of letters and digits of the scripts below U+0800 (Latin, Greek, Cyrillic …) is one
// unit, every other rune is one. A word of the dictionary is one or more units. Of all ways to cut the text, the one
// with the least sum of costs is taken, where a word costs log2(N / its frequency), N being the sum of all frequencies,
// and a unit that is no word costs 32. Of equal sums the one whose last word starts first is taken.
package words

// Token is a word of the dictionary, or one unit that is none: a run of letters and digits, a mark, a rare character.
type Token struct {
	Start, End int32 // code points in the runes given, End exclusive
	Freq       int32 // in the dictionary; 2 for every single character; 0 says that it is no word of it
	Tag        Tag
}

// Default is the embedded dictionary, shared and read-only, safe for concurrent use. It costs nothing to get.
func Default() *Dict { return &embedded }

// Lookup tells whether runes are exactly one word of the dictionary, and its tag and frequency.
func (d *Dict) Lookup(runes []rune) (tag Tag, freq int32, ok bool) {
	at := d.cell(0)
	for _, r := range runes {
		var found bool
		if at, found = d.child(at, d.code(r)); !found {
			return 0, 0, false
		}
	}
	if at.grade() == 0 {
		return 0, 0, false
	}
	tag, freq = d.grade(at.grade())
	return tag, freq, true
}
