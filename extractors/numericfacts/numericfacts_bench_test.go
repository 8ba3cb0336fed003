package numericfacts_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/dates"
	"github.com/taojin-nlp/taojin/extractors/entities"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numericfacts"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// BenchmarkExtract is the stage alone over the samples: the words of their sentences are cut already, as
// entities asks for them before.
func BenchmarkExtract(b *testing.B) {
	lex, err := lexicon.Load("")
	require.NoError(b, err)
	ds, err := dates.New(lex, dates.Past)
	require.NoError(b, err)
	es, err := entities.New(lex)
	require.NoError(b, err)
	x, err := numericfacts.New(lex)
	require.NoError(b, err)
	files, err := filepath.Glob("../../corpus/samples/*.txt")
	require.NoError(b, err)
	require.NotEmpty(b, files)
	var docs []*scan.Doc
	var before []schema.Tables
	size := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(b, err)
		s := strings.ToValidUTF8(string(data), "")
		size += len(s)
		d := scan.Scan(text.NewView(&text.Document{ID: f, Text: s}), lex)
		t := schema.Tables{}
		ds.Extract(d, &t)
		es.Extract(d, &t)
		docs = append(docs, d)
		before = append(before, t)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, d := range docs {
			t := before[i]
			x.Extract(d, &t)
		}
	}
}
