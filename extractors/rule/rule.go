// Package rule is the engine that matches rules against a scanned document. It knows no table.
//
// A pattern is written in folded text:
//
//	年          these runes
//	[日号]      one of these runes
//	{num}      a hit of a class; {num:year} also names it for Make
//	(至|到)     one of several patterns
//	{time}?    may be missing (after a rune, a set, a hit or a group)
//
// What a pattern cannot say, Make refuses in Go.
package rule

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A Card is what RULES.md prints of a rule and what examples_test runs. An example marks the span
// it wants and the columns that matter: `[2022年2月20日]闭幕 => type=DATE value=2022-02-20`. A
// counter-example is a text in which the rule makes no row, or marks where it makes none.
type Card struct {
	Name     string // table.what_it_matches; stable, as it stands in users' data
	Note     string
	Examples []string
	Counter  []string
}

// A Rule turns a match of its pattern into a value, or refuses it.
type Rule[R any] struct {
	Card
	Pattern string
	Make    func(*Match) (R, bool)
}

// Found is a value with the span and the rule it was made of.
type Found[R any] struct {
	text.Span
	Rule  string
	Value R
}

// A Set is compiled rules, indexed by what their patterns begin with.
type Set[R any] struct {
	rules   []Rule[R]
	progs   []program
	starts  [1 << 10]uint64 // the runes that have a list: few, so that byRune is seldom read
	byRune  [1 << 16]uint16 // rune → index into menus
	byClass [64]uint16      // hit class → index into menus
	hits    lexicon.Set     // the classes that have one
	menus   []menu
	matches sync.Pool // of *Match
}

// Compile reads the patterns of all rules. An error names the rule.
func Compile[R any](families ...[]Rule[R]) (*Set[R], error) {
	s := &Set[R]{rules: slices.Concat(families...), menus: make([]menu, 1)}
	for i, r := range s.rules {
		p, err := compile(r.Pattern)
		if err != nil {
			return nil, fmt.Errorf("rule %s: pattern %q: %w", r.Name, r.Pattern, err)
		}
		s.progs = append(s.progs, p)
		runes, classes, empty := p.first()
		if empty {
			return nil, fmt.Errorf("rule %s: pattern %q matches nothing at all; begin it with something that must be there", r.Name, r.Pattern)
		}
		for _, c := range runes {
			if uint32(c) < 1<<16 {
				s.starts[c>>6] |= 1 << (c & 63)
				if s.byRune[c], err = s.include(s.byRune[c], int32(i), p.after(instr{op: opRune, r: c})); err != nil {
					return nil, err
				}
			}
		}
		for _, c := range classes {
			s.hits |= 1 << c
			if s.byClass[c], err = s.include(s.byClass[c], int32(i), p.after(instr{op: opHit, hit: c})); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

// include returns the menu that holds a rule as well as those of at, which is 0 where there is none yet.
func (s *Set[R]) include(at uint16, rule int32, f follow) (uint16, error) {
	if at == 0 {
		s.menus = append(s.menus, menu{runes: map[rune]mask{}})
		at = uint16(len(s.menus) - 1)
	}
	if !s.menus[at].add(rule, f) {
		return 0, fmt.Errorf("rule %s: more than %d rules begin with the same rune or hit; raise mostRules", s.rules[rule].Name, mostRules)
	}
	return at, nil
}

// Cards lists the cards of the rules in their order.
func (s *Set[R]) Cards() []Card {
	cards := make([]Card, len(s.rules))
	for i, r := range s.rules {
		cards[i] = r.Card
	}
	return cards
}

// All finds every match that its rule accepts, by start, then the longer first, then in the order
// of the rules. Of one rule at one start it is the longest.
func (s *Set[R]) All(d *scan.Doc, within text.Span) []Found[R] { return s.Append(nil, d, within) }

// Append is All into a slice that the caller reuses.
func (s *Set[R]) Append(found []Found[R], d *scan.Doc, within text.Span) []Found[R] {
	m, ok := s.matches.Get().(*Match)
	if !ok {
		m = new(Match)
	}
	m.Doc, m.within = d, within
	runes := d.Folded[within.Start:within.End]
	classes := d.ClassesIn(within)[:len(runes)]
	starts, hits := &s.starts, s.hits
	for i, r := range runes {
		if classes[i]&hits == 0 && (uint32(r) >= 1<<16 || starts[r>>6]>>(r&63)&1 == 0) {
			continue
		}
		from := len(found)
		found = s.at(m, within.Start+i, found)
		if len(found)-from > 1 {
			slices.SortStableFunc(found[from:], func(a, b Found[R]) int {
				return cmp.Or(a.Start-b.Start, b.End-a.End)
			})
		}
	}
	m.Doc = nil
	s.matches.Put(m)
	return found
}

// try appends what a rule makes at a position.
func (s *Set[R]) try(m *Match, rule int32, pos int, found []Found[R]) []Found[R] {
	end, ok := m.run(&s.progs[rule], pos)
	if !ok {
		return found
	}
	m.Span = text.Span{Start: pos, End: end}
	v, ok := s.rules[rule].Make(m)
	if !ok {
		return found
	}
	return append(found, Found[R]{m.Span, s.rules[rule].Name, v})
}

// Find is All without overlaps: from left to right the longest, of two as long the rule that
// stands first.
func (s *Set[R]) Find(d *scan.Doc, within text.Span) []Found[R] {
	return Select(d, s.All(d, within))
}

// Select drops what overlaps an earlier or longer match, and tells the trace of both. A Make may
// have moved its span, so matches are put in order first.
func Select[R any](d *scan.Doc, all []Found[R]) []Found[R] {
	slices.SortStableFunc(all, func(a, b Found[R]) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	kept := all[:0]
	end := -1
	for _, f := range all {
		if f.Start < end {
			if d.Trace != nil {
				d.Trace(scan.Trace{Rule: f.Rule, Span: f.Span, Lost: kept[len(kept)-1].Rule})
			}
			continue
		}
		if d.Trace != nil {
			d.Trace(scan.Trace{Rule: f.Rule, Span: f.Span})
		}
		kept = append(kept, f)
		end = f.End
	}
	return kept
}

// A Match is where a pattern matched. Make may narrow or widen its Span. It is good until Make
// returns.
type Match struct {
	*scan.Doc
	text.Span
	within text.Span
	prog   *program
	slots  [maxSlots]int32 // 1 + index of the hit in Doc.Hits; 0 where the slot is empty
	trial  [maxSlots]int32 // the slots of the way that is tried
	stack  []thread
	ends   []ending
}

// Hit is the hit in a slot.
func (m *Match) Hit(slot string) (scan.Hit, bool) {
	if i := slices.Index(m.prog.slots, slot); i >= 0 && m.slots[i] > 0 {
		return m.Hits[m.slots[i]-1], true
	}
	return scan.Hit{}, false
}

// Has tells whether a slot is filled.
func (m *Match) Has(slot string) bool {
	_, ok := m.Hit(slot)
	return ok
}

// Num is the numeral in a slot; nil where the slot is empty.
func (m *Match) Num(slot string) *numeral.Numeral {
	h, _ := m.Hit(slot)
	return m.Doc.Numeral(h)
}

// Entry is the lexicon entry in a slot; nil where the slot is empty.
func (m *Match) Entry(slot string) *lexicon.Entry {
	h, _ := m.Hit(slot)
	return m.Doc.Entry(h)
}

// Prev is the rune before the match, Next the one after it; a line break at the ends of the text.
func (m *Match) Prev() rune { return m.At(m.Start - 1) }

// Next is the rune after the match.
func (m *Match) Next() rune { return m.At(m.End) }
