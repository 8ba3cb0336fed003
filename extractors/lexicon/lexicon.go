// Package lexicon holds the words that rules refer to, as TSV files that a linguist edits. A file
// is a class of words: places.tsv is {place} in a pattern.
//
// A file has comment lines (# …) that tell what it holds and its source, a line of column names
// of which the first is word, and a line for each word. A user's file of the same name and
// columns (--lexicon) adds to it or overrides it.
package lexicon

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

//go:embed *.tsv
var builtin embed.FS

// An Entry is one line of a lexicon file.
type Entry struct {
	Word  string // folded
	Class Class
	User  bool // from the user's own file
	ID    int32
	file  *file
	cells []string
}

// Get is the entry's cell in a column; "" where the file has no such column.
func (e *Entry) Get(column string) string {
	for i, c := range e.file.columns {
		if c == column && i < len(e.cells) {
			return e.cells[i]
		}
	}
	return ""
}

// Has tells whether a column that holds a comma-separated list has the value.
func (e *Entry) Has(column, value string) bool {
	for v := range strings.SplitSeq(e.Get(column), ",") {
		if v == value {
			return true
		}
	}
	return false
}

// longestWord bounds the length of a word in code points.
const longestWord = 60

// A file is where entries stand.
type file struct {
	name    string
	columns []string
}

// A Lexicon is all words of all classes, with the index that finds them in text.
type Lexicon struct {
	Entries []Entry // Entries[i].ID == i
	trie    trie
}

// Load reads the built-in words, and the user's from a folder unless it is "". An error names
// file and line.
func Load(userDir string) (*Lexicon, error) {
	lex := &Lexicon{Entries: make([]Entry, 0, 1<<16)} // room for all built-in words
	if err := lex.loadDir(builtin, false); err != nil {
		return nil, err
	}
	if userDir != "" {
		if err := lex.loadUser(userDir); err != nil {
			return nil, err
		}
	}
	lex.trie = build(lex.Entries)
	return lex, nil
}

func (lex *Lexicon) loadUser(dir string) error {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("%s: is no folder; --lexicon wants a folder of TSV files named as the built-in ones: %s", dir, strings.Join(fileNames(), " "))
	}
	n := len(lex.Entries)
	if err := lex.loadDir(os.DirFS(dir), true); err != nil {
		return fmt.Errorf("%s: %w", filepath.Clean(dir), err)
	}
	if len(lex.Entries) == n {
		return fmt.Errorf("%s: no words; files are named as the built-in ones: %s", dir, strings.Join(fileNames(), " "))
	}
	return nil
}

func (lex *Lexicon) loadDir(files fs.FS, user bool) error {
	for class, name := range classFiles {
		if name == "" {
			continue
		}
		data, err := fs.ReadFile(files, name)
		if user && os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := lex.parse(Class(class), name, data, user); err != nil {
			return err
		}
	}
	return nil
}

// parse reads one file. The header is the first line that is no comment.
func (lex *Lexicon) parse(class Class, name string, data []byte, user bool) error {
	f := &file{name: name}
	number := 0
	lines := string(data)
	room := make([]string, 0, strings.Count(lines, "\t")+strings.Count(lines, "\n")+1) // of the cells of all lines
	for line := range strings.Lines(lines) {
		number++
		s := strings.TrimRight(line, "\r\n")
		switch {
		case user && !utf8.ValidString(s):
			return fmt.Errorf("%s:%d: is not UTF-8; save the file as UTF-8", name, number)
		case strings.HasPrefix(s, "#") || s == "":
		case f.columns == nil:
			if f.columns = strings.Split(s, "\t"); f.columns[0] != "word" {
				return fmt.Errorf("%s:%d: the first column is %q; the line of column names starts with word", name, number, f.columns[0])
			}
		default:
			from := len(room)
			for cell := range strings.SplitSeq(s, "\t") {
				room = append(room, cell)
			}
			cells := room[from:]
			if len(cells) > len(f.columns) {
				return fmt.Errorf("%s:%d: %d cells for %d columns (%s)", name, number, len(cells), len(f.columns), strings.Join(f.columns, ", "))
			}
			if n := utf8.RuneCountInString(cells[0]); n == 0 || n > longestWord {
				return fmt.Errorf("%s:%d: a word has 1 to %d characters, this one %d", name, number, longestWord, n)
			}
			lex.Entries = append(lex.Entries, Entry{Word: text.Fold(cells[0]), Class: class, User: user, ID: int32(len(lex.Entries)), file: f, cells: cells})
		}
	}
	return nil
}

func fileNames() []string {
	var names []string
	for _, name := range classFiles {
		if name != "" {
			names = append(names, path.Base(name))
		}
	}
	return names
}

// Of lists the entries of a class, in the order of their file.
func (lex *Lexicon) Of(class Class) []*Entry {
	var entries []*Entry
	for i := range lex.Entries {
		if lex.Entries[i].Class == class {
			entries = append(entries, &lex.Entries[i])
		}
	}
	return entries
}

// UserSum is the SHA-256 of the user's own words, in hex; "" where there are none.
func (lex *Lexicon) UserSum() string {
	h := sha256.New()
	n := 0
	for i := range lex.Entries {
		if e := &lex.Entries[i]; e.User {
			fmt.Fprintf(h, "%s\t%q\n", e.Class, e.cells)
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}
