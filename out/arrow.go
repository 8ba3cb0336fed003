package out

import (
	"errors"
	"io"
	"os"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/ipc"
	"github.com/apache/arrow/go/v17/arrow/memory"

	"github.com/taojin-nlp/taojin/schema"
)

// An arrowWriter writes an Arrow IPC file, not compressed, so that it can be mapped into memory and read
// in place.
type arrowWriter struct{ *ipc.FileWriter }

func newArrow(w io.Writer, t schema.Table) (Writer, error) {
	f, err := ipc.NewFileWriter(&counted{Writer: w}, ipc.WithSchema(Schema(t)))
	return arrowWriter{f}, err
}

func (w arrowWriter) Write(of *tableRows) error { return w.FileWriter.Write(of.record()) }

// counted is a writer that knows where it stands, which is all that the IPC writer seeks.
type counted struct {
	io.Writer
	n int64
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	c.n += int64(n)
	return n, err
}

func (c *counted) Seek(offset int64, whence int) (int64, error) {
	if offset != 0 || whence != io.SeekCurrent {
		return 0, errors.ErrUnsupported
	}
	return c.n, nil
}

func readArrow(path string, _ schema.Table) ([]arrow.Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := ipc.NewFileReader(f)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var recs []arrow.Record
	for i := range r.NumRecords() {
		rec, err := r.RecordAt(i)
		if err != nil {
			return nil, err
		}
		recs = append(recs, rec)
	}
	if len(recs) == 0 {
		recs = append(recs, array.NewRecord(r.Schema(), empties(r.Schema()), 0))
	}
	return recs, nil
}

// empties are columns without rows, which carry the schema of a file that has none.
func empties(s *arrow.Schema) []arrow.Array {
	var columns []arrow.Array
	for _, f := range s.Fields() {
		columns = append(columns, array.MakeArrayOfNull(memory.DefaultAllocator, f.Type, 0))
	}
	return columns
}
