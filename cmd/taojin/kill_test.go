package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestKilledRunIsResumed kills runs with SIGKILL, each a little later than the one before, until one
// comes to its end, and wants the bytes of a run that nobody disturbed.
func TestKilledRunIsResumed(t *testing.T) {
	dir := t.TempDir()
	self, err := os.Executable()
	require.NoError(t, err)
	bin := filepath.Join(dir, "taojin")
	require.NoError(t, os.Symlink(self, bin))
	writeNews(t, filepath.Join(dir, "news.jsonl"))
	command := func(out string, workers int) *exec.Cmd {
		c := exec.Command(bin, "run", "news.jsonl", "-o", out, "--workers", fmt.Sprint(workers))
		c.Dir, c.Stderr = dir, os.Stderr
		return c
	}
	start := time.Now()
	require.NoError(t, command("whole", 1).Run())
	whole := time.Since(start)

	kills := 0
	for step := whole / 8; ; step += whole / 8 {
		c := command("killed", 2)
		require.NoError(t, c.Start())
		timer := time.AfterFunc(step, func() { c.Process.Kill() })
		err := c.Wait()
		timer.Stop()
		if err == nil {
			break
		}
		kills++
		assert.NoFileExists(t, filepath.Join(dir, "killed", "manifest.json"))
	}
	assert.Positive(t, kills)
	assert.Equal(t, hashes(t, filepath.Join(dir, "whole")), hashes(t, filepath.Join(dir, "killed")))
}

// writeNews writes the samples so many times over that a run makes several shards.
func writeNews(t *testing.T, path string) {
	t.Helper()
	samples, err := filepath.Glob("../../corpus/samples/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, samples)
	f, err := os.Create(path)
	require.NoError(t, err)
	defer f.Close()
	for n := 0; n < 10<<20; {
		for _, s := range samples {
			data, err := os.ReadFile(s)
			require.NoError(t, err)
			record, _ := json.Marshal(map[string]string{"text": string(data)})
			n += len(record)
			f.Write(append(record, '\n'))
		}
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
