package dates

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

var durations = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: lengthRule,
			Note: "A length of time in one or more units. 多 and 余 make it MORE_THAN; a pair of numbers has two ends.",
			Examples: []string{
				"抢修持续了[1小时40分]，线路恢复供电。 => type=DURATION value=PT1H40M",
				"老桥加固前后花了[两年半]。 => type=DURATION value=P2.5Y",
				"救援队搜寻[40余小时]，终于找到失踪渔民。 => type=DURATION value=PT40H mod=MORE_THAN",
				"展览为期[16天]。 => type=DURATION value=P16D",
				"水管修好要[三到五天]。 => type=DURATION value=P3D/P5D",
				"停牌[不超过10个交易日]。 => value=P10D mod=EQUAL_OR_LESS", "他潜逃[近13年]，终于落网。 => type=DURATION value=P13Y mod=LESS_THAN", "药效维持[2小时至一天]。 => type=DURATION value=PT2H/P1D",
				"她以[12秒35]撞线。 => type=DURATION value=PT12.35S",
			},
			Counter: []string{"当地遇到[50年]一遇的大旱。", "该店提供[24小时]服务。", "从前[有一天]，河水干了。", "她读[三年]级。", "县城迎来建县[50周年]。", "看完[3.15晚]会直播。", "终场前[第90+2分钟]进球。", "那是最难忘的[一天]。", "[百年]老店重新开业。"},
		},
		Pattern: "{num}[ 到至~—-多余来个半世年载季月星礼周旬天昼日工夜晚小钟时分秒]", // what a length goes on with; makeLength reads it
		Make:    makeLength,
	},
	{
		Card: rule.Card{
			Name: "dates.duration_half", Note: "半 before a unit, and a unit and a half.",
			Examples: []string{"停电持续了[半个多小时]。 => type=DURATION value=PT30M mod=MORE_THAN", "他在乡下住了[半年]。 => type=DURATION value=P6M"},
			Counter:  []string{"[上半年]产值增长。", "他[半天]没说话，只看了[一半天]空。", "他[半夜]听到响声。"},
		},
		Pattern: "半|个半|分半|仨",
		Make:    makeLength,
	},
}

const lengthRule = "dates.duration"

// A reading is a length read from text.
type reading struct {
	low, high amount
	mod       string
	end       int
}

func makeLength(m *rule.Match) (description, bool) {
	if m.HasAt(m.Start, "半夜") && m.Prev() != '了' && m.Prev() != '过' {
		return description{}, false // 半夜|听到响声: when, not how long
	}
	r, ok := readLength(m.Doc, m.Start, false)
	if !ok || !isLength(m.Doc, m.Start, &r) {
		return description{}, false
	}
	m.End = r.end
	return r.description(), true
}

func (r *reading) description() description {
	return description{kind: length, span: r.low, spanTo: r.high, mod: r.mod}
}

// units are the words for units of time, the longer before those they begin with.
var units = []struct {
	word    string
	grain   grain
	counted bool // only after 个
	alone   bool // good as the first unit: 分 and 月 are not
}{
	{"世纪", century, true, true}, {"年", year, false, true}, {"载", year, false, true}, {"季度", quarter, true, true}, {"季", season, true, true}, {"月", month, false, false},
	{"星期", week, false, true}, {"礼拜", week, false, true}, {"周", week, false, true}, {"旬", xun, false, false},
	{"天", day, false, true}, {"昼夜", day, false, true}, {"日", day, false, true}, {"工作日", day, true, true}, {"交易日", day, true, true}, {"夜晚", partOfDay, false, true}, {"晚上", partOfDay, true, true}, {"夜", partOfDay, false, true}, {"晚", partOfDay, false, true},
	{"小时", hour, false, true}, {"钟头", hour, false, true}, {"钟", hour, true, true}, {"时辰", hour, true, true},
	{"分钟", minute, false, true}, {"分", minute, false, false}, {"秒钟", second, false, true}, {"秒", second, false, true},
}

// unitFirsts are the first runes of the units.
var unitFirsts = func() []rune {
	firsts := make([]rune, len(units))
	for i := range units {
		firsts[i], _ = utf8.DecodeRuneInString(units[i].word)
	}
	return firsts
}()

func numberAt(d *scan.Doc, pos int) *numeral.Numeral {
	if h, ok := d.Hit(pos, lexicon.Numeral); ok {
		return d.Numeral(h)
	}
	return nil
}

func unitAt(d *scan.Doc, pos int) (int, int) {
	switch d.At(pos) {
	case '世', '年', '载', '季', '月', '星', '礼', '周', '旬', '天', '昼', '日', '工', '交', '夜', '晚', '小', '钟', '时', '分', '秒':
	default:
		return -1, 0
	}
	first := d.At(pos)
	for i := range units {
		if unitFirsts[i] == first && d.HasAt(pos, units[i].word) {
			return i, len([]rune(units[i].word))
		}
	}
	return -1, 0
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
			if r := d.At(q); r == '又' || r == '零' && numberAt(d, q) == nil || r == ' ' || r == '多' || r == '余' || r == '加' {
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
			unit.grain == year && notYears(d, q) || unit.word == "日" && d.At(q) == '元' || unit.word == "天" && (d.At(q) == '天' || d.At(q) == '空') {
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
		} else if c == '多' && d.At(q+1) != '次' {
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

// fewMonths tells whether 两月, 几月 or 数月 stands before the unit: no name of a month.
func fewMonths(d *scan.Doc, q int) bool {
	c := d.At(q - 1)
	return c == '两' || c == '仨' || c == '数' || c == '半'
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
