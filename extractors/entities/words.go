package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// words tries the dictionary's words that start at a position, and the names of the lexicon there.
func (r *reader) words(i int, names []scan.Hit) {
	r.here = [5]listed{}
	if len(names) == 0 {
		r.dictionary(i, shown)
		return
	}
	r.dictionary(i, r.shows(i, names))
	r.listedNames(i, names)
}

// plainWords tries the dictionary's words where no name begins. It tells whether that is all: no word looks like a name.
func (r *reader) plainWords(i int) bool {
	edges := r.lattice.At(i)
	if len(edges) == 0 || edges[0].Len != 1 {
		return false
	}
	from, k := &r.best[i-r.start], int32(i-r.start)
	cost, best := from.cost, r.best[i-r.start:]
	alone := cost + r.chars.alone(r.d.Folded[i])
	if r.glyphs[i]&surname != 0 {
		alone += 3
	}
	if b := &best[1]; alone < b.cost {
		*b = node{cost: alone, from: k, entry: -1, tag: edges[0].Tag}
	}
	for e := range edges[1:] {
		e := &edges[1+e]
		if int(e.Len) >= len(best) {
			break
		}
		if r.nameTags[e.Tag] {
			return false
		}
		if b := &best[e.Len]; cost+e.Cost < b.cost {
			*b = node{cost: cost + e.Cost, from: k, entry: -1, tag: e.Tag}
		}
	}
	return true
}

// shown is the length from which words hide no name: all of them.
const shown = 1 << 10

// shows is how long a word of the dictionary may be that starts at a position: a longer one hides a name of the lexicon. It
// notes what the names say of the spans there.
func (r *reader) shows(i int, names []scan.Hit) int {
	shows, listed, hidden := shown, 0, 0
	for k := range names {
		h := &names[k]
		switch length := int(h.End - h.Start); h.Class {
		case lexicon.NameException:
			if length < len(r.here) {
				r.here[length].exception = true
			}
			hidden = max(hidden, length)
		case lexicon.Place, lexicon.World, lexicon.Organization, lexicon.Landmark:
			if length > 1 && r.facts[h.Ref].flags&risky == 0 && length < shows {
				shows = length
			}
			if length < len(r.here) && (r.facts[h.Ref].flags&risky == 0 || r.seen != nil && r.seen.tells(r.lex.Entries[h.Ref].Get("code"))) {
				r.here[length].named = true
			}
			listed = max(listed, length)
		case lexicon.OrgSuffix:
			if length > 1 && r.after[h.End] >= 6 {
				shows = min(shows, length) // 协会|主席
			}
		case lexicon.CountryAbbreviation:
			if length == 1 && r.facts[h.Ref].flags&strong != 0 && r.abbreviated(i+1) {
				shows = min(shows, 2)
			} else if length == 1 && r.inCompany(i, *h) {
				shows = 1
			}
		}
	}
	if shows > 2 && listed > shows {
		shows = listed
	}
	return max(shows, hidden) // 民主党派 hides 民主党
}

// hiding is what a word costs more in which a name of the lexicon shows through.
const hiding = 14

// dictionary tries the dictionary's words; those longer than shows hide a name.
func (r *reader) dictionary(i, shows int) {
	f, end := r.d.Folded, i+1
	g := r.glyphs[i]
	edges := r.lattice.At(i)
	from := r.best[i-r.start].cost
	single, name := false, false
	if g&chinese == 0 {
		for end < r.end && r.glyphs[end]&latin != 0 {
			end++
		}
	} else if len(edges) > 0 && edges[0].Len == 1 { // the one word of most characters
		cost := r.chars.alone(f[i])
		if g&surname != 0 {
			cost += 3 // rather that of a name
		}
		r.here[1].cost, r.here[1].class = cost, r.tags[edges[0].Tag]
		r.reach(i, end, from+cost, node{entry: -1, tag: edges[0].Tag})
		single, edges = true, edges[1:]
	}
	hides := shows
	if len(edges) > 0 && g&bound != 0 && r.travels(i) {
		hides = 1
	}
	for k := range edges {
		e := &edges[k]
		length, cost, tag := int(e.Len), e.Cost, e.Tag
		class := r.tags[tag]
		if i+length > r.end {
			break
		}
		single = single || length == end-i
		if name && length > 3 {
			cost += 9 // 邓小平理论, 克林顿总统
		}
		if length < len(r.here) {
			r.here[length].cost, r.here[length].class = cost, class
		}
		switch {
		case length > 2:
			if class == personTag || class == foreignTag || tag.IsOtherName() {
				name = name || length == 3 && (class == personTag && cost < 22 && r.surnameAt(i) || class == foreignTag && r.foreignShape(i, i+3))
				if class != personTag && r.foreignShape(i, i+length) {
					cost += 6 // as likely a name that is not listed as a person's
				}
			}
		case length == 2:
			if class == personTag && !r.here[2].exception && r.plainSurname(i) {
				cost += 9 // more likely the name than a word
			}
			if f[i] == f[i+1] && r.d.At(i+2) == '长' {
				cost += 9 // 某处|处长
			}
		}
		if length > hides && length > 1 {
			cost += hiding // 德国人, 香港回归, 东盟国家
		}
		r.reach(i, i+length, from+cost, node{entry: -1, tag: tag})
		if (class == personTag || class == foreignTag || class == placeTag) && length > 1 && (length <= shows || shows < 3) {
			r.dictionaryName(i, i+length, cost, tag)
		}
	}
	if !single {
		r.reach(i, end, from+r.unlisted(i), node{entry: -1})
	}
}

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

// unlisted is the cost of a character or a run of letters that the dictionary lacks; marks are common.
func (r *reader) unlisted(i int) float32 {
	switch c := r.d.Folded[i]; {
	case han(c):
		return r.chars.alone(c)
	case letter(c):
		return 14
	case c == '·' && han(r.d.At(i-1)) && han(r.d.At(i+1)):
		return 20 // rather a part of a name
	}
	return 6
}

// plainSurname tells whether a surname that is no frequent word starts at a position.
func (r *reader) plainSurname(i int) bool {
	h, ok := r.nameAt(i, lexicon.Surname)
	return ok && r.facts[h.Ref].flags&(common|function) == 0
}

// surnameAt tells whether a surname of one character starts at a position.
func (r *reader) surnameAt(i int) bool {
	_, ok := r.nameAt(i, lexicon.Surname)
	return ok
}
