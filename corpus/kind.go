package corpus

import (
	"bufio"
	"bytes"
	"io"
	"path/filepath"
	"strings"
)

// A Kind is what an input is.
type Kind int

const (
	Plain   Kind = iota // one document
	Records             // JSONL, a document a line
)

const sniffBytes = 64 << 10

// sniff tells the kind of an input by its name, and by its first bytes where the name says nothing.
func sniff(path string, r io.Reader) (Kind, *bufio.Reader, error) {
	br := bufio.NewReaderSize(r, sniffBytes)
	head, err := br.Peek(512)
	if err != nil && err != io.EOF {
		return Plain, br, err
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson":
		return Records, br, nil
	case ".txt", ".text":
		return Plain, br, nil
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, bom), " \t\r\n")
	if bytes.HasPrefix(head, []byte("{\"")) {
		return Records, br, nil
	}
	return Plain, br, nil
}

var bom = []byte("\xef\xbb\xbf")
