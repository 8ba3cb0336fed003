//go:build linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readOnly makes a folder that can be written to until lock is called, and again after unlock: a disk of its own where
// that can be had, for root may write into any folder, and else folders without the permission.
func readOnly(t *testing.T, dir string) (lock, unlock func()) {
	require.NoError(t, os.Mkdir(dir, 0o700))
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, ""); err != nil {
		require.NotZero(t, os.Geteuid(), "root without the right to mount: nothing is read-only here")
		permit := func(mode string) { require.NoError(t, exec.Command("chmod", "-R", mode, dir).Run()) }
		t.Cleanup(func() { permit("u+w") })
		return func() { permit("u-w") }, func() { permit("u+w") }
	}
	t.Cleanup(func() { syscall.Unmount(dir, 0) })
	remount := func(flags uintptr) {
		require.NoError(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|flags, ""))
	}
	return func() { remount(syscall.MS_RDONLY) }, func() { remount(0) }
}

// TestReadOnlyOut runs into a folder that cannot be written to, with nothing, half a run and a whole one in it.
func TestReadOnlyOut(t *testing.T) {
	dir := t.TempDir()
	bin := command(t, dir)
	writeNews(t, filepath.Join(dir, "news.jsonl"), 5)
	disk := filepath.Join(dir, "disk")
	lock, unlock := readOnly(t, disk)
	taojin := func(args ...string) (string, int) {
		c := exec.Command(bin, args...)
		c.Dir = dir
		output, _ := c.CombinedOutput()
		return string(output), c.ProcessState.ExitCode()
	}
	const why = `(read-only file system|permission denied); permit writing there, or name another folder with -o\n$`

	lock()
	output, code := taojin("run", "news.jsonl", "-o", "disk/new")
	assert.Equal(t, exitFailed, code)
	assert.Regexp(t, `^taojin: disk/new: `+why, output)

	unlock()
	_, code = taojin("run", "news.jsonl", "-o", "disk/whole")
	require.Equal(t, exitDone, code)
	half := exec.Command(bin, "run", "-", "-o", "disk/half")
	half.Dir = dir
	input, err := half.StdinPipe()
	require.NoError(t, err)
	defer input.Close()
	require.NoError(t, half.Start())
	require.Eventually(t, func() bool {
		_, err := os.Stat(filepath.Join(disk, "half", ".taojin", "run.json"))
		return err == nil
	}, 30*time.Second, 10*time.Millisecond)
	require.NoError(t, half.Process.Kill())
	require.Error(t, half.Wait())

	lock()
	output, code = taojin("run", "-", "-o", "disk/half")
	assert.Equal(t, exitFailed, code)
	assert.Regexp(t, `^taojin: disk/half/\S+: `+why, output)
	before := hashes(t, disk)
	output, code = taojin("validate", "disk/whole")
	assert.Equal(t, exitDone, code, output)
	assert.Regexp(t, `valid`, output)
	assert.Equal(t, before, hashes(t, disk))
	unlock()
}
