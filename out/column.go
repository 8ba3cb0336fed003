package out

import (
	"reflect"
	"time"
	"unsafe"

	"github.com/apache/arrow/go/v17/arrow"

	"github.com/taojin-nlp/taojin/schema"
)

// A column gathers one column of rows. It reads the fields of the rows where they lie in memory: reflection on
// every cell would cost as much as the whole extraction. Its own memory is used for the next rows after reset; an
// array is good until then.
type column interface {
	add(rows []run)
	array() arrow.Array        // of all rows
	chunk(w *chunks, in *nest) // writes all rows as Parquet
	reset()
}

// A run is so many rows that lie one after the other.
type run struct {
	at unsafe.Pointer
	n  int
}

// columnsOf are columns for rows of a type. Types and offsets are those of the row's fields, as
// reflection tells them, so the pointers made of them are sound. The text and its parts are valid UTF-8; what else
// came with a document may be anything.
func columnsOf(t schema.Table, row reflect.Type, columns []schema.Column) []column {
	var made []column
	zero := reflect.New(row).Elem()
	for _, c := range columns {
		cell := c.Cell(zero)
		f := field{cell.UnsafeAddr() - zero.UnsafeAddr(), row.Size()}
		switch cell.Addr().Interface().(type) {
		case *string:
			if running(t.Name, c.Name) {
				made = append(made, &texts{field: f, foreign: c.Name == "metadata"})
			} else {
				made = append(made, &words{field: f, foreign: !t.HasSpans()})
			}
		case *int32:
			made = append(made, &numbers[int32]{field: f, t: c.Type, take: required})
		case *schema.Null[int32]:
			made = append(made, &numbers[int32]{field: f, t: c.Type, null: true, take: optional})
		case *schema.Null[float64]:
			made = append(made, &numbers[float64]{field: f, t: c.Type, null: true, take: finite})
		case *schema.Null[time.Time]:
			made = append(made, &numbers[int64]{field: f, t: c.Type, null: true, take: seconds})
		case *[]schema.Argument:
			made = append(made, &lists{field: f, t: c.Type, of: columnsOf(t, reflect.TypeFor[schema.Argument](), schema.ArgumentColumns)})
		}
	}
	return made
}

// running tells the columns whose strings are long, or never the same twice.
func running(table, column string) bool {
	switch table {
	case "documents":
		return column == "text" || column == "metadata" || column == "sha256"
	case "sentences":
		return column == "text"
	case "quotations":
		return column == "text" || column == "quote"
	}
	return false
}

// A field is where a cell stands in its row, and how large the row is.
type field struct{ offset, size uintptr }

// cellAt is the cell of row i.
func cellAt[T any](f field, rows run, i int) *T {
	return (*T)(unsafe.Add(rows.at, uintptr(i)*f.size+f.offset))
}

// again is a slice emptied for more, unless it grew so large that it is better given back.
func again[T any](s []T) []T {
	if cap(s)*int(unsafe.Sizeof(*new(T))) > 8<<20 {
		return nil
	}
	return s[:0]
}
