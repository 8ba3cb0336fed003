package dates_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/dates"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

var published = time.Date(2024, 3, 15, 10, 0, 0, 0, time.UTC)

// extract makes the rows of a text alone.
func extract(t testing.TB, prefer dates.Prefer, s string, published time.Time) []schema.Date {
	t.Helper()
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	x, err := dates.New(lex, prefer)
	require.NoError(t, err)
	var ts schema.Tables
	x.Extract(scan.Scan(text.NewView(&text.Document{ID: "t", Text: s, Published: published}), lex), &ts)
	return ts.Dates
}

// find is the row over some words.
func find(t *testing.T, rows []schema.Date, words string) schema.Date {
	t.Helper()
	var got []string
	for _, r := range rows {
		if r.Text == words {
			return r
		}
		got = append(got, r.Text+" "+r.Value)
	}
	require.Fail(t, "no such row", "%s in %s", words, strings.Join(got, "; "))
	return schema.Date{}
}

func span(r schema.Date) string {
	form := func(n schema.Null[time.Time]) string {
		if !n.Valid {
			return ""
		}
		return strings.TrimSuffix(n.V.Format("2006-01-02T15:04"), "T00:00")
	}
	return form(r.StartTime) + " " + form(r.EndTime)
}

func TestChainThroughTheText(t *testing.T) {
	rows := extract(t, dates.Past, "2021年11月28日，渡口开工。当天下午浇筑首桩，次日凌晨收工。同年12月，便桥贯通；次年3月，主桥合龙。三个月后，全线通车。", published)
	for words, want := range map[string]string{
		"2021年11月28日": "2021-11-28 2021-11-29", "当天下午": "2021-11-28T12:00 2021-11-28T18:00", "次日凌晨": "2021-11-29 2021-11-29T06:00",
		"同年12月": "2021-12-01 2022-01-01", "次年3月": "2022-03-01 2022-04-01", "三个月后": "2022-06-01 2022-07-01",
	} {
		assert.Equal(t, want, span(find(t, rows, words)), words)
	}
	for i, r := range rows[1:] {
		assert.Equal(t, "context", r.Anchor, r.Text)
		assert.Equal(t, schema.Some(int32(i)), r.AnchorDateID, r.Text)
	}
}

func TestUnknownReferenceStaysNull(t *testing.T) {
	for _, s := range []string{"昨天下雨了。", "今年3月，树苗到货。", "上周五停电。", "3月5日开会。", "三天后交货。", "春节很热闹。", "9时许，车到站。", "半个小时后，雨停了。", "近三年产量翻番。"} {
		for _, r := range extract(t, dates.Past, s, time.Time{}) {
			assert.Equal(t, " ", span(r), "%s in %s", r.Text, s)
			assert.NotEmpty(t, r.Value, s)
			assert.Equal(t, "none", r.Anchor, s)
		}
	}
}

// A text without a year is reckoned in one that is not told: its days are known, its times are not.
func TestTextsWithoutAYear(t *testing.T) {
	const dispatch = "新华社河口镇7月2日电（记者王小河）县水文站2日说，上游1日出现洪峰，29日曾有大雨。"
	for _, c := range [][3]string{ // text, words, value
		{dispatch, "7月2日", "XXXX-07-02"}, {dispatch, "2日", "XXXX-07-02"}, {dispatch, "1日", "XXXX-07-01"}, {dispatch, "29日", "XXXX-06-29"},
		{dispatch + "\n昨天，渡口停航。", "昨天", "XXXX-07-01"},
		{dispatch + "\n明天上午，学校停课。", "明天上午", "XXXX-07-03TMO"},
		{dispatch + "\n今年3月，河道清淤。", "今年3月", "XXXX-03"},
		{dispatch + "\n去年，河道清淤。", "去年", "XXXX"},
		{dispatch + "\n上周三，河道清淤。", "上周三", "XXXX-WXX-3"},
		{dispatch + "\n2019年5月，河道清淤。", "2019年5月", "2019-05"},
		{dispatch + "\n近三天，渡口停航。", "近三天", "P3D"},
		{"新华社河口镇7月2日电 2023年6月29日至7月1日，水上书市开门。昨天，它闭幕了。", "昨天", "2023-07-01"}, // the lead tells the year
		{"新华社河口镇7月2日电 2023年6月开门的书市闭幕。昨天，下雨了。", "昨天", "XXXX-07-01"},
		{"6月13日，书市开门。次日，又来了五百人。", "次日", "XXXX-06-14"},
		{"6月13日，书市开门。当晚，灯会开场。", "当晚", "XXXX-06-13TEV"},
		{"6月13日，书市开门。15日闭幕。", "15日", "XXXX-06-15"},
		{"6月13日，书市开门。昨天，它闭幕了。", "昨天", "XXXX-XX-XX"},
		{"2月28日，书市开门。次日闭幕。", "次日", "XXXX-XX-XX"}, // a leap day, or not
		{"12月31日，书市开门。次日闭幕。", "次日", "XXXX-01-01"},
		{"6月13日，书市开门。国庆节再办。", "国庆节", "XXXX-10-01"},
		{"6月13日至15日，书市开门。", "6月13日至15日", "XXXX-06-13/XXXX-06-15"},
	} {
		got := find(t, extract(t, dates.Past, c[0], time.Time{}), c[1])
		assert.Equal(t, c[2], got.Value, c[0])
		if strings.HasPrefix(c[2], "XXXX") {
			assert.Equal(t, " ", span(got), c[0])
		}
	}
}

func TestTenseBeforePreference(t *testing.T) {
	for s, want := range map[string]string{
		"书展将于6月1日开幕。":  "2024-06-01 2024-06-02",
		"书展已于6月1日闭幕。":  "2023-06-01 2023-06-02",
		"书展6月1日闭幕。":    "2023-06-01 2023-06-02",
		"检修队12月30日赶到。": "2023-12-30 2023-12-31",
	} {
		rows := extract(t, dates.Past, s, published)
		require.Len(t, rows, 1, s)
		assert.Equal(t, want, span(rows[0]), s)
	}
	assert.Equal(t, "2024-06-01 2024-06-02", span(extract(t, dates.Future, "书展6月1日闭幕。", published)[0]))
}

// A text of the end of a year tells of that year's periods; what is about to come is told by the day.
func TestPeriodsToldInDecember(t *testing.T) {
	december := time.Date(2022, 12, 20, 0, 0, 0, 0, time.UTC)
	for s, want := range map[string]string{
		"1至11月，出口增长5%。":   "2022-01-01 2022-12-01",
		"前三季度，出口增长5%。":    "2022-01-01 2022-10-01",
		"一季度，出口增长5%。":     "2022-01-01 2022-04-01",
		"1月，出口增长5%。":      "2022-01-01 2022-02-01",
		"1月5日，新馆开馆。":      "2023-01-05 2023-01-06",
		"新馆将于1月开馆。":       "2023-01-01 2023-02-01",
		"12月5日，他到了北京。":    "2022-12-05 2022-12-06",
		"1月5日，他到了北京就病倒了。": "2022-01-05 2022-01-06",
		"12月底，新馆闭馆。":      "2022-12-25 2023-01-01",
		"他曾于12月底到访北京。":    "2021-12-25 2022-01-01",
		"新馆将于上半年开馆。":      "2023-01-01 2023-07-01",
		"预计上半年净利润增长。":     "2022-01-01 2022-07-01",
		"一季度，工厂已停产。":      "2022-01-01 2022-04-01",
		"展览将于12月1日至3日举行。": "2023-12-01 2023-12-04",
	} {
		rows := extract(t, dates.Past, s, december)
		require.Len(t, rows, 1, s)
		assert.Equal(t, want, span(rows[0]), s)
	}
}

func TestWhatADateIsReckonedFrom(t *testing.T) {
	for _, c := range [][3]string{ // text, words, span
		{"刘某（1990年5月生）于2月下旬来到县城。", "2月下旬", "2024-02-21 2024-03-01"},                                  // a date in brackets is an aside
		{"新馆将于2024年6月13日开放。馆方13日表示，讲解员已到位。", "13日", "2024-03-13 2024-03-14"},                         // what is said was said before
		{"去年的年会11月27日在县里举行。", "11月27日", "2023-11-27 2023-11-28"},                                     // the year of the clause
		{"展览持续到5月31日。", "5月31日", "2024-05-31 2024-06-01"},                                            // a deadline is the nearer one
		{"6月20日开始报名，7月10日公布名单。", "7月10日", "2024-07-10 2024-07-11"},                                   // one more date of a plan
		{"截至3月15日23时，积水已退。", "截至3月15日23时", " 2024-03-15T23:00"},                                      // later on the day of publication
		{"2024-2025学年开学日定在2月17日。", "2月17日", "2025-02-17 2025-02-18"},                                 // in the school year
		{"1月2日夜里商铺失窃。1月5日，店主报警。据店主回忆，案发当天下过雪。", "当天", "2024-01-02 2024-01-03"},                       // the day of the crime
		{"3月12日剪彩，13日试营业。此前的1月20日，馆方办过预展；14日上午，人潮涌入。", "14日上午", "2024-03-14T08:00 2024-03-14T12:00"}, // a flashback is left again
		{"3月10日开赛。老站1998年3月2日建成。12日闭幕。", "12日", "2024-03-12 2024-03-13"},                             // so is a look back
		{"2月1日，他出院。2008年5月3日入学，2011年7月6日毕业。8日回乡。", "8日", "2011-07-08 2011-07-09"},                    // a life that is told goes on
		{"老站1998年3月建成，如今已满二十六年。2月27日，新站开工。", "2月27日", "2024-02-27 2024-02-28"},                       // 如今 is back in the present
		{"3月13日晚决赛打响。“明天还要训练，”她说。决赛当晚，教练没睡。", "当晚", "2024-03-13T18:00 2024-03-14"},                   // what a speaker counts from is his own
		{"3月2日渡口封航。3月3日雪停，次日解封。\n警方查明，当天船主已下锚。", "当天", "2024-03-03 2024-03-04"},                      // a new paragraph is back from 次日
		{"决赛定于6月18日举行。17日首战开打。", "17日", "2024-03-17 2024-03-18"},                                     // a day at hand, after a plan further off
		{"3月10日，商铺开张。\n去年9月的一个深夜，王某离家。次日凌晨，他被找到。", "次日凌晨", " "},                                      // what is counted from a day not told
		{"3月10日，商铺开张。据店主回忆，有一天，货车没来。当晚，店里断货。", "当晚", " "},                                            // nor is that day
		{"3月10日，商铺开张，有一天的客流最多。3月11日歇业，次日再开。", "次日", "2024-03-12 2024-03-13"},                         // a day told since
		{"书记那天没在。", "那天", " "},                                          // no day is told
		{"2030年建成大坝。全年目标不变。", "全年", "2024-01-01 2025-01-01"},            // after a plan it is now again
		{"1978年3月他进厂，此后的20年间没换过岗。", "此后的20年间", "1978-03-01 1998-03-01"}, // from a month told
		{"新馆自1月9日筹备，到3月11日开馆。次日，人潮涌入。", "次日", "2024-03-12 2024-03-13"},  // 自 opens a length
		{"今秋10月22日办展。", "今秋10月22日", "2024-10-22 2024-10-23"},            // the season is in the month
	} {
		assert.Equal(t, c[2], span(find(t, extract(t, dates.Past, c[0], published), c[1])), c[0])
	}
}

func TestRangesAndOpenEnds(t *testing.T) {
	for words, want := range map[string]string{
		"2019年5月7日至8日":    "2019-05-07 2019-05-09",
		"2021年1至3月":       "2021-01-01 2021-04-01",
		"2月28日—3月2日":      "2024-02-28 2024-03-03",
		"昨天上午9点到下午5点":     "2024-03-14T09:00 2024-03-14T17:00",
		"昨天10:00-11:30":   "2024-03-14T10:00 2024-03-14T11:30",
		"2021-2022学年":     "2021-09-01 2022-09-01",
		"2021年以来":         "2021-01-01 ",
		"截至2023年底":        " 2024-01-01",
		"2020年之前":         " 2020-01-01",
		"2020年之后":         "2021-01-01 ",
		"去年到现在":           "2023-01-01 2024-03-15T10:00",
		"2020年12月至次年2月":   "2020-12-01 2021-03-01",
		"2022年6月至2023年5月": "2022-06-01 2023-06-01",
	} {
		assert.Equal(t, want, span(find(t, extract(t, dates.Past, words+"，河道清淤。", published), words)), words)
	}
}

func TestNoDates(t *testing.T) {
	for _, s := range []string{
		"比分定格在21:18，主队战胜客队。", "护工按1:30的比例上岗。", "支持4/5G网络。", "(2024)河民初字第12号。", "他家住三号楼，坐2号线回家。", "票据写着2月30日。", "有一天他来了。", "八一路口堵车。", "五一广场人多。",
		"80后店主。", "便利店24小时营业。", "“一二·九”运动。", "“5·12”地震。", "她提出两点建议。", "这一点很重要。", "水位高一点五米。", "“七日茶”上市。", "火向四周蔓延。", "热线888-000-9999。", "地址是10.20.30.40。",
	} {
		for _, r := range extract(t, dates.Past, s, published) {
			assert.Fail(t, "a row where none should be", "%s in %s: %s", r.Text, s, r.Value)
		}
	}
}

func TestYearsOutsideTheTypesRangeHaveNoTimes(t *testing.T) {
	r := find(t, extract(t, dates.Past, "公元前221年，秦统一六国。", published), "公元前221年")
	assert.Equal(t, "BC0221", r.Value)
	assert.Equal(t, " ", span(r))
}
