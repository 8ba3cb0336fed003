package rule

import (
	"math/bits"
	"slices"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A menu is the rules that may begin with a rune or a hit, in their order. What follows is looked up: of the many rules
// that begin with a numeral it leaves the few that can match, before any of them is run.
type menu struct {
	rules   []int32
	any     mask
	hits    lexicon.Set   // the classes of hits that follow
	classes []mask        // of each of them, in their order
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
	for c := f.classes; c != 0; c &= c - 1 {
		lowest := c & -c
		if m.hits&lowest == 0 {
			m.hits |= lowest
			m.classes = slices.Insert(m.classes, m.place(lowest), mask{})
		}
		m.classes[m.place(lowest)][word] |= bit
	}
	for _, r := range f.runes {
		set := m.runes[r]
		set[word] |= bit
		m.runes[r] = set
		m.follows |= 1 << (r & 63)
	}
	return true
}

// place is the index in classes of the class whose bit is told.
func (m *menu) place(bit lexicon.Set) int { return bits.OnesCount64(uint64(m.hits & (bit - 1))) }

// choose is the rules that can go on at one of the endings.
func (m *menu) choose(ends []ending) mask {
	set := m.any
	for i := range ends {
		e := &ends[i]
		if e.r != none && m.follows>>(e.r&63)&1 != 0 {
			set = set.or(m.runes[e.r])
		}
		for c := e.classes & m.hits; c != 0; c &= c - 1 {
			set = set.or(m.classes[m.place(c&-c)])
		}
	}
	return set
}

func (s mask) or(o mask) mask { return mask{s[0] | o[0], s[1] | o[1]} }

// at appends what the rules make that start at a position.
func (s *Set[R]) at(m *Match, pos int, found []Found[R]) []Found[R] {
	if r := m.Folded[pos]; s.Begins(r) {
		found = s.tryAll(m, &s.menus[s.byRune[r]], pos, m.endAt(pos+1), found)
	}
	left := m.Classes(pos) & s.hits
	if left == 0 {
		return found
	}
	hits := m.HitsAt(pos)
	for k := range hits {
		if class := hits[k].Class; left.Has(class) {
			left &^= 1 << class
			found = s.tryAll(m, &s.menus[s.byClass[class]], pos, m.endsOf(hits[k:], class), found)
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
