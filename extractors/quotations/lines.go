package quotations

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/speaker"
	"github.com/taojin-nlp/taojin/schema"
)

// An occasion is where and when something was said.
type occasion struct {
	name text.Span // empty where there is none
	date int       // index in the table dates, or -1
}

// labelRunes is how long the name before a colon may be, in a line that opens a turn of speech.
const labelRunes = 60

// lines finds the paragraphs that a line attributes: below 某某局局长某某：, above ——某日，某会召开。
// 某某作出批示, and the turns of an interview (记者：… 某某：…).
func (r *reading) lines() {
	turns := r.turns()
	for i := range r.Paragraphs {
		p := r.Paragraphs[i]
		switch {
		case p.Len() > 2 && r.Folded[p.Start] == '—':
			r.dashLine(i)
		case r.Folded[p.End-1] == ':' && p.Len() <= labelRunes+20:
			r.colonLine(i)
		default:
			if end := r.label(i); end > 0 && turns >= 2 {
				r.turnOf(i, end)
			}
		}
	}
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

// occasionIn reads the meeting or programme and the date of a line, before a position.
func (r *reading) occasionIn(p text.Span, before int) occasion {
	o := occasion{date: -1}
	if k := r.dateFrom(p.Start); k < len(r.t.Dates) && int(r.t.Dates[k].EndChar) <= p.End {
		o.date = k
	}
	for _, w := range [...]string{"召开", "举行", "开幕", "闭幕"} {
		for i := p.Start; i < p.End && i < before; i++ {
			if !r.HasAt(i, w) {
				continue
			}
			start := r.speakers.ClauseStart(i)
			if s := r.speakers.Bare(text.Span{Start: max(start, p.Start), End: i}); s.Len() > 2 {
				o.name = s
				return o
			}
		}
	}
	return o
}

// occasion reads at which meeting, programme or in which talk something was said: 在记者会上, 在…时.
func (r *reading) occasion(a *schema.Attribution) occasion {
	o := occasion{date: -1}
	s := r.Sentences[r.SentenceAt(int(a.CueStartChar))].Span
	from, to := s.Start, int(a.CueStartChar)
	if a.SourceEndChar.Valid && int(a.SourceEndChar.V) < to && int(a.SourceEndChar.V) >= s.Start {
		from = int(a.SourceEndChar.V)
	}
	for _, part := range [...]text.Span{{Start: from, End: to}, {Start: s.Start, End: from}} {
		for i := part.Start; i < part.End && part.Len() < 90; i++ {
			if r.Folded[i] != '在' && r.Folded[i] != '于' {
				continue
			}
			for j := i + 2; j < part.End; j++ {
				if c := r.Folded[j]; c == '上' || c == '时' || c == '中' {
					if end, ok := r.occasionEnd(i+1, j); ok && end-i < 4 {
						return r.meeting(i, o) // 在会上
					} else if ok {
						o.name = text.Span{Start: i + 1, End: end}
						o.date = r.dateIn(text.Span{Start: s.Start, End: to})
						return o
					}
				} else if c == ',' && c != '、' {
					break
				}
			}
		}
	}
	return o
}

// meeting is the meeting named last before a position.
func (r *reading) meeting(pos int, o occasion) occasion {
	k := sort.Search(len(r.t.Entities), func(k int) bool { return int(r.t.Entities[k].StartChar) >= pos })
	for n := 0; n < 100 && k > 0; n++ {
		k--
		if e := &r.t.Entities[k]; e.Type == "MEETING" {
			o.name = text.Span{Start: int(e.StartChar), End: int(e.EndChar)}
			o.date = r.dateIn(r.Sentences[r.SentenceAt(o.name.Start)].Span)
			break
		}
	}
	return o
}

// occasions are what the name of an occasion ends in.
var occasions = [...]string{"会", "会议", "发布会", "论坛", "仪式", "节目", "座谈", "讲话", "采访", "致辞", "演讲", "声明", "报告", "公报", "微博", "文章", "贺信", "讲座", "峰会", "直播", "访谈", "例行记者会", "演说", "信", "大会", "典礼", "开幕式", "闭幕式"}

func (r *reading) occasionEnd(start, end int) (int, bool) {
	if start >= end {
		return 0, false
	}
	for _, w := range occasions {
		if r.HasBefore(end, w) && end-len([]rune(w)) >= start {
			return end, true
		}
	}
	return 0, false
}

// dateIn is the last date within a span, or -1.
func (r *reading) dateIn(s text.Span) int {
	best := -1
	for k := r.dateFrom(s.Start); k < len(r.t.Dates); k++ {
		d := &r.t.Dates[k]
		if int(d.StartChar) >= s.End {
			break
		}
		if int(d.EndChar) <= s.End && d.Type != "DURATION" && d.Type != "SET" {
			best = k
		}
	}
	return best
}

// dateFrom is the index of the first date that starts at a position or later.
func (r *reading) dateFrom(pos int) int {
	return sort.Search(len(r.t.Dates), func(k int) bool { return int(r.t.Dates[k].StartChar) >= pos })
}

// label tells where the name that opens a paragraph ends, before its colon; 0 where none does.
func (r *reading) label(i int) int {
	p := r.Paragraphs[i]
	if p.Kind == text.Byline || p.Kind == text.Table {
		return 0
	}
	for j := p.Start; j < p.End && j < p.Start+24; j++ {
		switch c := r.Folded[j]; c {
		case ':':
			if j == p.Start || j+1 >= p.End || r.Folded[j+1] == '“' || r.Folded[j+1] == '/' {
				return 0
			}
			if _, ok := r.labelled(text.Span{Start: p.Start, End: j}); ok {
				return j
			}
			return 0
		case ',', '。', '“', '《', ';', '?', '!':
			return 0
		}
	}
	return 0
}

// labelled reads the name of a turn: 记者, 问, 答, 主持人, or a person's name with title.
func (r *reading) labelled(s text.Span) (speaker.Source, bool) {
	switch r.FoldedString(s) {
	case "问", "答", "Q", "A", "记者", "主持人", "提问", "回答", "编者", "嘉宾", "读者", "网友", "采访者", "受访者":
		return speaker.Source{Span: s, Type: speaker.Person}, true
	}
	src, ok := r.speakers.Parse(s)
	if !ok || src.Type != speaker.Person || src.Name == "" && src.Title == "" {
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

// turns counts the paragraphs that a name opens.
func (r *reading) turns() int {
	n := 0
	for i := range r.Paragraphs {
		if r.label(i) > 0 {
			n++
		}
	}
	return n
}

// turnOf makes the row of one turn of an interview.
func (r *reading) turnOf(i, colon int) {
	p := r.Paragraphs[i]
	src, _ := r.labelled(text.Span{Start: p.Start, End: colon})
	src = r.speakers.Resolve(src)
	r.speakers.Remember(src, false)
	start := colon + 1
	for start < p.End && r.Folded[start] == ' ' {
		start++
	}
	r.block(text.Span{Start: start, End: p.End}, src, "quotations.turn_of_interview")
}
