package entities

import (
	"cmp"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

func spanOf(start, end int) text.Span { return text.Span{Start: start, End: end} }

// settle makes the rows of what was read: names, what is built of them, and what they stand for.
func (r *reader) settle(sentences [][]unit) []schema.Entity {
	names := r.rows[:0]
	for s, units := range sentences {
		from := len(names)
		orgs := r.congresses(units, r.organizations(units))
		if r.named[s] {
			names = r.plainNames(names, units, orgs)
		}
		names = append(names, orgs...)
		names = r.meetings(units, names)
		names = append(names[:from], r.media(units, names[from:])...)
	}
	names = r.brands(sentences, names)
	names = r.products(names)
	names = r.numberedRoads(names)
	names = r.brackets(names)
	slices.SortStableFunc(names, func(a, b name) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	r.placeCodes(names)
	r.canonicals(names)
	r.rows = names
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
	for i := range units {
		if units[i].kind == word {
			continue
		}
		u := units[i]
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
			if r.vessel(u) {
				continue
			}
			n.kind = "GPE"
			if u.entry >= 0 {
				e := &r.lex.Entries[u.entry]
				n.kind = cmp.Or(e.Get("type"), "GPE")
				if e.Class == lexicon.World && r.administrative(r.d.Folded[u.End-1]) && !r.d.HasBefore(u.End, e.Word) {
					n.kind = "GPE" // 鹿儿岛|市
				}
			}
		case org:
			if within {
				continue
			}
			n.kind = "ORG"
			if i > 0 && units[i-1].kind == place && r.ofState(units[i-1], u) {
				n.Start, n.first = units[i-1].Start, i-1 // 中国|航天科技集团
			}
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

// ofState tells whether the name of a listed body goes on with that of its state before it.
func (r *reader) ofState(state, body unit) bool {
	return body.entry >= 0 && r.d.HasAt(state.Start, "中国") && state.Len() == 2 && strings.HasPrefix(r.lex.Entries[body.entry].Get("canonical"), "中国") && !r.d.HasAt(body.Start, "中")
}

// vessel tells whether the name of a place is that of a ship, a train or a rocket: 辽宁|舰, 泰山|号, 长江|七号.
func (r *reader) vessel(u unit) bool {
	switch r.d.At(u.End) {
	case '舰':
		switch r.d.At(u.End + 1) {
		case '队', '艇', '船', '载', '机', '只', '炮':
			return false
		}
		return true
	case '号':
		return !placeOfNumber(r.d.At(u.End + 1))
	}
	return chineseDigit(r.d.At(u.End)) && r.d.At(u.End+1) == '号' && !placeOfNumber(r.d.At(u.End+2))
}

// placeOfNumber tells of characters of places that are numbered: 七号线, 三号楼.
func placeOfNumber(r rune) bool {
	switch r {
	case '线', '楼', '院', '馆', '井', '门', '桥', '台', '厅', '库', '矿', '路', '口', '站', '码', '称', '召', '坑', '墓', '出', '地', '公', '航', '区', '厂', '令', '文':
		return true
	}
	return false
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
