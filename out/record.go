package out

import (
	"iter"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"github.com/taojin-nlp/taojin/schema"
)

// A record holds at most this many rows (and a row group of Parquet with it), and the rows of at
// most this many bytes of text; one document is never divided.
const (
	recordRows = 1 << 16
	recordText = 1 << 28
)

// times are local: a type with a zone, such as arrow.FixedWidthTypes.Timestamp_s, would make them UTC.
var timestamp = &arrow.TimestampType{Unit: arrow.Second}

// arrowSchemas are the schemas of all tables, made from the tags of their rows.
var arrowSchemas = func() map[string]*arrow.Schema {
	m := map[string]*arrow.Schema{}
	for _, t := range schema.All {
		md := arrow.NewMetadata([]string{"table", "description"}, []string{t.Name, t.Doc})
		m[t.Name] = arrow.NewSchema(fields(t.Columns), &md)
	}
	return m
}()

// Schema is the arrow schema of a table. Each field's metadata has its "description".
func Schema(t schema.Table) *arrow.Schema { return arrowSchemas[t.Name] }

func fields(columns []schema.Column) []arrow.Field {
	var fs []arrow.Field
	for _, c := range columns {
		fs = append(fs, arrow.Field{
			Name:     c.Name,
			Type:     dataType(c.Type),
			Nullable: c.Null,
			Metadata: arrow.NewMetadata([]string{"description"}, []string{c.Doc}),
		})
	}
	return fs
}

func dataType(t schema.ColumnType) arrow.DataType {
	switch t {
	case schema.Int32:
		return arrow.PrimitiveTypes.Int32
	case schema.Float64:
		return arrow.PrimitiveTypes.Float64
	case schema.Timestamp:
		return timestamp
	case schema.Arguments:
		return arrow.ListOf(arrow.StructOf(fields(schema.ArgumentColumns)...))
	}
	return arrow.BinaryTypes.String
}

// Records are the rows of one table, document by document. Strings are made valid UTF-8 (U+FFFD),
// and times outside years 1 to 9999 and numbers that are not finite null here, so that all formats
// tell the same.
func Records(t schema.Table, tables []*schema.Tables) iter.Seq[arrow.Record] {
	return func(yield func(arrow.Record) bool) {
		var columns []column
		rows, text, left := 0, 0, 0
		for _, ts := range tables {
			left += t.Len(ts)
		}
		for _, ts := range tables {
			n, size := t.Len(ts), 0
			for i := range ts.Documents {
				size += len(ts.Documents[i].Text) + len(ts.Documents[i].Metadata)
			}
			if n == 0 {
				continue
			}
			if rows > 0 && (rows+n > recordRows || text+size > recordText) {
				if !yield(record(t, columns, rows)) {
					return
				}
				columns, rows, text = nil, 0, 0
			}
			of := t.Rows(ts)
			if columns == nil {
				columns = columnsOf(of.Type().Elem(), t.Columns)
				for _, c := range columns {
					c.grow(min(left, recordRows))
				}
			}
			for _, c := range columns {
				c.add(of.UnsafePointer(), n)
			}
			rows, text, left = rows+n, text+size, left-n
		}
		if rows > 0 {
			yield(record(t, columns, rows))
		}
	}
}

func record(t schema.Table, columns []column, rows int) arrow.Record {
	var arrays []arrow.Array
	for _, c := range columns {
		arrays = append(arrays, c.array())
	}
	return array.NewRecord(Schema(t), arrays, int64(rows))
}
