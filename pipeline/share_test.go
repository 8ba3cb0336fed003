package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out"
)

func TestPartsOfSeveralMachinesMakeOneRun(t *testing.T) {
	p, inputs := small(t, Options{}), news(t)
	whole := filepath.Join(t.TempDir(), "whole")
	run(t, p, inputs, whole, 2)
	want := sums(t, whole)
	for _, n := range []int{2, 3, 20} { // of 14 shards
		root := t.TempDir()
		var parts []string
		for i := n; i >= 1; i-- {
			dir := filepath.Join(root, fmt.Sprint(i))
			_, err := p.Run(t.Context(), Batch{Inputs: inputs, Dir: dir, Fields: corpus.DefaultFields, Share: out.Share{Index: i, Of: n}})
			require.NoError(t, err)
			report, err := out.Validate(dir)
			require.NoError(t, err)
			assert.Empty(t, report.Problems)
			for name, sum := range sums(t, dir) {
				if filepath.Dir(name) != "." { // all but manifest and card
					assert.Equal(t, want[name], sum, "%s of part %d of %d", name, i, n)
				}
			}
			parts = append(parts, dir)
		}
		merged := filepath.Join(root, "merged")
		_, err := out.Merge(parts[1:], merged)
		assert.ErrorContains(t, err, fmt.Sprintf("part %d of %d is missing", n, n))
		assert.NoDirExists(t, merged)
		_, err = out.Merge(append(parts, parts[0]), merged)
		assert.ErrorContains(t, err, "give each part once")
		_, err = out.Merge(parts, merged)
		require.NoError(t, err)
		assert.Equal(t, want, sums(t, merged), "%d parts", n)
		_, err = out.Merge([]string{whole}, filepath.Join(root, "other"))
		assert.ErrorContains(t, err, "is no part of a run but all of one")
	}
}

func TestPartsOfDifferentRunsAreNotJoined(t *testing.T) {
	inputs, root := news(t), t.TempDir()
	make := func(name string, o Options, i int) string {
		dir := filepath.Join(root, name)
		_, err := small(t, o).Run(t.Context(), Batch{Inputs: inputs, Dir: dir, Formats: []string{"jsonl"}, Fields: corpus.DefaultFields, Share: out.Share{Index: i, Of: 2}})
		require.NoError(t, err)
		return dir
	}
	one, two, other := make("one", Options{}, 1), make("two", Options{}, 2), make("other", Options{PreferFuture: true}, 2)
	_, err := out.Merge([]string{one, other}, filepath.Join(root, "merged"))
	assert.ErrorContains(t, err, "has other options than")
	// A part that was damaged on its way is found, and a merge goes on once it is mended.
	file := filepath.Join(two, "jsonl", "dates", "part-00003.jsonl")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, append(data[1:], '\n'), 0o600))
	merged := filepath.Join(root, "merged")
	_, err = out.Merge([]string{one, two}, merged)
	assert.ErrorContains(t, err, "is not what its manifest says; take it from a copy or run that part again")
	require.NoError(t, os.WriteFile(file, data, 0o600))
	m, err := out.Merge([]string{one, two}, merged)
	require.NoError(t, err)
	assert.Nil(t, m.Share)
	report, err := out.Validate(merged)
	require.NoError(t, err)
	assert.Empty(t, report.Problems)
}
