package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// maxDocument is the most bytes that one document may have: the text of 80 million characters.
const maxDocument = 256 << 20

// plain reads a whole input as one document, whose id is its path.
func plain(path string, r *bufio.Reader, yield func(*text.Document, error) bool) {
	data, err := io.ReadAll(io.LimitReader(r, maxDocument+1))
	if err != nil {
		yield(nil, unreadable(path, err))
		return
	}
	if rej, ok := acceptable(path, "", data); !ok {
		yield(nil, rej)
		return
	}
	s := normal(data)
	if strings.TrimSpace(s) == "" {
		yield(nil, schema.Reject{DocID: path, Source: path, Reason: "empty_text", Detail: "holds no text; leave it out"})
		return
	}
	yield(document(path, path, "", s), nil)
}

// acceptable refuses what is too large or no UTF-8.
func acceptable(path, record string, data []byte) (schema.Reject, bool) {
	rej := schema.Reject{Source: path, Record: record}
	switch {
	case len(data) > maxDocument:
		rej.Reason, rej.Detail = "too_large", fmt.Sprintf("is larger than %d MiB; split it", maxDocument>>20)
	case !utf8.Valid(data):
		rej.Reason = "not_utf8"
		rej.Detail = fmt.Sprintf("is no UTF-8 (byte %d); convert it, e.g. with iconv -f GB18030 -t UTF-8", invalidAt(data))
	default:
		return rej, true
	}
	return rej, false
}

func invalidAt(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}

// normal takes off a byte order mark and makes every line end \n.
func normal(data []byte) string {
	s := string(bytes.TrimPrefix(data, bom))
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}
