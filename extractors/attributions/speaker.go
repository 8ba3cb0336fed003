package attributions

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// dropped is the source of a cue without a subject of its own: that of an earlier cue of the
// sentence, the subject of an earlier clause, or who spoke last.
func (r *reading) dropped(a *attribution, s text.Span, from int) (speaker.Source, bool) {
	for i := a.clause; i < a.cue.Start; i++ {
		switch r.Folded[i] {
		case '不', '没', '别', '未':
			return speaker.Source{}, false // 不能只在口头上|讲
		}
	}
	floor := max(s.Start, r.head)
	for i := len(r.found) - 1; i >= from; i-- {
		f := r.found[i]
		if f.content.Len() == 0 || !f.source.Some() || f.cue.alone || f.cue.learned || f.rule == "attributions.dispatch_head" {
			continue
		}
		if a.cue.to || f.source.Type == speaker.Media || f.source.Type == speaker.Document || r.HasAt(a.cue.Start, "反映") { // 他说，物业接到投诉后已派人，并[要求]…: who is told of may ask as well
			if own, ok := r.speakers.Dropped(a.clause, max(floor, f.content.Start)); ok && (f.source.Type == speaker.Media || r.done(own.End, a.clause)) {
				return own, true
			}
		}
		a.shared = true
		return f.source, true
	}
	if own, ok := r.speakers.Dropped(a.clause, floor); ok {
		return own, true
	}
	if !a.cue.marked && !a.cue.final {
		return speaker.Source{}, false
	}
	last, ok := r.speakers.Last(a.cue.Start)
	ok = ok && r.ParagraphAt(last.Start) >= r.ParagraphAt(a.cue.Start)-1
	if ok {
		a.rule = "attributions.dropped_subject"
	}
	return last, ok
}

// done tells whether a span tells a deed that is done: 物业已派人.
func (r *reading) done(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Folded[i] {
		case '已', '了', '曾', '后', '就', '便':
			return true
		}
	}
	return false
}

// narrated is who speaks the words in marks beside a cue: the subject of its clause, of an earlier one
// where that has none (半天才闷声道), or of the sentence before.
func (r *reading) narrated(a *attribution, stretch text.Span, floor int) (speaker.Source, bool) {
	if own, ok := r.speakers.Actor(stretch, true); ok {
		return own, true
	}
	if own, ok := r.speakers.Leading(a.clause, floor); ok {
		return own, true
	}
	s := r.SentenceAt(floor) - 1
	if s < 0 || r.Sentences[s].Paragraph != r.Sentences[s+1].Paragraph {
		return speaker.Source{}, false
	}
	return r.speakers.Acting(r.Sentences[s].End, r.Sentences[s].Start)
}

// beside tells whether words in quotation marks stand right before or behind the clause of a cue.
func (r *reading) beside(a *attribution, stretch text.Span) bool {
	i := max(a.cue.End, a.cue.colon)
	for i < len(r.Folded) && (r.Folded[i] == ':' || r.Folded[i] == ',' || r.Folded[i] == ' ' || r.Folded[i] == '\n') {
		i++
	}
	if m, ok := r.speakers.MarkAt(i); ok && m.Start == i {
		return i > a.cue.End || r.speakers.Utterance(m) || sayings.Before(r.View, i) != ""
	}
	if n := len(r.found); n > 0 && r.found[n-1].content.End >= stretch.Start-1 && r.found[n-1].content.End <= stretch.Start && a.cue.marked {
		return false // what stands before is said already
	}
	return r.quoteEnds(stretch.Start) && !r.saidBefore(stretch.Start)
}

// saidBefore tells whether the words in marks before a position stand behind the last cue: 他被问过“后不后悔”，只是|笑笑.
func (r *reading) saidBefore(pos int) bool {
	if len(r.found) == 0 {
		return false
	}
	last := r.found[len(r.found)-1]
	return last.content.Start >= last.cue.End && last.content.End >= pos-1 && last.content.Start < pos && r.SentenceAt(last.cue.Start) == r.SentenceAt(pos)
}

// quoteEnds tells whether words in quotation marks end right before a position.
func (r *reading) quoteEnds(pos int) bool {
	for pos > 0 && (r.Folded[pos-1] == ' ' || r.Folded[pos-1] == ',') {
		pos--
	}
	if pos == 0 {
		return false
	}
	m, ok := r.speakers.MarkAt(pos - 1)
	return ok && m.End == pos
}

// markBefore is the speech in marks that ends right before the source of an attribution.
func (r *reading) markBefore(a attribution) (speaker.Mark, bool) {
	pos := a.clause
	if a.source.Some() && a.source.Start < a.cue.Start {
		pos = min(pos, a.source.Start)
	}
	if pos == 0 || !r.quoteEnds(pos) {
		return speaker.Mark{}, false
	}
	for pos > 0 && (r.Folded[pos-1] == ' ' || r.Folded[pos-1] == ',') {
		pos--
	}
	m, ok := r.speakers.MarkAt(pos - 1)
	return m, ok && r.speakers.Utterance(m) && !r.anothers(m, a.cue)
}

// anothers tells whether words in marks before a cue end what somebody else says: 某某质疑，…，“…？”他强调，“…”.
func (r *reading) anothers(m speaker.Mark, c cue) bool {
	if r.At(m.Start-1) != ',' || r.At(c.End) != ',' && r.At(c.End) != ':' || r.At(c.End+1) != '“' {
		return false
	}
	return r.Folded[m.Inner.End-1] == '?'
}

// quoteBefore tells whether a closing cue (他说。) has something before it that was said.
func (r *reading) quoteBefore(start int, s speaker.Source) bool {
	if r.quoteEnds(start) || s.Start < start && r.quoteEnds(s.Start) {
		return true
	}
	m, ok := r.speakers.MarkAt(max(0, start-14))
	return ok && m.End <= start && r.speakers.Utterance(m)
}

// nameItself reads 通报称 and 报道说: where no other source stands before, the document itself is
// the source and the rest the cue.
func (r *reading) nameItself(a *attribution, stretch text.Span) bool {
	if a.cue.Len() < 3 || a.cue.alone {
		return false
	}
	whose := strings.ContainsRune("份篇项的该则条期", r.At(a.cue.Start-1)) // 某院发布的一份|报告称
	if !whose && (stretch.Len() > 6 || !r.speakers.Empty(stretch)) {
		return false
	}
	for _, w := range [...]string{"指出", "称", "说"} {
		n := len([]rune(w))
		if !r.HasBefore(a.cue.End, w) || !r.isSource(a.cue.End-n, a.cue.Start, speaker.Document, speaker.Media) {
			continue
		}
		from := a.cue.Start
		if whose {
			from = r.speakers.Bare(text.Span{Start: stretch.Start, End: a.cue.End - n}).Start
		}
		src, ok := r.speakers.Parse(text.Span{Start: from, End: a.cue.End - n})
		if !ok {
			return false
		}
		a.source, a.rule = src, "attributions.speaker_and_cue"
		a.cue.Start = src.End
		a.cue.frame = plain
		return true
	}
	return false
}

// relayed reads the source whose words another passes on: 援引|船员的话|说.
func (r *reading) relayed(a *attribution, from int) bool {
	span := text.Span{Start: from, End: a.cue.Start}
	for _, w := range [...]string{"的话", "的说法", "的消息", "的报道", "的描述", "的观点", "消息", "报道"} {
		if r.HasBefore(span.End, w) {
			span.End -= len([]rune(w))
			break
		}
	}
	src, ok := r.speakers.Parse(span)
	if a.cue.kind == "reported" {
		src, ok = r.found[len(r.found)-1].source, true // 援引船员的话|报道说
	}
	a.source, a.rule = src, "attributions.speaker_and_cue"
	return ok
}

// received reads 接到群众报警称: a call whose caller is not told.
func (r *reading) received(a *attribution) bool {
	for i := a.cue.Start; i > a.clause && i > a.cue.Start-8; i-- {
		if r.HasBefore(i, "接到") || r.HasBefore(i, "接") || r.HasBefore(i, "接获") || r.HasBefore(i, "收到") {
			if src, ok := r.speakers.Parse(text.Span{Start: i, End: a.cue.Start}); ok && i < a.cue.Start {
				a.source = src
			}
			a.rule = "attributions.call_received"
			return true
		}
	}
	if r.HasAt(a.cue.Start, "接") {
		a.rule = "attributions.call_received"
		return true
	}
	return false
}
