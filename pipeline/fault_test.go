package pipeline

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

func TestAStageThatPanicsCostsOneDocument(t *testing.T) {
	p, inputs := small(t, Options{}), news(t)
	p.extractors.Stages = slices.Insert(p.extractors.Stages, 3, extractors.Stage{Table: "events", Extract: func(d *phrase.Reader, _ *schema.Tables) {
		if strings.Contains(d.Doc.Text, "第7次") {
			var none []int
			_ = none[7]
		}
	}})
	dir := filepath.Join(t.TempDir(), "out")
	s := run(t, p, inputs, dir, 2)
	assert.EqualValues(t, 36, s.Rows["documents"])
	i := slices.IndexFunc(s.Rejects, func(r schema.Reject) bool { return r.Reason == "internal" })
	require.GreaterOrEqual(t, i, 0)
	assert.Regexp(t, `news.jsonl#8: the extraction failed: .*index out of range.*; report the text$`, s.Rejects[i].Error())
	report, err := out.Validate(dir)
	require.NoError(t, err)
	assert.Empty(t, report.Problems)
}

// TestInputsThatVanishOrShrink changes inputs between an interruption and the next run: what was
// made of them before is gone from the dataset.
func TestInputsThatVanishOrShrink(t *testing.T) {
	p, inputs := small(t, Options{}), news(t)
	second := filepath.Join(filepath.Dir(inputs[0]), "z.txt")
	require.NoError(t, os.WriteFile(second, []byte("2022年，桥通车了。"), 0o600))
	both := append(inputs, second)
	dir := filepath.Join(t.TempDir(), "out")
	// A run of all that does not finish, as the folder of the card is taken.
	require.NoError(t, os.MkdirAll(filepath.Join(dir, ".taojin"), 0o700))
	listing, err := corpus.Expand(both, dir)
	require.NoError(t, err)
	b := Batch{Inputs: both, Dir: dir, Formats: out.Formats(), Fields: corpus.DefaultFields}
	require.NoError(t, out.Begin(dir, key(p.settings(b), listing.Inputs)))
	for shard := range 20 {
		_, err := out.WriteShard(dir, shard, "old", out.Formats(), func(func(*schema.Tables, error) bool) {})
		require.NoError(t, err)
	}
	data, err := os.ReadFile(inputs[0])
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(inputs[0], data[:len(data)/2], 0o600))
	s := run(t, p, both, dir, 2)
	assert.Equal(t, 1, s.Rejected, "the last line is cut")
	report, err := out.Validate(dir)
	require.NoError(t, err)
	assert.Empty(t, report.Problems)
	fresh := filepath.Join(t.TempDir(), "fresh")
	run(t, p, both, fresh, 1)
	assert.Equal(t, sums(t, fresh), sums(t, dir))
}
