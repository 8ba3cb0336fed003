package attributions

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// attribute finds source and content of one cue, and keeps the row if there is one. from is where
// the rows of the sentence start.
func (r *reading) attribute(sentence int, c cue, from int) {
	if r.noun(c) || !r.aligned(sentence, c) {
		return
	}
	s := r.Sentences[sentence].Span
	a := attribution{cue: c, clause: max(r.head, r.speakers.ClauseStart(c.Start))}
	if r.negated(c) {
		for _, w := range withheld {
			if r.HasAt(c.Start, w) {
				r.turnAway(a.clause, from)
			}
		}
		return
	}
	stretch := text.Span{Start: a.clause, End: c.Start}
	a.content = r.content(sentence, c)
	switch {
	case c.alone:
		if !r.opens(stretch) || r.HasBefore(c.Start, "没") || r.HasBefore(c.Start, "未") || r.HasBefore(c.Start, "不") {
			return
		}
		a.rule = "attributions.unnamed_source"
	case c.learned:
		if !r.learned(&a, stretch, s) {
			return
		}
	case c.block:
		if !r.block(&a, stretch, s) {
			return
		}
	default:
		if !r.said(&a, stretch, sentence, from) {
			return
		}
	}
	if m, ok := r.speakers.MarkAt(c.Start); ok && !r.quotable(m, a) {
		return
	}
	if c.kind == "thought" && a.source.Pronoun() && r.Folded[a.source.Start] == '我' {
		return // the writer's or the speaker's own
	}
	r.subordinate(&a, stretch)
	if n := len(r.found); n > from && a.source.Pronoun() && a.clause == r.found[n-1].content.Start && !c.marked && r.found[n-1].source.Some() {
		return // 警方称，他们认为…
	}
	if r.credited(&a) {
		r.found = append(r.found, a)
		return
	}
	a.source = r.speakers.Resolve(a.source)
	if m, in := r.speakers.MarkAt(c.Start); !in || m.Start >= c.Start {
		r.speakers.Remember(a.source, c.kind == "asked")
	}
	r.found = append(r.found, a)
}

// credited reads 记者某某报道： at the head of a paragraph: who wrote the text, not who speaks in it.
func (r *reading) credited(a *attribution) bool {
	if a.cue.kind != "reported" || r.At(a.cue.End) != ':' && r.At(a.cue.End) != ' ' || !a.source.Some() {
		return false
	}
	p := r.Paragraphs[r.Sentences[r.SentenceAt(a.cue.Start)].Paragraph]
	if a.cue.Start-p.Start > 60 {
		return false
	}
	for i := a.source.Start; i < a.source.End; i++ {
		if r.HasAt(i, "记者") || r.HasAt(i, "通讯员") {
			a.rule = "attributions.dispatch_head"
			r.head = a.content.Start
			return true
		}
	}
	return false
}

// withheld are cues of what somebody did not tell.
var withheld = [...]string{"回应", "透露", "披露", "公布", "答复", "回答", "表态", "说明", "解释", "评论", "证实", "回复"}

// subordinate ends the content of a cue in a clause that only leads to another: 由于有人威胁…，. Of
// 针对网民反映的问题 there is none.
func (r *reading) subordinate(a *attribution, stretch text.Span) {
	for _, w := range [...]string{"针对", "对于", "关于", "由于", "因为", "鉴于", "因", "尽管", "虽然", "虽"} {
		if !r.HasAt(stretch.Start, w) {
			continue
		}
		for i := a.content.Start; i < a.content.End; i++ {
			if r.Folded[i] == ',' {
				a.content.End = i
			}
		}
		if r.HasAt(stretch.Start, "针对") || r.HasAt(stretch.Start, "对于") || r.HasAt(stretch.Start, "关于") {
			a.content = text.Span{}
		}
	}
}

// quotable tells whether an attribution within quotation marks is one of the text: not what the
// speaker says of himself (我认为).
func (r *reading) quotable(m speaker.Mark, a attribution) bool {
	if a.cue.Start < m.Inner.Start {
		return true
	}
	if !a.source.Some() {
		return a.cue.alone
	}
	if a.source.Start < m.Start && m.Open {
		return true
	}
	if a.source.Start < m.Start || a.cue.direct || !r.speakers.Utterance(m) {
		return false
	}
	switch r.Folded[a.source.Start] {
	case '我', '你', '您', '咱':
		return false
	}
	return !a.source.Pronoun()
}

// opens tells whether nothing but connectors stand between the head of a clause and a cue: [另]据悉.
func (r *reading) opens(stretch text.Span) bool {
	return stretch.Len() == 0 || stretch.Len() <= 6 && r.speakers.Empty(stretch)
}

// said finds the source of a verb of saying.
func (r *reading) said(a *attribution, stretch text.Span, sentence, from int) bool {
	c := a.cue
	s := r.Sentences[sentence].Span
	according, start := r.accordingTo(stretch)
	if !according {
		according, start = r.accordingWithin(c, stretch)
	}
	if !c.marked && !c.final && !(c.clause && r.says(sentence, c)) && !c.addressee && !c.relay && !(according && c.kind == "reported") && !(c.to && r.told(c.End, s.End) > c.End) {
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
	if c.direct && !r.beside(a, stretch) {
		return false
	}
	a.rule = "attributions.speaker_and_cue"
	if according {
		a.rule = "attributions.according_to"
		stretch.Start = start
	}
	src, ok := r.speakers.Subject(stretch)
	if !ok && according {
		if src, ok = r.rest(stretch); !ok {
			return false
		}
	}
	if ok && (!r.fits(c, src, according) || !according && r.object(src.End, c, sentence) || c.according && !according && src.End < c.Start) {
		return false
	}
	if ok && src.Start > stretch.Start && (r.HasBefore(src.Start, "无") || r.HasBefore(src.Start, "没有")) || ok && (r.HasAt(src.Start, "尚无") || r.HasAt(src.Start, "没有") || r.HasAt(src.Start, "尚未有")) {
		return false
	}
	if !ok && !c.own && r.speakers.Empty(stretch) && !c.data && !c.doc && !c.org && !c.according && !r.object(stretch.Start, c, sentence) {
		src, ok = r.dropped(a, s, from)
	}
	if !ok && (c.marked || c.final) && r.beside(a, stretch) {
		src, ok = r.narrated(a, stretch, max(s.Start, r.head))
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
	a.source = src
	if c.according {
		a.cue.frame = asAccording(c.frame)
	}
	return true
}

// serial are verbs that with their object may stand between a speaker and a cue: 发表公报说.
var serial = [...]string{"发表", "发布", "召开", "举行", "接受", "致电", "致信", "发", "打", "写", "回", "拉", "拿", "引用", "援引", "出席", "主持", "参加", "作", "指", "看", "听", "想", "望", "笑", "叹", "摇", "点", "挥", "拍", "站", "坐", "走", "来", "用", "以", "通过", "借", "代表", "经", "据"}

// object tells whether a cue is a noun, the object of the verb that stands between the source and
// it: 作出一系列|部署.
func (r *reading) object(from int, c cue, sentence int) bool {
	if r.At(c.End) == ':' || r.At(c.End+1) == '“' || r.At(c.End) == '“' {
		return false
	}
	if r.functional(c.Start) {
		return false
	}
	if c.noun {
		for i := from; i < c.Start; i++ {
			if r.HasAt(i, "作出") || r.HasAt(i, "做出") || r.HasAt(i, "进行") || r.HasAt(i, "给予") {
				return true
			}
		}
	}
	verb, prep, governs, last := false, false, false, phrase.Other
	for _, w := range r.speakers.Words(sentence) {
		if w.Start < from {
			continue
		}
		if w.Start >= c.Start {
			break
		}
		switch w.Class {
		case phrase.Verb:
			verb, governs = true, true
			for _, s := range serial {
				if r.HasAt(w.Start, s) {
					prep = true
				}
			}
		case phrase.Prep:
			prep, governs = true, false
		}
		last = w.Class
	}
	switch last {
	case phrase.De, phrase.Conj:
		return !r.HasBefore(c.Start, "得") && !r.HasBefore(c.Start, "以及")
	case phrase.Noun, phrase.VerbNoun, phrase.Adjective, phrase.Measure, phrase.Number:
		return verb && !prep || governs && c.noun
	}
	return false
}

func asAccording(f *frame) *frame {
	g := *f
	g.kind = "according_to"
	return &g
}

// fits tells whether a source of this type goes with the cue: data show, documents provide.
func (r *reading) fits(c cue, s speaker.Source, according bool) bool {
	switch {
	case c.data:
		return s.Type == speaker.Data || s.Type == speaker.Document || s.Type == speaker.Media || c.marked && s.Type == speaker.Organization && false
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

// accordingWithin finds 据 within a stretch, before the name of a medium: …开进灾区 据电视台|报道.
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
					return false // 按照要求|通知家长
				}
			}
			return r.Folded[stretch.End-1] != '时' && !r.HasAt(stretch.Start, "据")
		}
	}
	return false
}

// rest takes the whole of a stretch behind 据 for a source whose last noun is not known.
func (r *reading) rest(stretch text.Span) (speaker.Source, bool) {
	if stretch.Len() < 2 || stretch.Len() > 30 || r.speakers.Empty(stretch) {
		return speaker.Source{}, false
	}
	s := r.speakers.Whole(r.speakers.Bare(stretch))
	s.Type, s.Org, s.Name = speaker.Organization, s.Name, ""
	return s, s.Some()
}

// unknown takes a short stretch without verbs for the name of a person: 奥萨玛说.
func (r *reading) unknown(stretch text.Span) (speaker.Source, bool) {
	bare := r.speakers.Bare(stretch)
	if bare.Len() < 2 || bare.Len() > 8 || !r.speakers.Nameless(bare) {
		return speaker.Source{}, false
	}
	for i := bare.Start; i < bare.End; i++ {
		switch r.Folded[i] {
		case '您', '你', '我', '向', '对', '不', '每', '这', '那', '举', '各', '全':
			return speaker.Source{}, false
		}
	}
	return r.speakers.Whole(bare), true
}

// dropped is the source of a cue without a subject of its own: that of an earlier cue of the
// sentence, the subject of an earlier clause, or who spoke last.
func (r *reading) dropped(a *attribution, s text.Span, from int) (speaker.Source, bool) {
	for i := a.clause; i < a.cue.Start; i++ {
		switch r.Folded[i] {
		case '不', '没', '别', '未':
			return speaker.Source{}, false // 不能只在口头上|讲
		}
	}
	floor := max(s.Start, r.head)
	for i := len(r.found) - 1; i >= from; i-- {
		f := r.found[i]
		if f.content.Len() == 0 || !f.source.Some() || f.cue.alone || f.cue.learned || f.rule == "attributions.dispatch_head" {
			continue
		}
		if a.cue.to || f.source.Type == speaker.Media || f.source.Type == speaker.Document || r.HasAt(a.cue.Start, "反映") { // 他说，物业接到投诉后已派人，并[要求]…: who is told of may ask as well
			if own, ok := r.speakers.Dropped(a.clause, max(floor, f.content.Start)); ok && (f.source.Type == speaker.Media || r.done(own.End, a.clause)) {
				return own, true
			}
		}
		a.shared = true
		return f.source, true
	}
	if own, ok := r.speakers.Dropped(a.clause, floor); ok {
		return own, true
	}
	if !a.cue.marked && !a.cue.final {
		return speaker.Source{}, false
	}
	last, ok := r.speakers.Last(a.cue.Start)
	ok = ok && r.ParagraphAt(last.Start) >= r.ParagraphAt(a.cue.Start)-1
	if ok {
		a.rule = "attributions.dropped_subject"
	}
	return last, ok
}

// done tells whether a span tells a deed that is done: 物业已派人.
func (r *reading) done(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Folded[i] {
		case '已', '了', '曾', '后', '就', '便':
			return true
		}
	}
	return false
}

// beside tells whether words in quotation marks stand right before or behind the clause of a cue.
func (r *reading) beside(a *attribution, stretch text.Span) bool {
	i := a.cue.End
	for i < len(r.Folded) && (r.Folded[i] == ':' || r.Folded[i] == ',' || r.Folded[i] == ' ' || r.Folded[i] == '\n') {
		i++
	}
	if m, ok := r.speakers.MarkAt(i); ok && m.Start == i {
		return i > a.cue.End || r.speakers.Utterance(m)
	}
	if n := len(r.found); n > 0 && r.found[n-1].content.End >= stretch.Start-1 && r.found[n-1].content.End <= stretch.Start && a.cue.marked {
		return false // what stands before is said already
	}
	return r.quoteEnds(stretch.Start)
}

// narrated is who speaks the words in marks beside a cue: the subject of an earlier clause where
// that of the cue has none (半天才闷声道), or any noun at its head.
func (r *reading) narrated(a *attribution, stretch text.Span, floor int) (speaker.Source, bool) {
	if stretch.Start > floor {
		if own, ok := r.speakers.Dropped(a.clause, floor); ok && own.Type == speaker.Person {
			return own, true
		}
		first := floor
		for first < stretch.Start && r.Folded[first] != ',' && r.Folded[first] != ':' {
			first++
		}
		if _, in := r.speakers.MarkAt(floor); !in && first < stretch.Start {
			if own, ok := r.speakers.Anyone(text.Span{Start: floor, End: first}); ok {
				return own, true
			}
		}
	}
	return r.speakers.Anyone(stretch)
}

// quoteEnds tells whether words in quotation marks end right before a position.
func (r *reading) quoteEnds(pos int) bool {
	for pos > 0 && (r.Folded[pos-1] == ' ' || r.Folded[pos-1] == ',' || r.Folded[pos-1] == '\n') {
		pos--
	}
	if pos == 0 {
		return false
	}
	m, ok := r.speakers.MarkAt(pos - 1)
	return ok && m.End == pos
}

// markBefore is the speech in marks that ends right before the source of an attribution.
func (r *reading) markBefore(a attribution) (speaker.Mark, bool) {
	pos := a.clause
	if a.source.Some() && a.source.Start < a.cue.Start {
		pos = min(pos, a.source.Start)
	}
	if pos == 0 || !r.quoteEnds(pos) {
		return speaker.Mark{}, false
	}
	for pos > 0 && (r.Folded[pos-1] == ' ' || r.Folded[pos-1] == ',') {
		pos--
	}
	m, ok := r.speakers.MarkAt(pos - 1)
	return m, ok && r.speakers.Utterance(m)
}

// quoteBefore tells whether a closing cue (他说。) has something before it that was said.
func (r *reading) quoteBefore(start int, s speaker.Source) bool {
	if r.quoteEnds(start) || s.Start < start && r.quoteEnds(s.Start) {
		return true
	}
	m, ok := r.speakers.MarkAt(max(0, start-14))
	return ok && m.End <= start && r.speakers.Utterance(m)
}

// restated tells whether a plain verb of saying follows in the clause of a cue, before which no
// other speaker is named: 打电话通知报社|说.
func (r *reading) restated(sentence int, c cue) bool {
	if c.relay || c.alone {
		return false
	}
	for i := c.End; i < r.Sentences[sentence].End && i < c.End+20; i++ {
		switch r.Folded[i] {
		case ',', '。', ':', '“':
			return i > c.End+1 && (r.Folded[i] != '。') && (r.Folded[i-1] == '说' || r.Folded[i-1] == '称' || r.Folded[i-1] == '道') && c.kind != "thought"
		}
	}
	return false
}

// received reads 接到群众报警称: a call whose caller is not told.
func (r *reading) received(a *attribution) bool {
	for i := a.cue.Start; i > a.clause && i > a.cue.Start-8; i-- {
		if r.HasBefore(i, "接到") || r.HasBefore(i, "接") || r.HasBefore(i, "接获") || r.HasBefore(i, "收到") {
			if src, ok := r.speakers.Parse(text.Span{Start: i, End: a.cue.Start}); ok && i < a.cue.Start {
				a.source = src
			}
			a.rule = "attributions.call_received"
			return true
		}
	}
	if r.HasAt(a.cue.Start, "接") {
		a.rule = "attributions.call_received"
		return true
	}
	return false
}

// nameItself reads 通报称 and 报道说: where no other source stands before, the document itself is
// the source and the rest the cue.
func (r *reading) nameItself(a *attribution, stretch text.Span) bool {
	if a.cue.Len() < 3 || stretch.Len() > 6 || !r.speakers.Empty(stretch) || a.cue.alone {
		return false
	}
	for _, w := range [...]string{"指出", "称", "说"} {
		n := len([]rune(w))
		if !r.HasBefore(a.cue.End, w) || !r.isSource(a.cue.End-n, a.cue.Start, speaker.Document, speaker.Media) {
			continue
		}
		src, ok := r.speakers.Parse(text.Span{Start: a.cue.Start, End: a.cue.End - n})
		if !ok {
			return false
		}
		a.source, a.rule = src, "attributions.speaker_and_cue"
		a.cue.Start = src.End
		a.cue.frame = plain
		return true
	}
	return false
}

// plain is the frame of 说 and 称.
var plain = &frame{kind: "said", clause: true}

// relayed reads the source whose words another passes on: 援引|目击者的话|说.
func (r *reading) relayed(a *attribution, from int) bool {
	span := text.Span{Start: from, End: a.cue.Start}
	for _, w := range [...]string{"的话", "的说法", "的消息", "的报道", "的描述", "的观点"} {
		if r.HasBefore(span.End, w) {
			span.End -= len([]rune(w))
			break
		}
	}
	src, ok := r.speakers.Parse(span)
	if a.cue.kind == "reported" {
		src, ok = r.found[len(r.found)-1].source, true // 援引目击者的话|报道说
	}
	a.source, a.rule = src, "attributions.speaker_and_cue"
	return ok
}

// turnAway ends the content of an earlier cue where the text turns to what was not said: …，但对
// 此未予回应.
func (r *reading) turnAway(clause, from int) {
	for i := from; i < len(r.found); i++ {
		c := &r.found[i].content
		for clause > c.Start && clause < c.End {
			before := clause
			if r.HasAt(clause, "但") || r.HasAt(clause, "不过") || r.HasAt(clause, "对") && !r.HasAt(clause, "对于“") || clause-c.Start < 4 {
				break
			}
			prev := r.speakers.ClauseStart(clause - 1)
			if !r.HasAt(prev, "但") && !r.HasAt(prev, "不过") && !r.HasAt(prev, "对") && !r.HasAt(prev, "至于") {
				break
			}
			if clause = prev; clause >= before {
				break
			}
		}
		if clause > c.Start && clause < c.End {
			c.End = clause
			for c.End > c.Start && (r.Folded[c.End-1] == ',' || r.Folded[c.End-1] == ';') {
				c.End--
			}
		}
	}
}

// share ends the content of a cue where a later cue of the same sentence takes over: the same
// speaker goes on with another cue, or another one speaks in quotation marks.
func (r *reading) share(from int) {
	for j := from; j < len(r.found); j++ {
		b := r.found[j]
		for i := j - 1; i >= max(0, from-2); i-- {
			a := &r.found[i]
			if m, ok := r.markBefore(b); ok && a.content.Start+2 < m.Start && a.content.End > m.Start && a.content.End <= m.End {
				a.content.End = m.Start
				for a.content.End > a.content.Start && (r.Folded[a.content.End-1] == ',' || r.Folded[a.content.End-1] == '。') {
					a.content.End--
				}
			}
			if i < from || !a.content.Contains(b.cue.Span) {
				continue
			}
			if m, ok := r.markBefore(b); ok && m.Start > a.content.Start+2 { // …，“…”他说
				a.content.End = m.Start
				for a.content.End > a.content.Start && (r.Folded[a.content.End-1] == ',' || r.Folded[a.content.End-1] == '。' || r.Folded[a.content.End-1] == ' ') {
					a.content.End--
				}
				continue
			}
			if r.HasAt(b.clause, "另有") || r.HasAt(b.clause, "另一") || r.HasAt(b.clause, "而") && b.source.Start > b.clause {
				a.content.End = max(a.content.Start, b.clause-1)
				continue
			}
			other := b.source.Some() && b.cue.End < len(r.Folded) && (r.At(b.cue.End) == ':' && r.At(b.cue.End+1) == '“') && b.source.Start > a.content.Start
			if !b.shared && !other {
				break
			}
			end := b.clause
			for end > a.content.Start && (r.Folded[end-1] == ',' || r.Folded[end-1] == ';' || r.Folded[end-1] == ' ') {
				end--
			}
			if end > a.content.Start {
				a.content.End = end
			}
			break
		}
	}
}

// content is what a cue tells: what follows it without comma or colon, to the end of the sentence
// without its stop. What is said in marks and ends before the cue is content where nothing follows.
func (r *reading) content(sentence int, c cue) text.Span {
	s := r.Sentences[sentence].Span
	i := c.End
	if c.to && !c.marked {
		i = r.told(i, s.End)
	}
	for i < len(r.Folded) && (r.Folded[i] == ',' || r.Folded[i] == ':' || r.Folded[i] == ' ') {
		i++
	}
	if r.At(i) == '\n' && r.At(i-1) == ':' {
		for i < len(r.Folded) && (r.Folded[i] == '\n' || r.Folded[i] == ' ') {
			i++
		}
		if m, ok := r.speakers.MarkAt(i); ok && m.Start == i {
			return m.Span
		}
		return text.Span{}
	}
	if i >= s.End {
		return r.contentBefore(c)
	}
	end := s.End
	if m, ok := r.speakers.MarkAt(i); ok && m.Start == i { // all that stands in the marks
		end = max(end, m.End)
	}
	if m, ok := r.speakers.MarkAt(end - 1); ok && m.End > end && m.Start > i { // a stop within marks
		if n := r.SentenceAt(m.End - 1); n >= 0 {
			end = max(m.End, r.Sentences[n].End)
		}
	}
	if m, ok := r.speakers.MarkAt(c.Start); ok && m.Inner.End < end && m.Inner.Start <= c.Start {
		end = m.Inner.End // a cue within marks tells nothing beyond them
	}
	for end > i && (r.Folded[end-1] == '。' || r.Folded[end-1] == ' ' || r.Folded[end-1] == ';') {
		end--
	}
	return text.Span{Start: i, End: max(i, end)}
}

// told passes over the one who is told, up to a comma: 提醒[全市司机]，要….
func (r *reading) told(from, limit int) int {
	for i := from; i < limit && i < from+14; i++ {
		switch r.Folded[i] {
		case ',', ':':
			if r.speakers.Nameless(text.Span{Start: from, End: i}) {
				return i
			}
			return from
		case '。':
			return from
		}
	}
	return from
}

// contentBefore is what stands in marks before the clause of a closing cue.
func (r *reading) contentBefore(c cue) text.Span {
	start := r.speakers.ClauseStart(c.Start)
	for n := 0; n < 3 && start > 0; n++ {
		i := start
		for i > 0 && (r.Folded[i-1] == ' ' || r.Folded[i-1] == ',' || r.Folded[i-1] == '\n') {
			i--
		}
		if i == 0 {
			break
		}
		if m, ok := r.speakers.MarkAt(i - 1); ok && m.End == i {
			return m.Span
		}
		start = r.speakers.ClauseStart(i)
		if start == i {
			break
		}
	}
	return text.Span{}
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
