package entities

import (
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// personShort tries a surname beside a title (马局长), before 某 (李某某) and behind 小 or 老 (小王).
func (r *reader) personShort(i int, h scan.Hit) {
	f, k := r.d.Folded, int(h.End)
	fact := r.facts[h.Ref]
	weight := float32(fact.weight) / 10
	if fact.flags&common != 0 {
		weight += 3
	}
	if fact.flags&function != 0 {
		weight += 24
	}
	if k < r.end && f[k] == '某' && !(r.before[i] < 5 && maskedPlaces.At(r.d.View, k) != "") && (fact.flags&function == 0 || r.left(i) >= 5 || r.right(k+1) >= 5 || r.maskedElsewhere(i, k+1)) {
		j := k + 1
		for j < r.end && j < k+3 && (f[j] == '某' || isStem(f[j]) || j == k+1 && han(f[j]) && !r.boundary(j) && !r.wordAt(j) && (r.right(j+1) > 3 || min(r.chars.second(f[j]), r.chars.single(f[j])+0.5) < 9.5 && !r.binds(f[j]))) {
			j++
		}
		r.relax(i, j, max(3, 8-r.left(i)/2), node{entry: -1, kind: person, rule: rulePersonMasked})
	}
	if k+1 < r.end && f[k+1] == '某' && han(f[k]) && !r.binds(f[k]) && fact.flags&function == 0 && (fact.flags&common == 0 || r.left(i) >= 3) {
		r.relax(i, k+2, max(4, 14+weight/2-r.left(i)-r.chars.first(f[k])/10), node{entry: -1, kind: person, rule: rulePersonMasked}) // 庹小某
	}
	if k < r.end && r.after[k] >= 8 && k-i <= 2 {
		// A title behind: the name is the surname alone, where no longer word begins.
		c := weight/2 + 9 - float32(r.after[k])
		if r.is(f[i], initial) && stateWords.At(r.d.View, k) != "" && r.abbreviated(i) {
			c += 9 // 乌|总统
		}
		switch f[i] {
		case '任', '时', '原', '兼', '总', '应':
			c += 12
		case '司', '局', '处', '科', '部', '厅', '院', '所', '办', '署':
			if r.d.At(k) == '副' || r.d.At(k) == f[i] {
				c += 12 // 价格司|副司长
			}
		case '党':
			if r.d.At(k) == '党' {
				c += 12 // 自豪泰党|党首
			}
		case '方':
			if r.best[i-r.start].kind == place {
				c += 12 // 俄方主席
			}
		}
		if b := r.d.At(i - 1); b == '小' || b == '老' {
			c += 8
		}
		if b := r.d.At(i - 1); han(b) && r.before[i] == 0 {
			c += 1
		}
		r.relax(i, k, max(c, 5), node{entry: -1, kind: person, rule: rulePersonTitled})
	}
	if r.d.At(k) == ')' && r.before[i] >= 6 && k-i == 1 {
		r.relax(i, k, 8, node{entry: -1, kind: person, rule: rulePersonTitled}) // (记者张)
	}
	if k < r.end && k-i == 1 && kinship(f[k]) && fact.flags&(common|function) == 0 && r.right(k+1)+r.left(i) >= 1 && r.here[2].cost == 0 {
		r.relax(i, k+1, 17+weight/2-r.right(k+1)-min(4, r.left(i)), node{entry: -1, kind: person, rule: rulePersonFamiliar})
	}
	if b := r.d.At(i - 1); i > r.start && f[i] != '师' && (b == '小' || b == '老' || b == '阿') && r.best[i-1-r.start].cost < 1e30 {
		if (fact.weight < 95 || fact.weight < 160 && r.right(k) >= 1.5) && !r.listedName(i-1, k) && (fact.flags&common == 0 || r.right(k) >= 5) {
			c := 13 + weight/2 - r.right(k) - min(2, r.left(i-1))
			if listed, tag := r.listedWord(i-1, k); listed > 0 && r.tags[tag] == personTag {
				c = min(c, listed-0.5)
			} else if listed > 0 && fact.weight >= 95 {
				c += 4 // 小楼
			}
			r.relax(i-1, k, c, node{entry: -1, kind: person, rule: rulePersonFamiliar})
		}
	}
}

// maskedElsewhere tells whether the document has the name for certain: 被告|向某 of 向某|还款.
func (r *reader) maskedElsewhere(i, j int) bool {
	s := spanOf(i, j)
	if r.seen == nil {
		if sentence := r.d.SentenceAt(i); sentence >= 0 {
			r.found = append(r.found, candidate{s, int32(sentence), likely + 1})
		}
		return false
	}
	return r.seen.persons[r.key(s)]
}

// maskedPlaces are places and bodies without their names: 南海|某海域.
var maskedPlaces = listOf("masked_places")

// kinship tells of characters that make a form of address of the surname before them: 陈伯, 周总.
func kinship(r rune) bool {
	switch r {
	case '伯', '叔', '婶', '姨', '哥', '姐', '嫂', '爷', '婆', '总', '董', '导', '妈':
		return true
	}
	return false
}

func isStem(r rune) bool {
	switch r {
	case '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸':
		return true
	}
	return false
}
