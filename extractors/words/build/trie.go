package main

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// key is a word in codes of the alphabet, with the number of its grade (not 0).
type key struct {
	codes []uint16
	value uint16
}

// node is a prefix of some key. Nodes stand breadth first, so the children of one stand together.
type node struct {
	label       uint16 // the last code of the prefix
	value       uint16 // the grade, 0 if the prefix is no word
	first, many int    // its children are nodes[first : first+many], labels ascending
	cell, base  int    // its place in the double array, and that of its children
}

// pack lays the trie of the keys out as a double array: the child by code c of a node lies in cell base+c and carries
// the label c. No two nodes share a base, so the label alone proves the parent and a cell needs no link back. A cell is
// label (16 bits), value (16 bits), base (32 bits). The root is cell 0. Base 0 is that of all nodes without children:
// nothing is ever placed by it. Largest is the largest code: the array is so long that base+c never passes its end.
func pack(keys []key, largest int) []uint64 {
	nodes := tree(keys)
	order := make([]*node, 0, len(nodes))
	for i := range nodes {
		if nodes[i].many > 0 {
			order = append(order, &nodes[i])
		}
	}
	// Nodes with many children are the hardest to place, so they come first.
	slices.SortStableFunc(order, func(a, b *node) int { return cmp.Compare(b.many, a.many) })

	room := newRoom(2*len(nodes) + 2*largest)
	last := 0
	for _, n := range order {
		children := nodes[n.first : n.first+n.many]
		n.base = room.find(children)
		for i := range children {
			children[i].cell = n.base + int(children[i].label)
			room.take(children[i].cell)
			last = max(last, children[i].cell)
		}
	}
	cells := make([]uint64, last+largest+1)
	for _, n := range nodes {
		cells[n.cell] = uint64(n.base)<<32 | uint64(n.value)<<16 | uint64(n.label)
	}
	return cells
}

// tree lists the nodes of the keys' trie breadth first, the root at 0.
func tree(keys []key) []node {
	slices.SortFunc(keys, func(a, b key) int { return slices.Compare(a.codes, b.codes) })
	type span struct{ lo, hi, depth int }
	nodes := []node{{}}
	spans := []span{{0, len(keys), 0}}
	for i := 0; i < len(nodes); i++ {
		s := spans[i]
		if s.lo < s.hi && len(keys[s.lo].codes) == s.depth {
			nodes[i].value = keys[s.lo].value
			s.lo++
		}
		nodes[i].first = len(nodes)
		for s.lo < s.hi {
			c := keys[s.lo].codes[s.depth]
			end := s.lo
			for end < s.hi && keys[end].codes[s.depth] == c {
				end++
			}
			nodes = append(nodes, node{label: c})
			spans = append(spans, span{s.lo, end, s.depth + 1})
			s.lo = end
		}
		nodes[i].many = len(nodes) - nodes[i].first
	}
	return nodes
}

// room keeps which cells and which bases are given away, a bit each.
type room struct {
	cells, bases []uint64
	low          int // all cells before it are taken
}

func newRoom(size int) *room {
	r := &room{cells: make([]uint64, size/64+2), bases: make([]uint64, size/64+2)}
	r.take(0)       // the root
	set(r.bases, 0) // of the nodes without children
	return r
}

// find gives the smallest base that is new and under which all the children fall on free cells, trying 64 at a time.
func (r *room) find(children []node) int {
	for at := max(0, r.low-int(children[0].label)); ; at += 64 {
		taken := from(r.bases, at)
		for i := 0; i < len(children) && taken != math.MaxUint64; i++ {
			taken |= from(r.cells, at+int(children[i].label))
		}
		if taken != math.MaxUint64 {
			base := at + bits.TrailingZeros64(^taken)
			set(r.bases, base)
			return base
		}
	}
}

func (r *room) take(cell int) {
	set(r.cells, cell)
	for from(r.cells, r.low)&1 == 1 {
		r.low++
	}
}

func set(b []uint64, i int) { b[i/64] |= 1 << (i % 64) }

// from gives the 64 bits from bit i on.
func from(b []uint64, i int) uint64 {
	return b[i/64]>>(i%64) | b[i/64+1]<<(64-i%64)
}
