package speaker

import (
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
var parts = [...]string{"声音", "嗓音", "嗓门", "语声", "语气", "口气", "话音", "脸", "面色", "神色", "神情", "表情", "眼", "目光", "视线", "手", "双手", "嘴", "心", "头", "眉", "身", "喉", "鼻", "泪", "笑", "话", "呼吸", "肩", "膝", "腿", "脚", "胸", "态度", "回答", "耳", "胳膊", "胡子", "胡须", "背影", "背"}

// partAt tells whether a part of a person stands at a position.
func (r *Reader) partAt(pos int) bool {
	for _, w := range parts {
		if r.d.HasAt(pos, w) {
			return true
		}
	}
	return false
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
			return Source{Span: text.Span{Start: span.Start, End: g.End}, Type: Person}, true
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
