package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A trie finds every word that starts at a position. Children of a node stand side by side in
// label order; the first character is looked up in a table, as most characters start no word, and the
// first two in a filter, as most pairs start none.
type trie struct {
	root   [1 << 16]uint16       // first character → 1 + index of its node in nodes
	pairs  [1 << pairBits]uint64 // bits of the first two characters of words, hashed
	labels []rune                // the character that leads to each node
	nodes  []node
	words  []Word // of all nodes, words in order
}

type node struct {
	first, last int32 // children
	from, to    int32 // entries that end here: words[from:to]
}

// pairBits makes the filter some twenty times as large as there are pairs.
const pairBits = 13

// pair is the word of the filter, and the bit in it, of two characters.
func pair(a, b rune) (word uint32, bit uint64) {
	h := (uint32(a)<<16 ^ uint32(b)) * 0x9E3779B1
	return h >> (32 - pairBits), 1 << (h >> (32 - pairBits - 6) & 63)
}

// build makes the trie of the entries' words. Entries of one word keep their order, the user's
// first.
func build(entries []Entry) trie {
	order := make([]int32, len(entries))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		x, y := &entries[a], &entries[b]
		if x.Word == y.Word && x.User != y.User {
			if x.User {
				return -1
			}
			return 1
		}
		return cmp.Or(strings.Compare(x.Word, y.Word), int(a-b))
	})
	t := trie{words: make([]Word, len(order))}
	for i, id := range order {
		e := &entries[id]
		t.words[i] = Word{id, e.Class, uint8(utf8.RuneCountInString(e.Word))}
	}
	word := func(i int) string { return entries[order[i]].Word }
	// grow adds the children of the words from:to, which share their first bytes, and returns their
	// range in nodes. Children are laid out before their own children.
	type run struct{ from, to, bytes int }
	var grow func(from, to, bytes int) (int32, int32)
	grow = func(from, to, bytes int) (int32, int32) {
		first := len(t.nodes)
		var runs []run
		for i := from; i < to; {
			r, size := utf8.DecodeRuneInString(word(i)[bytes:])
			next := bytes + size
			j := i + 1
			for j < to && word(j)[bytes:next] == word(i)[bytes:next] {
				j++
			}
			n := node{from: int32(i), to: int32(i)}
			for int(n.to) < j && len(word(int(n.to))) == next {
				n.to++
			}
			t.nodes, t.labels = append(t.nodes, n), append(t.labels, r)
			runs = append(runs, run{int(n.to), j, next})
			i = j
		}
		last := len(t.nodes)
		for k, r := range runs {
			if r.from < r.to {
				a, b := grow(r.from, r.to, r.bytes)
				t.nodes[first+k].first, t.nodes[first+k].last = a, b
			}
		}
		return int32(first), int32(last)
	}
	first, last := grow(0, len(order), 0)
	for i := first; i < last; i++ {
		r := t.labels[i]
		if r < 1<<16 {
			t.root[r] = uint16(i + 1)
		}
		for k := t.nodes[i].first; k < t.nodes[i].last; k++ {
			word, bit := pair(r, t.labels[k])
			t.pairs[word] |= bit
		}
	}
	return t
}

// A Word is an entry that stands in the text.
type Word struct {
	ID    int32
	Class Class
	Len   uint8 // code points
}

// Starts tells whether a word starts with the folded rune: most do not.
func (lex *Lexicon) Starts(r rune) bool { return uint32(r) < 1<<16 && lex.trie.root[r] != 0 }

// At appends every entry whose word stands at the start of the folded runes, the shorter words
// first.
func (lex *Lexicon) At(runes []rune, found []Word) []Word {
	if len(runes) == 0 || !lex.Starts(runes[0]) {
		return found
	}
	t := &lex.trie
	n := &t.nodes[t.root[runes[0]]-1]
	for depth := 1; ; depth++ {
		found = append(found, t.words[n.from:n.to]...)
		if depth == len(runes) || n.first == n.last {
			return found
		}
		if depth == 1 {
			if word, bit := pair(runes[0], runes[1]); t.pairs[word]&bit == 0 {
				return found
			}
		}
		if n = t.child(n, runes[depth]); n == nil {
			return found
		}
	}
}

func (t *trie) child(n *node, label rune) *node {
	a, b := n.first, n.last
	for a < b {
		m := (a + b) >> 1
		if t.labels[m] < label {
			a = m + 1
		} else {
			b = m
		}
	}
	if a < n.last && t.labels[a] == label {
		return &t.nodes[a]
	}
	return nil
}
