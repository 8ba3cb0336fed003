package pipeline

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// FuzzExtract wants of any text that no stage panics and that the rows fit the text.
func FuzzExtract(f *testing.F) {
	samples, err := filepath.Glob("../corpus/samples/*.txt")
	require.NoError(f, err)
	for _, s := range samples {
		data, err := os.ReadFile(s)
		require.NoError(f, err)
		f.Add(string(data))
	}
	p, err := New(Options{})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		ts := p.Extract(Document{ID: "d", Text: s})
		if len(ts.Rejects) > 0 {
			t.Fatal(ts.Rejects[0].Detail)
		}
	})
}
