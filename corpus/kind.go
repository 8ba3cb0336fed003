package corpus

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// A Kind is what an input of text is.
type Kind int

const (
	Plain    Kind = iota // one document
	Records              // JSONL, a document a line
	Markdown             // one document
	HTML                 // one document, the main text of a page
)

// sniffBytes are what an input's kind and encoding are told by.
const sniffBytes = 64 << 10

// kinds are the endings of names that say the kind.
var kinds = map[string]Kind{
	".txt": Plain, ".text": Plain,
	".jsonl": Records, ".ndjson": Records,
	".md": Markdown, ".markdown": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML,
}

// others are the endings of documents, and of files of documents, whose content says what they are.
var others = []string{".parquet", ".zip", ".tar"}

// kindOf tells the kind by content where that is beyond doubt, else by name, else by the first line.
func kindOf(name string, head []byte) Kind {
	head = bytes.TrimLeft(head, " \t\r\n\f\v")
	if isPage(head) {
		return HTML
	}
	if kind, ok := kinds[strings.ToLower(filepath.Ext(name))]; ok {
		return kind
	}
	switch {
	case bytes.HasPrefix(head, []byte(`{"`)):
		return Records
	case bytes.HasPrefix(head, []byte("# ")), bytes.HasPrefix(head, []byte("---\n")), bytes.HasPrefix(head, []byte("---\r\n")):
		return Markdown
	}
	return Plain
}

// isPage tells a page of HTML by how it begins.
func isPage(head []byte) bool {
	start := bytes.ToLower(head[:min(len(head), 512)])
	if bytes.HasPrefix(start, []byte("<?xml")) || bytes.HasPrefix(start, []byte("<!--")) {
		if i := bytes.Index(start, []byte("<html")); i >= 0 {
			return true
		}
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head>", "<body"} {
		if bytes.HasPrefix(start, []byte(tag)) {
			return true
		}
	}
	return false
}

// isDocument tells by its name whether a file of a folder or an archive is read. One that is named
// outright is read whatever its name.
func isDocument(name string) bool {
	for range packingsWorn {
		ext := strings.ToLower(filepath.Ext(name))
		if _, ok := kinds[ext]; ok || slices.Contains(others, ext) {
			return true
		}
		bare := name
		for i := range packings {
			bare = packings[i].bare(bare)
		}
		if bare == name {
			return false
		}
		name = bare
	}
	return false
}

// documentNames is the list of endings for messages.
const documentNames = ".txt .md .html .jsonl .parquet .zip .tar, also with .gz or .zst"

type format int

const (
	loose format = iota
	zipped
	tarred
	parquetFile
)

// magic tells the formats that are no text.
func magic(head []byte) format {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return zipped
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return tarred
	case bytes.HasPrefix(head, []byte("PAR1")):
		return parquetFile
	}
	return loose
}

// foreign names formats that hold text and are not read.
func foreign(head []byte) (string, bool) {
	for _, f := range []struct{ magic, name string }{
		{"%PDF-", "a PDF"}, {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of Office 97"}, {"{\\rtf", "RTF"},
		{"7z\xbc\xaf\x27\x1c", "a 7z archive"}, {"Rar!\x1a\x07", "a RAR archive"}, {"\xfd7zXZ\x00", "packed with xz"},
		{"BZh", "packed with bzip2"}, {"\x89PNG\r\n", "a picture"}, {"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"},
		{"SQLite format 3\x00", "a SQLite database"}, {"\x7fELF", "a program"}, {"ARROW1", "an Arrow file"},
	} {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return f.name, true
		}
	}
	return "", false
}
