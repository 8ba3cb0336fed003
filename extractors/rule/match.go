package rule

import "strings"

// A thread is a way to go on when the present one fails, with the slot to restore.
type thread struct {
	pc, pos  int
	slot     int
	restored int32
}

// run matches a program at a position and returns the longest end, with the slots of that match.
// Patterns have no loops, so the work is bounded by the pattern and by the few hits at each place.
func (m *Match) run(p *program, start int) (int, bool) {
	m.prog = p
	m.stack = append(m.stack[:0], thread{pc: 0, pos: start, slot: -1})
	var slots, best [maxSlots]int32
	bestEnd := -1
	for len(m.stack) > 0 {
		t := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		if t.slot >= 0 {
			slots[t.slot] = t.restored
			if t.pc < 0 {
				continue
			}
		}
		pc, pos := t.pc, t.pos
	steps:
		for {
			switch in := &p.code[pc]; in.op {
			case opRune:
				if pos >= m.within.End || m.Folded[pos] != in.r {
					break steps
				}
				pos++
				pc++
			case opSet:
				if pos >= m.within.End || !strings.ContainsRune(in.set, m.Folded[pos]) {
					break steps
				}
				pos++
				pc++
			case opJump:
				pc = in.x
			case opSplit:
				m.stack = append(m.stack, thread{pc: in.y, pos: pos, slot: -1})
				pc = in.x
			case opHit:
				m.branch(in, pc, pos, &slots)
				break steps
			case opMatch:
				if pos > bestEnd {
					bestEnd, best = pos, slots
				}
				break steps
			}
		}
	}
	m.slots = best
	return bestEnd, bestEnd > start
}

// branch pushes a way on for every hit of the class, so that the longest is tried first.
func (m *Match) branch(in *instr, pc, pos int, slots *[maxSlots]int32) {
	if pos >= m.within.End {
		return
	}
	if in.slot >= 0 { // once all ways are tried, the slot is as it was
		m.stack = append(m.stack, thread{pc: -1, slot: in.slot, restored: slots[in.slot]})
	}
	hits := m.HitsAt(pos)
	for i := len(hits) - 1; i >= 0; i-- {
		h := hits[i]
		if h.Class != in.hit || int(h.End) > m.within.End {
			continue
		}
		if i > 0 && hits[i-1].Class == h.Class && hits[i-1].End == h.End {
			continue // two entries of one word: the first in file order stands for both
		}
		t := thread{pc: pc + 1, pos: int(h.End), slot: in.slot}
		if in.slot >= 0 {
			t.restored = int32(m.HitIndex(pos, i) + 1)
		}
		m.stack = append(m.stack, t)
	}
}
