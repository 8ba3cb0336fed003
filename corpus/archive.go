package corpus

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// zip reads the members of a zip, in the order of its directory, as files of a folder.
func (s *stream) zip(r io.Reader) error {
	if s.member {
		return s.nested()
	}
	at, size, err := s.seekable(r)
	if err != nil {
		return err
	}
	z, err := zip.NewReader(at, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // paths are looked at below
		return broken{"the zip", err}
	}
	spent := &budget{in: func() int64 { return size }}
	read := 0
	for _, f := range z.File {
		name := f.Name
		if f.NonUTF8 {
			name = nameOf(name)
		}
		if !f.Mode().IsRegular() || strings.HasSuffix(f.Name, "/") {
			continue
		}
		m, ok := s.memberOf(name, int64(f.UncompressedSize64))
		if !ok {
			continue
		}
		read++
		body, err := f.Open()
		if err != nil {
			m.reject("", broken{"the zip", err})
		} else {
			m.raw = &unpacked{body, "zip", spent}
			m.read()
			body.Close()
		}
		switch {
		case s.sink.stopped:
			return nil
		case spent.over():
			return spent.spend(0)
		}
	}
	return s.some(read)
}

// tar reads the members of a tar in their order, as files of a folder.
func (s *stream) tar(r io.Reader) error {
	if s.member {
		return s.nested()
	}
	t := tar.NewReader(r)
	for read := 0; ; {
		h, err := t.Next()
		if err == io.EOF {
			return s.some(read)
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			var bomb bombError
			var bad broken
			if errors.As(err, &bomb) || errors.As(err, &bad) {
				return err
			}
			return broken{"the tar", err}
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		m, ok := s.memberOf(nameOf(h.Name), h.Size)
		if !ok {
			continue
		}
		read++
		m.raw = &unpacked{t, "tar", nil}
		if m.read(); s.sink.stopped {
			return nil
		}
	}
}

// memberOf is the stream of a member, unless its name is no document's or leads elsewhere.
func (s *stream) memberOf(name string, size int64) (*stream, bool) {
	name = strings.ReplaceAll(name, "\\", "/")
	switch {
	case hidden(name):
		return nil, false
	case !isDocument(name):
		s.skipped++
		return nil, false
	case leaves(name):
		s.rejectAs("unsafe_path", "holds %q, a path that leaves the archive; pack it anew without it", name)
		return nil, false
	}
	return &stream{name: s.name + "/" + path.Clean(name), size: min(size, maxDocument), member: true, options: s.options, changed: s.changed, sink: s.sink}, true
}

// some refuses an archive without documents, as a folder without any is refused.
func (s *stream) some(read int) error {
	if read == 0 && !s.sink.stopped {
		s.rejectAs("no_text", "the archive holds no documents (%s)", documentNames)
	}
	return nil
}

func (s *stream) nested() error {
	s.rejectAs("unsupported", "is an archive within an archive; unpack the outer one")
	return nil
}

// hidden tells the files that folders pass over as well: those of systems, not of people.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// leaves tells whether a member's path leads out of the folder that the archive stands for.
func leaves(name string) bool {
	return strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' || name == ".." ||
		strings.HasPrefix(name, "../") || strings.HasSuffix(name, "/..") || strings.Contains(name, "/../")
}

// nameOf is a member's name as UTF-8: archives made on Chinese Windows have them in GBK.
func nameOf(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	if s, err := simplifiedchinese.GB18030.NewDecoder().String(name); err == nil && !strings.ContainsRune(s, utf8.RuneError) {
		return s
	}
	return strings.ToValidUTF8(name, "\ufffd")
}
