package corpus_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
)

// zeros packs so many bytes that are all the same.
func zeros(t *testing.T, mib int, b byte) []byte {
	t.Helper()
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestSpeed)
	require.NoError(t, err)
	block := bytes.Repeat([]byte{b}, 1<<20)
	for range mib {
		w.Write(block)
	}
	require.NoError(t, w.Close())
	return packed.Bytes()
}

func TestBombs(t *testing.T) {
	bomb := zeros(t, 300, ' ')
	for name, content := range map[string][]byte{"a.jsonl.gz": bomb, "a.txt.gz": bomb, "a.tar.gz": gzipped(string(tarOf(t, "a.jsonl.gz", string(bomb)))), "a.zip": zipOf(t, "a.jsonl.gz", string(bomb))} {
		docs, rejects := readFile(t, name, content, corpus.Options{})
		assert.Empty(t, docs)
		require.NotEmpty(t, rejects)
		assert.Equal(t, "too_large", rejects[0].Reason, name)
		if name != "a.txt.gz" { // a text is too large before it is a bomb
			assert.Regexp(t, "unpacks to more than 300 times its size .* looks like a decompression bomb; unpack it yourself", rejects[0].Error())
		}
	}
}

// endless counts what is asked of it.
type endless struct{ read int64 }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += int64(len(p))
	if e.read > 100<<20 {
		return 0, io.EOF
	}
	return len(p), nil
}

func TestALineThatIsTooLongIsPassedOver(t *testing.T) {
	in := []corpus.Input{{Path: "-"}}
	content := io.MultiReader(bytes.NewReader([]byte(line+"\n{\"")), &endless{}, bytes.NewReader([]byte("\n"+line+"\n")))
	var got []string
	for d, err := range corpus.Documents(in, corpus.Options{Fields: corpus.DefaultFields, Stdin: content}) {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got = append(got, d.Source)
		}
	}
	assert.Equal(t, []string{"-#1", "-: record 2: is larger than 64 MiB; split it", "-#3"}, got)
}
