package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A trie finds every word that starts at a position. Children of a node stand side by side in
// label order; the first character is looked up in a table, as most characters start no word, and the
// first two in a filter, as most pairs start none, and then in a hash table.
type trie struct {
	root   [1 << 16]uint16       // first character → 1 + index of its node in nodes
	filter [1 << pairBits]uint64 // bits of the first two characters of words, hashed
	pairs  []second              // by the hash of both characters, and on from there; node 0 ends a search
	labels []rune                // the character that leads to each node
	nodes  []node
	words  []Word // of all nodes, words in order
}

type node struct {
	first, last int32 // children
	from, to    int32 // entries that end here: words[from:to]
}

// A second is a node that the first two characters of words lead to.
type second struct {
	a, b rune
	node int32
}

// pairBits makes the filter some twenty times as large as there are pairs.
const pairBits = 13

// hash mixes two characters; its first bits are the best.
func hash(a, b rune) uint32 { return (uint32(a)<<16 ^ uint32(b)) * 0x9E3779B1 }

// filtered is the word of the filter, and the bit in it, of a hash.
func filtered(h uint32) (word uint32, bit uint64) {
	return h >> (32 - pairBits), 1 << (h >> (32 - pairBits - 6) & 63)
}

// put adds a pair to the filter and the table.
func (t *trie) put(a, b rune, node int32) {
	h := hash(a, b)
	word, bit := filtered(h)
	t.filter[word] |= bit
	i := t.slot(h)
	for t.pairs[i].node != 0 {
		i = (i + 1) % len(t.pairs)
	}
	t.pairs[i] = second{a, b, node}
}

// slot is where the search for a hash begins.
func (t *trie) slot(h uint32) int { return int(uint64(h) * uint64(len(t.pairs)) >> 32) }

// pair is the node that two characters lead to, or nil.
func (t *trie) pair(a, b rune) *node {
	h := hash(a, b)
	if word, bit := filtered(h); t.filter[word]&bit == 0 {
		return nil
	}
	for i := t.slot(h); ; i++ {
		if i == len(t.pairs) {
			i = 0
		}
		switch s := &t.pairs[i]; {
		case s.node == 0:
			return nil
		case s.a == a && s.b == b:
			return &t.nodes[s.node]
		}
	}
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
	}
	seconds := 0
	for i := first; i < last; i++ {
		seconds += int(t.nodes[i].last - t.nodes[i].first)
	}
	t.pairs = make([]second, 2*seconds+1)
	for i := first; i < last; i++ {
		for k := t.nodes[i].first; k < t.nodes[i].last; k++ {
			t.put(t.labels[i], t.labels[k], k)
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
			n = t.pair(runes[0], runes[1])
		} else {
			n = t.child(n, runes[depth])
		}
		if n == nil {
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
