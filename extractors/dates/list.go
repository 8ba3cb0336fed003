package dates

import (
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// lists carries a set over the days that follow it: 每周一、周三, 每周一三五.
func lists(d *scan.Doc, es []expression) []expression {
	if !anySet(es) {
		return es
	}
	out := make([]expression, 0, len(es)+4)
	for _, e := range es {
		if n := len(out); n > 0 {
			if prev := &out[n-1]; prev.kind == set && prev.to == nil && prev.finest() == day && prev.slots[day].how == onWeekday && e.kind == point && e.slots[day].how == onWeekday && e.slots[week].how == unset && ranged(d, prev.End, e.Start) {
				to := e.description // 每周一至周五
				prev.to, prev.End = &to, e.End
				for g := partOfDay; g < grains; g++ {
					prev.slots[g] = e.slots[g]
				}
				continue
			}
			if prev := &out[n-1]; prev.kind == set && prev.slots[day].how == onWeekday && e.kind == point && e.slots[day].how == onWeekday && e.slots[week].how == unset && listed(d, prev.End, e.Start) {
				e.kind, e.every, e.times, e.quant = set, week, 1, "EVERY"
			} else if prev.kind == set && prev.every == year && prev.slots[month].how == fixed && e.kind == point && e.coarsest() == month && e.slots[month].how == fixed && listed(d, afterApprox(d, prev.End), e.Start) {
				e.kind, e.every, e.times, e.quant = set, year, 1, "EVERY" // 每年3月5日前后、12月5日
			} else if prev.kind == set && prev.every == month && prev.slots[day].how == fixed && e.kind == point && e.coarsest() == day && e.slots[day].how == fixed && listed(d, prev.End, e.Start) {
				e.kind, e.every, e.times, e.quant = set, month, 1, "EVERY" // 每月1日和15日
			}
		}
		out = append(out, e)
		if n := seasonAt(d, e.End); n > 0 && e.kind == set && e.finest() == season && hasAt(d, e.End+1, "两季", "二季", "季") { // 每年春|秋两季
			next := e
			next.Start, next.End = e.End, e.End+1
			next.slots[season].n = int32(n)
			for hasAt(d, next.End, "两", "二", "季") {
				next.End++
			}
			out = append(out, next)
		}
		if e.kind != set || e.slots[day].how != onWeekday || e.finest() != day || ranged(d, e.End, e.End+1) {
			continue
		}
		for p := e.End; ; {
			q := p
			if listed(d, q, q+1) {
				q++
			}
			w := weekdayOf(d.At(q))
			if w == 0 || d.At(q) == '天' || numberAt(d, q) != nil && hasAt(d, numberAt(d, q).End, "个", "次", "天", "点", "时", "名", "场", "节", "人", "月", "年", "周", "日") {
				break
			}
			next := e
			next.Start, next.End = q, q+1
			next.slots[day].n = int32(w)
			out = append(out, next)
			p = q + 1
		}
	}
	return out
}

// seasonAt is the number of the season that a position names, from spring on; 0 where it names none.
func seasonAt(d *scan.Doc, pos int) int {
	switch d.At(pos) {
	case '春':
		return 1
	case '夏':
		return 2
	case '秋':
		return 3
	case '冬':
		return 4
	}
	return 0
}

func anySet(es []expression) bool {
	for i := range es {
		if es[i].kind == set {
			return true
		}
	}
	return false
}

// afterApprox skips 前后 and its like.
func afterApprox(d *scan.Doc, pos int) int { return pos + approx.length(d, pos) }

// ranged tells whether nothing but 至 or a dash stands between two positions.
func ranged(d *scan.Doc, from, to int) bool {
	return to == from+1 && (d.At(from) == '至' || d.At(from) == '到' || d.At(from) == '-' || d.At(from) == '—' || d.At(from) == '~')
}

// listed tells whether nothing but a mark or a word of lists stands between two positions.
func listed(d *scan.Doc, from, to int) bool {
	return to == from+1 && (d.At(from) == '、' || d.At(from) == '和' || d.At(from) == '及' || d.At(from) == '与' || d.At(from) == ',')
}
