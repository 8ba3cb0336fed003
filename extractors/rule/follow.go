package rule

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A follow is what must stand behind the hit that a pattern begins with. Of the many rules that
// begin with a numeral it leaves the few that can match, before any of them is run.
type follow struct {
	any     bool // the pattern may end there
	runes   string
	bits    uint64 // of the runes, by their last six bits
	classes [4]uint64
}

// after is what may follow a first hit of a class.
func (p *program) after(class lexicon.Class) follow {
	var f follow
	seen := make([]bool, 2*len(p.code)) // a step before, and after, the first hit
	var walk func(pc int, behind bool)
	walk = func(pc int, behind bool) {
		at := pc
		if behind {
			at += len(p.code)
		}
		if seen[at] {
			return
		}
		seen[at] = true
		switch in := &p.code[pc]; in.op {
		case opSplit:
			walk(in.x, behind)
			walk(in.y, behind)
		case opJump:
			walk(in.x, behind)
		case opMatch:
			f.any = f.any || behind
		case opHit:
			if behind {
				f.classes[in.hit>>6] |= 1 << (in.hit & 63)
			} else if in.hit == class {
				walk(pc+1, true)
			}
		case opRune:
			if behind {
				f.runes += string(in.r)
			}
		case opSet:
			if behind {
				f.runes += in.set
			}
		}
	}
	walk(0, false)
	for _, r := range f.runes {
		f.bits |= 1 << (r & 63)
	}
	return f
}

// none is no rune: the end of the text that is read.
const none rune = -1

// An ending is what stands where a hit ends: a rune, and the classes of the hits that start there.
type ending struct {
	r       rune
	classes [4]uint64
}

// endsOf lists the endings of the hits of a class.
func (m *Match) endsOf(hits []scan.Hit, class lexicon.Class) []ending {
	m.ends = m.ends[:0]
	last := int32(-1)
	for _, h := range hits {
		if h.Class != class || h.End == last || int(h.End) > m.within.End {
			continue
		}
		last = h.End
		e := ending{r: none}
		if int(h.End) < m.within.End {
			e.r = m.Folded[h.End]
			for _, n := range m.HitsAt(int(h.End)) {
				e.classes[n.Class>>6] |= 1 << (n.Class & 63)
			}
		}
		m.ends = append(m.ends, e)
	}
	return m.ends
}

// allows tells whether the pattern can go on at one of the endings.
func (f *follow) allows(ends []ending) bool {
	if f.any {
		return true
	}
	for i := range ends {
		e := &ends[i]
		for k, c := range f.classes {
			if c&e.classes[k] != 0 {
				return true
			}
		}
		if e.r != none && f.bits&(1<<(e.r&63)) != 0 && strings.ContainsRune(f.runes, e.r) {
			return true
		}
	}
	return false
}
