package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// dictionaryName takes a name of three or more characters that the dictionary lists as one.
func (r *reader) dictionaryName(i, j int, c float32, tag words.Tag) {
	f := r.d.Folded
	if j-i == 2 && (r.tags[tag] == foreignTag || r.tags[tag] == personTag && !r.surnameAt(i)) && !r.here[2].exception && r.foreignShape(i, j) {
		left := r.foreignLeft(i)
		more := float32(4)
		if left >= 1 && r.tags[tag] == foreignTag && r.right(j) >= 0 && (!han(r.d.At(i-1)) || r.binds(f[i-1])) {
			more = 1 // nothing before it that it could be a part of: 托蒂
		}
		r.relax(i, j, c+more-min(9, left+r.right(j)), node{entry: -1, kind: person, rule: rulePersonForeign}) // 布什
	}
	if j-i == 2 && (r.tags[tag] == personTag || r.tags[tag] == foreignTag) && r.d.HasAt(j, "同志") && !r.plainSurname(i) {
		r.relax(i, j, c-6, node{entry: -1, kind: person, rule: rulePersonKnown}) // 小平同志: a given name alone
	}
	if j-i >= 3 {
		r.dictionaryPlace(i, j, c, tag)
	}
	switch r.tags[tag] {
	case personTag:
		if h, ok := r.nameAt(i, lexicon.Person); ok && j-i >= 4 && int(h.End) < j && r.facts[h.Ref].flags&part != 0 {
			r.relax(i, j, c-1, node{entry: -1, kind: person, rule: rulePersonParts}) // 萨仁高娃
		}
		if j-i < 3 || j-i > 4 || r.listedName(i, j) {
			return
		}
		h, ok := r.nameAt(i, lexicon.Surname)
		if (!ok || r.facts[h.Ref].flags&(common|function) != 0) && j-i < 6 && r.foreignShape(i, j) && !r.here[min(j-i, 4)].exception {
			r.relax(i, j, c-0.5+r.cut(j), node{entry: -1, kind: person, rule: rulePersonForeign}) // 斯科拉
		}
		if !ok || int(h.End) < i+j-i-2 || int(h.End) > j-1 {
			return
		}
		if r.titleOver(int(h.End), j) || r.era(int(h.End), j) || f[i] == '于' && verbsOfPlace.Before(r.d.View, i) != "" {
			return // 刘先生, 明洪武, 葬|于江宁
		}
		if flags := r.facts[h.Ref].flags; flags&function != 0 && r.left(i)+r.right(j) < 9 || r.here[j-i].exception || j-i == 3 && r.affix(f[j-1]) && r.left(i)+r.right(j) < 5 || j-i == 3 && flags&common != 0 && (r.chars.first(f[i+1])+r.chars.second(f[i+2]) > 27) {
			return
		}
		c += r.crowded(i)
		if r.foreignShape(i, j) {
			c += r.cut(j)
		}
		r.relax(i, j, c-0.5-min(4, r.left(i)+r.right(j)), node{entry: -1, kind: person, rule: rulePersonKnown})
	case placeTag:
		if e := r.foreignLeft(i) + r.right(j); j-i >= 3 && e >= 3 && !(i > r.start && state(f[i-1]) && r.best[i-r.start].kind == place) && !r.here[min(j-i, 4)].exception && !r.listedPlace(i, j) && r.foreignShape(i, j) {
			r.relax(i, j, c+2-min(9, e), node{entry: -1, kind: person, rule: rulePersonForeign}) // 马丁内斯
		}
	case foreignTag:
		if j-i >= 3 && !r.here[min(j-i, 4)].exception && r.foreignCost(i, j) < 8.5*float32(j-i) && !r.listedName(i, j) {
			r.relax(i, j, c-0.5, node{entry: -1, kind: person, rule: rulePersonForeign})
		}
	}
}
