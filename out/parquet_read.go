package out

import (
	"context"
	"fmt"
	"os"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/apache/arrow/go/v17/parquet/file"
	"github.com/apache/arrow/go/v17/parquet/pqarrow"

	"github.com/taojin-nlp/taojin/schema"
)

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
