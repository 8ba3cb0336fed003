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

// readmes are in two languages, and show the same commands.
var readmes = []string{"../../README.md", "../../README.zh-CN.md"}

// TestReadme runs the commands that the READMEs show and holds what they print against them. RECORD=1
// (make docs) rewrites them.
func TestReadme(t *testing.T) {
	for _, readme := range readmes {
		t.Run(filepath.Base(readme), func(t *testing.T) { testReadme(t, readme) })
	}
}

// TestReadmesTellTheSame wants one list of code blocks and of tables' first cells that are code in both languages.
func TestReadmesTellTheSame(t *testing.T) {
	shown := regexp.MustCompile("(?ms)^```\\w+\n.*?^```|^\\| (`[^|]*`) \\||^    OUT/[^\n]*")
	var of [2][]string
	for i, readme := range readmes {
		data, err := os.ReadFile(readme)
		require.NoError(t, err)
		of[i] = shown.FindAllString(string(data), -1)
	}
	require.NotEmpty(t, of[0])
	assert.Equal(t, of[0], of[1])
}

func testReadme(t *testing.T, readme string) {
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
