package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
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
		if v, ok := r.goesWith(f, found, rows, i, last); ok {
			verb, row.Predicate = v, rows[i-1].Predicate // 赔偿医疗费3万元、误工费[1万元]
		}
		last = verb
		r.change(f, row, text.Span{Start: max(floor, clause.Start), End: clause.End}, verb)
		if i > 0 && f.Value.person && !found[i-1].Value.person && rows[i-1].Kind == kindCount && rows[i-1].ObjectEndChar.V == int32(f.Start) {
			floor = max(floor, int(rows[i-1].ObjectEndChar.V)) // what the number before counts: 3个乡[8人]
		}
		if i > 0 && row.Trend != "" && f.Start-found[i-1].End <= 6 && rows[i-1].ObjectStartChar.Valid && rows[i-1].Unit == row.Unit && r.rises(found[i-1].Start, found[i-1].Start-9) > 0 {
			r.sameObject(row, &rows[i-1]) // 费用从30万元降到[5万元]
		} else {
			r.object(f, row, text.Span{Start: max(floor, clause.Start), End: limit}, clause, verb)
		}
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
		if i > 0 && rows[i-1].Subject != "" && rows[i-1].Kind == row.Kind && rows[i-1].Predicate == row.Predicate && f.Start-found[i-1].End == 1 && isHan(r.At(f.Start-1)) {
			row.Subject, own = rows[i-1].Subject, true // 分别跳出8米05和[7米98]
		}
		if !own && !(i > 0 && r.countedSubject(f, row, &rows[i-1], clause, verb)) {
			r.subject(f, row, clause, verb)
		}
		if f.Value.kind == kindMoney && verb.End == f.Start && row.ObjectStartChar.Valid && int(row.ObjectEndChar.V) <= verb.Start && r.earns(verb) && !r.syntax.Property(text.Span{Start: int(row.ObjectStartChar.V), End: int(row.ObjectEndChar.V)}) {
			if row.Subject = row.Object; r.At(int(row.ObjectStartChar.V)-1) == '每' {
				row.Subject = ""
			}
			row.Object, row.ObjectStartChar, row.ObjectEndChar = "", schema.Null[int32]{}, schema.Null[int32]{} // 农户[增收]3600元
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
		} else if row.Predicate == row.Object && row.Predicate != "" {
			if w, before := r.wordAt(verb.Start); w.Class == phrase.VerbNoun && verb.End == f.Start && !r.trade(verb) && (before.End < w.Start || before.Class == phrase.Prep || before.Class == phrase.Adverb || before.Class == phrase.Time || before.Class == phrase.Mark || r.At(before.Start) == '并') {
				row.Object, row.ObjectStartChar, row.ObjectEndChar = "", schema.Null[int32]{}, schema.Null[int32]{} // 被[罚款]3万元
			} else {
				row.Predicate = "" // 运费
			}
		}
		r.cell(row)
	}
	r.respectively(found, rows)
}

// goesWith is the verb of the number before, where 、 and a noun alone stand between the two.
func (r *reader) goesWith(f *rule.Found[quantity], found []rule.Found[quantity], rows []schema.NumericFact, i int, last text.Span) (text.Span, bool) {
	if i == 0 || last.Len() == 0 || last.End > found[i-1].Start || rows[i-1].Kind != rows[i].Kind || r.At(found[i-1].End) != '、' || rows[i-1].ObjectStartChar.V >= rows[i-1].EndChar {
		return text.Span{}, false
	}
	np, ok := r.syntax.NounBefore(f.Start, found[i-1].End)
	return last, ok && np.Start == found[i-1].End+1 && np.End == f.Start
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
