package dates

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

var lunars = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.lunar", Note: "A date of the lunar calendar: 正月, 腊月, 闰 months, 初 days, or any after 农历.",
			Examples: []string{"[正月初三]，他回到岗位。 => value=2022-02-03 calendar=lunar", "[农历八月十五]，戏台唱了一夜。 => value=2021-09-21 calendar=lunar", "[腊月二十三]祭灶。 => value=2022-01-25", "大年初一拜年，[初二]走亲戚。 => value=2022-02-02 calendar=lunar"},
			Counter:  []string{"他叫[初一]。", "[农历]上没有这一天。"},
		},
		Pattern: "(农历|阴历|旧历|夏历)({num:y}年)?闰?({num:m}月|正月|腊月|冬月|元月)(份)?((大?年?)?初{num:c}|{num:d}(日|号)?|大年初{num:c})?|闰({num:m}月|正月|腊月|冬月|元月)(份)?((大?年?)?初{num:c}|{num:d}(日|号)?|大年初{num:c})?|(正月|腊月|冬月|元月)(份)?((大?年?)?初{num:c}|{num:d}(日|号)?|大年初{num:c})?|(大年|年)初{num:c}|初{num:c}|廿{num:t}",
		Make:    makeLunar,
	},
	{
		Card: rule.Card{
			Name: lunarNumbered, Note: "A lunar date that begins with the number of a year or a month.",
			Examples: []string{"[2022年农历正月十五]闹花灯。 => value=2022-02-15", "[2020年闰四月]多雨。 => start_time=2020-05-23T00:00:00 end_time=2020-06-21T00:00:00", "[三月初三]赶歌圩。 => value=2021-04-14 calendar=lunar"},
			Counter:  []string{"[八月]十五个村通水。", "[2022年]农历新年前夕。"},
		},
		Pattern: "{num:y}年(农历|阴历|旧历)?闰?({num:m}月|正月|腊月|冬月|元月)(份)?((大?年?)?初{num:c}|{num:d}(日|号)?|大年初{num:c})?|{num:m}月(份)?((大?年?)?初{num:c}|{num:d}(日|号)?|大年初{num:c})",
		Make: func(m *rule.Match) (description, bool) {
			if !looksLunar(m) {
				return description{}, false
			}
			return makeLunar(m)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.lunar_year", Note: "A year of the lunar calendar by its animal or by stem and branch: 龙年, 甲辰年.",
			Examples: []string{"[虎年]到来，庙会开张。 => value=2022 calendar=lunar", "[辛丑年]，雪大。 => calendar=lunar start_time=2021-02-12T00:00:00"},
			Counter:  []string{"他画了一匹[马]。", "[甲午]风云上映。"},
		},
		Pattern: "(农历|阴历|旧历|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙蛇马羊猴鸡狗猪]?年|(农历|阴历|旧历|夏历)?[鼠牛虎兔龙蛇马羊猴鸡狗猪]年",
		Make: func(m *rule.Match) (description, bool) {
			const stems, branches, animals = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
			d := description{lunar: true}
			start := m.Start
			if m.At(start+1) == '历' {
				start += 2
			}
			if i := strings.IndexRune(animals, m.At(start)); i >= 0 {
				d.times = 12
				return d.with(year, nth, i/3), !hasAt(m.Doc, m.End, "轻", "级") && m.Prev() != '小'
			}
			s, b := strings.IndexRune(stems, m.At(start))/3, strings.IndexRune(branches, m.At(start+1))/3
			if s%2 != b%2 || m.HasBefore(m.Start, "(") && m.HasBefore(m.Start-1, "年") {
				return d, false
			}
			d.times = 60
			return d.with(year, nth, (6*s-5*b+60)%60), true
		},
	},
}

const lunarNumbered = "dates.lunar_numbered"

// lunarFollows tells whether a number before 年 or 月 may begin a date of the lunar calendar: a word of it, or a fifteenth, comes next.
func lunarFollows(d *scan.Doc, n *numeral.Numeral) bool {
	p := n.End + 1
	if d.At(n.End) == '年' {
		switch d.At(p) {
		case '农', '阴', '旧', '闰', '正', '腊', '冬', '元':
			return true
		}
		m := numberAt(d, p)
		if m == nil {
			return false
		}
		p = m.End + 1
	}
	if d.At(p-1) != '月' {
		return false
	}
	if d.At(p) == '份' {
		p++
	}
	switch d.At(p) {
	case '初', '大', '年', '廿':
		return true
	}
	day := numberAt(d, p)
	return day != nil && day.Value == 15
}

// yearBefore tells whether a civil year in numbers stands before a month: 2004年八月十五 is in August.
func yearBefore(m *rule.Match) bool {
	n, ok := m.HitBefore(m.Start-1, lexicon.Numeral)
	return ok && m.Prev() == '年' && isYear(m.Doc, &m.Numerals[n.Ref])
}

// looksLunar tells whether a match that begins with a number has a rune of the lunar calendar, or is a fifteenth.
func looksLunar(m *rule.Match) bool {
	for p := m.Start; p < m.End; p++ {
		switch m.At(p) {
		case '农', '阴', '旧', '正', '冬', '腊', '闰', '初', '廿':
			return true
		}
	}
	n := m.Num("d")
	return n != nil && n.Value == 15
}

// lunarBefore tells whether a day of the lunar calendar is told in the sentence before a match.
func lunarBefore(m *rule.Match) bool {
	for p := m.Start - 1; p >= m.Start-30; p-- {
		switch m.At(p) {
		case '。', '\n', 0:
			return false
		case '正', '腊', '农', '除', '大':
			if hasAt(m.Doc, p, "正月", "腊月", "农历", "除夕", "大年初", "大年三十") {
				return true
			}
		}
	}
	return false
}

// counted tells whether a number that ends at a position counts something: 八月十五|个村, 腊月十八|吨.
func counted(d *scan.Doc, pos int) bool {
	if hasAt(d, pos, "人们", "人家", "本报", "本台", "本市", "本县", "本村", "个人") { // they open the clause
		return false
	}
	switch d.At(pos) {
	case '多', '余', '几', '个', '名', '人', '万', '亿', '千', '百', '%', '点', '分', '成', '倍', '岁', '时':
		return true
	}
	for _, h := range d.HitsAt(pos) {
		if h.Class == lexicon.Classifier || h.Class == lexicon.Unit || h.Class == lexicon.Currency {
			return true
		}
	}
	return false
}

func (d description) markLunar() description {
	d.lunar = true
	return d
}

func makeLunar(m *rule.Match) (description, bool) {
	d := description{}
	marked := m.HasAt(m.Start, "农历") || m.HasAt(m.Start, "阴历") || m.HasAt(m.Start, "旧历") || m.HasAt(m.Start, "夏历")
	if y := m.Num("y"); y != nil {
		for _, w := range []string{"农历", "阴历", "旧历"} {
			marked = marked || m.HasAt(y.End+1, w)
		}
		v, ok := yearOf(y)
		if !ok || !isYear(m.Doc, y) {
			return d, false
		}
		d = d.with(year, fixed, v)
	}
	for p := m.Start; p < m.End; p++ {
		switch m.At(p) {
		case '正':
			d, marked = d.with(month, fixed, 1), true
		case '冬':
			d, marked = d.with(month, fixed, 11), true
		case '腊':
			d, marked = d.with(month, fixed, 12), true
		case '元':
			d = d.with(month, fixed, 1)
		case '闰':
			d.leap, marked = true, true
		}
	}
	if n := m.Num("m"); n != nil {
		v, ok := n.Int()
		if !ok || v < 1 || v > 12 || n.Decimal {
			return d, false
		}
		d = d.with(month, fixed, v)
	}
	c := m.Num("c")
	switch {
	case c != nil:
		v, ok := c.Int()
		if ok && v == 11 && c.End == c.Start+2 && m.At(c.End) == '早' { // 初十|一早
			v, m.End = 10, c.Start+1
		}
		if !ok || v < 1 || v > 10 || c.Form == numeral.Arabic && c.Digits > 1 && v != 10 {
			return d, false
		}
		d = d.with(day, fixed, v)
		if m.HasAt(m.Start, "初") { // 初二 alone is a class of school or a day of the month in a run of them
			if d.bare = true; v <= 10 && lunarBefore(m) && m.Prev() != '“' && m.At(m.End) != '(' && !hasAt(m.Doc, m.End, "年级", "班", "学", "女", "男", "的", "个", "名", "年") {
				return d.markLunar(), true
			}
			if !edgeAt(m.Doc, m.Start-1) && m.Prev() != '到' && m.Prev() != '至' && m.Prev() != '、' || !(edgeAt(m.Doc, m.End) || hasAt(m.Doc, m.End, "早", "晚", "上午", "下午", "至", "到", "那天", "这天", "当天", "那晚", "当晚", "一早")) || m.Prev() == '“' {
				return d, false
			}
		}
		if m.HasAt(m.Start, "年") || m.HasAt(m.Start, "大年") {
			d = d.with(month, fixed, 1)
		}
		marked = true
	case m.Has("t"):
		v, ok := m.Num("t").Int()
		if !ok || v > 9 {
			return d, false
		}
		d, marked = d.with(day, fixed, 20+v), true
	case m.Has("d"):
		n := m.Num("d")
		v, ok := n.Int()
		if !ok || v < 1 || v > 30 || n.Decimal {
			return d, false
		}
		d = d.with(day, fixed, v)
		named := m.HasBefore(m.End, "日") || m.HasBefore(m.End, "号")
		chinese := n.Form == numeral.Chinese && (m.Num("m") == nil || m.Num("m").Form == numeral.Chinese)
		sure := (marked || v == 15 && d.slots[month].n == 8 && chinese) && n.Form == numeral.Chinese && !n.Bare && !counted(m.Doc, m.End)
		if !named && !sure && !edgeAt(m.Doc, m.End) && !hasAt(m.Doc, m.End, "晚", "早", "夜", "上午", "下午", "中午", "凌晨", "前", "后", "到", "至", "的", "是", "闹", "才", "那", "这", "当") {
			return d, false // 腊月18000吨, 八月十五个村
		}
		if m.At(n.Start) == '廿' {
			marked = true
		}
		if !marked && chinese && !named && v == 15 && d.slots[month].n == 8 && !m.Has("y") && !yearBefore(m) {
			marked = true // 八月十五
		}
	}
	d.lunar = marked
	return d, marked && (m.At(m.Start) != '元')
}
