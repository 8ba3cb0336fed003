package attributions

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
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
