package dates

import (
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// reigns makes years of the lengths with which a chronicle goes on after a year of a reign: 贞观四年…；七年，… is the
// seventh of that reign, not seven years.
func reigns(d *scan.Doc, es []expression) {
	first, last := 0, 0 // the year before the reign, and the number of the year told last
	for i := range es {
		e := &es[i]
		switch y := e.slots[year]; {
		case e.kind == point && e.era && e.rule == eraYear:
			first, last = 0, 0
			if n := reignYear(d, e.Start, e.End); n > 0 && y.n > 0 {
				first, last = int(y.n)-n, n
			}
		case e.kind == point && y.how == fixed && !e.era: // a year of our count ends it
			first, last = 0, 0
		case last == 0 || e.kind != length || !edgeAt(d, e.Start-1):
		default:
			n := numberAt(d, e.Start)
			if n == nil || n.Form != numeral.Chinese || d.At(n.End) != '年' || (e.End != n.End+1 && !monthEnds(d, n.End+1, e.End)) || hasAt(d, e.End, "后", "前", "间", "内", "来", "以", "之", "里", "时间", "多", "余", "中", "如一日") {
				continue
			}
			v, ok := n.Int()
			if !ok || v <= last || v > 61 {
				continue
			}
			last = v
			months := e.span.months
			e.description = at(year, fixed, first+v)
			e.era, e.rule = true, eraYear
			if months > 0 {
				e.description = e.with(month, fixed, int(months))
			}
		}
	}
}

// reignYear is the number of the year within an expression: 贞观四年 is 4, 贞观元年 1.
func reignYear(d *scan.Doc, from, to int) int {
	for p := from; p < to; p++ {
		if d.HasAt(p, "元年") {
			return 1
		}
		if n := numberAt(d, p); n != nil && d.At(n.End) == '年' {
			v, _ := n.Int()
			return v
		}
	}
	return 0
}

// monthEnds tells whether nothing but a month stands between two positions.
func monthEnds(d *scan.Doc, from, to int) bool {
	n := numberAt(d, from)
	return n != nil && n.Value >= 1 && n.Value <= 12 && d.At(n.End) == '月' && to == n.End+1
}
