// Package golden holds the rows that the documents of corpus/samples are wanted to yield, as a
// dataset. `make record` rewrites it, and git shows the rows that changed.
package golden

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
)

const wanted = "out/golden/samples"

func TestSamples(t *testing.T) {
	t.Chdir("../..") // document ids are paths from the top
	p, err := pipeline.New(pipeline.Options{})
	require.NoError(t, err)
	dir := filepath.Join(t.TempDir(), "samples")
	if os.Getenv("RECORD") != "" {
		require.NoError(t, os.RemoveAll(wanted))
		dir = wanted
	}
	summary, err := p.Run(t.Context(), pipeline.Batch{Inputs: []string{"corpus/samples"}, Dir: dir, Formats: []string{"jsonl"}, Fields: corpus.DefaultFields})
	require.NoError(t, err)
	require.Empty(t, summary.Rejects)
	report, err := out.Validate(dir)
	require.NoError(t, err)
	require.Empty(t, report.Problems)

	var lines bytes.Buffer
	found, err := out.Diff(wanted, dir, out.DiffOptions{Limit: 50, Tell: func(c *out.Change) error {
		lines.WriteString(c.Line(false) + "\n")
		return nil
	}})
	require.NoError(t, err)
	require.Zero(t, found.Difference, "rows differ from the wanted ones; if they are right, run make record and say why in the commit\n%s", lines.String())
}
