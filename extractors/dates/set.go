package dates

import (
	"strconv"

	"github.com/taojin-nlp/taojin/extractors/rule"
)

var sets = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.set", Note: "每 before a unit, a weekday or a number of units; quant is EVERY.",
			Examples: []string{"流动法庭[每周一]进村。 => type=SET value=XXXX-WXX-1 quant=EVERY", "[每天]清扫两遍。 => value=P1D", "[每两周]例会一次。 => value=P2W", "[每月15日]发工资。 => value=XXXX-XX-15", "[每年3月]植树。 => value=XXXX-03", "[每月最后一个工作日]盘库。 => type=SET value=P1M",
				"书院[每周二至周日9:00-17:00]开门。 => value=XXXX-WXX-2T09:00/XXXX-WXX-7T17:00", "售票处[每天8时至20时]售票。 => value=XXXX-XX-XXT08/XXXX-XX-XXT20",
				"庙会[每四年]一届。 => value=P4Y", "[每年11月至次年3月]封山。 => value=XXXX-11/XXXX-03", "他[每周]三次下乡。 => value=P1W", "每年春[秋两季]义诊。 => type=SET value=XXXX-FA"},
			Counter: []string{"[每人]一份。", "[每年级]两班。"},
		},
		Pattern: "每(逢|隔|个|一|当)?(一|个)?({num:n}个?|半)?(年|季度|月|星期|礼拜|周末|周|天|日|晚|夜|早|晨|工作日|小时|分钟|秒|学期|上午|下午|晚上|早上|半年)([一二三四五六日天])?",
		Make:    makeEvery,
	},
	{
		Card: rule.Card{
			Name: "dates.set_frequency", Note: "一年两次: so often in a period.",
			Examples: []string{"演练[一年两次]。 => type=SET value=P1Y freq=2X", "他[一天三次]量体温。 => value=P1D freq=3X"},
			Counter:  []string{"他[一年]没回家。", "这是[一次]尝试。"},
		},
		Pattern: "{num:one}(年|季度|个月|月|周|天|日|个星期|星期|小时|个小时){num:n}[次回趟遍]",
		Make: func(m *rule.Match) (description, bool) {
			n, ok := m.Num("n").Int()
			g := grainOfUnit(m, m.Start+1)
			if !ok || m.At(m.Start) != '一' || m.Num("one").End != m.Start+1 || g == none {
				return description{}, false
			}
			return description{kind: set, every: g, times: 1, freq: strconv.Itoa(n) + "X"}, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.set_alternate", Note: "隔天, 天天, 逐年, 逢周一: sets without 每.",
			Examples: []string{"菜农[隔天]进城一趟。 => type=SET value=P2D", "值班员[天天]巡线。 => value=P1D", "法庭[逢周三]开放。 => value=XXXX-WXX-3"},
			Counter:  []string{"他俩[次日]又见面了。", "一家叫[天天]向上的店。"},
		},
		Pattern: "隔天|隔周|隔月|隔年|天天|日日夜夜|日日|年年|月月|周周|夜夜|(逢|每逢)(周|星期|礼拜)[一二三四五六日天]|逢年|年均|日均|月均|周均",
		Make: func(m *rule.Match) (description, bool) {
			d := description{kind: set, quant: "EVERY", times: 1}
			first, last := m.At(m.Start), m.At(m.End-1)
			if last == '均' || m.Prev() == '个' || isNumeralRune(m.Prev()) && first != '隔' || m.HasBefore(m.End, "天天") && m.HasAt(m.End, "气") || m.HasBefore(m.Start, "日日") || m.HasAt(m.Start, "逢年") || hasAt(m.Doc, m.End, "向上", "快报", "在线", "果园", "基金", "农展", "酒店", "象棋", "美食") {
				return d, false
			}
			if wd := weekdayOf(last); wd > 0 && (first == '逢' || first == '每') {
				d.every = week
				return d.with(day, onWeekday, wd), true
			}
			d.every = map[rune]grain{'天': day, '日': day, '夜': day, '年': year, '月': month, '周': week}[last]
			if first == '隔' {
				d.times = 2
				if !againWithin(m) { // 隔年重返: the year after
					return at(d.every, fromTold, 1), true
				}
			}
			return d, d.every != none
		},
	},
}

// againWithin tells whether 一次 or its like follows, so that 隔天 tells how often.
func againWithin(m *rule.Match) bool {
	for p := m.End; p < m.End+10; p++ {
		if hasAt(m.Doc, p, "一次", "一趟", "一回", "一班", "一换", "1次", "轮", "一轮") || m.At(p) == '。' {
			return m.At(p) != '。'
		}
	}
	return false
}

func makeEvery(m *rule.Match) (description, bool) {
	d := description{kind: set, quant: "EVERY", times: 1}
	if m.Prev() == '《' || (m.At(m.Start+1) == '逢' || m.At(m.Start+1) == '当') && m.Num("n") != nil { // 每逢5月 is of every year: see habits
		return d, false
	}
	p := m.End
	wd := 0
	if w := weekdayOf(m.At(p - 1)); w > 0 {
		switch {
		case m.HasBefore(p-1, "周"), m.HasBefore(p-1, "星期"), m.HasBefore(p-1, "礼拜"):
			wd = w
			p--
		case m.HasBefore(p, "天") && !m.HasBefore(p-1, "每") && m.HasBefore(p-1, "年"):
			return d, false
		case m.At(p-1) != '天' && m.At(p-1) != '日': // 每年|一次, 每四年|一届
			p--
			m.End--
		}
		if wd > 0 && w < 7 && hasAt(m.Doc, m.End, "次", "天", "个", "场", "趟", "回", "篇", "期", "更") { // 每周|三次
			wd = 0
			m.End--
		}
	}
	if m.HasBefore(p, "夜") && m.HasAt(p, "幕") {
		return d, false
	}
	if m.HasBefore(p, "年") && hasAt(m.Doc, p, "级", "龄", "代", "份") || m.HasBefore(p, "日") && hasAt(m.Doc, p, "报", "人", "新") || m.HasBefore(p, "天") && m.HasAt(p, "下") {
		return d, false
	}
	n := 1
	if num := m.Num("n"); num != nil {
		v, ok := num.Int()
		if !ok || v < 1 || num.Decimal {
			return d, false
		}
		n = v
		if m.HasBefore(p, "日") && num.End+1 == p { // 每15日
			n = v
		}
	}
	if m.HasAt(m.Start, "每隔") && m.Num("n") != nil && n == 1 {
		n = 2
	}
	d.every = grainOfUnit(m, 0, p)
	d.times = n
	switch {
	case m.HasBefore(p, "半年"):
		d.every, d.times = month, 6
	case m.HasBefore(p, "季度"):
		d.every, d.times = month, 3*n
	case m.HasBefore(p, "周末"):
		d.every = week
		d = d.with(weekend, fixed, 1)
	case m.HasBefore(p, "工作日"):
		d.every = day
	case m.HasBefore(p, "学期"):
		return d, false
	case m.HasBefore(p, "晚上") || m.HasBefore(p, "晚") || m.HasBefore(p, "夜"):
		d.every = day
		d = d.with(partOfDay, fixed, partOfWord["晚"])
	case m.HasBefore(p, "早上") || m.HasBefore(p, "早") || m.HasBefore(p, "晨"):
		d.every = day
		d = d.with(partOfDay, fixed, partOfWord["早"])
	case m.HasBefore(p, "上午") || m.HasBefore(p, "下午"):
		d.every = day
		d = d.with(partOfDay, fixed, partOfWord[string(m.Folded[p-2:p])])
	case d.every != none && m.HasAt(p-len([]rune(unitWord(d.every)))-1, "半"):
		d.span = amount{}.plus(d.every, .5)
	}
	if wd > 0 {
		d = d.with(day, onWeekday, wd)
	}
	return d, d.every != none
}

// unitWord is the word of a unit that 半 may stand before.
func unitWord(g grain) string {
	return map[grain]string{year: "年", month: "月", week: "周", day: "天", hour: "小时", minute: "分钟"}[g]
}

// grainOfUnit is the grain of the unit at a position, or that ends at one.
func grainOfUnit(m *rule.Match, pos int, end ...int) grain {
	words := []struct {
		word  string
		grain grain
	}{{"工作日", day}, {"季度", quarter}, {"个月", month}, {"个星期", week}, {"个小时", hour}, {"星期", week}, {"礼拜", week}, {"周末", week}, {"小时", hour}, {"分钟", minute}, {"上午", day}, {"下午", day}, {"晚上", day}, {"早上", day},
		{"年", year}, {"月", month}, {"周", week}, {"天", day}, {"日", day}, {"晚", day}, {"夜", day}, {"早", day}, {"晨", day}, {"秒", second}}
	for _, w := range words {
		if len(end) > 0 && m.HasBefore(end[0], w.word) || len(end) == 0 && m.HasAt(pos, w.word) {
			return w.grain
		}
	}
	return none
}
