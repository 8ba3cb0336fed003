package out

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// A Manifest says how a dataset was made and what is in it. It has no clock, no host and no number
// of workers: the same input and options give the same manifest.
type Manifest struct {
	Tool    string           `json:"tool"`
	Version string           `json:"version"`
	Schema  int              `json:"schema"` // schema.Version
	GB2260  string           `json:"gb2260"` // vintage of the place codes
	Run     string           `json:"run"`    // the key given to Begin
	Options any              `json:"options"`
	Inputs  []Input          `json:"inputs"`
	Counts  map[string]int64 `json:"counts"`          // rows by table
	Share   *Share           `json:"share,omitempty"` // what part of a run this is; nil: all of it
	Files   []File           `json:"files"`           // in the order of shards, tables and formats
}

// An Input is a file that was read.
type Input struct {
	Path   string `json:"path"`
	Size   int64  `json:"size"` // bytes
	SHA256 string `json:"sha256"`
}

// A Run is what Finish is told of the run.
type Run struct {
	Shards  int     // how many; Finish refuses to finish fewer
	Share   *Share  // which of them are written here; nil: all
	GB2260  string  // vintage of the place codes
	Options any     // what was asked for and decides the rows; marshalled as JSON
	Inputs  []Input // in the order in which they were read
}

// Finish makes a dataset of the shards that are done: dataset card, manifest, and, last, an end to
// .taojin. A run without documents still has one shard, of tables without rows.
func Finish(dir string, run Run) (*Manifest, error) {
	folder, err := Open(dir)
	if err != nil {
		return nil, err
	}
	if folder.State == Finished {
		return folder.Manifest, clean(dir)
	}
	done, err := Completed(dir)
	if err != nil {
		return nil, err
	}
	m := &Manifest{
		Tool: Tool, Version: Version(), Schema: schema.Version, GB2260: run.GB2260, Run: folder.Run,
		Options: run.Options, Inputs: run.Inputs, Counts: map[string]int64{}, Files: []File{},
	}
	byShard := map[int]ShardState{}
	for _, state := range done {
		byShard[state.Shard] = state
	}
	if m.Share = run.Share; m.Share != nil {
		m.Share.Shards = run.Shards
	}
	for i := range run.Shards {
		if !m.Share.has(i) {
			continue
		}
		state, ok := byShard[i]
		if !ok {
			return nil, fmt.Errorf("%s: shard %d of %d is not there; run the same command again", dir, i, run.Shards)
		}
		m.Files = append(m.Files, state.Files...)
		for _, t := range schema.All {
			m.Counts[t.Name] += state.Counts[t.Name]
		}
	}
	if err := prune(dir, m); err != nil {
		return nil, err
	}
	content, err := encode(m)
	if err != nil {
		return nil, err
	}
	if err := sweep(dir); err != nil {
		return nil, err
	}
	if err := placeFile(filepath.Join(dir, cardFile), []byte(Card(m))); err != nil {
		return nil, err
	}
	croissant, err := Croissant(m)
	if err != nil {
		return nil, err
	}
	if croissant != nil {
		if err := placeFile(filepath.Join(dir, croissantFile), croissant); err != nil {
			return nil, err
		}
	}
	if err := placeFile(filepath.Join(dir, manifestFile), content); err != nil {
		return nil, err
	}
	return m, clean(dir)
}

// encode puts one input and one file on a line, for those who read the manifest or compare two.
func encode(m *Manifest) ([]byte, error) {
	var b bytes.Buffer
	for _, field := range []struct {
		key   string
		value any
	}{
		{"tool", m.Tool}, {"version", m.Version}, {"schema", m.Schema}, {"gb2260", m.GB2260}, {"run", m.Run},
		{"options", m.Options}, {"inputs", lines(m.Inputs)}, {"counts", m.Counts}, {"share", m.Share}, {"files", lines(m.Files)},
	} {
		if field.key == "share" && m.Share == nil {
			continue
		}
		value, err := plainJSON(field.value)
		if err != nil {
			return nil, fmt.Errorf("manifest: %s: %w", field.key, err)
		}
		if _, ok := field.value.(list); !ok {
			var indented bytes.Buffer
			json.Indent(&indented, value, "  ", "  ")
			value = indented.Bytes()
		}
		fmt.Fprintf(&b, ",\n  %q: %s", field.key, value)
	}
	return append(append([]byte("{"), b.Bytes()[1:]...), "\n}\n"...), nil
}

// A list is a JSON array with one element on a line.
type list []any

func lines[T any](s []T) list {
	l := list{}
	for _, v := range s {
		l = append(l, v)
	}
	return l
}

func plainJSON(v any) ([]byte, error) {
	if l, ok := v.(list); ok {
		var b bytes.Buffer
		for _, v := range l {
			element, err := plainJSON(v)
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(&b, ",\n    %s", element)
		}
		if len(l) == 0 {
			return []byte("[]"), nil
		}
		return append(append([]byte("["), b.Bytes()[1:]...), "\n  ]"...), nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// ReadManifest reads the manifest of a finished dataset.
func ReadManifest(dir string) (*Manifest, error) {
	path := filepath.Join(dir, manifestFile)
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var m Manifest
	if err := json.Unmarshal(content, &m); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if m.Tool != Tool {
		return nil, fmt.Errorf("%s: is not a manifest of %s", path, Tool)
	}
	return &m, nil
}

// formats are those of the dataset's files, in the order of all.
func (m *Manifest) formats() []format {
	return slices.DeleteFunc(slices.Clone(all), func(f format) bool {
		return !slices.ContainsFunc(m.Files, func(file File) bool { return strings.HasPrefix(file.Path, f.name+"/") })
	})
}

// shards are the numbers of the parts that a table has in each format.
func (m *Manifest) shards() []int {
	var numbers []int
	if m.Share != nil {
		for i := range m.Share.Shards {
			if m.Share.has(i) {
				numbers = append(numbers, i)
			}
		}
		return numbers
	}
	for _, f := range m.formats()[:min(1, len(m.formats()))] {
		for _, file := range m.Files {
			if strings.HasPrefix(file.Path, f.name+"/"+schema.All[0].Name+"/") {
				numbers = append(numbers, len(numbers))
			}
		}
	}
	return numbers
}
