package rule

import "slices"

// A thread is a way to go on when the present one fails, with the slot to restore.
type thread struct {
	pos      int
	restored int32
	pc       int16
	slot     int8
}

// run matches a program at a position and returns the longest end, with the slots of that match.
// Patterns have no loops, so the work is bounded by the pattern and by the few hits at each place.
func (m *Match) run(p *program, start int) (int, bool) {
	m.prog = p
	m.stack = m.stack[:0]
	runes := m.Folded[:m.within.End]
	slots := m.trial[:len(p.slots)]
	clear(slots)
	bestEnd := -1
	for t := (thread{pos: start, slot: -1}); ; {
		if t.slot >= 0 {
			slots[t.slot] = t.restored
		}
		if t.pc >= 0 {
			if end := m.advance(p, t, runes); end > bestEnd {
				bestEnd = end
				copy(m.slots[:], slots)
			}
		}
		if len(m.stack) == 0 {
			return bestEnd, bestEnd > start
		}
		t = m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
	}
}

// advance goes one way up to the end of the pattern, and returns where that is; -1 where the way ends before.
func (m *Match) advance(p *program, t thread, runes []rune) int {
	pc, pos := t.pc, t.pos
	for {
		switch in := &p.code[pc]; in.op {
		case opRune:
			if pos >= len(runes) || runes[pos] != in.r {
				return -1
			}
			pos++
			pc++
		case opSet:
			if pos >= len(runes) || !slices.Contains(in.set, runes[pos]) {
				return -1
			}
			pos++
			pc++
		case opJump:
			pc = in.x
		case opSplit:
			if m.missing(&p.code[in.x], pos, runes) {
				pc = in.y
				continue
			}
			m.stack = append(m.stack, thread{pc: in.y, pos: pos, slot: -1})
			pc = in.x
		case opHit:
			if pos = m.branch(in, pc, pos); pos < 0 {
				return -1
			}
			pc++
		default: // opMatch
			return pos
		}
	}
}

// missing tells whether the first way of a split fails at its first step.
func (m *Match) missing(first *instr, pos int, runes []rune) bool {
	switch first.op {
	case opRune:
		return pos >= len(runes) || runes[pos] != first.r
	case opSet:
		return pos >= len(runes) || !slices.Contains(first.set, runes[pos])
	case opHit:
		return pos >= len(runes) || !m.Classes(pos).Has(first.hit)
	}
	return false
}

// branch takes the longest hit of the class and returns its end, or -1 where there is none. It pushes a way on for every
// other.
func (m *Match) branch(in *instr, pc int16, pos int) int {
	if pos >= m.within.End || !m.Classes(pos).Has(in.hit) {
		return -1
	}
	if in.slot >= 0 && len(m.stack) > 0 { // once all ways are tried, the slot is as it was
		m.stack = append(m.stack, thread{pc: -1, slot: in.slot, restored: m.trial[in.slot]})
	}
	way := thread{pos: -1, slot: -1}
	hits := m.HitsAt(pos)
	for i := len(hits) - 1; i >= 0; i-- {
		h := &hits[i]
		if h.Class != in.hit || int(h.End) > m.within.End {
			continue
		}
		if i > 0 && hits[i-1].Class == h.Class && hits[i-1].End == h.End {
			continue // two entries of one word: the first in file order stands for both
		}
		if way.pos >= 0 {
			m.stack = append(m.stack, way)
		}
		way = thread{pc: pc + 1, pos: int(h.End), slot: in.slot, restored: int32(m.HitIndex(pos, i) + 1)}
	}
	if way.pos >= 0 && way.slot >= 0 {
		m.trial[way.slot] = way.restored
	}
	return way.pos
}
