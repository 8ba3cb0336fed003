package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// An article is what a kind of document makes of its bytes.
type article struct {
	text                     []byte
	title, author, publisher string
	published                time.Time
	metadata                 string
	site                     string // that a page's title ends in
}

// one reads a whole stream as one document, whose id is its name.
func (s *stream) one(r *bufio.Reader, c charset, read func([]byte) (article, error)) error {
	data, err := readAll(r, s.size, maxDocument)
	if err == nil && s.changed() {
		err = errChanged // half of it may be of another text
	}
	if err != nil {
		return err
	}
	data, encoding, err := c.decode(data)
	if errors.Is(err, errCharset) {
		s.emit(nil, unknownCharset(s.name, ""))
		return nil
	}
	if err != nil {
		return err
	}
	a, err := read(normal(data))
	if err != nil {
		return err
	}
	if len(bytes.TrimSpace(a.text)) == 0 {
		s.emit(nil, schema.Reject{DocID: s.name, Source: s.name, Reason: "empty_text", Detail: "holds no text; leave it out"})
		return nil
	}
	d := document(s.name, s.name, "", a.text)
	d.Encoding, d.Title, d.Author, d.Publisher, d.Published, d.Metadata = encoding, a.title, a.author, a.publisher, a.published, a.metadata
	s.emit(d, nil)
	return nil
}

func unknownCharset(source, record string) schema.Reject {
	return schema.Reject{Source: source, Record: record, Reason: "not_utf8",
		Detail: "is no text in " + strings.Join(Encodings(), ", ") + "; name its encoding with --encoding if it is, or convert it"}
}
