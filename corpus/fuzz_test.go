package corpus_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/ipc"
	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/schema"
)

// fuzz reads any bytes under a name, and wants documents of valid UTF-8, rejects of one line, and
// the same again.
func fuzz(name string) func(t *testing.T, data []byte) {
	return func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), name)
		if os.WriteFile(path, data, 0o600) != nil {
			t.Skip()
		}
		read := func() (all []string) {
			for d, err := range corpus.Documents([]corpus.Input{{Path: path}}, corpus.Options{Fields: corpus.DefaultFields}) {
				if (d == nil) == (err == nil) {
					t.Fatal("neither a document nor a reject, or both")
				}
				if err != nil {
					if line := err.(schema.Reject).Error(); strings.ContainsAny(strings.TrimPrefix(line, path), "\n\r") {
						t.Fatalf("%q is no line", line)
					}
					all = append(all, err.Error())
					continue
				}
				for _, s := range []string{d.Text, d.Metadata, d.Title, d.ID} {
					if !utf8.ValidString(s) {
						t.Fatalf("%q is not UTF-8", s)
					}
				}
				if strings.TrimSpace(d.Text) == "" || strings.Contains(d.Text, "\r") {
					t.Fatalf("text %q", d.Text)
				}
				all = append(all, d.ID+d.Title+d.Metadata+d.Text)
			}
			return all
		}
		first := read()
		if again := read(); strings.Join(first, "\x00") != strings.Join(again, "\x00") {
			t.Fatalf("%q, then %q", first, again)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add([]byte("大桥通车\r\n\x00"))
	f.Add([]byte("\xff\xfe\x16\x4e"))
	f.Add([]byte("\xb9\xab\xb0\xb2\xb9\xab\xb0\xb2"))
	f.Add(gzipped(bridge))
	f.Add(zstded(bridge))
	f.Fuzz(fuzz("a"))
}

func FuzzZip(f *testing.F) {
	f.Add(zipOf(f, "a.txt", bridge, "../b.jsonl", line, "c/d.html", pageStart))
	f.Fuzz(fuzz("a.zip"))
}

func FuzzTar(f *testing.F) {
	f.Add(tarOf(f, "a.txt", bridge, "../b.jsonl", line, "c/d.html", pageStart))
	f.Fuzz(fuzz("a.tar"))
}

func FuzzArrowStream(f *testing.F) {
	f.Add(streamOf(f, newsFields, newsRows))
	f.Fuzz(func(t *testing.T, data []byte) {
		for d, err := range corpus.ArrowDocuments(bytes.NewReader(data), corpus.Options{Fields: corpus.DefaultFields}) {
			if (d == nil) == (err == nil) {
				t.Fatal("neither a document nor a reject, or both")
			}
		}
	})
}

// FuzzArrow reads any values in a stream that is well made.
func FuzzArrow(f *testing.F) {
	f.Add("1", bridge, "2024-03-09", "要闻")
	f.Fuzz(func(t *testing.T, id, body, published, rest string) {
		if !utf8.ValidString(id) || !utf8.ValidString(body) || !utf8.ValidString(published) || !utf8.ValidString(rest) {
			t.Skip() // JSON, of which the stream is made, would mend it
		}
		s := fields(arrow.Field{Name: "id", Type: arrow.BinaryTypes.String}, arrow.Field{Name: "text", Type: arrow.BinaryTypes.String},
			arrow.Field{Name: "published", Type: arrow.BinaryTypes.String}, arrow.Field{Name: rest, Type: arrow.BinaryTypes.String})
		row, err := json.Marshal([]map[string]string{{"id": id, "text": body, "published": published, rest: rest}})
		require.NoError(t, err)
		rows := 0
		for d, err := range corpus.ArrowDocuments(bytes.NewReader(streamOf(t, s, string(row))), corpus.Options{Fields: corpus.DefaultFields}) {
			rows++
			require.NotEqual(t, d == nil, err == nil)
			if d != nil && (!utf8.ValidString(d.Text) || d.Metadata != "" && !json.Valid([]byte(d.Metadata))) {
				t.Fatalf("%q %q", d.Text, d.Metadata)
			}
		}
		if rows == 0 {
			t.Fatal("neither a document nor a reject")
		}
	})
}

// streamOf writes rows of a schema, given as JSON, as a stream of Arrow IPC.
func streamOf(t testing.TB, s *arrow.Schema, rows string) []byte {
	t.Helper()
	rec, _, err := array.RecordFromJSON(memory.DefaultAllocator, s, strings.NewReader(rows))
	require.NoError(t, err)
	var b bytes.Buffer
	w := ipc.NewWriter(&b, ipc.WithSchema(s))
	require.NoError(t, w.Write(rec))
	require.NoError(t, w.Close())
	return b.Bytes()
}
