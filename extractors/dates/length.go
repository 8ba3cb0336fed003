package dates

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A reading is a length read from text.
type reading struct {
	low, high amount
	mod       string
	end       int
}

func (r *reading) description() description {
	return description{kind: length, span: r.low, spanTo: r.high, mod: r.mod}
}

// readLength reads a length at a position: one or more numbers with units. With months it takes a bare 三月 for three months.
func readLength(d *scan.Doc, pos int, months bool) (reading, bool) {
	var r reading
	last := none
	p := pos
	for {
		var low, high float64
		more, counted := false, false
		q := p
		if last != none { // 一小时零十五秒, 一年又一个月
			if r := d.At(q); r == '又' || r == '零' && (numberAt(d, q) == nil || isDigit(d.At(q+1)) || d.At(q+1) == '两') || r == ' ' || r == '多' || r == '余' || r == '加' {
				q++
			}
			if d.At(q) == '又' {
				q++
			}
		}
		n := numberAt(d, q)
		if n != nil && last != none && d.At(q) == '零' && d.At(q+1) == '十' { // 零十五 is fifteen
			numeral.Scan(d.Folded, q+1, func(m numeral.Numeral) {
				if n.Start == q {
					n = &m
				}
			})
		}
		switch {
		case n != nil && (n.Form == numeral.Circled || n.Form == numeral.Roman || formal(d, n)):
			return r, last != none
		case n != nil:
			low, high = n.Value, n.Value
			if n.Approx == numeral.Between || n.Approx == numeral.Several {
				low, high = n.Low, n.High
			}
			more = n.Approx == numeral.Above
			if more && d.At(n.End-1) == '几' { // 二十几年
				high, more = low+10, false
			}
			q = n.End
			if last == none {
				if to := upper(d, n, q); to != nil { // 三到五天
					high, q = to.Value, to.End
				}
			}
		case d.At(q) == '半':
			low, high = .5, .5
			q++
		case last == none && d.HasAt(q, "个半") || last == none && d.HasAt(q, "分半"):
			low, high = 1, 1
		case d.At(q) == '仨':
			low, high, counted = 3, 3, true
			q++
		default:
			return r, last != none
		}
		if d.At(q) == ' ' {
			q++
		}
		if c := d.At(q); c == '多' || c == '余' || c == '来' {
			more = true
			q++
		}
		if d.At(q) == ' ' {
			q++
		}
		if d.At(q) == '个' {
			counted = true
			q++
			if c := d.At(q); c == '多' || c == '余' {
				more = true
				q++
			} else if c == '半' {
				low, high = low+.5, high+.5
				q++
			}
		}
		if d.At(q) == '整' && n != nil && low == 1 && hasAt(d, q+1, "天", "年", "夜", "晚", "日") { // 一整天
			q++
		}
		if d.At(q) == '多' || d.At(q) == ' ' {
			more = more || d.At(q) == '多'
			q++
		}
		fraction := 0.0
		if last == none && d.HasAt(p, "分半") {
			fraction = .5
		}
		if d.HasAt(q, "半钟头") || d.HasAt(q, "半分钟") || d.HasAt(q, "半小时") {
			fraction = .5
			q++
		}
		u, size := unitAt(d, q)
		if u < 0 || units[u].counted && !counted || counted && (units[u].grain == year || units[u].word == "天" || units[u].word == "日" || units[u].word == "秒" || units[u].word == "夜") {
			return r, last != none
		}
		unit := units[u]
		if unit.word == "刻钟" {
			low, high = 15*low, 15*high
		}
		if unit.grain == partOfDay && n != nil && (n.Decimal || d.At(n.Start-1) == '·' || d.At(n.Start-1) == '•') { // 3.15|晚会
			return r, last != none
		}
		if unit.grain == xun && high >= 4 { // 年近|七旬: an age
			return r, last != none
		}
		if unit.grain == month && !counted && !months && last == none && !fewMonths(d, q) ||
			unit.grain == minute && unit.word == "分" && last == none && !minutesFollow(d, q+1) || last != none && (unit.grain <= last || unit.word == "旬") {
			return r, last != none
		}
		if full, ok := fullUnit(last, unit.grain); ok && low >= full { // 一年|365天
			return r, true
		}
		q += size
		if unit.grain == week && (d.At(q) == '年' || d.At(q) == '岁' || weekdayOf(d.At(q)) > 0 && !isDigit(d.At(q))) ||
			unit.grain == year && notYears(d, q) || unit.word == "日" && d.At(q) == '元' || unit.word == "天" && heavens.at(d, q) && !hasAt(d, q, "天气", "空气") {
			return r, last != none
		}
		if n := hasAt(d, q, "半个月", "半月"); n && unit.word == "天" && low == 10 { // 十天|半个月
			r.low, r.high = r.low.plus(day, 10), r.high.plus(day, 15)
			r.end = q + 2
			if d.At(q+1) == '个' {
				r.end++
			}
			return r, true
		}
		if n := numberAt(d, q); n != nil && last == none && low == high && (unit.word == "年" || unit.word == "天") && (d.At(n.End) == '载' || n.Value > low && d.At(n.End) == '天' && unit.word == "天") { // 三年|五载
			r.low, r.high = r.low.plus(unit.grain, low), r.high.plus(unit.grain, max(low, n.Value))
			r.end = n.End + 1
			return r, true
		}
		if c := d.At(q); c == '半' {
			if unit.word == "年" && d.At(q+1) == '载' { // 一年半|载
				q++
			}
			fraction = .5
			q++
			if unit.word == "分" && d.At(q) == '钟' {
				q++
			}
		} else if c == '多' && !strings.ContainsRune("次云雨地人家国方处名起", d.At(q+1)) { // 7日|多云
			more = true
			q++
		}
		if h := hundredths(d, q); unit.word == "秒" && fraction == 0 && h != nil { // 13秒12
			fraction, q = h.Value/100, h.End
		}
		if unit.grain != partOfDay {
			r.low, r.high = r.low.plus(unit.grain, low+fraction), r.high.plus(unit.grain, high+fraction)
		} else if last == none {
			r.low, r.high = r.low.plus(day, low), r.high.plus(day, high)
		}
		if more {
			r.mod = "MORE_THAN"
		}
		last = unit.grain
		r.end, p = q, q
	}
}

// heavens are what follows 天 where it is the sky, or part of a name, and no day.
var heavens = listOf("天", "空", "猫", "津", "河", "府", "安门", "山", "坛", "眼", "使", "宫", "舟", "鹅", "然气", "花板", "桥", "文", "基")

// fullUnit is how many of a unit make up the one told before it.
func fullUnit(last, g grain) (float64, bool) {
	switch {
	case last == year && g == month:
		return 12, true
	case last == year && g == day:
		return 360, true
	case last == month && g == day:
		return 31, true
	case last == week && g == day:
		return 7, true
	case last == day && g == hour:
		return 24, true
	case last == hour && g == minute, last == minute && g == second:
		return 60, true
	}
	return 0, false
}

// hundredths are the two digits after 秒 with which a race is timed, if they stand there.
func hundredths(d *scan.Doc, q int) *numeral.Numeral {
	n := numberAt(d, q)
	if n == nil || n.Form != numeral.Arabic || n.Digits != 2 || n.Decimal || hasAt(d, n.End, "个", "名", "次", "米", "人", "元", "分", "件", "点", "日", "月", "年", "号", "天", "秒", "届", "公", "辆", "位", "%") {
		return nil
	}
	return n
}

// upper is the second number of 三到五天, if there is one.
func upper(d *scan.Doc, n *numeral.Numeral, q int) *numeral.Numeral {
	if r := d.At(q); r != '到' && r != '至' && r != '-' && r != '~' && r != '—' {
		return nil
	}
	to := numberAt(d, q+1)
	if to == nil || to.Value <= n.Value || to.Approx != numeral.Exact || n.Digits >= 4 {
		return nil
	}
	if u, _ := unitAt(d, to.End); u < 0 && d.At(to.End) != '个' {
		return nil
	}
	return to
}

// minutesFollow tells whether 分 at the start means minutes: seconds or a half come after it.
func minutesFollow(d *scan.Doc, q int) bool {
	if d.At(q) == '半' {
		return true
	}
	n := numberAt(d, q)
	return n != nil && d.At(n.End) == '秒'
}

// notYears tells whether 年 goes on to a word that counts no years.
func notYears(d *scan.Doc, q int) bool {
	switch d.At(q) {
	case '级', '代', '份', '龄', '画', '糕', '薪', '报', '会', '检', '审', '货', '产', '均', '租', '费', '卡', '票', '鉴', '轻':
		return true
	}
	return false
}
