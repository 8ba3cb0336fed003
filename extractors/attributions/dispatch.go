package attributions

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// dispatches are what the head of a dispatch ends in.
var dispatches = text.ListOf("电", "讯", "专讯", "快讯", "特讯", "专电", "最新消息", "消息", "信息", "报道")

// dispatch reads the head of a dispatch: 某某社杭州3月9日电, 本报讯.
func (r *reading) dispatch(sentence int) {
	s := r.Sentences[sentence].Span
	media := -1
	at := s.Start
	r.head = 0
	if r.At(at) == '[' {
		at++
	}
	if r.At(at) == '据' {
		at++
	}
	for i := at; i < s.End && i < at+28; i++ {
		switch c := r.Folded[i]; {
		case c == '、' && media == i: // 某晚报、某网讯
			continue
		case c == ',' || c == '。' || c == '“' || c == '、' || c == ':' || c == '《':
			return
		case c == '(' || c == ' ':
			if media < 0 && !r.HasAt(at, "路透") && !r.HasAt(at, "彭博") {
				return
			}
			continue
		}
		if i > at && i-at < 14 && (media < 0 || i+1-media <= 4) && r.mediaEnds(i+1, at) {
			media = i + 1
			continue
		}
		if c := r.Folded[i]; (c == '-' || c == '—') && i-at > 4 && (r.At(i-1) == '日' || r.At(i-1) == ' ' && r.At(i-2) == '日') && (r.HasAt(at, "路透") || r.HasAt(at, "彭博") || media > 0) {
			r.head = i + 1 // 路透某地3月10日 - …
			for r.At(r.head) == ' ' || r.At(r.head) == '-' {
				r.head++
			}
			return
		}
		if media < 0 && r.Folded[i] == '日' && r.HasAt(i, "日电") && r.placed(at) {
			media = at
		}
		if media < 0 {
			continue
		}
		if w := dispatches.At(r.View, i); w != "" && (i == media || r.dated(media, i)) {
			end := i + len([]rune(w))
			if (w == "报道" || w == "消息" || w == "信息" || w == "最新消息") && r.At(end) != '(' && r.At(end) != ':' && r.At(end) != ' ' {
				continue
			}
			if w == "电" && (r.HasAt(i, "电话") || r.HasAt(i, "电视") || r.HasAt(i, "电子")) {
				continue
			}
			if media == at && w == "电" && r.At(i-1) != '日' {
				continue
			}
			r.found = append(r.found, attribution{
				cue:    cue{Span: text.Span{Start: i, End: end}, frame: &frame{kind: "reported", alone: true}},
				source: speaker.Source{Span: text.Span{Start: at, End: media}, Type: speaker.Media, Org: r.Slice(text.Span{Start: at, End: media})},
				clause: s.Start, content: r.after(end, s.End), rule: "attributions.dispatch_head",
			})
			r.head = r.found[len(r.found)-1].content.Start
			return
		}
	}
}

// label passes over the name that opens a turn of an interview (某某：…): it is the source of nothing behind it.
func (r *reading) label(sentence int, cues []cue) {
	s := r.Sentences[sentence].Span
	for i := max(s.Start, r.head); i < s.End && i < s.Start+24; i++ {
		switch r.Folded[i] {
		case ':':
			if r.At(i+1) == '“' || len(cues) > 0 && cues[0].Start < i {
				return
			}
			if _, ok := r.speakers.Parse(text.Span{Start: s.Start, End: i}); ok {
				r.head = i + 1
			}
			return
		case ',', '。', '“', '《', ';':
			return
		}
	}
}

// placed tells whether the name of a place starts at a position.
func (r *reading) placed(pos int) bool {
	for _, h := range r.HitsAt(pos) {
		if h.Class == lexicon.Place || h.Class == lexicon.World {
			return true
		}
	}
	return false
}

// after is the content behind a dispatch head and the names of its reporters.
func (r *reading) after(pos, end int) text.Span {
	for r.At(pos) == ' ' || r.At(pos) == ':' && r.At(pos+1) == '(' {
		pos++
	}
	if r.At(pos) == '(' {
		for i := pos; i < end && i < pos+40; i++ {
			if r.Folded[i] == ')' {
				pos = i + 1
				break
			}
		}
	}
	for pos < end && (r.Folded[pos] == ':' || r.Folded[pos] == ' ' || r.Folded[pos] == ',') {
		pos++
	}
	for pos < end && (r.Folded[pos] == ']' || r.Folded[pos] == '】' || r.Folded[pos] == ' ') { // 【本报讯】
		pos++
	}
	for end > pos && r.Folded[end-1] == '。' {
		end--
	}
	return text.Span{Start: pos, End: end}
}

// mediaEnds tells whether the name of a medium ends at a position.
func (r *reading) mediaEnds(pos, floor int) bool {
	switch r.Folded[pos-1] {
	case '社', '网', '报', '台', '刊', '线', '讯', '闻', '端', '道', '经':
	default:
		return false
	}
	if r.HasBefore(pos, "在线") || r.HasBefore(pos, "新闻") && pos-floor <= 6 || r.HasBefore(pos, "频道") || r.HasBefore(pos, "客户端") || r.HasBefore(pos, "财经") && pos-floor <= 6 {
		return true
	}
	last := r.Folded[pos-1]
	if last != '社' && last != '网' && last != '报' && last != '台' && last != '刊' {
		return false
	}
	return !r.HasAt(pos, "道") && !r.HasAt(pos, "告") && !r.HasAt(pos, "警") && !r.HasAt(pos, "区") && !r.HasAt(pos, "会") && !r.HasAt(pos, "友") && !r.HasAt(pos, "络")
}

// dated tells whether place and date stand in a span, and no verb.
func (r *reading) dated(from, to int) bool {
	digits := false
	for i := from; i < to; i++ {
		c := r.Folded[i]
		digits = digits || c == '日'
		if c == '的' || c == '了' || c == '称' || c == '说' {
			return false
		}
	}
	return digits || to-from <= 4 && r.allPlaces(from, to)
}

func (r *reading) allPlaces(from, to int) bool {
	for _, h := range r.HitsAt(from) {
		if (h.Class == lexicon.Place || h.Class == lexicon.World || h.Class == lexicon.PlaceAbbreviation) && int(h.End) == to {
			return true
		}
	}
	return false
}

// block reads the line under a quotation: ——某月某日，全省林业会议召开。某某作出批示.
func (r *reading) block(a *attribution, stretch text.Span, s text.Span) bool {
	p := r.Paragraphs[r.Sentences[r.SentenceAt(a.cue.Start)].Paragraph].Span
	if r.Folded[p.Start] != '—' || p.Len() > 160 {
		return false
	}
	src, ok := r.speakers.Subject(stretch)
	if !ok {
		src, ok = r.speakers.Dropped(a.clause, s.Start)
	}
	if !ok || src.Type != speaker.Person {
		return false
	}
	a.source, a.content, a.rule = src, text.Span{}, "attributions.dash_line"
	if q := r.ParagraphAt(p.Start) - 1; q >= 0 {
		a.content = r.Paragraphs[q].Span
	}
	return true
}
