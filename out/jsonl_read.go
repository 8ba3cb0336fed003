package out

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/schema"
)

// recordRows is how many rows a record holds that is read back.
const recordRows = 1 << 16

// readJSONL reads what jsonl writes, and any JSONL of the same keys and types in any order.
func readJSONL(path string, t schema.Table) ([]arrow.Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b := array.NewRecordBuilder(memory.DefaultAllocator, Schema(t))
	defer b.Release()
	object := objectType(t.Columns)
	lines := bufio.NewReaderSize(f, 1<<16)
	var recs []arrow.Record
	for n, rows := 1, 0; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, err
		}
		if len(line) > 0 {
			row := reflect.New(object)
			d := json.NewDecoder(bytes.NewReader(line))
			d.DisallowUnknownFields()
			if err := d.Decode(row.Interface()); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			for k, c := range t.Columns {
				if err := appendJSON(b.Field(k), c, row.Elem().Field(k)); err != nil {
					return nil, fmt.Errorf("line %d: %s: %w", n, c.Name, err)
				}
			}
			rows++
		}
		if rows == recordRows || err == io.EOF {
			recs, rows = append(recs, b.NewRecord()), 0
		}
		if err == io.EOF {
			return recs, nil
		}
	}
}

// objectType is a struct of pointers, nil for null, with a field for each column.
func objectType(columns []schema.Column) reflect.Type {
	var fields []reflect.StructField
	for i, c := range columns {
		var of reflect.Type
		switch c.Type {
		case schema.String, schema.Timestamp:
			of = reflect.TypeFor[*string]()
		case schema.Int32:
			of = reflect.TypeFor[*int32]()
		case schema.Float64:
			of = reflect.TypeFor[*float64]()
		case schema.Arguments:
			of = reflect.PointerTo(reflect.SliceOf(objectType(schema.ArgumentColumns)))
		}
		fields = append(fields, reflect.StructField{
			Name: fmt.Sprintf("F%d", i), Type: of, Tag: reflect.StructTag(fmt.Sprintf(`json:"%s"`, c.Name)),
		})
	}
	return reflect.StructOf(fields)
}

func appendJSON(b array.Builder, c schema.Column, value reflect.Value) error {
	if value.IsNil() {
		if !c.Null {
			return errors.New("is null or missing; it never is")
		}
		b.AppendNull()
		return nil
	}
	switch b := b.(type) {
	case *array.StringBuilder:
		b.Append(value.Elem().String())
	case *array.Int32Builder:
		b.Append(int32(value.Elem().Int()))
	case *array.Float64Builder:
		b.Append(value.Elem().Float())
	case *array.TimestampBuilder:
		at, err := time.Parse(timeLayout, value.Elem().String())
		if err != nil {
			return fmt.Errorf("%q is no time such as %s", value.Elem().String(), timeLayout)
		}
		b.Append(arrow.Timestamp(at.Unix()))
	case *array.ListBuilder:
		b.Append(true)
		of := b.ValueBuilder().(*array.StructBuilder)
		for i := range value.Elem().Len() {
			of.Append(true)
			for k, a := range schema.ArgumentColumns {
				if err := appendJSON(of.FieldBuilder(k), a, value.Elem().Index(i).Field(k)); err != nil {
					return fmt.Errorf("%s: %w", a.Name, err)
				}
			}
		}
	}
	return nil
}
