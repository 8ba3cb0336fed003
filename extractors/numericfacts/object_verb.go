package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// rises is where 由, 从 or 在 stands before a number, perhaps with a rate between them: 标准由每人每月[820元]提高到…; 0 if nowhere.
func (r *reader) rises(pos, limit int) int {
	const reach = 8
	switch r.At(pos - 1) {
	case '由', '从', '在':
		return pos - 1
	}
	rate := false
	for i := pos - 1; i > limit && i >= pos-reach; i-- {
		switch r.At(i) {
		case '每', '原', '初':
			rate = true
		case '由', '从':
			if w, _ := r.wordAt(i); rate && w.Class == phrase.Prep {
				return i
			}
			return 0
		case ',', '、', '。', ';', ':':
			return 0
		}
	}
	return 0
}

// linkedTo is what an earlier clause names where this one is but 为, 达 and the number: 最大雨量出现在某镇,为[200毫米].
func (r *reader) linkedTo(f *rule.Found[quantity], clause text.Span) (phrase.NP, bool) {
	switch f.Value.kind {
	case kindMeasure, kindMoney, kindPercent, kindTemperature:
	default:
		return phrase.NP{}, false
	}
	if n := f.Start - clause.Start; n < 1 || n > 3 || r.At(clause.Start-1) != ',' {
		return phrase.NP{}, false
	}
	for i := clause.Start; i < f.Start; i++ {
		switch r.At(i) {
		case '为', '达', '是', '仅', '约', '至', '到', '高', '有':
		default:
			return phrase.NP{}, false
		}
	}
	np, ok := r.syntax.Subject(f.Start)
	return np, ok && np.End < clause.Start && r.syntax.Property(np.Head)
}

// runsOn tells whether what stands behind a sum or a measure goes on from it instead of being measured: 花5万元[签下球员],
// 海拔4700米[处].
func (r *reader) runsOn(f *rule.Found[quantity]) bool {
	if f.Value.kind != kindMoney && f.Value.kind != kindMeasure {
		return false
	}
	w, _ := r.wordAt(f.End)
	if w.Class == phrase.VerbNoun && w.Start == f.End {
		next, _ := r.wordAt(w.End)
		return next.Class == phrase.Number // 投资20亿元[建设]两条生产线
	}
	return w.Start == f.End && (w.Class == phrase.Verb && !r.syntax.State(w) || w.Class == phrase.Prep || w.Class == phrase.Adverb || w.Class == phrase.Locative)
}

// points tells whether the unit is 点 of an index.
func (r *reader) points(f *rule.Found[quantity]) bool {
	return f.Value.unit.Len() == 1 && r.At(f.Value.unit.Start) == '点'
}

// shared is what has the share that a percentage tells: [研发投入]占营收的5%.
func (r *reader) shared(f *rule.Found[quantity], verb, around text.Span) (phrase.NP, bool) {
	if verb.Len() > 2 || f.Value.kind != kindPercent && f.Value.kind != kindNumber && f.Value.kind != kindCount || r.At(verb.Start) != '占' || verb.End > f.Start {
		return phrase.NP{}, false
	}
	return r.syntax.NounBefore(verb.Start, around.Start)
}

// compared tells whether what starts there is what a number is compared with: 比计划, 较前一交易日.
func (r *reader) compared(pos int) bool {
	const reach = 8
	for i := pos; i >= pos-reach; i-- {
		switch r.At(i) {
		case '比', '较', '与', '同', '从', '由':
			w, _ := r.wordAt(i)
			return w.Class == phrase.Prep || w.Class == phrase.Conj || w.Len() == 1
		case ',', '。', '、', ';', ':', '\n':
			return false
		}
	}
	return false
}

// than tells whether 比 stands right before what starts there.
func (r *reader) than(pos int) bool { return r.At(pos-1) == '比' }

// rightBefore tells whether a verb stands before a number with no more than 了 or 过 between them.
func (r *reader) rightBefore(verb text.Span, pos int) bool {
	return verb.End == pos || verb.End+1 == pos && (r.At(verb.End) == '了' || r.At(verb.End) == '过')
}
