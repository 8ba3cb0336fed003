package text

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// decode is the runes of s and the byte offset of each, and of its end. It does what a range over s does, but takes the
// three bytes of a Chinese character as they are. It uses the memory of the slices it is given.
func decode(runes []rune, offsets []int32, s string) ([]rune, []int32) {
	n := starts(s)
	runes, offsets = slices.Grow(runes[:0], n)[:n], slices.Grow(offsets[:0], n+1)[:n+1]
	i := 0
	for k, at := 0, offsets[:len(runes)]; k < len(runes) && i < len(s); k++ {
		at[k] = int32(i)
		t := s[i:]
		b := t[0]
		if b < utf8.RuneSelf {
			runes[k] = rune(b)
			i++
			continue
		}
		if b>>4 == 0xE && len(t) > 2 {
			r := rune(b&0xF)<<12 | rune(t[1]&0x3F)<<6 | rune(t[2]&0x3F)
			if (t[1]^0x80|t[2]^0x80) < 0x40 && r >= 0x800 && r>>11 != 0xD800>>11 {
				runes[k] = r
				i += 3
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(t)
		runes[k] = r
		i += size
	}
	if i < len(s) { // no valid text
		runes, offsets = runes[:0], offsets[:0]
		for i, r := range s {
			runes, offsets = append(runes, r), append(offsets, int32(i))
		}
		return runes, append(offsets, int32(len(s)))
	}
	offsets[n] = int32(len(s))
	return runes, offsets
}

// starts is how many bytes of s begin a rune: as many as it has runes, where it is valid UTF-8.
func starts(s string) int {
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		n -= bits.OnesCount64(x >> 7 &^ (x >> 6) & 0x0101010101010101)
	}
	for i := range len(s) {
		if s[i]>>6 == 2 {
			n--
		}
	}
	return n
}
