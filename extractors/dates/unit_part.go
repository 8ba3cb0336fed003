package dates

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/rule"
)

var unitParts = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.half", Note: "上半年 and 下半年 are of the year told, or of the current one; 上半月 and 下半周 likewise.",
			Examples: []string{"[上半年]，全区新增就业1.8万人。 => value=2022-H1", "[去年下半年]订单回升。 => value=2021-H2"},
			Counter:  []string{"他住了[大半年]。", "工期[半年]。", "灾[后半年]多来，重建顺利。"},
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
			if r := m.At(m.Start); (r == '前' || r == '后') && (hasAt(m.Doc, m.End, "多", "来", "内", "时间", "里", "间") || !edgeAt(m.Doc, m.Start-1) && !hasBefore(m.Doc, m.Start, "年", "年度", "在", "的", "到", "至", "年里", "的", "于", "是", "和")) {
				return d, false // 灾后|半年多来
			}
			return d.with(year, fromNow, 0).with(half, fixed, n), !m.HasAt(m.End, "前") && m.Prev() != '大' && m.Prev() != '提'
		},
	},
	{
		Card: rule.Card{
			Name: "dates.xun", Note: "旬, the ten days of a month.",
			Examples: []string{"新站台将于[本月下旬]启用。 => start_time=2022-03-21T00:00:00 end_time=2022-04-01T00:00:00 mod=END grain=xun", "[2020年6月上旬]入梅。 => value=2020-06 mod=START"},
			Counter:  []string{"老人[八旬]高龄。", "老人刚过[七旬]生日。"},
		},
		Pattern: "[上中下]旬|上中旬|中下旬",
		Make: func(m *rule.Match) (description, bool) {
			if m.End-m.Start == 3 { // 上中旬
				n := strings.IndexRune("上中", m.At(m.Start))/3 + 1
				d := description{ownYear: true}.with(month, fromNow, 0)
				to := d.with(xun, fixed, n+1)
				d = d.with(xun, fixed, n)
				d.to = &to
				return d, true
			}
			n := strings.IndexRune("上中下", m.At(m.Start))/3 + 1
			return description{ownYear: true}.with(month, fromNow, 0).with(xun, fixed, n), true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.beginning_or_end", Note: "年初, 月底 and their like, of the unit told before them or of the current one.",
			Examples: []string{"大桥将在[年底]通车。 => value=2022 mod=END", "[2021年年中]，油价上涨。 => value=2021 mod=MID", "[去年年初]签了约。 => value=2021 mod=START", "设备已于[年底]到货。 => value=2021 mod=END", "车间将于[年初]翻修。 => value=2023 mod=START"},
			Counter:  []string{"[年中]无休。", "发[年终]奖。", "[月中]折桂。"},
		},
		Pattern: "(岁|年|月|季|季度|周|学期)(初|中|末|底|终|尾)",
		Make: func(m *rule.Match) (description, bool) {
			d := description{ownYear: true}
			g := map[rune]grain{'岁': year, '年': year, '月': month, '季': quarter, '度': quarter, '周': week}[m.At(m.End-2)]
			if g == none || g == week || g == month && (m.Prev() == '正' || m.Prev() == '腊' || m.Prev() == '冬') || hasAt(m.Doc, m.End, "无休", "奖", "考", "折", "总结奖", "学", "步", "审", "赛", "创", "诊", "层", "薪", "盘", "蕴", "端") || (m.Prev() == '赛' || m.Prev() == '旺' || m.Prev() == '淡' || m.Prev() == '雨' || m.Prev() == '旱') && g == quarter || m.Prev() == '学' && g == year || g == month && isNumeralRune(m.Prev()) && m.At(m.End-1) == '中' && hasAt(m.Doc, m.End, "旬") {
				return d, false
			}
			d.clip = clipOf(m.At(m.End - 1))
			if g == year && d.clip == early && hasBefore(m.Doc, m.Start, "岁末", "岁尾", "年末", "年终", "年底", "年尾") { // 岁末|年初: of the year to come
				d.quant = "coming"
			}
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
			case m.HasBefore(m.End, "同月"):
				d.every = month
				return d.with(year, fixed, -1), true
			case m.HasAt(m.Start, "上月"), m.HasAt(m.Start, "上个"):
				return d.with(month, fixed, -1), true
			}
			return d.with(year, fixed, -1), true
		},
	},
	sameTime,
}

// sameTime are words for the day or so of the year on which the text is put out.
var sameTime = rule.Rule[description]{
	Card: rule.Card{
		Name: "dates.same_time", Note: "去年此时: about the day of the reference, a year before or after.",
		Examples: []string{"[去年此时]，河面还封着。 => value=2021-03-01 mod=APPROX", "[明年这个时候]，新校舍就建好了。 => value=2023-03-01"},
		Counter:  []string{"[此时]，雨停了。", "[去年此时]代广场翻修。"},
	},
	Pattern: "(去年|前年|明年)的?(此时|此刻|此际|这时候|这个时候|这时|这会儿)",
	Make: func(m *rule.Match) (description, bool) {
		d := description{mod: "APPROX"}
		switch m.At(m.Start) {
		case '前':
			d = d.with(year, fromNow, -2)
		case '明':
			d = d.with(year, fromNow, 1)
		default:
			d = d.with(year, fromNow, -1)
		}
		return d.with(day, fromNow, 0), !m.HasAt(m.End, "代")
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
			named := m.HasBefore(m.End, "日") || m.HasBefore(m.End, "天") || m.At(m.End-2) == '日' && hasAt(m.Doc, m.End, "晚", "夜", "晨", "早", "上午", "下午", "凌晨")
			if !ok || v < 1 || v > 31 || !named {
				return description{}, false
			}
			offset := map[rune]int{'今': 0, '明': 1, '后': 2, '昨': -1, '前': -2}
			return at(day, fromNow, offset[m.At(m.Start)]), true
		},
	},
}
