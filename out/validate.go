package out

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/apache/arrow/go/v17/arrow"

	"github.com/taojin-nlp/taojin/schema"
)

// A Report is what Validate found.
type Report struct {
	Problems []string         // a line each: file: document: what; mend. Not more than MaxProblems
	Count    int              // of all problems
	Counts   map[string]int64 // rows by table, as read
	Files    int              // files read
}

// MaxProblems is the number of problems that a Report tells.
const MaxProblems = 50

// OK tells that nothing is wrong.
func (r *Report) OK() bool { return r.Count == 0 }

func (r *Report) add(format string, args ...any) {
	r.Count++
	if len(r.Problems) < MaxProblems {
		line := strings.ReplaceAll(fmt.Sprintf(format, args...), "\n", " ")
		r.Problems = append(r.Problems, line)
	}
}

const rerun = "take it from a copy or run again"

// Validate reads all of a dataset and holds it against its manifest, its schema and itself: every
// file's SHA-256 and rows, columns and types, the same rows in all formats, the rows of every
// document by schema.Tables.Check, text against its length and hash, each id once, counts. The error
// is for a folder that is no dataset; what is wrong in a dataset is in the report.
func Validate(dir string) (*Report, error) {
	m, err := ReadManifest(dir)
	if err != nil {
		return nil, unfinished(dir, err)
	}
	r := &Report{Counts: map[string]int64{}}
	if m.Schema != schema.Version {
		r.add("%s: schema is %d, this %s reads %d; use the version that wrote it (%s)", manifestFile, m.Schema, Tool, schema.Version, m.Version)
	}
	strangers(dir, m, r)
	ids := map[string]bool{}
	for _, shard := range m.shards() {
		validateShard(dir, m, shard, ids, r)
	}
	for _, t := range schema.All {
		if r.Counts[t.Name] != m.Counts[t.Name] {
			r.add("%s: counts.%s is %d, the files hold %d rows; %s", manifestFile, t.Name, m.Counts[t.Name], r.Counts[t.Name], rerun)
		}
	}
	return r, nil
}

// strangers finds files that the manifest does not know, and files that it knows but a run does not make.
func strangers(dir string, m *Manifest, r *Report) {
	known := map[string]bool{manifestFile: true, cardFile: true, croissantFile: true, ReportFile: true}
	expected := map[string]bool{}
	for _, f := range m.formats() {
		for _, t := range schema.All {
			for _, shard := range m.shards() {
				expected[part(f, t, shard)] = true
			}
		}
	}
	for _, file := range m.Files {
		if known[file.Path] = true; !expected[file.Path] {
			r.add("%s: %s is no part of a table; %s", manifestFile, file.Path, rerun)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, cardFile)); err != nil {
		r.add("%s: is missing; %s", cardFile, rerun)
	}
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, path)
		rel = filepath.ToSlash(rel)
		switch {
		case err != nil:
			r.add("%s: cannot be read: %v; mend its permissions", rel, err)
		case !d.IsDir() && !known[rel]:
			r.add("%s: is not in the manifest; move it out of the dataset", rel)
		}
		return nil
	})
}

func validateShard(dir string, m *Manifest, shard int, ids map[string]bool, r *Report) {
	files := map[string]File{}
	for _, f := range m.Files {
		files[f.Path] = f
	}
	rows := &schema.Tables{}
	for _, t := range schema.All {
		var first []arrow.Record
		for i, f := range m.formats() {
			file, ok := files[part(f, t, shard)]
			if !ok {
				r.add("%s: %s is missing; %s", manifestFile, part(f, t, shard), rerun)
				continue
			}
			recs := validateFile(dir, f, t, shard, file, r)
			if i == 0 {
				first = recs
				if err := decode(t, recs, rows); err != nil {
					r.add("%s: %v; %s", file.Path, err, rerun)
				}
			} else if first != nil && recs != nil {
				sameRows(m.formats()[0], f, t, shard, first, recs, r)
			}
		}
	}
	for _, t := range schema.All {
		r.Counts[t.Name] += int64(t.Len(rows))
	}
	documents, left := divide(rows)
	if left != nil {
		r.add("shard %d: %v; %s", shard, left, rerun)
	}
	for _, ts := range documents {
		validateDocument(part(m.formats()[0], schema.All[0], shard), ts, ids, r)
	}
}

// validateFile holds a file against its entry in the manifest, and reads it. It is nil if it cannot
// be read.
func validateFile(dir string, f format, t schema.Table, shard int, file File, r *Report) []arrow.Record {
	r.Files++
	size, sum, err := hashFile(filepath.Join(dir, filepath.FromSlash(file.Path)))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.add("%s: is missing; %s", file.Path, rerun)
		return nil
	case err != nil:
		r.add("%s: cannot be read: %v; %s", file.Path, err, rerun)
		return nil
	case size != file.Size:
		r.add("%s: has %d bytes, the manifest says %d; %s", file.Path, size, file.Size, rerun)
	case sum != file.SHA256:
		r.add("%s: its SHA-256 is not that of the manifest; %s", file.Path, rerun)
	}
	recs, err := readPart(dir, f, t, shard)
	if err != nil {
		r.add("%v", err)
		return nil
	}
	if n := count(recs); n != file.Rows {
		r.add("%s: has %d rows, the manifest says %d; %s", file.Path, n, file.Rows, rerun)
	}
	return recs
}

func count(recs []arrow.Record) (n int64) {
	for _, rec := range recs {
		n += rec.NumRows()
	}
	return n
}

func hashFile(path string) (size int64, sum string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, "", err
	}
	defer f.Close()
	h := sha256.New()
	size, err = io.Copy(h, f)
	return size, hex.EncodeToString(h.Sum(nil)), err
}

func validateDocument(file string, ts *schema.Tables, ids map[string]bool, r *Report) {
	for _, d := range ts.Documents {
		if ids[d.DocID] {
			r.add("%s: %s: is there twice; %s", file, d.DocID, rerun)
		}
		ids[d.DocID] = true
		if d.Text == "" { // --no-text
			continue
		}
		if n := utf8.RuneCountInString(d.Text); n != int(d.Chars) {
			r.add("%s: %s: chars is %d, the text has %d code points; %s", file, d.DocID, d.Chars, n, rerun)
			return // spans cannot be held against it
		}
		if sum := sha256.Sum256([]byte(d.Text)); hex.EncodeToString(sum[:]) != d.SHA256 {
			r.add("%s: %s: sha256 is not that of the text; %s", file, d.DocID, rerun)
		}
	}
	if err := ts.Check(); err != nil {
		for _, line := range strings.Split(err.Error(), "\n") {
			r.add("%s: %s; report it with the text, it is an error of %s", file, line, Tool)
		}
	}
}
