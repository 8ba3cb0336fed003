package speaker

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// Ends tells whether somebody who may speak is named right before a position.
func (r *Reader) Ends(pos int) bool {
	h, ok := r.headAt(pos, max(0, pos-longest))
	return ok && (h.kind == Person || h.kind == Unnamed || h.kind == Organization && r.d.Folded[pos-1] == '方')
}

// capitals is where a run of capital letters starts that ends at a position.
func (r *Reader) capitals(end, floor int) int {
	for end > floor && 'A' <= r.d.Folded[end-1] && r.d.Folded[end-1] <= 'Z' {
		end--
	}
	return end
}

// titled is a source in 《》: a document, or a paper (《江岸日报》).
func (r *Reader) titled(end, floor int) (head, bool) {
	for i := end - 2; i >= floor && i > end-42; i-- {
		if r.d.Folded[i] != '《' {
			continue
		}
		h := head{Span: text.Span{Start: i, End: end}, kind: Document}
		if n, ok := r.nounEnding(end-1, i+1, lexicon.Source); ok && r.d.Entry(n).Get("type") == Media && r.d.Entry(n).Word != "报道" {
			h.kind = Media
		}
		return h, true
	}
	return head{}, false
}

// opensWord tells whether a cue or a word of the dictionary starts with the character at a position: 发言人|回复.
func (r *Reader) opensWord(pos int) bool {
	if c, ok := r.d.Hit(pos, lexicon.Cue); ok && int(c.End) > pos+1 {
		return true
	}
	_, _, word := words.Default().Lookup(r.d.Folded[pos:min(pos+2, len(r.d.Folded))])
	return word
}

// functionWord tells whether a span is a word of the dictionary that starts with a character that is hardly ever a surname: 热情.
func (r *Reader) functionWord(s text.Span) bool {
	if h, ok := r.d.Hit(s.Start, lexicon.Surname); !ok || !r.d.Entry(h).Has("flags", "function") {
		return false
	}
	tag, _, word := words.Default().Lookup(r.d.Folded[s.Start:s.End])
	return word && !tag.IsPerson()
}

// verb tells whether a span is a cue, or a verb, an adjective or an adverb of the dictionary: 发言人|回复.
func (r *Reader) verb(s text.Span) bool {
	for _, c := range r.d.HitsAt(s.Start) {
		if c.Class == lexicon.Cue && c.Span() == s {
			return true
		}
	}
	tag, _, ok := words.Default().Lookup(r.d.Folded[s.Start:s.End])
	return ok && (tag.IsVerb() || tag.String()[0] == 'a' || tag.String()[0] == 'd') // 妈妈|热情起来
}
