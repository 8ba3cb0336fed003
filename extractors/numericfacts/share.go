package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// inherit gives a count without an object that of a whole it is part of: the noun before 中 (伤者中有3人),
// or that of the count before it in the sentence (救出35名人员，其中15名…).
func (r *reader) inherit(f *rule.Found[quantity], row *schema.NumericFact, before *schema.NumericFact, sentence text.Span) {
	q := &f.Value
	if q.kind != kindCount || q.times || q.sum || row.ObjectStartChar.Valid {
		return
	}
	for pos := f.Start - 1; q.person && pos > max(sentence.Start, f.Start-8); pos-- {
		if c := r.At(pos); c == '中' && r.At(pos-1) != '其' && !r.HasAt(pos, "中心") {
			if np, ok := r.syntax.NounBefore(pos, sentence.Start); ok {
				r.setObject(row, np)
				return
			}
		} else if isHan(c) && c != '有' && c != '至' && c != '少' && c != '已' && c != '除' && c != '共' && c != '另' && c != '其' {
			break
		}
	}
	if before == nil || !before.ObjectStartChar.Valid || before.Kind != kindCount {
		return
	}
	if int(before.ObjectStartChar.V) == f.Start {
		return // 一支[12人]的急救队
	}
	if int(before.EndChar) == f.Start { // 条例共7章[58条]
		r.sameObject(row, before)
		return
	}
	if v, ok := r.syntax.VerbBefore(f.Start, sentence.Start); ok && v.End == f.Start && row.Unit == "例" && !(before.Unit == row.Unit && r.brought(f.Start)) {
		return // 死亡1例
	}
	if before.Unit == row.Unit && !q.person || q.person && r.HasBefore(f.Start, "其中") || q.person && r.partOf(before) && before.Unit == row.Unit {
		r.sameObject(row, before)
	}
}

// brought tells whether 输入 stands before a number of cases: where they came from, and no outcome of its own.
func (r *reader) brought(pos int) bool {
	return r.HasBefore(pos, "输入") || r.HasBefore(pos, "关联")
}

// partOf tells whether the object of a count stands before 中: the next counts of the sentence are parts
// of it as well.
func (r *reader) partOf(row *schema.NumericFact) bool {
	return r.At(int(row.ObjectEndChar.V)) == '中' && row.ObjectEndChar.V <= row.StartChar
}

// alike is the last row that counts what a row without an object may go on to count: with the same unit, else the last.
func (r *reader) alike(before []schema.NumericFact, row *schema.NumericFact) *schema.NumericFact {
	for i := len(before) - 1; i >= 0; i-- {
		if b := &before[i]; b.Kind == kindCount && b.ObjectStartChar.Valid && b.Unit == row.Unit {
			return b
		}
	}
	return &before[len(before)-1]
}

// ofWhole gives a part told without its whole the noun that is counted before it: 受访者中，[三成]…, 其中[四成]….
func (r *reader) ofWhole(f *rule.Found[quantity], row *schema.NumericFact, before *schema.NumericFact, clause, sentence text.Span) {
	q := &f.Value
	part := q.kind == kindPercent || q.kind == kindNumber && q.value.Valid && q.value.V < 1 || q.kind == kindCount && !q.times && !q.sum && !q.itself
	if !part || row.ObjectStartChar.Valid || row.Trend != "" {
		return
	}
	if before != nil && before.Kind == kindCount && before.ObjectStartChar.Valid && q.kind != kindCount && (r.HasBefore(f.Start, "其中") || r.HasBefore(f.Start, "其中有")) {
		r.sameObject(row, before)
		return
	}
	if before != nil && q.kind == kindPercent && before.ObjectStartChar.Valid && before.ObjectStartChar.V >= before.EndChar && before.Kind != kindPercent {
		if v, ok := r.syntax.VerbAt(int(before.ObjectEndChar.V), f.Start); ok && v.End == f.Start {
			r.sameObject(row, before) // 15万亩水稻已收割九成
			return
		}
	}
	end := clause.Start - 1
	if r.At(end) != ',' || r.At(end-1) != '中' || f.Start-clause.Start > 4 {
		return
	}
	if np, ok := r.syntax.NounBefore(end-1, sentence.Start); ok && !r.isPlace(np.Head) {
		if w, _ := r.wordAt(np.Start - 1); w.Class != phrase.Prep { // 在事故中 is where
			r.setObject(row, np)
		}
	}
}

// sameObject gives a row the object of another.
func (r *reader) sameObject(row, other *schema.NumericFact) {
	row.Object, row.ObjectStartChar, row.ObjectEndChar = other.Object, other.ObjectStartChar, other.ObjectEndChar
}

// goesOn gives a number of a list (5.1%、3.2%和2%) trend, basis and predicate of the one before it, and a
// change told without its subject (总额20亿元，下降5%) the object of the number before it.
func (r *reader) goesOn(f *rule.Found[quantity], row *schema.NumericFact, before *schema.NumericFact, clause text.Span) {
	gap := text.Span{Start: int(before.EndChar), End: f.Start}
	if gap.Len() == 1 && (before.Kind == row.Kind || r.At(gap.Start) == '或') && (r.At(gap.Start) == '、' || r.At(gap.Start) == '和' || r.At(gap.Start) == '或') {
		row.Trend, row.Basis, row.Predicate = before.Trend, before.Basis, before.Predicate
		if row.Trend == "up" && row.Value.Valid && row.Value.V < 0 {
			row.Trend = "down"
		}
		if !row.ObjectStartChar.Valid {
			r.sameObject(row, before)
		}
		return
	}
	if to := r.At(gap.Start); gap.Len() == 1 && (to == '到' || to == '至') && before.Trend != "" { // 下调25个基点到4.5%
		row.Trend, row.Basis, row.Predicate = before.Trend, before.Basis, before.Predicate
		r.sameObject(row, before)
		return
	}
	if row.Trend != "" && !row.ObjectStartChar.Valid && before.ObjectStartChar.Valid && before.Unit == row.Unit && gap.Len() <= 6 && r.rises(int(before.StartChar), int(before.StartChar)-9) > 0 {
		r.sameObject(row, before) // 由2万人次提升到3万人次
		return
	}
	shares := (row.Kind == kindPercent || row.Kind == kindNumber && row.Value.Valid && row.Value.V < 1) && (r.At(clause.Start) == '占' || r.At(clause.Start+1) == '占')
	told := shares || r.At(clause.Start) == '比' || r.At(clause.Start) == '较' || row.Trend != "" || row.Kind == kindMultiple || r.points(f) || len([]rune(row.Predicate)) == 1 && row.Kind == kindMeasure && gap.Len() == 2 && r.HasBefore(f.Start, row.Predicate)
	if gap.Len() == 2 && row.Kind == kindMeasure && before.Kind == kindMeasure && r.At(gap.Start) == '、' && row.Predicate != "" && r.HasBefore(f.Start, row.Predicate) && !row.ObjectStartChar.Valid {
		r.sameObject(row, before) // 长3米、宽2米
		return
	}
	if told && !row.ObjectStartChar.Valid && before.ObjectStartChar.Valid && gap.Len() <= 24 && gap.Len() > 0 && r.At(gap.Start) == ',' {
		r.sameObject(row, before)
	}
}
