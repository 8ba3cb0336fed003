package quotations

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// A voice is speech in marks, one turn or a part of one.
type voice struct {
	q         *quotation
	row       int // of the quotation
	mark      speaker.Mark
	paragraph int
	before    text.Span      // the narrative before it in its paragraph, behind other speech
	after     text.Span      // the narrative after it in its paragraph, up to other speech
	turn      int            // parts of one turn have one number; turns that follow each other differ by one
	vocative  text.Span      // who is spoken to, as the speech names him, once asked for
	hails     bool           // it was asked for
	pending   speaker.Source // a pronoun beside it that is not resolved yet
}

// A stage is the voices of a document in order, with who has spoken so far.
type stage struct {
	*reading
	voices []voice
	flat   bool // the paragraphs are run together
}

// dialogue tells who speaks where no cue does, and whom a pronoun beside speech stands for.
func (r *reading) dialogue() {
	s := stage{reading: r}
	s.gather()
	if len(s.voices) == 0 {
		return
	}
	for i := range s.voices {
		s.beside(i)
	}
	for i := range s.voices {
		if p := s.voices[i].pending; p.Some() && i > 0 && s.voices[i-1].turn == s.voices[i].turn && s.voices[i-1].q.source.Pronoun() {
			s.voices[i].q.source = s.voices[i-1].q.source // “…，”她说，“…”
			continue
		} else if p.Some() {
			s.voices[i].q.source = s.person(i, p)
			continue
		}
		s.inTurn(i)
	}
	narrative := s.narrative()
	for i := range s.voices {
		if q := s.voices[i].q; narrative || q.cue.Len() == 0 {
			q.source = r.speakers.Named(q.source)
		}
	}
}

// narrative tells whether speech in marks outweighs by far what is told in the words of the text: then a
// pronoun gives way to the mention it stands for. In news it stays as written, and its name tells who it is.
func (s *stage) narrative() bool {
	told, news := 0, 0
	for _, q := range s.found {
		if q.kind == "indirect" || q.kind == "mixed" {
			told++
		}
	}
	for i := range s.t.Attributions {
		a := &s.t.Attributions[i]
		if a.SourceOrg != "" || a.SourceType != speaker.Person && a.SourceType != speaker.Unnamed || a.CueType == "learned" || strings.Contains(a.Cue, "记者") {
			news++
		}
	}
	return len(s.voices) > told && len(s.voices) > 4*news
}

// gather lists the voices, and numbers their turns.
func (s *stage) gather() {
	n := 0
	for i := range s.found {
		q := &s.found[i]
		if q.kind != "direct" {
			continue
		}
		for n < len(s.speakers.Marks) && s.speakers.Marks[n].Inner.Start < q.Start {
			n++
		}
		if n == len(s.speakers.Marks) || s.speakers.Marks[n].Inner.Start != q.Start {
			continue
		}
		s.voices = append(s.voices, voice{q: q, row: i, mark: s.speakers.Marks[n], paragraph: s.ParagraphAt(q.Start)})
	}
	crowded := 0
	for i := 1; i < len(s.voices); i++ {
		if s.voices[i].mark.Start == s.voices[i-1].mark.End {
			crowded++
		}
	}
	s.flat = crowded > 1 && crowded*6 > len(s.voices) || crowded > 0 && s.packed()
	for i := range s.voices {
		v := &s.voices[i]
		p := s.Paragraphs[v.paragraph]
		v.before, v.after = text.Span{Start: p.Start, End: v.mark.Start}, text.Span{Start: min(v.mark.End, p.End), End: p.End}
		if i > 0 {
			v.before.Start = max(v.before.Start, s.voices[i-1].mark.End)
		}
		if i+1 < len(s.voices) {
			v.after.End = max(v.after.Start, min(v.after.End, s.voices[i+1].mark.Start))
		}
		if i > 0 {
			v.turn = s.voices[i-1].turn + s.apart(i-1)
		}
	}
}

// packed tells whether one paragraph holds five voices or more.
func (s *stage) packed() bool {
	for i := 4; i < len(s.voices); i++ {
		if s.voices[i].paragraph == s.voices[i-4].paragraph {
			return true
		}
	}
	return false
}

// apart is how many turns lie between a voice and the next: 0 where they are parts of one turn, 1 where
// one answers the other, 2 where narrative stands between.
func (s *stage) apart(i int) int {
	a, b := &s.voices[i], &s.voices[i+1]
	between := text.Span{Start: a.mark.End, End: b.mark.Start}
	if a.paragraph != b.paragraph {
		if s.sentences(a.after) > 1 && !s.flat {
			return 2
		}
		return min(2, b.paragraph-a.paragraph)
	}
	if between.Len() == 0 {
		return 1
	}
	first, last := s.At(between.Start), s.At(between.End-1)
	switch {
	case last == ',' && between.Len() < 60, first == ',':
		return 0
	case b.q.by >= 0 && a.q.by >= 0 && b.q.by != a.q.by:
		return 1
	case s.flat:
		return 1
	}
	return 0
}

// sentences counts the stops in a narrative.
func (s *stage) sentences(span text.Span) (n int) {
	for _, c := range s.Folded[span.Start:max(span.Start, span.End)] {
		if c == '。' {
			n++
		}
	}
	return n
}

// same tells whether two mentions are of one person, as far as their names and nouns tell.
func (r *reading) same(a, b speaker.Source) bool {
	if !a.Some() || !b.Some() {
		return false
	}
	if a.Name != "" && b.Name != "" {
		return a.Name == b.Name && r.speakers.Agree(a, b) || called(a.Name, b.Name) || called(b.Name, a.Name)
	}
	return a.Start == b.Start || a.Role() != "" && a.Role() == b.Role() && a.Name == b.Name
}

// called tells whether a short name may be that of a full one: 老魏, or 晓雯 of 林晓雯.
func called(short, full string) bool {
	if sur := speaker.Familiar(short); sur != "" {
		return strings.HasPrefix(full, sur)
	}
	return len(short) > 3 && len(short) < len(full) && strings.HasSuffix(full, short) || strings.Contains(full, "·") && strings.HasPrefix(full, short+"·")
}
