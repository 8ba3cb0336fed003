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

// Records are the rows of one table, document by document. Times outside years 1 to 9999 and numbers that are
// not finite are null here, and what came with a document is made valid UTF-8 (U+FFFD), so that all formats tell
// the same.
func Records(t schema.Table, tables []*schema.Tables) iter.Seq[arrow.Record] {
	return func(yield func(arrow.Record) bool) {
		var parts []rows
		n, text := 0, 0
		for _, ts := range tables {
			more, size := t.Len(ts), 0
			for i := range ts.Documents {
				size += len(ts.Documents[i].Text) + len(ts.Documents[i].Metadata)
			}
			if more == 0 {
				continue
			}
			if n > 0 && (n+more > recordRows || text+size > recordText) {
				if !yield(record(t, parts)) {
					return
				}
				parts, n, text = parts[:0], 0, 0
			}
			parts = append(parts, rows{t.Rows(ts).UnsafePointer(), more})
			n, text = n+more, text+size
		}
		if n > 0 {
			yield(record(t, parts))
		}
	}
}

func record(t schema.Table, parts []rows) arrow.Record {
	var arrays []arrow.Array
	for _, c := range columnsOf(t.Row(), t.Columns, !t.HasSpans()) {
		arrays = append(arrays, c.array(parts))
	}
	return array.NewRecord(Schema(t), arrays, int64(total(parts)))
}
