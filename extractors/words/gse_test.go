package words_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/go-ego/gse"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/extractors/words"
)

// reference is gse itself, loaded once.
var reference = sync.OnceValues(func() (*gse.Segmenter, error) {
	seg := &gse.Segmenter{NotLoadHMM: true, SkipLog: true}
	return seg, seg.LoadDictEmbed("zh_s")
})

func newReference(t testing.TB) *gse.Segmenter {
	seg, err := reference()
	require.NoError(t, err)
	return seg
}

// theirs are the tokens of gse with offsets in code points and the tag "" for what gse calls x for want of a word.
func theirs(seg *gse.Segmenter, text string) []string {
	var out []string
	at := 0
	for _, s := range seg.Segment([]byte(text)) {
		n := len([]rune(text[s.Start():s.End()]))
		_, tag, known := seg.Find(s.Token().Text())
		if !known || tag != s.Token().Pos() {
			tag = ""
		}
		out = append(out, fmt.Sprintf("%d-%d/%s", at, at+n, tag))
		at += n
	}
	return out
}

func ours(text string) []string {
	var out []string
	for _, t := range words.Default().Cut(nil, []rune(text)) {
		out = append(out, fmt.Sprintf("%d-%d/%s", t.Start, t.End, t.Tag))
	}
	return out
}

// TestSameCutsAsGse demands the same borders and tags on texts of many kinds, whole and line by line.
func TestSameCutsAsGse(t *testing.T) {
	seg := newReference(t)
	news := news(t)
	texts := append(strings.Split(news, "\n"), news)
	texts = append(texts, oddTexts...)
	for _, text := range texts {
		require.Equal(t, theirs(seg, text), ours(text), text)
	}
}

// TestSameCutsAsGseAtRandom makes texts that no one would write: words of the dictionary cut short and run together, so
// that many ways to cut cost the same, with letters, digits and marks between them.
func TestSameCutsAsGseAtRandom(t *testing.T) {
	seg := newReference(t)
	random := rand.New(rand.NewPCG(20, 26))
	between := []rune("aZ9é²Ωж٣0３Ａ，。 \n\t\x00\uFFFD😀龘𫖯股和+#&·")
	for range 2000 {
		var text []rune
		for len(text) < 120 {
			word := []rune(seg.Dict.Tokens[random.IntN(seg.Dict.NumTokens())].Text())
			text = append(text, word[random.IntN(len(word)):]...)
			if random.IntN(4) == 0 {
				text = append(text, between[random.IntN(len(between))])
			}
		}
		require.Equal(t, theirs(seg, string(text)), ours(string(text)), string(text))
	}
}

// TestShareOfEqualCuts measures on the texts beside the repository, where there are any.
func TestShareOfEqualCuts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "cases", "*.jsonl"))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("no texts beside the repository to measure on")
	}
	seg := newReference(t)
	texts, runes, differ := 0, 0, 0
	for _, name := range files {
		f, err := os.Open(name)
		require.NoError(t, err)
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<26)
		for lines.Scan() {
			var c struct{ Text string }
			require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
			texts++
			runes += len([]rune(c.Text))
			if strings.Join(theirs(seg, c.Text), " ") != strings.Join(ours(c.Text), " ") {
				differ++
			}
		}
		require.NoError(t, lines.Err())
		require.NoError(t, f.Close())
	}
	t.Logf("%d of %d texts (%d code points) cut and tagged as by gse", texts-differ, texts, runes)
	require.Zero(t, differ)
}

func news(t testing.TB) string {
	b, err := os.ReadFile(filepath.Join("testdata", "news.txt"))
	require.NoError(t, err)
	return string(b)
}

// oddTexts are where the splitting into units has its corners.
var oddTexts = []string{
	"", "中", "a", "A", "1", "，", " ", "\n", "\x00", "中\x00国", "\uFFFD", "😀", "龘", "𫖯𣗋",
	"卡拉OK", "江南Style", "江南style风", "江南Styles", "江南STYLE和江南sty", "阿Q正传", "AT&T", "C++与C#", "T恤和t恤与AT恤", "4S店14S店4s店", "γ射线αγ射线", "B超A股", "c++", "AA制和AAA制",
	"iPhone17Pro发布", "x²+y²", "５G和5G", "ＧＤＰ与GDP", "Ελλάδα和Россия", "１２３，456", "3.14%", "2026-11-23T08:00",
	strings.Repeat("a", 15), strings.Repeat("a", 16), strings.Repeat("a", 17), "在" + strings.Repeat("x1", 5000) + "处",
	strings.Repeat("中国", 1500), strings.Repeat("国中", 1500), "\u2028中\u00a0国\u3000人",
}
