package words

import (
	"math"
	"slices"
	"sync"
)

const (
	// unknown is the cost of a unit that is no word, as in gse.
	unknown = 32
	// window is how many runes may stand in doubt: where every cut of so long a stretch is crossed by some word, the
	// best path so far is taken. Only made-up texts come near it.
	window = 4096
	// settled is the cost from which sums start anew at the next sure cut, for a float32 would lose small differences.
	// It is some 6000 words; gse goes on adding.
	settled = 1 << 16
	// slack is room for the words that start within the window and end behind it. No word is longer.
	slack = 64
)

// place is the best way to cut the text up to one place: the cost, and the last token as length and grade.
type place struct {
	cost   float32
	length uint16
	grade  uint16
}

var windows = sync.Pool{New: func() any { return new([window + slack]place) }}

// Cut appends the tokens of a folded text to buf; they cover all its runes in order, without gaps. The time is linear
// in the text.
func (d *Dict) Cut(buf []Token, runes []rune) []Token {
	l := lattices.Get().(*Lattice)
	defer lattices.Put(l)
	d.Read(l, runes)
	return d.CutRead(buf, runes, l, 0, len(runes))
}

var lattices = sync.Pool{New: func() any { return new(Lattice) }}

// CutRead is Cut of a part of a text whose lattice is known. Offsets are those of the text.
func (d *Dict) CutRead(buf []Token, text []rune, l *Lattice, start, stop int) []Token {
	first := len(buf)
	buf = d.cut(buf, text[start:stop], l, start)
	for i := first; i < len(buf); i++ {
		buf[i].Start += int32(start)
		buf[i].End += int32(start)
	}
	return buf
}

// cut cuts runes, which stand at a place of the text of the lattice.
func (d *Dict) cut(buf []Token, runes []rune, l *Lattice, offset int) []Token {
	best := windows.Get().(*[window + slack]place)
	best[0].cost = 0
	// best[i-from] is the place before runes[i]; all ways lead through from, and none is known to lead beyond reach.
	from, reach := 0, 0
	for i := 0; i < len(runes); {
		if i == reach || i-from >= window {
			buf = d.trace(buf, best[:], from, i)
			best[0].cost = best[i-from].cost
			if best[0].cost >= settled {
				best[0].cost = 0
			}
			from, reach = i, i
		}
		cost := best[i-from].cost

		end := i + 1
		if joins(runes[i]) {
			for within(runes, end) {
				end++
			}
			if end-i > d.longest { // no word starts with it, or reaches over it
				buf = append(buf, Token{Start: int32(i), End: int32(end)})
				best[0].cost = cost + unknown
				i, from, reach = end, end, end
				continue
			}
		}

		isWord := false
		for _, e := range l.At(offset + i) {
			j := i + int(e.Len)
			if j > len(runes) {
				break
			}
			isWord = isWord || j == end
			reach = improve(best[:], from, reach, i, j, cost+e.Cost, e.grade)
		}
		if !isWord {
			reach = improve(best[:], from, reach, i, end, cost+unknown, 0)
		}
		i = end
	}
	buf = d.trace(buf, best[:], from, len(runes))
	windows.Put(best)
	return buf
}

// improve takes the way to end over a token from start if none was known or it costs less than that.
func improve(best []place, from, reach, start, end int, cost float32, grade uint16) int {
	for ; reach < end; reach++ {
		best[reach+1-from].cost = math.MaxFloat32
	}
	if p := &best[end-from]; cost < p.cost {
		*p = place{cost, uint16(end - start), grade}
	}
	return reach
}

// trace appends the tokens of the best way from one place to another.
func (d *Dict) trace(buf []Token, best []place, from, to int) []Token {
	n := 0
	for i := to; i > from; i -= int(best[i-from].length) {
		n++
	}
	buf = slices.Grow(buf, n)[:len(buf)+n]
	for i, k := to, len(buf)-1; i > from; k-- {
		p := best[i-from]
		tag, freq := d.grade(p.grade)
		buf[k] = Token{Start: int32(i - int(p.length)), End: int32(i), Freq: freq, Tag: tag}
		i -= int(p.length)
	}
	return buf
}
