package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// subject finds who does it, where it is not the object itself.
func (r *reader) subject(f *rule.Found[quantity], row *schema.NumericFact, clause, verb text.Span) {
	if (r.spot(f) || f.Value.kind == kindOrdinal) && row.Predicate == "" {
		return // 英超[第30轮]
	}
	np, ok := r.syntax.Agent(f.Start)
	if led, by := r.syntax.Led(verb); by && verb.Len() > 0 && verb.End <= f.Start {
		np, ok = led, true
	}
	if by, found := r.by(row, verb); found {
		row.Subject = r.Slice(by.Span)
		return
	}
	if ok && np.Len() > 2 && r.HasAt(np.End-2, "旗下") {
		np.End -= 2
	}
	if ok && np.Start < clause.Start && (row.Predicate == "" || r.existsThere(verb) || r.HasBefore(np.End, "记者")) || ok && verb.Start >= f.End && np.End < f.Start && r.At(np.End) != '的' && !r.governed(np.End, f.Start) {
		return
	}
	if row.Trend != "" && np.Start < clause.Start || !ok || np.End > f.Start || row.ObjectStartChar.Valid && int32(np.Start) < row.ObjectEndChar.V && row.ObjectStartChar.V < int32(np.End) {
		return
	}
	if f.Value.kind == kindCount && np.End == f.Start && verb.Start >= f.End && row.ObjectStartChar.Valid && !r.pronoun(np.Span) {
		return // 某镇[3个村]被淹: it has them
	}
	if f.Value.kind == kindMeasure && verb.Len() == 1 && verb.End == f.Start && r.At(f.End) == '的' || r.summed(np.End) {
		return // 一块[重]5公斤的石头, 沪深[两市]
	}
	if np.End == verb.Start && f.Value.kind == kindCount && r.place(np.Head) {
		return // 井下[有]142人, 台下[坐]着300人
	}
	if r.objectBefore(row, np) {
		return // 博士生650人、硕士生[2550人]
	}
	if verb.Start >= f.End && r.isRegion(np.Head) {
		return // 某市[一仓库]起火: where it is
	}
	if r.At(np.Start) == '每' && np.Len() == 2 || np.Start < clause.Start && r.place(np.Head) {
		return // [每餐]收费, [村里]有老人
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
	if np.Len() == 1 && (!r.pronoun(np.Span) || r.At(np.Start) == '这' || r.At(np.Start) == '那' || r.At(np.Start) == '此') || np.Len() == 2 && r.others(np.Start) {
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
	if w, _ := r.wordAt(np.End); w.Len() == 1 && w.Start == np.End && verb.Start >= w.End && (r.At(np.End) == '称' || r.At(np.End) == '说') {
		return // 乌方称昨日发生[3次]交战: who says it
	}
	if np = r.doer(np); np.End == verb.End && np.Start < verb.Start {
		np.End = verb.Start // 企业[申请]45项专利
	}
	if w, before := r.wordAt(np.End - 1); w.Class == phrase.Pronoun && w.End == np.End && np.Start < w.Start && before.Class != phrase.Conj && before.Class != phrase.De && before.Class != phrase.Pronoun {
		np.Start = w.Start // 本赛季[他]
	}
	if (f.Value.kind == kindCount && !f.Value.times || f.Value.kind == kindMeasure && !r.length(f) && !r.travels(verb.End)) && row.Trend == "" && !row.ObjectStartChar.Valid && verb.Len() > 1 && verb.End == f.Start && (np.End == verb.Start || r.dated(np.End, verb.Start)) && !r.actor(np) && !r.body(np) && !r.isPlace(np.Head) {
		r.setObject(row, np) // 房屋倒塌[50间]
		return
	}
	if c := r.At(f.Start - 1); c == '以' && verb.Start >= f.End && (r.HasAt(clause.Start, "帮助") || r.HasAt(clause.Start, "率领") || r.HasAt(clause.Start, "带领")) {
		if led, ok := r.syntax.NounBefore(f.Start-1, clause.Start+2); ok {
			np = led // 帮助[球队]以2比0取胜
		}
	}
	if r.HasAt(np.Start, "指控") && np.Len() > 2 {
		np.Start += 2 // 指控[被告单位]偷税
	}
	if subject := r.Slice(np.Span); subject != row.Predicate {
		row.Subject = subject
	}
}

// dated tells whether only a date stands between two places: 轿车[5月]零售100万辆.
func (r *reader) dated(from, to int) bool {
	w, _ := r.wordAt(from)
	return w.Class == phrase.Time && w.Start == from && w.End == to
}

// length tells whether the unit is one of length: what covers 300公里 moves, and is not measured.
func (r *reader) length(f *rule.Found[quantity]) bool {
	u := f.Value.unit
	return u.Len() > 0 && (r.At(u.End-1) == '米' && u.Len() < 3 || r.At(u.End-1) == '里' && u.Len() < 4 && !r.HasAt(u.Start, "平方"))
}

// place tells whether a noun is but where something is: 井下, 库内.
func (r *reader) place(s text.Span) bool {
	switch r.At(s.End - 1) {
	case '里':
		return s.Len() >= 2 && !strings.ContainsRune("省市县区乡镇村厂校局队组部", r.At(s.End-2)) // 县里 is who governs it
	case '内', '中', '上', '下', '外', '旁', '边', '间', '处', '底', '侧':
		return s.Len() >= 2
	}
	return false
}

// summed tells whether a number sums up the places that are named before it: 沪深[两市], 川渝[两地].
func (r *reader) summed(pos int) bool {
	switch r.At(pos) {
	case '两', '三', '四', '五':
		switch r.At(pos + 1) {
		case '市', '地', '国', '省', '县', '区', '岸', '港':
			return true
		}
	}
	return false
}

// objectBefore tells whether a noun is what a number before this one counts, in the same clause.
func (r *reader) objectBefore(row *schema.NumericFact, np phrase.NP) bool {
	rows := r.tables.NumericFacts
	for i := int(row.ID) - 1; i >= 0 && i >= int(row.ID)-3 && i < len(rows); i-- {
		b := &rows[i]
		if b.ObjectStartChar.Valid && int(b.ObjectEndChar.V) == np.End && b.ObjectEndChar.V <= b.StartChar && b.Kind == kindCount {
			return true
		}
	}
	return false
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
	case '内', '中', '里', '上', '下', '旁', '边', '处', '外', '间', '另', '还', '仍', '尚':
		return true
	}
	return false
}

// countedSubject takes for the subject what the number before counts, where the verb follows it: 2名[目击者]提供了3段视频.
func (r *reader) countedSubject(f *rule.Found[quantity], row, before *schema.NumericFact, clause, verb text.Span) bool {
	if v, ok := r.syntax.VerbAt(int(before.EndChar), f.Start); ok && v == verb && before.Kind == kindCount && !before.ObjectStartChar.Valid && verb.Len() > 0 && int(before.StartChar) == clause.Start && before.Unit != "次" {
		row.Subject = before.Text // 两家[修起]了一条巷道
		return true
	}
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
