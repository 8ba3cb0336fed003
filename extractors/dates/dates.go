// Package dates finds dates, times, durations and sets of them, and reckons the span of time each stands for.
package dates

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// Prefer settles a date that the text leaves open: before or after the reference time.
type Prefer int

const (
	Past Prefer = iota
	Future
)

// An Extractor fills the table dates. It is safe for concurrent use.
type Extractor struct {
	lex    *lexicon.Lexicon
	prefer Prefer
}

// New compiles the rules.
func New(lex *lexicon.Lexicon, prefer Prefer) (*Extractor, error) {
	return &Extractor{lex: lex, prefer: prefer}, nil
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return nil }

// Extract appends the rows of a document.
func (x *Extractor) Extract(d *scan.Doc, t *schema.Tables) {}
