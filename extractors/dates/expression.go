package dates

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// expressions joins the atoms of a paragraph and reads the words around them.
func (x *Extractor) expressions(w *workspace, d *scan.Doc, within text.Span) []expression {
	w.expressions = w.expressions[:0]
	for _, a := range w.atoms {
		w.expressions = append(w.expressions, expression{Span: a.Span, rule: a.Rule, description: *a.Value})
		x.descriptions.Put(a.Value)
	}
	reigns(d, w.expressions)
	es := lists(d, ranges(d, join(d, w.expressions)))
	kept := es[:0]
	end := within.Start
	for i := range es {
		e := &es[i]
		if e.Start < end {
			e.Start = end
		}
		limit := within.End
		if i+1 < len(es) {
			limit = es[i+1].Start
		}
		start := e.Start
		counted := e.kind == length
		bounds(d, e)
		if counted && e.kind == point && i+1 < len(es) { // 六天后|的|3时1刻, 十年前|的|今天
			if gap, ok := between(d, e.End, es[i+1].Start); ok && (gap == 0 || gap == '的') {
				if joined, ok := intersect(e, &es[i+1], gap); ok {
					joined.Start, joined.End = max(e.Start, end), es[i+1].End
					es[i+1] = joined
					continue
				}
			}
		}
		e.Start = max(e.Start, end)
		if e.End > limit && e.End <= within.End && limit > start { // a word after it was an atom of its own
			for j := i + 1; j < len(es) && es[j].Start < e.End; j++ {
				es[j].description.kind = dropped
			}
		}
		if e.kind == dropped || e.End > within.End || refused(d, e) {
			continue
		}
		end = e.End
		if len(kept) > 0 && e.Start < kept[len(kept)-1].sentence.End {
			e.sentence = kept[len(kept)-1].sentence
		} else {
			e.sentence = sentenceOf(d, e.Start)
		}
		kept = keep(es, kept, i)
	}
	kept = recurring(d, kept)
	markAlone(d, kept)
	return kept
}

// An expression is a time expression in the making: what it says, where, and the rule of its finest atom.
type expression struct {
	text.Span
	sentence text.Span // that it begins in
	rule     string
	alone    bool // nothing is told of it: see senseOf
	description
}
