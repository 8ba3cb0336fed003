package entities

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// listedNames tries the names of the lexicon that start at a position, with what is told of the dictionary's words there.
func (r *reader) listedNames(i int, names []scan.Hit) {
	f := r.d.Folded
	for _, h := range names {
		j := int(h.End)
		if j > r.end {
			continue
		}
		n := node{entry: h.Ref, rule: ruleOf(h.Class)}
		var c float32
		if j-i < len(r.here) {
			c = r.here[j-i].cost
		} else {
			c = r.listedCost(i, j)
		}
		switch h.Class {
		case lexicon.Place, lexicon.World, lexicon.Landmark:
			n.kind = place
			if c == 0 {
				c = 17
			} else if j-i > 2 && !(r.administrative(f[j-1]) && r.wordAt(j-1)) {
				c = min(c, 20) // 张家港市 is told more often than the dictionary knows
			}
			if r.facts[h.Ref].flags&risky != 0 {
				c += r.doubt(i, j, r.lex.Entries[h.Ref].Get("code"))
			}
			c -= 1
			if h.Class == lexicon.World && j < r.end && (f[j] == '市' || f[j] == '州' || f[j] == '省' || f[j] == '县' || f[j] == '郡') {
				r.relax(i, j+1, c+4, n)
				r.sided(i, j, c)
			}
		case lexicon.Organization:
			n.kind = org
			if c == 0 {
				c = 14
			}
			if f[j-1] == '部' && r.d.At(j) == '门' || f[j-1] == '行' && r.d.At(j) == '间' {
				continue // 文旅部门 is no ministry, 中国银行间市场 no bank
			}
			if r.facts[h.Ref].flags&risky != 0 {
				c += r.doubtOrg(i, j)
			}
			c -= 2
		case lexicon.Person:
			n.kind = person
			if r.era(i, j) && (chineseDigit(r.d.At(j)) || r.d.At(j) == '年' || r.d.At(j) == '元') {
				continue // 崇祯九年
			}
			if c == 0 {
				c = 14
			}
			if r.facts[h.Ref].flags&risky != 0 {
				c += 6
			}
			c -= min(r.left(i)+r.right(j), 7)/2 + 1
			if b := &r.best[i-r.start]; i > r.start && r.facts[h.Ref].flags&part != 0 && b.kind == person && b.entry >= 0 && r.facts[b.entry].flags&part != 0 && r.best[b.from].kind != person {
				c -= 6 // 边巴|扎西
			}
			if r.reign(j) {
				r.relax(i, j+2, c-9, n)
			}
			if r.facts[h.Ref].flags&part != 0 {
				if j < r.end && (f[j] == '江' || f[j] == '汗') {
					r.relax(i, j+1, c+2, n) // 吐尔逊江
				}
				if r.dotted && (r.d.At(i-1) == '·' || r.dotAhead(j)) {
					continue // within a name with dots
				}
			}
		case lexicon.Title:
			n.kind = title
			if c == 0 {
				c = 14
			}
			if f[j-1] == '长' && r.listedOrg(i, j-1) {
				c = min(c, 9) // 行政院|长
			}
			c -= 0.5
			if f[i] == '党' && j-i == 3 && han(r.d.At(i-1)) && !r.binds(f[i-1]) {
				c += 8 // 革新党|主席
			}
		case lexicon.OrgSuffix:
			if c == 0 && j-i > 2 {
				c = 17
			} else {
				continue
			}
		case lexicon.NameException:
			if c > 0 {
				continue
			}
			c = 17
		default:
			continue
		}
		if r.facts[h.Ref].flags&user != 0 {
			c = min(c-12, 4) // the user's words go first
		}
		r.relax(i, j, c, n)
	}
}

// sided tries the province of a land abroad with the side that it has in its name: 南|苏拉威西|省, 东南|苏拉威西|省.
func (r *reader) sided(i, j int, c float32) {
	if r.d.Folded[j] != '省' {
		return
	}
	from := i
	for from > r.start && i-from < 2 && strings.ContainsRune("东西南北中", r.d.Folded[from-1]) {
		from--
	}
	if from == i {
		return
	}
	for _, h := range r.d.HitsWith(lexicon.PlaceSuffix, j) {
		if h.Class == lexicon.PlaceSuffix && int(h.End) == j+1 {
			r.relax(from, j+1, c+4, node{entry: h.Ref, kind: place, rule: rulePlaceSuffix})
			return
		}
	}
}

// listedOrg tells whether a span is an organisation of the lexicon.
func (r *reader) listedOrg(i, j int) bool {
	for _, h := range r.namesAt(i) {
		if h.Class == lexicon.Organization && int(h.End) == j {
			return true
		}
	}
	return false
}

// listedCost is the cost of the dictionary's word over a span; 0 where it has none.
func (r *reader) listedCost(i, j int) float32 {
	c, _ := r.listedWord(i, j)
	return c
}

func (r *reader) listedWord(i, j int) (float32, words.Tag) {
	for _, e := range r.lattice.At(i) {
		if int(e.Len) == j-i {
			return e.Cost, e.Tag
		}
	}
	return 0, 0
}
