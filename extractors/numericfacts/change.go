package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// change reads trend and basis: the nearest word of change before the number in its clause, or its verb, or
// right after it (5%的增长), and the comparison in the clause.
func (r *reader) change(f *rule.Found[quantity], row *schema.NumericFact, clause, verb text.Span) {
	switch f.Value.kind {
	case kindOrdinal, kindRatio, kindScore, kindAge:
		return
	}
	for pos := f.Start; pos >= clause.Start && f.Start-pos <= 6 && row.Trend == ""; pos-- {
		for _, h := range r.HitsWith(lexicon.Change, pos) {
			if h.Class != lexicon.Change || int(h.End) > f.Start && r.At(pos) != '翻' {
				continue
			}
			if w, _ := r.wordAt(pos); w.Start <= pos && w.End > int(h.End) && h.End-h.Start > 1 || w.Start < pos && w.End < int(h.End) && r.At(pos) == '放' {
				continue // 增加[值], 播[放量]
			}
			if e := r.Entry(h); e.Get("trend") != "" && (h.End-h.Start > 1 && !(int(h.End) < f.Start && r.At(int(h.End)) == '的') || h.End-h.Start == 1 && r.links(int(h.End), f.Start) && !r.measured(int(h.End))) {
				row.Trend = e.Get("trend")
				break
			}
		}
	}
	if to := r.At(f.Start - 1); row.Trend == "" && verb.Len() > 1 && verb.End < f.Start && (f.Value.kind != kindCount || verb.End == f.Start-1 && (to == '到' || to == '至')) {
		row.Trend = r.trendOf(verb) // 下调存款准备金率0.5个百分点
	}
	if row.Trend == "" && r.At(f.End) == '的' {
		for _, h := range r.HitsWith(lexicon.Change, f.End+1) {
			if h.Class == lexicon.Change && h.End-h.Start > 1 {
				row.Trend = r.Entry(h).Get("trend")
				break
			}
		}
	}
	if row.Trend == "" {
		return
	}
	for _, h := range r.HitsIn(text.Span{Start: clause.Start, End: max(clause.Start, f.Start)}) {
		if h.Class == lexicon.Change {
			if b := r.Entry(h).Get("basis"); b != "" {
				row.Basis = b
				return
			}
		}
	}
}

// measured tells whether a unit of two characters or more ends at a position: 每毫[升]120个.
func (r *reader) measured(end int) bool {
	h, ok := r.HitBefore(end, lexicon.Unit)
	return ok && h.End-h.Start > 1
}

// trendOf is the trend that a verb tells.
func (r *reader) trendOf(verb text.Span) string {
	for _, h := range r.HitsWith(lexicon.Change, verb.Start) {
		if h.Class == lexicon.Change && int(h.End) == verb.End {
			return r.Entry(h).Get("trend")
		}
	}
	return ""
}

// links tells whether only 了, 到, 至 stand between a verb of change and the number.
func (r *reader) links(from, to int) bool {
	if to-from > 2 || to < from && to-from < -1 {
		return false
	}
	for i := from; i < to; i++ {
		switch r.At(i) {
		case '了', '到', '至', '近', '约', '逾', '超', '幅', '达':
		default:
			return false
		}
	}
	return true
}
