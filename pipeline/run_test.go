package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out"
)

// small makes shards of few documents, so that a test has many of them.
func small(t *testing.T, o Options) *Pipeline {
	t.Helper()
	p, err := New(o)
	require.NoError(t, err)
	p.limits = limits{bytes: 2000, documents: 3}
	return p
}

// news writes documents of several shards, and some that are rejected.
func news(t *testing.T) []string {
	t.Helper()
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "{\"id\":\"n%d\",\"text\":\"2022年%d月%d日，第%d次会议在北京召开，%d人出席。\",\"published\":\"2022-12-31\"}\n", i%37, i%12+1, i%28+1, i, i*7)
	}
	b.WriteString("{\"id\":\"empty\",\"text\":\"\"}\n")
	path := filepath.Join(t.TempDir(), "news.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o600))
	return []string{path}
}

// sums are the SHA-256 of every file below a folder.
func sums(t *testing.T, dir string) map[string]string {
	t.Helper()
	m := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		sum := sha256.Sum256(data)
		m[filepath.ToSlash(rel)] = hex.EncodeToString(sum[:])
		return err
	}))
	return m
}

func run(t *testing.T, p *Pipeline, inputs []string, dir string, workers int) Summary {
	t.Helper()
	s, err := p.Run(t.Context(), Batch{Inputs: inputs, Dir: dir, Workers: workers, Fields: corpus.DefaultFields})
	require.NoError(t, err)
	return s
}

func TestSameBytesForAnyWorkers(t *testing.T) {
	p, inputs := small(t, Options{}), news(t)
	one := filepath.Join(t.TempDir(), "one")
	s := run(t, p, inputs, one, 1)
	assert.EqualValues(t, 37, s.Rows["documents"])
	assert.Equal(t, 4, s.Rejected, "three ids come twice, one text is empty")
	want := sums(t, one)
	require.Greater(t, len(want), 9*3*10, "many shards")
	for _, workers := range []int{2, 8} {
		dir := filepath.Join(t.TempDir(), "more")
		run(t, p, inputs, dir, workers)
		assert.Equal(t, want, sums(t, dir), "%d workers", workers)
	}
	report, err := out.Validate(one)
	require.NoError(t, err)
	assert.Empty(t, report.Problems)
}

func TestSameBytesAfterInterruptions(t *testing.T) {
	p, inputs := small(t, Options{}), news(t)
	whole := filepath.Join(t.TempDir(), "whole")
	run(t, p, inputs, whole, 1)
	dir := filepath.Join(t.TempDir(), "broken")
	for stopAfter := 1; stopAfter < 6; stopAfter++ {
		ctx, cancel := context.WithCancel(t.Context())
		shards := 0
		_, err := p.Run(ctx, Batch{Inputs: inputs, Dir: dir, Workers: 2, Fields: corpus.DefaultFields, Progress: func(int, int64) {
			if shards++; shards == stopAfter {
				cancel()
			}
		}})
		assert.ErrorContains(t, err, "interrupted; run the same command again")
		cancel()
	}
	s := run(t, p, inputs, dir, 2)
	assert.Positive(t, s.Resumed)
	assert.Equal(t, sums(t, whole), sums(t, dir))
}

func TestAnInterruptedRunIsNotMixedWithAnother(t *testing.T) {
	p, inputs := small(t, Options{}), news(t)
	dir := filepath.Join(t.TempDir(), "out")
	ctx, cancel := context.WithCancel(t.Context())
	_, err := p.Run(ctx, Batch{Inputs: inputs, Dir: dir, Workers: 1, Fields: corpus.DefaultFields, Progress: func(int, int64) { cancel() }})
	require.ErrorContains(t, err, "interrupted")
	other := small(t, Options{PreferFuture: true})
	_, err = other.Run(t.Context(), Batch{Inputs: inputs, Dir: dir, Fields: corpus.DefaultFields})
	assert.ErrorContains(t, err, "other options or inputs")
	// An input that changed meanwhile is extracted again where it changed.
	data, err := os.ReadFile(inputs[0])
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(inputs[0], []byte(strings.Replace(string(data), "2022年1月1日", "2023年1月1日", 1)), 0o600))
	run(t, p, inputs, dir, 1)
	fresh := filepath.Join(t.TempDir(), "fresh")
	run(t, p, inputs, fresh, 1)
	assert.Equal(t, sums(t, fresh), sums(t, dir))
}

func TestExtractIsSafeForConcurrentUse(t *testing.T) {
	p := small(t, Options{})
	doc := Document{ID: "d", Text: "2022年2月20日，第二十四届冬奥会在北京闭幕，91个代表团参加。主席说：“再见。”"}
	want := p.Extract(doc)
	done := make(chan bool)
	for range 8 {
		go func() { done <- assert.ObjectsAreEqual(want, p.Extract(doc)) }()
	}
	for range 8 {
		assert.True(t, <-done)
	}
}

func ExamplePipeline_Extract() {
	p, err := New(Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	tables := p.Extract(Document{ID: "1", Text: "2022年2月20日，大会在北京闭幕。"})
	for _, d := range tables.Dates {
		fmt.Println(d.Text, d.Type, d.Value, d.StartTime.V.Format("2006-01-02"))
	}
	// Output: 2022年2月20日 DATE 2022-02-20 2022-02-20
}
