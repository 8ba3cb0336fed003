// Package quotations finds who said what.
package quotations

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// An Extractor fills the table quotations. It is safe for concurrent use.
type Extractor struct {
	lex *lexicon.Lexicon
}

// New compiles the rules.
func New(lex *lexicon.Lexicon) (*Extractor, error) { return &Extractor{lex: lex}, nil }

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return nil }

// Extract appends the rows of a document.
func (x *Extractor) Extract(d *scan.Doc, t *schema.Tables) {}
