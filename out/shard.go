package out

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// A File is one part of a table.
type File struct {
	Path   string `json:"path"` // below the dataset, with slashes
	Rows   int64  `json:"rows"`
	Size   int64  `json:"size"` // bytes
	SHA256 string `json:"sha256"`
}

// ShardState says that a shard is done, and what it left.
type ShardState struct {
	Shard  int              `json:"shard"`
	Digest string           `json:"digest"` // of the inputs that the shard was made of, as given to Write
	Counts map[string]int64 `json:"counts"` // rows by table
	Files  []File           `json:"files"`
}

// workDir holds what a run knows of itself while it is under way.
const workDir = ".taojin"

// Shards writes shards one after the other, in the same memory.
type Shards struct{ rows *batch }

// NewShards makes what a worker writes its shards with.
func NewShards() *Shards { return &Shards{newBatch()} }

// WriteShard writes one shard.
func WriteShard(dir string, shard int, digest string, formats []string, tables iter.Seq2[*schema.Tables, error]) (ShardState, error) {
	return NewShards().Write(dir, shard, digest, formats, tables)
}

// Write writes the rows of a shard's documents: for every table and format one part, also
// where it has no rows, so that any part tells the schema. formats are names of Formats. The parts
// have their names before the state is recorded; a shard without a record is written again. digest
// tells a resumed run whether the shard is still made of the same inputs.
//
// The rows of a document are copied soon after it comes, so that few need be held as rows. Shards may be
// written at the same time and in any order; the bytes depend on tables and formats alone. Errors name the file
// and the mend; an error of tables is returned as it is, and nothing is written.
func (s *Shards) Write(dir string, shard int, digest string, formats []string, tables iter.Seq2[*schema.Tables, error]) (ShardState, error) {
	for _, name := range formats {
		if _, ok := lookup(name); !ok {
			return ShardState{}, fmt.Errorf("no format %q; choose among %s", name, strings.Join(Formats(), ", "))
		}
	}
	w := &shardWriter{dir: dir, shard: shard, formats: formats}
	defer w.discard()
	state := ShardState{Shard: shard, Digest: digest, Counts: map[string]int64{}}
	b := s.rows
	defer b.reset()
	for ts, err := range tables {
		if err != nil {
			return ShardState{}, err
		}
		b.add(ts)
	}
	b.settle()
	for i := range b.tables {
		of := &b.tables[i]
		if err := w.table(of); err != nil {
			return ShardState{}, err
		}
		state.Counts[of.table.Name] = int64(of.rows)
	}
	var err error
	if state.Files, err = w.commit(); err != nil {
		return ShardState{}, err
	}
	record, err := json.Marshal(state)
	if err != nil {
		return ShardState{}, err
	}
	return state, placeFile(stateFile(dir, shard), append(record, '\n'))
}

// Blank is empty tables to be filled with the rows of one document that Write is given. Their memory is used again once
// Write has taken the rows; of tables that it is not given they are let go.
func (s *Shards) Blank() *schema.Tables { return s.rows.blank() }

// Held is the rows of documents that are held already, as WriteShard takes them.
func Held(tables []*schema.Tables) iter.Seq2[*schema.Tables, error] {
	return func(yield func(*schema.Tables, error) bool) {
		for _, ts := range tables {
			if !yield(ts, nil) {
				return
			}
		}
	}
}

func stateFile(dir string, shard int) string {
	return filepath.Join(dir, workDir, fmt.Sprintf("shard-%05d.json", shard))
}

// Completed are the shards that are done, in order. A shard is not done where one of its files is
// no longer there in its size.
func Completed(dir string) ([]ShardState, error) {
	entries, err := os.ReadDir(filepath.Join(dir, workDir))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var done []ShardState
	for _, e := range entries {
		if ok, _ := filepath.Match("shard-*.json", e.Name()); !ok {
			continue
		}
		name := filepath.Join(dir, workDir, e.Name())
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var s ShardState
		if err := json.Unmarshal(content, &s); err != nil {
			return nil, fmt.Errorf("%s: %w; delete it, and its shard is written again", name, err)
		}
		whole, err := s.whole(dir)
		if err != nil {
			return nil, err
		}
		if whole {
			done = append(done, s)
		}
	}
	slices.SortFunc(done, func(a, b ShardState) int { return a.Shard - b.Shard })
	return done, nil
}

func (s ShardState) whole(dir string) (bool, error) {
	for _, f := range s.Files {
		info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(f.Path)))
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() != f.Size {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	return true, nil
}
