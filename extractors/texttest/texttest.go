// Package texttest reads the texts in the testdata folder of an extractor and holds the rows found in each
// against the rows wanted, which are read by hand (name.txt, name.want.tsv).
package texttest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/schema"
)

var record = flag.Bool("record", false, "write the rows found as the rows wanted; read them before you commit them")

// Extract makes the tables of a text.
func Extract(t *testing.T, id, s string) *schema.Tables {
	t.Helper()
	x, err := extractors.New(extractors.Options{})
	require.NoError(t, err)
	ts, err := x.Extract(&text.Document{ID: id, Text: s, Published: time.Date(2022, 3, 10, 8, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	require.NoError(t, ts.Check())
	return ts
}

// Run reads the texts of testdata. rows lists the cells of each row of a text.
func Run(t *testing.T, rows func(ts *schema.Tables, runes []rune) [][]string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			var got strings.Builder
			for _, cells := range rows(Extract(t, file, string(data)), []rune(string(data))) {
				got.WriteString(strings.Join(cells, "\t") + "\n")
			}
			want := strings.TrimSuffix(file, ".txt") + ".want.tsv"
			if *record {
				require.NoError(t, os.WriteFile(want, []byte(got.String()), 0o644))
			}
			wanted, err := os.ReadFile(want)
			require.NoError(t, err)
			assert.Equal(t, string(wanted), got.String())
		})
	}
}
