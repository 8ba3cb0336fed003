// Package corpus turns what a user names (files, folders, globs, standard input) into documents.
// Byte offsets and encodings end here.
package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// Options say how inputs are read.
type Options struct {
	Fields Fields
	Stdin  io.Reader // what "-" stands for
}

// Fields are the names that a record's columns have in the input.
type Fields struct{ ID, Text, Title, Published, Author, Publisher string }

// DefaultFields are the names of the contract.
var DefaultFields = Fields{"id", "text", "title", "published", "author", "publisher"}

// An Input is a file that is read, or "-".
type Input struct {
	Path   string
	Size   int64  // bytes read
	SHA256 string // of the bytes read, hex; known once the input is read
}

// Documents reads the inputs in order. Where the error is not nil it is a schema.Reject: that
// input became no document, and the iteration goes on. Size and SHA256 of each input are filled
// as it ends.
func Documents(inputs []Input, o Options) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		for i := range inputs {
			if !read(&inputs[i], o, yield) {
				return
			}
		}
	}
}

// read yields the documents of one input and tells whether to go on.
func read(in *Input, o Options, yield func(*text.Document, error) bool) bool {
	r, err := open(in.Path, o.Stdin)
	if err != nil {
		return yield(nil, unreadable(in.Path, err))
	}
	defer r.Close()
	src := &source{Reader: r, hash: sha256.New()}
	goOn := true
	each := func(d *text.Document, err error) bool {
		goOn = yield(d, err)
		return goOn
	}
	kind, head, err := sniff(in.Path, src)
	switch {
	case err != nil:
		each(nil, unreadable(in.Path, err))
	case kind == Records:
		records(in.Path, head, o.Fields, each)
	default:
		plain(in.Path, head, each)
	}
	if goOn {
		io.Copy(io.Discard, src) // the hash is of the whole input, even where reading stopped short
		in.Size, in.SHA256 = src.size, hex.EncodeToString(src.hash.Sum(nil))
	}
	return goOn
}

func open(path string, stdin io.Reader) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(stdin), nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // a pipe or a device may never end
		return nil, errors.New("is no regular file")
	}
	return os.Open(path)
}

// A source hashes and counts what is read of it.
type source struct {
	io.Reader
	hash hash.Hash
	size int64
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	s.hash.Write(p[:n])
	s.size += int64(n)
	return n, err
}

func unreadable(path string, err error) schema.Reject {
	if pe, ok := err.(*os.PathError); ok {
		err = pe.Err
	}
	return schema.Reject{Source: path, Reason: "unreadable", Detail: "cannot be read: " + err.Error() + "; mend its permissions or leave it out"}
}

// document makes a document of decoded text. Line ends become \n; offsets count in that text.
func document(id, path, record, s string) *text.Document {
	sum := sha256.Sum256([]byte(s))
	source := path
	if record != "" {
		source += "#" + record
	}
	return &text.Document{ID: id, Source: source, Text: s, Encoding: "utf-8", SHA256: hex.EncodeToString(sum[:])}
}

// published reads an ISO 8601 date or date-time. A zone is dropped: times are local.
func published(s string) (time.Time, bool) {
	for _, layout := range []string{
		"2006-01-02", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04",
		time.RFC3339, "2006-01-02 15:04:05Z07:00", "2006-01", "2006", "20060102",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC), true
		}
	}
	return time.Time{}, false
}

// ParsePublished is the reading of a date that a user gives on the command line.
func ParsePublished(s string) (time.Time, bool) { return published(s) }

func number(n int) string { return strconv.Itoa(n) }

func slash(path string) string { return filepath.ToSlash(filepath.Clean(path)) }
