package dates

import (
	"strconv"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var relatives = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.time_word", Note: "A word of time_words.tsv: a day, month or year counted from the reference time or from the date told last, or a vague reference.",
			Examples: []string{"[昨天]举行了升旗仪式。 => value=2022-02-28 anchor=published", "2019年5月，该厂投产。[同年]，产品出口。 => value=2019 anchor=context", "[近日]，市民政局发布通知。 => value=PAST_REF start_time=null anchor=none",
				"[今晚]有雨。 => value=2022-03-01TEV type=TIME"},
			Counter: []string{"据[今日]头条报道，店铺关了。", "她捧回“[明日]之星”奖杯。", "[将来]的路还很长，他[当年]轻时就知道。"},
		},
		Pattern: "{time:w}",
		Make: func(m *rule.Match) (description, bool) {
			e := m.Entry("w")
			if timeName(m) || e.Get("cut") != "" && !agreesWithCut(m.Doc, m.Start, m.End) {
				return description{}, false
			}
			return timeWord(e)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.this_last_next", Note: "这, 本, 上, 下 before a unit or a weekday; each more 上 or 下 is one more.",
			Examples: []string{"[上周末]办了书市。 => value=2022-W08-WE grain=weekend", "他们约定[下下周三]再来。 => value=2022-03-16", "[上个月]雨水偏多。 => value=2022-02", "[本季度]订单饱满。 => value=2022-Q1"},
			Counter:  []string{"他[上年]纪了。", "村里组织[下乡]。", "[上星期刊]有错字。"},
		},
		Pattern: "(这|本|今|上上上|上上|上|下下下|下下|下|该)(一|1|个|一个)?(世纪|年度|学年|学期|财年|半年|年|季度|季|月份|月|周末|星期|礼拜|周|小时|分钟|旬)(周|星期|礼拜)?([一二三四五六日天1234567]|末)?",
		Make:    makeThis,
	},
	{
		Card: rule.Card{
			Name: "dates.weekday", Note: "A day of the week; without 上 or 下 of the week that tense and preference settle.",
			Examples: []string{"比赛定在[周日]，将如期开赛。 => value=2022-03-06", "他们将在[周五]碰面。 => value=2022-03-04"},
			Counter:  []string{"[周五]毛是护林员。", "[星期六]影业发布财报。", "每[周三]次例会。"},
		},
		Pattern: "(周|星期|礼拜)(一|二|三|四|五|六|日|天|末|[1-7])",
		Make: func(m *rule.Match) (description, bool) {
			last := m.At(m.End - 1)
			if weekdayName(m) {
				return description{}, false
			}
			if last == '末' {
				return description{ownYear: true}.with(weekend, fromNow, 0), !m.HasAt(m.End, "版") && !m.HasBefore(m.Start, "双")
			}
			return at(day, onWeekday, weekdayOf(last)), weekdayOf(last) > 0
		},
	},
	{
		Card: rule.Card{
			Name: "dates.ordinal_unit", Note: "第三周, 最后一天, 前两个月: units counted within the time told before them.",
			Examples: []string{"[2021年的第一周]开门红。 => start_time=2021-01-04T00:00:00 end_time=2021-01-11T00:00:00", "[2022年前两个月]进出口增长。 => start_time=2022-01-01T00:00:00 end_time=2022-03-01T00:00:00", "[2020年5月最后一天]封账。 => value=2020-05-31"},
			Counter:  []string{"这是他[第三天]没合眼。", "[前两年]他不在。", "他[第一年]就得了奖。"},
		},
		Pattern: "(第 ?{num:n}|首|(最后|最末|末) ?({num:k})?|头({num:f})?|前 ?{num:f}) ?个? ?(年|季度|月|周|星期|礼拜|周末|天|日|工作日|小时)([一二三四五六日天])?",
		Make:    makeOrdinal,
	},
	{
		Card: rule.Card{
			Name: "dates.half", Note: "上半年 and 下半年 are of the year told, or of the current one; 上半月 and 下半周 likewise.",
			Examples: []string{"[上半年]，全区新增就业1.8万人。 => value=2022-H1", "[去年下半年]订单回升。 => value=2021-H2"},
			Counter:  []string{"他住了[大半年]。", "工期[半年]。"},
		},
		Pattern: "(上|下|前|后)(个)?半(年|月|周)(度)?",
		Make: func(m *rule.Match) (description, bool) {
			n := 1
			if r := m.At(m.Start); r == '下' || r == '后' {
				n = 2
			}
			d := description{ownYear: true}
			switch {
			case m.HasBefore(m.End, "月"):
				return d.with(month, fromNow, 0).with(xun, fixed, 3+n), true
			case m.HasBefore(m.End, "周"):
				return d.with(week, fromNow, 0).with(day, firstN, 10+n), true
			}
			return d.with(year, fromNow, 0).with(half, fixed, n), !m.HasAt(m.End, "前") && m.Prev() != '大'
		},
	},
	{
		Card: rule.Card{
			Name: "dates.xun", Note: "旬, the ten days of a month.",
			Examples: []string{"新站台将于[本月下旬]启用。 => start_time=2022-03-21T00:00:00 end_time=2022-04-01T00:00:00 mod=END grain=xun", "[2020年6月上旬]入梅。 => value=2020-06 mod=START"},
			Counter:  []string{"老人[八旬]高龄。", "老人刚过[七旬]生日。"},
		},
		Pattern: "[上中下]旬",
		Make: func(m *rule.Match) (description, bool) {
			n := strings.IndexRune("上中下", m.At(m.Start))/3 + 1
			return description{ownYear: true}.with(month, fromNow, 0).with(xun, fixed, n), true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.beginning_or_end", Note: "年初, 月底 and their like, of the unit told before them or of the current one.",
			Examples: []string{"大桥将在[年底]通车。 => value=2022 mod=END", "[2021年年中]，油价上涨。 => value=2021 mod=MID", "[去年年初]签了约。 => value=2021 mod=START"},
			Counter:  []string{"[年中]无休。", "发[年终]奖。", "[月中]折桂。"},
		},
		Pattern: "(岁|年|月|季|季度|周|学期)(初|中|末|底|终|尾)",
		Make: func(m *rule.Match) (description, bool) {
			d := description{ownYear: true}
			g := map[rune]grain{'岁': year, '年': year, '月': month, '季': quarter, '度': quarter, '周': week}[m.At(m.End-2)]
			if g == none || g == week || hasAt(m.Doc, m.End, "无休", "奖", "考", "折", "总结奖", "学") || m.Prev() == '学' && g == year || g == month && isNumeralRune(m.Prev()) && m.At(m.End-1) == '中' && hasAt(m.Doc, m.End, "旬") {
				return d, false
			}
			d.clip = clipOf(m.At(m.End - 1))
			return d.with(g, fromNow, 0), true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.same_period", Note: "同期: the time told last, a year or a month earlier.",
			Examples: []string{"今年1至2月，查处酒驾820起，比[去年同期]下降。 => value=2021-01/2021-02 anchor=context", "2022年2月，销量高于[上年同期]。 => value=2021-02"},
			Counter:  []string{"[同期]声话筒坏了。", "与历史[同期]相比偏高。"},
		},
		Pattern: "(去年|上年|前年|上月|上个月|上年度)(的)?(同期|同日|同月|同一时期|同季)",
		Make: func(m *rule.Match) (description, bool) {
			d := description{kind: sameSpan}
			switch {
			case m.HasAt(m.Start, "前年"):
				return d.with(year, fixed, -2), true
			case m.HasAt(m.Start, "上月"), m.HasAt(m.Start, "上个"):
				return d.with(month, fixed, -1), true
			}
			return d.with(year, fixed, -1), true
		},
	},
}

func isNumeralRune(r rune) bool {
	return isDigit(r) || strings.ContainsRune("一二三四五六七八九十", r)
}

func clipOf(r rune) clip {
	switch r {
	case '初', '头', '始':
		return early
	case '中', '叶':
		return middle
	}
	return late
}

func weekdayOf(r rune) int {
	switch r {
	case '日', '天', '7', '七':
		return 7
	}
	if i := strings.IndexRune("一二三四五六", r); i >= 0 {
		return i/3 + 1
	}
	if '1' <= r && r <= '6' {
		return int(r - '0')
	}
	return 0
}

// timeWord reads an entry of time_words.tsv.
func timeWord(e *lexicon.Entry) (description, bool) {
	value := e.Get("value")
	if e.Get("kind") == "vague" {
		return description{kind: vague, ref: value, told: e.Get("anchor") == "now"}, true
	}
	n, err := strconv.Atoi(value)
	g := grainNamed(e.Get("kind"))
	if err != nil || g == none {
		return description{}, false
	}
	h := fromNow
	if e.Get("anchor") == "told" {
		h = fromTold
	}
	d := at(g, h, n)
	if p := e.Get("part"); p != "" {
		d = d.with(partOfDay, fixed, partOfWord[p])
	}
	return d, true
}

func grainNamed(s string) grain {
	for g, name := range grainNames {
		if name == s && s != "" {
			return grain(g)
		}
	}
	return none
}

// timeName tells whether a word for a time is part of a name or of another word.
func timeName(m *rule.Match) bool {
	if m.Prev() == '《' || m.Prev() == '“' && hasAt(m.Doc, m.End, "之", "”") {
		return true
	}
	switch {
	case (m.At(m.Start) == '上' || m.At(m.Start) == '下') && strings.ContainsRune("马以早晚身路网线楼船车", m.Prev()),
		m.HasAt(m.Start, "至今") && hasAt(m.Doc, m.End, "日", "年", "天", "晚", "早", "晨", "夏", "秋", "冬", "春"),
		m.HasAt(m.Start, "现在") && strings.ContainsRune("表体出实发呈展浮闪涌", m.Prev()),
		m.HasAt(m.Start, "将来") && (m.Prev() == '即' || m.At(m.End) == '临'),
		m.HasAt(m.Start, "时下") && m.Prev() != '\n' && !edgeAt(m.Doc, m.Start-1),
		m.HasAt(m.Start, "过去") && m.End == m.Start+2 && (hasAt(m.Doc, m.End, "了", "吧", "呀", "啦", "后") || !edgeAt(m.Doc, m.Start-1) && !strings.ContainsRune("在从比与和跟像是对把", m.Prev())),
		m.HasAt(m.Start, "最近") && hasAt(m.Doc, m.End, "的", "距", "处", "一个", "一家", "点") && !m.HasAt(m.End, "的一") && !edgeAt(m.Doc, m.Start-1),
		m.HasAt(m.Start, "最近") && !edgeAt(m.Doc, m.Start-1) && strings.ContainsRune("离距家里远就", m.Prev()),
		m.HasAt(m.Start, "目前") && m.Prev() == '双', m.HasAt(m.Start, "未来") && hasAt(m.Doc, m.End, "城", "科技", "产业", "社区", "感", "已") && m.End == m.Start+2,
		m.HasAt(m.Start, "当时") && m.At(m.End) == '间', m.HasAt(m.Start, "不久") && m.End == m.Start+2 && (m.At(m.End) == '于' || m.At(m.End) == '的'),
		m.HasAt(m.Start, "刚刚") && (hasAt(m.Doc, m.End, "好", "够", "满", "超")):
		return true
	}
	switch m.At(m.End - 1) {
	case '日', '天':
		return hasAt(m.Doc, m.End, "头条", "之星", "之后》", "之声", "说法", "快报", "印象", "报", "中国》", "美术", "早报", "晚报", "要闻", "看点", "关注》", "话题", "一线》") && !hasAt(m.Doc, m.End, "报道", "报告", "报名", "报警", "报到", "报案", "报送") ||
			m.HasBefore(m.End, "当天") && m.HasAt(m.End, "空")
	case '年':
		return hasAt(m.Doc, m.End, "纪", "级", "轻", "龄", "代", "画", "夜饭", "会") || m.HasBefore(m.End, "当年") && hasAt(m.Doc, m.End, "轻")
	case '前':
		return m.HasAt(m.End, "所未有") || m.HasBefore(m.End, "目前") && m.HasAt(m.End, "后")
	case '来':
		return m.HasBefore(m.End, "将来") && hasAt(m.Doc, m.End, "自", "到", "华", "的路")
	}
	return false
}

func makeThis(m *rule.Match) (description, bool) {
	n, p := 0, m.Start
	h := fromNow
	for ; m.At(p) == '上' || m.At(p) == '下'; p++ {
		if m.At(p) == '上' {
			n--
		} else {
			n++
		}
	}
	if m.At(m.Start) == '该' {
		h = fromTold
	}
	if n == 0 {
		p++
	}
	counted := false
	for m.At(p) == '一' || m.At(p) == '1' || m.At(p) == '个' {
		counted = true
		p++
	}
	prev := m.Prev()
	if prev == '《' || n != 0 && (prev == '马' || prev == '以' || prev == '如' || prev == '早' || prev == '晚' || prev == '身' || prev == '路' && n == 1) {
		return description{}, false
	}
	unit := string(m.Folded[p:m.End])
	weekly := hasAt(m.Doc, p, "周", "星期", "礼拜")
	if wd := weekdayOf(m.At(m.End - 1)); !weekly && wd > 0 && !m.HasBefore(m.End, "周末") { // 今年1月: the number is not of this word
		m.End--
		unit = string(m.Folded[p:m.End])
	} else if !weekly && m.At(m.End-1) == '末' {
		m.End--
		unit = string(m.Folded[p:m.End])
	} else if weekly && wd > 0 {
		if m.At(m.End-1) == '日' && hasAt(m.Doc, m.End, "报", "期") || m.At(m.End-1) == '天' && m.HasAt(m.End, "下") || m.At(m.End-1) == '一' && m.HasAt(m.End, "样") {
			return description{}, false
		}
		if weekdayName(m) {
			return description{}, false
		}
		return at(week, h, n).with(day, onWeekday, wd), true
	}
	switch {
	case strings.HasSuffix(unit, "末"):
		return at(weekend, h, n), strings.ContainsAny(unit, "周星礼")
	case strings.HasPrefix(unit, "世纪"):
		return at(century, h, n), m.End == p+2
	case strings.HasPrefix(unit, "学年"), strings.HasPrefix(unit, "学期"), strings.HasPrefix(unit, "财年"):
		d := at(year, h, n)
		d.quant = "school"
		return d, unit == "学年"
	case strings.HasPrefix(unit, "半年"):
		if m.At(p-1) != '个' {
			return description{}, false
		}
		return at(half, h, n), m.End == p+2
	case strings.HasPrefix(unit, "年"):
		if m.HasAt(m.End, "级") || m.HasAt(m.End, "纪") || m.HasAt(m.End, "代") || m.HasAt(m.End, "夜") || m.HasAt(m.End, "轻") || m.HasAt(m.End, "会") || m.At(m.Start) == '今' || m.At(m.Start) == '这' && !counted || m.At(m.Start) == '本' && counted || n < -2 || n > 2 {
			return description{}, false
		}
		return at(year, h, n), m.End <= p+2
	case strings.HasPrefix(unit, "季"):
		if unit == "季" && !counted && n == 0 {
			return description{}, false
		}
		return at(quarter, h, n), true
	case strings.HasPrefix(unit, "月"):
		if m.At(m.Start) == '今' && !counted || m.At(m.Start) == '这' && !counted || m.HasAt(m.End, "球") || m.HasAt(m.End, "台") || m.HasAt(m.End, "饼") {
			return description{}, false
		}
		return at(month, h, n), m.End <= p+2
	case strings.HasPrefix(unit, "旬"):
		return description{}, false
	case strings.HasPrefix(unit, "小时"):
		d := description{kind: window, forward: n > 0, span: amount{}.plus(hour, 1), spanTo: amount{}.plus(hour, 1)}
		return d, n != 0 && counted
	case strings.HasPrefix(unit, "分钟"):
		d := description{kind: window, forward: n > 0, span: amount{}.plus(minute, 1), spanTo: amount{}.plus(minute, 1)}
		return d, n != 0 && counted
	}
	if m.HasAt(m.End, "年") || m.HasAt(m.End, "岁") || m.HasAt(m.End, "刊") || m.HasAt(m.End, "期刊") || m.HasAt(m.End, "报") && !m.HasAt(m.End, "报道") || m.At(m.Start) == '本' && m.HasAt(m.End, "边") {
		return description{}, false
	}
	return at(week, h, n), m.End <= p+2
}

// weekdayName tells whether a weekday is part of a name: 周五毛, 星期六影业.
func weekdayName(m *rule.Match) bool {
	if m.Prev() == '每' && hasAt(m.Doc, m.End, "次", "天", "个", "节", "晚") || m.Prev() == '一' && m.HasAt(m.Start, "周") && !m.HasBefore(m.Start, "每一") || m.Prev() == '下' && m.HasAt(m.Start, "周一") && m.HasAt(m.End, "样") {
		return true
	}
	if m.HasAt(m.End, "至周") || m.HasAt(m.End, "到周") {
		return false
	}
	if hasAt(m.Doc, m.End, "影业", "先生", "女士", "公司", "岁", "围", "毛", "乐队", "工作室", "某", "酒店", "书店", "咖啡", "同学", "老师", "连", "主任", "书记") {
		return true
	}
	// A surname before two characters: 周五毛 in the dictionary of names is not there, so ask what follows.
	return m.Prev() == '“' && m.HasAt(m.End, "”") || m.HasAt(m.Start, "周一") && hasAt(m.Doc, m.End, "鸣", "良", "波", "围") || m.HasAt(m.Start, "周天") || m.HasAt(m.Start, "周日") && hasAt(m.Doc, m.End, "本", "报") && !m.HasAt(m.End, "报道") ||
		(m.Prev() == '四' || m.Prev() == '一' || m.Prev() == '数' || m.Prev() == '两' || m.Prev() == '三') && m.HasAt(m.Start, "周")
}

func makeOrdinal(m *rule.Match) (description, bool) {
	end := m.End
	wd := 0
	if w := weekdayOf(m.At(end - 1)); w > 0 && (m.HasBefore(end-1, "星期") || m.HasBefore(end-1, "礼拜") || m.HasBefore(end-1, "周")) {
		wd = w
		end--
	} else if w > 0 && !(m.HasBefore(end, "天") || m.HasBefore(end, "日")) {
		return description{}, false
	}
	g := none
	for _, u := range []struct {
		word  string
		grain grain
	}{{"工作日", day}, {"周末", weekend}, {"年", year}, {"季度", quarter}, {"月", month}, {"周", week}, {"星期", week}, {"礼拜", week}, {"天", day}, {"日", day}, {"小时", hour}} {
		if m.HasBefore(end, u.word) {
			g = u.grain
			break
		}
	}
	work := m.HasBefore(end, "工作日")
	number := func(name string, otherwise int) (int, bool) {
		n := m.Num(name)
		if n == nil {
			return otherwise, true
		}
		if n.Decimal || n.Form == numeral.Circled {
			return 0, false
		}
		return n.Int()
	}
	d := description{bare: true} // good only after a coarser unit, or at the head of a narrated clause
	switch {
	case m.HasAt(m.Start, "第"):
		n, ok := number("n", 0)
		if wd > 0 {
			return d.with(day, nthWeekday, 10*n+wd), ok && n >= 1 && n <= 5
		}
		if work {
			return d.with(day, nthWeekday, 10*n+8), ok && n >= 1 && n < 20
		}
		return d.with(g, nth, n), ok && n >= 1 && n < 400
	case m.HasAt(m.Start, "首"):
		return d.with(g, nth, 1), g != year && g != hour || m.HasBefore(end, "首个工作日")
	case m.HasAt(m.Start, "最") || m.HasAt(m.Start, "末"):
		n, ok := number("k", 1)
		if wd > 0 {
			return d.with(day, nthWeekday, 90+wd), ok && n == 1
		}
		if work {
			return d.with(day, nthWeekday, 98), ok && n == 1
		}
		if n == 1 {
			return d.with(g, fromEnd, 1), ok
		}
		return d.with(g, lastN, n), ok && n > 0
	}
	n, ok := number("f", 1)
	if wd > 0 || m.At(m.Start) == '前' && !strings.ContainsRune("年月度的季周 ", m.Prev()) { // 前两天 alone is a window
		return d, false
	}
	return d.with(g, firstN, n), ok && n > 0 && (m.Has("f") || m.At(m.Start) == '头') && g != year
}

var bracketed = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.bracketed_day", Note: "今（19）日: a word with the day of the month in brackets.",
			Examples: []string{"记者[今（1）日]获悉。 => value=2022-03-01", "[昨（28）日]下雨。 => value=2022-02-28"},
			Counter:  []string{"[今（图）日]出刊。", "[昨（38）日]登报。"},
		},
		Pattern: "(今|昨|明|前|后)[(]{num:n}(日|号)?[)](日|天)?",
		Make: func(m *rule.Match) (description, bool) {
			v, ok := m.Num("n").Int()
			if !ok || v < 1 || v > 31 || !m.HasBefore(m.End, "日") && !m.HasBefore(m.End, "天") {
				return description{}, false
			}
			offset := map[rune]int{'今': 0, '明': 1, '后': 2, '昨': -1, '前': -2}
			return at(day, fromNow, offset[m.At(m.Start)]), true
		},
	},
}
