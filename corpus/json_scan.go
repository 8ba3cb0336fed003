package corpus

import (
	"encoding/binary"
	"math/bits"
)

// maxNesting is how deep values may nest: as deep as in encoding/json.
const maxNesting = 10000

// members calls add for every member of a JSON object, in their order, with key and value as their raw bytes, and
// tells whether all of s is one: it accepts what json.Valid does. One pass takes each byte once.
func members(s []byte, add func(key, value []byte)) bool {
	i := blank(s, 0)
	if i == len(s) || s[i] != '{' {
		return false
	}
	end := objectEnd(s, i, 1, add)
	return end > 0 && blank(s, end) == len(s)
}

// blank is the first position from i that is no white space, or the end.
func blank(s []byte, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r') {
		i++
	}
	return i
}

// objectEnd is the position after the object that starts at i; like those below it is -1 where there is none.
func objectEnd(s []byte, i, depth int, add func(key, value []byte)) int {
	if depth > maxNesting {
		return -1
	}
	if i = blank(s, i+1); i < len(s) && s[i] == '}' {
		return i + 1
	}
	for i < len(s) && s[i] == '"' {
		keyEnd := stringEnd(s, i)
		if keyEnd < 0 {
			return -1
		}
		colon := blank(s, keyEnd)
		if colon == len(s) || s[colon] != ':' {
			return -1
		}
		from := blank(s, colon+1)
		to := valueEnd(s, from, depth)
		if to < 0 {
			return -1
		}
		if add != nil {
			add(s[i:keyEnd], s[from:to])
		}
		closed := false
		if i, closed = member(s, to, '}'); closed || i < 0 {
			return i
		}
	}
	return -1
}

// member is where the next member of an object or array starts, after a value that ends at i; where close stands there, it
// is where the whole ends. It is -1 where neither is so.
func member(s []byte, i int, close byte) (next int, closed bool) {
	if i = blank(s, i); i < len(s) && s[i] == close {
		return i + 1, true
	}
	if i == len(s) || s[i] != ',' {
		return -1, false
	}
	return blank(s, i+1), false
}

func arrayEnd(s []byte, i, depth int) int {
	if depth > maxNesting {
		return -1
	}
	if i = blank(s, i+1); i < len(s) && s[i] == ']' {
		return i + 1
	}
	for {
		if i = valueEnd(s, i, depth); i < 0 {
			return -1
		}
		closed := false
		if i, closed = member(s, i, ']'); closed || i < 0 {
			return i
		}
	}
}

func valueEnd(s []byte, i, depth int) int {
	if i == len(s) {
		return -1
	}
	switch c := s[i]; {
	case c == '"':
		return stringEnd(s, i)
	case c == '{':
		return objectEnd(s, i, depth+1, nil)
	case c == '[':
		return arrayEnd(s, i, depth+1)
	case c == '-' || '0' <= c && c <= '9':
		return numberEnd(s, i)
	}
	for _, word := range [...]string{"null", "true", "false"} {
		if len(s)-i >= len(word) && string(s[i:i+len(word)]) == word {
			return i + len(word)
		}
	}
	return -1
}

// numberEnd follows the grammar of RFC 8259.
func numberEnd(s []byte, i int) int {
	digits := func(i int) int {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		if i == from {
			return -1
		}
		return i
	}
	if s[i] == '-' {
		i++
	}
	if i < len(s) && s[i] == '0' {
		i++
	} else if i = digits(i); i < 0 {
		return -1
	}
	if i < len(s) && s[i] == '.' {
		if i = digits(i + 1); i < 0 {
			return -1
		}
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		if i++; i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		return digits(i)
	}
	return i
}

// stringEnd takes eight bytes at once as far as none of them is a quote, a backslash or a control character.
func stringEnd(s []byte, i int) int {
	for i++; i < len(s); {
		if i+8 <= len(s) {
			special := specials(binary.LittleEndian.Uint64(s[i:]))
			if special == 0 {
				i += 8
				continue
			}
			i += bits.TrailingZeros64(special) / 8
		}
		switch c := s[i]; {
		case c == '"':
			return i + 1
		case c == '\\':
			if i = escapeEnd(s, i); i < 0 {
				return -1
			}
		case c < ' ':
			return -1
		default:
			i++
		}
	}
	return -1
}

// specials sets the highest bit of the first byte that may not stand in a string as it is; bits above it are not to be trusted.
func specials(x uint64) uint64 {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	quote, slash := x^(ones*'"'), x^(ones*'\\')
	return ((x-ones*' ')&^x | (quote-ones)&^quote | (slash-ones)&^slash) & highs
}

func escapeEnd(s []byte, i int) int {
	if i+1 == len(s) {
		return -1
	}
	switch s[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return i + 2
	case 'u':
		if i+6 > len(s) {
			return -1
		}
		for _, c := range s[i+2 : i+6] {
			if !('0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f') {
				return -1
			}
		}
		return i + 6
	}
	return -1
}
