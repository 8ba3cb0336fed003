package entities

import "slices"

// look notes what is known of each character, and where those stand that are looked at again.
func (r *reader) look() {
	f := r.d.Folded
	r.glyphs = slices.Grow(r.glyphs[:0], len(f)+1)[:len(f)+1]
	glyphs, all := r.glyphs[:len(f)], trait(0)
	r.watched = r.watched[:0]
	for i, c := range f {
		g := r.glyph(c)
		glyphs[i] = g
		if all |= g; g&watched != 0 {
			r.watched = append(r.watched, int32(i))
		}
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

// mark notes where a name that no lexicon lists, or one that it lists, may begin: elsewhere only the dictionary's words are
// to be tried. It goes backward, as what follows tells.
func (r *reader) mark() {
	f := r.d.Folded
	follows := noGain      // how much likelier a transliterated name is than words, of the characters behind
	far := longestPart + 1 // how many characters to the next dot
	for i := len(f) - 1; i >= 0; i-- {
		g, behind := r.glyphs[i], r.glyphs[i+1]
		c := r.chars.of(f[i])
		starts, goes := g&opensName != 0, g&followsInName != 0
		if r.dotted {
			goes = g&chinese != 0 && (g&binding == 0 || f[i] == '里' || f[i] == '不')
			starts = goes && g&notForeign == 0
		}
		far++
		switch {
		case g&dotted != 0:
			far = 0
		case g&chinese == 0:
			far = longestPart + 1
		}
		if starts && (follows+gain(c.plain, c.foreignFirst) >= 0 || far <= longestPart) {
			g |= foreign
		}
		if goes {
			follows = gain(c.plain, c.foreign) + max(follows, 0)
		} else {
			follows = noGain
		}
		if r.told[i] != 0 || g&(foreign|bound) != 0 || g&initial != 0 && behind&statal != 0 || r.ahead[i+1] > 0 || i > 0 && r.glyphs[i-1]&naming != 0 || f[i] == r.d.At(i+1) {
			g |= named
		}
		r.glyphs[i] = g
	}
}

// noGain is that of a character that no transliterated name goes on with.
const noGain = -1 << 20

// gain is how much likelier a character is in a transliterated name than in words, in tenths of a bit, beyond what is asked of
// such a name for each of its characters.
func gain(plain, foreign uint8) int { return int(plain) - int(min(foreign, unseen)) - 15 }
