package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
	"github.com/taojin-nlp/taojin/schema"
)

// A batch of the filter is closed once it holds so much: what is held in memory, and how long the
// reader of the rows waits.
const (
	filterDocuments = 256
	filterBytes     = 1 << 20
)

// filter reads documents from in and writes the rows of one table to w, both as streams of Arrow IPC.
func filter(p *pipeline.Pipeline, table string, f corpus.Fields, in io.Reader, w, stderr io.Writer) error {
	t, ok := schema.Lookup(table)
	if !ok {
		return fmt.Errorf("extract: --table is %q; choose among %s", table, strings.Join(tableNames(), ", "))
	}
	buf := bufio.NewWriterSize(w, 1<<16)
	stream := out.NewStream(buf, t)
	documents, rejected, bytes, waiting := 0, 0, 0, 0
	flush := func() error {
		bytes, waiting = 0, 0
		return errors.Join(stream.Flush(), buf.Flush())
	}
	for d, err := range corpus.ArrowDocuments(bufio.NewReaderSize(in, 1<<16), corpus.Options{Fields: f}) {
		var ts *schema.Tables
		var rej schema.Reject
		switch {
		case err == nil:
			ts = p.Extract(*d)
			bytes += len(d.Text)
		case errors.As(err, &rej):
			ts = &schema.Tables{Rejects: []schema.Reject{rej}}
		default:
			return err
		}
		documents++
		for _, r := range ts.Rejects {
			if rejected++; rejected <= rejectsShown {
				fmt.Fprintln(stderr, "taojin: "+r.Error())
			}
		}
		stream.Add(ts)
		if waiting++; waiting >= filterDocuments || bytes >= filterBytes {
			if err := flush(); err != nil {
				return fmt.Errorf("extract: the rows cannot be written: %w", err)
			}
		}
	}
	if err := errors.Join(flush(), stream.Close(), buf.Flush()); err != nil {
		return fmt.Errorf("extract: the rows cannot be written: %w", err)
	}
	if rejected > 0 {
		return exit{exitRejected, fmt.Sprintf("%d of %d documents were rejected; --table rejects has them", rejected, documents)}
	}
	return nil
}
