package rule

import (
	"slices"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A follow is what must stand behind the rune or the hit that a pattern begins with.
type follow struct {
	any     bool // the pattern may end there
	runes   []rune
	classes lexicon.Set
}

// after is what may follow a first rune or hit.
func (p *program) after(first instr) follow {
	var f follow
	seen := make([]bool, 2*len(p.code)) // a step before, and after, the first
	var walk func(pc int16, behind bool)
	walk = func(pc int16, behind bool) {
		at := int(pc)
		if behind {
			at += len(p.code)
		}
		if seen[at] {
			return
		}
		seen[at] = true
		switch in := &p.code[pc]; {
		case in.op == opSplit:
			walk(in.x, behind)
			walk(in.y, behind)
		case in.op == opJump:
			walk(in.x, behind)
		case !behind:
			if in.begins(first) {
				walk(pc+1, true)
			}
		case in.op == opMatch:
			f.any = true
		case in.op == opHit:
			f.classes |= 1 << in.hit
		case in.op == opRune:
			f.runes = append(f.runes, in.r)
		case in.op == opSet:
			f.runes = append(f.runes, in.set...)
		}
	}
	walk(0, false)
	return f
}

// begins tells whether a step takes a first rune or hit.
func (in *instr) begins(first instr) bool {
	switch in.op {
	case opRune:
		return first.op == opRune && in.r == first.r
	case opSet:
		return first.op == opRune && slices.Contains(in.set, first.r)
	case opHit:
		return first.op == opHit && in.hit == first.hit
	}
	return false
}

// none is no rune: the end of the text that is read.
const none rune = -1

// An ending is what stands where the first rune or hit ends: a rune, and the classes of the hits that start there.
type ending struct {
	r       rune
	classes lexicon.Set
}

// endsOf lists the endings of the hits of a class.
func (m *Match) endsOf(hits []scan.Hit, class lexicon.Class) []ending {
	m.ends = m.ends[:0]
	last := int32(-1)
	for _, h := range hits {
		if h.Class == class && h.End != last && int(h.End) <= m.within.End {
			last = h.End
			m.ends = append(m.ends, m.ending(int(h.End)))
		}
	}
	return m.ends
}

// endAt is the one ending at a position.
func (m *Match) endAt(pos int) []ending {
	m.ends = append(m.ends[:0], m.ending(pos))
	return m.ends
}

func (m *Match) ending(pos int) ending {
	e := ending{r: none}
	if pos < m.within.End {
		e.r, e.classes = m.Folded[pos], m.Classes(pos)
	}
	return e
}
