package corpus

import (
	"encoding/json"
	"iter"
	"unicode/utf16"
	"unicode/utf8"
)

// A member of a JSON object, as its raw bytes.
type member struct{ key, value []byte }

func (m member) name() string { return string(unquote(m.key)) }

// members are those of an object that json.Valid has accepted, so nothing is checked again.
func members(object []byte) iter.Seq[member] {
	return func(yield func(member) bool) {
		for i := blank(object, 1); object[i] != '}'; i = blank(object, i) {
			if object[i] == ',' {
				i = blank(object, i+1)
			}
			keyEnd := valueEnd(object, i)
			from := blank(object, blank(object, keyEnd)+1) // behind the colon
			to := valueEnd(object, from)
			if !yield(member{object[i:keyEnd], object[from:to]}) {
				return
			}
			i = to
		}
	}
}

// blank is the first position from i that is no white space.
func blank(s []byte, i int) int {
	for s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r' {
		i++
	}
	return i
}

// valueEnd is the position after the value that starts at i.
func valueEnd(s []byte, i int) int {
	switch s[i] {
	case '"':
		for i++; s[i] != '"'; i++ {
			if s[i] == '\\' {
				i++
			}
		}
		return i + 1
	case '{', '[':
		depth := 0
		for ; ; i++ {
			switch s[i] {
			case '"':
				i = valueEnd(s, i) - 1
			case '{', '[':
				depth++
			case '}', ']':
				if depth--; depth == 0 {
					return i + 1
				}
			}
		}
	}
	for i < len(s) && s[i] != ',' && s[i] != '}' && s[i] != ']' && s[i] > ' ' {
		i++
	}
	return i
}

// unquote is the text of a JSON string. A half of a surrogate pair becomes U+FFFD.
func unquote(raw []byte) []byte {
	raw = raw[1 : len(raw)-1]
	b := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			b = append(b, raw[i])
			continue
		}
		i++
		switch c := raw[i]; c {
		case 'n':
			b = append(b, '\n')
		case 't':
			b = append(b, '\t')
		case 'r':
			b = append(b, '\r')
		case 'b':
			b = append(b, '\b')
		case 'f':
			b = append(b, '\f')
		case 'u':
			r := hex4(raw[i+1:])
			i += 4
			if utf16.IsSurrogate(r) {
				pair := utf8.RuneError
				if i+6 < len(raw) && raw[i+1] == '\\' && raw[i+2] == 'u' {
					pair = utf16.DecodeRune(r, hex4(raw[i+3:]))
				}
				if r = pair; pair != utf8.RuneError {
					i += 6
				}
			}
			b = utf8.AppendRune(b, r)
		default:
			b = append(b, c)
		}
	}
	return b
}

func hex4(s []byte) rune {
	r := rune(0)
	for _, c := range s[:4] {
		switch {
		case c <= '9':
			c -= '0'
		case c >= 'a':
			c -= 'a' - 10
		default:
			c -= 'A' - 10
		}
		r = r<<4 | rune(c)
	}
	return r
}

// quote is a string as JSON.
func quote(s string) []byte {
	b, _ := json.Marshal(s) // a string always can
	return b
}
