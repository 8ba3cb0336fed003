package out

import (
	"io"
	"slices"

	"github.com/apache/arrow/go/v17/arrow/ipc"

	"github.com/taojin-nlp/taojin/schema"
)

// A Stream writes the rows of one table as a stream of Arrow IPC, while they are made.
type Stream struct {
	table int // in schema.All
	rows  *batch
	w     *ipc.Writer
}

// NewStream writes the schema of the table at the first Write or at Close.
func NewStream(w io.Writer, t schema.Table) *Stream {
	table := slices.IndexFunc(schema.All, func(o schema.Table) bool { return o.Name == t.Name })
	return &Stream{table, newBatch(), ipc.NewWriter(w, ipc.WithSchema(Schema(t)))}
}

// Write writes the rows of some documents.
func (s *Stream) Write(tables []*schema.Tables) error {
	for _, ts := range tables {
		s.rows.add(ts)
	}
	defer s.rows.reset()
	rec := s.rows.record(s.table)
	if rec.NumRows() == 0 {
		return nil
	}
	return s.w.Write(rec)
}

// Close ends the stream; what is under it stays open.
func (s *Stream) Close() error { return s.w.Close() }
