// Package pipeline is the Go API: extraction of one text, and batch runs from inputs to a dataset.
//
//	p, err := pipeline.New(pipeline.Options{})
//	tables := p.Extract(pipeline.Document{ID: "1", Text: "2022年2月20日，大会在北京闭幕。"})
//	for _, d := range tables.Dates {
//		fmt.Println(d.Text, d.Value)
//	}
package pipeline

import (
	"fmt"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/extractors/dates"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// A Document is one text with what is known of it. Only Text is needed.
type Document = text.Document

// A Trace tells what became of one match of a rule.
type Trace = scan.Trace

// A Hit is a numeral, a mark or a lexicon word that the scan saw.
type Hit = extractors.Hit

// GB2260 is the vintage of the place codes.
const GB2260 = extractors.GB2260

// Options are the choices that change rows.
type Options struct {
	PreferFuture bool      // an ambiguous date without context is the next one, not the last
	Published    time.Time // for documents that state no date of their own; zero: unknown
	Lexicon      string    // a folder of the user's own words, or ""
	NoText       bool      // leave out running text, keep spans, values and hashes
}

// A Pipeline extracts. It is safe for concurrent use.
type Pipeline struct {
	options    Options
	extractors *extractors.Extractors
	limits     limits
}

// New loads the lexicon and compiles the rules: some milliseconds. An error names the lexicon
// file and line, or the rule.
func New(o Options) (*Pipeline, error) {
	x, err := extractors.New(extractors.Options{Prefer: prefer(o), Published: o.Published, LexiconDir: o.Lexicon})
	if err != nil {
		return nil, err
	}
	return &Pipeline{options: o, extractors: x, limits: shardLimits}, nil
}

// Ontology lists the types of events, with their roles, triggers and examples.
func (p *Pipeline) Ontology() []schema.EventType { return p.extractors.Ontology() }

func prefer(o Options) dates.Prefer {
	if o.PreferFuture {
		return dates.Future
	}
	return dates.Past
}

// Extract finds the rows of one document. Where a stage fails the tables hold one reject instead
// of rows: no text ends a run.
func (p *Pipeline) Extract(d Document) *schema.Tables { return p.Explain(d, nil) }

// Explain is Extract, and tells trace of every match: which rules made a row, and which lost to
// which.
func (p *Pipeline) Explain(d Document, trace func(Trace)) *schema.Tables {
	d.Text = strings.ToValidUTF8(d.Text, "\uFFFD")
	jobs := []extractors.Job{{Doc: &d, Tables: new(schema.Tables), Trace: trace}}
	p.extract(jobs)
	return jobs[0].Tables
}

// extract does jobs whose texts are valid UTF-8, as those that corpus reads are. Where a job fails its tables are others.
func (p *Pipeline) extract(jobs []extractors.Job) {
	for _, j := range jobs {
		j.Doc.ID = strings.ToValidUTF8(j.Doc.ID, "\uFFFD")
	}
	p.extractors.Run(jobs)
	for i := range jobs {
		j := &jobs[i]
		if j.Err == nil {
			if err := j.Tables.Check(); err != nil {
				j.Err = fmt.Errorf("the rows do not fit the text: %s", firstLine(err))
			}
		}
		if j.Err != nil {
			j.Tables = &schema.Tables{Rejects: []schema.Reject{{DocID: j.Doc.ID, Source: j.Doc.Source, Reason: "internal",
				Detail: j.Err.Error() + "; report the text"}}}
		} else if p.options.NoText {
			j.Tables.DropText()
		}
	}
}

// Hits are what the scan sees in a text before any rule is tried.
func (p *Pipeline) Hits(d Document) []Hit { return p.extractors.Hits(&d) }

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
