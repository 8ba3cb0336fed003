package quotations

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/speaker"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// A label is the name that opens a paragraph, and where its speech starts.
type label struct {
	name  text.Span
	start int
}

// label reads the name before the colon of a paragraph, or between 【 and 】 at its head, which fold to [ and ].
func (r *reading) label(i int) (label, bool) {
	p := r.Paragraphs[i]
	if p.Kind == text.Byline || p.Kind == text.Table {
		return label{}, false
	}
	first, close := p.Start, ':'
	if r.Folded[first] == '[' {
		first, close = first+1, ']'
	}
	for j := first; j < p.End && j < first+24; j++ {
		switch c := r.Folded[j]; c {
		case close:
			l := label{text.Span{Start: first, End: j}, j + 1}
			if close == ']' && r.At(l.start) == ':' {
				l.start++
			}
			if j == first || l.start >= p.End || r.Folded[l.start] == '“' || r.Folded[l.start] == '/' {
				return label{}, false
			}
			src, ok := r.labelled(l.name)
			if close == ']' && src.Type != speaker.Person {
				ok = false // 【某某社】 tells whose text it is
			}
			return l, ok && r.sentence(text.Span{Start: l.start, End: p.End})
		case ',', '。', '“', '《', ';', '?', '!', ']':
			return label{}, false
		}
	}
	return label{}, false
}

// labelled reads the name of a turn: 记者, 问, 答, 主持人, or a person's name with title.
func (r *reading) labelled(s text.Span) (speaker.Source, bool) {
	switch r.FoldedString(s) {
	case "问", "答", "Q", "A", "记者", "主持人", "提问", "回答", "编者", "嘉宾", "读者", "网友", "采访者", "受访者":
		return speaker.Source{Span: s, Type: speaker.Person}, true
	}
	if r.Folded[s.Start] == '@' && s.Len() > 1 && s.Len() < 20 {
		return speaker.Source{Span: s, Type: speaker.Person, Name: r.Slice(text.Span{Start: s.Start + 1, End: s.End})}, true
	}
	if r.hosts[r.FoldedString(s)] {
		return speaker.Source{Span: s, Type: speaker.Person}, true
	}
	src, ok := r.speakers.Parse(s)
	if !ok || src.Type != speaker.Person && src.Type != speaker.Media || src.Type == speaker.Person && src.Name == "" && src.Title == "" {
		if s.Len() >= 2 && s.Len() <= 4 && r.surnamed(s) {
			return r.speakers.Whole(s), true
		}
		return speaker.Source{}, false
	}
	for _, w := range r.speakers.Words(r.SentenceAt(s.Start)) {
		if w.Start < s.End && w.Class == phrase.Verb && w.Len() > 1 {
			return speaker.Source{}, false
		}
	}
	return src, true
}

// surnamed tells whether a short label starts with a surname.
func (r *reading) surnamed(s text.Span) bool { return r.speakers.Surname(s.Start) }

// findHosts keeps the labels that nothing tells to be names but that open paragraph after paragraph among those that are:
// the paper or the programme that asks.
func (r *reading) findHosts() {
	var unknown map[string]int
	known := 0
	for i := range r.Paragraphs {
		p := r.Paragraphs[i]
		end := p.Start
		for end < p.End && end < p.Start+10 && !divides(r.Folded[end]) && r.Folded[end] != '《' {
			end++
		}
		s := text.Span{Start: p.Start, End: end}
		if s.Len() < 2 || r.At(end) != ':' || r.At(end+1) == '“' || !r.sentence(text.Span{Start: end + 1, End: p.End}) {
			continue
		}
		if _, ok := r.labelled(s); ok {
			known++
		} else if _, _, word := words.Default().Lookup(r.Folded[s.Start:s.End]); !word && r.speakers.Nameless(s) {
			if unknown == nil {
				unknown = make(map[string]int)
			}
			unknown[r.FoldedString(s)]++
		}
	}
	for name, n := range unknown {
		if n > 1 && known > 1 {
			if r.hosts == nil {
				r.hosts = make(map[string]bool)
			}
			r.hosts[name] = true
		}
	}
}

// turns counts the paragraphs that a name opens, and tells the last of them.
func (r *reading) turns() (n, last int) {
	r.findHosts()
	for i := range r.Paragraphs {
		if _, ok := r.label(i); ok {
			n, last = n+1, i
		}
	}
	return n, last
}

// turnOf makes the row of one turn of an interview.
func (r *reading) turnOf(i int, l label) speaker.Source {
	p := r.Paragraphs[i]
	src, _ := r.labelled(l.name)
	if at := l.name.Start; r.Folded[at] == '答' || r.Folded[at] == 'A' || r.HasAt(at, "回答") || r.HasAt(at, "受访者") {
		src = src.Answers(r.answering(p.Start))
	}
	src = r.speakers.Resolve(src)
	r.speakers.Remember(src, false)
	start := l.start
	for start < p.End && r.Folded[start] == ' ' {
		start++
	}
	r.block(text.Span{Start: start, End: p.End}, src, "quotations.turn_of_interview")
	return src
}

// answering is who answers the questions of an interview, as the text before its first turn tells: 某部发言人就此答记者问.
func (r *reading) answering(before int) speaker.Source {
	for s := 0; s < len(r.Sentences) && s < 12 && r.Sentences[s].End <= before; s++ {
		span := r.Sentences[s].Span
		for i := span.Start; i < span.End; i++ {
			switch r.Folded[i] {
			case '答', '接', '回':
			default:
				continue
			}
			if !r.HasAt(i, "答记者") && !r.HasAt(i, "答问") && !r.HasAt(i, "答媒体") && !r.HasAt(i, "接受") && !r.HasAt(i, "回答记者") && !r.HasAt(i, "回答了记者") && !r.HasAt(i, "回答中外记者") && !r.HasAt(i, "回应记者") {
				continue
			}
			clause := text.Span{Start: r.speakers.ClauseStart(i), End: i}
			for k := clause.Start + 2; k < i; k++ {
				if r.Folded[k] == '就' && r.speakers.Word(k, 1) {
					clause.End = k // 发言人|就某某言论答记者问
					break
				}
			}
			if src, ok := r.speakers.Subject(clause); ok && (src.Type == speaker.Person || src.Type == speaker.Organization) {
				return r.speakers.Resolve(src)
			}
		}
	}
	return speaker.Source{}
}

// sentence tells whether what follows a label reads as speech, and not as a name in a list (导演：某某).
func (r *reading) sentence(s text.Span) bool {
	for i := s.Start; i < s.End; i++ {
		switch r.Folded[i] {
		case '。', '?', '!', ',', '…':
			return true
		}
	}
	return s.Len() > 12
}
