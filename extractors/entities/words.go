package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
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

// plainWords tries the dictionary's words where no name begins; best are the ways from there on. It tells whether that is all: no word looks like a name.
func (r *reader) plainWords(i int, best []node) bool {
	edges := r.lattice.At(i)
	if len(edges) == 0 || edges[0].Len != 1 {
		return false
	}
	cost, k := best[0].cost, int32(i-r.start)
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
