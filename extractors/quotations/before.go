package quotations

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
	"github.com/taojin-nlp/taojin/schema"
)

// before takes the words in marks that end where the clause of the cue starts: “…”他说.
func (r *reading) before(q quotation, a *schema.Attribution) bool {
	start := q.cue.Start
	if q.source.Some() && q.source.Start < start && r.SentenceAt(q.source.Start) == r.SentenceAt(start) {
		start = q.source.Start
	}
	floor := max(0, start-24)
	for i := start; i > floor; i-- {
		switch r.Folded[i-1] {
		case '”', '’', '"', '\'':
			m, n := r.markEnding(i)
			if n >= 0 && (r.At(m.Start-1) == ':' || r.At(m.Start-1) == ',' && r.At(q.cue.End) == ',' && r.At(q.cue.End+1) == '“' && r.At(m.Inner.End-1) == '?') {
				return false // 某某瞪了他一眼：“…”众人都笑
			}
			if n > 0 && r.At(m.Start-1) == ',' && a.ContentStartChar.Valid && int(a.ContentStartChar.V) > q.cue.Start && r.resumes(n) {
				return false // “…”某某说，“…”另一人则认为，…
			}
			if n < 0 || r.marks[n].Len() > 0 || r.Paragraphs[r.ParagraphAt(m.Start)] != r.Paragraphs[r.ParagraphAt(start)] && r.Folded[i-1] != '”' {
				return false
			}
			if r.ParagraphAt(m.End-1) != r.ParagraphAt(start) || !r.speakers.Utterance(m) && !r.closesClause(m) {
				return false
			}
			if r.HasBefore(m.Start, "问起") || r.HasBefore(m.Start, "问及") || r.HasBefore(m.Start, "问过") || r.HasBefore(m.Start, "问到") {
				return false // 被问起“…”，他笑
			}
			return r.take(q, m.Start, "quotations.before_cue")
		case '。', '!', '?', '\n', ':', ';':
			return false
		}
	}
	return false
}

// resumes tells whether marks go on with what others before them in the paragraph say: “…”赛后某某说，|“…”
func (r *reading) resumes(n int) bool {
	m, last := r.speakers.Marks[n], r.speakers.Marks[n-1]
	if r.ParagraphAt(last.Start) != r.ParagraphAt(m.Start) || !r.speakers.Utterance(last) {
		return false
	}
	for i := last.End; i < m.Start-1; i++ {
		if c := r.Folded[i]; c == '。' || c == '!' || c == '?' {
			return false
		}
	}
	return true
}

// closesClause tells whether marks fill a clause of their own: “下月通车”，他说.
func (r *reading) closesClause(m speaker.Mark) bool {
	before, after := r.At(m.Start-1), r.At(m.End)
	return (before == '。' || before == '\n' || before == ',' || before == ' ') && (after == ',' || m.Inner.Len() > 8)
}

// joined tells whether a cue goes on with a deed and no words: “…”他说着站起来.
func (r *reading) joined(cue text.Span) bool { return r.At(cue.End) != ',' && r.At(cue.End) != ':' }
