package out

import (
	"bytes"
	"fmt"

	"github.com/apache/arrow/go/v17/arrow"

	"github.com/taojin-nlp/taojin/schema"
)

// sameRows compares the rows of two formats as lines of JSON, and tells the first that differs.
func sameRows(fa, fb format, t schema.Table, shard int, a, b []arrow.Record, r *Report) {
	la, lb := lineReader(a), lineReader(b)
	for n := 0; ; n++ {
		rowA, rowB := la(), lb()
		switch {
		case rowA == nil && rowB == nil:
			return
		case rowA == nil || rowB == nil:
			r.add("%s: has %d rows, %s has %d; %s", part(fb, t, shard), count(b), part(fa, t, shard), count(a), rerun)
			return
		case !bytes.Equal(rowA, rowB):
			r.add("%s: row %d is not that of %s: %s; %s", part(fb, t, shard), n, part(fa, t, shard), around(rowA, rowB), rerun)
			return
		}
	}
}

// around shows two lines where they first differ.
func around(a, b []byte) string {
	x, y := abbreviate(string(a), string(b))
	return fmt.Sprintf("%s, here %s", x, y)
}

// lineReader yields the rows of records as JSON; nil after the last.
func lineReader(recs []arrow.Record) func() []byte {
	var cells []cell
	var buf []byte
	row, rows := 0, 0
	return func() []byte {
		for row == rows {
			if len(recs) == 0 {
				return nil
			}
			cells, row, rows = columnCells(recs[0]), 0, int(recs[0].NumRows())
			recs = recs[1:]
		}
		buf = appendRow(buf[:0], cells, row)
		row++
		return buf
	}
}
