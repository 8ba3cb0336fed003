package out

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFolders(t *testing.T) {
	file := func(dir string, name ...string) {
		path := filepath.Join(append([]string{dir}, name...)...)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, []byte("{}"), 0o666))
	}
	for _, c := range []struct {
		name  string
		make  func(dir string)
		state FolderState
		err   string // of Begin with "key"
	}{
		{"nothing", func(dir string) { os.Remove(dir) }, Empty, ""},
		{"empty", func(string) {}, Empty, ""},
		{"interrupted", func(dir string) { require.NoError(t, Begin(dir, "key")) }, Unfinished, ""},
		{"another run", func(dir string) { require.NoError(t, Begin(dir, "other")) }, Unfinished, "holds an interrupted run with other options or inputs"},
		{"files", func(dir string) { file(dir, "a.txt") }, Foreign, "holds files that are not of a run"},
		{"work folder without a run", func(dir string) { file(dir, workDir, "shard-00000.json") }, Foreign, "holds files that are not of a run"},
		{"another's manifest", func(dir string) { file(dir, manifestFile) }, Foreign, "holds files that are not of a run"},
		{"dataset", func(dir string) {
			require.NoError(t, os.Remove(dir))
			require.NoError(t, os.Rename(dataset(t, []string{"jsonl"}, samples(0, 1)), dir))
		}, Finished, "holds a finished dataset"},
	} {
		dir := filepath.Join(t.TempDir(), "out")
		require.NoError(t, os.Mkdir(dir, 0o777))
		c.make(dir)
		folder, err := Open(dir)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.state, folder.State, c.name)
		assert.Equal(t, c.state == Finished, folder.Manifest != nil, c.name)
		if err := Begin(dir, "key"); c.err == "" {
			assert.NoError(t, err, c.name)
		} else {
			assert.ErrorContains(t, err, dir+": "+c.err, c.name)
		}
	}
	path := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(path, nil, 0o666))
	assert.EqualError(t, Begin(path, "key"), path+": not a directory; a file stands where a folder is needed; name another folder with -o")
}

func TestKilledBetweenManifestAndEnd(t *testing.T) {
	dir := dataset(t, []string{"jsonl"}, samples(0, 1))
	want := hashes(t, dir)
	require.NoError(t, os.MkdirAll(filepath.Join(dir, workDir), 0o777))
	require.NoError(t, os.WriteFile(filepath.Join(dir, workDir, runFile), []byte(`{"run":"key"}`), 0o666))
	folder, err := Open(dir)
	require.NoError(t, err)
	assert.Equal(t, Finished, folder.State)
	_, err = Finish(dir, Run{Shards: 1})
	require.NoError(t, err)
	assert.Equal(t, want, hashes(t, dir))
}
