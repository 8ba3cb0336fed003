package out

import (
	"io"
	"slices"

	"github.com/apache/arrow/go/v17/arrow/ipc"

	"github.com/taojin-nlp/taojin/schema"
)

// A Stream writes the rows of one table as a stream of Arrow IPC, while they are made.
type Stream struct {
	table int // in the order of schema.All
	rows  *batch
	w     *ipc.Writer
}

// NewStream writes the schema of the table at the first Flush that has rows, or at Close.
func NewStream(w io.Writer, t schema.Table) *Stream {
	at := slices.IndexFunc(schema.All, func(other schema.Table) bool { return other.Name == t.Name })
	return &Stream{at, newBatch(), ipc.NewWriter(w, ipc.WithSchema(Schema(t)))}
}

// Add takes the rows of a document, which are not needed after it.
func (s *Stream) Add(ts *schema.Tables) { s.rows.add(ts) }

// Flush writes the rows that were added as one record.
func (s *Stream) Flush() error {
	defer s.rows.reset()
	s.rows.settle()
	of := &s.rows.tables[s.table]
	if of.rows == 0 {
		return nil
	}
	return s.w.Write(of.record())
}

// Close ends the stream; what is under it stays open.
func (s *Stream) Close() error { return s.w.Close() }
