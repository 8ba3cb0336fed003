package entities

import (
	"slices"
	"sort"
	"unicode/utf8"
)

// mostStems is how many short names of places are looked for in one document.
const mostStems = 16

// placeSorts tell what sort of street, village or quarter it is, not which one: 步行街, 试点村, 住宅小区.
var placeSorts = listOf("place_sorts")

// localTails go on behind the name of a street, a village or a water.
var localTails = listOf("local_tails")

// level tells whether the character before a position is the level of a place rather than the beginning of a word: not
// 市|场, 省|委, 县|长.
func (r *reader) level(j int) bool {
	switch r.d.Folded[j-1] {
	case '市', '县', '镇', '乡', '村':
		switch r.d.At(j) {
		case '场', '委', '长', '区', '民', '里', '内', '外', '中', '级', '政', '属', '人', '府', '域', '值', '直', '面', '上', '下', '与', '两', '落', '庄', '集', '土', '亲', '支':
			return false
		}
		return true
	}
	return false
}

// repeatedPlaces adds the names that could be read more than once, with other characters before them: they begin there.
func (r *reader) repeatedPlaces(t *told) {
	var seen map[uint64]sighting
	for _, c := range r.spots {
		if c.Len() < 3 || c.cost > likely {
			continue
		}
		if seen == nil {
			seen = map[uint64]sighting{}
		}
		k := r.key(c.Span)
		s := seen[k]
		before := r.d.At(c.Start - 1)
		s.freeBefore = s.freeBefore || s.times > 0 && before != s.before
		s.times, s.before = min(s.times+1, 100), before
		seen[k] = s
		if s.times > 1 && s.freeBefore {
			t.place(k)
		}
	}
}

func (t *told) place(k uint64) {
	if t.places == nil {
		t.places = map[uint64]bool{}
	}
	t.places[k] = true
}

// A stem is the short form of a place that the document has in full: 岭州 of 岭州市.
type stem struct {
	text  string
	len   int
	last  rune  // of the full form
	entry int32 // of that
}

// stem notes the short form of a place of no lexicon, where it is no word of the dictionary.
func (t *told) stem(r *reader, u unit) {
	n := u.Len() - 1
	if n < 2 || n > 3 || len(t.stems) >= mostStems || r.lex.Entries[u.entry].Word != r.d.FoldedString(spanOf(u.End-1, u.End)) {
		return
	}
	switch r.d.Folded[u.End-1] {
	case '市', '县', '镇', '乡', '村':
	default:
		return
	}
	for _, e := range r.lattice.At(u.Start) {
		if int(e.Len) == n && r.tags[e.Tag] != placeTag {
			return
		}
	}
	if r.listedName(u.Start, u.End-1) || r.listedPlace(u.Start, u.End-1) {
		return
	}
	s := r.d.FoldedString(spanOf(u.Start, u.End-1))
	for i := range t.stems {
		if t.stems[i].text == s {
			return
		}
	}
	t.stems = append(t.stems, stem{s, n, r.d.Folded[u.End-1], u.entry})
}

// short notes a name of two characters before an office as its own short form.
func (t *told) short(r *reader, u unit) {
	s := r.d.FoldedString(u.Span)
	if u.Len() == 2 && len(t.stems) < mostStems && !slices.ContainsFunc(t.stems, func(o stem) bool { return o.text == s }) {
		t.stems = append(t.stems, stem{text: s, len: 2, entry: u.entry})
	}
}

// findStems marks the sentences that have one of them.
func (r *reader) findStems(again []bool) {
	r.stemAt = r.stemAt[:0]
	for k := range r.seen.stems {
		s := &r.seen.stems[k]
		first, _ := utf8.DecodeRuneInString(s.text)
		for i, c := range r.d.Folded {
			if c != first || !r.d.HasAt(i, s.text) || r.d.At(i+s.len) == s.last {
				continue
			}
			if at := r.d.SentenceAt(i); at >= 0 {
				r.stemAt = append(r.stemAt, candidate{Span: spanOf(i, i+s.len), sentence: s.entry})
				again[at] = true
			}
		}
	}
	slices.SortStableFunc(r.stemAt, func(a, b candidate) int { return a.Start - b.Start })
}

// placeStem tries the short form of a place that the document has in full.
func (r *reader) placeStem(i int) {
	at := sort.Search(len(r.stemAt), func(k int) bool { return r.stemAt[k].Start >= i })
	if at < len(r.stemAt) && r.stemAt[at].Start == i && r.stemAt[at].End <= r.end {
		r.relax(i, r.stemAt[at].End, 9, node{entry: r.stemAt[at].sentence, kind: place, rule: rulePlaceOfPlace})
	}
}
