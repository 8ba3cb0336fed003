package dates

import (
	"sort"

	"github.com/taojin-nlp/taojin/extractors/scan"
)

// bounds reads the words around an expression that move, open or loosen it: 以来, 截至, 前后, 许, 期间, 后.
func bounds(d *scan.Doc, e *expression) {
	if habit(d, e) {
		return
	}
	if e.kind == point && e.edge == closed && d.At(e.End-1) == '起' && e.to == nil { // 明起
		e.edge = since
	}
	readAfter(d, e)
	readBefore(d, e)
}

// last is the description of the end of a range, or of the whole.
func (e *expression) last() *description {
	if e.to != nil {
		return e.to
	}
	return &e.description
}

var (
	approx    = listOf("前后", "左右", "许", "上下", "前夕")
	sooner    = listOf("早些时候", "较早时候", "较早前", "稍早时候", "稍早", "晚些时候", "较晚时候", "稍晚时候", "稍晚")
	sinces    = listOf("以来", "开始", "起至今", "至今", "起", "以降", "伊始起")
	afters    = listOf("之后", "以后", "后", "过后")
	befores   = listOf("之前", "以前", "前")
	leaves    = listOf("假期", "长假", "小长假", "连假", "黄金周", "假日", "节假日")
	inclusive = listOf("(含)", "或", "及")
	lasts     = listOf("以来", "来", "内", "之内", "里", "中", "间", "时间")
	stops     = listOf("止", "为止")
	insides   = listOf("期间", "以内", "之内", "内", "之间", "间", "当中", "之际", "里", "时期")
	thens     = listOf("那会儿", "那会", "那阵子", "那阵", "那时候", "那时", "那段时间", "那段日子")
	clipNouns = listOf("日", "次", "级", "考", "步", "审", "赛", "创", "诊", "战", "稿", "版", "见", "层", "薪", "盘", "蕴", "特律", "端", "尾") // 2025年|初步
	clips     = listOf("初期", "早期", "伊始", "之初", "中后期", "中期", "中叶", "后期", "晚期", "末期", "末叶", "初", "底", "末", "尾")
)

// readAfter reads up to four words after an expression.
func readAfter(d *scan.Doc, e *expression) {
	for range 4 {
		p := e.End
		if d.At(p) == ' ' {
			p++
		}
		switch {
		case e.kind == length:
			if !afterLength(d, e, p) {
				return
			}
		case e.kind == set || e.kind == vague:
			if n := wordAt(d, p, []string{"以来", "起"}); n > 0 && e.kind == vague {
				e.End = p + n
			}
			if often, ok := oftenness(d, p); ok && e.kind == set && e.freq == "" && e.to == nil {
				e.freq = often
			}
			return
		case e.kind == sameSpan:
			return
		default:
			if !afterPoint(d, e, p) {
				return
			}
		}
	}
}

// wordGoesOn tells whether the dictionary cuts a longer word at a position: 起风 is no 起.
func wordGoesOn(d *scan.Doc, pos int) bool {
	s := d.SentenceAt(pos)
	if s < 0 {
		return false
	}
	tokens := d.Words(s)
	i := sort.Search(len(tokens), func(i int) bool { return int(tokens[i].Start) >= pos })
	return i < len(tokens) && int(tokens[i].Start) == pos && int(tokens[i].End) > pos+1
}

// clipAt is the part of a unit that a word of so many runes means: 初, 中期, 末.
func clipAt(d *scan.Doc, p, n int) clip {
	r := d.At(p)
	switch {
	case d.HasAt(p, "伊始"):
		return outset
	case r == '早' || r == '伊' || r == '之':
		r = '初'
	case n > 1 && (r == '后' || r == '晚'):
		r = '末'
	}
	return clipOf(r)
}

// afterPoint reads one word after a point or a window; false where there is none.
func afterPoint(d *scan.Doc, e *expression, p int) bool {
	switch d.At(p) { // what the words below begin with
	case '”', '前', '第', '左', '许', '上', '早', '较', '稍', '晚', '初', '伊', '之', '中', '后', '末', '底', '尾', '假', '长', '小', '连', '黄', '节', '同', '期', '(', '或', '及', '以', '开', '起', '至', '过', '来', '内', '间', '当', '里', '时', '止', '为', '全', '那':
	default:
		return false
	}
	last := e.last()
	if d.At(p) == '”' && d.At(e.Start-1) == '“' && last.slots[day].how == aFestival && hasAt(d, p+1, "假期", "长假", "小长假", "黄金周", "期间", "前", "后", "当天", "节") { // “七一”前夕
		e.Start, e.End = e.Start-1, p+1
		return true
	}
	if f := last.finest(); f <= month && f != none && last.clip == whole && e.kind == point {
		if n := clips.length(d, p); n > 0 && !(n == 1 && clipNouns.at(d, p+1)) {
			last.clip = clipAt(d, p, n)
			e.End = p + n
			return true
		}
		if d.At(p) == '中' && !d.HasAt(p+1, "旬") && f != month && f != year && edgeAt(d, p+1) {
			last.clip = middle
			e.End = p + 1
			return true
		}
	}
	if n := leaves.length(d, p); last.slots[day].how == aFestival && (n > 0 || d.At(p) == '第' && !last.lunar && d.Lexicon.Entries[last.slots[day].n].Get("days") != "") {
		if k, end := dayOfHoliday(d, last, p+n); end > 0 && e.to == nil {
			base := e.description
			e.description = at(day, fromTold, k-1+number(d.Lexicon.Entries[last.slots[day].n].Get("offset")))
			e.base, e.End = &base, end
			return false
		}
		last.whole = n > 0
		e.End = p + n
		return n > 0
	}
	if y := last.slots[year]; y.how == fixed && last.finest() == year && e.to == nil && e.edge == closed && d.HasAt(p, "同期") {
		e.kind, e.times = sameSpan, int(y.n)
		e.End = p + 2
		return false
	}
	if n := sooner.length(d, p); n > 0 && e.kind == point && (last.finest() == day || e.relative() && last.finest() == e.coarsest()) { // 19日晚些时候, 本月早些时候
		last.mod = "END"
		if r := d.At(p); r == '早' || d.At(p+1) == '早' {
			last.mod = "START"
		}
		e.End = p + n
		return true
	}
	if last.slots[day].how == aFestival && e.to == nil && d.HasAt(p, "前夜") { // 除夕|前夜
		base := e.description
		e.description = at(day, fromTold, -1).with(partOfDay, fixed, partOfWord["晚"])
		e.base = &base
		e.End = p + 2
		return false
	}
	if n := approx.length(d, p); n > 0 && !hasAt(d, p, "许多", "许可", "许某", "许家", "左右手") {
		last.mod = "APPROX"
		e.End = p + n
		return true
	}
	if n := thens.length(d, p); n > 0 && e.kind == point { // 2014年|那会儿
		e.End = p + n
		return true
	}
	if d.HasAt(p, "期间") {
		last.whole = last.slots[day].how == aFestival
		e.End = p + 2
		return true
	}
	if e.edge != closed {
		return false
	}
	incl := inclusive.length(d, p)
	if n := sinces.length(d, p+incl); n > 0 && e.kind == point && !(d.HasAt(p+incl, "开始") && !hasBefore(d, e.Start, "从", "自", "从 ", "自从")) && !wordGoesOn(d, p+incl+n-1) && !hasAt(d, p+incl, "起火", "起义", "起步", "起飞", "起床", "起诉", "起草", "起身", "起到", "起降", "起源", "起获", "起重", "起因", "起爆", "起伏", "起航", "起跑", "起至") {
		e.edge = since
		e.End = p + incl + n
		return true
	}
	if e.kind == window {
		if n := lasts.length(d, p); n > 0 && !hasAt(d, p, "来到", "来自", "来看", "里程", "中国") {
			e.End = p + n
			return true
		}
		return false
	}
	if n := afters.length(d, p+incl); n > 0 && last.slots[season].how != unset && last.clip == early && e.to == nil && e.kind == point && last.finest() == season { // 入秋后: from then on
		e.edge, e.End = since, p+incl+n
		return true
	}
	if n := afters.length(d, p+incl); n > 0 && !hasAt(d, p+incl, "后天", "后来", "后勤", "后期", "后年", "后面", "后半", "后续", "后卫", "后备", "后台", "后者", "后果", "后三", "后两", "后一") {
		if e.relative() && e.to == nil && e.slots[hour].how == unset && e.coarsest() < day && e.finest() == e.coarsest() && n == 1 {
			return false
		}
		if m, ok := shiftAfter(d, e, p+incl, n, 1); ok {
			e.End = m
			return true
		}
		e.edge = after
		if hasBefore(d, e.Start, "进入", "步入", "跨入", "迈入") { // 进入21世纪后: in it
			e.edge = since
		}
		e.inclusive = incl > 0
		e.End = p + incl + n
		return true
	}
	if n := befores.length(d, p+incl); n > 0 && !(d.HasAt(p+incl, "前提") && !hasAt(d, p+incl+1, "提交", "提出", "提供", "提请", "提报", "提货", "提车", "提取")) && !hasAt(d, p+incl, "前天", "前往", "前后", "前来", "前期", "前年", "前途", "前线", "前夕", "前方", "前列", "前景", "前进", "前者", "前夜", "前半", "前身", "前排", "前沿", "前锋", "前总", "前去") {
		if m, ok := shiftAfter(d, e, p+incl, n, -1); ok {
			e.End = m
			return true
		}
		if numberAt(d, p+1) != nil && n == 1 && e.finest() <= month && e.finest() > none && e.slots[day].how == unset { // 前三季度
			return false
		}
		e.edge = before
		e.inclusive = incl > 0
		e.End = p + incl + n
		return true
	}
	if n := insides.length(d, p); n > 0 && !hasAt(d, p, "内容", "内部", "内地", "内外", "内蒙", "内存", "里程", "里面", "里约", "间接", "间断", "内需", "间隔", "内阁", "里的", "间,", "里”", "间歇") && d.At(p) != '里' {
		if d.At(p) == '间' && n == 1 && e.to == nil {
			return false
		}
		e.End = p + n
		return true
	}
	if n := stops.length(d, p); n > 0 && !hasAt(d, p, "止跌", "止损", "止步", "止血") {
		if e.to == nil {
			e.edge = until
		}
		e.End = p + n
		return true
	}
	if e.finest() == year && d.HasAt(p, "全年") {
		e.End = p + 2
		return true
	}
	return false
}
