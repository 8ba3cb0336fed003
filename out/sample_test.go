package out

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

// sample is a document with a row in every table, which passes schema.Check.
func sample(id string) *schema.Tables {
	text := id + "：三月一日，县长何晓岚说😀“桥已通车”，全长1.5公里。"
	span := func(n int32, part string) schema.Row {
		at := strings.Index(text, part)
		start := int32(utf8.RuneCountInString(text[:at]))
		return schema.Row{DocID: id, ID: n, StartChar: start, EndChar: start + int32(utf8.RuneCountInString(part)), Text: part, Rule: "test.made_up"}
	}
	whole := span(0, text)
	sum := sha256.Sum256([]byte(text))
	day := time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)
	speaker, quote, date := span(0, "县长何晓岚"), span(0, "“桥已通车”"), span(0, "三月一日")
	return &schema.Tables{
		Documents: []schema.Document{{
			DocID: id, Source: id + ".txt", Title: "桥\t“通车”", Published: schema.Some(day.Add(18 * time.Hour)), Script: "Hans",
			Text: text, Chars: whole.EndChar, Sentences: 1, SHA256: hex.EncodeToString(sum[:]), Encoding: "utf-8", Metadata: `{"a<b":1}`,
		}},
		Sentences: []schema.Sentence{{Row: whole, Kind: "body"}},
		Dates: []schema.Date{{
			Row: date, Type: "DATE", Value: "2023-03-01", StartTime: schema.Some(day), EndTime: schema.Some(day.AddDate(0, 0, 1)), Grain: "day",
		}},
		NumericFacts: []schema.NumericFact{{
			Row: span(0, "1.5公里"), NumberStartChar: span(0, "1.5").StartChar, NumberEndChar: span(0, "1.5").EndChar,
			Kind: "measure", Value: schema.Some(1.5), Low: schema.Some(1.5), High: schema.Some(1.5), Modifier: "exact", Unit: "公里", UnitCode: "km", DateID: schema.Some[int32](0),
		}},
		Events: []schema.Event{
			{Row: span(0, "桥已通车"), Trigger: "通车", TriggerStartChar: span(0, "通车").StartChar, TriggerEndChar: span(0, "通车").EndChar,
				Type: "construction.opened", Polarity: "positive", Modality: "asserted", DateID: schema.Some[int32](0), StartTime: schema.Some(day),
				Arguments: []schema.Argument{
					{Role: "patient", Text: "桥", StartChar: span(0, "桥").StartChar, EndChar: span(0, "桥").EndChar},
					{Role: "time", Text: "三月一日", StartChar: date.StartChar, EndChar: date.EndChar},
				}},
			{Row: span(1, "通车"), Trigger: "通车", TriggerStartChar: span(0, "通车").StartChar, TriggerEndChar: span(0, "通车").EndChar, Type: "transport.opened"},
		},
		Quotations: []schema.Quotation{{
			Row: quote, Quote: "桥已通车", Type: "direct", Cue: "说", CueStartChar: schema.Some(span(0, "说").StartChar), CueEndChar: schema.Some(span(0, "说").EndChar),
			Speaker: "县长何晓岚", SpeakerStartChar: schema.Some(speaker.StartChar), SpeakerEndChar: schema.Some(speaker.EndChar), AttributionID: schema.Some[int32](0),
		}},
		Attributions: []schema.Attribution{{Row: span(0, "县长何晓岚说"), Source: "县长何晓岚", Cue: "说", CueStartChar: span(0, "说").StartChar, CueEndChar: span(0, "说").EndChar, CueType: "said"}},
		Entities:     []schema.Entity{{Row: span(0, "何晓岚"), Type: "PERSON", Canonical: "何晓岚"}},
	}
}

// odd is a document whose values are hard to hold.
func odd() *schema.Tables {
	ts := sample("odd/“名”\u2028.txt")
	year := func(y int) schema.Null[time.Time] {
		return schema.Some(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC))
	}
	d := ts.Dates[0]
	for i, ends := range [][2]schema.Null[time.Time]{{year(1), year(2)}, {year(9999), year(10000)}, {year(-220), year(0)}, {}} {
		d.ID, d.StartTime, d.EndTime = int32(i+1), ends[0], ends[1]
		ts.Dates = append(ts.Dates, d)
	}
	f := ts.NumericFacts[0]
	for i, v := range []float64{140000, 0.1, 1e21, 1e-7, 123456789012, -0.5, math.MaxFloat64, math.SmallestNonzeroFloat64, math.NaN(), math.Inf(1)} {
		f.ID, f.Value, f.Low, f.High = int32(i+1), schema.Some(v), schema.Null[float64]{}, schema.Null[float64]{}
		ts.NumericFacts = append(ts.NumericFacts, f)
	}
	ts.Documents[0].Author = "\x00\x1f\"\\/<&>\r\n\t\x7f"
	ts.Documents[0].Metadata = strings.Repeat("很长的一行𠮷", 20000)
	return ts
}

func reject() *schema.Tables {
	return &schema.Tables{Rejects: []schema.Reject{{Source: "坏.jsonl", Record: "3", Reason: "no_text", Detail: "no field \"text\""}}}
}

// samples are n documents, with a reject after each tenth.
func samples(from, n int) []*schema.Tables {
	var tables []*schema.Tables
	for i := range n {
		tables = append(tables, sample(fmt.Sprintf("doc-%04d", from+i)))
		if i%10 == 9 {
			tables = append(tables, reject())
		}
	}
	return tables
}

// rowsOf is the rows of a table.
func rowsOf(t schema.Table, tables []*schema.Tables) *tableRows {
	b := newBatch()
	for _, ts := range tables {
		b.add(ts)
	}
	b.settle()
	return &b.tables[slices.IndexFunc(schema.All, func(o schema.Table) bool { return o.Name == t.Name })]
}

// dataset writes and finishes a dataset with these documents in each shard.
func dataset(t testing.TB, formats []string, shards ...[]*schema.Tables) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "数据 [1]")
	require.NoError(t, Begin(dir, "key"))
	for i, tables := range shards {
		_, err := WriteShard(dir, i, "digest", formats, Held(tables))
		require.NoError(t, err)
	}
	_, err := Finish(dir, Run{Shards: len(shards), GB2260: "2023-12", Options: map[string]string{"prefer": "past"}, Inputs: []Input{{"a.txt", 3, "ab"}}})
	require.NoError(t, err)
	return dir
}

// hashes are the files below dir with what is in them.
func hashes(t testing.TB, dir string) map[string]string {
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			content, err := os.ReadFile(path)
			require.NoError(t, err)
			rel, _ := filepath.Rel(dir, path)
			files[rel] = fmt.Sprintf("%x", sha256.Sum256(content))
		}
		return err
	}))
	return files
}

func TestSamplesAreSound(t *testing.T) {
	require.NoError(t, sample("d").Check())
}
