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
	told := 0
	for _, q := range s.found {
		if q.kind == "indirect" || q.kind == "mixed" {
			told++
		}
	}
	return len(s.voices) > told
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
	s.flat = crowded > 1 && crowded*6 > len(s.voices)
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

// vocative finds whom speech names at its head or at its end: “老王，你来了。”, “别走，师父！”
func (s *stage) vocative(v *voice) text.Span {
	if !v.hails {
		v.hails, v.vocative = true, s.hail(v.mark)
	}
	return v.vocative
}

func (s *stage) hail(m speaker.Mark) text.Span {
	end := m.Inner.Start
	for end < m.Inner.End && end < m.Inner.Start+7 && !divides(s.Folded[end]) && s.Folded[end] != '…' {
		end++
	}
	if head := (text.Span{Start: m.Inner.Start, End: end}); head.Len() > 1 && s.named(head) {
		return head
	}
	start := m.Inner.End
	for start > m.Inner.Start && divides(s.Folded[start-1]) {
		start--
	}
	last := start
	for start > m.Inner.Start && last-start < 7 && !divides(s.Folded[start-1]) {
		start--
	}
	if tail := (text.Span{Start: start, End: last}); start > m.Inner.Start && tail.Len() > 1 && s.named(tail) {
		return tail
	}
	return text.Span{}
}

// named tells whether a span is a name or a noun for a person and nothing else.
func (s *stage) named(span text.Span) bool {
	src, ok := s.speakers.Actor(span, false)
	return ok && src.End == span.End && !src.Pronoun()
}

// beside takes for the speaker who acts beside the marks in their paragraph. A pronoun waits until those
// before it are told.
func (s *stage) beside(i int) {
	v := &s.voices[i]
	src, ok := v.q.source, v.q.source.Some()
	for _, find := range [...]func(*stage, int) (speaker.Source, bool){(*stage).unclosed, (*stage).leading, (*stage).trailing, (*stage).told} {
		if ok {
			break
		}
		src, ok = find(s, i)
	}
	switch {
	case !ok:
	case s.speakers.Third(src):
		v.q.source, v.pending = speaker.Source{}, src
	default:
		v.q.source = s.speakers.Resolve(src)
	}
}

// known is who speaks in a voice as far as is told, or the pronoun for him.
func (v *voice) known() speaker.Source {
	if v.pending.Some() && !v.q.source.Some() {
		return v.pending
	}
	return v.q.source
}

// unclosed takes who speaks in the paragraph before, where its marks are left open for the speech to go
// on in this one.
func (s *stage) unclosed(i int) (speaker.Source, bool) {
	if i == 0 || s.voices[i].before.Len() > 0 {
		return speaker.Source{}, false
	}
	a := &s.voices[i-1]
	if !a.mark.Open || a.paragraph+1 != s.voices[i].paragraph {
		return speaker.Source{}, false
	}
	return a.known(), a.known().Some()
}

// leading is who acts in the narrative right before the marks: 果农指着树。“…”, 他摇摇头：“…”
func (s *stage) leading(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	if v.before.Len() == 0 {
		return speaker.Source{}, false
	}
	last := s.At(v.mark.Start - 1)
	tied := last == ':' || last == ',' || last == '—'
	if !tied && v.after.Len() > 1 && !s.leadsOn(i) {
		if src, ok := s.trailing(i); ok { // 门开了。“谁？”他问道
			return src, true
		}
	}
	if s.flat && !tied && i > 0 && s.At(v.before.Start) != ',' && (s.At(v.mark.End) == '“' || s.sentences(v.before) == 1) && s.voices[i-1].known().Some() {
		if src, ok := s.acting(v.before); ok && s.same(src, s.voices[i-1].known()) {
			return speaker.Source{}, false
		}
	}
	if src, ok := s.reported(v); ok {
		return src, true
	}
	if i > 0 && s.voices[i-1].turn == v.turn && s.voices[i-1].known().Some() {
		if src, ok := s.acting(v.before); ok && !src.Pronoun() && !s.same(src, s.voices[i-1].known()) {
			return src, true
		}
		return s.voices[i-1].known(), true
	}
	src, ok := s.acting(v.before)
	if !ok {
		return speaker.Source{}, false
	}
	return src, tied || !s.addressed(v, src)
}

// reported is who is quoted in other words right before the marks: 馆长说，明天闭馆。“设备要检修。”
func (s *stage) reported(v *voice) (speaker.Source, bool) {
	if v.row == 0 {
		return speaker.Source{}, false
	}
	q := &s.found[v.row-1]
	start := max(v.before.Start, s.Sentences[s.SentenceAt(v.mark.Start-1)].Start)
	if q.kind == "direct" || q.Start < start || !q.source.Some() {
		return speaker.Source{}, false
	}
	return q.source, true
}

// acting is who acts in the last sentences of a narrative that tell one.
func (s *stage) acting(span text.Span) (speaker.Source, bool) {
	for n := s.SentenceAt(span.End - 1); n >= 0; n-- {
		sentence := s.Sentences[n].Span
		start, end := max(sentence.Start, span.Start), min(sentence.End, span.End)
		if start >= end {
			break
		}
		if src, ok := s.speakers.Acting(end, start); ok {
			return src, true
		}
		if c := s.At(end - 1); c == ':' || c == ',' {
			if src, ok := s.speakers.Leading(end, start); ok {
				return src, true
			}
		}
		if src, ok := s.subject(text.Span{Start: start, End: end}); ok {
			return src, true
		}
	}
	return speaker.Source{}, false
}

// leadsOn tells whether the narrative behind the marks leads to the next ones: “…”他摇摇头：“…”
func (s *stage) leadsOn(i int) bool {
	v := &s.voices[i]
	return v.after.Len() > 0 && i+1 < len(s.voices) && s.voices[i+1].mark.Start == v.after.End && s.At(v.after.End-1) == ':'
}

// trailing is who acts right behind the marks: “…”他放下茶杯。
func (s *stage) trailing(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	if v.after.Len() < 2 || s.flat && s.leadsOn(i) {
		return speaker.Source{}, false
	}
	start := v.after.Start
	for start < v.after.End && (s.Folded[start] == ' ' || s.Folded[start] == ',') {
		start++
	}
	end := start
	for end < v.after.End && !divides(s.Folded[end]) {
		end++
	}
	if end-start < 2 {
		return speaker.Source{}, false
	}
	src, ok := s.speakers.Actor(text.Span{Start: start, End: end}, false)
	if !ok {
		src, ok = s.subject(text.Span{Start: start, End: min(v.after.End, s.Sentences[s.SentenceAt(start)].End)})
	}
	if !ok {
		return speaker.Source{}, false
	}
	return src, !s.addressed(v, src)
}

// told takes who speaks in another part of the same turn.
func (s *stage) told(i int) (speaker.Source, bool) {
	v := &s.voices[i]
	if i > 0 && s.voices[i-1].turn == v.turn && s.voices[i-1].known().Some() {
		return s.voices[i-1].known(), true
	}
	if i+1 == len(s.voices) || s.voices[i+1].turn != v.turn {
		return speaker.Source{}, false
	}
	if src := s.voices[i+1].known(); src.Some() {
		return src, true
	}
	if src, ok := s.leading(i + 1); ok {
		return src, true
	}
	return s.trailing(i + 1)
}

// subject is the person who is the subject of the first clauses of a span.
func (r *reading) subject(span text.Span) (speaker.Source, bool) {
	start := span.Start
	for n := 0; n < 4 && start < span.End; n++ {
		end := start
		for end < span.End && !divides(r.Folded[end]) {
			end++
		}
		if src, ok := r.speakers.Subject(text.Span{Start: start, End: end}); ok && (src.Type == speaker.Person || src.Type == speaker.Unnamed) && !r.speakers.Predicate(src) {
			return r.speakers.Resolve(src), true
		}
		start = end + 1
	}
	return speaker.Source{}, false
}

func divides(r rune) bool {
	switch r {
	case ',', ':', '。', '“', ';', '!', '?':
		return true
	}
	return false
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
