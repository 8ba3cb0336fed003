package attributions

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// content is what a cue tells: what follows it without comma or colon, to the end of the sentence
// without its stop. What is said in marks and ends before the cue is content where nothing follows.
func (r *reading) content(sentence int, c cue) text.Span {
	s := r.Sentences[sentence].Span
	i := max(c.End, c.colon)
	if c.to && !c.marked {
		i = r.told(i, s.End)
	}
	if m, ok := r.speakers.MarkAt(i); ok && m.Start == i && c.kind == "answered" && r.At(m.End) == ':' {
		i = m.End // 回应“…”：
	}
	for i < len(r.Folded) && (r.Folded[i] == ',' || r.Folded[i] == ':' || r.Folded[i] == ' ' || r.Folded[i] == '—' || r.Folded[i] == ';') {
		i++
	}
	if r.At(i) == '\n' && r.At(i-1) == ':' {
		for i < len(r.Folded) && (r.Folded[i] == '\n' || r.Folded[i] == ' ') {
			i++
		}
		if m, ok := r.speakers.MarkAt(i); ok && m.Start == i {
			return m.Span
		}
		return text.Span{}
	}
	if i >= s.End {
		return r.contentBefore(c)
	}
	end := s.End
	if m, ok := r.speakers.MarkAt(i); ok && m.Start == i { // all that stands in the marks
		end = max(end, m.End)
	}
	if m, ok := r.speakers.MarkAt(end - 1); ok && m.End > end && m.Start > i { // a stop within marks
		if n := r.SentenceAt(m.End - 1); n >= 0 {
			end = max(m.End, r.Sentences[n].End)
		}
	}
	if m, ok := r.speakers.MarkAt(c.Start); ok && m.Inner.End < end && m.Inner.Start <= c.Start {
		end = m.Inner.End // a cue within marks tells nothing beyond them
	}
	for end > i && (r.Folded[end-1] == '。' || r.Folded[end-1] == ' ' || r.Folded[end-1] == ';') {
		end--
	}
	if end <= i {
		return r.contentBefore(c) // “…”他说。
	}
	return text.Span{Start: i, End: end}
}

// contentBefore is what stands in marks before the clause of a closing cue.
func (r *reading) contentBefore(c cue) text.Span {
	start := r.speakers.ClauseStart(c.Start)
	for n := 0; n < 3 && start > 0; n++ {
		i := start
		for i > 0 && (r.Folded[i-1] == ' ' || r.Folded[i-1] == ',') {
			i--
		}
		if i == 0 {
			break
		}
		if m, ok := r.speakers.MarkAt(i - 1); ok && m.End == i {
			return m.Span
		}
		start = r.speakers.ClauseStart(i)
		if start == i {
			break
		}
	}
	return text.Span{}
}

// share ends the content of a cue where a later cue of the same sentence takes over: the same
// speaker goes on with another cue, or another one speaks in quotation marks.
func (r *reading) share(from int) {
	for j := from; j < len(r.found); j++ {
		b := r.found[j]
		for i := j - 1; i >= max(0, from-2); i-- {
			a := &r.found[i]
			if m, ok := r.markBefore(b); ok && a.content.Start+2 < m.Start && a.content.End > m.Start && a.content.End <= m.End {
				a.content.End = m.Start
				for a.content.End > a.content.Start && (r.Folded[a.content.End-1] == ',' || r.Folded[a.content.End-1] == '。') {
					a.content.End--
				}
			}
			if i < from || !a.content.Contains(b.cue.Span) {
				continue
			}
			if m, ok := r.markBefore(b); ok && m.Start > a.content.Start+2 { // …，“…”他说
				a.content.End = m.Start
				for a.content.End > a.content.Start && (r.Folded[a.content.End-1] == ',' || r.Folded[a.content.End-1] == '。' || r.Folded[a.content.End-1] == ' ') {
					a.content.End--
				}
				continue
			}
			if r.HasAt(b.clause, "另有") || r.HasAt(b.clause, "另一") || r.At(b.clause-1) == ';' && (r.others(b.clause) || r.introduces(b)) || r.HasAt(b.clause, "而") && b.source.Start > b.clause {
				a.content.End = max(a.content.Start, b.clause-1)
				continue
			}
			other := b.source.Some() && b.cue.End < len(r.Folded) && (r.At(b.cue.End) == ':' && r.At(b.cue.End+1) == '“') && b.source.Start > a.content.Start
			other = other || a.cue.kind == "asked" && b.source.Some() && b.source.Start >= b.clause && b.clause > a.content.Start && (b.cue.kind == "said" || b.cue.kind == "answered")
			if !b.shared && !other {
				break
			}
			end := b.clause
			for end > a.content.Start && (r.Folded[end-1] == ',' || r.Folded[end-1] == ';' || r.Folded[end-1] == ' ') {
				end--
			}
			if end > a.content.Start {
				a.content.End = end
			}
			break
		}
	}
}

// introduces tells whether somebody is named in the clause of a cue itself, with his title.
func (r *reading) introduces(a attribution) bool {
	return a.source.Start >= a.clause && a.source.Type == speaker.Person && a.source.Name != "" && a.source.Title != "" && a.cue.Start > a.source.Start
}

// otherPeople are words at the head of a clause for somebody else who is not named.
var otherPeople = text.ListOf("也有", "还有", "更有", "有人", "有的", "有网友", "有观点", "有专家", "有学者", "一些", "其他", "部分")

// others tells whether a clause opens with somebody else who is not named: 也有人, 还有网友.
func (r *reading) others(pos int) bool {
	return otherPeople.At(r.View, pos) != ""
}

// turnAway ends the content of an earlier cue where the text turns to what was not said: …，但对
// 此未予回应.
func (r *reading) turnAway(clause, from int) {
	for i := from; i < len(r.found); i++ {
		c := &r.found[i].content
		for clause > c.Start && clause < c.End {
			before := clause
			if r.HasAt(clause, "但") || r.HasAt(clause, "不过") || r.HasAt(clause, "对") && !r.HasAt(clause, "对于“") || clause-c.Start < 4 {
				break
			}
			prev := r.speakers.ClauseStart(clause - 1)
			if !r.HasAt(prev, "但") && !r.HasAt(prev, "不过") && !r.HasAt(prev, "对") && !r.HasAt(prev, "至于") {
				break
			}
			if clause = prev; clause >= before {
				break
			}
		}
		if clause > c.Start && clause < c.End {
			c.End = clause
			for c.End > c.Start && (r.Folded[c.End-1] == ',' || r.Folded[c.End-1] == ';') {
				c.End--
			}
		}
	}
}

// withheld are cues of what somebody did not tell.
var withheld = [...]string{"回应", "透露", "披露", "公布", "答复", "回答", "表态", "说明", "解释", "评论", "证实", "回复"}

// subordinate ends the content of a cue in a clause that only leads to another: 由于有人警告…，. Of
// 针对网民反映的问题 there is none.
func (r *reading) subordinate(a *attribution, stretch text.Span) {
	for i := a.content.Start + 1; a.cue.to && !a.cue.marked && i < a.content.End && i < a.content.Start+24; i++ {
		if r.Folded[i] != ',' {
			continue
		}
		if r.Folded[i-1] == '后' && !r.HasBefore(i, "今后") && !r.HasBefore(i, "以后") {
			a.content.End = i - 1 // 呼吁市民协查|后，
		}
		break
	}
	for _, w := range [...]string{"针对", "对于", "关于", "由于", "因为", "鉴于", "因", "尽管", "虽然", "虽"} {
		if !r.HasAt(stretch.Start, w) {
			continue
		}
		for i := a.content.Start; i < a.content.End; i++ {
			if r.Folded[i] == ',' {
				a.content.End = i
			}
		}
		if r.HasAt(stretch.Start, "针对") || r.HasAt(stretch.Start, "对于") || r.HasAt(stretch.Start, "关于") {
			a.content = text.Span{}
		}
	}
}
