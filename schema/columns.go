package schema

import (
	"reflect"
	"strings"
	"time"
	"unsafe"
)

// A ColumnType is how a column is stored in every format.
type ColumnType string

const (
	String    ColumnType = "string"
	Int32     ColumnType = "int32"
	Float64   ColumnType = "float64"
	Timestamp ColumnType = "timestamp[s]"
	Arguments ColumnType = "list<struct<role, text, start_char, end_char>>"
)

// A Column is what the tags of a row's field say.
type Column struct {
	Name  string
	Type  ColumnType
	Doc   string
	Enum  []string // the values it may hold, or nil
	Ref   string   // the table whose id it holds, or ""
	Null  bool     // may be null
	field []int
}

// A Table is a row type with its columns.
type Table struct {
	Name    string
	Doc     string
	Columns []Column
	slice   int // field of Tables
	offset  uintptr
	size    uintptr // of a row
	spans   bool    // a row begins with a Row
}

// All lists the tables in the order in which a dataset is written.
var All = []Table{
	table("documents", "one row a document", "Documents"),
	table("sentences", "one row a sentence", "Sentences"),
	table("dates", "dates, times, durations and sets of them (TIMEX3)", "Dates"),
	table("numeric_facts", "numbers with what they count or measure", "NumericFacts"),
	table("events", "what happened, to whom, when and where", "Events"),
	table("quotations", "who said what", "Quotations"),
	table("attributions", "where the text has it from", "Attributions"),
	table("entities", "names of persons, organisations, places and works", "Entities"),
	table("rejects", "inputs that became no document, with the reason", "Rejects"),
}

// Lookup finds a table by its name.
func Lookup(name string) (Table, bool) {
	for _, t := range All {
		if t.Name == name {
			return t, true
		}
	}
	return Table{}, false
}

// HasSpans tells whether the table's rows point into the text.
func (t Table) HasSpans() bool { return t.spans }

// Rows is the slice of the table's rows in ts.
func (t Table) Rows(ts *Tables) reflect.Value { return reflect.ValueOf(ts).Elem().Field(t.slice) }

// Memory is where the table's rows lie in ts, and how many they are: for what cannot afford reflection.
func (t *Table) Memory(ts *Tables) (unsafe.Pointer, int) {
	rows := *(*[]byte)(unsafe.Add(unsafe.Pointer(ts), t.offset)) // any slice is a pointer and a length
	return unsafe.Pointer(unsafe.SliceData(rows)), len(rows)
}

// Row is the type of a row.
func (t Table) Row() reflect.Type { return reflect.TypeFor[Tables]().Field(t.slice).Type.Elem() }

// Len is the number of the table's rows in ts.
func (t Table) Len(ts *Tables) int { return t.Rows(ts).Len() }

// Cell is the field of a row that a column holds: a string, int32, float64, []Argument or a Null.
func (c Column) Cell(row reflect.Value) reflect.Value {
	if len(c.field) == 1 {
		return row.Field(c.field[0])
	}
	return row.Field(c.field[0]).Field(c.field[1])
}

// ArgumentColumns are the fields of the structs in a column of type Arguments.
var ArgumentColumns = func() []Column {
	row := reflect.TypeFor[Argument]()
	var columns []Column
	for i := range row.NumField() {
		columns = append(columns, column(row.Field(i), i))
	}
	return columns
}()

func table(name, doc, field string) Table {
	f, _ := reflect.TypeFor[Tables]().FieldByName(field)
	row := f.Type.Elem()
	t := Table{Name: name, Doc: doc, slice: f.Index[0], offset: f.Offset, size: row.Size()}
	for i := range row.NumField() {
		field := row.Field(i)
		if field.Anonymous {
			t.spans = true
			for j := range field.Type.NumField() {
				t.Columns = append(t.Columns, column(field.Type.Field(j), i, j))
			}
			continue
		}
		t.Columns = append(t.Columns, column(field, i))
	}
	return t
}

func column(f reflect.StructField, index ...int) Column {
	c := Column{Name: f.Tag.Get("col"), Doc: f.Tag.Get("doc"), Ref: f.Tag.Get("ref"), field: index}
	if enum := f.Tag.Get("enum"); enum != "" {
		c.Enum = strings.Split(enum, ",")
	}
	switch f.Type {
	case reflect.TypeFor[string]():
		c.Type, c.Null = String, true
	case reflect.TypeFor[int32]():
		c.Type = Int32
	case reflect.TypeFor[Null[int32]]():
		c.Type, c.Null = Int32, true
	case reflect.TypeFor[Null[float64]]():
		c.Type, c.Null = Float64, true
	case reflect.TypeFor[Null[time.Time]]():
		c.Type, c.Null = Timestamp, true
	case reflect.TypeFor[[]Argument]():
		c.Type = Arguments
	}
	return c
}
