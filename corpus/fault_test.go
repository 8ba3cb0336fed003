package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/schema"
)

func TestAFileThatChangesWhileItIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat(line+"\n", 10_000)), 0o600))
	docs := 0
	var rejects []schema.Reject
	in := []corpus.Input{{Path: path}}
	for d, err := range corpus.Documents(in, corpus.Options{Fields: corpus.DefaultFields}) {
		if err != nil {
			rejects = append(rejects, err.(schema.Reject))
			continue
		}
		if docs++; d.ID == path+"#1" {
			f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			require.NoError(t, err)
			f.WriteString(line + "\n")
			f.Close()
		}
	}
	assert.Equal(t, 10_001, docs)
	require.Len(t, rejects, 1)
	assert.Equal(t, path+": changed while it was read; run again when nobody writes to it", rejects[0].Error())
	info, _ := os.Stat(path)
	assert.Equal(t, info.Size(), in[0].Size)
}

func TestAFileThatVanishes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(path, []byte(bridge), 0o600))
	listing, err := corpus.Expand([]string{filepath.Dir(path)}, "")
	require.NoError(t, err)
	require.NoError(t, os.Remove(path))
	for d, err := range corpus.Documents(listing.Inputs, corpus.Options{Fields: corpus.DefaultFields}) {
		assert.Nil(t, d)
		assert.EqualError(t, err, path+": cannot be read: it is no longer there; put it back or leave it out")
	}
}

func TestALineOfTenMegabytes(t *testing.T) {
	long := strings.Repeat("新桥通车了。", 10<<20/18)
	docs, rejects := readFile(t, "a.jsonl", []byte(`{"id":"x","title":"题","text":"`+long+"\"}\n"+line), corpus.Options{})
	require.Empty(t, rejects)
	require.Len(t, docs, 42)
	var all strings.Builder
	for i, d := range docs[:41] {
		all.WriteString(d.Text)
		assert.LessOrEqual(t, len(d.Text), 256<<10)
		assert.True(t, strings.HasSuffix(d.Text, "。"))
		assert.Equal(t, "题", d.Title)
		assert.Equal(t, map[bool]string{true: "x", false: fmt.Sprintf("x~%d", i+1)}[i == 0], d.ID)
	}
	assert.True(t, all.String() == long)
	assert.Equal(t, bridge, docs[41].Text)
	// As it is in real archives: broken in the middle.
	docs, rejects = readFile(t, "a.jsonl", []byte(`{"text":"`+long+"\n"+line), corpus.Options{})
	require.Len(t, rejects, 1)
	assert.Contains(t, rejects[0].Error(), "is no JSON object (it ends early)")
	require.Len(t, docs, 1)
}
