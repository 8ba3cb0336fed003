package quotations_test

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
)

var record = flag.Bool("record", false, "write the rows found as the rows wanted; read them before you commit them")

// TestTexts reads interviews, bulletins and narrative, written for this test, row by row. A row is
// type, speaker, name, cue and quote; want files are read by hand.
func TestTexts(t *testing.T) {
	x, err := extractors.New(extractors.Options{})
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			ts := x.Extract(&text.Document{ID: file, Text: string(data), Published: time.Date(2022, 3, 10, 8, 0, 0, 0, time.UTC)}, nil)
			require.NoError(t, ts.Check())
			var got strings.Builder
			for _, q := range ts.Quotations {
				got.WriteString(strings.Join([]string{q.Type, q.Speaker, q.SpeakerName, q.Cue, q.Quote}, "\t") + "\n")
			}
			want := strings.TrimSuffix(file, ".txt") + ".want.tsv"
			if *record {
				require.NoError(t, os.WriteFile(want, []byte(got.String()), 0o644))
			}
			rows, err := os.ReadFile(want)
			require.NoError(t, err)
			assert.Equal(t, string(rows), got.String())
		})
	}
}
