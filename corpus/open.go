package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// readInput yields the documents of one input and tells whether to go on.
func readInput(in *Input, o Options, yield func(*text.Document, error) bool) bool {
	f, info, err := open(in.Path, o.Stdin)
	if err != nil {
		return yield(nil, unreadable(in.Path, "", err))
	}
	defer f.Close()
	src := &source{Reader: f, hash: sha256.New()}
	s := &stream{name: in.Path, raw: src, options: o, sink: &sink{yield: yield}, changed: func() bool { return false }}
	if file, ok := f.(*os.File); ok && info != nil {
		s.file, s.size = file, info.Size()
		s.changed = func() bool {
			now, err := file.Stat()
			return err != nil || now.Size() != info.Size() || !now.ModTime().Equal(info.ModTime())
		}
	}
	s.read()
	in.Skipped = s.skipped
	if s.sink.stopped {
		return false
	}
	_, err = io.Copy(io.Discard, src) // the hash is of the whole input, even where reading stopped short
	in.Size, in.SHA256 = src.size, hex.EncodeToString(src.hash.Sum(nil))
	switch {
	case s.sink.told:
	case err != nil:
		s.reject("", err)
	case s.changed():
		s.reject("", errChanged)
	}
	return !s.sink.stopped
}

// open opens a file, or standard input, for which there is no info.
func open(path string, stdin io.Reader) (io.ReadCloser, fs.FileInfo, error) {
	if path == "-" {
		return io.NopCloser(stdin), nil, nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() { // a pipe or a device may never end
		return nil, nil, errors.New("is no regular file")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	if info, err = f.Stat(); err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

// A source hashes and counts what is read of it.
type source struct {
	io.Reader
	hash hash.Hash
	size int64
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	s.hash.Write(p[:n])
	s.size += int64(n)
	return n, err
}

// A broken error is of a file that is not what it says: its bytes must be mended, not the disk.
type broken struct {
	what string
	err  error
}

func (b broken) Error() string { return b.what + ": " + b.err.Error() }

func (b broken) Unwrap() error { return b.err }

var errChanged = errors.New("changed while it was read")

// tooLarge is the error of what has more bytes than its bound.
type tooLarge int64

func (t tooLarge) Error() string { return fmt.Sprintf("is larger than %d MiB; split it", int64(t)>>20) }

// unreadable is the reject for an error of reading.
func unreadable(path, record string, err error) schema.Reject {
	rej := schema.Reject{Source: path, Record: record, Reason: "unreadable"}
	var bad broken
	var bomb bombError
	var large tooLarge
	switch {
	case errors.Is(err, errChanged):
		rej.Reason, rej.Detail = "changed", "changed while it was read; run again when nobody writes to it"
	case errors.As(err, &large):
		rej.Reason, rej.Detail = "too_large", large.Error()
	case errors.As(err, &bomb):
		rej.Reason, rej.Detail = "too_large", bomb.Error()+"; unpack it yourself if it can be trusted"
	case errors.As(err, &bad) && errors.Is(err, io.ErrUnexpectedEOF):
		rej.Reason, rej.Detail = "broken_file", bad.what+" ends early; fetch it again"
	case errors.As(err, &bad):
		rej.Reason, rej.Detail = "broken_file", oneLine(bad)+"; fetch it again"
	case errors.Is(err, fs.ErrNotExist):
		rej.Detail = "cannot be read: it is no longer there; put it back or leave it out"
	default:
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		rej.Detail = "cannot be read: " + oneLine(err) + "; mend its permissions or leave it out"
	}
	return rej
}
