// What a word tells of the words beside it.

package events

import (
	"fmt"
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A membership is the sets that a word is in.
type membership [(sets + 63) / 64]uint64

// wordSets finds the sets of a word of up to four characters, with one look at most.
type wordSets struct {
	keys   []uint64 // the characters of a word; 0 where there is none
	of     []membership
	begins [1 << 10]uint64  // a bit for each character with which a word begins
	closes [1 << 10]uint64  // and for each with which one closes
	lists  [sets]*text.List // the words of each set
}

// readSets reads event_words.tsv. An error names the word whose set is unknown.
func readSets(lex *lexicon.Lexicon) (*wordSets, error) {
	byName := map[string]set{}
	for i, n := range setNames {
		byName[n] = set(i)
	}
	entries := lex.Of(lexicon.EventWord)
	size := 1
	for size < 4*len(entries) {
		size *= 2
	}
	ws := &wordSets{keys: make([]uint64, size), of: make([]membership, size)}
	var words [sets][]string
	for _, e := range entries {
		s, ok := byName[e.Get("set")]
		if !ok {
			return nil, fmt.Errorf("event word %s: no set %q; event_words.tsv has those that there are", e.Word, e.Get("set"))
		}
		words[s] = append(words[s], e.Word)
		word := []rune(e.Word)
		if len(word) > 4 {
			return nil, fmt.Errorf("event word %s: has more than four characters", e.Word)
		}
		i := ws.slot(keyOf(word))
		ws.keys[i] = keyOf(word)
		ws.of[i][s/64] |= 1 << (s % 64)
		ws.begins[word[0]&0xFFFF>>6] |= 1 << (word[0] & 63)
		last := word[len(word)-1]
		ws.closes[last&0xFFFF>>6] |= 1 << (last & 63)
	}
	for i, w := range words {
		ws.lists[i] = text.ListOf(w...)
	}
	return ws, nil
}

// keyOf packs a word of up to four characters into a number.
func keyOf(word []rune) uint64 {
	key := uint64(0)
	for _, r := range word {
		key = key<<16 | uint64(r&0xFFFF)
	}
	return key
}

// slot is where a key stands, or would.
func (ws *wordSets) slot(key uint64) int {
	i := int(key*0x9E3779B97F4A7C15>>32) & (len(ws.keys) - 1)
	for ws.keys[i] != 0 && ws.keys[i] != key {
		i = (i + 1) & (len(ws.keys) - 1)
	}
	return i
}

// lookUp finds the sets of all words of the sentence.
func (r *reader) lookUp() {
	r.members = slices.Grow(r.members[:0], len(r.words))[:len(r.words)]
	clear(r.members)
	for i := range r.words {
		if w := &r.words[i]; w.End-w.Start <= 4 && r.sets.begin(r.Folded[w.Start]) && r.sets.close(r.Folded[w.End-1]) {
			r.members[i] = r.sets.of[r.sets.slot(keyOf(r.Folded[w.Start:w.End]))]
		}
	}
}

// in tells whether a word is in one of the sets.
func (r *reader) in(w int, of ...set) bool {
	m := &r.members[w]
	for _, s := range of {
		if m[s/64]>>(s%64)&1 != 0 {
			return true
		}
	}
	return false
}

// char tells whether a word is one character.
func (r *reader) char(w int, c rune) bool {
	word := r.words[w].Span
	return word.Len() == 1 && r.At(word.Start) == c
}

// is tells whether a word is the one named, which is of Chinese characters alone.
func (r *reader) is(w int, name string) bool {
	word := r.words[w].Span
	return len(name) == hanBytes*word.Len() && r.HasAt(word.Start, name)
}

// hanBytes is the length of a Chinese character in UTF-8.
const hanBytes = 3

// begin tells whether a word begins with a character.
func (ws *wordSets) begin(c rune) bool { return ws.begins[c&0xFFFF>>6]>>(c&63)&1 != 0 }

// close tells whether a word closes with a character.
func (ws *wordSets) close(c rune) bool { return ws.closes[c&0xFFFF>>6]>>(c&63)&1 != 0 }

// ends tells whether a phrase ends in a word of a set.
func (r *reader) ends(s text.Span, of set) bool {
	if !r.sets.lists[of].MayEnd(r.At(s.End - 1)) {
		return false
	}
	for start := s.End - 1; start >= max(s.Start, s.End-4); start-- {
		if r.sets.begin(r.At(start)) && r.sets.of[r.sets.slot(keyOf(r.Folded[start:s.End]))][of/64]>>(of%64)&1 != 0 {
			return true
		}
	}
	return false
}
