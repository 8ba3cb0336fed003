package out

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

func TestSoundDatasetsAreValid(t *testing.T) {
	withoutText := samples(0, 12)
	for _, ts := range withoutText {
		for i := range ts.Documents {
			ts.Documents[i].Text, ts.Documents[i].Metadata = "", ""
			ts.Sentences[i].Text = ""
		}
	}
	for name, dir := range map[string]string{
		"all formats":  dataset(t, Formats(), samples(0, 12), samples(12, 3)),
		"one format":   dataset(t, []string{"jsonl"}, samples(0, 12), samples(12, 3)),
		"no text":      dataset(t, Formats(), withoutText),
		"only rejects": dataset(t, Formats(), []*schema.Tables{reject()}),
		"no documents": dataset(t, Formats(), nil),
	} {
		r, err := Validate(dir)
		require.NoError(t, err, name)
		assert.True(t, r.OK(), "%s: %v", name, r.Problems)
		assert.NotZero(t, r.Files, name)
	}
	r, err := Validate(dataset(t, Formats(), samples(0, 12), samples(12, 3)))
	require.NoError(t, err)
	assert.Equal(t, 2*27, r.Files)
	assert.EqualValues(t, 15, r.Counts["documents"])
	assert.EqualValues(t, 30, r.Counts["events"])
	assert.EqualValues(t, 1, r.Counts["rejects"])
}

// Rows that are wrong when they are written.
func TestValidateFindsWrongRows(t *testing.T) {
	for _, c := range []struct {
		want  string
		spoil func(*schema.Tables)
	}{
		{`parquet/documents/part-00000.parquet: doc-0001: dates 0: text "三月" is not the slice 9..13`, func(ts *schema.Tables) { ts.Dates[0].Text = "三月" }},
		{"doc-0001: events 1: date_id is 5, which is no row of dates", func(ts *schema.Tables) { ts.Events[1].DateID = schema.Some[int32](5) }},
		{"doc-0001: chars is 99, the text has 36 code points", func(ts *schema.Tables) { ts.Documents[0].Chars = 99 }},
		{"doc-0001: sha256 is not that of the text", func(ts *schema.Tables) { ts.Documents[0].SHA256 = "" }},
		{"doc-0000: is there twice", func(ts *schema.Tables) { *ts = *sample("doc-0000") }},
		{"nobody: dates: row 1 belongs to no document", func(ts *schema.Tables) { ts.Dates[0].DocID = "nobody" }},
	} {
		dir := dataset(t, Formats(), change(c.spoil)...)
		r, err := Validate(dir)
		require.NoError(t, err)
		assert.Contains(t, strings.Join(r.Problems, "\n"), c.want)
	}
}

// Datasets that were sound when they were written.
func TestValidateFindsSpoiltFiles(t *testing.T) {
	at := func(dir, name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	edit := func(dir, name string, change func(string) string) {
		content, err := os.ReadFile(at(dir, name))
		require.NoError(t, err)
		changed := change(string(content))
		require.NotEqual(t, string(content), changed)
		require.NoError(t, os.WriteFile(at(dir, name), []byte(changed), 0o666))
	}
	swap := func(old, new string) func(string) string {
		return func(s string) string { return strings.Replace(s, old, new, 1) }
	}
	for _, c := range []struct {
		name  string
		want  []string
		spoil func(dir string)
	}{
		{"a value in one format", []string{
			"jsonl/dates/part-00000.jsonl: has ", // its size
			"jsonl/dates/part-00000.jsonl: row 0 is not that of parquet/dates/part-00000.parquet: ",
		}, func(dir string) { edit(dir, "jsonl/dates/part-00000.jsonl", swap(`"day"`, `"week"`)) }},
		{"same size", []string{"jsonl/dates/part-00000.jsonl: its SHA-256 is not that of the manifest"},
			func(dir string) {
				edit(dir, "jsonl/dates/part-00000.jsonl", swap(`T00:00:00`, `T01:00:00`))
			}},
		{"a row too many", []string{"has 2 rows, the manifest says 1", "has 2 rows, parquet/entities/part-00000.parquet has 1"},
			func(dir string) {
				edit(dir, "jsonl/entities/part-00000.jsonl", func(s string) string { return s + s })
			}},
		{"no JSON", []string{"jsonl/events/part-00000.jsonl: cannot be read: line 1: invalid character"},
			func(dir string) { edit(dir, "jsonl/events/part-00000.jsonl", swap("{", "[")) }},
		{"a key renamed", []string{`jsonl/events/part-00000.jsonl: cannot be read: line 1: json: unknown field "trig"`},
			func(dir string) { edit(dir, "jsonl/events/part-00000.jsonl", swap(`"trigger"`, `"trig"`)) }},
		{"null where none is", []string{"jsonl/events/part-00000.jsonl: cannot be read: line 1: start_char: is null or missing"},
			func(dir string) {
				edit(dir, "jsonl/events/part-00000.jsonl", swap(`"start_char":15`, `"start_char":null`))
			}},
		{"half a Parquet file", []string{"parquet/dates/part-00000.parquet: cannot be read: "},
			func(dir string) { require.NoError(t, os.Truncate(at(dir, "parquet/dates/part-00000.parquet"), 1000)) }},
		{"noise in a Parquet file", []string{"parquet/dates/part-00000.parquet: its SHA-256", "parquet/dates/part-00000.parquet: cannot be read: "},
			func(dir string) {
				edit(dir, "parquet/dates/part-00000.parquet", func(s string) string {
					return s[:4] + strings.Repeat("\xff", 200) + s[204:]
				})
			}},
		{"noise in an Arrow file", []string{"arrow/dates/part-00000.arrow: cannot be read: "},
			func(dir string) {
				edit(dir, "arrow/dates/part-00000.arrow", func(s string) string { return s[:len(s)/2] + strings.Repeat("\xff", len(s)-len(s)/2) })
			}},
		{"another table's file", []string{"arrow/dates/part-00000.arrow: cannot be read: column 8 is number_start_char, not type"},
			func(dir string) {
				require.NoError(t, os.Rename(at(dir, "arrow/numeric_facts/part-00000.arrow"), at(dir, "arrow/dates/part-00000.arrow")))
			}},
		{"a file gone", []string{"parquet/quotations/part-00000.parquet: is missing", "counts.quotations is 1, the files hold 0 rows"},
			func(dir string) { require.NoError(t, os.Remove(at(dir, "parquet/quotations/part-00000.parquet"))) }},
		{"a file too many", []string{"parquet/dates/part-00001.parquet: is not in the manifest"},
			func(dir string) {
				require.NoError(t, os.WriteFile(at(dir, "parquet/dates/part-00001.parquet"), nil, 0o666))
			}},
		{"no card", []string{"README.md: is missing"}, func(dir string) { require.NoError(t, os.Remove(at(dir, "README.md"))) }},
		{"counts", []string{"manifest.json: counts.documents is 8, the files hold 1 rows"},
			func(dir string) { edit(dir, "manifest.json", swap(`"documents": 1`, `"documents": 8`)) }},
		{"a file that the manifest does not list", []string{"manifest.json: arrow/dates/part-00000.arrow is missing"},
			func(dir string) {
				edit(dir, "manifest.json", swap(`"arrow/dates/part-00000.arrow"`, `"arrow/dates/part.arrow"`))
			}},
		{"schema", []string{"manifest.json: schema is 77"},
			func(dir string) { edit(dir, "manifest.json", swap(`"schema": 1`, `"schema": 77`)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := dataset(t, Formats(), []*schema.Tables{sample("d")})
			c.spoil(dir)
			r, err := Validate(dir)
			require.NoError(t, err)
			assert.False(t, r.OK())
			assert.Equal(t, r.Count, len(r.Problems))
			for _, want := range c.want {
				assert.Contains(t, strings.Join(r.Problems, "\n"), want)
			}
		})
	}
}

func TestProblemsAreCapped(t *testing.T) {
	tables := samples(0, 100)
	for _, ts := range tables {
		for i := range ts.Dates {
			ts.Dates[i].Text = "那天"
		}
	}
	r, err := Validate(dataset(t, []string{"jsonl"}, tables))
	require.NoError(t, err)
	assert.Equal(t, 100, r.Count)
	assert.Len(t, r.Problems, MaxProblems)
}

func TestValidateOfNoDataset(t *testing.T) {
	foreign, under := t.TempDir(), t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(foreign, "a.txt"), nil, 0o666))
	require.NoError(t, Begin(under, "key"))
	other, err := json.Marshal(map[string]string{"tool": "other"})
	require.NoError(t, err)
	theirs := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(theirs, "manifest.json"), other, 0o666))
	for dir, want := range map[string]string{
		foreign: "is not a dataset of taojin", under: "is not finished; run the same command again", theirs: "is not a dataset",
		filepath.Join(foreign, "nowhere"): "no such folder", filepath.Join(foreign, "a.txt"): "no such folder",
	} {
		_, err := Validate(dir)
		assert.ErrorContains(t, err, want)
	}
}
