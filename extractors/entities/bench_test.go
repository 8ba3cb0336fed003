package entities

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

func BenchmarkExtract(b *testing.B) {
	lex, err := lexicon.Load("")
	if err != nil {
		b.Fatal(err)
	}
	x, err := New(lex)
	if err != nil {
		b.Fatal(err)
	}
	files, _ := filepath.Glob("../../corpus/samples/*.txt")
	var docs []*scan.Doc
	size := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		s := strings.Repeat(string(data)+"\n", 4)
		size += len(s)
		docs = append(docs, scan.Scan(text.NewView(&text.Document{ID: f, Text: s}), lex))
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, d := range docs {
			x.Extract(d, new(schema.Tables))
		}
	}
}
