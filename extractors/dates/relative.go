package dates

import (
	"strconv"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// completed are words before 后 that leave the year to what follows: 达产后|年产能.
var completed = listOf("投产", "达产", "满产", "建成", "建好", "落成", "竣工", "完工", "通车", "通航", "投用", "投运", "运营", "开业", "启用", "改造", "扩建", "技改", "升级", "并网", "投入使用", "完成", "实施", "合并", "重组", "搬迁", "优化", "上线", "运行")

var relatives = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.time_word", Note: "A word of time_words.tsv: a day, month or year counted from the reference time or from the date told last, or a vague reference.",
			Examples: []string{"[昨天]举行了升旗仪式。 => value=2022-02-28 anchor=published", "2016年4月，渠首开工。[同年]，渡槽合龙。 => value=2016 anchor=context", "[近日]，县供销社发布通知。 => value=PAST_REF start_time=null anchor=none",
				"[今晚]有雨。 => value=2022-03-01TEV type=TIME"},
			Counter: []string{"据[今日]头条报道，店铺关了。", "她捧回“[明日]之星”奖杯。", "[将来]的路还很长，他[当年]轻时就知道。", "这是首[次月]面巡视。", "工厂达产[后年]产能为12万吨。"},
		},
		Pattern: "{time:w}",
		Make: func(m *rule.Match) (description, bool) {
			e := m.Entry("w")
			if e.Get("kind") == "part" {
				return description{}, false
			}
			if timeName(m) || e.Get("cut") != "" && !agreesWithCut(m.Doc, m.Start, m.End) || m.At(m.Start) == '后' && completed.before(m.Doc, m.Start) {
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
		Pattern: "(这|本|今|呢|上上上|上上|上|下下下|下下|下|该)(一|1|个|一个)?(世纪|年度|学年|学期|财年|半年|年|季度|季|月份|月|周末|星期|礼拜|周|小时|分钟|旬)(周|星期|礼拜)?([一二三四五六日天1234567]|末)?",
		Make:    makeThis,
	},
}

var nearby = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.coming_year", Note: "新的一年 is the year that has just begun, or in its last months the next.",
			Examples: []string{"[新的一年]，村里要修水渠。 => value=2022 anchor=published", "[新一年]的工作会议开了半天。 => value=2022"},
			Counter:  []string{"[全新一年]级教材发了。", "[创新一年]比一年快。", "[新的一年级]学生到校。"},
		},
		Pattern: "新(的)?一年",
		Make: func(m *rule.Match) (description, bool) {
			d := at(year, fromNow, 0)
			d.quant = "coming"
			return d, !hasAt(m.Doc, m.End, "级", "期") && !hasBefore(m.Doc, m.Start, "全", "创", "更", "翻", "最", "刷", "崭")
		},
	},
	{
		Card: rule.Card{
			Name: "dates.trading_day", Note: "The working day before or after the one told, or the day of the reference; holidays are not known.",
			Examples: []string{"2022年2月21日，两市反弹；[前一交易日]收跌。 => value=2022-02-18 anchor=context", "申购结果[下一个工作日]公布。 => value=2022-03-02 anchor=published"},
			Counter:  []string{"[前三个交易日]收涨。", "[交易日]休市。"},
		},
		Pattern: "(前|上|下|次|后)(一|1)?个?(交易日|工作日)",
		Make: func(m *rule.Match) (description, bool) {
			d := at(day, fromTold, 1)
			if m.Prev() == '最' { // 最后一个交易日
				return d, false
			}
			if r := m.At(m.Start); r == '前' || r == '上' {
				d = at(day, fromTold, -1)
			}
			d.quant = "working"
			return d, true
		},
	},
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
	if m.Prev() == '《' || m.Prev() == '“' && hasAt(m.Doc, m.End, "之", "”") || m.At(m.Start) == '这' && hasAt(m.Doc, m.End, "级") {
		return true
	}
	switch {
	case (m.At(m.Start) == '上' || m.At(m.Start) == '下') && strings.ContainsRune("马以早晚身路网线楼船车", m.Prev()),
		m.HasAt(m.Start, "至今") && hasAt(m.Doc, m.End, "日", "年", "天", "晚", "早", "晨", "夏", "秋", "冬", "春"),
		m.HasAt(m.Start, "现在") && strings.ContainsRune("表体出实发呈展浮闪涌", m.Prev()),
		m.HasAt(m.Start, "将来") && (m.Prev() == '即' || m.At(m.End) == '临'),
		m.HasAt(m.Start, "时下") && m.Prev() != '\n' && !edgeAt(m.Doc, m.Start-1),
		m.HasAt(m.Start, "过去") && m.End == m.Start+2 && (hasAt(m.Doc, m.End, "了", "吧", "呀", "啦", "后") || !edgeAt(m.Doc, m.Start-1) && !strings.ContainsRune("在从比与和跟像是对把", m.Prev())),
		m.HasAt(m.Start, "最近") && hasAt(m.Doc, m.End, "一次", "一期", "一起", "一批", "一轮", "一场"),
		m.HasAt(m.Start, "最近") && hasAt(m.Doc, m.End, "的", "距", "处", "一个", "一家", "点") && !m.HasAt(m.End, "的一") && !edgeAt(m.Doc, m.Start-1),
		m.HasAt(m.Start, "最近") && !edgeAt(m.Doc, m.Start-1) && strings.ContainsRune("离距家里远就", m.Prev()),
		m.HasAt(m.Start, "目前") && m.Prev() == '双', m.HasAt(m.Start, "未来") && hasAt(m.Doc, m.End, "城", "科技", "产业", "社区", "感", "已") && m.End == m.Start+2,
		m.HasAt(m.Start, "当时") && m.At(m.End) == '间', m.HasAt(m.Start, "不久") && m.End == m.Start+2 && (m.At(m.End) == '于' || m.At(m.End) == '的'),
		m.At(m.Start) == '次' && (isNumeralRune(m.Prev()) || strings.ContainsRune("首本多再两几每历屡初数某此这该上下单", m.Prev())), // 首次|月背采样
		m.HasAt(m.Start, "马上") && !hasAt(m.Doc, m.End, "就要", "又要", "就", "要", "将"), m.HasAt(m.Start, "马上") && strings.ContainsRune("在骑", m.Prev()),
		(m.HasAt(m.Start, "年内") || m.HasAt(m.Start, "月内") || m.HasAt(m.Start, "周内")) && (isNumeralRune(m.Prev()) || strings.ContainsRune("几数两半多余百千万个整近同当全今去本明前后来上下该每逐圆外", m.Prev())),
		m.HasAt(m.Start, "日内") && (m.At(m.End) == '瓦' || !edgeAt(m.Doc, m.Start-1) && !strings.ContainsRune("于将在会可望", m.Prev())),
		m.HasAt(m.Start, "新世纪") && !hasAt(m.Doc, m.End, "以来", "初", "之初", "伊始", "以后", "之后", "之交", "前夕", "第", "的", "到来") && !edgeAt(m.Doc, m.End),
		m.At(m.End-1) == '期' && m.At(m.End) == '间' && m.End-m.Start == 3, // 上学|期间
		m.HasAt(m.Start, "前一") && m.Prev() == '提',                        // 提前|一年
		(m.HasAt(m.Start, "明起") || m.HasAt(m.Start, "今起")) && (!edgeAt(m.Doc, m.Start-1) || hasAt(m.Doc, m.End, "源", "来", "伏", "飞", "义")),                                     // 文明起源
		m.HasAt(m.Start, "从前") && hasAt(m.Doc, m.End, "一晚", "一天", "一日", "一夜", "一年", "两", "天", "年", "几", "些"),                                                                  // 从|前一晚
		m.HasAt(m.Start, "当前") && (hasAt(m.Doc, m.End, "位置", "页", "版本", "用户", "栏目", "分类", "排名", "积分", "余额") || hasBefore(m.Doc, m.Start, "平均", "最大", "最小", "最高", "最低", "累计")), // a label
		m.HasAt(m.Start, "刚刚") && !edgeAt(m.Doc, m.End), m.HasAt(m.Start, "不久") && m.End == m.Start+2 && !edgeAt(m.Doc, m.End):
		return true
	}
	switch m.At(m.End - 1) {
	case '夜':
		return m.At(m.End) == '幕'
	case '日', '天':
		return hasAt(m.Doc, m.End, "头条", "之星", "之后》", "之声", "说法", "快报", "印象", "报", "中国》", "美术", "早报", "晚报", "要闻", "看点", "关注》", "话题", "一线》") && !hasAt(m.Doc, m.End, "报道", "报告", "报名", "报警", "报到", "报案", "报送") ||
			m.HasBefore(m.End, "当天") && m.HasAt(m.End, "空")
	case '年':
		return m.HasBefore(m.End, "全年") && hasAt(m.Doc, m.End, "无休", "候", "龄") || hasAt(m.Doc, m.End, "纪", "级", "轻", "龄", "代", "画", "夜饭", "会") || m.HasBefore(m.End, "当年") && hasAt(m.Doc, m.End, "轻")
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
	} else if n == 1 && m.Prev() == '再' && edgeAt(m.Doc, m.Start-2) { // 再下周
		n++
		m.Start--
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
		if m.HasAt(m.End, "级") || m.HasAt(m.End, "纪") || m.HasAt(m.End, "代") || m.HasAt(m.End, "夜") || m.HasAt(m.End, "幼") || m.HasAt(m.End, "轻") || m.HasAt(m.End, "会") || m.At(m.Start) == '今' || m.At(m.Start) == '这' && !counted || m.At(m.Start) == '本' && counted || n < -2 || n > 2 {
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
