package corpus_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// readFile reads a file of a name and content, in a folder of its own.
func readFile(t testing.TB, name string, content []byte, o corpus.Options) (docs []*text.Document, rejects []schema.Reject) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, content, 0o600))
	return readPath(t, path, o)
}

// readPath reads a file; ids and sources are told without its folder.
func readPath(t testing.TB, path string, o corpus.Options) (docs []*text.Document, rejects []schema.Reject) {
	t.Helper()
	if o.Fields == (corpus.Fields{}) {
		o.Fields = corpus.DefaultFields
	}
	dir := filepath.Dir(path) + "/"
	for d, err := range corpus.Documents([]corpus.Input{{Path: path}}, o) {
		if err != nil {
			rej := err.(schema.Reject)
			rej.Source = rej.Source[len(dir):]
			rejects = append(rejects, rej)
			continue
		}
		if len(d.ID) > len(dir) && d.ID[:len(dir)] == dir {
			d.ID = d.ID[len(dir):]
		}
		d.Source = d.Source[len(dir):]
		docs = append(docs, d)
	}
	return docs, rejects
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.Bytes()
}

func zstded(s string) []byte {
	w, _ := zstd.NewWriter(nil)
	return w.EncodeAll([]byte(s), nil)
}

// zipOf and tarOf make archives of names and contents, by turns.
func zipOf(t testing.TB, members ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		f, err := w.Create(members[i])
		require.NoError(t, err)
		io.WriteString(f, members[i+1])
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func tarOf(t testing.TB, members ...string) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		require.NoError(t, w.WriteHeader(&tar.Header{Name: members[i], Size: int64(len(members[i+1])), Mode: 0o600, Format: tar.FormatPAX}))
		io.WriteString(w, members[i+1])
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func encoded(t testing.TB, e encoding.Encoding, s string) string {
	t.Helper()
	out, err := e.NewEncoder().String(s)
	require.NoError(t, err)
	return out
}

func ids(docs []*text.Document) []string {
	var out []string
	for _, d := range docs {
		out = append(out, d.ID)
	}
	return out
}
