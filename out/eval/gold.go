package eval

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

// gold is what was read: the documents in order, and the tables that are annotated.
type gold struct {
	path      string
	order     []string
	documents map[string]*goldDocument
	tables    map[string]bool
}

// A goldDocument is the rows of a document, settled once its text is known.
type goldDocument struct {
	text  string // "" where gold does not have it
	rows  []goldRow
	items items
}

// readGold reads a file of JSONL, each line with its table (as `taojin extract --json` prints them), a
// folder of such files, or a dataset: its jsonl, where a person corrects it, or else its Parquet.
func readGold(path string) (*gold, error) {
	g := &gold{path: path, documents: map[string]*goldDocument{}, tables: map[string]bool{}}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such file or folder; give gold as JSONL, or a corrected dataset", path)
	}
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		err = g.folder(path)
	} else {
		err = g.file(path, schema.Table{})
	}
	if err != nil {
		return nil, err
	}
	if len(g.order) == 0 {
		return nil, fmt.Errorf("%s: holds no gold; GOLD.md says how to make it: a JSON object a line with table, doc_id, text and what is known of the row", path)
	}
	return g, nil
}

func (g *gold) folder(path string) error {
	root := path
	if info, err := os.Stat(filepath.Join(path, "jsonl")); err == nil && info.IsDir() {
		root = filepath.Join(path, "jsonl")
	}
	found := false
	read := func(pattern string, t schema.Table) error {
		files, err := filepath.Glob(pattern)
		if err != nil {
			return err
		}
		slices.Sort(files)
		for _, f := range files {
			if found = true; t.Name != "" {
				g.tables[t.Name] = true // a table without rows says that there are none
			}
			if err := g.file(f, t); err != nil {
				return err
			}
		}
		return nil
	}
	escaped := escapeGlob(root)
	if err := read(filepath.Join(escaped, "*.jsonl"), schema.Table{}); err != nil {
		return err
	}
	for _, t := range schema.All {
		if valueColumns[t.Name] == nil {
			continue
		}
		if err := read(filepath.Join(escaped, t.Name, "*.jsonl"), t); err != nil {
			return err
		}
	}
	if found {
		return nil
	}
	return g.dataset(path)
}

// escapeGlob makes a path stand for itself in a pattern.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}

// dataset takes the rows of a dataset that has no JSONL.
func (g *gold) dataset(dir string) error {
	for ts, err := range out.Documents(dir) {
		if err != nil {
			return err
		}
		if len(ts.Documents) == 0 {
			continue
		}
		d := g.document(ts.Documents[0].DocID)
		d.text, d.items = ts.Documents[0].Text, itemsOf(ts)
	}
	for name := range valueColumns {
		g.tables[name] = true
	}
	return nil
}

func (g *gold) document(id string) *goldDocument {
	d := g.documents[id]
	if d == nil {
		d = &goldDocument{}
		g.documents[id] = d
		g.order = append(g.order, id)
	}
	return d
}

// file reads lines; t is their table, or each line names its own.
func (g *gold) file(path string, t schema.Table) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewReaderSize(f, 1<<16)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return fmt.Errorf("%s: cannot be read: %w", path, err)
		}
		if len(strings.TrimSpace(string(line))) > 0 {
			if wrong := g.line(line, t, fmt.Sprintf("%s: line %d", path, n)); wrong != nil {
				return wrong
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}
