package entities

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryListIsNamedInTheCodeAndHasWords(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var named []string
	for _, f := range files {
		source, err := os.ReadFile(f)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`listOf\("([a-z_]+)"\)`).FindAllSubmatch(source, -1) {
			named = append(named, string(m[1]))
			assert.NotEmpty(t, lists()[string(m[1])], "%s names the list %s", f, m[1])
		}
	}
	for list, words := range lists() {
		assert.Contains(t, named, list)
		for i, w := range words {
			assert.NotContains(t, words[:i], w, "%s has %s twice", list, w)
			assert.NotEmpty(t, w)
		}
	}
	assert.Len(t, named, len(slices.Compact(slices.Sorted(slices.Values(named)))))
}
