// Package corpus turns what a user names (files, folders, globs, standard input) into documents.
// Byte offsets and encodings end here.
package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"iter"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unsafe"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// Options say how inputs are read.
type Options struct {
	Fields   Fields
	Encoding string    // a name of Encodings that all text is in, or "": told by the bytes
	Stdin    io.Reader // what "-" stands for
}

// Fields are the names that a record's columns have in the input.
type Fields struct{ ID, Text, Title, Published, Author, Publisher string }

// DefaultFields are the names of the contract.
var DefaultFields = Fields{"id", "text", "title", "published", "author", "publisher"}

// An Input is a file that is read, or "-".
type Input struct {
	Path    string
	Size    int64  // bytes read
	SHA256  string // of the bytes read, hex; known once the input is read
	Skipped int    // members of an archive whose names are no documents'
}

// maxDocument is the most bytes that one document may have: the text of 20 million characters. What
// a run holds of a document in memory is a few times this.
const maxDocument = 64 << 20

// Documents reads the inputs in order. Where the error is not nil it is a schema.Reject: that
// input became no document, and the iteration goes on. Size and SHA256 of each input are filled
// as it ends.
func Documents(inputs []Input, o Options) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		for i := range inputs {
			if !readInput(&inputs[i], o, yield) {
				return
			}
		}
	}
}

// document makes a document of decoded text, which it takes over. Offsets count in that text.
func document(id, path, record string, data []byte) *text.Document {
	sum := sha256.Sum256(data)
	source := path
	if record != "" {
		source += "#" + record
	}
	return &text.Document{ID: id, Source: source, Text: unsafe.String(unsafe.SliceData(data), len(data)), Encoding: utf8Name, SHA256: hex.EncodeToString(sum[:])}
}

// asISO writes the ways that Chinese archives have of a day, year first as in ISO 8601, in its marks: 2024年3月9日 08:30, 2024/3/9.
var asISO = strings.NewReplacer("年", "-", "月", "-", "日 ", " ", "日", "", "/", "-")

// published reads an ISO 8601 date or date-time, or a day that is as clear. A zone is dropped: times are local.
func published(s string) (time.Time, bool) {
	s = asISO.Replace(s)
	for _, layout := range []string{
		"2006-1-2", "2006-01-02T15:04:05", "2006-1-2 15:04:05", "2006-01-02T15:04", "2006-1-2 15:04",
		time.RFC3339, "2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05Z0700", "2006-01", "2006", "20060102",
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
