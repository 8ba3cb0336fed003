package out

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
)

// A placed file is written under a temporary name beside its own, and renamed when all of it is on
// disk. So under its own name a file is whole, or not there.
type placed struct {
	path string
	f    *os.File
	hash hash.Hash
	buf  *bufio.Writer
	size int64
}

const temporary = ".tmp"

// temporaryName is the same in every run, so that a resumed run writes over what a killed one left.
func temporaryName(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+temporary)
}

func place(path string) (*placed, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, mend(path, err)
	}
	f, err := os.Create(temporaryName(path))
	if err != nil {
		return nil, mend(path, err)
	}
	p := &placed{path: path, f: f, hash: sha256.New(), buf: buffers.Get().(*bufio.Writer)}
	p.buf.Reset(hashed{p})
	return p, nil
}

// buffers are lent to files while they are written.
var buffers = sync.Pool{New: func() any { return bufio.NewWriterSize(nil, 1<<16) }}

// end flushes what is written; nothing more is. A second time it does nothing.
func (p *placed) end() error {
	if p.buf == nil {
		return nil
	}
	err := p.flush()
	p.buf.Reset(nil)
	buffers.Put(p.buf)
	p.buf = nil
	return err
}

// Write never fails: the Parquet writer of arrow panics where it cannot write. An error stays in the
// buffer; flush and commit tell it.
func (p *placed) Write(b []byte) (int, error) {
	p.buf.Write(b)
	return len(b), nil
}

func (p *placed) flush() error {
	if err := p.buf.Flush(); err != nil {
		return mend(p.path, err)
	}
	return nil
}

type hashed struct{ *placed }

func (h hashed) Write(b []byte) (int, error) {
	n, err := h.f.Write(b)
	h.hash.Write(b[:n])
	h.size += int64(n)
	return n, err
}

// commit gives the file its name and tells its size and SHA-256.
func (p *placed) commit() (size int64, sum string, err error) {
	if err = p.end(); err == nil {
		err = p.f.Sync()
	}
	if err != nil {
		p.discard()
		return 0, "", mend(p.path, err)
	}
	if err = p.f.Close(); err == nil {
		err = os.Rename(p.f.Name(), p.path)
	}
	if err != nil {
		os.Remove(p.f.Name())
		return 0, "", mend(p.path, err)
	}
	return p.size, p.sum(), nil
}

// sum is the SHA-256 of what is written; flush comes before it.
func (p *placed) sum() string { return hex.EncodeToString(p.hash.Sum(nil)) }

// discard leaves nothing behind. After commit it does nothing.
func (p *placed) discard() {
	if p.f.Close() == nil {
		os.Remove(p.f.Name())
	}
}

// placeFile places a small file.
func placeFile(path string, content []byte) error {
	p, err := place(path)
	if err != nil {
		return err
	}
	p.Write(content)
	_, _, err = p.commit()
	return err
}

// sweep removes what killed runs left half written below dir.
func sweep(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasPrefix(d.Name(), ".") && strings.HasSuffix(d.Name(), temporary) {
			return os.Remove(path)
		}
		return nil
	})
}

// mend is the one line for a file that could not be written.
func mend(path string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		err = le.Err
	}
	hint := "see that the folder can be written to, or name another with -o"
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		hint = "make room and run the same command again: it goes on from the parts that are done"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		hint = "permit writing there, or name another folder with -o"
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		hint = "a file stands where a folder is needed; name another folder with -o"
	case errors.Is(err, syscall.EMFILE):
		hint = "raise the limit of open files (ulimit -n) or use fewer --workers"
	}
	return fmt.Errorf("%s: %w; %s", path, err, hint)
}
