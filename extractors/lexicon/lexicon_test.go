package lexicon_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// words lists what starts where a text does.
func words(lex *lexicon.Lexicon, s string) []string {
	var found []string
	runes := []rune(s)
	for _, h := range hits(lex, s) {
		if h.Start == 0 {
			found = append(found, h.Class.String()+":"+string(runes[:h.End]))
		}
	}
	return found
}

func hits(lex *lexicon.Lexicon, s string) []lexicon.Hit {
	runes := []rune(s)
	return lex.Find(nil, make([]int32, len(runes)+1), make([]lexicon.Set, len(runes)), runes)
}

func TestFindsEveryWordAtAPlace(t *testing.T) {
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	assert.Subset(t, words(lex, "北京市海淀区"), []string{"place:北京", "place:北京市"})
	assert.Empty(t, words(lex, "𠮷"))
	assert.Empty(t, words(lex, ""))
}

func TestUserWordsComeFirst(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) { require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(s), 0o600)) }
	write("places.tsv", "# own\nword\ttype\tcode\n臨水縣\tGPE\t999999\n杭州市\tGPE\t999998\n")
	lex, err := lexicon.Load(dir)
	require.NoError(t, err)
	assert.Equal(t, []string{"place:临水县"}, words(lex, "临水县"))
	var codes []string
	for _, h := range hits(lex, "杭州市") {
		if h.Start == 0 && h.End == 3 {
			codes = append(codes, lex.Entries[h.Ref].Get("code"))
		}
	}
	assert.Equal(t, []string{"999998", "330100"}, codes)
}

func TestErrorsNameFileAndLine(t *testing.T) {
	for content, want := range map[string]string{
		"name\ttype\n":               "places.tsv:1: the first column is \"name\"",
		"# x\nword\ttype\na\tb\tc\n": "places.tsv:3: 3 cells for 2 columns",
		"word\n\t\n":                 "places.tsv:2: 2 cells for 1 columns",
		"word\ttype\n\tGPE\n":        "places.tsv:2: a word has 1 to 60 characters, this one 0",
	} {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "places.tsv"), []byte(content), 0o600))
		_, err := lexicon.Load(dir)
		assert.ErrorContains(t, err, want)
	}
	_, err := lexicon.Load(filepath.Join(t.TempDir(), "gone"))
	assert.ErrorContains(t, err, "is no folder")
	_, err = lexicon.Load(t.TempDir())
	assert.ErrorContains(t, err, "no words")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := lexicon.Load(""); err != nil {
			b.Fatal(err)
		}
	}
}
