package out

import (
	"fmt"
	"path/filepath"
	"slices"
	"sync"

	"github.com/taojin-nlp/taojin/schema"
)

// part is the path of a table's part below the dataset, with slashes.
func part(f format, t schema.Table, shard int) string {
	return fmt.Sprintf("%s/%s/part-%05d%s", f.name, t.Name, shard, f.ext)
}

// A shardWriter holds the parts of a shard until all of them are written.
type shardWriter struct {
	dir     string
	shard   int
	formats []string
	parts   []*openPart
}

// An openPart is a part that is being written.
type openPart struct {
	*placed
	name   string
	writer Writer
	rows   int64
}

// table writes a table's part in all formats side by side.
func (w *shardWriter) table(of *tableRows) error {
	from := len(w.parts)
	for _, f := range all {
		if !slices.Contains(w.formats, f.name) {
			continue
		}
		if err := w.open(f, of.table); err != nil {
			return err
		}
	}
	parts := w.parts[from:]
	if of.rows > 0 {
		for _, p := range parts {
			if err := p.write(of); err != nil {
				return err
			}
		}
	}
	for _, p := range parts {
		if err := p.end(); err != nil {
			return err
		}
	}
	return nil
}

func (w *shardWriter) open(f format, t schema.Table) error {
	name := part(f, t, w.shard)
	p, err := place(filepath.Join(w.dir, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	w.parts = append(w.parts, &openPart{placed: p, name: name})
	if w.parts[len(w.parts)-1].writer, err = f.writer(p, t); err != nil {
		return mend(p.path, err)
	}
	return nil
}

func (p *openPart) write(of *tableRows) error {
	p.rows += int64(of.rows)
	if err := p.writer.Write(of); err != nil {
		return mend(p.path, err)
	}
	return p.flush() // a full disk is told now, not after the rows of the whole shard
}

func (p *openPart) end() error {
	if err := p.writer.Close(); err != nil {
		return mend(p.path, err)
	}
	p.writer = nil // it may hold megabytes
	return p.placed.end()
}

// commit gives the parts their names. It waits for the disk once, not once for each part.
func (w *shardWriter) commit() ([]File, error) {
	files, errs := make([]File, len(w.parts)), make([]error, len(w.parts))
	var group sync.WaitGroup
	for i, p := range w.parts {
		group.Go(func() {
			size, sum, err := p.commit()
			files[i], errs[i] = File{Path: p.name, Rows: p.rows, Size: size, SHA256: sum}, err
		})
	}
	group.Wait()
	if i := slices.IndexFunc(errs, func(err error) bool { return err != nil }); i >= 0 {
		return nil, errs[i]
	}
	return files, nil
}

// discard leaves no part half written. After commit it does nothing.
func (w *shardWriter) discard() {
	for _, p := range w.parts {
		p.discard()
	}
}
