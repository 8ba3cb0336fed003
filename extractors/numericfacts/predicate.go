package numericfacts

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// predicate finds the verb: before the number, else after it.
func (r *reader) predicate(f *rule.Found[quantity], row *schema.NumericFact, clause text.Span) text.Span {
	v, ok := r.syntax.VerbBefore(f.Start, clause.Start)
	if w, before := r.wordAt(f.Start - 1); w.Class == phrase.VerbNoun && w.End == f.Start && w.Len() == 2 && f.Value.kind == kindMoney && !(ok && v.Start >= clause.Start) && before.End == w.Start && r.actor(phrase.NP{Span: before.Span, Head: before.Span}) {
		row.Predicate = r.Slice(w.Span)
		return w.Span // 水利部门[投资]3亿元
	}
	if b, bound := r.boundVerb(f); bound && !(ok && v.End == f.Start) {
		if p, _ := r.wordAt(f.Start - 1); p.Class != phrase.Verb { // 销售额[突破]6000万元
			row.Predicate = r.Slice(b)
			return b
		}
	}
	if ok && r.bounds(v) { // 报告[超过]3例: it bounds the number
		if w, before := r.syntax.VerbBefore(v.Start, clause.Start); before && w.End == v.Start {
			v = w
		}
	}
	if !ok {
		before := v
		v, ok = r.syntax.VerbAfter(f.End, clause.End)
		if !ok && before.Len() > 0 {
			v, ok = before, true
		}
		for ok && r.At(v.Start-1) == '不' && r.bounds(v) { // 向[不超过]3人发行
			v, ok = r.syntax.VerbAfter(v.End, clause.End)
		}
	}
	if f.Value.kind == kindCount && f.Value.unit.Len() == 0 && (r.At(f.End-1) == '死' || r.At(f.End-1) == '伤') { // 1死[3伤]
		v, ok = text.Span{Start: f.End - 1, End: f.End}, true
	}
	if ok {
		row.Predicate = r.Slice(v)
	}
	return v
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

// bounds tells whether a verb is a word that bounds a number: 超过, 低于.
func (r *reader) bounds(verb text.Span) bool {
	for _, w := range [...]string{"超过", "低于", "高于", "少于", "多于", "逾", "超", "突破"} {
		if verb.Len() == utf8.RuneCountInString(w) && r.HasAt(verb.Start, w) {
			return true
		}
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
	if v, ok := r.syntax.VerbAt(end, rest.End); ok {
		row.Predicate = r.Slice(v)
		return true
	}
	return false
}

// causes tells whether a verb tells no more than that something is or comes to be.
func (r *reader) causes(verb text.Span) bool {
	for _, w := range [...]string{"致", "造成", "导致", "致使", "使", "令", "确认", "证实", "有"} {
		if n := len([]rune(w)); verb.Len() >= n && r.HasAt(verb.End-n, w) && (w == "有" || verb.Len() == n) {
			return true
		}
	}
	return false
}

// travels tells whether a word ends at a position that tells a movement over the distance behind it: 飞行300公里.
func (r *reader) travels(end int) bool {
	for _, w := range [...]string{"飞行", "行驶", "航行", "步行", "骑行", "行走", "滑行", "漂流", "行进"} {
		if r.HasBefore(end, w) {
			return true
		}
	}
	return false
}
