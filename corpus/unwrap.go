package corpus

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

const (
	wrapColumns = 40 // a narrower page is verse or a list; a Chinese character takes two columns
	wrapLoose   = 4  // how many columns a full line may lack, as no line begins with a mark and no number is broken
	wrapLines   = 3  // so many broken lines at least, and most of the full ones
)

// plain is a document that is all text. Where a program has broken its lines at a column, as mail and text made from
// pages of print have them, they are joined to paragraphs again, for a line is a paragraph to all that reads on.
func plain(data []byte) (article, error) { return article{text: unwrap(data)}, nil }

// unwrap joins the lines of a text that is broken at a column: no line is longer, and most of those as long end within a
// sentence. Other texts stay as they are.
func unwrap(data []byte) []byte {
	lines := bytes.Split(data, []byte("\n"))
	widest := 0
	for _, l := range lines {
		widest = max(widest, columns(l))
		if widest > 4*wrapColumns {
			return data // the lines of most texts are paragraphs
		}
	}
	if widest < wrapColumns {
		return data
	}
	full := func(i int) bool { return columns(lines[i]) >= widest-wrapLoose }
	goesOn := func(i int) bool { // the line is full, and what follows is neither empty nor indented
		return i+1 < len(lines) && full(i) && len(bytes.TrimSpace(lines[i+1])) > 0 && !indented(lines[i+1])
	}
	broken, whole := 0, 0
	for i := range lines {
		switch {
		case full(i) && !goesOn(i), goesOn(i) && closed(lines[i]):
			whole++
		case goesOn(i):
			broken++
		}
	}
	if broken < wrapLines || broken < 2*whole {
		return data
	}
	joined := make([]byte, 0, len(data))
	for i, l := range lines {
		joined = append(joined, l...)
		switch {
		case i+1 == len(lines):
		case !goesOn(i):
			joined = append(joined, '\n')
		case latinEnds(l) && latinStarts(lines[i+1]):
			joined = append(joined, ' ')
		}
	}
	return joined
}

// columns is how wide a line is shown: two columns for a character of Chinese, one for others.
func columns(line []byte) int {
	n := 0
	for len(line) > 0 {
		r, size := utf8.DecodeRune(line)
		if n++; r >= 0x1100 || r == '—' || r == '…' || r == '“' || r == '”' {
			n++
		}
		line = line[size:]
	}
	return n
}

// indented tells whether a line opens a paragraph.
func indented(line []byte) bool {
	r, _ := utf8.DecodeRune(line)
	return unicode.IsSpace(r)
}

// closed tells whether a line ends a sentence.
func closed(line []byte) bool {
	r, _ := utf8.DecodeLastRune(bytes.TrimSpace(line))
	switch r {
	case '。', '！', '？', '”', '」', '：', '；', '.', '!', '?', ':':
		return true
	}
	return false
}

func latinEnds(line []byte) bool {
	return len(line) > 0 && line[len(line)-1] < utf8.RuneSelf && line[len(line)-1] != ' ' && line[len(line)-1] != '-'
}

func latinStarts(line []byte) bool { return len(line) > 0 && line[0] < utf8.RuneSelf && line[0] != ' ' }
