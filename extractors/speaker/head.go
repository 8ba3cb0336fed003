package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// A head is what a noun phrase ends in, if that may speak.
type head struct {
	text.Span
	kind    string // a source type
	pronoun bool
	name    bool // it is a person's name
	quoted  bool // in quotation marks
}

// headAt finds the head of a source that ends at a position.
func (r *Reader) headAt(end, floor int) (head, bool) {
	if end <= floor {
		return head{}, false
	}
	switch last := r.d.Folded[end-1]; last {
	case ')':
		if open := r.bracket(end-1, floor); open > floor {
			return r.headAt(open, floor)
		}
		return head{}, false
	case '》':
		return r.titled(end, floor)
	case '”':
		if m, ok := r.markEnding(end); ok && m.Start >= floor && m.Inner.Len() <= 10 && !r.Utterance(m) {
			if n, ok := r.nounEnding(m.Start, floor, lexicon.Source); ok && (r.d.Entry(n).Get("type") == Person || r.d.Entry(n).Get("type") == Unnamed) {
				return head{Span: m.Span, kind: Person, name: true, quoted: true}, true // 网友“云淡风轻”
			}
			if _, ok := r.nounEnding(m.Start, floor, lexicon.Title); ok {
				return head{Span: m.Span, kind: Person, name: true, quoted: true}, true // 博主“云淡风轻”
			}
			return head{Span: m.Span, kind: Organization}, true
		}
		return head{}, false
	case '们', '等':
		if h, ok := r.headAt(end-1, floor); ok {
			h.End = end
			h.name = false
			return h, true
		}
	case '人':
		if r.d.HasBefore(end, "等人") {
			return r.headAt(end-2, floor)
		}
	}
	e := r.entityEnding(end, floor)
	if e != nil && e.EndChar-e.StartChar == 1 && e.Type == "GPE" { // 段青|云
		for n := 2; n <= 4 && end-n >= floor; n++ {
			if r.castAt(end-n) == n {
				return head{Span: text.Span{Start: end - n, End: end}, kind: Person, name: true}, true
			}
		}
	}
	if e != nil && e.Type == "PERSON" && e.EndChar-e.StartChar == 1 && r.d.Folded[end-1] == '司' && end-1 > floor {
		e = nil // 基础教育司|负责人
	}
	if e != nil {
		h := head{Span: text.Span{Start: int(e.StartChar), End: end}}
		switch e.Type {
		case "PERSON":
			h.kind, h.name = Person, true
			if c := r.d.Folded[end-1]; c == '队' || c == '科' && h.Len() == 3 && r.named(h.Start) {
				h.kind, h.name = Organization, false // 江城队
			}
		case "ORG":
			h.kind = Organization
			if n, ok := r.nounEnding(end, floor, lexicon.Source); ok && r.d.Entry(n).Get("type") == Media {
				h.kind = Media
			}
		case "GPE", "LOC", "FAC", "MEETING":
			h.kind = Organization
		case "DOCUMENT", "WORK":
			h.kind = Document
		default:
			h.kind = Organization
		}
		if n, ok := r.nounEnding(end, floor, lexicon.Source); !ok || n.Span().Start >= h.Start || h.name {
			return h, true
		}
	}
	if n, ok := r.nounEnding(end, floor, lexicon.Source); ok {
		e := r.d.Entry(n)
		use := e.Get("use")
		if use != "weak" && use != "word" || use == "weak" && r.compound(n.Span(), floor) || use == "word" && r.wordEnds(n.Span()) {
			return head{Span: n.Span(), kind: e.Get("type"), pronoun: use == "pronoun"}, true
		}
	}
	if n, ok := r.nounEnding(end, floor, lexicon.Title); ok && r.d.Entry(n).Get("kind") != "modifier" {
		return head{Span: n.Span(), kind: Person}, true
	}
	if n, ok := r.nounEnding(end, floor, lexicon.OrgSuffix); ok && n.Span().Len() > 1 && int(n.Start) > floor {
		return head{Span: n.Span(), kind: Organization}, true
	}
	if start := r.capitals(end, floor); end-start > 1 {
		return head{Span: text.Span{Start: start, End: end}, kind: Organization}, true // FSB
	}
	return r.nameEnding(end, floor)
}

// wordEnds tells whether a word of kinship is a word, or ends a name (大柱|爹).
func (r *Reader) wordEnds(s text.Span) bool {
	for _, w := range r.touching(s) {
		return w.End == s.End && w.Len() <= 3
	}
	return false
}

// compound tells whether a one-character ending (局, 厅) ends a longer noun.
func (r *Reader) compound(s text.Span, floor int) bool {
	if s.Start <= floor {
		return false
	}
	for _, w := range r.touching(s) {
		if w.End != s.End && r.d.At(s.End) == r.d.Folded[s.Start] && r.d.At(s.End+1) == '长' {
			return s.End-s.Start == 1 // 协调局|局长
		}
		if w.End != s.End {
			return false
		}
		if w.Start < s.Start {
			return w.Class == phrase.Name || w.Class == phrase.Noun && w.Len() > 2
		}
		before := r.touching(text.Span{Start: s.Start - 1, End: s.Start})
		return len(before) > 0 && (before[0].Class == phrase.Noun || before[0].Class == phrase.Name || before[0].Class == phrase.VerbNoun)
	}
	return false
}

// nameEnding is a person's name that no row of entities tells: a name of the dictionary, 李某, or
// characters after a title that start with a surname.
func (r *Reader) nameEnding(end, floor int) (head, bool) {
	if t, ok := r.nounEnding(end-1, floor, lexicon.Title); ok && t.Span().Len() > 1 && r.Surname(end-1) && r.d.At(end) != '某' && !r.opensWord(end-1) {
		return head{Span: text.Span{Start: end - 1, End: end}, kind: Person, name: true}, true // 大队长沈
	}
	switch r.d.Folded[end-1] {
	case '地', '的', '得', '着', '了':
		return head{}, false // 财务科长|冷冷地
	}
	for n := 2; n <= 4 && end-n >= floor; n++ {
		s := text.Span{Start: end - n, End: end}
		if r.withinTitle(s.Start, floor) {
			continue // 主教|练小仓
		}
		if n == 2 && r.d.Folded[end-1] == '某' && r.afterRole(s.Start, floor) {
			return head{Span: s, kind: Person, name: true}, true // 摊主于某
		}
		if !r.Surname(s.Start) {
			continue
		}
		if r.d.HasAt(s.Start+1, "某") && (n == 2 || n == 3 || n == 4 && r.d.Folded[end-1] == '某') {
			return head{Span: s, kind: Person, name: true}, true
		}
		if n < 4 && r.d.At(end) != '的' && r.d.At(end) != '地' && !r.verb(s) && !r.functionWord(s) && r.afterRole(s.Start, floor) {
			return head{Span: s, kind: Person, name: true}, true
		}
	}
	for _, w := range r.touching(text.Span{Start: end - 1, End: end}) {
		if w.End == end && w.Start >= floor && w.Class == phrase.Name && w.Len() >= 2 && w.Len() <= 6 {
			tag, _, _ := words.Default().Lookup(r.d.Folded[w.Start:w.End])
			switch {
			case tag.IsPlace() || tag.IsOrganization():
				return head{Span: w.Span, kind: Organization}, true
			case strings.ContainsRune(things, r.d.Folded[end-1]):
			case tag.IsPerson() && (w.Len() == 3 || tag.String() != "nr" || w.Len() > 3 && r.Surname(w.Start)): // no idiom
				return head{Span: w.Span, kind: Person, name: true}, true
			}
		}
	}
	return head{}, false
}

// withinTitle tells whether a title runs over a position.
func (r *Reader) withinTitle(pos, floor int) bool {
	for start := max(floor, pos-3); start < pos; start++ {
		if t, ok := r.d.Hit(start, lexicon.Title); ok && int(t.End) > pos {
			return true
		}
	}
	return false
}

// afterRole tells whether a role or a title ends at a position.
func (r *Reader) afterRole(pos, floor int) bool {
	if n, ok := r.nounEnding(pos, floor, lexicon.Title); ok && n.Span().Len() > 1 {
		return true
	}
	n, ok := r.nounEnding(pos, floor, lexicon.Source)
	return ok && r.d.Entry(n).Get("type") == Person && r.d.Entry(n).Get("use") != "pronoun" && n.Span().Len() > 1
}

// Surname tells whether a surname starts at a position.
func (r *Reader) Surname(pos int) bool {
	_, ok := r.d.Hit(pos, lexicon.Surname)
	return ok
}
