package corpus

import (
	"bytes"
	_ "embed"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// common.txt has the characters that make up most of any news, in both scripts, and its marks.
//
//go:embed common.txt
var commonText string

var common = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range commonText {
		m[r] = r > ' '
	}
	return m
}()

// usual are the characters of the first levels of GB 2312 and Big5, which were chosen by use. They
// are drawn up when text is met that is not UTF-8.
var usual = sync.OnceValue(func() map[rune]bool {
	m := map[rune]bool{}
	add := func(e encoding.Encoding, from, to byte) {
		for lead := from; lead <= to; lead++ {
			for trail := 0x40; trail <= 0xfe; trail++ {
				if e == simplifiedchinese.GBK && trail < 0xa1 {
					continue // of the extension
				}
				two, _ := e.NewDecoder().Bytes([]byte{lead, byte(trail)})
				if r, n := utf8.DecodeRune(two); n == len(two) && r >= 0x4e00 {
					m[r] = true
				}
			}
		}
	}
	add(simplifiedchinese.GBK, 0xb0, 0xd7)
	add(traditionalchinese.Big5, 0xa4, 0xc6)
	return m
})

const (
	sampleBytes = 4 << 10
	likely      = 0.25 // a text of the rarest characters has less; what is no text has less than nothing
)

// detect tells the encoding of text. UTF-8 proves itself; else the decoding that makes the most
// sense is taken, and none where none does.
func detect(data []byte) (charset, error) {
	if bytes.IndexByte(data, 0) < 0 && validUTF8(data) {
		if pairsAlone(data) && charsets[1].sense(sample(data, charsets[1])) > 0.4 {
			return charsets[1], nil
		}
		return charsets[0], nil
	}
	if c, ok := declaredCharset(data); ok && !c.wide() && c.sense(sample(data, c)) > 0 {
		return c, nil
	}
	best, sense := charset{}, float64(likely)
	for _, c := range charsets {
		if s := c.sense(sample(data, c)); s > sense {
			best, sense = c, s
		}
	}
	if best.name == "" {
		return best, errCharset
	}
	return best, nil
}

// pairsAlone tells UTF-8 that may be GB18030 by chance, as 联通 is: no character of it has three bytes,
// as Chinese has, and two that are not ASCII stand together.
func pairsAlone(data []byte) bool {
	together := false
	for i, b := range data {
		if b >= 0xe0 {
			return false
		}
		together = together || b >= 0xc0 && i > 1 && data[i-1] >= 0x80
	}
	return together
}

// validUTF8 passes over a character that the end of a sample cuts.
func validUTF8(data []byte) bool {
	if utf8.Valid(data) {
		return true
	}
	for cut := 1; cut < utf8.UTFMax && len(data) == sniffBytes; cut++ {
		if tail := data[len(data)-cut:]; utf8.RuneStart(tail[0]) {
			return !utf8.FullRune(tail) && utf8.Valid(data[:len(data)-cut])
		}
	}
	return false
}

// sample is where the text begins to tell its encoding: behind the ASCII, which is the same in all
// but the wide ones.
func sample(data []byte, c charset) []byte {
	if !c.wide() {
		if i := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf }); i > 0 {
			data = data[i:]
		}
	}
	return data[:min(len(data), sampleBytes)]
}

// sense is how far a decoding of the sample reads as Chinese: the share of common characters, less
// what is no text. ASCII counts little, as it says little.
func (c charset) sense(sample []byte) float64 {
	wrong, bonus := -2.0, 0.0
	text := bytes.ToValidUTF8(sample, []byte("\ufffd"))
	if c.enc != nil {
		text, _ = c.enc.NewDecoder().Bytes(sample)
	} else {
		wrong, bonus = -1, 0.2 // three bytes that fit are hardly chance: a few that do not are damage
	}
	sum, all, known := 0.0, 0.0, usual()
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		i += n
		if i == len(text) && all > 0 {
			break // the sample's end may cut it
		}
		weight, value := 1.0, 0.0
		switch {
		case r == utf8.RuneError:
			value = wrong
		case r == '\n' || r == '\r' || r == '\t' || r >= ' ' && r < 0x7f:
			weight, value = 0.1, 0.4
		case common[r]:
			value = 1
		case unicode.Is(unicode.Co, r) || unicode.IsControl(r) || !unicode.IsGraphic(r):
			value = -1
		case r >= 0x4e00 && r < 0xa000:
			if value = 0.1; known[r] {
				value = 0.5
			}
		}
		sum, all = sum+weight*value, all+weight
	}
	if all == 0 {
		return 0
	}
	return sum/all + bonus
}
