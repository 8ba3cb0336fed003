package attributions

import "github.com/taojin-nlp/taojin/corpus/text"

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

// isDocument tells whether a document ends at a position that tells facts: no plan and no rule.
func (r *reading) isDocument(end, floor int) bool {
	for _, w := range [...]string{"报告", "通报", "公告", "公报", "通告", "文件", "判决书", "起诉书", "裁定书", "材料", "资料", "评论", "文章", "警情通报", "情况说明"} {
		if r.HasBefore(end, w) && end-len([]rune(w)) >= floor {
			return true
		}
	}
	return false
}
