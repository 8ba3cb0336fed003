// Package extractors turns a document into rows: one scan, then one stage a table, in one order.
package extractors

import (
	"time"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/attributions"
	"github.com/taojin-nlp/taojin/extractors/dates"
	"github.com/taojin-nlp/taojin/extractors/entities"
	"github.com/taojin-nlp/taojin/extractors/events"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numericfacts"
	"github.com/taojin-nlp/taojin/extractors/quotations"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// GB2260 is the vintage of the place codes: the standard with the yearly changes up to then.
const GB2260 = "GB/T 2260 with the changes to 2023"

// A Stage fills one table. It may read the tables of the stages before it.
type Stage struct {
	Table   string
	Cards   []rule.Card
	Extract func(*scan.Doc, *schema.Tables)
}

// Options are what a user may choose of the extraction.
type Options struct {
	Prefer     dates.Prefer
	Published  time.Time // the reference of documents that state no date; zero: unknown
	LexiconDir string    // the user's own words, or ""
}

// Extractors is the lexicon and the stages, ready to extract. It is safe for concurrent use.
type Extractors struct {
	Lexicon   *lexicon.Lexicon
	Stages    []Stage
	published time.Time
}

// stage is what every extractor is.
type stage interface {
	Cards() []rule.Card
	Extract(*scan.Doc, *schema.Tables)
}

// New loads the lexicon and compiles the rules of every stage.
func New(o Options) (*Extractors, error) {
	lex, err := lexicon.Load(o.LexiconDir)
	if err != nil {
		return nil, err
	}
	x := &Extractors{Lexicon: lex, published: o.Published}
	add := func(table string, s stage, e error) {
		if err == nil && e != nil {
			err = e
		}
		if err == nil {
			x.Stages = append(x.Stages, Stage{table, s.Cards(), s.Extract})
		}
	}
	// The one ordered list: a stage reads the tables above it.
	ds, e := dates.New(lex, o.Prefer)
	add("dates", ds, e)
	es, e := entities.New(lex)
	add("entities", es, e)
	as, e := attributions.New(lex)
	add("attributions", as, e)
	qs, e := quotations.New(lex)
	add("quotations", qs, e)
	ns, e := numericfacts.New(lex)
	add("numeric_facts", ns, e)
	vs, e := events.New(lex)
	add("events", vs, e)
	return x, err
}

// Extract is the whole extraction: view, scan, stages. trace, if not nil, is told of every match.
func (x *Extractors) Extract(doc *text.Document, trace func(scan.Trace)) *schema.Tables {
	v := text.NewView(doc)
	if v.Published.IsZero() {
		v.Published = x.published
	}
	d := scan.Scan(v, x.Lexicon)
	d.Trace = trace
	t := new(schema.Tables)
	Describe(d.View, t)
	for _, s := range x.Stages {
		s.Extract(d, t)
	}
	return t
}
