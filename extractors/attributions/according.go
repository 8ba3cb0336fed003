package attributions

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// accordingTo tells whether a clause opens with 据, 根据 or 经, and where the source starts.
func (r *reading) accordingTo(stretch text.Span) (bool, int) {
	for i := stretch.Start; i < stretch.End && i < stretch.Start+6; i++ {
		for _, w := range [...]string{"根据", "依据", "按照", "据", "经"} {
			if r.HasAt(i, w) && r.speakers.Word(i, utf8.RuneCountInString(w)) && (i == stretch.Start || r.speakers.Led(text.Span{Start: stretch.Start, End: i})) {
				return true, i + len([]rune(w))
			}
		}
	}
	return false, stretch.Start
}

// accordingWithin finds 据 within a stretch, before the name of a medium: …赶赴现场 据电台|报道.
func (r *reading) accordingWithin(c cue, stretch text.Span) (bool, int) {
	if !c.marked || c.kind != "reported" {
		return false, stretch.Start
	}
	for i := stretch.End - 1; i > stretch.Start; i-- {
		if p := r.At(i - 1); r.Folded[i] == '据' && p != '数' && p != '证' && p != '根' && p != '依' && p != '占' {
			return true, i + 1
		}
	}
	return false, stretch.Start
}

// bidden tells whether a cue of bidding is what somebody goes by: 按照上级|要求.
func (r *reading) bidden(c cue, stretch text.Span) bool {
	if !c.to && !c.noun || c.marked && r.At(c.End) == ':' {
		return false
	}
	if r.HasAt(stretch.Start, "应") && !r.HasAt(stretch.Start, "应急") {
		return true // 应某院|邀请
	}
	for i := stretch.Start + 1; i < stretch.End-1; i++ {
		if r.HasAt(i, "按照") || r.HasAt(i, "依照") || r.HasAt(i, "根据") || r.HasAt(i, "遵照") {
			for _, h := range r.HitsIn(text.Span{Start: i + 2, End: stretch.End}) {
				if h.Class == lexicon.Cue && r.frames[h.Ref].noun {
					return false // 按照要求|通知商户
				}
			}
			return r.Folded[stretch.End-1] != '时' && !r.HasAt(stretch.Start, "据")
		}
	}
	return false
}

// according tells whether a sentence may hold 据 or 根据 with a document.
func (r *reading) according(sentence int) bool {
	s := r.Sentences[sentence].Span
	for i := s.Start; i < s.End; i++ {
		if c := r.Folded[i]; c == '据' || c == '照' && r.HasAt(i-1, "按照") {
			return true
		}
	}
	return false
}

// documents finds 根据工商登记资料，…: a document or figures that a clause without a cue names.
func (r *reading) documents(sentence int, cues []cue) {
	s := r.Sentences[sentence].Span
	for i := s.Start; i < s.End; i++ {
		if r.Folded[i] != '据' || r.At(i-1) == '证' || r.At(i-1) == '数' || r.At(i-1) == '依' {
			continue
		}
		start := i
		if r.At(i-1) == '根' {
			start = i - 1
		}
		if clause := r.speakers.ClauseStart(start); clause != start && !r.speakers.Empty(text.Span{Start: clause, End: start}) {
			continue
		}
		end := i + 1
		for end < s.End && end < i+50 && r.Folded[end] != ',' && r.Folded[end] != '。' {
			end++
		}
		if r.At(end) != ',' || end < i+3 {
			continue
		}
		taken := false
		for _, c := range cues {
			taken = taken || c.Start < end && i < c.End+1 && c.Start >= start-2
		}
		if taken || r.Folded[end-1] != '》' && !r.isSource(end, i+1, speaker.Data, speaker.Media) && !r.isDocument(end, i+1) || r.HasBefore(end, "事实") || r.HasBefore(end, "经验") || r.HasBefore(end, "结果") {
			continue
		}
		src, ok := r.speakers.Parse(text.Span{Start: i + 1, End: end})
		if !ok {
			continue
		}
		c := cue{Span: text.Span{Start: start, End: i + 1}, frame: &frame{kind: "according_to", according: true}, marked: true}
		a := attribution{cue: c, source: src, clause: start, rule: "attributions.according_to_document"}
		a.content = r.content(sentence, cue{Span: text.Span{Start: start, End: end}, frame: c.frame, marked: true})
		r.found = append(r.found, a)
	}
}
