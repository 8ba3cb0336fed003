package attributions

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// fits tells whether a source of this type goes with the cue: data show, documents provide.
func (r *reading) fits(c cue, s speaker.Source, according bool) bool {
	switch {
	case c.data:
		for i := s.Start; i < s.End; i++ {
			if r.HasAt(i, "记者") {
				return false // 记者调查|发现
			}
		}
		return s.Type == speaker.Data || s.Type == speaker.Document || s.Type == speaker.Media
	case c.doc:
		return s.Type == speaker.Document || s.Type == speaker.Data || s.Type == speaker.Media
	case c.rule:
		return s.Type == speaker.Document || s.Type == speaker.Organization || s.Type == speaker.Person && c.marked
	case c.org:
		return s.Type == speaker.Organization && c.marked
	case s.Type == speaker.Data:
		return according || c.marked
	case c.according:
		return s.Type != speaker.Document
	}
	return true
}

// isSource tells whether a noun of a class of sources ends at a position.
func (r *reading) isSource(pos, floor int, types ...string) bool {
	for start := max(floor, pos-8); start < pos; start++ {
		for _, h := range r.HitsAt(start) {
			if h.Class != lexicon.Source || int(h.End) != pos {
				continue
			}
			for _, t := range types {
				if r.Entry(h).Get("type") == t {
					return true
				}
			}
		}
	}
	return false
}

// seeming reads 在某某|看来: what somebody thinks, behind 在.
func (r *reading) seeming(a *attribution, stretch text.Span) bool {
	for i := stretch.Start; i < stretch.End-1; i++ {
		if r.Folded[i] != '在' || i > stretch.Start && !r.speakers.Led(text.Span{Start: stretch.Start, End: i}) {
			continue
		}
		src, ok := r.speakers.Parse(text.Span{Start: i + 1, End: stretch.End})
		a.source, a.rule = src, "attributions.speaker_and_cue"
		return ok && a.cue.marked && (src.Type == speaker.Person || src.Type == speaker.Organization || src.Type == speaker.Unnamed)
	}
	return false
}

// judges tells whether a cue has for its object what somebody thinks of in marks: 斥责政府“玩弄文字”.
func (r *reading) judges(c cue, end int) bool {
	for i := c.End + 1; i < end && i < c.End+12; i++ {
		switch r.Folded[i] {
		case ',', '。', ';', ':', '、', '的':
			return false
		case '“':
			m, ok := r.speakers.MarkAt(i)
			n := r.At(m.End)
			return ok && m.Start == i && m.Inner.Len() > 2 && (n == ',' || n == '。' || n == ';' || n == '!')
		}
	}
	return false
}

// roused is where those start who are roused to speak, or the start of the stretch: 此举引发|网友热议.
func (r *reading) roused(stretch text.Span) int {
	for i := stretch.Start; i < stretch.End-2; i++ {
		switch r.Folded[i] {
		case '引', '激', '惹', '招', '遭', '迎':
			for _, w := range [...]string{"引发", "引起", "引来", "激起", "惹来", "惹得", "招来", "招致", "遭到", "遭", "迎来"} {
				if r.HasAt(i, w) {
					return i + utf8.RuneCountInString(w)
				}
			}
		}
	}
	return stretch.Start
}

// afterCue tells whether a clause without a subject follows one that ends in a cue: 律师反驳，|认为….
func (r *reading) afterCue(stretch text.Span) bool {
	if stretch.Len() > 0 || r.At(stretch.Start-1) != ',' || !r.HasAt(stretch.End, "认为") {
		return false
	}
	for i := max(0, stretch.Start-5); i < stretch.Start-2; i++ {
		if c, ok := r.Hit(i, lexicon.Cue); ok && int(c.End) == stretch.Start-1 {
			return r.frames[c.Ref].kind == "denied" || r.frames[c.Ref].kind == "answered" || r.HasAt(i, "反驳")
		}
	}
	return false
}
