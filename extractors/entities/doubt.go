package entities

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// doubt is what a word costs more as a place that is also a common word: nothing behind the place around it, behind 首都
// and its like or where the document names the place in full; little where it goes with what goes with places.
func (r *reader) doubt(i, j int, code string) float32 {
	if r.seen.tells(code) {
		return 0
	}
	if r.before[i] >= 8 && r.here[min(j-i, 4)].class == foreignTag {
		return 4 // 防长|奥斯汀
	}
	b := &r.best[i-r.start]
	if i > r.start && b.kind == place && b.entry >= 0 && len(code) == 6 {
		if around := r.lex.Entries[b.entry].Get("code"); len(around) == 6 && within(code, around) {
			return 0
		}
	}
	if w := r.here[min(j-i, 4)]; j-i == 3 && (w.class == placeTag || w.class == foreignTag) {
		return 0
	}
	if placeCues.Before(r.d.View, i) != "" || placeTails.At(r.d.View, j) != "" {
		return 0
	}
	if r.after[j] >= 8 || r.suffixAt(j) {
		return 1 // 台中|市长, 台中|卫生局
	}
	c := float32(7)
	if r.seen.near(code) {
		c = 4
		if strings.HasSuffix(code[:4], "01") || code[:2] == "11" || code[:2] == "12" || code[:2] == "31" || code[:2] == "50" {
			c = 6 // a city has too many quarters
		}
	}
	if p := r.d.At(i - 1); (p == '、' || p == '和' || p == '与') && i-1 > r.start && r.best[i-1-r.start].kind == place {
		c -= 3
	}
	return c
}

// placeCues stand before the name of a place, placeTails behind it.
var (
	placeCues  = listOf("place_cues")
	placeTails = listOf("place_tails")
)

// doubtOrg is what a word costs more as an organisation that is also a common word (苹果, 勇士): nothing in a row of
// organisations or beside what goes with companies and clubs.
func (r *reader) doubtOrg(i, j int) float32 {
	if c := r.d.At(j); letter(c) && r.d.At(j-1) > 0x250 && !r.dateAt(j) || orgTails.At(r.d.View, j) != "" || orgCues.Before(r.d.View, i) != "" {
		return 0
	}
	if p := r.d.At(i - 1); (p == '、' || p == '和' || p == '与') && i-1 > r.start && r.best[i-1-r.start].kind == org {
		return 1
	}
	return 7
}

// dateAt tells whether digits at a position are of a date: 新华社巴黎[8月]25日电.
func (r *reader) dateAt(j int) bool {
	end := j
	for end < j+4 && r.d.At(end) >= '0' && r.d.At(end) <= '9' {
		end++
	}
	return end > j && dateUnit(r.d.At(end))
}

// orgCues stand before the name of a company or a club, orgTails behind it.
var (
	orgCues  = listOf("org_cues")
	orgTails = listOf("org_tails")
)

// suffixAt tells whether a word that names of bodies end in, of two characters or more, starts at a position.
func (r *reader) suffixAt(j int) bool {
	h, ok := r.d.Hit(j, lexicon.OrgSuffix)
	return ok && h.End-h.Start > 1
}
