package corpus

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/apache/arrow/go/v17/arrow/ipc"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// ArrowDocuments reads a stream of Arrow IPC, a document a row, with the columns of Options.Fields.
// Where the error is a schema.Reject, that row became no document and the iteration goes on; any other
// ends it.
func ArrowDocuments(r io.Reader, o Options) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		s := &stream{name: "-", options: o, sink: &sink{yield: yield}}
		if err := s.arrow(r); err != nil && !s.sink.stopped {
			yield(nil, fmt.Errorf("standard input: is no stream of Arrow IPC that can be read (%s); write one with pyarrow.ipc.new_stream or the like", oneLine(err)))
		}
	}
}

func (s *stream) arrow(r io.Reader) (err error) {
	defer func() {
		if cause := recover(); cause != nil && !s.sink.stopped { // of arrow, on bytes that are not what they say
			err = fmt.Errorf("%v", cause)
		}
	}()
	reader, err := ipc.NewReader(&arrowFrames{Reader: r}, ipc.WithAllocator(arrowMemory()))
	if err != nil {
		return err
	}
	defer reader.Release()
	n := 0
	for reader.Next() {
		rec := reader.Record()
		if rec.NumRows() > maxRows {
			return errMetadata
		}
		for i := range int(rec.NumRows()) {
			n++
			if !s.row(number(n), rec, i) {
				return nil
			}
		}
	}
	if err := reader.Err(); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}
