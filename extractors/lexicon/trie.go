package lexicon

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// A trie finds every word that starts at a position. Children of a node stand side by side in
// label order; the first character is looked up in a table, as most characters start no word, and the
// first two in another.
type trie struct {
	root   [1 << 16]uint16 // first character → its node; node 0 has no words
	pairs  pairs
	labels []rune // the character that leads to each node
	nodes  []node
	words  []Word // of all nodes, words in order
}

type node struct {
	first, from int32  // the first child, and the first entry that ends here: words[from:from+words]
	kids, words uint16 // how many there are
}

// build makes the trie of the entries' words. Entries of one word keep their order, the user's
// first.
func build(entries []Entry) trie {
	order := inOrder(entries)
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
			own := i // those that end here stand first
			for own < j && len(word(own)) == next {
				own++
			}
			t.nodes, t.labels = append(t.nodes, node{from: int32(i), words: uint16(own - i)}), append(t.labels, r)
			runs = append(runs, run{own, j, next})
			i = j
		}
		last := len(t.nodes)
		for k, r := range runs {
			if r.from < r.to {
				a, b := grow(r.from, r.to, r.bytes)
				t.nodes[first+k].first, t.nodes[first+k].kids = a, uint16(b-a)
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
	var all []pair
	for i := first; i < last; i++ {
		n := &t.nodes[i]
		for k := n.first; k < n.first+int32(n.kids); k++ {
			all = append(all, pair{key{t.labels[i], t.labels[k]}, t.nodes[k]})
		}
	}
	t.pairs = pairsOf(all)
	return t
}

// inOrder is the entries by their words, of one word the user's first. The first eight bytes as one number settle most.
func inOrder(entries []Entry) []int32 {
	type place struct {
		head uint64
		id   int32
	}
	places := make([]place, 0, len(entries))
	for i := range entries {
		if entries[i].Class == EventWord {
			continue // their stage looks them up by word
		}
		var head [8]byte
		copy(head[:], entries[i].Word)
		places = append(places, place{binary.BigEndian.Uint64(head[:]), int32(i)})
	}
	slices.SortFunc(places, func(a, b place) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		x, y := &entries[a.id], &entries[b.id]
		if x.Word == y.Word && x.User != y.User {
			if x.User {
				return -1
			}
			return 1
		}
		return cmp.Or(strings.Compare(x.Word, y.Word), int(a.id-b.id))
	})
	order := make([]int32, len(places))
	for i, p := range places {
		order[i] = p.id
	}
	return order
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

// A Hit is a word of the lexicon, or a numeral or a mark, in the text.
type Hit struct {
	Start, End int32 // code points
	Ref        int32 // the id of the entry, or a numeral's index among the document's
	Class      Class
}

// Span is where the hit stands.
func (h Hit) Span() text.Span { return text.Span{Start: int(h.Start), End: int(h.End)} }

// Find appends every entry whose word stands in the folded runes, by its start, the longer words first, then by class and file order.
// It fills first with the index in hits of the first that starts at each position or later, and one more for the end, and
// classes with the classes of those that start there.
//
// Pairs lie all over the table, which is why those of many positions are looked for at once, with nothing between that waits
// for one of them: memory answers several in the time of one.
func (lex *Lexicon) Find(hits []Hit, first []int32, classes []Set, runes []rune) []Hit {
	t := &lex.trie
	var at [stride]int32      // of the pair among the pairs, 0 where there is none
	var pairs [stride]pair    // what stands there
	var ones [stride]node     // the nodes of one character
	var way [longestWord]node // the nodes that stand at a position
	for from := 0; from < len(runes); from += stride {
		chunk := runes[from:min(from+stride, len(runes))]
		for k, a := range chunk {
			at[k] = 0
			if from+k+1 < len(runes) && lex.Starts(a) {
				at[k] = t.pairs.find(a, runes[from+k+1])
			}
		}
		for k, a := range chunk {
			pairs[k], ones[k] = t.pairs.all[at[k]], node{}
			if uint32(a) < 1<<16 {
				ones[k] = t.nodes[t.root[a]]
			}
		}
		for k, a := range chunk {
			way[0] = ones[k]
			depth := 1
			if at[k] > 0 {
				n, ok := t.pairs.node(&pairs[k], key{a, runes[from+k+1]})
				for i := from + k + 2; ok; i++ {
					way[depth] = n
					depth++
					if i == len(runes) || n.kids == 0 {
						break
					}
					n, ok = t.child(n, runes[i])
				}
			}
			pos, set := int32(from+k), Set(0)
			first[pos] = int32(len(hits))
			for i := depth - 1; i >= 0; i-- {
				n := &way[i]
				for _, w := range t.words[n.from : n.from+int32(n.words)] {
					hits = append(hits, Hit{pos, pos + int32(w.Len), w.ID, w.Class})
					set |= 1 << w.Class
				}
			}
			classes[pos] = set
		}
	}
	first[len(runes)] = int32(len(hits))
	return hits
}

// child is the node that a character leads to from another.
func (t *trie) child(n node, label rune) (_ node, ok bool) {
	a, b := n.first, n.first+int32(n.kids)
	last := b
	for a < b {
		m := (a + b) >> 1
		if t.labels[m] < label {
			a = m + 1
		} else {
			b = m
		}
	}
	if a < last && t.labels[a] == label {
		return t.nodes[a], true
	}
	return node{}, false
}
