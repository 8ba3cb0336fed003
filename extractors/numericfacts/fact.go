package numericfacts

import (
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// facts fills what stands around each number of a sentence: object, predicate, subject, trend, basis,
// date and place.
func (r *reader) facts(found []rule.Found[quantity], rows []schema.NumericFact, sentence text.Span) {
	var last text.Span // the verb of the number before
	for i := range found {
		f, row := &found[i], &rows[i]
		limit := sentence.End
		if i+1 < len(found) {
			limit = found[i+1].Start
		}
		floor := sentence.Start
		if i > 0 {
			floor = found[i-1].End
		}
		clause := r.syntax.Clause(f.Start)
		verb := r.predicate(f, row, clause)
		if i > 0 && rows[i-1].Predicate != "" && last.End <= found[i-1].Start && last.Len() > 0 && r.listed(&rows[i-1], f.Start) {
			verb, row.Predicate = last, rows[i-1].Predicate // 35支团队、[600多名]艺术家
		}
		last = verb
		r.change(f, row, text.Span{Start: max(floor, clause.Start), End: clause.End}, verb)
		if i > 0 && f.Value.person && !found[i-1].Value.person && rows[i-1].Kind == kindCount && rows[i-1].ObjectEndChar.V == int32(f.Start) {
			floor = max(floor, int(rows[i-1].ObjectEndChar.V)) // what the number before counts: 3个乡[8人]
		}
		r.object(f, row, text.Span{Start: max(floor, clause.Start), End: limit}, clause, verb)
		if os, oe := int(row.ObjectStartChar.V), int(row.ObjectEndChar.V); row.ObjectStartChar.Valid && os >= f.End && os <= verb.Start && verb.End <= oe { // 一辆[满载砂石的货车]侧翻
			row.Predicate = ""
			if v, ok := r.syntax.VerbAfter(oe, clause.End); ok {
				verb, row.Predicate = v, r.Slice(v)
			}
		}
		before := floor
		if i > 0 && rows[i-1].ObjectEndChar.V > int32(before) && int(rows[i-1].ObjectEndChar.V) < f.Start {
			before = int(rows[i-1].ObjectEndChar.V)
		}
		own := r.happens(f, row, text.Span{Start: before, End: clause.End}, verb)
		if i > 0 {
			r.goesOn(f, row, &rows[i-1], clause)
			r.inherit(f, row, r.alike(rows[max(0, i-4):i], row), sentence)
			r.ofWhole(f, row, &rows[i-1], clause, sentence)
		} else {
			r.inherit(f, row, nil, sentence)
			r.ofWhole(f, row, nil, clause, sentence)
		}
		if !own && !(i > 0 && r.countedSubject(f, row, &rows[i-1], clause, verb)) {
			r.subject(f, row, clause, verb)
		}
		if row.Subject != "" && row.Subject == row.Object {
			if f.Value.kind == kindMoney {
				row.Object, row.ObjectStartChar, row.ObjectEndChar = "", schema.Null[int32]{}, schema.Null[int32]{} // 农户每户[增收]1万元
			} else {
				row.Subject = ""
			}
		}
		r.when(f, row, clause, sentence)
		r.where(f, row, clause, sentence)
		if row.Predicate == row.Object && f.Value.kind == kindCount && int(row.ObjectStartChar.V) < f.Start {
			row.Object, row.ObjectStartChar, row.ObjectEndChar = "", schema.Null[int32]{}, schema.Null[int32]{} // 培训5000人次
		} else if row.Object != "" && row.Predicate == "" && f.Value.kind == kindMeasure && int(row.ObjectEndChar.V) <= f.Start && r.travels(int(row.ObjectEndChar.V)) {
			at := int(row.ObjectEndChar.V) - 2 // [导弹]飞行300公里
			row.Predicate = r.Slice(text.Span{Start: at, End: at + 2})
			if row.Subject == "" && at > int(row.ObjectStartChar.V) {
				row.Subject = r.Slice(text.Span{Start: int(row.ObjectStartChar.V), End: at})
			}
			row.Object, row.ObjectStartChar, row.ObjectEndChar = "", schema.Null[int32]{}, schema.Null[int32]{}
		} else if row.Predicate == row.Object {
			row.Predicate = "" // 运费
		}
		r.cell(row)
	}
	r.respectively(found, rows)
}

// listed tells whether only 、 or 和 stands between what the number before counts behind it and a position.
func (r *reader) listed(before *schema.NumericFact, pos int) bool {
	end := int(before.ObjectEndChar.V)
	if !before.ObjectStartChar.Valid || before.ObjectStartChar.V < before.EndChar || pos-end != 1 {
		return false
	}
	c := r.At(end)
	return c == '、' || c == '和' || c == '及' || c == '与'
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

// subject finds who does it, where it is not the object itself.
func (r *reader) subject(f *rule.Found[quantity], row *schema.NumericFact, clause, verb text.Span) {
	np, ok := r.syntax.Agent(f.Start)
	if ok && np.Start < clause.Start && (row.Predicate == "" || r.existsThere(verb) || r.HasBefore(np.End, "记者")) || ok && verb.Start >= f.End && np.End < f.Start && r.At(np.End) != '的' && !r.governed(np.End, f.Start) {
		return
	}
	if row.Trend != "" && np.Start < clause.Start || !ok || np.End > f.Start || row.ObjectStartChar.Valid && int32(np.Start) < row.ObjectEndChar.V && row.ObjectStartChar.V < int32(np.End) {
		return
	}
	if verb.Start >= f.End && r.isRegion(np.Head) {
		return // 某市[一仓库]起火: where it is
	}
	if c := r.At(np.Start - 1); c == '每' || np.Start < clause.Start && r.HasBefore(f.Start, "由") {
		return // 每[条船]
	}
	if np.Start < clause.Start && (f.Value.kind == kindAge || !r.actor(np)) {
		return // of an earlier clause
	}
	if np.Start < clause.Start && row.ObjectStartChar.Valid && int(row.ObjectStartChar.V) >= clause.Start && int(row.ObjectEndChar.V) <= min(verb.Start, f.Start) {
		return // 电池健康度[只有]71%
	}
	if f.Value.kind == kindMeasure && verb.Len() == 1 && np.Start < clause.Start || verb.Len() > 0 && r.At(verb.Start) == '占' && r.At(np.End) == '的' {
		return // 宽3米
	}
	if np.Len() == 1 && !r.pronoun(np.Span) || np.Len() == 2 && r.others(np.Start) {
		return // one character is what the cut left of a word; 其余 names nobody
	}
	if np.Start < clause.Start && row.Predicate != "" && verb.Start >= f.End && r.leads(f, clause) {
		return // the number itself is the subject of its clause: 3人获救
	}
	if r.syntax.Property(np.Head) { // 业务量完成3亿件: it is what is counted
		if row.Object == "" && f.Value.kind != kindOrdinal && f.Value.kind != kindScore && f.Value.kind != kindAge && np.Start >= clause.Start {
			r.setObject(row, np)
		}
		return
	}
	if subject := r.Slice(np.Span); subject != row.Predicate {
		row.Subject = subject
	}
}

// pronoun tells whether a pronoun stands there.
func (r *reader) pronoun(s text.Span) bool {
	w, _ := r.wordAt(s.Start)
	return w.Class == phrase.Pronoun
}

// others tells whether a word stands for what is left, and names nobody.
func (r *reader) others(pos int) bool {
	for _, w := range [...]string{"其余", "其他", "其它", "有的", "有些", "许多", "不少", "自己", "这些", "那些", "各自", "大多", "这里", "那里", "这样", "这是"} {
		if r.HasAt(pos, w) {
			return true
		}
	}
	return false
}

// governed tells whether a preposition stands between a subject and a number: 警方[对]3家企业立案.
func (r *reader) governed(from, to int) bool {
	for pos := from; pos < to; {
		w, _ := r.wordAt(pos)
		if w.Class == phrase.Prep {
			return true
		}
		pos = max(pos+1, w.End)
	}
	return false
}

// existsThere tells whether 有 stands behind a place: 周边20公里内[有]乡镇7个 tells nothing of an earlier subject.
func (r *reader) existsThere(verb text.Span) bool {
	if verb.Len() == 0 || r.At(verb.End-1) != '有' {
		return false
	}
	switch r.At(verb.Start - 1) {
	case '内', '中', '里', '上', '下', '旁', '边', '处', '外', '间':
		return true
	}
	return false
}

// countedSubject takes for the subject what the number before counts, where the verb follows it: 2名[目击者]提供了3段视频.
func (r *reader) countedSubject(f *rule.Found[quantity], row, before *schema.NumericFact, clause, verb text.Span) bool {
	end := int(before.ObjectEndChar.V)
	if before.Kind != kindCount || !before.ObjectStartChar.Valid || before.ObjectStartChar.V < before.EndChar || verb.Len() == 0 || verb.End > f.Start || end > verb.Start {
		return false
	}
	if v, ok := r.syntax.VerbAt(end, f.Start); !ok || v != verb {
		return false
	}
	if w, _ := r.wordAt(int(before.StartChar) - 1); w.Class != phrase.Locative && r.governed(clause.Start, int(before.StartChar)) {
		return false // 在3个乡镇增设5个岗位
	}
	row.Subject = before.Object
	return true
}

// leads tells whether nothing stands in the clause before the number.
func (r *reader) leads(f *rule.Found[quantity], clause text.Span) bool {
	return f.Start-clause.Start <= 2
}
