package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// object finds what is counted or measured: the noun phrase after the unit, else before the number,
// else, where something changes, the subject of the clause.
func (r *reader) object(f *rule.Found[quantity], row *schema.NumericFact, around, clause, verb text.Span) {
	q := &f.Value
	if q.sum || q.itself || r.At(f.Start-1) == '每' || q.kind == kindAge && r.person(f, row) {
		return // 每10股: a rate counts nothing
	}
	if r.surpasses(verb) && around.Start <= verb.Start && verb.End < f.Start && q.kind != kindCount && q.kind != kindAge && q.kind != kindOrdinal && !r.rightBefore(verb, f.Start) {
		if np, ok := r.syntax.Subject(verb.Start); ok && r.syntax.Property(np.Head) {
			r.setObject(row, np)
		}
		return // 领先对手[5个百分点]: the rival is not what is measured
	}
	if share, ok := r.shared(f, verb, around); ok {
		r.setObject(row, share)
		return
	}
	if verb.Len() > 0 && verb.Len() <= 2 && r.At(verb.Start) == '占' && q.kind == kindPercent {
		return // 占营收比重[28%]: of what was told before
	}
	if np, ok := r.passive(f, around, verb); ok {
		r.setObject(row, np)
		return
	}
	if q.person && verb.End == f.Start && r.causes(verb) && !r.HasBefore(f.Start, "有") {
		return // 造成[4人]死亡
	}
	if np, ok := r.property(f, around); ok {
		r.setObject(row, np)
		return
	}
	if np, ok := r.objectAfter(f, around, clause); ok {
		if q.kind == kindAge {
			if w, _ := r.wordAt(np.Start); w.Class == phrase.VerbNoun && w.End == np.End {
				return // 80岁以上免费
			}
			np = r.aged(np)
		}
		r.setObject(row, r.inner(f, np, around, verb))
		return
	}
	if w, _ := r.wordAt(f.End); q.kind == kindMeasure && w.Class == phrase.Locative && w.Start == f.End {
		return // 河面5米以下
	}
	if q.kind == kindMeasure && r.At(f.End) == '的' {
		if np, ok := r.syntax.NounAfter(f.End, clause.End, false); ok && r.level(np) {
			return // 距岸30公里的海面
		}
	}
	if verb.End == f.Start && (verb.Start == clause.Start || r.HasBefore(verb.Start, "其中") && verb.Start == clause.Start+2) && (q.kind == kindMoney || q.kind == kindMeasure) && r.trade(verb) { // 出口3亿元,增长2%
		r.setObject(row, phrase.NP{Span: verb, Head: verb})
		return
	}
	if q.one && q.kind == kindCount && !q.times && !isHan(r.At(f.End)) { // 缴获手枪一支
		if np, ok := r.syntax.NounBefore(f.Start, around.Start); ok && np.End == f.Start && np.Head.Len() > 1 && !r.isPlace(np.Head) {
			r.setObject(row, np)
		}
		return
	}
	if q.kind == kindScore && verb.Start >= f.End {
		return // 冠军[2比0]完胜对手
	}
	if at := r.rises(f.Start, around.Start); at > 0 && row.Trend == "" { // 工人由[60人]增加到150人, 月薪在[6000元以上]
		c := r.At(at)
		if np, ok := r.syntax.NounBefore(at, around.Start); ok && !r.isPlace(np.Head) && (c != '在' || r.syntax.Property(np.Head)) {
			r.setObject(row, np)
			return
		}
	}
	if q.kind == kindOrdinal || (q.one || q.modifier == several && q.number.Len() == 1) && q.kind == kindCount && !q.times {
		return
	}
	if np, ok := r.linkedTo(f, clause); ok {
		r.setObject(row, np)
		return
	}
	if np, ok := r.syntax.NounBefore(f.Start, around.Start); ok && (!r.isPlace(np.Head) || (q.person || q.kind == kindCount && !q.times && !r.isRegion(np.Head) || q.kind == kindMeasure && verb.Len() > 1 && verb.End == np.Start && !r.isRegion(np.Head)) && np.End == f.Start) && !(verb.Len() > 1 && np.End <= verb.Start && verb.End <= f.Start && (r.body(np) && q.kind == kindCount || r.holds(verb) && r.actor(np))) && !((q.person || q.kind == kindPercent) && r.everywhere(np.Head)) && !((row.Trend != "" || r.than(np.Start)) && r.compared(np.Start)) && !r.partly(np) && !r.deducted(np) && !(q.times && r.nameOver(np.Head) == "PERSON") {
		if who := r.doer(np); who.End < np.End && who.End == verb.Start {
			return // 国网公司投资[12亿元]
		}
		r.setObject(row, np)
		return
	}
	if row.Trend != "" && verb.Len() > 0 && verb.Start > around.Start && verb.End <= f.Start { // 期货价格[上涨]27美分
		if w, before := r.wordAt(verb.Start - 1); w.Class == phrase.Verb && w.Len() == 2 && w.End == verb.Start && (before.Class == phrase.Pronoun || w.Start == clause.Start) {
			r.setObject(row, phrase.NP{Span: w.Span, Head: w.Span}) // 对该国[出口]增长3%
			return
		}
		if np, ok := r.syntax.NounBefore(verb.Start, around.Start); ok && !r.compared(np.Start) && !(r.holds(verb) && r.actor(np)) {
			r.setObject(row, np)
			return
		}
	}
	if (q.kind == kindMoney || q.kind == kindMeasure) && row.Trend == "" && verb.Len() > 0 && r.rightBefore(verb, f.Start) && !r.syntax.Links(verb) {
		return // 他花了5元: he is no object
	}
	if row.Trend != "" || r.points(f) || q.kind == kindPercent || q.kind == kindPoint || q.kind == kindTemperature || q.kind == kindMeasure || q.kind == kindMoney || q.kind == kindMultiple {
		acts := q.kind == kindMoney && row.Trend == "" && verb.Start >= f.End && verb.Len() > 0 && r.trendOf(verb) == ""
		if np, ok := r.syntax.Subject(f.Start); ok && np.Start >= clause.Start && !r.partly(np) && !(row.Trend != "" && r.compared(np.Start)) && !(acts && !r.syntax.Property(np.Head)) && !(r.holds(verb) && r.actor(np)) && !(q.kind == kindPercent && row.Trend == "" && r.isRegion(np.Head)) {
			r.setObject(row, np) // but not 公司 of 公司以5亿元回购股份
		}
	}
}

// inner ends what is counted before the 的 of a relative clause that the verb before the number belongs to:
// 一艘载有90名[移民]的木船.
func (r *reader) inner(f *rule.Found[quantity], np phrase.NP, around, verb text.Span) phrase.NP {
	if verb.End != f.Start || verb.Start != around.Start || f.Value.kind != kindCount {
		return np
	}
	if b, _ := r.wordAt(verb.Start - 1); b.Class != phrase.Measure && b.Class != phrase.Number {
		return np
	}
	for pos := np.Start; pos < np.End; {
		w, before := r.wordAt(pos)
		if w.Class == phrase.De && before.Class == phrase.Noun {
			return phrase.NP{Span: text.Span{Start: np.Start, End: w.Start}, Head: before.Span}
		}
		pos = max(pos+1, w.End)
	}
	return np
}

// property is the noun right before a measure that names what is measured: 身高[1.2米以下], 原价[300元].
func (r *reader) property(f *rule.Found[quantity], around text.Span) (phrase.NP, bool) {
	switch f.Value.kind {
	case kindMoney, kindMeasure, kindTemperature, kindPercent:
	default:
		return phrase.NP{}, false
	}
	np, ok := r.syntax.NounBefore(f.Start, around.Start)
	for pos := np.Start; ok && pos < np.Head.Start; {
		w, _ := r.wordAt(pos)
		if pos = max(pos+1, w.End); w.Class == phrase.Conj && w.End < np.End {
			np.Start = w.End // 老人和[身高]1.2米以下
		}
	}
	return np, ok && (np.End == f.Start || r.linked(np.End, f.Start) && r.At(f.End) == '的') && r.syntax.Property(np.Head) && !(r.At(f.End) == '的' && r.HasAt(np.Head.End-2, "价值")) && !r.isPlace(np.Head)
}

// linked tells whether only a verb that links a noun to its number stands between two places: 容量[为]5万千瓦.
func (r *reader) linked(from, to int) bool {
	w, _ := r.wordAt(from)
	return w.Start == from && w.End == to && r.syntax.Links(w.Span)
}

// objectAfter is the noun phrase after the unit. 人 counts persons itself: only 人是平民 tells more.
func (r *reader) objectAfter(f *rule.Found[quantity], around, clause text.Span) (phrase.NP, bool) {
	q := &f.Value
	pos := f.End
	switch q.kind {
	case kindCount, kindOrdinal, kindNumber:
		if r.points(f) {
			return phrase.NP{}, false // 2800点[一线]
		}
	case kindAge, kindRatio, kindScore:
		if r.At(pos) != '的' && q.kind != kindAge {
			return phrase.NP{}, false
		}
	case kindPercent, kindPoint, kindMultiple, kindTemperature:
		if r.At(pos) != '的' && !(q.kind == kindPercent && (r.leads(f, clause) || r.holding(f, clause))) {
			return phrase.NP{}, false
		}
	}
	if q.person {
		if r.At(pos) != '是' && r.At(pos) != '为' {
			return phrase.NP{}, false
		}
		pos++
	}
	if w, _ := r.wordAt(pos); w.Class == phrase.VerbNoun && w.End == clause.End && r.HasBefore(f.Start, "有") && q.unit.Len() == 1 && strings.ContainsRune("只家名位户例", r.At(q.unit.Start)) {
		return phrase.NP{}, false // 其中有7只亏损
	}
	if r.At(pos) == '(' || r.runsOn(f) { // 3名(含1名外籍)船员
		return phrase.NP{}, false
	}
	if q.kind == kindMeasure && r.At(pos+1) == '的' {
		switch r.At(pos) {
		case '深', '高', '长', '宽', '厚', '重', '远', '大', '粗':
			pos++ // 3米深的[水坑]
		}
	}
	if q.one && q.kind == kindCount && !q.times && !q.person && r.complement(f.Start) {
		np, ok := r.syntax.Complement(pos, clause.End)
		return np, ok && np.Len() <= 60
	}
	np, ok := r.syntax.NounAfter(pos, clause.End, (q.kind == kindCount && !q.times || q.kind == kindNumber && q.one) && !q.person)
	if !ok && q.one && q.kind == kindCount && !q.times && !q.person {
		np, ok = r.syntax.Complement(pos, clause.End)
	}
	if ok && np.Span == np.Head && r.HasBefore(f.Start, "其中") && r.syntax.Property(np.Head) {
		if w, _ := r.wordAt(np.End); w.Class == phrase.Adjective || w.Class == phrase.Adverb {
			return phrase.NP{}, false // 其中2台质量最好
		}
	}
	if !ok || np.Len() > 40 || r.At(pos) == '的' && (q.kind == kindPercent || q.kind == kindPoint || q.kind == kindMeasure) && r.level(np) {
		return phrase.NP{}, false
	}
	return np, true
}

func (r *reader) setObject(row *schema.NumericFact, np phrase.NP) {
	if w, _ := r.wordAt(np.Start); w.Class == phrase.Pronoun && w.End == np.End {
		return // 自己, 这 name nothing
	}
	if h := np.Head; h.Len() == 2 && h.End == np.End && h.Start > np.Start && r.HasAt(h.Start, "家") && (r.At(h.Start+1) == '中' || r.At(h.Start+1) == '里') {
		np.End = h.Start // 3万户[居民]家中停电
	}
	if h := np.Head; h.Len() == 2 && h.End == np.End && (r.HasAt(h.Start, "大关") || r.HasAt(h.Start, "关口")) {
		return // 突破10亿元[大关]
	}
	if c := r.At(np.End - 1); np.Len() == 2 && (c == '中' && r.At(np.Start) != '初' && r.At(np.Start) != '高' || c == '里') {
		return // 2米深的[河中]
	}
	if r.pointed(np.Start) && np.Len() > 2 {
		np.Start++ // 这座[大桥]
	}
	if c := r.At(np.Start - 1); c == '对' || c == '兑' { // 人民币对[美元汇率]
		if h, ok := r.HitBefore(np.Start-1, lexicon.Currency); ok && h.End-h.Start > 1 {
			np.Start = int(h.Start)
		}
	}
	if c := r.At(np.Start - 1); c == '不' && r.At(np.End-1) == '率' {
		np.Start-- // [不支持率]
	}
	if r.At(np.Start) == '占' && np.Len() > 3 && r.syntax.Property(np.Head) {
		if of, ok := r.syntax.NounBefore(np.Start, np.Start-20); ok && of.End == np.Start {
			np.Start = of.Start // [研发投入占生产总值比重]
		}
	}
	if r.syntax.Property(np.Head) {
		if w, _ := r.wordAt(np.Start - 1); w.Class == phrase.Adverb && w.End == np.Start && w.Len() == 2 && (r.At(w.Start) == '每' || r.At(w.Start+1) == '均') {
			np.Start = w.Start // [日均]客流量, [每股]收益
		}
	}
	row.Object = r.Slice(np.Span)
	row.ObjectStartChar, row.ObjectEndChar = schema.Some(int32(np.Start)), schema.Some(int32(np.End))
}
