package events

// Runes are Chinese characters: a bit for each.
type runes [(lastHan - firstHan) / 64]uint64

const (
	firstHan = 0x4E00
	lastHan  = 0xA000
)

// runesOf are the characters of a text, which are all Chinese.
func runesOf(s string) *runes {
	rs := new(runes)
	for _, r := range s {
		rs[(r-firstHan)/64] |= 1 << ((r - firstHan) % 64)
	}
	return rs
}

// has tells whether a rune is one of them.
func (rs *runes) has(r rune) bool {
	return firstHan <= r && r < lastHan && rs[(r-firstHan)/64]>>((r-firstHan)%64)&1 != 0
}
