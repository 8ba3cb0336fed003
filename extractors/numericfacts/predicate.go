package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// predicate finds the verb: before the number, else after it.
func (r *reader) predicate(f *rule.Found[quantity], row *schema.NumericFact, clause text.Span) text.Span {
	if f.Value.done { // 1死[3伤]
		v := text.Span{Start: f.End - 1, End: f.End}
		row.Predicate = r.Slice(v)
		return v
	}
	if v, ok := r.beyondDe(f, clause); ok {
		row.Predicate = r.Slice(v)
		return v
	}
	v, ok := r.syntax.VerbBefore(f.Start, clause.Start)
	if w, before := r.wordAt(f.Start - 1); w.Class == phrase.VerbNoun && w.End == f.Start && w.Len() == 2 && !(ok && v.Start >= clause.Start && v != w.Span) && before.End == w.Start && (r.At(clause.Start) == '每' || r.actor(phrase.NP{Span: before.Span, Head: before.Span})) && r.tells(f, clause) {
		row.Predicate = r.Slice(w.Span)
		return w.Span // 水利部门[投资]3亿元, 企业[申请]45项专利
	}
	if b, bound := r.boundVerb(f); bound && !(ok && v.End == f.Start) {
		if p, _ := r.wordAt(f.Start - 1); p.Class != phrase.Verb { // 销售额[突破]6000万元
			row.Predicate = r.Slice(b)
			return b
		}
	}
	if ok && v.End < f.Start && r.before(v.End, f.Start) { // 事故发生后[128人]升井
		v, ok = r.syntax.VerbAfter(f.End, clause.End)
		if !ok {
			return text.Span{}
		}
	}
	if w, _ := r.wordAt(v.Start); ok && f.Value.kind == kindOrdinal && w.Class == phrase.VerbNoun && v.End == f.Start {
		return text.Span{} // 联赛[第12轮]
	} else if ok && f.Value.kind == kindOrdinal && v.Len() == 1 && r.At(v.Start) == '是' {
		if told, follows := r.syntax.VerbAt(f.End, clause.End); follows {
			v = told // 这是今年第四次[加息]
		}
	}
	if ok && r.bounds(v) { // 报告[超过]3例: it bounds the number
		if w, before := r.syntax.VerbBefore(v.Start, clause.Start); before && w.End == v.Start {
			v = w
		}
	}
	if !ok && r.spot(f) {
		return text.Span{}
	}
	if !ok {
		before := v
		v, ok = r.syntax.VerbAfter(f.End, clause.End)
		if !ok && before.Len() > 0 {
			v, ok = before, true
		}
		ok = ok && r.At(v.Start-1) != '、'                 // 幼儿园6所、改造小区48个
		for ok && r.At(v.Start-1) == '不' && r.bounds(v) { // 向[不超过]3人发行
			v, ok = r.syntax.VerbAfter(v.End, clause.End)
		}
	}
	if ok {
		row.Predicate = r.Slice(v)
	}
	return v
}

// tells tells whether a verb that is a noun as well, right before the number, is its verb: of money, and of things that are named behind it.
func (r *reader) tells(f *rule.Found[quantity], clause text.Span) bool {
	switch f.Value.kind {
	case kindMoney:
		return true
	case kindCount:
		np, ok := r.syntax.NounAfter(f.End, clause.End, false)
		return ok && !f.Value.times && !f.Value.person && np.Start == f.End
	}
	return false
}

// spot tells whether a measure tells where something is, as 处 behind it says: no verb behind it is of it (海拔500米[处]检出).
func (r *reader) spot(f *rule.Found[quantity]) bool {
	return f.Value.kind == kindMeasure && r.At(f.End) == '处'
}

// beyondDe is the verb of a number that 的 stands before: of a part it is the verb of the whole (完成计划的[八成]), of
// a count the one before that of the relative clause (吸引来自三国的[20家]企业).
func (r *reader) beyondDe(f *rule.Found[quantity], clause text.Span) (text.Span, bool) {
	if r.At(f.Start-1) != '的' || f.Start-1 <= clause.Start {
		return text.Span{}, false
	}
	v, ok := r.syntax.VerbBefore(f.Start-1, clause.Start)
	if !ok || v.End > f.Start-1 {
		return v, false
	}
	kind := f.Value.kind
	if kind == kindNumber && f.Value.value.Valid && f.Value.value.V < 1 {
		kind = kindPercent // 三分之二
	}
	switch kind {
	case kindPercent, kindMultiple:
		return v, !r.syntax.Links(v) || r.At(v.Start) == '占' || r.HasAt(v.Start, "完成")
	case kindCount:
		w, _ := r.wordAt(v.Start - 1)
		return w.Span, w.Class == phrase.Verb && w.End == v.Start && w.Start >= clause.Start
	}
	return v, false
}

// boundVerb is the verb that bounds a number and tells of what stands before it as well: 突破, 超过.
func (r *reader) boundVerb(f *rule.Found[quantity]) (text.Span, bool) {
	v := text.Span{Start: f.Start, End: f.Start + 2}
	if f.Value.number.Start < v.End || r.At(f.Start-1) == '不' {
		return v, false
	}
	switch {
	case r.HasAt(f.Start, "突破"), r.HasAt(f.Start, "超过"), r.HasAt(f.Start, "低于"), r.HasAt(f.Start, "高于"), r.HasAt(f.Start, "达到"):
		np, ok := r.syntax.NounBefore(f.Start, max(0, f.Start-40))
		return v, ok && np.Len() > 0
	}
	return v, false
}

// before tells whether 后, 时 or the like stands behind a verb, so that it tells but when: 发生[后].
func (r *reader) before(end, pos int) bool {
	for k := end; k < pos && k < end+6; k++ {
		w, _ := r.wordAt(k)
		switch {
		case w.Class == phrase.Locative && w.Start == k:
			switch r.At(k) {
			case '后', '时', '前':
				return w.Len() == 1
			}
			return r.HasAt(k, "之后") || r.HasAt(k, "以后") || r.HasAt(k, "期间") || r.HasAt(k, "之前")
		case w.Class == phrase.Mark, w.Class == phrase.De, w.Class == phrase.Adverb, w.Class == phrase.Verb, w.Class == phrase.Number:
			return false
		}
		k = max(k, w.End-1)
	}
	return false
}

// happens takes the verb behind what is counted where the one before only tells that it is so, or belongs to
// the number before: 造成3人死亡、2人受伤, 另有5户停电. rest goes from the
// number before to the end of the clause.
func (r *reader) happens(f *rule.Found[quantity], row *schema.NumericFact, rest, verb text.Span) bool {
	if f.Value.kind != kindCount || verb.Len() > 0 && verb.Start >= f.Start {
		return false
	}
	listed := false
	if c := r.At(f.Start - 1); c == '、' || c == '和' { // the number before has a verb of its own as well
		_, listed = r.syntax.VerbAt(rest.Start, f.Start)
	}
	caused := verb.Len() > 0 && verb.End <= f.Start // 致[某地]3人死亡
	if !listed && !(caused && r.causes(verb)) {
		return false
	}
	end := f.End
	if row.ObjectStartChar.Valid && int(row.ObjectStartChar.V) >= f.End {
		end = int(row.ObjectEndChar.V)
	}
	v, ok := r.syntax.VerbAt(end, rest.End)
	if w, _ := r.wordAt(end); !ok && w.Start == end && (w.Class == phrase.Adverb || w.Class == phrase.Prep || w.Class == phrase.VerbNoun) {
		v, ok = r.syntax.VerbAfter(end, rest.End) // 另有4人仍在医院[救治]
	}
	if ok {
		row.Predicate = r.Slice(v)
		return true
	}
	return false
}
