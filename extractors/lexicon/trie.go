package lexicon

import "sort"

// A trie finds every word that starts at a position. Children of a node stand side by side in
// label order; the first character is looked up in a table, as most characters start no word.
type trie struct {
	root  [1 << 16]uint16 // first character → 1 + index of its node in nodes
	nodes []node
	words []Word // of all nodes, words in order
}

type node struct {
	label       rune
	first, last int32 // children
	from, to    int32 // entries that end here: words[from:to]
}

// build makes the trie of the entries' words. Entries of one word keep their order, the user's
// first.
func build(entries []Entry) trie {
	type word struct {
		runes []rune
		id    int32
	}
	words := make([]word, len(entries))
	for i := range entries {
		words[i] = word{[]rune(entries[i].Word), int32(i)}
	}
	sort.SliceStable(words, func(a, b int) bool {
		x, y := entries[words[a].id].Word, entries[words[b].id].Word
		if x != y {
			return x < y
		}
		return entries[words[a].id].User && !entries[words[b].id].User
	})
	var t trie
	t.words = make([]Word, len(words))
	for i, w := range words {
		t.words[i] = Word{w.id, entries[w.id].Class, uint8(len(w.runes))}
	}
	// grow adds the children of the words[from:to], which share their first depth characters,
	// and returns their range in nodes. Children are laid out before their own children.
	var grow func(from, to, depth int) (int32, int32)
	grow = func(from, to, depth int) (int32, int32) {
		first := len(t.nodes)
		type run struct{ from, to int }
		var runs []run
		for i := from; i < to; {
			r := words[i].runes[depth]
			j := i
			for j < to && words[j].runes[depth] == r {
				j++
			}
			n := node{label: r, from: int32(i), to: int32(i)}
			for int(n.to) < j && len(words[n.to].runes) == depth+1 {
				n.to++
			}
			t.nodes = append(t.nodes, n)
			runs = append(runs, run{int(n.to), j})
			i = j
		}
		last := len(t.nodes)
		for k, r := range runs {
			if r.from < r.to {
				a, b := grow(r.from, r.to, depth+1)
				t.nodes[first+k].first, t.nodes[first+k].last = a, b
			}
		}
		return int32(first), int32(last)
	}
	first, last := grow(0, len(words), 0)
	for i := first; i < last; i++ {
		if r := t.nodes[i].label; r < 1<<16 {
			t.root[r] = uint16(i + 1)
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
		if n = t.child(n, runes[depth]); n == nil {
			return found
		}
	}
}

func (t *trie) child(n *node, label rune) *node {
	a, b := n.first, n.last
	for a < b {
		m := (a + b) >> 1
		if t.nodes[m].label < label {
			a = m + 1
		} else {
			b = m
		}
	}
	if a < n.last && t.nodes[a].label == label {
		return &t.nodes[a]
	}
	return nil
}
