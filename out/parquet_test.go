package out

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/compress"
	"github.com/apache/arrow/go/v17/parquet/file"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

// columnsIn are the column chunks of a part, by path, and the number of their data pages.
func columnsIn(t *testing.T, path string) (columns map[string]*fileColumn) {
	f, err := file.OpenParquetFile(path, false)
	require.NoError(t, err)
	defer f.Close()
	require.Equal(t, 1, f.NumRowGroups())
	columns = map[string]*fileColumn{}
	for i := range f.MetaData().Schema.NumColumns() {
		chunk, err := f.RowGroup(0).MetaData().ColumnChunk(i)
		require.NoError(t, err)
		c := &fileColumn{encodings: chunk.Encodings()}
		assert.Equal(t, compress.Codecs.Zstd, chunk.Compression())
		stats, err := chunk.Statistics()
		require.NoError(t, err)
		c.nulls = stats.NullCount()
		if stats.HasMinMax() {
			c.min, c.max = string(stats.EncodeMin()), string(stats.EncodeMax())
		}
		pages, err := f.RowGroup(0).GetColumnPageReader(i)
		require.NoError(t, err)
		for pages.Next() {
			if pages.Page().Type() == 0 {
				c.pages++
			}
		}
		require.NoError(t, pages.Err())
		columns[chunk.PathInSchema().String()] = c
	}
	return columns
}

type fileColumn struct {
	encodings []parquet.Encoding
	nulls     int64
	min, max  string
	pages     int
}

// Texts of several pages, columns that are all null, words that repeat and words that do not.
func TestParquetPages(t *testing.T) {
	var tables []*schema.Tables
	for i := range 100 {
		ts := sample(fmt.Sprintf("doc-%04d", i))
		ts.Documents[0].Metadata = strings.Repeat(fmt.Sprintf("%d 很长的一行", i), 2000)
		ts.Entities[0].Canonical = fmt.Sprintf("第%d个", i)
		tables = append(tables, ts)
	}
	dir := dataset(t, Formats(), tables)
	r, err := Validate(dir) // holds the rows against those of the other formats
	require.NoError(t, err)
	assert.True(t, r.OK(), "%v", r.Problems)
	part := func(table string) string { return filepath.Join(dir, "parquet", table, "part-00000.parquet") }

	documents := columnsIn(t, part("documents"))
	assert.Greater(t, documents["metadata"].pages, 1)
	assert.Empty(t, documents["metadata"].max, "the least and the greatest of a running text tell nothing")
	assert.EqualValues(t, 100, documents["author"].nulls)
	assert.Equal(t, "doc-0000", documents["doc_id"].min)
	assert.Equal(t, "doc-0099", documents["doc_id"].max)

	entities := columnsIn(t, part("entities"))
	assert.Contains(t, entities["type"].encodings, parquet.Encodings.RLEDict)
	assert.NotContains(t, entities["canonical"].encodings, parquet.Encodings.RLEDict, "each stands once: a dictionary would only add to it")
	assert.Contains(t, entities["start_char"].encodings, parquet.Encodings.DeltaBinaryPacked)
	assert.Equal(t, "\x10\x00\x00\x00", entities["start_char"].min, "doc-0000：三月一日，县长 is 16 long")

	events := columnsIn(t, part("events"))
	assert.EqualValues(t, 100, events["arguments.list.element.role"].nulls, "the lists that are empty")
	assert.Equal(t, "patient", events["arguments.list.element.role"].min)
	assert.Equal(t, "time", events["arguments.list.element.role"].max)
}
