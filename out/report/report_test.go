package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

// hostile is a text that would break out of a page that believes it.
const hostile = `</script><script>window.broken = true</script><img src=x onerror="window.broken = true">`

const news = "大桥通车\n3月1日，大桥通车。县长何晓岚说：“通车是大事。”桥长3公里，2024年动工。"

// made is a document with rows in all tables.
func made(id string) *schema.Tables {
	runes := []rune(news)
	row := func(n int32, part string, sentence int32) schema.Row {
		at := strings.LastIndex(news, part)
		start := int32(utf8.RuneCountInString(news[:at]))
		return schema.Row{DocID: id, ID: n, Sentence: sentence, StartChar: start, EndChar: start + int32(utf8.RuneCountInString(part)), Text: part, Rule: "test.a"}
	}
	title := schema.Row{DocID: id, StartChar: 0, EndChar: 4, Text: "大桥通车", Rule: "sentences.title"}
	body := row(1, "3月1日，大桥通车。县长何晓岚说：“通车是大事。”桥长3公里，2024年动工。", 1)
	day := time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)
	speaker, built := row(0, "县长何晓岚", 1), row(0, "动工", 1)
	built.Rule = "test.b"
	ts := &schema.Tables{
		Documents: []schema.Document{{DocID: id, Title: "大桥通车" + id, Text: news, Chars: int32(len(runes)), Sentences: 2, Published: schema.Some(day), Script: "Hans", Encoding: "utf-8"}},
		Sentences: []schema.Sentence{{Row: title, Kind: "title"}, {Row: body, Paragraph: 1, Kind: "body"}},
		Dates: []schema.Date{
			{Row: row(0, "3月1日", 1), Type: "DATE", Value: "2024-03-01", StartTime: schema.Some(day), EndTime: schema.Some(day.AddDate(0, 0, 1)), Anchor: "published"},
			{Row: row(1, "2024年", 1), Type: "DATE", Value: "2024", Anchor: "absolute"},
		},
		NumericFacts: []schema.NumericFact{{Row: row(0, "3公里", 1), Kind: "measure", Value: schema.Some(3.0), Unit: "公里", UnitCode: "km", Object: "桥", DateID: schema.Some[int32](0)}},
		Events: []schema.Event{{Row: built, Trigger: "动工", Type: "construction.started", Polarity: "positive", DateID: schema.Some[int32](1), Place: "青屿市",
			Arguments: []schema.Argument{{Role: "time", Text: "2024年", StartChar: row(1, "2024年", 1).StartChar, EndChar: row(1, "2024年", 1).EndChar}}}},
		Quotations: []schema.Quotation{{Row: row(0, "通车是大事。", 1), Quote: "通车是大事。", Type: "direct", Speaker: "县长何晓岚",
			SpeakerStartChar: schema.Some(speaker.StartChar), SpeakerEndChar: schema.Some(speaker.EndChar), AttributionID: schema.Some[int32](0)}},
		Attributions: []schema.Attribution{{Row: row(0, "县长何晓岚说", 1), Source: "县长何晓岚", Cue: "说", CueType: "said"}},
		Entities:     []schema.Entity{{Row: row(0, "何晓岚", 1), Type: "PERSON", Canonical: "何晓岚"}},
	}
	return ts
}

func written(t *testing.T, tables ...*schema.Tables) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "out")
	require.NoError(t, out.Begin(dir, "key"))
	_, err := out.WriteShard(dir, 0, "digest", []string{"parquet"}, out.Held(tables))
	require.NoError(t, err)
	_, err = out.Finish(dir, out.Run{Shards: 1, Options: map[string]string{"prefer": "past"}})
	require.NoError(t, err)
	return dir
}

// samples are documents a, b, and one that is hostile; and a reject.
func samples() []*schema.Tables {
	bad := made(hostile)
	bad.Documents[0].Title = hostile
	bad.Documents[0].Text, bad.Documents[0].Chars = news+hostile, int32(utf8.RuneCountInString(news+hostile))
	bad.Events = nil
	return []*schema.Tables{made("a"), made("b"), bad, {Rejects: []schema.Reject{{Source: "c.txt", Reason: "not_utf8", Detail: hostile}}}}
}

func pageOf(t *testing.T, dir string, documents int) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Write(&b, dir, Options{Documents: documents}))
	return b.String()
}

var dataElement = regexp.MustCompile(`(?s)<script type="application/json" id="data">(.*?)</script>`)

func dataOf(t *testing.T, page string) pageData {
	t.Helper()
	var d pageData
	require.NoError(t, json.Unmarshal([]byte(dataElement.FindStringSubmatch(page)[1]), &d))
	return d
}

type pageData = struct {
	Counts  counts
	Quality quality
	Total   int64
	Sample  []*Document `json:"documents"`
}

func TestPageStandsAlone(t *testing.T) {
	dir := written(t, samples()...)
	page := pageOf(t, dir, 10)
	assert.Equal(t, page, pageOf(t, dir, 10))
	assert.NotRegexp(t, `(?i)(src|href)\s*=\s*["']?(https?:)?//`, page)
	assert.NotRegexp(t, `@import|url\(`, page)
	assert.NotContains(t, page, hostile)
	assert.Equal(t, len(scripts)+1, strings.Count(page, "<script"))
	assert.Contains(t, page, `connect-src 'none'`)
}

func TestWhatIsCounted(t *testing.T) {
	d := dataOf(t, pageOf(t, written(t, samples()...), 2))
	assert.EqualValues(t, 3, d.Total)
	assert.Len(t, d.Sample, 2)
	assert.Contains(t, d.Counts.Rows, named{"dates", 6})
	assert.Equal(t, []named{{"construction.started", 2}}, d.Counts.Types["events"])
	assert.Equal(t, []named{{"test.a", 18}, {"test.b", 2}}, d.Counts.Rules)
	assert.Equal(t, []named{{"青屿市", 2}}, d.Counts.Events)
	assert.Equal(t, []string{"2024-03"}, d.Counts.Time.Labels)
	assert.Equal(t, []int64{3}, d.Counts.Time.Series["dates"])

	q := d.Quality
	assert.Equal(t, []reject{{"c.txt", "", "not_utf8", hostile}}, q.Rejects)
	assert.Contains(t, q.Nulls, nullShare{"dates", "start_time", 3, 6})
	assert.Contains(t, q.Coverage, named{"entities", 9})
	assert.EqualValues(t, 3, q.Unsettled)
	assert.EqualValues(t, 0, q.Silent)
	assert.EqualValues(t, 3, q.Body)
	assert.Equal(t, hostile, q.Heaviest[0].ID)
	// 4+6+6+3+5+2 code points of each text, 何晓岚 and what is quoted lie in one another or apart.
	covered := map[int32]bool{}
	for _, s := range [][2]int32{{5, 9}, {15, 21}, {23, 29}, {31, 34}, {35, 40}, {40, 42}} {
		for i := s[0]; i < s[1]; i++ {
			covered[i] = true
		}
	}
	assert.EqualValues(t, 3*len(covered)-2, q.Covered)
}

func TestTimeline(t *testing.T) {
	year := func(y, n int) map[string]map[string]int64 {
		m := map[string]int64{}
		for i := range n {
			m[fmt.Sprintf("%d-%02d", y+i/12, i%12+1)] = 10
		}
		return map[string]map[string]int64{"dates": m}
	}
	l := timelineOf(year(2020, 24))
	assert.Equal(t, "month", l.By)
	assert.Len(t, l.Labels, 24)
	m := year(2000, 240)
	m["events"] = map[string]int64{"0618-01": 3}
	l = timelineOf(m)
	assert.Equal(t, "year", l.By)
	assert.Equal(t, "2000", l.Labels[0])
	assert.Equal(t, "2019", l.Labels[len(l.Labels)-1])
	assert.EqualValues(t, 3, l.Outside)
	assert.Empty(t, timelineOf(map[string]map[string]int64{}).Labels)
}

func TestManyDocumentsAreSampled(t *testing.T) {
	var tables, backwards []*schema.Tables
	for i := range 10000 {
		tables = append(tables, made(fmt.Sprintf("doc-%05d", i)))
		backwards = append(backwards, made(fmt.Sprintf("doc-%05d", 9999-i)))
	}
	page := pageOf(t, written(t, tables...), 300)
	d := dataOf(t, page)
	require.Len(t, d.Sample, 300)
	assert.Less(t, len(page), 3<<20)
	first := 0
	for _, s := range d.Sample {
		if s.ID < "doc-05000" {
			first++
		}
	}
	assert.InDelta(t, 150, first, 45, "the sample is of all parts of the dataset")
	other := dataOf(t, pageOf(t, written(t, backwards...), 300))
	ids := map[string]bool{}
	for _, s := range d.Sample {
		ids[s.ID] = true
	}
	for _, s := range other.Sample {
		assert.True(t, ids[s.ID], "the sample does not depend on the order")
	}
}

func TestLongTextIsCut(t *testing.T) {
	ts := made("long")
	ts.Documents[0].Text = news + strings.Repeat("长", 3*maxText)
	ts.Entities = append(ts.Entities, schema.Entity{Row: schema.Row{DocID: "long", ID: 1, StartChar: 2 * maxText, EndChar: 2*maxText + 2, Text: "长长"}, Type: "PERSON"})
	d := AsDocument(ts)
	assert.True(t, d.Cut)
	assert.Equal(t, maxText, utf8.RuneCountInString(d.Text))
	assert.Len(t, d.Rows["entities"], 1)
}

func TestNoDataset(t *testing.T) {
	assert.ErrorContains(t, Write(&bytes.Buffer{}, t.TempDir(), Options{}), "is not a dataset of taojin")
	assert.ErrorContains(t, Write(&bytes.Buffer{}, "nowhere", Options{}), "nowhere: no such folder")
}
