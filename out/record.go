package out

import (
	"iter"
	"math"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"
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

// Records are the rows of one table, document by document. A record lives until the next is asked
// for. Strings are made valid UTF-8 (U+FFFD) and times outside years 1 to 9999 and numbers that
// are not finite null here, so that all formats tell the same.
func Records(t schema.Table, tables []*schema.Tables) iter.Seq[arrow.Record] {
	return func(yield func(arrow.Record) bool) {
		b := array.NewRecordBuilder(memory.DefaultAllocator, Schema(t))
		defer b.Release()
		flush := func() bool {
			rec := b.NewRecord()
			defer rec.Release()
			return yield(rec)
		}
		rows, text := 0, 0
		for _, ts := range tables {
			n, size := t.Len(ts), 0
			for i := range ts.Documents {
				size += len(ts.Documents[i].Text) + len(ts.Documents[i].Metadata)
			}
			if rows > 0 && (rows+n > recordRows || text+size > recordText) {
				if !flush() {
					return
				}
				rows, text = 0, 0
			}
			appendRows(b, t, ts)
			rows, text = rows+n, text+size
		}
		if rows > 0 {
			flush()
		}
	}
}

func appendRows(b *array.RecordBuilder, t schema.Table, ts *schema.Tables) {
	rows := t.Rows(ts)
	for k, c := range t.Columns {
		field := b.Field(k)
		for i := range rows.Len() {
			appendCell(field, c.Cell(rows.Index(i)))
		}
	}
}

// appendCell looks at the cell through its pointer, which costs no allocation.
func appendCell(b array.Builder, cell reflect.Value) {
	switch p := cell.Addr().Interface().(type) {
	case *string:
		if *p == "" {
			b.AppendNull()
			return
		}
		b.(*array.StringBuilder).Append(valid(*p))
	case *int32:
		b.(*array.Int32Builder).Append(*p)
	case *schema.Null[int32]:
		if !p.Valid {
			b.AppendNull()
			return
		}
		b.(*array.Int32Builder).Append(p.V)
	case *schema.Null[float64]:
		if !p.Valid || math.IsNaN(p.V) || math.IsInf(p.V, 0) {
			b.AppendNull()
			return
		}
		b.(*array.Float64Builder).Append(p.V)
	case *schema.Null[time.Time]:
		if !p.Valid || p.V.Year() < 1 || p.V.Year() > 9999 {
			b.AppendNull()
			return
		}
		_, offset := p.V.Zone() // what the clock on the wall shows
		b.(*array.TimestampBuilder).Append(arrow.Timestamp(p.V.Unix() + int64(offset)))
	case *[]schema.Argument:
		list := b.(*array.ListBuilder)
		list.Append(true)
		of := list.ValueBuilder().(*array.StructBuilder)
		for i := range *p {
			of.Append(true)
			argument := reflect.ValueOf(&(*p)[i]).Elem()
			for k, c := range schema.ArgumentColumns {
				appendCell(of.FieldBuilder(k), c.Cell(argument))
			}
		}
	}
}

func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
