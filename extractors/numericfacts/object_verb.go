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
	if w, before := r.wordAt(pos - 1); w.Class == phrase.De && before.Class == phrase.Time && before.End == w.Start {
		if w, _ = r.wordAt(before.Start - 1); w.Class == phrase.Prep && (r.At(w.Start) == '由' || r.At(w.Start) == '从') && w.Start >= limit {
			return w.Start // 由2015年的[3200元]增加到
		}
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

// holding tells whether a right in a firm stands behind a percentage, which is the part of it: 51%[股权].
func (r *reader) holding(f *rule.Found[quantity], clause text.Span) bool {
	np, ok := r.syntax.NounAfter(f.End, clause.End, false)
	if !ok || np.Start != f.End {
		return false
	}
	for _, w := range [...]string{"股权", "股份", "股票", "份额", "权益", "产权", "所有权", "控制权", "控股权", "投票权", "表决权", "收益权", "经营权", "使用权", "财产份额", "出资额"} {
		if r.HasBefore(np.End, w) {
			return true
		}
	}
	return false
}

// passive is what something is done to, where 被 and the verb stand between it and its number: [毒品]被查获30公斤.
func (r *reader) passive(f *rule.Found[quantity], around, verb text.Span) (phrase.NP, bool) {
	q := &f.Value
	if q.kind != kindMeasure && (q.kind != kindCount || q.person || q.times) || verb.Len() == 0 || !r.rightBefore(verb, f.Start) {
		return phrase.NP{}, false
	}
	end := verb.Start - 1
	if by, ok := r.syntax.NounBefore(verb.Start, around.Start); ok && by.End == verb.Start && r.At(end) != '被' {
		end = by.Start - 1 // 被警方查扣
	}
	if r.At(end) != '被' {
		return phrase.NP{}, false
	}
	np, ok := r.syntax.NounBefore(end, around.Start)
	return np, ok && np.End == end && !r.actor(np) && !r.isPlace(np.Head)
}

// deducted tells whether a noun phrase is what is taken off before the number is told: 除去[成本]净赚9万元.
func (r *reader) deducted(np phrase.NP) bool {
	switch r.At(np.Start - 1) {
	case '去', '除', '掉':
	default:
		return false
	}
	for _, w := range [...]string{"除去", "扣除", "刨去", "刨除", "抛去", "撇除", "除掉", "扣掉", "去掉"} {
		if r.HasBefore(np.Start, w) {
			w, _ := r.wordAt(np.End)
			return w.Start == np.End && w.Class != phrase.Number // but 扣除违约金3万元
		}
	}
	return false
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
