package attributions

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// said finds the source of a verb of saying.
func (r *reading) said(a *attribution, stretch text.Span, sentence, from int) bool {
	c := a.cue
	s := r.Sentences[sentence].Span
	according, start := r.accordingTo(stretch)
	if !according {
		according, start = r.accordingWithin(c, stretch)
	}
	judged := !c.marked && !c.final && c.clause && r.judges(c, s.End)
	if !c.marked && !c.final && !judged && !(c.clause && r.says(sentence, c)) && !c.addressee && !c.relay && !(according && c.kind == "reported") && !(c.to && r.told(c.End, s.End) > c.End) {
		return false
	}
	if c.data && r.At(stretch.Start) == '从' {
		return false // 从来信中|发现
	}
	if c.seems {
		return r.seeming(a, stretch)
	}
	if r.describes(c, s.End) {
		return false
	}
	if !c.marked && r.restated(sentence, c) {
		return false
	}
	if r.bidden(c, stretch) || according && (r.HasBefore(start, "按照") || r.HasBefore(start, "根据") || r.HasBefore(start, "按")) && (c.to || c.org || c.rule || r.HasAt(c.Start, "部署") || r.HasAt(c.Start, "安排") || r.HasAt(c.Start, "指示")) {
		return false
	}
	if c.according && !c.marked && !c.final {
		return false
	}
	if a.cue.noun && c.kind == "reported" && c.Len() > 2 && r.received(a) {
		return true
	}
	if r.nameItself(a, stretch) {
		return true
	}
	if k := len(r.found) - 1; k >= from && r.found[k].cue.relay && r.found[k].cue.Start >= stretch.Start {
		return r.relayed(a, r.found[k].cue.End)
	}
	if c.direct && !judged && !r.beside(a, stretch) {
		return false
	}
	a.rule = "attributions.speaker_and_cue"
	if according {
		a.rule = "attributions.according_to"
		stretch.Start = start
	}
	if n := r.roused(stretch); n > stretch.Start {
		if c.final {
			return false // 引来网友|炮轰。
		}
		stretch.Start = n
	}
	src, ok := r.speakers.Subject(stretch)
	if c.kind == "asked" && r.passive(stretch) {
		if ok = ok && r.HasBefore(src.Start, "被"); !ok {
			return false // 他被问：
		}
	}
	spoken := (c.marked || c.final) && !according && r.beside(a, stretch)
	if spoken && (!ok || r.speakers.Predicate(src) && (src.Name == "" || src.Title == "")) {
		if own, told := r.speakers.Dropped(a.clause, max(s.Start, r.head)); !ok && stretch.Len() == 0 && told && own.Name != "" && own.Title != "" { // 总经理某某否认此事，称“…”
			src, ok = own, true
		} else if own, told := r.narrated(a, stretch, max(s.Start, r.head)); !ok || told && (own.End <= stretch.Start || own.End == src.End || own.Len() > src.Len()) { // 交给李妈|说
			src, ok = own, told
		}
	}
	if ok && !according && src.Start == stretch.Start+1 && strings.ContainsRune("跟向对给", r.Folded[stretch.Start]) {
		return false // 跟爷爷|说
	}
	if !ok && according {
		if src, ok = r.rest(stretch); !ok {
			return false
		}
	}
	if ok && (c.data || c.doc) && !r.fits(c, src, according) {
		if whole, told := r.speakers.Parse(text.Span{Start: r.speakers.Bare(stretch).Start, End: stretch.End}); told && r.fits(c, whole, according) {
			src = whole // 统计局当天公布的|数据
		}
	}
	if ok && src.End == c.Start && r.Folded[src.Start] == '“' && r.Folded[src.End-1] == '”' && r.At(c.End) != ':' {
		return false // “拍胸脯”|保证
	}
	if ok && (!r.fits(c, src, according) || !according && r.object(src.End, c, sentence) || c.according && !according && src.End < c.Start) {
		return false
	}
	if ok && c.noun && !c.marked && src.End == c.Start && r.Folded[src.End-1] == '”' {
		return false // “一带一路”|倡议
	}
	if ok && src.Start > stretch.Start && (r.HasBefore(src.Start, "无") || r.HasBefore(src.Start, "没有")) || ok && (r.HasAt(src.Start, "尚无") || r.HasAt(src.Start, "没有") || r.HasAt(src.Start, "尚未有")) {
		return false
	}
	if !ok && c.marked && !c.data && !c.doc && !c.rule {
		src, ok = r.body(stretch)
	}
	if !ok && c.marked && !c.data && !c.doc {
		src, ok = r.firm(c, stretch)
	}
	if !ok && (!c.own || r.afterCue(stretch)) && r.speakers.Empty(stretch) && !c.data && !c.doc && !c.org && !c.according && !r.object(stretch.Start, c, sentence) {
		src, ok = r.dropped(a, s, from)
	}
	if !ok && c.marked && c.kind != "announced" && !c.data && !c.doc && !c.org && !c.according && !c.rule {
		src, ok = r.unknown(stretch)
	}
	if !ok {
		return false
	}
	if c.final && !r.quoteBefore(stretch.Start, src) && !according {
		return false
	}
	if c.kind == "reported" && src.Type != speaker.Media && src.End-1 >= 0 {
		switch r.Folded[src.End-1] {
		case '网', '社', '报', '台', '刊':
			src.Type, src.Org, src.Name = speaker.Media, r.Slice(src.Span), ""
		}
	}
	a.source = src
	if c.according {
		a.cue.frame = asAccording(c.frame)
	}
	return true
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

// accordingTo tells whether a clause opens with 据, 根据 or 经, and where the source starts.
func (r *reading) accordingTo(stretch text.Span) (bool, int) {
	for i := stretch.Start; i < stretch.End && i < stretch.Start+6; i++ {
		for _, w := range [...]string{"根据", "依据", "按照", "据", "经"} {
			if r.HasAt(i, w) && r.speakers.Word(i, utf8.RuneCountInString(w)) && (i == stretch.Start || r.speakers.Led(text.Span{Start: stretch.Start, End: i})) {
				return true, i + len([]rune(w))
			}
		}
	}
	return false, stretch.Start
}

// accordingWithin finds 据 within a stretch, before the name of a medium: …赶赴现场 据电台|报道.
func (r *reading) accordingWithin(c cue, stretch text.Span) (bool, int) {
	if !c.marked || c.kind != "reported" {
		return false, stretch.Start
	}
	for i := stretch.End - 1; i > stretch.Start; i-- {
		if p := r.At(i - 1); r.Folded[i] == '据' && p != '数' && p != '证' && p != '根' && p != '依' && p != '占' {
			return true, i + 1
		}
	}
	return false, stretch.Start
}

// bidden tells whether a cue of bidding is what somebody goes by: 按照上级|要求.
func (r *reading) bidden(c cue, stretch text.Span) bool {
	if !c.to && !c.noun || c.marked && r.At(c.End) == ':' {
		return false
	}
	if r.HasAt(stretch.Start, "应") && !r.HasAt(stretch.Start, "应急") {
		return true // 应某院|邀请
	}
	for i := stretch.Start + 1; i < stretch.End-1; i++ {
		if r.HasAt(i, "按照") || r.HasAt(i, "依照") || r.HasAt(i, "根据") || r.HasAt(i, "遵照") {
			for _, h := range r.HitsIn(text.Span{Start: i + 2, End: stretch.End}) {
				if h.Class == lexicon.Cue && r.frames[h.Ref].noun {
					return false // 按照要求|通知商户
				}
			}
			return r.Folded[stretch.End-1] != '时' && !r.HasAt(stretch.Start, "据")
		}
	}
	return false
}

func asAccording(f *frame) *frame {
	g := *f
	g.kind = "according_to"
	return &g
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
