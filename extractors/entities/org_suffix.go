package entities

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// ministries finds the body within a title, behind its country: 挪威|外交部|长.
func (r *reader) ministries(units []unit, orgs []name) []name {
	var found []name
	for i := range units {
		u := units[i]
		if u.kind != title || u.Len() < 4 || r.d.Folded[u.End-1] != '长' {
			continue
		}
		if i == 0 || units[i-1].kind != place {
			if r.d.Folded[u.End-2] == '院' {
				if h, ok := r.nameAt(u.Start, lexicon.Organization); ok && int(h.End) == u.End-1 {
					found = append(found, name{Span: spanOf(u.Start, u.End-1), kind: "ORG", rule: ruleOrgLexicon, entry: h.Ref, first: i, last: i})
				}
			}
			continue
		}
		for _, h := range r.d.HitsAt(u.Start) {
			if int(h.End) == u.End-1 && (h.Class == lexicon.Organization || h.Class == lexicon.OrgSuffix) {
				found = append(found, name{Span: text.Span{Start: units[i-1].Start, End: u.End - 1}, kind: "ORG", rule: ruleOrgSuffix, entry: -1, first: i - 1, last: i - 1})
				break
			}
		}
	}
	if found == nil {
		return orgs
	}
	return mergeNames(found, orgs)
}

// longerSuffix tells whether the word at the end goes on into a longer unit or suffix: 公司 of 公司法.
func (r *reader) longerSuffix(start, end int, units []unit, last int) bool {
	for _, h := range r.d.HitsWith(lexicon.OrgSuffix, start) {
		if h.Class == lexicon.OrgSuffix && int(h.End) > end {
			for _, u := range units[last+1:] {
				if u.End == int(h.End) {
					return true
				}
				if u.End > int(h.End) {
					break
				}
			}
		}
	}
	return false
}

// firm tells whether a word that is no noun names a company all the same: behind a place, before 有限公司: 某县|腾飞|建材有限公司.
func (r *reader) firm(units []unit, i, suffix int) bool {
	if i == 0 || units[i].kind != word || units[i].Len() != 2 || units[i-1].kind != place {
		return false
	}
	return firmEnds.At(r.d.View, suffix) != "" && !r.borderWord(units[i].Span)
}

// firmEnds are what full names of companies and cooperatives end in.
var firmEnds = text.ListOf("有限公司", "有限责任公司", "股份有限公司", "合作社", "专业合作社", "制造厂", "加工厂")

// firmBehind tells whether a word of the trade and the end of a company's full name stand at a position: 科技|有限公司.
func (r *reader) firmBehind(i int) bool {
	if i+2 >= r.end || r.glyphs[i+1]&branded == 0 || !han(r.d.Folded[i]) {
		return false
	}
	w := brandEnds.At(r.d.View, i)
	return w != "" && firmEnds.At(r.d.View, i+utf8.RuneCountInString(w)) != ""
}

// national tells whether a unit is the word that names of a state's bodies begin with: 国家|海洋…中心.
func (r *reader) national(u unit) bool {
	return u.Len() == 2 && u.kind == word && r.d.HasAt(u.Start, "国家") && !r.d.HasAt(u.End, "重点")
}

// venue tells whether the word that ends with a suffix is rather a building.
func (r *reader) venue(suffix, end int) bool {
	if !r.d.HasAt(suffix, "中心") {
		return false
	}
	h, ok := r.d.Hit(suffix-2, lexicon.PlaceSuffix)
	return ok && int(h.End) == end
}

// founded tells whether a suffix of one character is the object of the verb before it: 建厂, 开店, 返校.
func (r *reader) founded(suffix int) bool {
	switch r.d.At(suffix) {
	case '厂', '校', '店', '馆', '场':
		return r.is(r.d.At(suffix-1), founding)
	case '队':
		switch r.d.At(suffix - 1) {
		case '随', '归', '入', '离', '带', '排', '列', '整', '领', '站', '插':
			return true
		}
	}
	return false
}

// stateOnly tells whether 政府 at the end makes no body of the units: 中国政府 is the country, 武汉市政府 a body, 中英两国政府
// neither one. The suffix begins in the unit behind so many.
func (r *reader) stateOnly(units []unit, tail, suffix int) bool {
	if !r.d.HasAt(suffix, "政府") || units[len(units)-1].End != suffix+2 {
		return false
	}
	if r.d.At(suffix-1) == '国' && units[tail].kind == word {
		return true
	}
	if u := units[0]; u.kind == place && tail == 1 && (u.entry < 0 || r.lex.Entries[u.entry].Class != lexicon.Place || !r.administrative(r.d.Folded[u.End-1])) {
		return true
	}
	for _, u := range units[1:tail] {
		if u.kind == person {
			return true // 美国布什政府
		}
	}
	return false
}
