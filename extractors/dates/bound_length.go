package dates

import (
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// shiftAfter reads 清明节|前一天, 5月1日|后三天: a time counted from the one told.
func shiftAfter(d *scan.Doc, e *expression, p, n, sign int) (int, bool) {
	if n != 1 || e.to != nil || e.finest() < day {
		return 0, false
	}
	if k := numberAt(d, p+n+1); k != nil && d.At(p+n) == '第' && (d.At(k.End) == '天' || d.At(k.End) == '日') { // 春节后|第三天
		if v, ok := k.Int(); ok && v > 0 && v < 400 {
			base := e.description
			e.description = at(day, fromTold, sign*v)
			e.base = &base
			return k.End + 1, true
		}
	}
	r, ok := readLength(d, p+n, false)
	if !ok || r.low.finest != day && r.low.finest != week {
		return 0, false
	}
	g, k, ok := r.low.offset()
	if !ok {
		return 0, false
	}
	base := e.description
	e.description = at(g, fromTold, sign*k)
	e.base = &base
	return r.end, true
}

// afterLength reads one word after a length: 后, 前, 内, 来.
func afterLength(d *scan.Doc, e *expression, p int) bool {
	switch d.At(p) { // what the words below begin with
	case '一', '1', '左', '上', '以', '来', '之', '过', '后', '前', '内', '时', '间':
	default:
		return false
	}
	r := reading{low: e.span, high: e.spanTo, mod: e.mod}
	become := func(n int, desc description) bool {
		e.description = desc
		e.End = p + n
		return true
	}
	if n := wordAt(d, p, []string{"一次", "一趟", "一回", "一班", "1次"}); n > 0 && e.mod == "" && e.span == e.spanTo { // 两天一次
		period := e.span
		e.description = description{kind: set, span: period, every: period.coarsest(), quant: "EVERY", freq: "1X"}
		e.End = p + n
		return false
	}
	if n := wordAt(d, p, []string{"左右", "上下"}); n > 0 {
		e.mod = "APPROX"
		e.End = p + n
		return true
	}
	if n := wordAt(d, p, []string{"以来", "来"}); n > 0 && !hasAt(d, p, "来到", "来自", "来说", "来看", "来源", "来电", "来信", "来访", "来临", "来宾", "来不", "来回") {
		w := description{kind: window, span: e.span, spanTo: e.spanTo, mod: e.mod, edge: since}
		return become(n, w)
	}
	if n := wordAt(d, p, []string{"以后", "之后", "过后", "后"}); n > 0 && !hasAt(d, p, "后天", "后来", "后勤", "后期", "后年", "后续", "后备") {
		if hasBefore(d, e.Start, "之日起", "之日起满", "之日", "次日起", "日起") { // 自收到之日起30日|后: of a day that is not told
			return false
		}
		how := fromTold
		if hasBefore(d, e.Start, "再过", "从现在起") {
			how = fromNow
		}
		s := shifted(r, 1, how)
		e.bare = false
		return become(n, s)
	}
	if n := wordAt(d, p, []string{"以前", "之前", "前"}); n > 0 && !hasAt(d, p, "前往", "前后", "前来", "前期", "前途", "前线", "前方", "前列", "前进", "前者", "前半", "前提", "前身") {
		return become(n, shifted(r, -1, fromNow))
	}
	if n := wordAt(d, p, []string{"以内", "之内", "内"}); n > 0 && !hasAt(d, p, "内容", "内部", "内地", "内外", "内存", "内需") {
		e.mod = "EQUAL_OR_LESS"
		e.forward = true
		e.End = p + n
		return false
	}
	if n := wordAt(d, p, []string{"时间", "之久", "以上", "间"}); n > 0 && !hasAt(d, p, "间隔", "间断", "时间后") {
		if d.HasAt(p, "以上") {
			e.mod = "EQUAL_OR_MORE"
		}
		if d.HasAt(p, "间") || d.HasAt(p, "时间") {
			return false
		}
		e.End = p + n
	}
	return false
}
