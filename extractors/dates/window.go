package dates

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

var windows = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.window", Note: "过去, 未来, 近, 前, 后, 上, 下 before a length: so long up to or from the reference time.",
			Examples: []string{"[过去三年]，订单翻番。 => start_time=2019-03-01T00:00:00 end_time=2022-03-01T00:00:00 anchor=published", "[未来两天]有雨。 => start_time=2022-03-02T00:00:00 end_time=2022-03-04T00:00:00",
				"[近两周]价格平稳。 => start_time=2022-02-15T00:00:00 end_time=2022-03-01T00:00:00"},
			Counter: []string{"他[近视]三百度。", "[前三名]获奖。", "耗资[近三亿元]。"},
		},
		Pattern: "(过去|未来|最近|近|今后|此前|之前|之后|此后|接下来|前|后|上|下|再过|过|还剩下?|现在起|往后)(的|这)? ?({num}|半|仨)",
		Make:    makeWindow,
	},
	{
		Card: rule.Card{
			Name: "dates.two_years", Note: "今明两年, 去今两年: two years named by their first characters.",
			Examples: []string{"[今明两年]新建百座驿站。 => value=2022/2023 end_time=2024-01-01T00:00:00", "[去今两年]收成好。 => value=2021/2022"},
			Counter:  []string{"[今明]玉是村医。", "他[前后两年]搬过家。"},
		},
		Pattern: "(今明|去今|前去|今明后|明后|昨今|今、明|明、后|昨、今|去、今)(两|三|2|3)(年|天|日)",
		Make: func(m *rule.Match) (description, bool) {
			g := year
			if m.At(m.End-1) != '年' {
				g = day
			}
			offset := map[rune]int{'今': 0, '明': 1, '后': 2, '去': -1, '昨': -1, '前': -2}
			d := at(g, fromNow, offset[m.At(m.Start)])
			to := at(g, fromNow, offset[m.At(m.End-3)])
			d.to = &to
			return d, true
		},
	},
}

func makeWindow(m *rule.Match) (description, bool) {
	p := m.Start
	word := ""
	for _, w := range []string{"过去", "未来", "最近", "今后", "此前", "之前", "之后", "此后", "接下来", "再过", "还剩下", "还剩", "现在起", "往后", "近", "前", "后", "上", "下", "过"} {
		if m.HasAt(p, w) {
			word = w
			p += len([]rune(w))
			break
		}
	}
	if m.At(p) == '的' || m.At(p) == '这' {
		p++
	}
	p = skipBlank(m.Doc, p)
	r, ok := readLength(m.Doc, p, word == "近" || word == "前" || word == "过")
	if !ok {
		return description{}, false
	}
	if n := numberAt(m.Doc, p); n != nil && (m.At(n.End) == '年' && n.Digits >= 4 || m.At(n.End) == '日' && !countsDays(m.Doc, n) && n.Value > 10 || m.At(n.End) == '月' && n.Form == numeral.Arabic) {
		return description{}, false
	}
	if h, ok := m.Doc.Hit(m.Start, lexicon.TimeWord); ok && int(h.End) >= r.end { // 此前一天 is a word
		return description{}, false
	}
	prev := m.Prev()
	m.End = r.end
	d := description{kind: window, span: r.low, spanTo: r.high, mod: r.mod}
	switch word {
	case "过去":
		if m.HasAt(m.End, "了") || prev == '已' || prev == '又' || prev == '才' || prev == '快' || hasBefore(m.Doc, m.Start, "已经", "就这样") { // 过去92年了, 已过去半月: they have passed
			return description{}, false
		}
	case "此前":
		if n := numberAt(m.Doc, r.end+1); r.low == (amount{}.plus(year, 1)) && m.At(r.end) == '的' && n != nil && m.At(n.End) == '月' { // 此前一年的|11月5日
			return at(year, fromTold, -1), true
		}
		d.told = true
	case "最近":
	case "近":
		if prev == '最' || prev == '附' || prev == '临' || prev == '靠' || prev == '接' || r.low.finest >= hour || !edgeAt(m.Doc, m.Start-1) && !hasBefore(m.Doc, m.Start, "在", "于", "是", "为", "比", "的", "和", "与") && edgeAt(m.Doc, r.end) || hasBefore(m.Doc, m.Start, "历时", "为期", "耗时", "长达", "用了", "花了", "时间", "时长", "持续", "时隔", "相隔", "距今", "距离", "已有", "有", "已", "了", "满", "结束", "经历", "经过", "熬过", "度过", "告别", "潜逃", "存在", "运行", "使用", "工作", "生活", "居住", "服役", "失踪", "失联", "从业", "任职") {
			return description{}, false
		}
	case "之前":
		if !edgeAt(m.Doc, m.Start-1) && prev != '在' {
			return description{}, false
		}
	case "未来", "今后", "往后", "接下来", "现在起":
		d.forward = true
		d.told = word == "接下来" && !m.HasBefore(m.Start, "。") && !m.HasBefore(m.Start, "\n") && m.Start > 0 // from the day told in the same sentence
	case "之后", "此后":
		d.forward, d.told = true, true
		if !edgeAt(m.Doc, m.Start-1) && prev != '在' {
			return description{}, false
		}
	case "还剩", "还剩下":
		if r.low.coarsest() < hour || !edgeAt(m.Doc, m.Start-1) {
			return description{}, false
		}
		d.forward = true
	case "再过", "过":
		if word == "过" && (!edgeAt(m.Doc, m.Start-1) || r.low.finest < hour && r.low.coarsest() == year) {
			return description{}, false
		}
		return shifted(r, 1, fromNow), true
	case "前", "上", "后", "下":
		if n := int(r.low.months) / 3; word == "前" && r.low == r.high && r.low.finest == quarter && n >= 2 && n <= 3 && edgeAt(m.Doc, m.Start-1) { // 前三个季度: of the year
			return description{ownYear: true}.with(year, fromNow, 0).with(quarter, firstN, n), true
		}
		if n, whole := int(r.low.months), r.low.coarsest() == month && r.low == r.high; word == "前" && whole && r.low.finest == month && n >= 2 && n < 12 && edgeAt(m.Doc, m.Start-1) { // 前两月: of the year
			return description{ownYear: true}.with(year, fromNow, 0).with(month, firstN, n), true
		}
		if prev == '”' || prev == '以' || prev == '之' || prev == '目' || prev == '年' || prev == '月' || prev == '节' || prev == '周' || prev == '日' || prev == '午' || prev == '早' || prev == '晚' || prev == '随' || prev == '身' || prev == '然' || prev == '最' || prev == '先' || prev == '的' && word == "前" ||
			prev == '天' || prev == '今' || prev == '度' || prev == '桌' || prev == '网' || prev == '线' || prev == '路' {
			return description{}, false
		}
		d.forward = word == "后" || word == "下"
		d.whole = word == "上" || word == "下" || r.low.coarsest() != week
		if d.whole && r.low.coarsest() < week && (word == "上" || word == "下") && !(edgeAt(m.Doc, m.Start-1) && edgeAt(m.Doc, m.End)) { // 上两年|学
			return description{}, false
		}
		if n := numberAt(m.Doc, p); n != nil && n.Form == numeral.Chinese && word == "上" && n.End-n.Start > 1 || word == "上" && m.HasAt(p, "百") || word == "上" && m.HasAt(p, "千") {
			return description{}, false
		}
		if afterEvent(m.Doc, m.Start) { // 案发前三天: a day, not three
			if word == "前" {
				return shifted(r, -1, fromTold), true
			}
			if word == "后" {
				return shifted(r, 1, fromTold), true
			}
		}
		if !edgeAt(m.Doc, m.Start-1) && !hasBefore(m.Doc, m.Start, "在", "就", "这", "是", "于", "比", "他", "她", "我", "们", "了") {
			return description{}, false
		}
	}
	return d, true
}

// afterEvent tells whether a happening stands before 前 or 后, from which a length is counted.
func afterEvent(d *scan.Doc, pos int) bool {
	return hasBefore(d, pos, "发", "开", "闭幕", "婚", "生", "产", "亡", "世", "开幕", "学", "业", "赛", "考", "行", "始", "束", "故")
}

// shifted is the time that lies a length before or after the reference time or the date told last.
func shifted(r reading, sign int, h how) description {
	d := description{mod: r.mod}
	g, n, ok := r.low.offset()
	if !ok {
		s := exactNow
		if h == fromTold {
			s = exactTold
		}
		d.slots[second] = slot{s, int32(sign * r.low.secondsTotal())}
		return d
	}
	if hg, hn, _ := r.high.offset(); hg == g && hn != n {
		to := d.with(g, h, sign*max(n, hn))
		d = d.with(g, h, sign*n)
		if sign < 0 {
			d, to = to, d
		}
		d.to = &to
		d.mod = "APPROX"
		return d
	}
	if g == day && r.low.finest < day { // 两个半月前
		d.span = r.low
	}
	return d.with(g, h, sign*n)
}
