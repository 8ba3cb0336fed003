package dates

import (
	"strconv"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var holidays = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.holiday", Note: "A festival, a holiday or a solar term of holidays.tsv; with 假期 or 期间 all its days.",
			Examples: []string{"[2022年春节]很冷。 => value=2022-02-01", "[2020年清明]有雨。 => value=2020-04-04", "[2021年母亲节]花店忙。 => value=2021-05-09", "[2021年国庆假期]游客多。 => start_time=2021-10-01T00:00:00 end_time=2021-10-08T00:00:00", "[2021年国庆假期首日]车多。 => value=2021-10-01", "[2021年国庆长假第三天]下雨。 => value=2021-10-03", "[2021年国庆节第三天]下雨。 => value=2021-10-03", "[2021年国庆假期最后一天]返程。 => value=2021-10-07"},
			Counter:  []string{"人们聚在[五一]广场。", "车祸发生在[八一]路。", "[清明]上河图展出。", "投身“[五四]”运动。", "剪纸以“[清明]”为题。", "倒计时从节气“[雨水]”开始。", "巴西[国庆日]阅兵。"},
		},
		Pattern: "{holiday:h}",
		Make: func(m *rule.Match) (description, bool) {
			e := m.Entry("h")
			if h, ok := m.Doc.HitBefore(m.Start, lexicon.World); ok && m.HasAt(m.Start, "国庆") && !hasBefore(m.Doc, m.Start, "中国") && int(h.End) == m.Start { // 卡塔尔|国庆日
				return description{}, false
			}
			if m.At(m.End-1) == '日' && hasAt(m.Doc, m.End, "益", "渐", "均", "常", "趋", "臻") { // 世界人口|日益
				return description{}, false
			}
			if holidayName(m, e) || m.End-m.Start == 2 && givenName(m.Doc, m.Start) || m.HasAt(m.End, "岛") || m.HasAt(m.Start, "新年号") || m.HasAt(m.End, "节目") || isDigit(m.At(m.End-1)) && (strings.ContainsRune("男女混", m.Prev()) || strings.ContainsRune("-:比.", m.Next()) || isDigit(m.Next())) || m.HasBefore(m.End, "节") && m.HasAt(m.End, "目") || m.HasAt(m.Start, "圣诞") && hasAt(m.Doc, m.End, "老人", "树", "卡", "帽", "歌", "礼物") {
				return description{}, false
			}
			d := at(day, aFestival, int(e.ID))
			if n := numberAt(m.Doc, m.End); n != nil && m.At(m.End-1) == '夜' && (m.At(n.End) == '点' || m.At(n.End) == '时' || m.At(n.End) == ':') { // 除夕夜|8点
				d = d.with(partOfDay, fixed, partOfWord["夜"])
			}
			if m.Prev() == '“' && m.Next() == '”' && m.At(m.Start-2) == '年' { // 去年“五一”
				m.Start, m.End = m.Start-1, m.End+1
			}
			if e.Get("calendar") == "lunar" {
				d.lunar = true
			}
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.season", Note: "春, 夏, 秋 and 冬 begin in March, June, September and December; 暑假 and 寒假 are July and August, and mid-January to mid-February.",
			Examples: []string{"[2021年春季]，果园开花。 => value=2021-SP start_time=2021-03-01T00:00:00", "[今年入夏以来]雨多。 => start_time=2022-06-01T00:00:00", "[2021年入秋后]少雨。 => start_time=2021-09-01T00:00:00", "[去年暑假]，他在家。 => start_time=2021-07-01T00:00:00 end_time=2021-09-01T00:00:00"},
			Counter:  []string{"[今年春]灌顺利。", "[春季]招聘会开场。", "部署当[前春]耕。", "老王种[秋]葵。", "演员[夏天]宇到场。"},
		},
		Pattern: "(今|去|明|前)?(春|夏|秋|冬)(季|天|日)?|暑假|寒假|暑期|(今冬明春|去冬今春)|入(春|夏|秋|冬)|开春|(初|早|仲|盛|深|暮|晚|隆|寒)(春|夏|秋|冬)",
		Make:    makeSeason,
	},
}

// holidayAfter and holidayBefore show that a quoted word is the holiday: 距离“五一”, “十一”假期.
var (
	holidayAfter  = listOf("”假期", "”黄金周", "”期间", "”小长假", "”节", "”首日", "”当天", "”次日", "”当日", "”首个", "”最后一天", "”第", "”前", "”将至", "”将近", "”临近", "”将到", "”来临", "”到来")
	holidayBefore = listOf("距离", "距", "临近", "迎来", "迎接", "喜迎")
)

// termBefore and termAfter show that a word of other meanings is the solar term.
var (
	termBefore = listOf("今年", "去年", "明年", "每年", "从", "又到", "又是", "时至", "正值", "正逢", "恰逢", "适逢", "节气", "已过", "过了", "已是")
	termAfter  = listOf("节气", "时节", "将至", "将近", "来临", "已过", "过后", "刚过", "前后", "这天", "那天", "当日", "至", "到了", "到来", "就在")
)

// holidayName tells whether a holiday is part of a name: 五一广场, 八一路.
func holidayName(m *rule.Match, e *lexicon.Entry) bool {
	if e.Get("guarded") == "" {
		return m.Prev() == '《'
	}
	if m.Prev() == '“' || m.Prev() == '”' || isNumeralRune(m.Prev()) || isNumeralRune(m.Next()) && !hasAt(m.Doc, m.End, "七天") || m.Prev() == '第' {
		if m.Prev() != '“' || !holidayAfter.at(m.Doc, m.End) && !holidayBefore.before(m.Doc, m.Start-1) && !(m.At(m.Start-2) == '年' && m.Next() == '”') {
			return true
		}
	}
	if e.Get("guarded") == "after" {
		return hasAt(m.Doc, m.End, "走基层", "贺词", "致辞", "档", "班", "路", "街", "广场", "居士", "大", "桥", "镇", "村", "厂", "队", "电影", "运动", "事变", "村", "小学", "中学", "学校", "公园", "商场", "体育", "南", "北", "国旗", "上河", "时节雨", "奖", "军旗", "制片", "起义", "渠", "水库", "社区", "宪法", "指示", "一代", "精神", "巷", "里", "医院", "号", "勋章", "建军路", "年代", "天", "月", "个", "人", "名", "点", "次", "日", "年", "块", "条", "分", "件", "届", "章", "位", "家", "岁", "倍", "万", "百", "千", "期", "种", "类", "项", "级", "则", "座", "国", "处", "亿", "五", "师", "集团军", "三", "场", "级", "册", "所", "中", "部", "一", "二") && !hasAt(m.Doc, m.End, "国际", "国庆", "当天", "中秋", "节", "三天", "五天", "七天")
	}
	if e.Get("guarded") == "term" && (termBefore.before(m.Doc, m.Start) || termAfter.at(m.Doc, m.End)) { // 今年|白露, 从大寒到立春
		return false
	}
	// A number that is a holiday only among words of holidays.
	return !(hasAt(m.Doc, m.End, "假期", "黄金周", "小长假", "长假", "期间", "前", "后", "节", "时节", "当天", "当日", "这天", "以来", "放假", "国庆", "出游") || edgeAt(m.Doc, m.Start-1) && edgeAt(m.Doc, m.End)) || hasBefore(m.Doc, m.Start, "之", "百分")
}

func makeSeason(m *rule.Match) (description, bool) {
	d := description{}
	if m.HasAt(m.Start, "暑") {
		return d.with(season, fixed, 5), m.Prev() != '寒' && !m.HasAt(m.End, "工") && !m.HasAt(m.End, "档")
	}
	if m.HasAt(m.Start, "寒假") {
		return d.with(season, fixed, 6), true
	}
	if m.End-m.Start == 4 {
		y, to := d, d
		y = y.with(year, fromNow, 0).with(season, fixed, 4)
		to = to.with(year, fromNow, 1).with(season, fixed, 1)
		if m.At(m.Start) == '去' {
			y.slots[year].n, to.slots[year].n = -1, 0
		}
		y.to = &to
		return y, true
	}
	for p := m.Start; p < m.End; p++ {
		if n := strings.IndexRune("春夏秋冬", m.At(p)); n >= 0 {
			d = d.with(season, fixed, n/3+1)
		}
	}
	switch m.At(m.Start) {
	case '今', '去', '明', '前':
		d = d.with(year, fromNow, map[rune]int{'今': 0, '去': -1, '明': 1, '前': -2}[m.At(m.Start)])
		return d, m.At(m.Start) != '前' || edgeAt(m.Doc, m.Start-1) // 当前|春耕
	case '春', '夏', '秋', '冬':
	case '开':
		d.clip = early
		return d, edgeAt(m.Doc, m.End) || hasAt(m.Doc, m.End, "后", "以后", "之后", "前", "以来", "就", "时", "便", "即", "再")
	case '入': // 入夏以来
		d.clip = early
		return d, hasAt(m.Doc, m.End, "以来", "后", "以后", "之后", "前") || edgeAt(m.Doc, m.End)
	default:
		if strings.ContainsRune("初早", m.At(m.Start)) {
			d.clip = early
		}
		return d, edgeAt(m.Doc, m.End) || m.HasAt(m.End, "的") || m.HasAt(m.End, "时节") || m.HasAt(m.End, "季节")
	}
	if m.At(m.End-1) == '季' && m.At(m.End) == '节' { // 春|季节
		m.End--
		return d, edgeAt(m.Doc, m.Start-1)
	}
	long := m.End-m.Start == 2
	if m.At(m.End-1) == '日' {
		return d, false
	}
	if !long {
		return d, m.HasBefore(m.Start, "年") && !m.HasBefore(m.Start, "青年") && !hasAt(m.Doc, m.End, "节", "联", "晚", "雨", "天", "运", "令", "奥", "游", "至", "分", "训", "招", "耕", "灌", "播", "收", "粮", "种", "茶", "闱", "装", "菜", "麦", "油", "化", "征")
	}
	return d, !hasAt(m.Doc, m.End, "宇", "招聘", "运动会", "奥", "赛", "的故事", "里的", "联赛") && m.Prev() != '《' && m.Prev() != '“' && m.Prev() != '立'
}

// festivalDay is the day and the number of days of a holiday in a year.
func festivalDay(e *lexicon.Entry, y int) (time.Time, bool) {
	m, _ := strconv.Atoi(e.Get("month"))
	n, _ := strconv.Atoi(e.Get("day"))
	switch e.Get("calendar") {
	case "lunar":
		if endsLunarYear(e) { // 2021年除夕 is the eve of the year 2021
			y--
		}
		if n == 0 { // the last day of the month
			start, days, ok := lunarMonth(y, m, false)
			return start.AddDate(0, 0, days-1), ok
		}
		return lunarDay(y, m, n, false)
	case "term":
		return solarTerm(y, m*2-2+n)
	case "dog days":
		return dogDay(y, n)
	case "weekday": // day is 10 × which + weekday; which is 9 for the last
		t, ok := nthWeekdayOf(date(y, m, 1), date(y, m+1, 1), n)
		return t.AddDate(0, 0, number(e.Get("offset"))), ok // Black Friday follows a Thursday
	case "easter":
		return easter(y).AddDate(0, 0, n), true
	case "hebrew": // its days begin with the evening before
		return hebrewDay(y, m, n).AddDate(0, 0, -1), true
	case "islamic":
		return islamicDay(y, m, n)
	case "hindu":
		return hinduDay(y, m, n), true
	case "orthodox":
		return orthodoxEaster(y).AddDate(0, 0, n), true
	}
	return date(y, m, n), m > 0
}

// endsLunarYear tells whether a festival lies in the last lunar month, which is told by the civil year that follows.
func endsLunarYear(e *lexicon.Entry) bool {
	return e.Get("calendar") == "lunar" && e.Get("month") == "12"
}

// longFestival tells whether a festival is a run of days by its name: 斋月, 逾越节.
func longFestival(e *lexicon.Entry) bool {
	switch e.Get("calendar") {
	case "easter", "orthodox", "hebrew", "islamic", "hindu", "dog days":
		return true
	}
	return false
}

// nthWeekdayOf finds a weekday, or workday 8, within a span.
func nthWeekdayOf(start, end time.Time, n int) (time.Time, bool) {
	which, wd := n/10, n%10
	step, t := 1, start
	if which == 9 {
		step, which, t = -1, 1, end.AddDate(0, 0, -1)
	}
	for ; !t.Before(start) && t.Before(end); t = t.AddDate(0, 0, step) {
		w := (int(t.Weekday())+6)%7 + 1
		if w == wd || wd == 8 && w <= 5 {
			if which--; which == 0 {
				return t, true
			}
		}
	}
	return t, false
}

// easter is the Sunday of Easter in the Gregorian calendar (Butcher's reckoning).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date(y, n/31, n%31+1)
}

// orthodoxEaster is the Sunday of Easter by the Julian calendar (Meeus), as a Gregorian day.
func orthodoxEaster(y int) time.Time {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	return date(y, n/31, n%31+1).AddDate(0, 0, y/100-y/400-2)
}
