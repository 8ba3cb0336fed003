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
	root   [1 << 16]uint16       // first character → its node; node 0 has no words
	filter [1 << pairBits]uint64 // bits of the first two characters of words, hashed
	pairs  []second              // by the hash of both characters, and on from there; character 0 ends a search
	labels []rune                // the character that leads to each node
	nodes  []node
	words  []Word // of all nodes, words in order
}

type node struct {
	first, last int32 // children
	from, to    int32 // entries that end here: words[from:to]
}

// A second is the node that the first two characters of words lead to. It lies in the table itself: a look elsewhere in
// memory takes longer than all else.
type second struct {
	a, b rune
	node
}

// pairBits makes the filter some twenty times as large as there are pairs.
const pairBits = 13

// hash mixes two characters; its first bits are the best.
func hash(a, b rune) uint32 { return (uint32(a)<<16 ^ uint32(b)) * 0x9E3779B1 }

// filtered tells whether the filter lets a hash through.
func (t *trie) filtered(h uint32) bool {
	return t.filter[h>>(32-pairBits)]>>(h>>(32-pairBits-6)&63)&1 != 0
}

// put adds a pair to the filter and the table.
func (t *trie) put(a, b rune, n node) {
	h := hash(a, b)
	t.filter[h>>(32-pairBits)] |= 1 << (h >> (32 - pairBits - 6) & 63)
	i := t.slot(h)
	for t.pairs[i].a != 0 {
		i = (i + 1) % len(t.pairs)
	}
	t.pairs[i] = second{a, b, n}
}

// slot is where the search for a hash begins.
func (t *trie) slot(h uint32) int { return int(uint64(h) * uint64(len(t.pairs)) >> 32) }

// pair is the node that two characters lead to, from a slot on; nil where there is none.
func (t *trie) pair(slot int, a, b rune) *node {
	for {
		switch s := &t.pairs[slot]; {
		case s.a == a && s.b == b:
			return &s.node
		case s.a == 0:
			return nil
		}
		if slot++; slot == len(t.pairs) {
			slot = 0
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
	t := trie{words: make([]Word, len(order)), nodes: make([]node, 1), labels: make([]rune, 1)}
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
			t.root[r] = uint16(i)
		}
	}
	seconds := 0
	for i := first; i < last; i++ {
		seconds += int(t.nodes[i].last - t.nodes[i].first)
	}
	t.pairs = make([]second, 2*seconds+1)
	for i := first; i < last; i++ {
		for k := t.nodes[i].first; k < t.nodes[i].last; k++ {
			t.put(t.labels[i], t.labels[k], t.nodes[k])
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

// stride is how many positions are looked up together.
const stride = 128

// A Found is an entry whose word stands at a position.
type Found struct {
	Pos int32
	Word
}

// Find appends every entry whose word stands in the folded runes, by its start, the longer words first, then by class and file order.
//
// Pairs lie all over the table, which is why those of many positions are looked for at once, with nothing between that waits
// for one of them: memory answers several in the time of one.
func (lex *Lexicon) Find(found []Found, runes []rune) []Found {
	t := &lex.trie
	var slots [stride]int32
	var first [stride]rune
	var ones [stride]node
	var way [longestWord]*node // the nodes that stand at a position
	for from := 0; from < len(runes); from += stride {
		chunk := runes[from:min(from+stride, len(runes))]
		for k, a := range chunk {
			slots[k] = -1
			if from+k+1 < len(runes) && lex.Starts(a) {
				if h := hash(a, runes[from+k+1]); t.filtered(h) {
					slots[k] = int32(t.slot(h))
				}
			}
		}
		for k := range chunk {
			first[k] = t.pairs[max(slots[k], 0)].a
			if uint32(chunk[k]) < 1<<16 {
				ones[k] = t.nodes[t.root[chunk[k]]]
			} else {
				ones[k] = node{}
			}
		}
		for k, a := range chunk {
			way := append(way[:0:longestWord], &ones[k])
			if slots[k] >= 0 && first[k] != 0 {
				n := t.pair(int(slots[k]), a, runes[from+k+1])
				for i := from + k + 2; n != nil; i++ {
					way = append(way, n)
					if i == len(runes) || n.first == n.last {
						break
					}
					n = t.child(n, runes[i])
				}
			}
			for i := len(way) - 1; i >= 0; i-- {
				for w := way[i].from; w < way[i].to; w++ {
					found = append(found, Found{int32(from + k), t.words[w]})
				}
			}
		}
	}
	return found
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
