package quotations

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// labelRunes is how long the name before a colon may be, in a line that opens a turn of speech.
const labelRunes = 60

// lines finds the paragraphs that a line attributes: below 某某局局长某某：, above ——某日，某会召开。
// 某某作出批示, and the turns of an interview (记者：… 某某：…).
func (r *reading) lines() {
	turns, last := r.turns()
	alone, lowest := r.aloneLines()
	var turn speaker.Source // who speaks in an interview
	for i := range r.Paragraphs {
		p := r.Paragraphs[i]
		switch {
		case p.Len() > 2 && r.Folded[p.Start] == '—':
			r.dashLine(i)
		case r.Folded[p.End-1] == ':' && p.Len() <= labelRunes+20:
			if src, ok := r.aloneLine(i); ok && alone >= 2 {
				turn = r.speakers.Resolve(src)
				r.speakers.Remember(turn, false)
			} else {
				turn = speaker.Source{} // another speaks below
				r.colonLine(i)
			}
		default:
			if l, ok := r.label(i); ok && (turns >= 2 || r.Folded[p.Start] == '@') {
				turn = r.turnOf(i, l)
			} else if !turn.Some() || p.Kind != text.Body || r.Folded[p.Start] == '(' || r.narrates(p.Span, turn) {
				turn = speaker.Source{}
			} else if i > 0 && r.Folded[r.Paragraphs[i-1].End-1] == ':' {
				r.block(p.Span, turn, "quotations.below_name_line")
			} else if i < lowest && p.Len() > 2 || i < last && p.Len() > 12 {
				r.block(p.Span, turn, "quotations.turn_of_interview") // the answer goes on
			}
		}
	}
}

// aloneLine is the name of a turn that stands in a line of its own: 某某台记者：.
func (r *reading) aloneLine(i int) (speaker.Source, bool) {
	p := r.Paragraphs[i].Span
	if p.Len() < 2 || p.Len() > 30 || r.Folded[p.End-1] != ':' || i+1 == len(r.Paragraphs) || r.Folded[r.Paragraphs[i+1].Start] == '“' || r.Folded[r.Paragraphs[i+1].End-1] == ':' {
		return speaker.Source{}, false
	}
	for _, c := range r.Folded[p.Start:p.End] {
		if divides(c) && c != ':' {
			return speaker.Source{}, false
		}
	}
	s := text.Span{Start: p.Start, End: p.End - 1}
	if src, ok := r.labelled(s); ok {
		return src, true
	}
	src, ok := r.nameLine(s)
	return src, ok && src.Type == speaker.Person && src.Name != ""
}

// aloneLines counts the lines that open a turn, and tells the last of them.
func (r *reading) aloneLines() (n, last int) {
	for i := range r.Paragraphs {
		if r.Folded[r.Paragraphs[i].End-1] != ':' {
			continue
		}
		if _, ok := r.aloneLine(i); ok {
			n, last = n+1, i
		}
	}
	return n, last
}

// announcing end a heading over questions and answers.
var announcing = text.ListOf("答记者问", "答问", "记者会", "发布会", "例行记者会")

// narrates tells whether a paragraph behind a turn is none of it: it tells of who speaks, or that a reporter asks, or it
// is a heading.
func (r *reading) narrates(p text.Span, turn speaker.Source) bool {
	if announcing.Before(r.View, p.End) != "" {
		return true
	}
	from := sort.Search(len(r.t.Attributions), func(k int) bool { return int(r.t.Attributions[k].StartChar) >= p.Start })
	if from == len(r.t.Attributions) {
		return false
	}
	a := &r.t.Attributions[from]
	if !a.SourceStartChar.Valid || int(a.SourceStartChar.V) != p.Start || int(a.CueEndChar) > p.End {
		return false
	}
	return a.SourceTitle == "记者" || a.SourceName != "" && a.SourceName == turn.Name
}

// colonLine reads a line that names who says the paragraph below it.
func (r *reading) colonLine(i int) {
	if i+1 >= len(r.Paragraphs) {
		return
	}
	p, below := r.Paragraphs[i], r.Paragraphs[i+1]
	if below.Len() < 6 || below.Kind == text.Byline || r.Folded[below.Start] == '“' || r.Folded[below.End-1] == ':' {
		return
	}
	for _, c := range r.Folded[p.Start:p.End] {
		if c == '。' || c == ',' || c == ';' {
			return
		}
	}
	src, ok := r.nameLine(text.Span{Start: p.Start, End: p.End - 1})
	if !ok || src.Type != speaker.Person || src.Name == "" {
		return
	}
	r.speakers.Remember(src, false)
	r.block(below.Span, src, "quotations.below_name_line")
}

// nameLine reads title and name of a line; a name may stand apart behind white space (律师　贺兰).
func (r *reading) nameLine(s text.Span) (speaker.Source, bool) {
	src, ok := r.speakers.Parse(s)
	if ok && src.Type == speaker.Person && src.Name != "" {
		return src, true
	}
	for i := s.End - 2; i > s.Start && i >= s.End-5; i-- {
		if r.Folded[i] == ' ' && r.speakers.Surname(i+1) {
			name := r.speakers.Whole(text.Span{Start: i + 1, End: s.End})
			if role, ok := r.speakers.Parse(text.Span{Start: s.Start, End: i}); ok {
				name.Title, name.Org = role.Title, role.Org
			}
			name.Span = s
			return name, true
		}
	}
	return src, ok
}

func (r *reading) block(s text.Span, src speaker.Source, rule string) {
	r.found = append(r.found, quotation{Span: s, kind: "block", source: src, by: -1, occasion: occasion{date: -1}, rule: rule})
	r.inside(s)
}

// inside marks the quotation marks in a span as taken.
func (r *reading) inside(s text.Span) {
	r.blocks = append(r.blocks, s)
	for n := r.markFrom(s.Start); n < len(r.marks) && r.speakers.Marks[n].Start < s.End; n++ {
		r.marks[n] = r.speakers.Marks[n].Inner
	}
}

// dashLine reads a line that attributes the paragraph above it.
func (r *reading) dashLine(i int) {
	if i == 0 || r.Paragraphs[i-1].Len() < 8 || r.Folded[r.Paragraphs[i-1].Start] == '—' {
		return
	}
	p := r.Paragraphs[i].Span
	if p.Len() > 160 {
		return
	}
	from := sort.Search(len(r.t.Attributions), func(k int) bool { return int(r.t.Attributions[k].StartChar) >= p.Start })
	for k := from; k < len(r.t.Attributions) && int(r.t.Attributions[k].StartChar) < p.End; k++ {
		a := &r.t.Attributions[k]
		if a.Rule != "attributions.dash_line" || int(a.CueStartChar) < p.Start || int(a.CueEndChar) > p.End {
			continue
		}
		q := quotation{Span: r.Paragraphs[i-1].Span, kind: "block", source: sourceOf(a), by: k, rule: "quotations.above_dash_line",
			cue: text.Span{Start: int(a.CueStartChar), End: int(a.CueEndChar)}, occasion: r.occasionIn(p, int(a.SourceStartChar.V))}
		r.found = append(r.found, q)
		r.inside(q.Span)
		return
	}
	if k := r.Paragraphs[i-1].Kind; k == text.Title || k == text.Heading {
		return
	}
	start := p.Start // ——某某（某公司经理）
	for start < p.End && (r.Folded[start] == '—' || r.Folded[start] == ' ') {
		start++
	}
	end := start
	for end < p.End && r.Folded[end] != ',' && r.Folded[end] != '(' && r.Folded[end] != '。' && r.Folded[end] != ':' {
		end++
	}
	if r.Folded[p.End-1] == '。' || end-start > 30 || end-start < 2 || r.Folded[r.Paragraphs[i-1].End-1] == ':' {
		return
	}
	src, ok := r.speakers.Parse(text.Span{Start: start, End: end})
	if !ok || src.Type != speaker.Person || src.Name == "" || p.End-end > 40 {
		return
	}
	q := quotation{Span: r.Paragraphs[i-1].Span, kind: "block", source: src, by: -1, rule: "quotations.above_dash_line", occasion: r.occasionIn(p, p.End)}
	r.found = append(r.found, q)
	r.inside(q.Span)
}
