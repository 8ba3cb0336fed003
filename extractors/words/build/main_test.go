package main

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDictIsFresh builds the dictionary anew: dict.bin is what this program makes of the gse in go.mod.
func TestDictIsFresh(t *testing.T) {
	words, err := load()
	require.NoError(t, err)
	want, err := encode(words)
	require.NoError(t, err)
	got, err := os.ReadFile(filepath.Join("..", "dict.bin"))
	require.NoError(t, err)
	require.Equal(t, sha256.Sum256(want), sha256.Sum256(got), "stale: go run ./extractors/words/build")
}
