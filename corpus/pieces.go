package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// pieceBytes is what a document may have undivided. The rows of a text and what is held while they are
// made take some fifty times its bytes: without this bound there would be none for memory. News are shorter.
const pieceBytes = 256 << 10

// pieces divides a document that is too long into consecutive ones, at the end of a paragraph or a
// sentence. Together they are its text. The first keeps its id, and the others count on: id~2, id~3.
func pieces(d *text.Document, yield func(*text.Document) bool) {
	if len(d.Text) <= pieceBytes {
		yield(d)
		return
	}
	rest := d.Text
	for n := 1; rest != ""; n++ {
		cut := cutAt(rest)
		piece := *d
		piece.Text, rest = rest[:cut], rest[cut:]
		sum := sha256.Sum256([]byte(piece.Text))
		piece.SHA256 = hex.EncodeToString(sum[:])
		if n > 1 {
			piece.ID += "~" + number(n)
			piece.Source += "~" + number(n)
		}
		if strings.TrimSpace(piece.Text) != "" && !yield(&piece) {
			return
		}
	}
}

// cutAt is where a piece ends: behind the last line feed of its second half, else behind the last mark
// that ends a sentence, else between two characters.
func cutAt(s string) int {
	if len(s) <= pieceBytes {
		return len(s)
	}
	half := pieceBytes / 2
	window := s[half:pieceBytes]
	if i := strings.LastIndexByte(window, '\n'); i >= 0 {
		return half + i + 1
	}
	at := 0
	for _, mark := range []string{"。”", "！”", "？”", "。", "！", "？", ". ", "；", "，"} {
		if i := strings.LastIndex(window, mark); i >= 0 && at == 0 {
			at = half + i + len(mark)
		}
	}
	if at == 0 {
		for at = pieceBytes; !utf8.RuneStart(s[at]); at-- {
		}
	}
	return at
}
