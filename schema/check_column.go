package schema

import (
	"reflect"
	"slices"
	"unsafe"
)

// A check is what a column's values are held against. It is made once, for reflection on every cell would
// cost as much as finding the rows.
type check struct {
	column string
	offset uintptr // of the cell in the row
	enum   *enum
	ref    int // place in All of the table whose ids it holds, or -1
}

// checks are those of the columns of all tables.
var checks = func() (of [][]check) {
	for i := range All {
		of = append(of, checksOf(&All[i]))
	}
	return of
}()

func checksOf(t *Table) []check {
	var checks []check
	row := t.Row()
	for _, c := range t.Columns {
		offset := row.Field(c.field[0]).Offset
		if len(c.field) > 1 {
			offset += row.Field(c.field[0]).Type.Field(c.field[1]).Offset
		}
		switch {
		case c.Enum != nil:
			checks = append(checks, check{c.Name, offset, newEnum(c.Enum), -1})
		case c.Ref != "":
			checks = append(checks, check{c.Name, offset, nil, slices.IndexFunc(All, func(to Table) bool { return to.Name == c.Ref })})
		case c.Type == Arguments:
			checks = append(checks, check{c.Name, offset, nil, -1})
		}
	}
	return checks
}

// column checks the cells of so many rows.
func (c *checker) column(t *Table, of *check, rows unsafe.Pointer, n int) {
	for i := range n {
		cell := unsafe.Add(rows, uintptr(i)*t.size+of.offset)
		switch {
		case of.enum != nil:
			if v := *(*string)(cell); v != "" && !of.enum.has(v) {
				c.fail("%s: %s %d: %s is %q, which is none of %v", c.doc.DocID, t.Name, i, of.column, v, of.enum.values)
			}
		case of.ref >= 0:
			if ref := (*Null[int32])(cell); ref.Valid && (ref.V < 0 || int(ref.V) >= c.lengths[of.ref]) {
				c.fail("%s: %s %d: %s is %d, which is no row of %s", c.doc.DocID, t.Name, i, of.column, ref.V, All[of.ref].Name)
			}
		default:
			arguments := *(*[]Argument)(cell)
			for k := range arguments {
				c.argument(&arguments[k], i)
			}
		}
	}
}

func (c *checker) argument(a *Argument, i int) {
	switch {
	case !c.within(a.StartChar, a.EndChar):
		c.fail("%s: events %d: argument %s %d..%d is not within the document", c.doc.DocID, i, a.Role, a.StartChar, a.EndChar)
	case !c.slice(a.StartChar, a.EndChar, a.Text):
		c.fail("%s: events %d: argument %q is not the slice %d..%d", c.doc.DocID, i, a.Text, a.StartChar, a.EndChar)
	case !argumentRoles.has(a.Role):
		c.fail("%s: events %d: role %q is none of %v", c.doc.DocID, i, a.Role, argumentRoles.values)
	}
}

var argumentRoles = func() *enum {
	f, _ := reflect.TypeFor[Argument]().FieldByName("Role")
	return newEnum(column(f).Enum)
}()

// An enum is the values of a column, told apart by length and last byte before they are compared.
type enum struct {
	values []string
	slots  [64][]string
}

func newEnum(values []string) *enum {
	e := &enum{values: values}
	for _, v := range values {
		at := slot(v)
		e.slots[at] = append(e.slots[at], v)
	}
	return e
}

// slot is of a string that is not empty.
func slot(v string) int { return (len(v)*7 + int(v[len(v)-1])) & 63 }

func (e *enum) has(v string) bool { return v != "" && slices.Contains(e.slots[slot(v)], v) }
