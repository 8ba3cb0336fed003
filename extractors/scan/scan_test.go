package scan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

func document(t *testing.T, s string) *scan.Doc {
	t.Helper()
	lex, err := lexicon.Load("")
	require.NoError(t, err)
	return scan.Scan(text.NewView(&text.Document{ID: "d", Text: s}), lex)
}

func TestHitsAreInOrderTheLongerFirst(t *testing.T) {
	d := document(t, "３月８日，浙江省杭州市的“桥”通车，１２３４５人到場。")
	for i := 1; i < len(d.Hits); i++ {
		a, b := d.Hits[i-1], d.Hits[i]
		assert.True(t, a.Start < b.Start || a.Start == b.Start && a.End >= b.End, "%v before %v", a, b)
	}
	h, ok := d.Hit(5, lexicon.Place)
	require.True(t, ok)
	assert.Equal(t, "浙江省", d.Slice(h.Span()))
	assert.Equal(t, "330000", d.Entry(h).Get("code"))
	before, ok := d.HitBefore(11, lexicon.Place)
	require.True(t, ok)
	assert.Equal(t, "杭州市", d.Slice(before.Span()))
	n, ok := d.Hit(18, lexicon.Numeral)
	require.True(t, ok)
	assert.Equal(t, 12345.0, d.Numeral(n).Value)
	_, ok = d.Hit(12, lexicon.Open)
	assert.True(t, ok)
	assert.Empty(t, d.HitsAt(-1))
	assert.Empty(t, d.HitsAt(len(d.Folded)))
}

func TestAPrefixMovesHitsAndNothingElse(t *testing.T) {
	const s = "2022年2月20日晚，第二十四届冬奥会在北京闭幕，91个代表团参加。"
	const prefix = "甲乙丙。\n"
	n := int32(len([]rune(prefix)))
	plain, moved := document(t, s), document(t, prefix+s)
	var want []scan.Hit
	for _, h := range plain.Hits {
		h.Start, h.End = h.Start+n, h.End+n
		want = append(want, h)
	}
	got := moved.HitsIn(text.Span{Start: int(n), End: len(moved.Folded)})
	require.Len(t, got, len(want))
	for i := range want {
		assert.Equal(t, want[i].Start, got[i].Start)
		assert.Equal(t, want[i].End, got[i].End)
		assert.Equal(t, want[i].Class, got[i].Class)
	}
}

func TestWordsCoverTheirSentence(t *testing.T) {
	d := document(t, "大桥通车了。市民都来参观！\n桥长两公里。")
	for i, s := range d.Sentences {
		var b strings.Builder
		for _, w := range d.Words(i) {
			b.WriteString(d.Slice(text.Span{Start: int(w.Start), End: int(w.End)}))
		}
		assert.Equal(t, d.Slice(s.Span), b.String())
	}
}

func TestRow(t *testing.T) {
	d := document(t, "一句。两句，桥通了。")
	r := d.Row(text.Span{Start: 6, End: 8}, "t.rule")
	assert.Equal(t, "桥通", r.Text)
	assert.EqualValues(t, 1, r.Sentence)
	assert.Equal(t, "d", r.DocID)
}
