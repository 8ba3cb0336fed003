package numericfacts

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// respectively gives each number of a list after 分别 its own subject, where as many are named before it:
// 甲市、乙市产量分别为3吨和5吨.
func (r *reader) respectively(found []rule.Found[quantity], rows []schema.NumericFact) {
	for i := 0; i < len(rows); {
		n := i + 1
		for n < len(rows) && rows[n].Kind == rows[i].Kind && found[n].Start-found[n-1].End == 1 && (r.At(found[n].Start-1) == '、' || r.At(found[n].Start-1) == '和') {
			n++
		}
		if n-i > 1 {
			parts := r.distributed(found[i].Start, n-i)
			for k, p := range parts {
				if row := &rows[i+k]; row.Subject == "" && int(row.ObjectStartChar.V) <= parts[0].Start && parts[len(parts)-1].End <= int(row.ObjectEndChar.V) || r.syntax.Property(parts[0]) {
					row.Subject = ""
					r.setObject(row, phrase.NP{Span: p, Head: p}) // 进口额和出口额分别增长
				} else {
					row.Subject = r.Slice(p)
				}
			}
			if parts == nil && i >= n-i && rows[i].Trend != "" && r.HasBefore(r.changeStart(&rows[i]), "分别") {
				r.each(rows[2*i-n:i], rows[i:n])
			}
		}
		i = n
	}
}

// changeStart is where the word of change before a number starts.
func (r *reader) changeStart(row *schema.NumericFact) int {
	start := int(row.StartChar)
	if r.HasBefore(start, row.Predicate) {
		start -= utf8.RuneCountInString(row.Predicate)
	}
	if r.HasBefore(start, "同比") || r.HasBefore(start, "环比") {
		start -= 2
	}
	return start
}

// each gives the changes that 分别 tells the objects of as many amounts before them:
// 产量3吨，产值5万元，分别增长2%和4%.
func (r *reader) each(amounts, changes []schema.NumericFact) {
	for k := range amounts {
		a := &amounts[k]
		if !a.ObjectStartChar.Valid || a.Trend != "" || k > 0 && a.ObjectStartChar.V == amounts[k-1].ObjectStartChar.V {
			return
		}
	}
	for k := range changes {
		r.sameObject(&changes[k], &amounts[k])
	}
}

// distributed lists what is named before the 分别 nearest to a position in its clause, if it is n things.
func (r *reader) distributed(pos, n int) []text.Span {
	clause := r.syntax.Clause(pos)
	for at := pos; at >= clause.Start; at-- {
		if r.At(at) == '分' && r.At(at+1) == '别' {
			if parts := r.coordinated(text.Span{Start: clause.Start, End: at}); len(parts) == n {
				return parts
			}
			return nil
		}
	}
	return nil
}

// coordinated lists the nouns that 、, 和 and 与 join at the end of a span. The last is cut after its first
// word where it is a name (丙市 of 丙市产量).
func (r *reader) coordinated(s text.Span) []text.Span {
	words := r.syntax.Words(max(0, r.SentenceAt(s.Start)))
	var parts []text.Span
	start := s.Start
	for _, w := range words {
		if w.Start < s.Start || w.End > s.End {
			continue
		}
		if w.Class == phrase.Time || w.Class == phrase.Mark || w.Class == phrase.Adverb && w.Start == start || w.Class == phrase.Prep && w.Start == start {
			start = w.End
			continue
		}
		if w.Class == phrase.Conj && w.Start > start {
			parts = append(parts, text.Span{Start: start, End: w.Start})
			start = w.End
		}
		if w.Class == phrase.Number && w.Start > start {
			s.End = w.Start // 丙 of 丙三队得分
			break
		}
	}
	if start < s.End {
		last := text.Span{Start: start, End: s.End}
		for _, w := range words {
			if w.Start == start && w.Class == phrase.Name {
				last.End = w.End
			}
		}
		parts = append(parts, last)
	}
	return parts
}
