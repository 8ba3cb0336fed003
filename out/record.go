package out

import (
	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"github.com/taojin-nlp/taojin/schema"
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

// A batch is the rows of all tables as columns, document by document. Times outside years 1 to 9999 and numbers
// that are not finite are null here, and what came with a document is made valid UTF-8 (U+FFFD), so that all formats
// tell the same.
type batch struct {
	tables []tableRows // in the order of schema.All
	held   []*schema.Tables
	rows   int                         // of those held
	runs   []run                       // of one table in those held
	lent   map[*schema.Tables]struct{} // blank ones, not yet given back
	free   []*schema.Tables
	room   int // rows that those have room for
}

// heldRows is how many rows wait until they are copied. Column by column over many documents, what a column
// looks up stays in the processor's cache; document by document it would have to be fetched each time.
const heldRows = 4096

// tableRows are the rows of one table.
type tableRows struct {
	table   schema.Table
	columns []column
	rows    int
	made    arrow.Record // of them, once it is asked for
}

func newBatch() *batch {
	b := &batch{lent: map[*schema.Tables]struct{}{}}
	for _, t := range schema.All {
		b.tables = append(b.tables, tableRows{table: t, columns: columnsOf(t, t.Row(), t.Columns)})
	}
	return b
}

// add takes the rows of a document, which may be held until they are settled.
func (b *batch) add(ts *schema.Tables) {
	b.held = append(b.held, ts)
	for i := range b.tables {
		_, n := b.tables[i].table.Memory(ts)
		b.tables[i].rows += n
		b.rows += n
	}
	if b.rows >= heldRows {
		b.settle()
	}
}

// settle copies the rows held.
func (b *batch) settle() {
	for i := range b.tables {
		of := &b.tables[i]
		b.runs = b.runs[:0]
		for _, ts := range b.held {
			if at, n := of.table.Memory(ts); n > 0 {
				b.runs = append(b.runs, run{at, n})
			}
		}
		for _, c := range of.columns {
			c.add(b.runs)
		}
		clear(b.runs)
	}
	b.release()
}

// release lets go of what was held. Tables that were lent are kept for later documents.
func (b *batch) release() {
	for _, ts := range b.held {
		if _, lent := b.lent[ts]; !lent {
			continue
		}
		delete(b.lent, ts)
		// What is kept is bounded, or in time all would be as large as the largest document asks for.
		ts.Clear()
		if room := ts.Room(); b.room+room <= freeRows {
			b.free, b.room = append(b.free, ts), b.room+room
		}
	}
	clear(b.held)
	b.held, b.rows = b.held[:0], 0
}

// freeRows is how many rows the tables have room for that are kept for later documents.
const freeRows = 4 * heldRows

// blank is empty tables for a document, those of an earlier one if there are any.
func (b *batch) blank() *schema.Tables {
	ts := new(schema.Tables)
	if last := len(b.free) - 1; last >= 0 {
		ts, b.free = b.free[last], b.free[:last]
		b.room -= ts.Room()
	}
	b.lent[ts] = struct{}{}
	return ts
}

// record is the rows as arrow has them. It is good until the batch is reset.
func (of *tableRows) record() arrow.Record {
	if of.made == nil {
		var arrays []arrow.Array
		for _, c := range of.columns {
			arrays = append(arrays, c.array())
		}
		of.made = array.NewRecord(Schema(of.table), arrays, int64(of.rows))
	}
	return of.made
}

// reset empties the batch, which uses its memory again.
func (b *batch) reset() {
	b.release()
	clear(b.lent) // those that were not given back
	for i := range b.tables {
		b.tables[i].rows, b.tables[i].made = 0, nil
		for _, c := range b.tables[i].columns {
			c.reset()
		}
	}
}
