package dates

import (
	"github.com/taojin-nlp/taojin/extractors/scan"
)

func neighbours(d *scan.Doc, es []expression, marks bool) []expression {
	out := es[:0]
	for i := range es {
		e := &es[i]
		if n := len(out); n > 0 {
			if gap, ok := between(d, out[n-1].End, e.Start); ok && (marks || gap != '(' && gap != ',') {
				if joined, ok := intersect(&out[n-1], e, gap); ok && !(n > 1 && ofWholeRange(d, &out[n-2], &out[n-1], e)) {
					joined.End = e.End
					if gap == '(' && d.At(e.End) == ')' {
						joined.End++
					}
					out[n-1] = joined
					continue
				}
			}
		}
		out = keep(es, out, i)
	}
	return out
}

// keep appends es[i] to out, which is the head of es: where nothing was dropped yet it is in its place.
func keep(es, out []expression, i int) []expression {
	if len(out) == i {
		return es[:i+1]
	}
	return append(out, es[i])
}

// ofWholeRange tells whether a time of day belongs to both days of a range: 周一至周五|上午9时至12时.
func ofWholeRange(d *scan.Doc, first, last, clock *expression) bool {
	if clock.coarsest() < partOfDay || first.finest() != day || last.finest() != day || last.Start-first.End != 1 {
		return false
	}
	if r := d.At(first.End); r != '至' && r != '到' && r != '-' && r != '—' && r != '~' {
		return false
	}
	if last.slots[day].how == onWeekday {
		return true
	}
	r := d.At(clock.End)
	return clock.lead != 0 || r == '至' || r == '-' || r == '—' || r == '~'
}

// between tells whether two atoms stand close enough to be one: nothing, 的, a blank, a comma before a
// time zone, or the bracket of a weekday stands between them.
func between(d *scan.Doc, from, to int) (rune, bool) {
	for from < to && (d.At(from) == ' ') {
		from++
	}
	for to > from+1 && d.At(to-1) == ' ' {
		to--
	}
	switch to - from {
	case 0:
		return 0, true
	case 1:
		switch r := d.At(from); r {
		case '的', '(', ')', ',', '-', '之', 'T', '约', '·':
			return r, true
		case '嘅':
			return '的', true
		}
	case 2:
		if d.HasAt(from, "大约") || d.HasAt(from, "左右") {
			return '约', true
		}
	case 4:
		if d.HasAt(from, "北京时间") || d.HasAt(from, "当地时间") {
			return '约', true
		}
	case 5:
		if d.HasAt(from, ",北京时间") || d.HasAt(from, "(北京时间") || d.HasAt(from, ",当地时间") {
			return '约', true
		}
	}
	return 0, false
}
