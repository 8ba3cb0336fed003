//go:build linux

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTwoRunsOnOneFolder starts a second run beside one that waits for its input, and interrupts the
// first: the folder is free again, and the run is resumed.
func TestTwoRunsOnOneFolder(t *testing.T) {
	dir := t.TempDir()
	bin := command(t, dir)
	const news = "{\"text\":\"2022年，桥通车了。\"}\n"
	first := exec.Command(bin, "run", "-", "-o", "out")
	first.Dir = dir
	var said bytes.Buffer
	first.Stderr = &said
	input, err := first.StdinPipe()
	require.NoError(t, err)
	defer input.Close()
	require.NoError(t, first.Start())
	require.Eventually(t, func() bool {
		_, err := os.Stat(filepath.Join(dir, "out", ".taojin", "run.json"))
		return err == nil
	}, 30*time.Second, 10*time.Millisecond)
	input.Write([]byte(news))

	again := func() (string, error) {
		c := exec.Command(bin, "run", "-", "-o", "out")
		c.Dir, c.Stdin = dir, strings.NewReader(news)
		output, err := c.CombinedOutput()
		return string(output), err
	}
	output, err := again()
	require.Error(t, err)
	assert.Equal(t, "taojin: out: another run is writing there; wait for it, or name another folder with -o\n", output)

	require.NoError(t, first.Process.Signal(os.Interrupt))
	require.Error(t, first.Wait())
	assert.Equal(t, "taojin: interrupted; run the same command again to go on where it stopped\n", said.String())
	output, err = again()
	require.NoError(t, err, output)
	assert.FileExists(t, filepath.Join(dir, "out", "manifest.json"))
	assert.NoDirExists(t, filepath.Join(dir, "out", ".taojin"))
}

// TestFullDisk runs on a disk that is too small, and again when there is room.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	disk := filepath.Join(dir, "disk")
	require.NoError(t, os.Mkdir(disk, 0o700))
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=128k"); err != nil {
		t.Skipf("no disk of its own can be had here: %v", err)
	}
	defer syscall.Unmount(disk, 0)
	bin := command(t, dir)
	writeNews(t, filepath.Join(dir, "news.jsonl"), 500)
	run := func(out string) (string, error) {
		c := exec.Command(bin, "run", "news.jsonl", "-o", out, "--workers", "2", "--format", "parquet")
		c.Dir = dir
		output, err := c.CombinedOutput()
		return string(output), err
	}
	output, err := run("disk/out")
	var e *exec.ExitError
	require.ErrorAs(t, err, &e, output)
	assert.Equal(t, exitFailed, e.ExitCode())
	assert.Regexp(t, `^taojin: disk/out/.*: no space left on device; make room and run the same command again: it goes on from the parts that are done\n$`, output)
	assert.NoFileExists(t, filepath.Join(disk, "out", "manifest.json"))
	require.NoError(t, syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, "size=64m"))
	_, err = run("disk/out")
	require.NoError(t, err)
	_, err = run("whole")
	require.NoError(t, err)
	assert.Equal(t, hashes(t, filepath.Join(dir, "whole")), hashes(t, filepath.Join(disk, "out")))
}
