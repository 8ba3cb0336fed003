package entities

import (
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// placeCodes gives places of China their GB/T 2260 code. A name that several places have gets the code of the one that
// lies in the place before it, else in a place that the document names; a province or a city comes before a district of
// its name; where nothing settles it the code stays null.
func (r *reader) placeCodes(names []name) {
	var sure []string
	island := false // the document tells of Taiwan
	for i := range names {
		n := &names[i]
		if n.kind != "GPE" && n.kind != "LOC" {
			continue
		}
		if codes := r.codes(n); len(codes) == 1 {
			sure = append(sure, codes[0].code)
		}
		island = island || n.entry >= 0 && strings.HasPrefix(r.lex.Entries[n.entry].Get("parent"), "71")
	}
	previous := -1
	for i := range names {
		n := &names[i]
		if n.kind != "GPE" && n.kind != "LOC" || n.entry < 0 {
			continue
		}
		if e := &r.lex.Entries[n.entry]; e.Class == lexicon.PlaceAbbreviation {
			n.code = e.Get("code")
		}
		if codes := r.codes(n); len(codes) > 0 {
			if r.elsewhere(n, codes, sure) {
				continue
			}
			around := ""
			if previous >= 0 && names[previous].End == n.Start {
				around = names[previous].code
				if r.strangers(&names[previous], n, codes) {
					previous = i
					continue
				}
			}
			if c, ok := choose(codes, around, sure); ok && !(island && alone(c.code, sure) && r.onIsland(n)) {
				n.code, n.canonical, n.entry = c.code, c.entry.Get("canonical"), c.entry.ID
				n.kind = c.entry.Get("type")
			}
		}
		previous = i
	}
}

// strangers tells whether a district or county stands right behind a city in which none of its name lies: 江东市|临河区 is
// another one than that of the list.
func (r *reader) strangers(city, n *name, codes []coded) bool {
	f := r.d.Folded
	if c := f[city.End-1]; c != '市' || city.Len() < 3 || f[n.End-1] != '区' && f[n.End-1] != '县' {
		return false
	}
	if city.code == "" {
		return len(r.codes(city)) == 0
	}
	return strings.HasSuffix(city.code, "00") && !slices.ContainsFunc(codes, func(c coded) bool { return within(c.code, city.code) })
}

// alone tells whether a quarter or county is the only place of its province that the document names.
func alone(code string, sure []string) bool {
	if strings.HasSuffix(code, "00") || code[:2] == "71" {
		return false
	}
	return !slices.ContainsFunc(sure, func(s string) bool { return s != code && s[:2] == code[:2] })
}

// onIsland tells whether a quarter of Taiwan has the name too: 大安区.
func (r *reader) onIsland(n *name) bool {
	for _, h := range r.d.HitsWith(lexicon.Place, n.Start) {
		if h.Class == lexicon.Place && int(h.End) == n.End && strings.HasPrefix(r.lex.Entries[h.Ref].Get("parent"), "71") {
			return true
		}
	}
	return false
}

// elsewhere tells whether a name is rather the sea or the land that has it (南海) than the county or the quarter: where no
// place of the same province is named.
func (r *reader) elsewhere(n *name, codes []coded, sure []string) bool {
	for _, h := range r.d.HitsAt(n.Start) {
		if (h.Class != lexicon.Landmark && h.Class != lexicon.World) || int(h.End) != n.End || r.lex.Entries[h.Ref].Get("code") != "" {
			continue
		}
		for _, c := range codes {
			if strings.HasSuffix(c.code, "00") {
				return false // 北海 is a city first
			}
			for _, s := range sure {
				if s != c.code && s[:2] == c.code[:2] {
					return false
				}
			}
		}
		e := &r.lex.Entries[h.Ref]
		n.entry, n.kind, n.code, n.canonical = e.ID, e.Get("type"), "", e.Get("canonical")
		return true
	}
	return false
}

// A coded is a place that a name may stand for.
type coded struct {
	code  string
	entry *lexicon.Entry
}

// codes lists the places of China that have the name, each once.
func (r *reader) codes(n *name) []coded {
	var list []coded
	for _, h := range r.d.HitsWith(lexicon.Place, n.Start) {
		if h.Class != lexicon.Place || int(h.End) != n.End {
			continue
		}
		e := r.d.Entry(h)
		code := e.Get("code")
		if code == "" {
			continue
		}
		double := false
		for _, c := range list {
			double = double || c.code == code
		}
		if !double {
			list = append(list, coded{code, e})
		}
	}
	return list
}

// choose settles which of the places is meant.
func choose(list []coded, around string, sure []string) (coded, bool) {
	if len(list) == 1 {
		return list[0], true
	}
	if around != "" {
		if c, ok := only(list, func(c coded) bool { return within(c.code, around) }); ok {
			return c, true
		}
	}
	level := func(suffix string) (coded, bool) {
		return only(list, func(c coded) bool { return strings.HasSuffix(c.code, suffix) && !c.entry.Has("flags", "former") })
	}
	if c, ok := level("0000"); ok {
		return c, true
	}
	near := func(c coded) bool {
		for _, s := range sure {
			if s != c.code && (within(c.code, s) || within(s, c.code) || s[:4] == c.code[:4]) {
				return true
			}
		}
		return false
	}
	if c, ok := only(list, near); ok {
		return c, true
	}
	if c, ok := level("00"); ok {
		return c, true
	}
	return only(list, func(c coded) bool { return !c.entry.Has("flags", "former") })
}

// only finds the one place of which a test holds.
func only(list []coded, test func(coded) bool) (found coded, ok bool) {
	for _, c := range list {
		if test(c) {
			if ok {
				return coded{}, false
			}
			found, ok = c, true
		}
	}
	return found, ok
}

// within tells whether the place of a code lies in that of another: 420104 in 420100 and 420000.
func within(code, around string) bool {
	return code != around && strings.HasPrefix(code, strings.TrimRight(around[:2]+strings.TrimSuffix(around[2:4], "00")+strings.TrimSuffix(around[4:], "00"), ""))
}
