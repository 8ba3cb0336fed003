package corpus

import (
	"context"
	"fmt"
	"io"

	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"
	"github.com/apache/arrow/go/v17/parquet/pqarrow"
)

// batchRows bounds how many documents of a Parquet file are held at once.
const batchRows = 64

// parquet reads a document a row, some rows at a time.
func (s *stream) parquet(r io.Reader) error {
	at, _, err := s.seekable(r)
	if err != nil {
		return err
	}
	properties := parquet.NewReaderProperties(memory.DefaultAllocator)
	properties.BufferedStreamEnabled = true // pages as they come, not whole columns
	pf, err := file.NewParquetReader(at, file.WithReadProps(properties))
	if err != nil {
		return broken{"the Parquet", err}
	}
	rows, err := pqarrow.NewFileReader(pf, pqarrow.ArrowReadProperties{BatchSize: batchRows}, memory.DefaultAllocator)
	if err != nil {
		return broken{"the Parquet", err}
	}
	records, err := rows.GetRecordReader(context.Background(), nil, nil)
	if err != nil {
		return broken{"the Parquet", err}
	}
	defer records.Release()
	n := 0
	for records.Next() {
		rec := records.Record()
		for i := range int(rec.NumRows()) {
			n++
			if !s.row(number(n), rec, i) {
				return nil
			}
		}
	}
	if err := records.Err(); err != nil && err != io.EOF {
		return broken{"the Parquet", err}
	}
	// A page that is not what it says ends its column, without an error.
	if int64(n) != pf.NumRows() {
		return broken{"the Parquet", fmt.Errorf("%d of its %d rows can be read", n, pf.NumRows())}
	}
	return nil
}
