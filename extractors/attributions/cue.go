package attributions

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A cue is a word of cues.tsv in the text, with the addressee that belongs to it.
type cue struct {
	text.Span
	*frame
	marked bool // a comma, a colon or an opening quotation mark follows
	final  bool // the sentence ends with it, or a closing mark follows
	colon  int  // where words in marks follow what it is about: 抱怨主裁漏判|：“…”
}

// cues finds the cues of a sentence, the longest from left to right. A word that only looks like
// a cue (可以说) takes its place and yields none.
func (r *reading) cues(sentence int) []cue {
	var found []cue
	s := r.Sentences[sentence].Span
	next := s.Start
	for _, h := range r.HitsIn(s) {
		if h.Class != lexicon.Cue || int(h.Start) < next || int(h.End) > s.End {
			continue
		}
		f := r.frames[h.Ref]
		if f.kind == "none" {
			if !r.straddled(h.Span()) && !r.again(h.Span(), sentence) {
				next = int(h.End)
			}
			continue
		}
		if f.addressee && r.personEnds(h.Span()) || r.namesInto(h.Span()) {
			continue // 原|告诉|称, 郑天问|说
		}
		c := cue{Span: h.Span(), frame: f}
		if r.Script == text.Hant && c.Len() == 1 && r.Folded[c.Start] == '指' {
			c.frame = pointing
		}
		if c.addressee || c.kind == "asked" {
			r.read()
			if r.speakers.Splits(c.Start) {
				continue // 天|问律师事务所
			}
		}
		if !r.accept(&c, sentence) {
			continue
		}
		next = c.End
		found = append(found, c)
	}
	return found
}

// again tells whether a word that may tell another name (又称) tells that somebody goes on: 县长又称，….
func (r *reading) again(s text.Span, sentence int) bool {
	if s.Len() != 2 {
		return false
	}
	first, n := r.Folded[s.Start], r.At(s.End)
	if r.Folded[s.End-1] == '说' && (n == ':' || n == ',' && (first == '却' || r.At(s.End+1) == '“')) {
		r.read()
		before := r.At(s.Start - 1)
		return first == '再' && before == '一' || first == '且' && before == '而' || (first == '却' || first == '再') && r.speakers.Ends(s.Start) // 一再说, 甘先生却说
	}
	if r.Folded[s.End-1] != '称' {
		return false
	}
	if first != '又' && first != '也' && first != '亦' && first != '并' {
		return false
	}
	if n == ',' || n == ':' && r.At(s.End+1) == '“' {
		return true
	}
	r.read()
	return n > '一' && r.speakers.Ends(s.Start) && r.says(sentence, cue{Span: text.Span{Start: s.End - 1, End: s.End}, frame: naming}) // 警方也称事故已处理完
}

// straddled tells whether a noun for a person or a name ends within a word that only looks like a cue:
// 同学|说, 老胡|说.
func (r *reading) straddled(s text.Span) bool {
	if b := r.At(s.Start - 1); (b == '老' || b == '小') && s.Len() == 2 && r.At(s.End) == ':' {
		return true
	}
	return r.personEnds(s)
}

// namesInto tells whether the name of a person ends in the first character of a cue, and the rest is a cue too: 郑天|问说. Of a cue of one character it
// tells whether the name ends in it and a cue follows.
func (r *reading) namesInto(s text.Span) bool {
	if h, ok := r.Hit(s.Start+1, lexicon.Cue); !ok || int(h.End) != s.Start+2 || s.Len() > 2 {
		return false
	}
	k := sort.Search(len(r.t.Entities), func(k int) bool { return int(r.t.Entities[k].StartChar) >= s.Start }) - 1
	return k >= 0 && int(r.t.Entities[k].EndChar) == s.Start+1 && r.t.Entities[k].Type == "PERSON"
}

// personEnds tells whether a noun for a person ends within a span and starts before it.
func (r *reading) personEnds(s text.Span) bool {
	for i := max(0, s.Start-3); i < s.Start; i++ {
		for _, h := range r.HitsAt(i) {
			if (h.Class == lexicon.Source || h.Class == lexicon.Title) && int(h.End) > s.Start && int(h.End) < s.End {
				return true
			}
		}
	}
	return false
}
