// Package out is a dataset on disk: the same rows as Parquet, Arrow and JSONL, a manifest and a
// dataset card.
//
//	OUT/manifest.json                       written last: where it stands, the dataset is whole
//	OUT/README.md                           dataset card
//	OUT/parquet/TABLE/part-00000.parquet    a part for every table and shard, also where it has no rows
//	OUT/arrow/TABLE/part-00000.arrow
//	OUT/jsonl/TABLE/part-00000.jsonl
//	OUT/.taojin/                            while a run is under way: which shards are done
//
// Rows go one way: schema.Tables → columns in memory → the writers of all formats, as they are or as an arrow.Record.
// So the formats hold the same rows by construction. A run calls Begin, Shards.Write for every shard (in any order, from
// any number of goroutines, each with Shards of its own) and Finish; Completed tells a resumed run what it need not do again.
package out

import (
	"io"

	"github.com/apache/arrow/go/v17/arrow"

	"github.com/taojin-nlp/taojin/schema"
)

// A Writer writes rows of one table, at most once, into one file. Close ends the file's content; the file
// under it stays open.
type Writer interface {
	Write(*tableRows) error
	Close() error
}

// A format is a way to hold the rows.
type format struct {
	name   string // folder and flag
	ext    string
	writer func(w io.Writer, t schema.Table) (Writer, error)
	reader func(path string, t schema.Table) ([]arrow.Record, error)
}

// all lists the formats, the one that is read back first at the head.
var all = []format{
	{"parquet", ".parquet", newParquet, readParquet},
	{"arrow", ".arrow", newArrow, readArrow},
	{"jsonl", ".jsonl", newJSONL, readJSONL},
}

// Formats are the names that WriteShard takes.
func Formats() []string {
	var names []string
	for _, f := range all {
		names = append(names, f.name)
	}
	return names
}

func lookup(name string) (format, bool) {
	for _, f := range all {
		if f.name == name {
			return f, true
		}
	}
	return format{}, false
}
