package words_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/extractors/words"
)

func TestCutCoversTheTextInOrder(t *testing.T) {
	for _, text := range append(oddTexts, news(t), strings.Repeat("中国", 20000), strings.Repeat("中国，", 20000)) {
		at := int32(0)
		for _, token := range words.Default().Cut(nil, []rune(text)) {
			require.Equal(t, at, token.Start)
			require.Greater(t, token.End, token.Start)
			at = token.End
		}
		require.EqualValues(t, len([]rune(text)), at)
	}
}

// A stretch where every cut is crossed by some word is cut in fixed memory: now and then the best way so far is taken.
func TestCutOfAStretchWithoutSureCuts(t *testing.T) {
	got := words.Default().Cut(nil, []rune(strings.Repeat("中国", 50000)))
	require.InDelta(t, 50000, len(got), 50, "nearly all tokens are the word")
}

// Sums of costs start anew in a long text, so that its end is cut as its beginning.
func TestCutOfALongText(t *testing.T) {
	once := words.Default().Cut(nil, []rune(news(t)))
	got := words.Default().Cut(nil, []rune(strings.Repeat(news(t), 300)))
	require.Len(t, got, 300*len(once))
	last := got[len(got)-len(once):]
	for i := range once {
		require.Equal(t, once[i].End-once[i].Start, last[i].End-last[i].Start)
	}
}

func TestCutAppendsAndStartsAtZero(t *testing.T) {
	before := words.Token{Start: 7, End: 9}
	got := words.Default().Cut([]words.Token{before}, []rune("银行"))
	require.Len(t, got, 2)
	require.Equal(t, before, got[0])
	require.EqualValues(t, 0, got[1].Start)
	require.EqualValues(t, 2, got[1].End)
}

func TestCutIsConcurrentAndAllocatesNothing(t *testing.T) {
	text := []rune(news(t))
	want := words.Default().Cut(nil, text)
	var all sync.WaitGroup
	got := make([][]words.Token, 4)
	for i := range got {
		all.Go(func() { got[i] = words.Default().Cut(nil, text) })
	}
	all.Wait()
	for i := range got {
		require.Equal(t, want, got[i])
	}
	buf := make([]words.Token, 0, len(text))
	require.Less(t, testing.AllocsPerRun(100, func() { words.Default().Cut(buf, text) }), 1.0)
}

func TestLookup(t *testing.T) {
	for _, c := range []struct {
		text, tag string
		ok        bool
	}{
		{"银行", "n", true}, {"上海", "ns", true}, {"X光", "n", true}, {"x光", "n", true}, {"𫖯", "zg", true},
		{"银", "zg", true}, {"江南sty", "", false}, {"银行在", "", false}, {"", "", false}, {"，", "", false}, {"\x00", "", false},
	} {
		tag, freq, ok := words.Default().Lookup([]rune(c.text))
		require.Equal(t, c.ok, ok, c.text)
		require.Equal(t, c.ok, freq > 0, c.text)
		if c.ok {
			require.Equal(t, c.tag, tag.String(), c.text)
		}
	}
}

func TestLookupAgreesWithGse(t *testing.T) {
	seg := newReference(t)
	for i := range seg.Dict.Tokens {
		want := &seg.Dict.Tokens[i]
		tag, freq, ok := words.Default().Lookup([]rune(want.Text()))
		if !ok || tag.String() != want.Pos() || float64(freq) != want.Freq() {
			require.Failf(t, "differs", "%s: %s %d, want %s %v", want.Text(), tag, freq, want.Pos(), want.Freq())
		}
	}
}

func TestLattice(t *testing.T) {
	var l words.Lattice
	edges := func(text string, at int) (got []string) {
		runes := []rune(text)
		words.Default().Read(&l, runes)
		for _, e := range l.At(at) {
			got = append(got, string(runes[at:at+int(e.Len)])+"/"+e.Tag.String())
		}
		return got
	}
	require.Equal(t, []string{"中/f", "中国/ns", "中国人民银行/nt"}, edges("中国人民银行行长", 0))
	require.Equal(t, []string{"行/zg", "行长/n"}, edges("中国人民银行行长", 6))
	require.Contains(t, edges("江南Style厅", 0), "江南Style/n")
	require.NotContains(t, edges("江南Styles", 0), "江南Style/n", "a run of letters is not cut")
	require.Empty(t, edges("，中国", 0))
}

func TestTags(t *testing.T) {
	tag := func(text string) words.Tag {
		tag, _, ok := words.Default().Lookup([]rune(text))
		require.True(t, ok, text)
		return tag
	}
	require.Equal(t, "", words.Tag(0).String())
	require.Equal(t, "", words.Tag(255).String())
	require.True(t, tag("银行").IsNoun())
	require.False(t, tag("银行").IsVerb())
	require.True(t, tag("研究").IsVerb())
	require.True(t, tag("杭州").IsPlace())
	require.True(t, tag("外交部").IsOrganization())
	require.True(t, tag("邓小平").IsPerson())
	require.True(t, tag("昨天").IsTime())
	require.True(t, tag("三百").IsNumeral())
	require.False(t, words.Tag(0).IsNoun())
}

func BenchmarkCut(b *testing.B) {
	text := news(b)
	runes := []rune(text)
	buf := make([]words.Token, 0, len(runes))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		words.Default().Cut(buf, runes)
	}
}

func BenchmarkGse(b *testing.B) {
	seg := newReference(b)
	text := []byte(news(b))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		seg.Segment(text)
	}
}
