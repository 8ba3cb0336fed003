package rule

import (
	"math/bits"

	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A menu is the rules that may begin with a rune or a hit, in their order. What follows is looked up: of the many rules
// that begin with a numeral it leaves the few that can match, before any of them is run.
type menu struct {
	rules   []int32
	any     mask
	classes [256]uint8 // the class of a hit that follows → its place in sets
	sets    []mask
	runes   map[rune]mask // by the rune that follows
	follows uint64        // of the runes, by their last six bits
}

// A mask is a set of the rules of a menu, by their places in it.
type mask [2]uint64

// mostRules is how many rules a mask holds.
const mostRules = 128

// add puts a rule at the end of the menu, once.
func (m *menu) add(rule int32, f follow) bool {
	for _, r := range m.rules {
		if r == rule {
			return true
		}
	}
	at := len(m.rules)
	if at == mostRules {
		return false
	}
	m.rules = append(m.rules, rule)
	word, bit := at>>6, uint64(1)<<(at&63)
	if f.any {
		m.any[word] |= bit
	}
	for c := range 256 {
		if f.classes[c>>6]>>(c&63)&1 != 0 {
			if m.classes[c] == 0 {
				m.classes[c] = uint8(len(m.sets))
				m.sets = append(m.sets, mask{})
			}
			m.sets[m.classes[c]][word] |= bit
		}
	}
	for _, r := range f.runes {
		set := m.runes[r]
		set[word] |= bit
		m.runes[r] = set
		m.follows |= 1 << (r & 63)
	}
	return true
}

// choose is the rules that can go on at one of the endings.
func (m *menu) choose(ends []ending) mask {
	set := m.any
	for i := range ends {
		e := &ends[i]
		if e.r != none && m.follows>>(e.r&63)&1 != 0 {
			set = set.or(m.runes[e.r])
		}
		for k, w := range e.classes {
			for ; w != 0; w &= w - 1 {
				set = set.or(m.sets[m.classes[k<<6+bits.TrailingZeros64(w)]])
			}
		}
	}
	return set
}

func (s mask) or(o mask) mask { return mask{s[0] | o[0], s[1] | o[1]} }

// at appends what the rules make that start at a position.
func (s *Set[R]) at(m *Match, pos int, hits []scan.Hit, found []Found[R]) []Found[R] {
	if r := m.Folded[pos]; s.Begins(r) {
		found = s.tryAll(m, &s.menus[s.byRune[r]], pos, m.endAt(pos+1), found)
	}
	var tried [4]uint64
	for k, h := range hits {
		if list := s.byClass[h.Class]; list != 0 && tried[h.Class>>6]&(1<<(h.Class&63)) == 0 {
			tried[h.Class>>6] |= 1 << (h.Class & 63)
			found = s.tryAll(m, &s.menus[list], pos, m.endsOf(hits[k:], h.Class), found)
		}
	}
	return found
}

// tryAll appends what the rules of a menu make at a position, that can go on at one of the endings.
func (s *Set[R]) tryAll(m *Match, menu *menu, pos int, ends []ending, found []Found[R]) []Found[R] {
	for k, set := range menu.choose(ends) {
		for ; set != 0; set &= set - 1 {
			found = s.try(m, menu.rules[k<<6+bits.TrailingZeros64(set)], pos, found)
		}
	}
	return found
}
