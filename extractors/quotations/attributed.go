package quotations

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
	"github.com/taojin-nlp/taojin/schema"
)

// attributed makes the rows of one attribution: what stands in marks before its clause, and what
// follows its cue.
func (r *reading) attributed(i int) {
	a := &r.t.Attributions[i]
	cue := text.Span{Start: int(a.CueStartChar), End: int(a.CueEndChar)}
	source := r.speakers.Restore(sourceOf(a))
	if m, in := r.speakers.MarkAt(cue.Start); !in || m.Start >= cue.Start {
		r.speakers.Remember(source, a.CueType == "asked")
	}
	if a.Rule == "attributions.dash_line" || slogan(a) {
		return // lines has it
	}
	q := quotation{source: source, cue: cue, by: i, occasion: r.occasion(a)}
	spoken := r.spoken(a)
	if n := sort.Search(len(r.blocks), func(i int) bool { return r.blocks[i].End > cue.Start }); n < len(r.blocks) && r.blocks[n].Contains(cue) {
		return
	}
	if m, in := r.speakers.MarkAt(cue.Start); in && m.Start < cue.Start && r.speakers.Utterance(m) {
		return // told by who speaks in the marks
	}
	before := false
	if spoken && r.At(cue.End) != ':' {
		before = r.before(q, a)
	}
	if !a.ContentStartChar.Valid || a.Source == "" && a.Rule != "attributions.call_received" {
		return
	}
	content := text.Span{Start: int(a.ContentStartChar.V), End: int(a.ContentEndChar.V)}
	if content.Start < cue.Start {
		if !before && spoken && r.At(content.Start-1) != ':' {
			r.take(q, content.Start, "quotations.before_cue")
		}
		return
	}
	if r.direct(q, content) || !spoken {
		return
	}
	if before && (r.joined(cue) || r.cueIs(a, r.cues.direct)) {
		return // “…，”他说着转过身去, “…”他笑道，转身走了
	}
	q.Span, q.kind, q.rule = content, "indirect", "quotations.indirect"
	if r.holdsSpeech(content) {
		q.kind, q.rule = "mixed", "quotations.mixed"
	}
	if q.Len() > 1 {
		r.found = append(r.found, q)
	}
}

// spoken tells whether a cue gives words and not a source alone.
func (r *reading) spoken(a *schema.Attribution) bool {
	switch a.CueType {
	case "learned", "according_to", "shows":
		return false
	}
	if a.Rule == "attributions.unnamed_source" || a.Rule == "attributions.dispatch_head" {
		return false
	}
	return r.At(int(a.CueEndChar)) == ',' && a.CueType == "denied" || !r.cueIs(a, r.cues.refused) // 质疑，…
}

// cueIs tells whether the cue of an attribution is of a kind.
func (r *reading) cueIs(a *schema.Attribution, kind []bool) bool {
	for _, h := range r.HitsAt(int(a.CueStartChar)) {
		if h.Class == lexicon.Cue && h.End == a.CueEndChar && kind[h.Ref] {
			return true
		}
	}
	return false
}

// slogan tells whether words stand on a banner or a board: they are a motto and nobody's.
func slogan(a *schema.Attribution) bool {
	if a.CueType != "wrote" || a.SourceType != speaker.Document {
		return false
	}
	for _, w := range [...]string{"横幅", "条幅", "标语", "招牌", "牌匾", "牌子", "广告牌", "宣传栏", "展板", "锦旗"} {
		if strings.HasSuffix(a.Source, w) {
			return true
		}
	}
	return false
}

// sourceOf reads the source of an attribution's row.
func sourceOf(a *schema.Attribution) speaker.Source {
	s := speaker.Source{Type: a.SourceType, Name: a.SourceName, Title: a.SourceTitle, Org: a.SourceOrg}
	if a.SourceStartChar.Valid {
		s.Span = text.Span{Start: int(a.SourceStartChar.V), End: int(a.SourceEndChar.V)}
	}
	return s
}

// direct takes words in marks at the head of a cue's content, and those after them in the same
// sentence. It tells whether that is all of the content.
func (r *reading) direct(q quotation, content text.Span) bool {
	m, ok := r.speakers.MarkAt(content.Start)
	if !ok || m.Start != content.Start {
		return false
	}
	rest := content.End
	for rest > m.End && (r.Folded[rest-1] == '。' || r.Folded[rest-1] == ',' || r.Folded[rest-1] == ' ' || r.Folded[rest-1] == ';') {
		rest--
	}
	after := r.At(m.End)
	closed := rest <= m.End || r.speakers.Utterance(m) || after == ',' || after == '。' || after == ';' || after == '\n'
	if !closed && !(r.At(content.Start-1) != ',' && r.leaves(m.End)) { // 强调“三不”原则不能变
		return false
	}
	if before := r.At(m.Start - 1); rest > m.End+6 && after == ',' && m.Inner.Len() < 5 && before != '句' && before != '声' && !r.speakers.Utterance(m) && r.At(q.cue.End) != ':' && !r.turnsTo(m.End+1) {
		return false // “这一块”，以后由街道管
	}
	r.take(q, m.Start, "quotations.after_cue")
	for i := m.End; i < content.End && i < m.End+30; i++ { // “…”“…”, “…”，“…”
		if r.Folded[i] == ',' || r.Folded[i] == ' ' || r.Folded[i] == '、' || r.Folded[i] == '。' {
			continue
		}
		next, ok := r.speakers.MarkAt(i)
		if !ok || next.Start != i || !r.speakers.Utterance(next) {
			break
		}
		r.take(q, i, "quotations.after_cue")
		i = next.End - 1
	}
	return true
}

// deeds are what goes on behind what somebody says in one breath: 他说“好”就走了.
var deeds = text.ListOf("就走", "便走", "就跑", "便跑", "就挂", "便挂", "就转身", "便转身", "就离", "便离", "就不", "便不", "就没", "便没", "就再", "便再", "转身", "扭头", "掉头", "起身", "拔腿", "夺门", "然后", "之后", "后便", "后就", "时", "又", "一边", "接着", "随后", "随即", "就匆匆", "便匆匆", "就出", "便出", "就进", "便进", "就睡", "便睡", "就起", "便起", "就上", "便上", "就下", "便下", "就把", "便把", "就放", "便放")

// leaves tells whether the speaker goes on to do something behind words in marks.
func (r *reading) leaves(pos int) bool { return deeds.At(r.View, pos) != "" }

// turning are words by which a clause turns to somebody or something else.
var turning = text.ListOf("也有", "还有", "更有", "有人", "有的", "另有", "随后", "随即", "但", "不过", "而", "并")

// turnsTo tells whether a clause tells of somebody or something else: 也有网友…, 随后….
func (r *reading) turnsTo(pos int) bool {
	return turning.At(r.View, pos) != ""
}

// take makes the row of the marks that start at a position.
func (r *reading) take(q quotation, start int, rule string) bool {
	n := r.markFrom(start)
	if n == len(r.marks) || r.marks[n].Len() > 0 {
		return false
	}
	m := r.speakers.Marks[n]
	if m.Start != start || m.Inner.Len() == 0 {
		return false
	}
	r.marks[n] = m.Inner
	q.Span, q.kind, q.rule = m.Inner, "direct", rule
	r.found = append(r.found, q)
	return true
}

// markFrom is the index of the first marks that start at a position or later.
func (r *reading) markFrom(pos int) int {
	return sort.Search(len(r.speakers.Marks), func(i int) bool { return r.speakers.Marks[i].Start >= pos })
}

// markEnding finds the marks that end at a position, and their index or -1.
func (r *reading) markEnding(pos int) (speaker.Mark, int) {
	if n := r.markFrom(pos) - 1; n >= 0 && r.speakers.Marks[n].End == pos {
		return r.speakers.Marks[n], n
	}
	return speaker.Mark{}, -1
}

// holdsSpeech tells whether a span has words in marks that read as speech.
func (r *reading) holdsSpeech(s text.Span) bool {
	for _, m := range r.speakers.Marks[r.markFrom(s.Start):] {
		if m.Start >= s.End {
			break
		}
		if r.speakers.Utterance(m) || m.Inner.Len() > 7 || m.Inner.Len() > 4 && r.At(m.Start-1) == ',' {
			return true
		}
	}
	return false
}
