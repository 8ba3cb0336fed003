package entities

import (
	"cmp"
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

func spanOf(start, end int) text.Span { return text.Span{Start: start, End: end} }

// settle makes the rows of what was read: names, what is built of them, and what they stand for.
func (r *reader) settle(sentences [][]unit) []schema.Entity {
	var names []name
	for _, units := range sentences {
		from := len(names)
		orgs := r.congresses(units, r.organizations(units))
		names = r.plainNames(names, units, orgs)
		names = append(names, orgs...)
		names = r.meetings(units, names)
		names = append(names[:from], r.media(units, names[from:])...)
	}
	names = r.brands(sentences, names)
	names = r.brackets(names)
	slices.SortStableFunc(names, func(a, b name) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	r.placeCodes(names)
	r.canonicals(names)
	rows := make([]schema.Entity, 0, len(names))
	for i, n := range names {
		if i > 0 && n.Span == names[i-1].Span && n.kind == names[i-1].kind {
			continue
		}
		if r.d.Trace != nil {
			r.d.Trace(scan.Trace{Rule: cards[n.rule].Name, Span: n.Span})
		}
		row := schema.Entity{Row: r.d.Row(n.Span, cards[n.rule].Name), Type: n.kind, Canonical: n.canonical, PlaceCode: n.code}
		row.ID = int32(len(rows))
		rows = append(rows, row)
	}
	return rows
}

// plainNames takes the names among the units: persons and organisations outside the built ones, places everywhere.
func (r *reader) plainNames(names []name, units []unit, orgs []name) []name {
	for i, u := range units {
		for len(orgs) > 0 && orgs[0].last < i {
			orgs = orgs[1:]
		}
		within := len(orgs) > 0 && orgs[0].first <= i
		n := name{Span: u.Span, rule: u.rule, entry: u.entry, first: i, last: i}
		before := len(units)
		if len(orgs) > 0 {
			before = orgs[0].first
		}
		if e, ok := r.joined(units, i, before); ok && !within {
			n.End, n.entry, n.rule = units[i+1].End, e, rulePlaceSuffix
			n.kind = cmp.Or(r.lex.Entries[e].Get("type"), "LOC")
			names = append(names, n)
			continue
		}
		switch u.kind {
		case person:
			if within {
				continue
			}
			n.kind = "PERSON"
		case place:
			if r.vessel(u.End) {
				continue
			}
			n.kind = "GPE"
			if u.entry >= 0 {
				n.kind = cmp.Or(r.lex.Entries[u.entry].Get("type"), "GPE")
			}
		case org:
			if within {
				continue
			}
			n.kind = "ORG"
		case title:
			if !r.titleRow(units, i) {
				continue
			}
			for j := i - 1; j >= 0 && r.modifies(units[j]); j-- {
				n.Start = units[j].Start
			}
			n.kind = "TITLE"
		default:
			continue
		}
		names = append(names, n)
	}
	return names
}

// vesselTails stand behind the name of a place that a ship bears: 辽宁|舰, 南京|号驱逐舰.
var vesselTails = []string{"号导弹", "号驱逐舰", "号护卫舰", "号巡洋舰", "号航母", "号航空母舰", "号两栖", "号潜艇", "号货轮", "号客轮", "号邮轮", "号游轮", "号轮", "号油轮", "号科考船", "号考察船", "号渔船", "号列车", "号飞船"}

// vessel tells whether the name of a place that ends there is that of a ship. 舰队 and 舰艇 are of the place.
func (r *reader) vessel(end int) bool {
	if r.d.At(end) == '舰' {
		switch r.d.At(end + 1) {
		case '队', '艇', '船', '只':
			return false
		}
		return true
	}
	return r.startsWith(end, vesselTails)
}

// titleRow tells whether a title stands beside a name, or is an office.
func (r *reader) titleRow(units []unit, i int) bool {
	f := r.facts[units[i].entry].flags
	if f&modifier != 0 {
		return false
	}
	return f&office != 0 || i > 0 && units[i-1].kind == person || i+1 < len(units) && units[i+1].kind == person
}

func (r *reader) modifies(u unit) bool {
	return u.kind == title && r.facts[u.entry].flags&modifier != 0 || u.Len() == 1 && (r.d.Folded[u.Start] == '副' || r.d.Folded[u.Start] == '原' || r.d.Folded[u.Start] == '前' || r.d.Folded[u.Start] == '代')
}
