package corpus

import (
	"bytes"
	"encoding/json"
	"unicode/utf16"
	"unicode/utf8"
)

// unquote is the text of a JSON string. A half of a surrogate pair becomes U+FFFD.
func unquote(raw []byte) []byte {
	raw = raw[1 : len(raw)-1]
	b := make([]byte, 0, len(raw))
	for i := 0; ; i++ {
		at := bytes.IndexByte(raw[i:], '\\')
		if at < 0 {
			return append(b, raw[i:]...)
		}
		b = append(b, raw[i:i+at]...)
		i += at + 1
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

// compact appends a valid value without the white space around its parts.
func compact(b, value []byte) []byte {
	from := 0
	for i := 0; i < len(value); {
		switch value[i] {
		case '"':
			i = stringEnd(value, i)
		case ' ', '\t', '\n', '\r':
			b = append(b, value[from:i]...)
			i = blank(value, i)
			from = i
		default:
			i++
		}
	}
	return append(b, value[from:]...)
}
