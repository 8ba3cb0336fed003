package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// voiceOf is the person whose voice a clause tells of: 电话那头是继父的|声音.
func (r *Reader) voiceOf(clause text.Span) (Source, bool) {
	for i := clause.Start + 2; i < clause.End-2; i++ {
		if r.d.Folded[i] != '的' || r.d.Folded[i+2] != '声' && !r.d.HasAt(i+1, "声音") && !r.d.HasAt(i+1, "嗓音") {
			continue
		}
		if h, ok := r.headAt(i, clause.Start); ok && h.kind == Person {
			if s, whole := r.Parse(text.Span{Start: clause.Start, End: i}); whole && s.Type == Person && s.End == h.End {
				return s, true // 考古队员小郭的|一声喊
			}
			return r.source(h.Span, h), true
		}
	}
	return Source{}, false
}

// compounded tells whether a name is the head of a longer one: 长风|证券.
func (r *Reader) compounded(g text.Span, row []phrase.Word) bool {
	for _, h := range r.d.HitsAt(g.End) {
		if h.End-h.Start > 1 && (h.Class == lexicon.OrgSuffix || h.Class == lexicon.Source && r.d.Entry(h).Get("type") == Organization) {
			return true // 康宁|大药房
		}
	}
	if r.castAt(g.Start) > 0 || r.entityAt[g.End] > 0 {
		return false
	}
	for _, w := range row {
		if w.Start < g.End {
			continue
		}
		if w.Start > g.End || w.Class != phrase.Noun && w.Class != phrase.Name || w.Len() < 2 || r.partAt(w.Start) {
			return false
		}
		_, person := r.personAt(w.Start, w.End+longest)
		return !person
	}
	return false
}

// pronounAt is a pronoun for a person at a position.
func (r *Reader) pronounAt(pos, limit int) (head, bool) {
	for _, h := range r.d.HitsAt(pos) {
		if h.Class == lexicon.Source && int(h.End) <= limit {
			if e := r.d.Entry(h); e.Get("use") == "pronoun" && e.Get("type") == Person {
				return head{Span: h.Span(), kind: Person, pronoun: true}, true
			}
		}
	}
	return head{}, false
}

// parts are what belongs to a person and acts for him: 他的声音, 她眼圈一红.
var parts = text.ListOf("声音", "嗓音", "嗓门", "语声", "语气", "口气", "话音", "脸", "面色", "神色", "神情", "表情", "眼", "目光", "视线", "手", "双手", "嘴", "心", "头", "眉", "身", "喉", "鼻", "泪", "笑", "话", "呼吸", "肩", "膝", "腿", "脚", "胸", "态度", "回答", "耳", "胳膊", "胡子", "胡须", "背影", "背")

// partAt tells whether a part of a person stands at a position.
func (r *Reader) partAt(pos int) bool {
	return parts.At(r.d.View, pos) != ""
}

// belonging is a pronoun or a name with what belongs to it: 德顺|老汉, 他|母亲, 赵玉堂的|老婆. What is a
// thing of his acts not.
func (r *Reader) belonging(h head, clause text.Span, said trust) (Source, bool) {
	span := h.Span
	if n, ok := r.personAt(h.End, clause.End); ok && (!h.pronoun || n.Len() > 1 || r.wordEnds(n)) {
		span.End = n.End
		return r.namedBehind(span, head{Span: n, kind: Person}, clause.End), true
	}
	if and := r.d.At(h.End); h.End+1 < clause.End && (and == '和' || and == '与' || and == '跟' || and == '、') {
		if g, ok := r.nameAt(h.End+1, clause.End); ok {
			return Source{Span: text.Span{Start: span.Start, End: g.End}, Type: Person, with: g}, true
		}
	}
	if end := r.beside(h.End, clause.End); end > h.End {
		if n, ok := r.personAt(end, clause.End); ok {
			span.End = n.End
			return r.namedBehind(span, head{Span: n, kind: Person}, clause.End), true // 掌柜身后的|伙计
		}
	}
	if r.d.At(h.End) == '的' && h.End < clause.End {
		if n, ok := r.personAt(h.End+1, clause.End); ok {
			span.End = n.End
			return r.namedBehind(span, head{Span: n, kind: Person}, clause.End), true
		}
		if !r.partAt(h.End+1) && said < anything {
			return Source{}, false
		}
	}
	return r.source(span, h), true
}

// sidesOf are words for where somebody stands beside another.
var sidesOf = text.ListOf("身后", "身边", "身旁", "身侧", "身前", "旁边", "背后", "面前", "对面", "对过", "手下", "手底下", "跟前", "左边", "右边", "左手边", "右手边", "后面", "前面", "后头", "前头", "怀里", "门下", "座下", "帐下")

// beside passes over where somebody stands (身后的); it gives back the position itself where nothing tells it.
func (r *Reader) beside(pos, limit int) int {
	if w := sidesOf.At(r.d.View, pos); w != "" {
		if end := pos + utf8.RuneCountInString(w); end < limit && r.d.Folded[end] == '的' {
			return end + 1
		}
	}
	return pos
}

// Each lists the persons of a joint subject (老耿和徒弟), or the one alone.
func (r *Reader) Each(s Source) []Source {
	if s.with.Len() == 0 {
		return []Source{s}
	}
	first := s
	if s.with.End == s.End {
		first, _ = r.PersonAt(s.Start, s.with.Start-1)
	}
	second, _ := r.PersonAt(s.with.Start, s.with.End)
	first.with, second.with = text.Span{}, text.Span{}
	return []Source{first, second}
}

// joined keeps who acts together with somebody: 老耿|和徒弟.
func (r *Reader) joined(s Source, limit int) Source {
	if s.with.Len() > 0 || s.End+1 >= limit {
		return s
	}
	switch r.d.Folded[s.End] {
	case '和', '与', '跟', '同':
		if p, ok := r.PersonAt(s.End+1, limit); ok {
			s.with = p.Span
		}
	}
	return s
}

// Called is a name of the kind of 老五 or 阿贵, which is all that stands in a span.
func (r *Reader) Called(span text.Span) (Source, bool) {
	if span.Len() < 2 || span.Len() > 3 || !strings.ContainsRune("老小阿大二三四", r.d.Folded[span.Start]) || key(r.d.Folded, span.Start, span.Len()) == 0 || !r.Nameless(span) {
		return Source{}, false
	}
	return r.Whole(span), true
}

// PersonAt is the person that starts at a position: a pronoun, a name, a noun.
func (r *Reader) PersonAt(pos, limit int) (Source, bool) {
	if h, ok := r.pronounAt(pos, limit); ok {
		return r.source(h.Span, h), true
	}
	if g, ok := r.nameAt(pos, limit); ok {
		return r.source(g, head{Span: g, kind: Person, name: true}), true
	}
	if n, ok := r.personAt(pos, limit); ok && n.Len() > 1 {
		return r.source(n, head{Span: n, kind: Person}), true
	}
	return Source{}, false
}
