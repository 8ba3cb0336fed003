package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// cell gives a bare number in a table the unit, the magnitude and the object that the head of its column
// tells: 发行总额（亿元） over 186.0. The subject is the first cell of its line.
func (r *reader) cell(row *schema.NumericFact) {
	at := r.ParagraphAt(int(row.StartChar))
	if at < 0 || r.Paragraphs[at].Kind != text.Table || row.Kind != kindNumber || !row.Value.Valid {
		return
	}
	head := r.tableHead(at)
	cells, heads := r.cells(r.Paragraphs[at].Span), r.cells(r.Paragraphs[head].Span)
	k := -1
	for i, c := range cells {
		if c.Start == int(row.StartChar) && c.End == int(row.EndChar) {
			k = i
		}
	}
	if head == at || k < 0 || k >= len(heads) {
		return
	}
	name, unit := heads[k], text.Span{}
	if open := strings.LastIndex(r.FoldedString(name), "("); open > 0 && r.At(name.End-1) == ')' {
		start := name.Start + len([]rune(r.FoldedString(name)[:open]))
		unit = text.Span{Start: start + 1, End: name.End - 1}
		name.End = start
	}
	r.setObject(row, phrase.NP{Span: name, Head: name})
	if k > 0 {
		row.Subject = r.Slice(cells[0])
	}
	r.headUnit(row, unit)
}

// tableHead is the first line of the table that a line stands in. It looks back as far as the line it
// was asked for before, so that a long table is walked once.
func (r *reader) tableHead(at int) int {
	head := at
	for head > 0 && r.Paragraphs[head-1].Kind == text.Table {
		if head--; head == r.tableLine {
			head = r.tableTop
			break
		}
	}
	r.tableLine, r.tableTop = at, head
	return head
}

// headUnit applies the unit of a column's head, such as 亿元, 万吨 or %.
func (r *reader) headUnit(row *schema.NumericFact, unit text.Span) {
	if unit.Len() == 0 {
		return
	}
	q := quantity{value: row.Value, scale: 1, factor: 1}
	var scale numeral.Numeral
	numeral.Scan(r.Folded, unit.Start, func(n numeral.Numeral) {
		if n.Bare && n.End <= unit.End && n.End > scale.End {
			scale = n
		}
	})
	if scale.End > 0 {
		q.scaleBy(scale.Value)
		unit.Start = scale.End
	}
	if r.HasAt(unit.Start, "%") {
		row.Kind, row.UnitCode = kindPercent, "%"
	}
	for _, h := range r.HitsAt(unit.Start) {
		if int(h.End) != unit.End || row.Kind != kindNumber {
			continue
		}
		e := r.Entry(h)
		switch h.Class {
		case lexicon.Currency:
			row.Kind, row.UnitCode = kindMoney, e.Get("unit_code")
			if row.UnitCode == "" {
				row.UnitCode = r.currency
			}
		case lexicon.Unit:
			row.Kind, row.UnitCode = kindMeasure, e.Get("unit_code")
		case lexicon.Classifier:
			row.Kind = kindCount
		}
	}
	if r.HasAt(unit.Start, "倍") {
		row.Kind = kindMultiple
	}
	row.Value = q.value
	if unit.Len() > 0 {
		row.Unit = r.Slice(unit)
	}
}

// cells are the cells of a line: what stands between tabs, without the spaces around it.
func (r *reader) cells(line text.Span) []text.Span {
	var cells []text.Span
	start, pos := line.Start, line.Start
	end := func() {
		c := text.Span{Start: start, End: pos}
		for c.Start < c.End && r.At(c.Start) == ' ' {
			c.Start++
		}
		for c.End > c.Start && r.At(c.End-1) == ' ' {
			c.End--
		}
		cells = append(cells, c)
		start = pos + 1
	}
	for _, c := range r.Slice(line) {
		if c == '\t' {
			end()
		}
		pos++
	}
	end()
	return cells
}
