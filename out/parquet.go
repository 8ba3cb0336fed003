package out

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/compress"
	"github.com/apache/arrow/go/v17/parquet/file"
	"github.com/apache/arrow/go/v17/parquet/pqarrow"
	"github.com/klauspost/compress/zstd"

	"github.com/taojin-nlp/taojin/schema"
)

// newParquet writes zstd Parquet, with statistics but of running text, where the least and the greatest tell
// nothing. The arrow schema is stored with it, which brings the descriptions to its readers. Parquet has no seconds: times are timestamp[ms] without zone.
func newParquet(w io.Writer, t schema.Table) (Writer, error) {
	properties := []parquet.WriterProperty{
		parquet.WithCompression(compress.Codecs.Zstd),
		parquet.WithCreatedBy(Tool + " " + Version()),
		parquet.WithRootName(t.Name),
		parquet.WithStats(true),
		parquet.WithDictionaryDefault(false),
	}
	for _, c := range t.Columns {
		if c.Enum != nil || c.Name == "doc_id" || c.Name == "rule" { // few values, often repeated
			properties = append(properties, parquet.WithDictionaryFor(c.Name, true))
		}
		if c.Name == "text" || c.Name == "quote" || c.Name == "metadata" {
			properties = append(properties, parquet.WithStatsFor(c.Name, false))
		}
	}
	return pqarrow.NewFileWriter(Schema(t), w, parquet.NewWriterProperties(properties...),
		pqarrow.NewArrowWriterProperties(pqarrow.WithStoreSchema()))
}

func readParquet(path string, _ schema.Table) ([]arrow.Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	pf, err := file.NewParquetReader(f)
	if err != nil {
		return nil, err
	}
	r, err := pqarrow.NewFileReader(pf, pqarrow.ArrowReadProperties{}, memory.DefaultAllocator)
	if err != nil {
		return nil, err
	}
	table, err := r.ReadTable(context.Background())
	if err != nil {
		return nil, err
	}
	defer table.Release()
	records := array.NewTableReader(table, 0)
	defer records.Release()
	var recs []arrow.Record
	for records.Next() {
		records.Record().Retain()
		recs = append(recs, records.Record())
	}
	// A page that is not what it says ends its column, without an error.
	if got := count(recs); got != pf.NumRows() {
		return nil, fmt.Errorf("has %d rows, but its footer says %d", got, pf.NumRows())
	}
	if len(recs) == 0 {
		recs = append(recs, array.NewRecord(table.Schema(), empties(table.Schema()), 0))
	}
	return recs, records.Err()
}

// pooledZstd keeps encoders: arrow v17 makes a new one, with its tables of several megabytes, for
// every page.
type pooledZstd struct {
	compress.Codec
	encoders *sync.Pool
}

// The codecs are a map without a lock, so this is done before anything can read it.
func init() {
	codec, err := compress.GetCodec(compress.Codecs.Zstd)
	if err != nil {
		return // arrow without zstd: newParquet says so
	}
	compress.RegisterCodec(compress.Codecs.Zstd, pooledZstd{codec, &sync.Pool{New: func() any {
		// No error: the options are within their bounds.
		e, _ := zstd.NewWriter(nil, zstd.WithZeroFrames(true), zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest))
		return e
	}}})
}

func (p pooledZstd) Encode(dst, src []byte) []byte {
	e := p.encoders.Get().(*zstd.Encoder)
	defer p.encoders.Put(e)
	return e.EncodeAll(src, dst[:0])
}

func (p pooledZstd) EncodeLevel(dst, src []byte, level int) []byte {
	if level != compress.DefaultCompressionLevel {
		return p.Codec.EncodeLevel(dst, src, level)
	}
	return p.Encode(dst, src)
}
