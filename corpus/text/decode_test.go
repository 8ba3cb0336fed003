package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDecodeDoesWhatRangeDoes(t *testing.T) {
	texts := []string{"", "abc", "三月a一日é😀。", "\xe4\xb8", "坏\xff字", "\xe0\x80\x80三", "\xed\xa0\x80三", "\xed\x9f\xbf\xee\x80\x80", "三\xe4\xb8"}
	for a := range 256 {
		for _, rest := range []string{"\x80\x80", "\xbf\xbf三", "\xa0\x80\x80", "a\x80", "\x80a三"} {
			texts = append(texts, string([]byte{byte(a)})+rest)
		}
	}
	for _, s := range texts {
		runes, offsets := []rune{}, []int32{}
		for i, r := range s {
			runes, offsets = append(runes, r), append(offsets, int32(i))
		}
		gotRunes, gotOffsets := decode([]rune{}, []int32{}, s)
		assert.Equal(t, runes, gotRunes, "%q", s)
		assert.Equal(t, append(offsets, int32(len(s))), gotOffsets, "%q", s)
	}
}
