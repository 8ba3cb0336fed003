package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

const text = "3月1日，大桥通车；3月2日，隧道尚未通车。何晓岚到场。"

// made are the rows of a document: two dates, two events of one trigger word, one name.
func made(id string) *schema.Tables {
	row := func(n, start, end int32) schema.Row {
		return schema.Row{DocID: id, ID: n, StartChar: start, EndChar: end, Text: string([]rune(text)[start:end]), Rule: "test.rule"}
	}
	return &schema.Tables{
		Documents: []schema.Document{{DocID: id, Text: text, Chars: int32(utf8.RuneCountInString(text)), Sentences: 1, Title: "大桥"}},
		Sentences: []schema.Sentence{{Row: row(0, 0, 28), Kind: "body"}},
		Dates: []schema.Date{
			{Row: row(0, 0, 4), Type: "DATE", Value: "2023-03-01"},
			{Row: row(1, 10, 14), Type: "DATE", Value: "2023-03-02"},
		},
		Events: []schema.Event{
			{Row: row(0, 7, 9), Type: "transport.opened", Polarity: "positive", DateID: schema.Some[int32](0)},
			{Row: row(1, 19, 21), Type: "transport.opened", Polarity: "negative", DateID: schema.Some[int32](1),
				Arguments: []schema.Argument{{Role: "patient", Text: "隧道", StartChar: 15, EndChar: 17}}},
		},
		Entities: []schema.Entity{{Row: row(0, 22, 25), Type: "PERSON", Canonical: "何晓岚"}},
	}
}

// dataset writes documents d0, d1, …
func dataset(t *testing.T, documents int, formats ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "out")
	require.NoError(t, out.Begin(dir, "key"))
	var tables []*schema.Tables
	for i := range documents {
		tables = append(tables, made(fmt.Sprint("d", i)))
	}
	_, err := out.WriteShard(dir, 0, "digest", formats, out.Held(tables))
	require.NoError(t, err)
	_, err = out.Finish(dir, out.Run{Shards: 1, Options: map[string]string{}})
	require.NoError(t, err)
	return dir
}

func write(t *testing.T, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o666))
	return path
}

func tableOf(t *testing.T, r *Result, name string) Table {
	t.Helper()
	for _, table := range r.Tables {
		if table.Name == name {
			return table
		}
	}
	t.Fatalf("%s is not judged", name)
	return Table{}
}

func TestDatasetIsRightByItself(t *testing.T) {
	for _, format := range []string{"jsonl", "parquet"} {
		gold := dataset(t, 12, format)
		r, err := Evaluate(gold, dataset(t, 12, "parquet"), Options{Errors: 10})
		require.NoError(t, err)
		assert.Empty(t, r.Errors)
		require.Len(t, r.Tables, 8)
		s := tableOf(t, r, "events").Score
		assert.Equal(t, "100.0 (86.2–100.0)", s.Span.Precision.String())
		assert.Equal(t, "100.0 (100.0–100.0)", s.Value.F1.String())
		assert.Equal(t, 24, s.Given.Of)
		for _, rule := range r.Rules {
			assert.Zero(t, rule.Wrong, rule.Name)
		}
		assert.Equal(t, "-", tableOf(t, r, "quotations").Score.Span.F1.String())
	}
}

func TestWhatIsCounted(t *testing.T) {
	out := dataset(t, 1, "parquet")
	gold := write(t,
		`{"table":"dates","doc_id":"d0","id":7,"text":"3月1日","type":"DATE","value":"2023-03-01"}`,
		`{"table":"dates","doc_id":"d0","start_char":10,"end_char":15,"type":"DATE","value":"2023-03-02"}`,                         // longer than was made
		`{"table":"dates","doc_id":"d0","start_char":15,"end_char":17,"type":"TIME"}`,                                              // missed
		`{"table":"events","doc_id":"d0","start_char":7,"end_char":9,"type":"transport.opened","polarity":"positive","date_id":7}`, // right
		`{"table":"events","doc_id":"d0","start_char":19,"end_char":21,"type":"construction.finished","arguments":[]}`,             // another type
	)
	r, err := Evaluate(gold, out, Options{Errors: 10})
	require.NoError(t, err)
	require.Len(t, r.Tables, 2)

	dates := tableOf(t, r, "dates").Score
	assert.Equal(t, []int{3, 2, 1, 2, 1}, []int{dates.Gold, dates.Made, dates.Span.Precision.Right, dates.Overlap.Recall.Right, dates.Value.Recall.Right})
	assert.Equal(t, "33.3 (6.1–79.2)", dates.Span.Recall.String())
	assert.Equal(t, "40.0", dates.Span.F1.String(), "one document has no interval")

	events := tableOf(t, r, "events")
	assert.Equal(t, "50.0 (9.5–90.5)", events.Score.Given.String())
	assert.Equal(t, []Type{
		{"transport.opened", events.Types[0].Score}, {"construction.finished", events.Types[1].Score},
	}, events.Types)
	assert.Equal(t, []int{1, 2, 1, 0}, []int{events.Types[0].Score.Gold, events.Types[0].Score.Made, events.Types[1].Score.Gold, events.Types[1].Score.Made})
	right := map[string]string{}
	for _, c := range events.Columns {
		right[c.Name] = fmt.Sprint(c.Right.Right, "/", c.Right.Of)
	}
	assert.Equal(t, map[string]string{"type": "1/2", "polarity": "1/1", "date_id": "1/1", "arguments": "0/1"}, right)

	assert.Equal(t, []Rule{{"test.rule", 2, shareOf(3, 4), shareOf(2, 4)}}, r.Rules)
	var b strings.Builder
	require.NoError(t, r.Write(&b, Limits{}))
	assert.Contains(t, b.String(), "- dates d0 10..15 “3月2日，”  made instead: “3月2日” 10..14\n- dates d0 15..17 “隧道”\n+ dates d0 10..14 “3月2日”  (test.rule)\n"+
		"~ events d0 19..21 “通车”  (test.rule)  type “construction.finished” → “transport.opened”; arguments null → “patient:隧道@15..17”\n")
}

func TestIntervalsAreThoseOfTheDataAlone(t *testing.T) {
	gold := dataset(t, 30, "jsonl")
	path := filepath.Join(gold, "jsonl", "dates", "part-00000.jsonl")
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.SplitAfter(string(data), "\n")
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines[9:], "")), 0o666))
	made := dataset(t, 30, "parquet")
	var first string
	for range 3 {
		r, err := Evaluate(gold, made, Options{Tables: []string{"dates"}})
		require.NoError(t, err)
		f1 := tableOf(t, r, "dates").Score.Span.F1
		assert.InDelta(t, 2*51./(51+60), *f1.Point, 1e-6)
		assert.True(t, *f1.Low < *f1.Point-0.02 && *f1.Low > 0.8 && *f1.High > *f1.Point+0.02 && *f1.High <= 1, f1.String())
		if first == "" {
			first = f1.String()
		}
		assert.Equal(t, first, f1.String())
	}
}

func TestMissingDocuments(t *testing.T) {
	r, err := Evaluate(dataset(t, 3, "jsonl"), dataset(t, 2, "jsonl"), Options{Tables: []string{"entities"}})
	require.NoError(t, err)
	assert.Equal(t, []string{"d2"}, r.Missing)
	assert.Equal(t, 2, tableOf(t, r, "entities").Score.Span.Recall.Right)
	assert.Equal(t, 3, tableOf(t, r, "entities").Score.Gold)
	_, err = Evaluate(write(t, `{"table":"documents","doc_id":"x"}`), dataset(t, 2, "jsonl"), Options{})
	assert.ErrorContains(t, err, `none of its documents (the first is "x")`)
}

func TestWrongGoldIsRefused(t *testing.T) {
	made := dataset(t, 1, "jsonl")
	for line, want := range map[string]string{
		`[]`:                              "line 1: is no JSON object",
		`{"doc_id":"d0"}`:                 `has no "table"; give one of documents, sentences, dates`,
		`{"table":"days"}`:                `table "days" is none of`,
		`{"table":"dates","text":"大桥"}`:   `has no "doc_id"`,
		`{"table":"dates","doc_id":"d0"}`: "has neither start_char and end_char nor text",
		`{"table":"dates","doc_id":"d0","text":"3月1日","valeu":""}`:                `dates has no column "valeu"`,
		`{"table":"dates","doc_id":"d0","text":"3月1日","type":"DAY"}`:              `type: "DAY" is none of DATE, TIME`,
		`{"table":"dates","doc_id":"d0","text":"3月1日","start_time":"2023"}`:       `start_time: "2023" is no time`,
		`{"table":"dates","doc_id":"d0","text":"4月"}`:                             "does not stand in the document",
		`{"table":"dates","doc_id":"d0","text":"通车"}`:                             "stands more than once",
		`{"table":"dates","doc_id":"d0","start_char":1,"end_char":99}`:            "span 1..99 is not within the document of 28 code points",
		`{"table":"dates","doc_id":"d0","start_char":0,"end_char":2,"text":"大桥"}`: `0..2 is "3月" in the document, not "大桥"`,
		`{"table":"numeric_facts","doc_id":"d0","text":"3","value":"3"}`:          `value: "3" is no number`,
		`{"table":"documents","doc_id":"d0","text":"另一篇"}`:                        "its text is not that of the dataset",
		`{"table":"events","doc_id":"d0","text":"大桥","arguments":["patient"]}`:    "arguments: is no list of objects",
		``: "holds no gold",
	} {
		_, err := Evaluate(write(t, line), made, Options{})
		require.Error(t, err, line)
		assert.ErrorContains(t, err, want, line)
		assert.NotContains(t, err.Error(), "\n")
	}
	_, err := Evaluate("nowhere", made, Options{})
	assert.ErrorContains(t, err, "nowhere: no such file or folder")
	_, err = Evaluate(write(t, `{"table":"dates","doc_id":"d0","text":"大桥"}`), made, Options{Tables: []string{"events"}})
	assert.ErrorContains(t, err, "has no rows of events")
}

func TestWilson(t *testing.T) {
	// Newcombe (1998), table I, method 3: 81/263 and 0/20.
	s := shareOf(81, 263)
	assert.Equal(t, "30.8 (25.5–36.6)", s.String())
	s = shareOf(0, 20)
	assert.Equal(t, "0.0 (0.0–16.1)", s.String())
	assert.Equal(t, "-", Share{}.String())
}
