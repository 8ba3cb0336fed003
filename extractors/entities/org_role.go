package entities

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A role is what a unit can be in the name of an organisation.
type role uint8

const (
	outside role = iota // the name does not reach over it
	anchor              // a place or an organisation
	proper              // a person, letters, a word in quotation marks, a name that is none of these
	inside              // a word of the field: 水利, 科技
	plain               // any other noun
	joint               // 和, 与, 及, 、
	divider             // 省, 市, 县 alone, an ordinal
)

// opening is the unit of the opening quotation mark that belongs to the closing one at i; -1 where it is far.
func (r *reader) opening(units []unit, i int) int {
	for j := i - 1; j >= 0 && units[i].Start-units[j].Start <= 14; j-- {
		if r.d.Folded[units[j].Start] == '“' {
			return j
		}
	}
	return -1
}

func dash(r rune) bool { return r == '—' || r == '-' }

// orgWord tells whether a span is a word of org_words.tsv.
func (r *reader) orgWord(s text.Span) bool {
	for _, h := range r.d.HitsWith(lexicon.OrgWord, s.Start) {
		if h.Class == lexicon.OrgWord && int(h.End) == s.End {
			return true
		}
	}
	return false
}

func (r *reader) borderWord(s text.Span) bool {
	for _, h := range r.d.HitsWith(lexicon.OrgWord, s.Start) {
		if h.Class == lexicon.OrgWord && int(h.End) == s.End {
			return r.facts[h.Ref].flags&border != 0
		}
	}
	return false
}

// countsBodies tells of classifiers of organisations and buildings.
func countsBodies(r rune) bool {
	switch r {
	case '所', '家', '座', '个', '支', '间':
		return true
	}
	return false
}

// roleOf tells what a unit can be in the name of an organisation.
func (r *reader) roleOf(units []unit, i int) role {
	u := units[i]
	switch u.kind {
	case place, org:
		return anchor
	case person:
		return proper
	case title:
		if r.d.Folded[u.Start] == '第' {
			return divider // 第一|中学
		}
		if r.facts[u.entry].flags&(office|modifier) == 0 {
			return plain // 作家|协会
		}
		return outside
	}
	c := r.d.Folded[u.Start]
	if u.Len() == 1 {
		switch c {
		case '省', '市', '县', '区', '州', '镇', '乡', '旗', '村':
			return divider
		case '和', '与', '及', '、', '暨':
			return joint
		case '”':
			return proper
		case '-', '—', '·':
			return plain
		}
	}
	for _, h := range r.d.HitsWith(lexicon.OrgWord, u.Start) {
		if h.Class == lexicon.OrgWord && int(h.End) == u.End {
			if r.facts[h.Ref].flags&border != 0 {
				return outside
			}
			return inside
		}
	}
	if letter(c) {
		if c >= '0' && c <= '9' {
			return outside
		}
		return proper
	}
	if c == '第' && u.Len() >= 2 {
		if countsBodies(r.d.Folded[u.End-1]) || countsBodies(r.d.At(u.End)) {
			return outside // 全县第一所|中学
		}
		return divider
	}
	switch r.tags[u.tag] {
	case personTag, foreignTag:
		if u.Len() > 1 {
			return proper
		}
		return plain
	case placeTag, orgTag:
		return proper
	case nounTag:
		if u.tag.IsOtherName() {
			return proper
		}
		return plain
	case adjectiveTag:
		if u.Len() > 1 {
			return plain
		}
	case otherTag:
		if han(c) && u.Len() == 1 && u.tag.String() == "" {
			return proper
		}
	}
	return outside
}

// listedBody tells whether a word of the dictionary is a body by its full name, from before the suffix on: 湖北美术|学院.
func (r *reader) listedBody(u unit, suffix int) bool {
	return u.kind == word && u.Start < suffix && u.Len() >= 5 && r.tags[u.tag] == orgTag && !r.d.HasAt(suffix, "政府")
}

// attachedTo is the unit that the name of the body begins with to which a listed body belongs by the word before it; -1
// where there is none.
func (r *reader) attachedTo(units []unit, k int, orgs []name) int {
	if k < 2 || units[k].kind != org || units[k-1].Len() != 2 || !r.d.HasAt(units[k-1].Start, "附属") {
		return -1
	}
	if n := len(orgs); n > 0 && orgs[n-1].last == k-2 {
		return orgs[n-1].first
	}
	if units[k-2].kind == org {
		return k - 2
	}
	return -1
}
