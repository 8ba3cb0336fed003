package out

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

func TestRowsComeBackFromEveryFormat(t *testing.T) {
	shards := [][]*schema.Tables{samples(0, 12), {odd(), reject()}, {}}
	want := append(append([]*schema.Tables{}, shards[0]...), shards[1]...)
	for _, f := range Formats() {
		t.Run(f, func(t *testing.T) {
			dir := dataset(t, []string{f}, shards...)
			got := map[string]*schema.Tables{}
			rejects := 0
			for ts, err := range Documents(dir) {
				require.NoError(t, err)
				if len(ts.Documents) == 0 {
					rejects++
					assert.Equal(t, reject(), ts)
					continue
				}
				got[ts.Documents[0].DocID] = ts
			}
			assert.Equal(t, 2, rejects)
			for _, ts := range want {
				if len(ts.Documents) == 1 {
					assert.Equal(t, held(ts), got[ts.Documents[0].DocID])
				}
			}
		})
	}
}

// held is what a dataset can hold of ts.
func held(ts *schema.Tables) *schema.Tables {
	limit := func(n *schema.Null[time.Time]) {
		if n.Valid && (n.V.Year() < 1 || n.V.Year() > 9999) {
			*n = schema.Null[time.Time]{}
		}
	}
	for i := range ts.Dates {
		limit(&ts.Dates[i].StartTime)
		limit(&ts.Dates[i].EndTime)
	}
	for i := range ts.NumericFacts {
		if v := ts.NumericFacts[i].Value; v.Valid && (v.V != v.V || v.V > 1e308 && v.V*2 == v.V) {
			ts.NumericFacts[i].Value = schema.Null[float64]{}
		}
	}
	return ts
}

func TestEveryTableHasAPartInEveryShard(t *testing.T) {
	dir := dataset(t, Formats(), samples(0, 3), nil)
	for _, table := range schema.All {
		for _, f := range all {
			for shard := range 2 {
				recs, err := readPart(dir, f, table, shard)
				require.NoError(t, err)
				require.NotEmpty(t, recs, "%s has no schema", part(f, table, shard))
			}
		}
	}
}

func TestSameRowsSameBytes(t *testing.T) {
	a := dataset(t, Formats(), samples(0, 12), []*schema.Tables{odd()})
	b := dataset(t, Formats(), samples(0, 12), []*schema.Tables{odd()})
	assert.Equal(t, hashes(t, a), hashes(t, b))
}

func TestKilledRunGoesOn(t *testing.T) {
	want := hashes(t, dataset(t, Formats(), samples(0, 3), samples(3, 3), samples(6, 3)))

	dir := t.TempDir()
	require.NoError(t, Begin(dir, "key"))
	for _, i := range []int{2, 0} {
		_, err := WriteShard(dir, i, "digest", Formats(), Held(samples(3*i, 3)))
		require.NoError(t, err)
	}
	// Killed while the second shard was written: parts, one half, no record.
	_, err := WriteShard(dir, 1, "digest", Formats(), Held(samples(3, 3)))
	require.NoError(t, err)
	require.NoError(t, os.Remove(stateFile(dir, 1)))
	half := temporaryName(filepath.Join(dir, "parquet", "dates", "part-00001.parquet"))
	require.NoError(t, os.WriteFile(half, []byte("PAR1"), 0o666))

	folder, err := Open(dir)
	require.NoError(t, err)
	assert.Equal(t, Folder{State: Unfinished, Run: "key"}, folder)
	require.NoError(t, Begin(dir, "key"))
	assert.NoFileExists(t, half)
	done, err := Completed(dir)
	require.NoError(t, err)
	require.Len(t, done, 2)
	assert.Equal(t, 2, done[1].Shard)
	run := Run{Shards: 3, GB2260: "2023-12", Options: map[string]string{"prefer": "past"}, Inputs: []Input{{"a.txt", 3, "ab"}}}
	_, err = Finish(dir, run)
	require.ErrorContains(t, err, "shard 1 of 3 is not there")
	_, err = WriteShard(dir, 1, "digest", Formats(), Held(samples(3, 3)))
	require.NoError(t, err)
	_, err = Finish(dir, run)
	require.NoError(t, err)
	assert.Equal(t, want, hashes(t, dir))
	_, err = Finish(dir, run)
	require.NoError(t, err)
	assert.Equal(t, want, hashes(t, dir))
}

func TestShardIsNotDoneWithoutItsFiles(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, Begin(dir, "key"))
	_, err := WriteShard(dir, 0, "digest", []string{"jsonl"}, Held(samples(0, 1)))
	require.NoError(t, err)
	require.NoError(t, os.Truncate(filepath.Join(dir, "jsonl", "dates", "part-00000.jsonl"), 3))
	done, err := Completed(dir)
	require.NoError(t, err)
	assert.Empty(t, done)
}

// TestBlankTablesAreLentTogether takes more rows than are held at once from tables that are lent several at a time.
func TestBlankTablesAreLentTogether(t *testing.T) {
	const docs, together = 1600, 7
	want := samples(0, docs)
	writer := NewShards()
	lent := func(yield func(*schema.Tables, error) bool) {
		for chunk := range slices.Chunk(want, together) {
			var some []*schema.Tables
			for _, ts := range chunk {
				blank := writer.Blank()
				for _, table := range schema.All {
					require.Zero(t, table.Len(blank), "blank")
				}
				*blank = *ts
				some = append(some, blank)
			}
			for _, ts := range some {
				if !yield(ts, nil) {
					return
				}
			}
		}
	}
	got, err := writer.Write(t.TempDir(), 0, "digest", Formats(), lent)
	require.NoError(t, err)
	state, err := WriteShard(t.TempDir(), 0, "digest", Formats(), Held(samples(0, docs)))
	require.NoError(t, err)
	rows := int64(0)
	for _, n := range state.Counts {
		rows += n
	}
	require.Greater(t, rows, int64(2*heldRows))
	assert.Equal(t, state, got)
}
