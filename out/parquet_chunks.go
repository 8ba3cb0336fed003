package out

import (
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/metadata"

	"github.com/taojin-nlp/taojin/out/page"
)

// chunks writes the columns of a row group, one after the other, and tells the footer of them.
type chunks struct {
	*page.Writer
	group *metadata.RowGroupMetaDataBuilder
	plain int64 // bytes of all columns before compression
	err   error
}

// stats are what the footer tells of a column's values.
type stats struct {
	min, max []byte // nil: not told
	nulls    int64
	signed   bool
}

// statBytes is how long a least or greatest value may be.
const statBytes = 4096

// end tells the footer of the column whose pages are written.
func (w *chunks) end(s stats) {
	c := w.Chunk
	column := w.group.NextColumnChunk()
	encoded := metadata.EncodedStatistics{Signed: s.signed, HasNullCount: true, NullCount: s.nulls}
	if s.min != nil {
		encoded.SetMin(s.min)
		encoded.SetMax(s.max)
		encoded.ApplyStatSizeLimits(statBytes)
	}
	column.SetStats(encoded)
	pages := metadata.EncodingStats{DataEncodingStats: map[parquet.Encoding]int32{parquet.Encoding(c.Encoding): c.Pages}}
	if c.Dictionary > 0 {
		pages.DictEncodingStats = map[parquet.Encoding]int32{parquet.Encodings.Plain: 1}
	}
	err := column.Finish(metadata.ChunkMetaInfo{
		NumValues: c.Values, DictPageOffset: c.Dictionary, IndexPageOffset: -1, DataPageOffset: c.Data,
		CompressedSize: c.Packed, UncompressedSize: c.Plain,
	}, c.Dictionary > 0, false, pages, nil)
	if w.err == nil {
		w.err = err
	}
	w.plain += c.Plain
	w.Begin()
}
