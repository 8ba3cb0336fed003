package dates

import (
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var absolutes = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.year", Note: "A year in four digits, or in two where it cannot count years. 1995-1997年 is a range.",
			Examples: []string{"大桥于[2019年]通车。 => value=2019 grain=year anchor=absolute", "老兵参加过[98年]抗洪。 => value=1998", "[二〇〇八年]他进厂当学徒。 => value=2008",
				"赛事推迟一年至[2021年]举行。 => value=2021", "[2016至2018年]连续三年丰收。 => value=2016/2018 start_time=2016-01-01T00:00:00 end_time=2019-01-01T00:00:00"},
			Counter: []string{"工程历时[15年]。", "他已上[三年]级。", "合同期[20年]。"},
		},
		Pattern: "({num:from} ?年? ?(至|到|-|~|—|——) ?)?{num:n} ?年(度)?",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			if from := m.Num("from"); from != nil && from.Value < 10 && from.Digits < 2 { // 推迟一年|至2021年
				m.Start = n.Start
				y, ok := yearOf(n)
				return at(year, fixed, y), ok && isYear(m.Doc, n)
			}
			if !isYear(m.Doc, n) || m.At(m.Start-1) == '第' || m.HasAt(m.End, "级") || m.HasAt(m.End, "代") || m.HasAt(m.End, "期") && !m.HasAt(m.End, "期间") {
				return description{}, false
			}
			y, ok := yearOf(n)
			if m.HasBefore(m.Start, "公元") { // 公元25年 is no 2025
				y, ok = n.Int()
			}
			takeEra(m)
			d := at(year, fixed, y)
			return lead(m, d, year, yearOf, ok)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.year_before_christ", Note: "Years BC: TIMEX3 value BC0221, times null.",
			Examples: []string{"[公元前221年]，秦国统一六国。 => value=BC0221 start_time=null", "渡口始于[公元前三世纪]。 => value=BC02 start_time=null"},
			Counter:  []string{"[公元1998年]立碑。", "[公元纪年]由此开始。"},
		},
		Pattern: "(公元前|前|西元前){num:n} ?(年|世纪)",
		Make: func(m *rule.Match) (description, bool) {
			n, ok := m.Num("n").Int()
			if !ok || n < 1 || !m.HasAt(m.Start, "公元前") && !m.HasAt(m.Start, "西元前") && (n < 100 || m.At(m.End-1) != '年') {
				return description{}, false
			}
			if m.At(m.End-1) == '纪' {
				return at(century, fixed, -n), true
			}
			return at(year, fixed, -n), true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.month", Note: "A month of the year; 1至3月 is a range.",
			Examples: []string{"[2019年5月]，新厂投产。 => value=2019-05 grain=month", "[七八月间]多雨。 => value=2021-07/2021-08", "[2021年1至3月]，出口增长。 => value=2021-01/2021-03 end_time=2021-04-01T00:00:00"},
			Counter:  []string{"商贩在[三月]街摆摊。", "[13月]并不存在。", "他休养了[三个月]。"},
		},
		Pattern: "({num:from} ?月?份? ?(至|到|-|~|—|——|、) ?)?{num:n} ?月(份)?",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			v, ok := n.Int()
			if n.Approx == numeral.Between && n.Low >= 1 && n.High <= 12 && n.Form == numeral.Chinese && (m.HasBefore(m.End, "份") || edgeAt(m.Doc, m.End) || hasAt(m.Doc, m.End, "间", "里", "之间", "期间")) { // 七八月份
				d := at(month, fixed, int(n.High))
				d.lead, d.leadAt = int32(n.Low)+1, month
				return d, true
			}
			if v == 90 && n.Form == numeral.Chinese && m.HasBefore(m.End, "份") { // 九十月份
				d := at(month, fixed, 10)
				d.lead, d.leadAt = 9+1, month
				return d, true
			}
			if from := m.Num("from"); from != nil && hasAt(m.Doc, from.End, "、", "月、", "月份、") {
				if m.At(from.End) != '、' || from.Value+1 != n.Value { // 5月、7月 are two
					first, ok := from.Int()
					m.End = from.End
					for m.At(m.End) != '、' {
						m.End++
					}
					return at(month, fixed, first), ok && m.End > from.End && first >= 1 && first <= 12 && !monthName(m)
				}
			}
			if !ok || v < 1 || v > 12 || n.Decimal || n.Bare && v != 10 || formal(m.Doc, n) && m.Prev() != '年' || monthName(m) { // 着|陆月背
				return description{}, false
			}
			return lead(m, at(month, fixed, v), month, numeralInt, true)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.day", Note: "A day of the month; 7日至8日 is a range.",
			Examples: []string{"“桥通了。”[3月10日]，市民说。 => value=2022-03-10", "预言里的[3500年1月1日]也会到来。 => type=DATE value=3500-01-01", "[2019年5月7日]召开大会。 => value=2019-05-07 grain=day", "[1949年10月1日]本报刊登此文。 => value=1949-10-01", "[2022年10月16日至22日]在省城举行。 => value=2022-10-16/2022-10-22 end_time=2022-10-23T00:00:00",
				"江南社杭州2月28日电 记者[26日]从水利局获悉。 => value=2022-02-26 anchor=context"},
			Counter: []string{"陶罐埋了[5000年]才出土。", "整个勘测历时[7日]。", "票据日期写成[2月30日]。", "他住在[三号]楼。"},
		},
		Pattern: "({num:from} ?[日号]? ?(至|到|-|~|—|——) ?)?{num:n} ?[日号]",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			v, ok := n.Int()
			if !ok || v < 1 || v > 31 || n.Decimal || countsDays(m.Doc, n) || dayName(m, n) {
				return description{}, false
			}
			return lead(m, at(day, fixed, v), day, numeralInt, true)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.month_and_bare_day", Note: "A month and a day without 日: 10月22.",
			Examples: []string{"她在[10月22]出生。 => value=2021-10-22", "[2020年3月15]交货。 => value=2020-03-15"},
			Counter:  []string{"[10月22]人参加培训。", "[5月30]万件快递发出。"},
		},
		Pattern: "{num:m}月{num:d}",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("d")
			if r := m.At(n.End); r == '日' || r == '号' { // told by dates.day
				return description{}, false
			}
			if to := numberAt(m.Doc, n.End+1); to != nil && (m.At(to.End) == '日' || m.At(to.End) == '号') { // 5月7至8日
				return description{}, false
			}
			mo, ok := m.Num("m").Int()
			v, ok2 := n.Int()
			if !ok || !ok2 || mo < 1 || mo > 12 || v < 1 || v > 31 || n.Decimal || n.Form == numeral.Mixed || n.Bare && v != 10 ||
				m.At(m.Start-1) == '年' && m.At(m.End) == '日' || !bareDayEnds(m) {
				return description{}, false
			}
			return at(month, fixed, mo).with(day, fixed, v), true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.century", Note: "A century: TIMEX3 value is its first digits.",
			Examples: []string{"古塔建于[11世纪]。 => value=10 grain=century", "[18、19世纪]的木器。 => value=17/18", "[二十一世纪初]，小镇通了铁路。 => value=20 mod=START"},
			Counter:  []string{"他用了[半个世纪]整理史料。", "[世纪大道]改造完工。"},
		},
		Pattern: "({num:from} ?(世纪)?(至|到|-|~|—|、) ?)?{num:n} ?世纪",
		Make: func(m *rule.Match) (description, bool) {
			v, ok := m.Num("n").Int()
			if !ok || v < 1 || v > 30 || m.At(m.Start-1) == '第' {
				return description{}, false
			}
			if from := m.Num("from"); from != nil && hasAt(m.Doc, from.End, "、", "世纪、") && from.Value+1 != float64(v) { // 16、18世纪 are two
				return description{}, false
			}
			takeEra(m)
			return lead(m, at(century, fixed, v), century, numeralInt, true)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.decade", Note: "A decade, of the century that is told or of the last one that fits.",
			Examples: []string{"[九十年代]，村里通了电。 => value=199 start_time=1990-01-01T00:00:00", "[20世纪80年代]的旧照。 => value=198 grain=decade", "[二三十年代]，码头热闹。 => value=192/193"},
			Counter:  []string{"店员都是[90后]。", "他任教[十年]。"},
		},
		Pattern: "({num:from}(年代)?(至|到|-|~|、) ?)?{num:n} ?年代",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			v, ok := n.Int()
			if n.Approx == numeral.Between && n.Low >= 10 { // 六七十年代
				d := at(decade, fixed, int(n.High))
				d.lead, d.leadAt = int32(n.Low)+1, decade
				return d, true
			}
			if !ok {
				return description{}, false
			}
			if v >= 1000 && v%10 == 0 && v < 3000 {
				return at(century, fixed, v/100+1).with(decade, fixed, v%100), true
			}
			if v%10 != 0 || v > 90 {
				return description{}, false
			}
			d := at(decade, fixed, v)
			if from := m.Num("from"); from != nil {
				if f, ok := from.Int(); ok && f%10 == 0 && f < v {
					d.lead, d.leadAt = int32(f)+1, decade
				}
			}
			return d, true
		},
	},
}

// takeEra widens a match over 公元 before it.
func takeEra(m *rule.Match) {
	if m.HasBefore(m.Start, "公元") || m.HasBefore(m.Start, "西元") {
		m.Start -= 2
	}
}

// yearOf reads a year of two, three or four digits. Two digits below 30 are of this century.
func yearOf(n *numeral.Numeral) (int, bool) {
	v, ok := n.Int()
	if n.Approx == numeral.Between {
		v, ok = int(n.Low)*10+int(n.High), true
	}
	if !ok {
		return 0, false
	}
	if n.Digits == 2 || n.Approx == numeral.Between {
		if v < 30 {
			return 2000 + v, true
		}
		return 1900 + v, true
	}
	return v, true
}

func numeralInt(n *numeral.Numeral) (int, bool) { return n.Int() }

// lead takes the first of a range into a description: 1至3月.
func lead(m *rule.Match, d description, g grain, read func(*numeral.Numeral) (int, bool), ok bool) (description, bool) {
	from := m.Num("from")
	if from == nil || !ok {
		return d, ok
	}
	v, ok := read(from)
	if !ok || from.Decimal || int32(v) == d.slots[g].n && g == year {
		return d, false
	}
	d.lead, d.leadAt = int32(v)+1, g
	return d, true
}
