package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// modifiers stand between an organisation and a title, and belong to neither.
var modifiers = [...]string{"相关", "有关", "主要", "新任", "现任", "时任", "前任", "候任", "代理", "一位", "一名", "两名", "多名", "首席", "高级", "资深", "当值", "的", "原", "前", "该", "某", " ", "、", "兼", "副"}

// employer is the organisation before a title: what follows the last 的, without modifiers.
func (r *Reader) employer(span text.Span) string {
	for again := true; again; {
		again = false
		for _, m := range modifiers {
			if n := len([]rune(m)); span.Len() >= n && r.d.HasBefore(span.End, m) && !r.named(span.End) {
				span.End -= n
				again = true
			}
		}
	}
	if t, ok := r.title(span.End, span.Start); ok && t.Start > span.Start { // 分局局长、党委书记
		return r.employer(text.Span{Start: span.Start, End: t.Start})
	}
	return r.organization(r.beforeDiscipline(span))
}

// beforeDiscipline leaves out the subject that a professor teaches, behind the name of a university: 某某大学|植物学.
func (r *Reader) beforeDiscipline(span text.Span) text.Span {
	if !r.d.HasBefore(span.End, "学") || r.d.HasBefore(span.End, "大学") || r.d.HasBefore(span.End, "中学") || r.d.HasBefore(span.End, "小学") {
		return span
	}
	for end := span.End - 2; end > span.Start+2 && end >= span.End-8; end-- {
		if r.d.HasBefore(end, "大学") || r.d.HasBefore(end, "学院") {
			return text.Span{Start: span.Start, End: end}
		}
	}
	return span
}

// onlyPlace tells whether a span ends in the name of a place and no body.
func (r *Reader) onlyPlace(span text.Span) bool {
	for span.End > span.Start && r.d.Folded[span.End-1] == '的' {
		span.End--
	}
	e := r.entityEnding(span.End, span.Start)
	return e != nil && (e.Type == "GPE" || e.Type == "LOC")
}

// body tells whether a word for a body of more than one character ends at a position: 警察局.
func (r *Reader) body(end, floor int) bool {
	if n, ok := r.nounEnding(end, floor, lexicon.OrgSuffix); ok && n.Span().Len() > 1 {
		return true
	}
	n, ok := r.nounEnding(end, floor, lexicon.Source)
	return ok && n.Span().Len() > 2 && r.d.Entry(n).Get("type") == Organization
}

// named tells whether a name ends at a position.
func (r *Reader) named(pos int) bool { return r.entityAt[pos] > 0 }

// organization is the part of a noun phrase that names an organisation or a place: what follows
// the last 的, or the last title or honour that is listed before it (全国劳动模范、某厂).
func (r *Reader) organization(span text.Span) string {
	if r.d.HasBefore(span.End, "日电") || r.d.HasBefore(span.End, "日讯") || r.d.HasBefore(span.End, "报讯") {
		return "" // the head of a dispatch
	}
	if span.End > span.Start && r.d.Folded[span.End-1] == ')' { // 能源署(IEA)
		if open := r.bracket(span.End-1, span.Start); open > span.Start {
			span.End = open
		}
	}
	for i := span.End - 1; i >= span.Start; i-- {
		c := r.d.Folded[i]
		if c == '、' {
			h, ok := r.headAt(i, span.Start)
			_, titled := r.title(i, span.Start)
			if !titled && !(ok && h.kind == Person) {
				continue
			}
		} else if c != '的' && c != ',' && c != ':' {
			continue
		}
		span.Start = i + 1
		break
	}
	for _, w := range [...]string{"专访", "采访", "对话", "请", "邀请", "走访", "会见", "会晤"} { // 专访|省博物馆馆长
		if r.d.HasAt(span.Start, w) {
			span.Start += utf8.RuneCountInString(w)
			break
		}
	}
	for span.Start < span.End {
		words := r.words(span)
		if len(words) == 0 {
			return ""
		}
		w := words[0]
		if w.Class != phrase.Number && w.Class != phrase.Measure && w.Class != phrase.Time && w.Class != phrase.Prep && w.Class != phrase.Adverb && w.Class != phrase.Pronoun && w.Class != phrase.Mark {
			break
		}
		if r.d.HasAt(w.Start, "21世纪") || r.runsOn(w.Start, w.End) {
			break // 片|方
		}
		span.Start = min(w.End, span.End)
	}
	if span.Len() < 2 {
		return ""
	}
	for i := span.Start + 2; i+1 < span.End; i++ { // 土门街道|一名社区网格员
		if c := r.d.Folded[i+1]; (c == '名' || c == '位') && strings.ContainsRune("一两多几数三", r.d.Folded[i]) {
			if _, ok := r.headAt(i, span.Start); ok {
				span.End = i
			} else {
				span.Start = i + 2 // 当地一名|小学校长
			}
			break
		}
	}
	for i := span.End - 2; i > span.Start; i-- { // 在开罗同|埃及总统
		c := r.d.Folded[i]
		if (c == '同' || c == '在' || c == '于' || c == '向' || c == '对') && r.Word(i, 1) || c == ' ' && r.d.Folded[i-1] > '一' && r.d.At(i+1) > '一' {
			span.Start = i + 1
			break
		}
		if r.d.HasAt(i, "会见") || r.d.HasAt(i, "会晤") || r.d.HasAt(i, "接见") || r.d.HasAt(i, "拜会") || r.d.HasAt(i, "约见") || r.d.HasAt(i, "召见") {
			span.Start = i + 2 // 会见|某国大使
			break
		}
	}
	h, ok := r.headAt(span.End, span.Start)
	if ok && h.kind == Organization {
		for i := h.Start - 1; i > span.Start+2 && i >= h.Start-1; i-- { // 世界粮食计划署|驻也门
			if e := r.entityEnding(i, span.Start); r.d.Folded[i] == '驻' && e != nil && e.Type == "ORG" {
				return r.d.Slice(text.Span{Start: span.Start, End: i})
			}
		}
	}
	if !ok && span.Len() > 2 && span.Len() < 9 && strings.ContainsRune("会局厅署院校委馆团社司所", r.d.Folded[span.End-1]) && r.Nameless(span) {
		return r.d.Slice(span) // 消委会|工作人员
	}
	if !ok && span.Len() < 9 && r.office(span.End) && r.plain(span) {
		return r.d.Slice(span) // 某某甄选|CEO
	}
	if ok && (h.kind == Person || h.kind == Unnamed || h.kind == Data || h.kind == Document) || !ok && (!r.holdsBody(span) || r.predicated(span)) {
		return ""
	}
	if !ok {
		span.End = r.bodyEnd(span)
	}
	if e := r.entityEnding(span.End, span.Start); e != nil && int(e.StartChar) == span.Start && e.Type == "ORG" {
		return r.d.Slice(span)
	}
	return strings.TrimSpace(r.d.Slice(span))
}

// headed is a body that only the office of its head tells for one: 农技站|站长, 捷运局|长.
func (r *Reader) headed(span text.Span) string {
	end := span.End
	if r.d.At(end) != r.d.Folded[end-1] {
		end++
	}
	if !strings.ContainsRune("局厅署处科院所站队厂社校园馆店", r.d.At(end-1)) || r.d.At(span.End+1) != '长' {
		return ""
	}
	for span.Start < span.End && (r.d.Folded[span.Start] == '该' || r.d.Folded[span.Start] == '原' || r.d.Folded[span.Start] == '前' || r.d.Folded[span.Start] == '老') {
		span.Start++
	}
	span.End = end
	if span.Len() < 3 || span.Len() > 9 || !r.Nameless(span) || strings.ContainsRune(r.d.FoldedString(span), '的') {
		return ""
	}
	return r.d.Slice(span)
}

// bodyEnd is where the last name of a body within a span ends, before what its members do: 加州理工学院|行星.
func (r *Reader) bodyEnd(span text.Span) int {
	if strings.ContainsRune("科室系部处队所院组班团心会局厅站厂店", r.d.Folded[span.End-1]) {
		return span.End
	}
	for i := r.entitiesBefore(span.End) - 1; i >= 0 && int(r.t.Entities[i].StartChar) >= span.Start; i-- {
		if e := &r.t.Entities[i]; e.Type == "ORG" && int(e.EndChar) < span.End {
			return int(e.EndChar)
		}
	}
	return span.End
}

// plain tells whether a span holds nothing but words of a name.
func (r *Reader) plain(span text.Span) bool {
	for _, w := range r.words(span) {
		switch w.Class {
		case phrase.Noun, phrase.Name, phrase.Other, phrase.Adjective, phrase.VerbNoun, phrase.Verb, phrase.Number:
		default:
			return false
		}
	}
	return true
}

// offices are offices of a company or of a village.
var offices = text.ListOf("CEO", "CFO", "CTO", "COO", "联席CEO", "首席执行官", "首席运营官", "首席技术官", "首席财务官", "创始人", "联合创始人", "董事长", "总裁", "总经理", "高级副总裁", "副总裁", "合伙人", "里长", "村长", "村主任", "村支书", "村支部书记", "村党支部书记", "镇长", "镇党委书记", "客服", "董秘", "高管", "内部人士", "产品经理", "副总经理", "新闻发言人", "乡长", "社区书记")

// office tells whether an office of a company or of a village starts at a position: what stands before it is where.
func (r *Reader) office(pos int) bool {
	return offices.At(r.d.View, pos) != ""
}

// predicated tells whether a span ends in a verb: 法院宣判, 某地来.
func (r *Reader) predicated(span text.Span) bool {
	words := r.words(span)
	if len(words) == 0 || words[len(words)-1].Class != phrase.Verb || r.d.Folded[span.End-1] == '科' {
		return false
	}
	switch last := words[len(words)-1]; r.d.Folded[last.End-1] {
	case '来', '去', '回', '到', '返':
		return true // 从某地来|的
	default:
		return last.Len() > 1
	}
}

// holdsBody tells whether a body or a place is named within a span: 水利局河道管理.
func (r *Reader) holdsBody(span text.Span) bool {
	for _, h := range r.d.HitsIn(span) {
		if int(h.End) > span.End || h.End-h.Start < 2 {
			continue
		}
		switch h.Class {
		case lexicon.OrgSuffix, lexicon.Organization, lexicon.Place, lexicon.World:
			return true
		case lexicon.Source:
			if r.d.Entry(h).Get("type") == Organization {
				return true
			}
		}
	}
	return false
}
