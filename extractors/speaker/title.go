package speaker

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// longer is the title that stands behind a name.
func (r *Reader) longer(from, to int) (string, bool) {
	if from >= to {
		return "", false
	}
	if t, ok := r.title(to, from); ok && t.Start == from {
		return r.d.Slice(t), true
	}
	return "", false
}

// title is the title that ends at a position. A longer one may run over modifiers (前副部长).
func (r *Reader) title(end, floor int) (text.Span, bool) {
	best := text.Span{}
	role, isRole := r.nounEnding(end, floor, lexicon.Source)
	if n, ok := r.nounEnding(end, floor, lexicon.Title); ok && r.d.Entry(n).Get("kind") != "modifier" && r.d.Entry(n).Get("kind") != "honorific" {
		if (!isRole || role.Start != n.Start || r.d.Entry(role).Get("use") == "title") && !r.kin(n.Span()) { // 居民, 网友 are none
			best = n.Span()
		}
	}
	if isRole && r.d.Entry(role).Get("use") == "title" && role.Span().Len() > best.Len() {
		best = role.Span()
	}
	if best.Len() > 2 && r.d.Folded[best.Start] == '老' && !r.d.HasAt(best.Start, "老板") {
		best.Start++ // 老|会计
	}
	for _, m := range [...]string{"相关", "有关"} {
		if best.Len() > 2 && r.d.HasAt(best.Start, m) {
			best.Start += 2
		}
	}
	return best, best.Len() > 0
}

// kin tells whether a title is a noun for a person and no office: 小|儿子.
func (r *Reader) kin(s text.Span) bool {
	for _, h := range r.d.HitsAt(s.Start) {
		if h.Class == lexicon.Source && int(h.End) == s.End {
			e := r.d.Entry(h)
			return e.Get("type") == Person && e.Get("use") != "title"
		}
	}
	return false
}
