package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// consoleBlock is a command of README with what it prints.
var consoleBlock = regexp.MustCompile("(?s)```console\n\\$ (.*?)\n(.*?)```")

// TestReadme runs the commands that README shows and holds what they print against it. RECORD=1
// (make docs) rewrites README.
func TestReadme(t *testing.T) {
	const readme = "../../README.md"
	data, err := os.ReadFile(readme)
	require.NoError(t, err)
	top, err := filepath.Abs("../..")
	require.NoError(t, err)
	dir := t.TempDir()
	require.NoError(t, os.Symlink(filepath.Join(top, "corpus"), filepath.Join(dir, "corpus")))
	self, err := os.Executable()
	require.NoError(t, err)
	bin := filepath.Join(dir, "bin")
	require.NoError(t, os.Mkdir(bin, 0o700))
	require.NoError(t, os.Symlink(self, filepath.Join(bin, "taojin"))) // testscript's Main runs the command by this name

	shown := 0
	got := consoleBlock.ReplaceAllStringFunc(string(data), func(block string) string {
		m := consoleBlock.FindStringSubmatch(block)
		command := m[1]
		switch command {
		case "make test":
			return block // this is it
		case "make run":
			command = "bin/taojin run corpus/samples -o dataset"
		}
		shown++
		c := exec.Command("sh", "-c", command)
		c.Dir = dir
		output, err := c.CombinedOutput()
		assert.NoError(t, err, "%s\n%s", command, output)
		shows := "```console\n$ " + m[1] + "\n" + strings.TrimRight(string(output), "\n") + "\n```"
		if os.Getenv("RECORD") == "" {
			assert.Equal(t, block, shows, "README shows what is no longer printed: run make docs")
		}
		return shows
	})
	require.GreaterOrEqual(t, shown, 3)
	if os.Getenv("RECORD") != "" {
		require.NoError(t, os.WriteFile(readme, []byte(got), 0o644))
	}
}
