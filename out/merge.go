package out

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// Merge joins the parts that several machines made of one run into the dataset that one would have
// made: the same bytes. Every file is held against its SHA-256 as it is copied. A merge that was
// interrupted goes on where it stopped.
func Merge(dirs []string, dir string) (*Manifest, error) {
	parts, err := sharesOf(dirs)
	if err != nil {
		return nil, err
	}
	whole := parts[0].manifest
	key, _, _ := strings.Cut(whole.Run, " ")
	release, err := Claim(dir)
	if err != nil {
		return nil, err
	}
	defer release()
	if err := Begin(dir, key); err != nil {
		return nil, err
	}
	completed, err := Completed(dir)
	if err != nil {
		return nil, err
	}
	done := map[int]bool{}
	for _, s := range completed {
		done[s.Shard] = true
	}
	for _, p := range parts {
		for _, shard := range p.manifest.shards() {
			if done[shard] {
				continue
			}
			if err := p.copyShard(dir, shard); err != nil {
				return nil, err
			}
		}
	}
	return Finish(dir, Run{Shards: whole.Share.Shards, GB2260: whole.GB2260, Options: whole.Options, Inputs: whole.Inputs})
}

// A partial is one of the datasets that are joined.
type partial struct {
	dir      string
	manifest *Manifest
	files    map[string]File
}

// sharesOf reads the parts in their order, and refuses what is not all of one run.
func sharesOf(dirs []string) ([]partial, error) {
	var parts []partial
	for _, dir := range dirs {
		m, err := ReadManifest(dir)
		if err != nil {
			return nil, unfinished(dir, err)
		}
		if m.Share == nil || m.Share.Of < 2 || m.Share.Index < 1 || m.Share.Index > m.Share.Of {
			return nil, fmt.Errorf("%s: is no part of a run but all of one; leave it out", dir)
		}
		if parts == nil {
			parts = make([]partial, m.Share.Of)
		}
		p := partial{dir, m, map[string]File{}}
		for _, f := range m.Files {
			p.files[f.Path] = f
		}
		if m.Share.Of != len(parts) {
			return nil, fmt.Errorf("%s: is one of %d parts, but %s is one of %d; give the parts of one run", dir, m.Share.Of, dirs[0], len(parts))
		}
		at := &parts[m.Share.Index-1]
		if at.manifest != nil {
			return nil, fmt.Errorf("%s: is part %d of %d, as %s is; give each part once", dir, m.Share.Index, m.Share.Of, at.dir)
		}
		*at = p
	}
	first, _ := filepath.Abs(dirs[0])
	for i, p := range parts {
		if p.manifest == nil {
			return nil, fmt.Errorf("part %d of %d is missing; run it with --shard %d/%d and name its folder too", i+1, len(parts), i+1, len(parts))
		}
		if what := differs(parts[0].manifest, p.manifest); what != "" {
			return nil, fmt.Errorf("%s: has other %s than %s; run the parts with the same command, inputs and version", p.dir, what, first)
		}
	}
	return parts, nil
}

// differs names the first thing in which two parts are not of one run.
func differs(a, b *Manifest) string {
	keyA, _, _ := strings.Cut(a.Run, " ")
	keyB, _, _ := strings.Cut(b.Run, " ")
	for _, c := range []struct {
		what string
		a, b any
	}{
		{"version", []any{a.Version, a.Schema, a.GB2260}, []any{b.Version, b.Schema, b.GB2260}},
		{"options", a.Options, b.Options}, {"inputs", a.Inputs, b.Inputs}, {"options or inputs", keyA, keyB}, {"shards", a.Share.Shards, b.Share.Shards},
	} {
		if !reflect.DeepEqual(c.a, c.b) {
			return c.what
		}
	}
	return ""
}

// copyShard copies the files of a shard, and then records that it is done.
func (p partial) copyShard(dir string, shard int) error {
	state := ShardState{Shard: shard, Digest: "merged", Counts: map[string]int64{}}
	for _, t := range schema.All {
		for i, f := range p.manifest.formats() {
			name := part(f, t, shard) // not a path that a manifest tells
			file, ok := p.files[name]
			if !ok {
				return fmt.Errorf("%s: %s is not in its manifest; run that part again", p.dir, name)
			}
			if err := copyFile(filepath.Join(p.dir, filepath.FromSlash(name)), filepath.Join(dir, filepath.FromSlash(name)), file.SHA256); err != nil {
				return err
			}
			state.Files = append(state.Files, file)
			if i == 0 {
				state.Counts[t.Name] = file.Rows
			}
		}
	}
	record, err := json.Marshal(state)
	if err != nil {
		return err
	}
	return placeFile(stateFile(dir, shard), append(record, '\n'))
}

func copyFile(from, to, sum string) error {
	in, err := os.Open(from)
	if err != nil {
		return fmt.Errorf("%w; take it from a copy or run that part again", err)
	}
	defer in.Close()
	p, err := place(to)
	if err != nil {
		return err
	}
	defer p.discard()
	if _, err := io.Copy(p, in); err != nil {
		return fmt.Errorf("%s: cannot be read: %w", from, err)
	}
	if err := p.flush(); err != nil {
		return err
	}
	if p.sum() != sum {
		return fmt.Errorf("%s: is not what its manifest says; take it from a copy or run that part again", from)
	}
	_, _, err = p.commit()
	return err
}
