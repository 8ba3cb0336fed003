package attributions

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// attribute finds source and content of one cue, and keeps the row if there is one. from is where
// the rows of the sentence start.
func (r *reading) attribute(sentence int, c cue, from int) {
	if r.noun(c) && !r.underDash(c) || !r.aligned(sentence, c) {
		return
	}
	s := r.Sentences[sentence].Span
	a := attribution{cue: c, clause: max(r.head, r.speakers.ClauseStart(c.Start))}
	if r.negated(c) {
		for _, w := range withheld {
			if r.HasAt(c.Start, w) {
				r.turnAway(a.clause, from)
			}
		}
		return
	}
	stretch := text.Span{Start: a.clause, End: c.Start}
	a.content = r.content(sentence, c)
	if r.concurrent(c) {
		a.content = r.contentBefore(c)
	}
	switch {
	case c.alone:
		if !r.opens(stretch) || r.HasBefore(c.Start, "没") || r.HasBefore(c.Start, "未") || r.HasBefore(c.Start, "不") {
			return
		}
		a.rule = "attributions.unnamed_source"
	case c.learned:
		if !r.learned(&a, stretch, s) {
			return
		}
	case c.block || c.final && r.underDash(c):
		if !r.block(&a, stretch, s) {
			return
		}
	default:
		if !r.said(&a, stretch, sentence, from) {
			return
		}
	}
	if m, ok := r.speakers.MarkAt(c.Start); ok && !r.quotable(m, a) {
		return
	}
	if (c.kind == "thought" || r.HasAt(c.Start, "承认")) && a.source.Pronoun() && r.Folded[a.source.Start] == '我' {
		return // the writer's or the speaker's own
	}
	r.subordinate(&a, stretch)
	if n := len(r.found); n > from && a.shared && a.clause == r.found[n-1].content.Start && done.Before(r.View, c.Start) != "" {
		return // 发言人表示，已|要求警方破案
	}
	if n := len(r.found); n > from && a.source.Pronoun() && a.clause == r.found[n-1].content.Start && !c.marked && r.found[n-1].source.Some() {
		return // 警方称，他们认为…
	}
	if r.credited(&a) {
		r.found = append(r.found, a)
		return
	}
	a.source = r.speakers.Resolve(a.source)
	if m, in := r.speakers.MarkAt(c.Start); !in || m.Start >= c.Start {
		r.speakers.Remember(a.source, c.kind == "asked")
	}
	r.found = append(r.found, a)
}

// done are adverbs of a deed that is told and not done in the saying.
var done = text.ListOf("已", "已经", "曾", "曾经", "将", "正")

// concurrent tells whether a deed that goes with the saying follows a cue and no words: 一面说，|一面端药.
func (r *reading) concurrent(c cue) bool {
	if r.At(c.End) != ',' {
		return false
	}
	for _, w := range [...]string{"一面", "一边", "一头", "边"} {
		if r.HasAt(c.End+1, w) {
			for i := c.Start - 1; i >= 0 && i > c.Start-8 && r.Folded[i] != ',' && r.Folded[i] != '。' && r.Folded[i] != '”'; i-- {
				if r.HasAt(i, w) {
					return true
				}
			}
		}
	}
	return false
}

// underDash tells whether a cue ends a line that starts with a dash: ——某会召开。某某出席并讲话.
func (r *reading) underDash(c cue) bool {
	p := r.Paragraphs[r.Sentences[r.SentenceAt(c.Start)].Paragraph]
	return r.Folded[p.Start] == '—' && c.End == p.End
}

// credited reads 记者某某报道： at the head of a paragraph: who wrote the text, not who speaks in it.
func (r *reading) credited(a *attribution) bool {
	if a.cue.kind != "reported" || r.At(a.cue.End) != ':' && r.At(a.cue.End) != ' ' || !a.source.Some() {
		return false
	}
	p := r.Paragraphs[r.Sentences[r.SentenceAt(a.cue.Start)].Paragraph]
	if a.cue.Start-p.Start > 60 {
		return false
	}
	for i := a.source.Start; i < a.source.End; i++ {
		if r.HasAt(i, "记者") || r.HasAt(i, "通讯员") {
			a.rule = "attributions.dispatch_head"
			r.head = a.content.Start
			return true
		}
	}
	return false
}

// quotable tells whether an attribution within quotation marks is one of the text: not what the
// speaker says of himself (我认为).
func (r *reading) quotable(m speaker.Mark, a attribution) bool {
	if a.cue.Start < m.Inner.Start {
		return true
	}
	if !a.source.Some() {
		return a.cue.alone
	}
	if a.source.Start < m.Start && m.Open {
		return true
	}
	if a.source.Start < m.Start || a.cue.direct || !r.speakers.Utterance(m) {
		return false
	}
	switch r.Folded[a.source.Start] {
	case '我', '你', '您', '咱':
		return false
	}
	switch r.Folded[a.source.End-1] {
	case '我', '你', '您', '咱':
		return false // 为什么你觉得
	}
	return !a.source.Pronoun() && (a.source.Type != speaker.Person || a.source.Name != "" || a.source.Title != "")
}

// opens tells whether nothing but connectors stand between the head of a clause and a cue: [另]据悉.
func (r *reading) opens(stretch text.Span) bool {
	return stretch.Len() == 0 || stretch.Len() <= 6 && r.speakers.Empty(stretch)
}
