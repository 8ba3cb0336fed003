package lexicon

import "math/bits"

// pairs are the nodes that the first two characters of words lead to, by a hash of both. Most pairs of a text begin no
// word, which a bit tells; the bits before it, counted, are the place of the pair, so that a look elsewhere in memory, which
// takes longer than all else, is one.
type pairs struct {
	filter [1 << pairBits]uint64 // of all hashes
	before [1 << pairBits]uint32 // how many bits are set before each word of it
	all    []pair                // by hash, from 1 on; of those that share a bit the first alone
	rest   map[key]node          // the others
}

type pair struct {
	key
	node
}

// A key is the first two characters of a word.
type key struct{ a, b rune }

// pairBits makes the filter some twenty times as large as there are pairs.
const pairBits = 13

// hash mixes two characters; its first bits are the best.
func (k key) hash() uint32 { return (uint32(k.a)<<16 ^ uint32(k.b)) * 0x9E3779B1 }

// place is the word of the filter, and the bit in it, of a hash.
func place(h uint32) (word uint32, bit uint64) {
	return h >> (32 - pairBits), 1 << (h >> (32 - pairBits - 6) & 63)
}

// pairsOf is the table of all pairs.
func pairsOf(all []pair) pairs {
	p := pairs{rest: map[key]node{}}
	first := all[:0]
	for _, x := range all {
		word, bit := place(x.hash())
		if p.filter[word]&bit != 0 {
			p.rest[x.key] = x.node
			continue
		}
		p.filter[word] |= bit
		first = append(first, x)
	}
	for i := 1; i < len(p.filter); i++ {
		p.before[i] = p.before[i-1] + uint32(bits.OnesCount64(p.filter[i-1]))
	}
	p.all = make([]pair, len(first)+1)
	for _, x := range first {
		p.all[p.find(x.a, x.b)] = x
	}
	return p
}

// find is where a pair of two characters stands if it is one, and 0 for most that are none.
func (p *pairs) find(a, b rune) int32 {
	word, bit := place(key{a, b}.hash())
	if p.filter[word]&bit == 0 {
		return 0
	}
	return int32(p.before[word]) + int32(bits.OnesCount64(p.filter[word]&(bit-1))) + 1
}

// node is the node that a key leads to, which is that of the pair found or one that shares its bit.
func (p *pairs) node(found *pair, k key) (n node, ok bool) {
	if found.key == k {
		return found.node, true
	}
	n, ok = p.rest[k]
	return n, ok
}
