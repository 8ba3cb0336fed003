package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestKilledRunIsResumed kills a run over 2,000 documents at random moments, and wants each time,
// after it was resumed, the bytes of a run that nobody disturbed. KILLS sets how many moments (make
// kills: 200); some runs are killed again while they are resumed.
func TestKilledRunIsResumed(t *testing.T) {
	moments := 6
	if n, err := strconv.Atoi(os.Getenv("KILLS")); err == nil {
		moments = n
	}
	dir := t.TempDir()
	bin := command(t, dir)
	writeNews(t, filepath.Join(dir, "news.jsonl"), 2000)
	run := func(out string, killAfter time.Duration) error {
		c := exec.Command(bin, "run", "news.jsonl", "-o", out, "--workers", "2")
		c.Dir = dir
		require.NoError(t, c.Start())
		if killAfter > 0 {
			timer := time.AfterFunc(killAfter, func() { c.Process.Kill() })
			defer timer.Stop()
		}
		return c.Wait()
	}
	shortest := time.Hour // of the runs that came to their end
	complete := func(out string) {
		start := time.Now()
		require.NoError(t, run(out, 0))
		shortest = min(shortest, time.Since(start))
	}
	complete("whole")
	want := hashes(t, filepath.Join(dir, "whole"))

	random := rand.New(rand.NewPCG(uint64(moments), 7))
	killed := 0
	for i := range moments {
		kill := func() bool { return run("killed", time.Duration(random.Int64N(int64(shortest)))+1) != nil }
		done := !kill()
		for range i % 3 {
			done = done || !kill()
		}
		if !done {
			killed++
			complete("killed")
		}
		require.Equal(t, want, hashes(t, filepath.Join(dir, "killed")), "moment %d", i)
		require.NoError(t, os.RemoveAll(filepath.Join(dir, "killed")))
	}
	assert.Greater(t, killed, moments/4)
	t.Logf("%d of %d runs were killed before their end", killed, moments)
}

// command is this test's program under the name of the command, which testscript's Main goes by.
func command(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	bin := filepath.Join(dir, "taojin")
	require.NoError(t, os.Symlink(self, bin))
	return bin
}

// writeNews writes so many documents: the samples, over and over.
func writeNews(t *testing.T, path string, documents int) {
	t.Helper()
	samples, err := filepath.Glob("../../corpus/samples/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, samples)
	f, err := os.Create(path)
	require.NoError(t, err)
	defer f.Close()
	for i := range documents {
		data, err := os.ReadFile(samples[i%len(samples)])
		require.NoError(t, err)
		record, _ := json.Marshal(map[string]string{"text": string(data)})
		f.Write(append(record, '\n'))
	}
}

func hashes(t *testing.T, dir string) map[string]string {
	t.Helper()
	m := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		m[rel] = fmt.Sprintf("%x", sha256.Sum256(data))
		return err
	}))
	return m
}
