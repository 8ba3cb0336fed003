package out

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

// change is a dataset in which change was done to the second of three documents.
func change(change func(*schema.Tables)) [][]*schema.Tables {
	tables := samples(0, 3)
	change(tables[1])
	return [][]*schema.Tables{tables}
}

// told writes a line for each change.
func told(w *strings.Builder) func(*Change) error {
	return func(c *Change) error {
		w.WriteString(c.Line(false) + "\n")
		return nil
	}
}

func TestDiff(t *testing.T) {
	jsonl, parquet := []string{"jsonl"}, []string{"parquet"}
	a := dataset(t, parquet, samples(0, 3))
	for _, c := range []struct {
		name   string
		shards [][]*schema.Tables
		want   Difference
		lines  []string
	}{
		{"same", [][]*schema.Tables{samples(0, 3)}, Difference{}, nil},
		{"other shards and order", [][]*schema.Tables{samples(2, 1), samples(0, 1), samples(1, 1)}, Difference{}, nil},
		{"column", change(func(ts *schema.Tables) { ts.Dates[0].Grain = "month" }), Difference{Changed: 1},
			[]string{`~ dates doc-0001 9..13 "三月一日": grain "day" → "month"`}},
		{"null", change(func(ts *schema.Tables) { ts.NumericFacts[0].Low.Valid = false; ts.Dates[0].EndTime.Valid = false }), Difference{Changed: 2},
			[]string{
				`~ dates doc-0001 9..13 "三月一日": end_time 2023-03-02T00:00:00 → null`,
				`~ numeric_facts doc-0001 30..35 "1.5公里": low 1.5 → null`,
			}},
		{"argument", change(func(ts *schema.Tables) { ts.Events[0].Arguments = ts.Events[0].Arguments[:1] }), Difference{Changed: 1},
			[]string{`~ events doc-0001 22..26 "桥已通车": arguments [patient "桥" 22..23, time "三月一日" 9..13] → [patient "桥" 22..23]`}},
		{"a row before others moves ids, which is no change", change(func(ts *schema.Tables) {
			d := ts.Dates[0]
			d.StartChar, d.Text, d.Sentence = 0, "doc", 0
			ts.Dates = append([]schema.Date{d}, ts.Dates...)
			ts.Dates[1].ID = 1
			ts.NumericFacts[0].DateID, ts.Events[0].DateID = schema.Some[int32](1), schema.Some[int32](1)
		}), Difference{Added: 1},
			[]string{`+ dates doc-0001 0..13 "doc": sentence=at 0 rule="test.made_up" type="DATE" value="2023-03-01" start_time=2023-03-01T00:00:00 end_time=2023-03-02T00:00:00 grain="day"`}},
		{"reference", change(func(ts *schema.Tables) { ts.Events[0].DateID.Valid = false }), Difference{Changed: 1},
			[]string{`~ events doc-0001 22..26 "桥已通车": date_id "三月一日" 9..13 → null`}},
		{"id", change(func(ts *schema.Tables) { ts.Entities[0].ID = 4 }), Difference{Changed: 1},
			[]string{`~ entities doc-0001 16..19 "何晓岚": id counted → 4`}},
		{"span", change(func(ts *schema.Tables) { ts.Entities[0].EndChar--; ts.Entities[0].Text = "何晓" }), Difference{Added: 1, Removed: 1},
			[]string{
				`+ entities doc-0001 16..18 "何晓": sentence=at 0 rule="test.made_up" type="PERSON" canonical="何晓岚"`,
				`- entities doc-0001 16..19 "何晓岚": sentence=at 0 rule="test.made_up" type="PERSON" canonical="何晓岚"`,
			}},
		{"two rows of one span, another first", change(func(ts *schema.Tables) {
			e := ts.Entities[0]
			e.Type = "ORG"
			ts.Entities[0].ID = 1
			ts.Entities = append([]schema.Entity{e}, ts.Entities...)
		}), Difference{Added: 1},
			[]string{`+ entities doc-0001 16..19 "何晓岚": sentence=at 0 rule="test.made_up" type="ORG" canonical="何晓岚"`}},
		{"document", [][]*schema.Tables{{samples(0, 3)[0], samples(0, 3)[2], reject()}}, Difference{Removed: 9, Added: 1}, nil},
		{"long text", change(func(ts *schema.Tables) { ts.Documents[0].Title = strings.Repeat("长", 90) + "😀" }), Difference{Changed: 1},
			[]string{`~ documents doc-0001: title "桥\t“通车”" → "` + strings.Repeat("长", 59) + "…"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var w strings.Builder
			got, err := Diff(a, dataset(t, jsonl, c.shards...), DiffOptions{Tell: told(&w)})
			require.NoError(t, err)
			assert.Equal(t, c.want, got.Difference)
			assert.Equal(t, c.want != Difference{}, got.Any())
			if c.lines != nil || !got.Any() {
				assert.Equal(t, strings.Join(c.lines, "\n"), strings.TrimSuffix(w.String(), "\n"))
			}
		})
	}
}

func TestDiffTellsNotMoreThanItsLimit(t *testing.T) {
	a, b := dataset(t, []string{"arrow"}, samples(0, 3)), dataset(t, []string{"arrow"}, samples(3, 3))
	var w strings.Builder
	got, err := Diff(a, b, DiffOptions{Tell: told(&w), Limit: 4})
	require.NoError(t, err)
	assert.Equal(t, Difference{Added: 27, Removed: 27}, got.Difference)
	assert.Equal(t, 4, strings.Count(w.String(), "\n"))
	assert.Equal(t, TableDifference{"events", Difference{Added: 6, Removed: 6}, map[string]int{}}, got.Tables[4])
}

func TestDiffOfNoDataset(t *testing.T) {
	_, err := Diff(dataset(t, []string{"jsonl"}, samples(0, 1)), t.TempDir(), DiffOptions{})
	assert.ErrorContains(t, err, "is not a dataset")
	_, err = Diff("nowhere", ".", DiffOptions{})
	assert.ErrorContains(t, err, "nowhere: no such folder")
}

func TestChangeInColourAndAsJSON(t *testing.T) {
	a := dataset(t, []string{"parquet"}, samples(0, 3))
	b := dataset(t, []string{"parquet"}, change(func(ts *schema.Tables) {
		ts.Dates[0].Grain = "month"
		ts.Dates[0].EndTime.Valid = false
		ts.Events[0].DateID.Valid = false
		ts.Events[0].Arguments = ts.Events[0].Arguments[1:]
		ts.Entities = nil
		ts.Documents[0].Title = ""
	})...)
	var coloured, objects []string
	got, err := Diff(a, b, DiffOptions{Tell: func(c *Change) error {
		coloured = append(coloured, c.Line(true))
		objects = append(objects, string(c.JSON()))
		return nil
	}})
	require.NoError(t, err)
	assert.Equal(t, map[string]int{"grain": 1, "end_time": 1}, got.Tables[1].Columns)
	assert.Equal(t, "\x1b[33m~ dates doc-0001 9..13 \"三月一日\":\x1b[0m end_time \x1b[31m2023-03-02T00:00:00\x1b[0m → \x1b[32mnull\x1b[0m; grain \x1b[31m\"day\"\x1b[0m → \x1b[32m\"month\"\x1b[0m", coloured[1])
	assert.True(t, strings.HasPrefix(coloured[3], "\x1b[31m- entities"))
	assert.Equal(t, []string{
		`{"change":"changed","table":"documents","name":"doc-0001","columns":{"title":{"from":"桥\t“通车”","to":null}}}`,
		`{"change":"changed","table":"dates","doc_id":"doc-0001","start_char":9,"end_char":13,"text":"三月一日","columns":{"end_time":{"from":"2023-03-02T00:00:00","to":null},"grain":{"from":"day","to":"month"}}}`,
		`{"change":"changed","table":"events","doc_id":"doc-0001","start_char":22,"end_char":26,"text":"桥已通车","columns":{"date_id":{"from":{"text":"三月一日","start_char":9,"end_char":13},"to":null},"arguments":{"from":[{"role":"patient","text":"桥","start_char":22,"end_char":23},{"role":"time","text":"三月一日","start_char":9,"end_char":13}],"to":[{"role":"time","text":"三月一日","start_char":9,"end_char":13}]}}}`,
		`{"change":"removed","table":"entities","doc_id":"doc-0001","start_char":16,"end_char":19,"text":"何晓岚","columns":{"sentence":{"from":0,"to":null},"rule":{"from":"test.made_up","to":null},"type":{"from":"PERSON","to":null},"canonical":{"from":"何晓岚","to":null}}}`,
	}, objects)
	for _, o := range objects {
		assert.True(t, json.Valid([]byte(o)))
	}
}
