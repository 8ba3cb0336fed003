package attributions

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// learned reads 记者从市水务局获悉: who writes has learned it, from a source or from none named.
func (r *reading) learned(a *attribution, stretch text.Span, s text.Span) bool {
	from, reporter := -1, false
	for i := stretch.Start; i < stretch.End; i++ {
		switch {
		case r.HasAt(i, "记者") || r.HasAt(i, "本报") || r.HasAt(i, "本网") || r.HasAt(i, "笔者") || r.HasAt(i, "本台"):
			reporter = true
		case from < 0 && (r.Folded[i] == '从' || r.Folded[i] == '向' || r.Folded[i] == '自') && i+1 < stretch.End:
			from = i + 1
		}
	}
	if !reporter && stretch.Start > s.Start { // 记者走访该市，从菜场了解到
		for i := s.Start; i < stretch.Start; i++ {
			reporter = reporter || r.HasAt(i, "记者")
		}
	}
	a.rule = "attributions.learned"
	if from < 0 {
		return reporter
	}
	a.rule = "attributions.learned_from"
	span := text.Span{Start: from, End: stretch.End}
	src, ok := r.speakers.Subject(span)
	if !ok {
		src, ok = r.rest(r.place(span))
	}
	if !ok {
		return reporter
	}
	a.source = src
	return true
}

// place cuts 处, 那里 and 方面 off the end of a source.
func (r *reading) place(s text.Span) text.Span {
	s = r.speakers.Bare(s)
	for _, w := range [...]string{"那里", "这里", "方面", "处", "上"} {
		if r.HasBefore(s.End, w) {
			s.End -= len([]rune(w))
		}
	}
	return s
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

// isDocument tells whether a document ends at a position that tells facts: no plan and no rule.
func (r *reading) isDocument(end, floor int) bool {
	for _, w := range [...]string{"报告", "通报", "公告", "公报", "通告", "文件", "判决书", "起诉书", "裁定书", "材料", "资料", "评论", "文章", "警情通报", "情况说明"} {
		if r.HasBefore(end, w) && end-len([]rune(w)) >= floor {
			return true
		}
	}
	return false
}
