package dates

import (
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// unitAlone tells whether 年, 月, 日 or 点 ends what a number begins: no 年代, no range, no 次.
func unitAlone(d *scan.Doc, pos int) bool {
	next := d.At(pos + 1)
	switch d.At(pos) {
	case '年':
		n := numberAt(d, pos+1)
		return n == nil && next != '代' && next != '学' && !mayJoin(next) || n != nil && d.At(n.End) == '月'
	case '月':
		return !mayJoin(next) && next != '份'
	case '日', '号', '点', '时':
		return !mayJoin(next)
	}
	return false
}

// mayJoin tells whether a mark or a word after a unit may go on to a second number.
func mayJoin(r rune) bool {
	switch r {
	case '至', '到', '-', '~', '—', '/', '、', ' ':
		return true
	}
	return false
}

// mayLast tells whether a number may count units of time: one follows, and it is none of a date.
func mayLast(d *scan.Doc, n *numeral.Numeral) bool {
	p := n.End
	switch d.At(p) {
	case '年':
		return n.Digits != 4 || !isYear(d, n)
	case '月':
		return fewMonths(d, p)
	case '日':
		return countsDays(d, n)
	case ':', '号', '点', '时', '/', '.', '·', '、', '财', '学':
		return false
	}
	return true
}

// dated tells whether a number has as many digits as a year or a date.
func dated(n *numeral.Numeral) bool { return n.Digits == 4 || n.Digits == 8 }

// timely tells whether a number may begin a time: a unit of time, a second number or the marks of a date follow it.
func timely(d *scan.Doc, n *numeral.Numeral) bool {
	p := n.End
	for range 5 {
		switch d.At(p) {
		case '年', '月', '日', '号', '点', '时', '季', '天', '周', '分', '刻', '秒', '钟', '夜', '晚', '昼', '载', ':', '旬', '财':
			return true
		case '世':
			return d.At(p+1) == '纪'
		case '星':
			return d.At(p+1) == '期'
		case '礼':
			return d.At(p+1) == '拜'
		case '小':
			return d.At(p+1) == '时'
		case '学':
			return d.At(p+1) == '年'
		case '工', '交': // 工作日, 交易日
			return d.At(p+2) == '日'
		case '个', '多', '余', '来', '几', '半', '整', ' ':
			p++
			continue
		case '-', '/', '.', '·', '~', '至', '到', '—', '、':
			for p++; d.At(p) == ' ' || d.At(p) == '-' || d.At(p) == '—'; p++ {
			}
		default:
			return false
		}
		next := numberAt(d, p)
		if next == nil {
			return false
		}
		if isDigit(d.At(n.Start)) && n.Digits <= 2 && isDigit(d.At(next.Start)) {
			return true
		}
		p = next.End
	}
	return false
}

// fewMonths tells whether 两月, 几月 or 数月 stands before the unit, or 历三月: no name of a month.
func fewMonths(d *scan.Doc, q int) bool {
	c := d.At(q - 1)
	return c == '两' || c == '仨' || c == '数' || c == '半' || isNumeralRune(c) && lasted(d, q-1)
}

// lasted tells whether 历 before a number tells how long something took, and is no calendar.
func lasted(d *scan.Doc, pos int) bool {
	return d.At(pos-1) == '历' && !hasBefore(d, pos, "农历", "阴历", "阳历", "旧历", "新历", "公历", "夏历", "西历", "月历", "日历", "台历", "挂历", "年历", "病历", "学历", "履历", "黄历")
}
