package extractors

import (
	"fmt"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// roomText is the most text whose memory is kept for other documents.
const roomText = 64 << 10

// A room is the memory of one document's extraction, used over and over: the rows share none of it.
type room struct {
	view   text.View
	doc    scan.Doc
	syntax phrase.Reader
}

// A Job is one document's extraction.
type Job struct {
	Doc    *text.Document
	Tables *schema.Tables   // empty; its memory is used for the rows
	Trace  func(scan.Trace) // if not nil, is told of every match
	Err    error            // a stage failed, and the tables are not to be used

	room *room
}

// Extract is the whole extraction: view, scan, stages. An error is a stage's that failed.
func (x *Extractors) Extract(doc *text.Document) (*schema.Tables, error) {
	jobs := []Job{{Doc: doc, Tables: new(schema.Tables)}}
	x.Run(jobs)
	return jobs[0].Tables, jobs[0].Err
}

// Run does the jobs stage by stage, each stage over all documents: its code and its words are then in the processor's
// cache for all but the first. The rows are those of each job alone.
func (x *Extractors) Run(jobs []Job) {
	for i := range jobs {
		jobs[i].room = x.rooms.Get().(*room)
		jobs[i].do(x.open)
	}
	for _, s := range x.Stages {
		for i := range jobs {
			jobs[i].do(func(j *Job) { s.Extract(&j.room.syntax, j.Tables) })
		}
	}
	for i := range jobs {
		jobs[i].do(func(j *Job) { restore(j.Tables, &j.room.view) })
		// Not where a stage fails: who knows what it left.
		if j := &jobs[i]; j.Err == nil && len(j.Doc.Text) <= roomText {
			x.rooms.Put(j.room)
		}
		jobs[i].room = nil
	}
}

// do takes a step of the job, unless one before it failed.
func (j *Job) do(step func(*Job)) {
	if j.Err != nil {
		return
	}
	defer func() {
		if cause := recover(); cause != nil {
			j.Err = fmt.Errorf("the extraction failed: %v", cause)
		}
	}()
	step(j)
}

// open lays out the document, scans it, and fills the tables that tell of its text.
func (x *Extractors) open(j *Job) {
	r := j.room
	r.view.Reset(j.Doc)
	if r.view.Published.IsZero() {
		r.view.Published = x.published
	}
	r.doc.Reset(&r.view, x.Lexicon)
	if r.doc.Trace = j.Trace; j.Trace != nil && r.view.ClosedUp() {
		r.doc.Trace = func(t scan.Trace) {
			t.Span = r.view.Origin(t.Span)
			j.Trace(t)
		}
	}
	r.syntax.Reset(&r.doc, j.Tables)
	Describe(&r.view, j.Tables)
}
