package pipeline

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

// seedFile is a real news feature as it comes from the web. It belongs to others: it is read where
// it lies, if it is there.
const seedFile = "../../shared/seed.txt"

// TestSeed wants of a real article what a careful reader finds in it.
func TestSeed(t *testing.T) {
	data, err := os.ReadFile(seedFile)
	if err != nil {
		t.Skipf("%s is not here: the test of the real article is skipped", seedFile)
	}
	p, err := New(Options{})
	require.NoError(t, err)
	ts := p.Extract(Document{ID: "seed", Text: string(data)})
	require.Empty(t, ts.Rejects)

	doc := ts.Documents[0]
	assert.Equal(t, "深化改革 推动公安工作高质量发展", doc.Title)
	assert.Equal(t, "邬春阳", doc.Author)
	assert.Equal(t, "中国警察网", doc.Publisher)
	assert.Equal(t, "2022-03-07", day(doc.Published))

	t.Run("dates", func(t *testing.T) { seedDates(t, ts) })
	t.Run("numeric_facts", func(t *testing.T) { seedNumbers(t, ts) })
	t.Run("quotations", func(t *testing.T) { seedQuotations(t, ts) })
	t.Run("events", func(t *testing.T) { seedEvents(t, ts) })
	t.Run("attributions", func(t *testing.T) {
		assert.True(t, has(ts.Attributions, func(r schema.Attribution) bool { return strings.Contains(r.Source, "网民") && r.Cue == "反映" }))
	})
	t.Run("entities", func(t *testing.T) {
		for text, want := range map[string][2]string{
			"硚口区": {"GPE", "420104"}, "公安部": {"ORG", ""}, "马杰": {"PERSON", ""}, "饶型淼": {"PERSON", ""}, "宋斌": {"PERSON", ""},
			"习近平": {"PERSON", ""}, "天津市公安局西青分局": {"ORG", ""}, "北京": {"GPE", "110000"}, "云南": {"GPE", "530000"},
		} {
			assert.True(t, has(ts.Entities, func(r schema.Entity) bool { return r.Text == text && r.Type == want[0] && r.PlaceCode == want[1] }), text)
		}
	})
}

func has[T any](rows []T, is func(T) bool) bool { return count(rows, is) > 0 }

func count[T any](rows []T, is func(T) bool) int {
	n := 0
	for _, r := range rows {
		if is(r) {
			n++
		}
	}
	return n
}

func day(t schema.Null[time.Time]) string {
	if !t.Valid {
		return ""
	}
	return strings.TrimSuffix(t.V.Format("2006-01-02T15:04:05"), "T00:00:00")
}

func seedDates(t *testing.T, ts *schema.Tables) {
	for _, c := range []struct {
		text, kind, value, start, end string
		times                         int
	}{
		{"2022年1月15日", "DATE", "2022-01-15", "2022-01-15", "2022-01-16", 1},
		{"2019年5月7日至8日", "DATE", "2019-05-07/2019-05-08", "2019-05-07", "2019-05-09", 4},
		{"2017年7月10日", "DATE", "2017-07-10", "2017-07-10", "2017-07-11", 1},
		{"2021年以来", "DATE", "2021/..", "2021-01-01", "", 2},
		{"2022年2月20日晚", "TIME", "2022-02-20TEV", "*", "*", 1},
		{"16天", "DURATION", "P16D", "", "", 2},
		{"6月至10月底", "DATE", "*", "2021-06-01", "2021-11-01", 1},
		{"一年来", "*", "*", "*", "*", 1},
		{"近年来", "*", "PAST_REF", "", "", 1},
		{"今后", "*", "FUTURE_REF", "", "", 2},
		{"当前", "*", "PRESENT_REF", "*", "*", 1},
	} {
		like := func(want, have string) bool { return want == "*" || want == have }
		n := count(ts.Dates, func(r schema.Date) bool {
			return r.Text == c.text && like(c.kind, r.Type) && like(c.value, r.Value) && like(c.start, day(r.StartTime)) && like(c.end, day(r.EndTime))
		})
		assert.Equal(t, c.times, n, "%+v", c)
	}
	for _, no := range []string{"新时代", "二十大", "二十四届"} {
		assert.False(t, has(ts.Dates, func(r schema.Date) bool { return strings.Contains(r.Text, no) }), no)
	}
}

func seedNumbers(t *testing.T, ts *schema.Tables) {
	find := func(text string) schema.NumericFact {
		for _, r := range ts.NumericFacts {
			if r.Text == text {
				return r
			}
		}
		assert.Fail(t, "no number "+text)
		return schema.NumericFact{}
	}
	r := find("14万余笔")
	assert.Equal(t, schema.Some(140000.0), r.Value)
	assert.Equal(t, schema.Some(140000.0), r.Low)
	assert.False(t, r.High.Valid)
	assert.Equal(t, "more_than", r.Modifier)
	assert.Equal(t, "笔", r.Unit)
	assert.Contains(t, r.Object, "业务")
	assert.Equal(t, "办理", r.Predicate)
	assert.Equal(t, "各地", r.Subject)
	if assert.True(t, r.DateID.Valid) {
		assert.Equal(t, "6月至10月底", ts.Dates[r.DateID.V].Text)
	}
	r = find("176个")
	assert.Equal(t, schema.Some(176.0), r.Value)
	assert.Equal(t, []string{"个", "城市", "公安部"}, []string{r.Unit, r.Object, r.Subject})
	assert.Contains(t, r.Predicate, "推广")
	assert.Equal(t, "成果", find("8项").Object)
	assert.Equal(t, "大事", find("两件").Object)
	assert.Equal(t, "ordinal", find("第二十四届").Kind)
	for _, no := range []string{"一盘棋", "一体化", "一系列", "一线"} {
		at := strings.Index(ts.Documents[0].Text, no)
		require.Positive(t, at)
		assert.False(t, has(ts.NumericFacts, func(r schema.NumericFact) bool { return strings.HasPrefix(no, r.Text) || strings.HasPrefix(r.Text, no) }), no)
	}
}

func seedQuotations(t *testing.T, ts *schema.Tables) {
	assert.Equal(t, 6, count(ts.Quotations, func(r schema.Quotation) bool {
		return r.Type == "block" && r.SpeakerName == "习近平" && r.Occasion != "" && r.OccasionDateID.Valid
	}))
	for name, want := range map[string][2]string{
		"马杰":  {"局长", "天津市公安局西青分局"},
		"饶型淼": {"大队长", "江西省南昌市公安局新建分局电信网络新型违法犯罪侦查大队"},
		"宋斌":  {"所长", "四川省绵阳市拘留所"},
	} {
		assert.Equal(t, 1, count(ts.Quotations, func(r schema.Quotation) bool {
			return r.Type == "block" && r.SpeakerName == name && r.SpeakerTitle == want[0] && r.SpeakerOrg == want[1]
		}), name)
	}
	for _, no := range []string{"枫桥式公安派出所", "一盘棋", "两队一室"} {
		assert.False(t, has(ts.Quotations, func(r schema.Quotation) bool { return r.Quote == no }), no)
	}
}

func seedEvents(t *testing.T, ts *schema.Tables) {
	held := func(date string) int {
		return count(ts.Events, func(r schema.Event) bool {
			return r.Trigger == "召开" && strings.HasPrefix(r.Type, "meeting.") && day(r.StartTime) == date
		})
	}
	assert.Equal(t, 1, held("2022-01-15"))
	assert.Equal(t, 4, held("2019-05-07"))
	assert.Equal(t, 1, held("2017-07-10"))
	assert.Equal(t, 1, held("2021-07-25"))
	assert.True(t, has(ts.Events, func(r schema.Event) bool {
		return r.Trigger == "闭幕" && r.Place == "北京" && strings.HasPrefix(r.PlaceCode, "11")
	}))
	for _, trigger := range []string{"出席", "发表", "推出", "获奖", "办理"} {
		assert.True(t, has(ts.Events, func(r schema.Event) bool { return r.Trigger == trigger }), trigger)
	}
}
