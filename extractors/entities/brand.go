package entities

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// mostBrands is how many of them are looked for in one document.
const mostBrands = 16

// brandEnds are the words that short names of companies end in: 木禾电气, 长风证券.
var brandEnds = listOf("brand_ends")

// readBrandEnds makes a set of them.
func readBrandEnds() map[uint64]bool {
	ends := make(map[uint64]bool, len(brandEnds.Words()))
	for _, w := range brandEnds.Words() {
		ends[packed([]rune(w))] = true
	}
	return ends
}

// packed is a number for up to three runes.
func packed(w []rune) uint64 {
	k := uint64(0)
	for _, r := range w {
		k = k<<21 | uint64(r)
	}
	return k
}

// branchEnds are those that make a company of the short name of another: 腾讯|控股.
var branchEnds = text.ListOf("控股", "集团", "证券", "资本", "财险", "人寿", "影业", "物流", "健康", "音乐", "科技", "显示")

// sureEnds are those that nothing but a company's name goes with.
var sureEnds = listOf("sure_ends")

// brands finds short names of companies: two or three characters that make no word, and a word of brandEnds. It wants
// the name twice in the document, or an office behind it.
func (r *reader) brands(sentences [][]unit, names []name) []name {
	var found []name
	times := map[string]int{}
	for s, units := range sentences {
		for i := 1; i < len(units) && r.named[s]; i++ {
			if i+1 < len(units) && r.led(units[i-1:i+2]) {
				n := name{Span: units[i-1].Span, kind: "ORG", rule: ruleBrand, entry: -1}
				times[r.d.FoldedString(n.Span)] += 2
				found = append(found, n)
			}
			if units[i-1].kind == place && units[i].kind == word && r.team(units, i) {
				n := name{Span: spanOf(units[i-1].Start, units[i].End), kind: "ORG", rule: ruleBrand, entry: -1}
				times[r.d.FoldedString(n.Span)] += 2
				found = append(found, n)
			}
		}
		for _, at := range r.watchedIn(units[0].Start, units[len(units)-1].End) {
			if r.glyphs[at]&branded == 0 || brandEnds.Before(r.d.View, int(at)+1) == "" {
				continue
			}
			i := unitAt(units, int(at)+1) - 1
			if i < 1 || units[i].End != int(at)+1 || units[i].kind != word || units[i].Len() > 3 || !r.ends[packed(r.d.Folded[units[i].Start:units[i].End])] {
				continue
			}
			if units[i-1].kind == place && r.team(units, i) {
				continue
			}
			if units[i-1].kind == org && units[i-1].Len() < 5 && branchEnds.At(r.d.View, units[i].Start) != "" {
				names = r.quotedGroup(names, spanOf(units[i-1].Start, units[i].End)) // 腾讯|控股
				if n := &names[len(names)-1]; units[i-1].entry >= 0 && strings.HasPrefix(r.lex.Entries[units[i-1].entry].Get("canonical"), r.d.FoldedString(n.Span)) {
					n.canonical = r.lex.Entries[units[i-1].entry].Get("canonical")
				}
				continue
			}
			lo, worded := r.brandStart(units, i)
			if lo < 0 {
				continue
			}
			n := name{Span: spanOf(units[lo].Start, units[i].End), kind: "ORG", rule: ruleBrand, entry: -1}
			s := r.d.FoldedString(n.Span)
			if _, known := times[s]; !known && worded {
				times[s] = -1 // wants more to be no sort of business
			}
			times[s]++
			if i+1 < len(units) && units[i+1].kind == title && r.facts[units[i+1].entry].flags&office != 0 || sureEnds.At(r.d.View, units[i].Start) != "" {
				times[s]++
			}
			if r.traded(n.End) || worded && bodyTails.At(r.d.View, n.End) != "" {
				times[s]++
			}
			found = append(found, n)
		}
	}
	var sure []string
	for _, n := range found {
		if s := r.d.FoldedString(n.Span); times[s] >= 2 && !slices.Contains(sure, s) && len(sure) < mostBrands {
			sure = append(sure, s)
		}
	}
	if sure == nil {
		return names
	}
	covered := make([]bool, len(r.d.Folded))
	for _, n := range names {
		for i := n.Start; i < n.End && n.kind == "ORG"; i++ {
			covered[i] = true
		}
	}
	for _, s := range sure {
		length, last := utf8.RuneCountInString(s), 0
		first, _ := utf8.DecodeRuneInString(s)
		for i, c := range r.d.Folded {
			if c != first || i < last || !r.d.HasAt(i, s) {
				continue
			}
			n := name{Span: spanOf(i, i+length), kind: "ORG", rule: ruleBrand, entry: -1}
			last = n.End
			if !slices.Contains(covered[n.Start:n.End], true) {
				names = append(slices.DeleteFunc(names, func(o name) bool { return o.kind == "PERSON" && n.Contains(o.Span) }), n)
			}
		}
	}
	return names
}

// tradedTails are what goes on behind the name of a company alone.
var tradedTails = listOf("traded_tails")

// traded tells whether what follows is told of companies: shares, statements, or what it did on a day: 某某科技|15日发布.
func (r *reader) traded(pos int) bool {
	if tradedTails.At(r.d.View, pos) != "" || r.d.At(pos) == '(' && '0' <= r.d.At(pos+1) && r.d.At(pos+1) <= '9' && '0' <= r.d.At(pos+5) && r.d.At(pos+5) <= '9' {
		return true // with the code of the share behind
	}
	day := pos
	for day < pos+2 && '0' <= r.d.At(day) && r.d.At(day) <= '9' {
		day++
	}
	return day > pos && r.d.At(day) == '日'
}

// bodyTails go on behind a body that speaks or acts.
var bodyTails = listOf("body_tails")

// brandSorts are words that tell what sort of business it is, not which one: 民营|银行, 新型|建材.
var brandSorts = listOf("brand_sorts")

// brandStart is the unit that the name before the end word begins with: two or three characters that are single, a place,
// a name or a word of the dictionary, with a border before them; -1 where there is none. It tells whether a word is in it.
func (r *reader) brandStart(units []unit, i int) (from int, worded bool) {
	length := 0
	for k := i - 1; k >= 0; k-- {
		u := units[k]
		if !han(r.d.Folded[u.Start]) || r.binds(r.d.Folded[u.Start]) {
			return -1, false
		}
		length += u.Len()
		if u.Len() > 1 && u.kind == word && r.tags[u.tag] != personTag && r.tags[u.tag] != placeTag && !u.tag.IsOtherName() {
			if u.Len() > 2 || r.tags[u.tag] == verbTag || r.tags[u.tag] == numeralTag || r.orgWord(u.Span) || brandSorts.At(r.d.View, u.Start) != "" {
				return -1, false
			}
			worded = true
		}
		if length > 4 {
			return -1, false
		}
		if length < 2 {
			continue
		}
		if k == 0 || !han(r.d.Folded[units[k-1].Start]) || r.binds(r.d.Folded[units[k-1].End-1]) || units[k-1].kind == title {
			if u.kind == person && (r.leftRead(u.Start) >= 5 || u.Len() > 2) || u.kind == place && u.entry >= 0 && r.lex.Entries[u.entry].Class == lexicon.World {
				return -1, false
			}
			return k, worded
		}
	}
	return -1, false
}

// led tells whether three units are what reads as a person, an office of a company and who holds it: 海木辰|总经理|聂水.
// The first is the company then.
func (r *reader) led(units []unit) bool {
	who, office, holder := units[0], units[1], units[2]
	if who.kind != person || office.kind != title || holder.kind != person || who.Len() < 2 || who.entry >= 0 {
		return false
	}
	switch who.rule {
	case rulePersonHan, rulePersonForeign, rulePersonKnown:
		return companyOffices.At(r.d.View, office.Start) != "" && r.leftRead(who.Start) < 5
	}
	return false
}

// companyOffices are offices that a company has.
var companyOffices = listOf("company_offices")

// brandRun is the unit that a brand of two or three single characters begins with, which ends in units[i]: 东莞市|铭丰|包装品
// 制造有限公司. It is -1 where there is none, or where the suffix is not of bodies that have brands.
func (r *reader) brandRun(units []unit, i int, f fact) int {
	if f.flags&trading == 0 {
		return -1
	}
	from := i + 1
	for from > 0 && i-from < 3 && r.brandCharacter(units[from-1]) {
		from--
	}
	if n := i + 1 - from; n < 2 || n > 3 {
		return -1
	}
	return from
}

func (r *reader) brandCharacter(u unit) bool {
	c := r.d.Folded[u.Start]
	return (u.kind == word || u.rule == rulePersonTitled) && u.Len() == 1 && han(c) && !r.is(c, binding|loose)
}

// groupOfWord tells whether a company is named by the word before 集团: 茅台集团, but no 犯罪集团.
func (r *reader) groupOfWord(units []unit, k, suffix int) bool {
	if k == 0 || units[k].Start != suffix || !r.d.HasAt(suffix, "集团") || units[k-1].kind != word || units[k-1].Len() < 2 || units[k-1].tag.String() != "n" {
		return false
	}
	if k > 1 && r.roleOf(units, k-2) != outside && r.roleOf(units, k-2) != joint {
		return false
	}
	return groupSorts.Before(r.d.View, suffix) == ""
}

// groupSorts tell what sort of group it is, not which one.
var groupSorts = listOf("group_sorts")
