package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// A stream is an input, or a member of an archive, on its way to documents.
type stream struct {
	name    string    // what ids and messages call it
	raw     io.Reader // its bytes
	file    io.ReaderAt
	size    int64 // of file, or what is said of the bytes' number; 0: unknown
	member  bool  // of an archive
	options Options
	changed func() bool // tells whether the file behind it has changed since it was opened
	sink    *sink
	skipped int
}

// A sink is where documents and rejects of an input go.
type sink struct {
	yield   func(*text.Document, error) bool
	stopped bool // nobody wants more
	told    bool // why the input could not be read to its end
}

// emit tells whether to go on.
func (s *stream) emit(d *text.Document, err error) bool {
	if s.sink.stopped {
		return false
	}
	if err != nil {
		s.sink.stopped = !s.sink.yield(nil, err)
		return !s.sink.stopped
	}
	pieces(d, func(d *text.Document) bool {
		s.sink.stopped = !s.sink.yield(d, nil)
		return !s.sink.stopped
	})
	return !s.sink.stopped
}

// packingsWorn is how many packings one file may wear, as in news.jsonl.gz.zst.
const packingsWorn = 4

// read unpacks the stream, tells its kind and reads its documents.
func (s *stream) read() {
	defer func() {
		if cause := recover(); cause != nil && !s.sink.stopped { // of a library that met what its authors did not think of
			s.reject("", broken{"cannot be understood", fmt.Errorf("%v", cause)})
		}
	}()
	r, bare, err := s.unpack()
	if err == nil {
		err = s.documents(r, bare)
	}
	if err != nil {
		s.reject("", err)
	}
}

// unpack takes gzip and zstd off and tells the name without them.
func (s *stream) unpack() (*bufio.Reader, string, error) {
	bare, r := s.name, s.raw
	for range packingsWorn {
		br := bufio.NewReaderSize(r, sniffBytes)
		head, err := br.Peek(sniffBytes)
		if err != nil && err != io.EOF && len(head) == 0 { // else it comes again, behind what can be read
			return nil, "", err
		}
		p := packingOf(head)
		if p == nil {
			return br, bare, nil
		}
		if r, err = p.open(br); err != nil {
			return nil, "", broken{"the " + p.name, err}
		}
		bare = p.bare(bare)
		s.file, s.size = nil, 0
	}
	return nil, "", broken{"is packed", fmt.Errorf("more than %d times over", packingsWorn-1)}
}

func (s *stream) documents(r *bufio.Reader, bare string) error {
	head, err := r.Peek(sniffBytes)
	if err != nil && err != io.EOF && len(head) == 0 {
		return err
	}
	if kind, ok := foreign(head); ok {
		s.rejectAs("unsupported", "is %s; convert it to text, Markdown, HTML, JSONL or Parquet", kind)
		return nil
	}
	switch magic(head) {
	case zipped:
		return s.zip(r)
	case tarred:
		return s.tar(r)
	case parquetFile:
		return s.parquet(r)
	}
	cs, err := s.charset(head)
	if errors.Is(err, errCharset) {
		if kindOf(bare, head) != Records {
			s.emit(nil, unknownCharset(s.name, ""))
			return nil
		}
		cs, err = charsets[0], nil // a broken line costs one record: each is looked at by itself
	}
	if err != nil {
		return err
	}
	switch kindOf(bare, cs.peek(head)) {
	case Records:
		return s.records(r, cs)
	case HTML:
		return s.one(r, cs, page)
	case Markdown:
		return s.one(r, cs, markdown)
	default:
		return s.one(r, cs, plain)
	}
}

// reject tells that reading cannot go on.
func (s *stream) reject(record string, err error) {
	s.sink.told = true
	s.emit(nil, unreadable(s.name, record, err))
}

// rejectAs is for what can be read and is no document.
func (s *stream) rejectAs(reason, format string, args ...any) {
	s.emit(nil, schema.Reject{Source: s.name, Reason: reason, Detail: fmt.Sprintf(format, args...)})
}

// seekable is the stream as bytes that can be read in any order: the file where there is one, or a
// copy in memory.
func (s *stream) seekable(r io.Reader) (readerAt, int64, error) {
	if s.file != nil {
		return io.NewSectionReader(s.file, 0, s.size), s.size, nil
	}
	data, err := readAll(r, s.size, maxDocument)
	if err != nil {
		return nil, 0, err
	}
	return bytes.NewReader(data), int64(len(data)), nil
}

type readerAt interface {
	io.ReaderAt
	io.ReadSeeker
}
