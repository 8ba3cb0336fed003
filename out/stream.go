package out

import (
	"io"

	"github.com/apache/arrow/go/v17/arrow/ipc"

	"github.com/taojin-nlp/taojin/schema"
)

// A Stream writes the rows of one table as a stream of Arrow IPC, while they are made.
type Stream struct {
	table schema.Table
	w     *ipc.Writer
}

// NewStream writes the schema of the table at the first Write or at Close.
func NewStream(w io.Writer, t schema.Table) *Stream {
	return &Stream{t, ipc.NewWriter(w, ipc.WithSchema(Schema(t)))}
}

// Write writes the rows of some documents.
func (s *Stream) Write(tables []*schema.Tables) error {
	for rec := range Records(s.table, tables) {
		if err := s.w.Write(rec); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the stream; what is under it stays open.
func (s *Stream) Close() error { return s.w.Close() }
