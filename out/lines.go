package out

import (
	"bufio"
	"fmt"
	"io"

	"github.com/taojin-nlp/taojin/schema"
)

// Lines writes the rows of one document as JSONL, each with the name of its table first: what
// `taojin extract --json` prints.
func Lines(w io.Writer, ts *schema.Tables) error {
	b := bufio.NewWriter(w)
	rows := newBatch()
	rows.add(ts)
	rows.settle()
	for k, t := range schema.All {
		rec := rows.tables[k].record()
		cells := columnCells(rec)
		var row []byte
		for i := range int(rec.NumRows()) {
			row = appendRow(row[:0], cells, i)
			fmt.Fprintf(b, "{%q:%q,%s\n", "table", t.Name, row[1:])
		}
	}
	return b.Flush()
}
