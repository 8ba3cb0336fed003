package entities

import "slices"

// look notes what is known of each character, and where those stand that are looked at again.
func (r *reader) look() {
	f := r.d.Folded
	r.glyphs = slices.Grow(r.glyphs[:0], len(f)+1)[:len(f)+1]
	glyphs, all := r.glyphs[:len(f)], trait(0)
	r.watched = r.watched[:0]
	before, style := rune(0), trait(0)
	for i, c := range f {
		g := r.glyph(c) | style
		style = 0
		if all |= g; g&(watched|naming) != 0 {
			if g&watched != 0 {
				r.watched = append(r.watched, int32(i))
			}
			if g&naming != 0 {
				style = named
			}
		}
		glyphs[i] = g
		if c == before {
			glyphs[i-1] |= named // 娜娜, 某处|处长
		}
		before = c
	}
	r.glyphs[len(f)] = closes // as a line break
	r.dotted = all&dotted != 0
}

// watchedIn lists the positions of a span whose characters are looked at again.
func (r *reader) watchedIn(start, end int) []int32 {
	from, _ := slices.BinarySearch(r.watched, int32(start))
	to, _ := slices.BinarySearch(r.watched[from:], int32(end))
	return r.watched[from : from+to]
}

// mark notes where a name may begin that no lexicon lists; elsewhere only the dictionary's words are to be tried. It goes
// backward, as what follows tells.
func (r *reader) mark() {
	if r.dotted {
		r.markDotted()
		return
	}
	f := r.d.Folded
	glyphs := r.glyphs[:len(f)+1]
	follows, behind := int32(noGain), glyphs[len(f)]
	for i := len(f) - 1; i >= 0; i-- {
		g := glyphs[i]
		s := r.gains.of(f[i])
		if follows+int32(s.first) >= 0 {
			g |= foreign | named
		}
		if g&initial != 0 && behind&statal != 0 {
			g |= named
		}
		follows = max(follows, 0) + int32(s.next)
		glyphs[i], behind = g, g
	}
}

// markDotted does so where names have dots: their characters may be any, and a dot near ahead is enough.
func (r *reader) markDotted() {
	f := r.d.Folded
	follows, far := noGain, longestPart+1 // far is how many characters the next dot is ahead
	for i := len(f) - 1; i >= 0; i-- {
		g, c := r.glyphs[i], r.chars.of(f[i])
		goes := g&(chinese|untransliterated) == chinese && (g&binding == 0 || f[i] == '里' || f[i] == '不')
		far++
		switch {
		case g&dotted != 0:
			far = 0
		case g&chinese == 0:
			far = longestPart + 1
		}
		if goes && g&notForeign == 0 && (follows+gain(c.plain, c.foreignFirst) >= 0 || far <= longestPart) {
			g |= foreign | named
		}
		if g&initial != 0 && r.glyphs[i+1]&statal != 0 {
			g |= named
		}
		follows = max(follows, 0) + gain(c.plain, c.foreign)
		if !goes {
			follows = noGain
		}
		r.glyphs[i] = g
	}
}

// gains tell of each character how much likelier it is in a transliterated name than in words.
type gains [1 << 16]struct{ first, next int16 }

// noGain is that of a character that no transliterated name goes on with.
const noGain = -1 << 14

func readGains(traits *[1 << 16]trait, chars *characters) *gains {
	t := new(gains)
	for i := range t {
		t[i].first, t[i].next = noGain, noGain
		if traits[i]&opensName != 0 {
			t[i].first = int16(gain(chars.costs[i].plain, chars.costs[i].foreignFirst))
		}
		if traits[i]&followsInName != 0 {
			t[i].next = int16(gain(chars.costs[i].plain, chars.costs[i].foreign))
		}
	}
	return t
}

func (t *gains) of(r rune) struct{ first, next int16 } {
	if uint32(r) >= 1<<16 {
		return t[0]
	}
	return t[r]
}

// gain is that in tenths of a bit, beyond what is asked of such a name for each of its characters.
func gain(plain, foreign uint8) int { return int(plain) - int(min(foreign, unseen)) - 15 }
