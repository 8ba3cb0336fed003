package corpus

import (
	"context"
	"fmt"
	"io"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
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
	properties := parquet.NewReaderProperties(arrowMemory())
	properties.BufferedStreamEnabled = true // pages as they come, not whole columns
	pf, err := file.NewParquetReader(at, file.WithReadProps(properties))
	if err != nil {
		return broken{"the Parquet", err}
	}
	if stored := pf.MetaData().KeyValueMetadata().FindValue("ARROW:schema"); stored != nil {
		if err := checkStored(*stored); err != nil {
			return broken{"the Parquet", err}
		}
	}
	rows, err := pqarrow.NewFileReader(pf, pqarrow.ArrowReadProperties{BatchSize: batchRows}, arrowMemory())
	if err != nil {
		return broken{"the Parquet", err}
	}
	n := 0
	for group := range pf.NumRowGroups() {
		more, err := s.rowGroup(rows, group, &n)
		if err != nil {
			return broken{"the Parquet", err}
		}
		if !more {
			return nil
		}
	}
	// A page that is not what it says ends its column, without an error.
	if int64(n) != pf.NumRows() {
		return broken{"the Parquet", fmt.Errorf("%d of its %d rows can be read", n, pf.NumRows())}
	}
	return nil
}

// rowGroup reads the rows of a group and counts them on in n. Each column may come in chunks of its
// own, where its dictionary changes, which the record reader of arrow does not take.
func (s *stream) rowGroup(rows *pqarrow.FileReader, group int, n *int) (more bool, err error) {
	readers, err := columnReaders(rows, group)
	if err != nil {
		return false, err
	}
	fields := make([]arrow.Field, len(readers))
	for i, r := range readers {
		fields[i] = *r.Field()
	}
	schema := arrow.NewSchema(fields, nil)
	for {
		var columns []arrow.Column
		for i, r := range readers {
			chunks, err := r.NextBatch(batchRows)
			if err != nil {
				return false, err
			}
			if i > 0 && chunks.Len() != columns[0].Len() {
				return false, fmt.Errorf("column %q has other rows than the first", schema.Field(i).Name)
			}
			columns = append(columns, *arrow.NewColumn(schema.Field(i), chunks))
		}
		if len(columns) == 0 || columns[0].Len() == 0 {
			return true, nil
		}
		table := array.NewTable(schema, columns, int64(columns[0].Len()))
		records := array.NewTableReader(table, 0)
		for records.Next() {
			rec := records.Record()
			for i := range int(rec.NumRows()) {
				*n++
				if !s.row(number(*n), rec, i) {
					return false, nil
				}
			}
		}
		table.Release()
		records.Release()
		if columns[0].Len() < batchRows {
			return true, nil
		}
	}
}

// columnReaders are those of the fields of a group. Arrow would open them in goroutines of its own, where a panic over a file
// that is not what it says cannot be caught; so each column is opened here first, and each field here too.
func columnReaders(rows *pqarrow.FileReader, group int) ([]*pqarrow.ColumnReader, error) {
	columns := rows.ParquetReader().MetaData().Schema.NumColumns()
	g := rows.ParquetReader().RowGroup(group)
	if g.NumColumns() != columns {
		return nil, fmt.Errorf("rows of group %d have %d columns, and the file %d", group, g.NumColumns(), columns)
	}
	leaves := make(map[int]bool, columns)
	for i := range columns {
		if _, err := g.Column(i); err != nil {
			return nil, err
		}
		leaves[i] = true
	}
	readers := make([]*pqarrow.ColumnReader, len(rows.Manifest.Fields))
	for i := range readers {
		r, err := rows.GetFieldReader(context.Background(), i, leaves, []int{group})
		if err != nil {
			return nil, err
		}
		readers[i] = r
	}
	return readers, nil
}
