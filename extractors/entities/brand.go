package entities

import (
	"slices"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// mostBrands is how many of them are looked for in one document.
const mostBrands = 16

// brandEnds are the words that short names of companies end in: 木禾电气, 长风证券.
var brandEnds = []string{"科技", "股份", "电气", "重工", "药业", "制药", "生物", "能源", "地产", "置业", "证券", "电子", "传媒", "影业", "网络", "软件", "通信", "通讯", "材料", "新材", "化工", "钢铁",
	"食品", "乳业", "酒业", "航空", "保险", "基金", "储能", "控股", "国际", "汽车", "电器", "医药", "医疗", "资本", "投资", "物流", "环保", "光电", "微电子", "半导体", "信托", "期货", "矿业", "煤业", "水泥", "纸业", "服饰", "集团", "资源", "智能", "数据", "云"}

// brands finds short names of companies: two or three characters that make no word, and a word of brandEnds. It wants
// the name twice in the document, or an office behind it.
func (r *reader) brands(sentences [][]unit, names []name) []name {
	var found []name
	times := map[string]int{}
	for _, units := range sentences {
		for i := 1; i < len(units); i++ {
			if units[i].kind != word || !r.brandEnd(units[i]) {
				continue
			}
			lo := r.brandStart(units, i)
			if lo < 0 {
				continue
			}
			n := name{Span: spanOf(units[lo].Start, units[i].End), kind: "ORG", rule: ruleBrand, entry: -1}
			s := r.d.FoldedString(n.Span)
			times[s]++
			if i+1 < len(units) && units[i+1].kind == title && r.facts[units[i+1].entry].flags&office != 0 {
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
				names = append(names, n)
			}
		}
	}
	return names
}

func (r *reader) brandEnd(u unit) bool {
	if !r.is(r.d.Folded[u.End-1], branded) {
		return false
	}
	for _, w := range brandEnds {
		if u.Len()*3 == len(w) && r.d.HasAt(u.Start, w) {
			return true
		}
	}
	return false
}

// brandStart is the unit that the name before the end word begins with: two or three characters that are single, a place
// or a name of the dictionary, with a border before them; -1 where there is none.
func (r *reader) brandStart(units []unit, i int) int {
	length := 0
	for k := i - 1; k >= 0; k-- {
		u := units[k]
		if !han(r.d.Folded[u.Start]) || r.binds(r.d.Folded[u.Start]) {
			return -1
		}
		length += u.Len()
		if length > 3 || u.Len() > 1 && u.kind == word && r.tags[u.tag] != personTag && r.tags[u.tag] != placeTag && u.tag.String() != "nz" {
			return -1
		}
		if length < 2 {
			continue
		}
		if k == 0 || !han(r.d.Folded[units[k-1].Start]) || r.binds(r.d.Folded[units[k-1].End-1]) || units[k-1].kind == title {
			if u.kind == person && r.leftRead(u.Start) >= 5 || u.kind == place && u.entry >= 0 && r.lex.Entries[u.entry].Class == lexicon.World {
				return -1
			}
			return k
		}
	}
	return -1
}

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
