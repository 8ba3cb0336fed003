package dates

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var ordinals = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.ordinal_unit", Note: "第三周, 最后一天, 前两个月: units counted within the time told before them.",
			Examples: []string{"[2021年的第一周]开门红。 => start_time=2021-01-04T00:00:00 end_time=2021-01-11T00:00:00", "[2022年前两个月]进出口增长。 => start_time=2022-01-01T00:00:00 end_time=2022-03-01T00:00:00", "[2020年5月最后一天]封账。 => value=2020-05-31", "苗圃[前2个月]销售树苗三万株。 => start_time=2022-01-01T00:00:00 end_time=2022-03-01T00:00:00", "[前11月]，出口回升。 => start_time=2022-01-01T00:00:00 end_time=2022-12-01T00:00:00", "[明年后三个月]补考。 => start_time=2023-10-01T00:00:00 end_time=2024-01-01T00:00:00"},
			Counter:  []string{"这是他[第三天]没合眼。", "[前两年]他不在。", "他[第一年]就得了奖。", "节[前11月]3日下了雨。", "他[前5个月]都在养伤。"},
		},
		Pattern: "(第 ?{num:n}|首|(最后|最末|末) ?({num:k})?|头({num:f})?|[前首后] ?{num:f}) ?个? ?(年|季度|月|周|星期|礼拜|周末|天|日|工作日|小时)([一二三四五六日天])?",
		Make:    makeOrdinal,
	},
}

// tallies are words for what is added up over the first months of a year: 前11月|出口.
var tallies = listOf("实现", "完成", "累计", "累积", "共", "出口", "进口", "进出口", "外贸", "营收", "营业", "收入", "销量", "销售", "产量", "产值", "生产", "新增", "增长", "同比", "净利", "利润", "数据", "财报", "业绩", "税收", "财政", "投资", "固定资产", "发电", "用电", "客流", "旅客", "货物", "吞吐", "规模", "规上", "工业", "社会", "社零", "全国", "全市", "全省", "全县", "全区", "全球", "房地产", "经济", "经营", "GDP", "gdp", "CPI", "交付", "签约", "融资", "贷款", "保费", "票房", "快递")

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
	if g == quarter && !m.HasAt(m.Start, "最") { // told by dates.quarter
		return description{}, false
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
		if g == year && n == 2 { // told by dates.time_word
			return d, false
		}
		return d.with(g, nth, n), ok && n >= 1 && n < 400
	case m.HasAt(m.Start, "首") && !m.Has("f"):
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
	if m.At(m.Start) == '后' { // 今年后三个月; 一年|后两天 is another thing
		return d.with(g, lastN, n), ok && n > 0 && g > year && g != day && wd == 0 && hasBefore(m.Doc, m.Start, "今年", "明年", "去年", "全年", "当年", "同年", "前年", "后年", "今年的", "明年的", "去年的", "全年的")
	}
	if m.At(m.Start) == '前' && g == month && wd == 0 && ok && n >= 2 && n < 12 && (edgeAt(m.Doc, m.Start-1) || tallies.at(m.Doc, m.End)) && (edgeAt(m.Doc, m.End) || tallies.at(m.Doc, m.End)) && (m.HasBefore(end, "个月") || m.Num("f").Form == numeral.Arabic && !hasBefore(m.Doc, m.Start, "节", "目", "此", "以", "之", "日")) {
		return description{ownYear: true}.with(year, fromNow, 0).with(month, firstN, n), true
	}
	if wd > 0 || m.At(m.Start) == '前' && !strings.ContainsRune("年月度的季周 ", m.Prev()) { // 前两天 alone is a window
		return d, false
	}
	return d.with(g, firstN, n), ok && n > 0 && (m.Has("f") || m.At(m.Start) == '头') && g != year
}
