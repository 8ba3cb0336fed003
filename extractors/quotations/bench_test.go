package quotations_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/attributions"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/quotations"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// BenchmarkExtract reads the sample documents many times over.
func BenchmarkExtract(b *testing.B) {
	files, err := filepath.Glob(filepath.Join("..", "..", "corpus", "samples", "*.txt"))
	require.NoError(b, err)
	require.NotEmpty(b, files)
	var all strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(b, err)
		all.Write(data)
		all.WriteByte('\n')
	}
	lex, err := lexicon.Load("")
	require.NoError(b, err)
	x, err := quotations.New(lex)
	require.NoError(b, err)
	sources, err := attributions.New(lex)
	require.NoError(b, err)
	s := all.String()
	v := text.NewView(&text.Document{Text: s})
	b.SetBytes(int64(len(s)))
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		d := scan.Scan(v, lex)
		t := new(schema.Tables)
		sources.Extract(d, t)
		b.StartTimer()
		x.Extract(d, t)
	}
}
