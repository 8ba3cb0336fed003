package out

import (
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"github.com/taojin-nlp/taojin/schema"
)

// Documents reads a dataset back, from the first of its formats that is there: for each document its
// rows of all tables, in the order in which they were written; after the documents of a shard, its
// rejects, each by itself. An error names the dataset and ends the iteration. One shard at a time is held in memory.
func Documents(dir string) iter.Seq2[*schema.Tables, error] {
	return func(yield func(*schema.Tables, error) bool) {
		m, err := ReadManifest(dir)
		if err != nil {
			yield(nil, unfinished(dir, err))
			return
		}
		for _, shard := range m.shards() {
			rows, err := readShard(dir, m.formats()[0], shard)
			if err != nil {
				yield(nil, fmt.Errorf("%s: %w", dir, err))
				return
			}
			documents, left := divide(rows)
			for _, ts := range documents {
				if !yield(ts, nil) {
					return
				}
			}
			if left != nil {
				yield(nil, fmt.Errorf("%s: %w", dir, left))
				return
			}
		}
	}
}

// unfinished says what is missing where there is no manifest.
func unfinished(dir string, err error) error {
	if info, statErr := os.Stat(dir); statErr != nil || !info.IsDir() {
		return fmt.Errorf("%s: no such folder; name the folder that `taojin run` was given with -o", dir)
	}
	folder, _ := Open(dir)
	switch folder.State {
	case Unfinished:
		return fmt.Errorf("%s: holds a run that is not finished; run the same command again to finish it", dir)
	case Finished:
		return err
	}
	return fmt.Errorf("%s: is not a dataset of %s (no %s that can be read); name the folder that `taojin run` was given with -o", dir, Tool, manifestFile)
}

// readShard reads the rows of a shard, all documents together.
func readShard(dir string, f format, shard int) (*schema.Tables, error) {
	ts := &schema.Tables{}
	for _, t := range schema.All {
		recs, err := readPart(dir, f, t, shard)
		if err != nil {
			return nil, err
		}
		if err := decode(t, recs, ts); err != nil {
			return nil, fmt.Errorf("%s: %w", part(f, t, shard), err)
		}
	}
	return ts, nil
}

// readPart reads one file. A file that is not what its name says can make the readers of arrow
// panic: that is an error of the file.
func readPart(dir string, f format, t schema.Table, shard int) (recs []arrow.Record, err error) {
	name := part(f, t, shard)
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
		if err != nil {
			line, _, _ := strings.Cut(err.Error(), "\n")
			err = fmt.Errorf("%s: cannot be read: %s; take it from a copy or run again", name, strings.TrimSpace(line))
		}
	}()
	recs, err = f.reader(filepath.Join(dir, filepath.FromSlash(name)), t)
	if pe, ok := err.(*fs.PathError); ok {
		err = pe.Err
	}
	for _, rec := range recs {
		if err == nil {
			err = sameSchema(rec.Schema(), t)
		}
	}
	return recs, err
}

// sameSchema compares names, types and what may be null; times may be in any unit.
func sameSchema(s *arrow.Schema, t schema.Table) error {
	got, want := s.Fields(), Schema(t).Fields()
	for i, w := range want {
		switch {
		case i >= len(got):
			return fmt.Errorf("column %s is missing", w.Name)
		case got[i].Name != w.Name:
			return fmt.Errorf("column %d is %s, not %s", i+1, got[i].Name, w.Name)
		case describe(got[i]) != describe(w):
			return fmt.Errorf("column %s is %s, not %s", w.Name, describe(got[i]), describe(w))
		}
	}
	if len(got) > len(want) {
		return fmt.Errorf("column %s is not in the schema", got[len(want)].Name)
	}
	return nil
}

func describe(f arrow.Field) string {
	s := f.Type.Name()
	switch t := f.Type.(type) {
	case *arrow.TimestampType:
		s += t.TimeZone
	case *arrow.ListType:
		s = "list of " + describe(t.ElemField())
	case *arrow.StructType:
		s = "struct of"
		for _, f := range t.Fields() {
			s += " " + f.Name + " " + describe(f)
		}
	}
	if f.Nullable {
		s += " or null"
	}
	return s
}

// decode appends the records' rows to the table's slice in ts.
func decode(t schema.Table, recs []arrow.Record, ts *schema.Tables) error {
	rows := t.Rows(ts)
	for _, rec := range recs {
		from, n := rows.Len(), int(rec.NumRows())
		rows.Grow(n)
		rows.SetLen(from + n)
		for k, c := range t.Columns {
			column := rec.Column(k)
			for i := range n {
				if column.IsNull(i) {
					if !c.Null {
						return fmt.Errorf("row %d: %s is null; it never is", from+i, c.Name)
					}
					continue
				}
				decodeCell(c.Cell(rows.Index(from+i)), column, i)
			}
		}
	}
	return nil
}

// decodeCell is appendCell the other way round.
func decodeCell(cell reflect.Value, column arrow.Array, i int) {
	switch p := cell.Addr().Interface().(type) {
	case *string:
		*p = column.(*array.String).Value(i)
	case *int32:
		*p = column.(*array.Int32).Value(i)
	case *schema.Null[int32]:
		*p = schema.Some(column.(*array.Int32).Value(i))
	case *schema.Null[float64]:
		*p = schema.Some(column.(*array.Float64).Value(i))
	case *schema.Null[time.Time]:
		unit := column.DataType().(*arrow.TimestampType).Unit
		*p = schema.Some(column.(*array.Timestamp).Value(i).ToTime(unit))
	case *[]schema.Argument:
		list := column.(*array.List)
		of := list.ListValues().(*array.Struct)
		start, end := list.ValueOffsets(i)
		for row := int(start); row < int(end); row++ {
			var a schema.Argument
			argument := reflect.ValueOf(&a).Elem()
			for k, c := range schema.ArgumentColumns {
				if field := of.Field(k); !field.IsNull(row) {
					decodeCell(c.Cell(argument), field, row)
				}
			}
			*p = append(*p, a)
		}
	}
}

// divide gives each document its rows. They stand in the order of the documents in every table, so
// one walk does it; rows that are left over belong to no document, or not where they stand.
func divide(all *schema.Tables) (documents []*schema.Tables, left error) {
	at := make([]int, len(schema.All))
	for i := range all.Documents {
		ts := &schema.Tables{}
		for k, t := range schema.All {
			rows := t.Rows(all)
			from := at[k]
			switch {
			case t.Name == "documents":
				at[k]++
			case t.HasSpans():
				for at[k] < rows.Len() && docID(rows.Index(at[k])) == all.Documents[i].DocID {
					at[k]++
				}
			}
			if at[k] > from {
				t.Rows(ts).Set(rows.Slice3(from, at[k], at[k]))
			}
		}
		documents = append(documents, ts)
	}
	for i := range all.Rejects {
		documents = append(documents, &schema.Tables{Rejects: all.Rejects[i : i+1 : i+1]})
	}
	for k, t := range schema.All {
		if rows := t.Rows(all); t.HasSpans() && at[k] < rows.Len() {
			return documents, fmt.Errorf("%s: %s: row %d belongs to no document, or stands out of order", docID(rows.Index(at[k])), t.Name, at[k])
		}
	}
	return documents, nil
}

// docID is the document of a row with a span.
func docID(row reflect.Value) string { return row.Field(0).Addr().Interface().(*schema.Row).DocID }
