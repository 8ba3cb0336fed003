// Package extractors turns a document into rows: one scan, then one stage a table, in one order.
package extractors

import (
	"cmp"
	"sync"
	"time"

	"github.com/taojin-nlp/taojin/extractors/attributions"
	"github.com/taojin-nlp/taojin/extractors/dates"
	"github.com/taojin-nlp/taojin/extractors/entities"
	"github.com/taojin-nlp/taojin/extractors/events"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numericfacts"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/quotations"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// GB2260 is the vintage of the place codes: the standard with the yearly changes up to then.
const GB2260 = "GB/T 2260 with the changes to 2023"

// A Stage fills one table. It may read the tables of the stages before it, and from attributions on the
// syntax, which takes dates and names for words.
type Stage struct {
	Table   string
	Cards   []rule.Card
	Extract func(*phrase.Reader, *schema.Tables)
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
	rooms     sync.Pool // of *room
}

// New loads the lexicon and compiles the rules of every stage.
func New(o Options) (*Extractors, error) {
	lex, err := lexicon.Load(o.LexiconDir)
	if err != nil {
		return nil, err
	}
	ds, e1 := dates.New(lex, o.Prefer)
	es, e2 := entities.New(lex)
	as, e3 := attributions.New(lex)
	qs, e4 := quotations.New(lex)
	ns, e5 := numericfacts.New(lex)
	vs, e6 := events.New(lex)
	if err := cmp.Or(e1, e2, e3, e4, e5, e6); err != nil {
		return nil, err
	}
	x := &Extractors{Lexicon: lex, published: o.Published}
	x.rooms.New = func() any { return new(room) }
	// The one ordered list: a stage reads the tables above it.
	x.Stages = []Stage{
		{"dates", ds.Cards(), scanned(ds.Extract)},
		{"entities", es.Cards(), scanned(es.Extract)},
		{"attributions", as.Cards(), as.Extract},
		{"quotations", qs.Cards(), qs.Extract},
		{"numeric_facts", ns.Cards(), ns.Extract},
		{"events", vs.Cards(), vs.Extract},
	}
	return x, nil
}

// Ontology lists the types of events.
func (x *Extractors) Ontology() []schema.EventType { return events.Ontology(x.Lexicon) }

// scanned is a stage that goes by what the scan found alone.
func scanned(extract func(*scan.Doc, *schema.Tables)) func(*phrase.Reader, *schema.Tables) {
	return func(syntax *phrase.Reader, t *schema.Tables) { extract(syntax.Doc, t) }
}
