// Package entities finds names of persons, organisations, places, titles, documents and meetings.
//
// Each sentence is read the likeliest way, over words and names together (reader.go): a name is taken where it costs less
// than the words it would be otherwise. Names of organisations and meetings are then built of what was read (org.go).
package entities

import (
	"slices"
	"sync"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
	"github.com/taojin-nlp/taojin/schema"
)

// An Extractor fills the table entities. It is safe for concurrent use.
type Extractor struct {
	lex      *lexicon.Lexicon
	chars    *characters
	facts    []fact
	tags     [256]tagClass
	nameTags [256]bool // of words that look like names
	traits   *[1 << 16]trait
	ends     map[uint64]bool // brandEnds
	gains    *gains
	readers  *sync.Pool
}

var sharedCharacters = sync.OnceValue(readCharacters)

// New reads the statistics and what is to know of the lexicon.
func New(lex *lexicon.Lexicon) (*Extractor, error) {
	x := &Extractor{lex: lex, chars: sharedCharacters(), facts: readFacts(lex), tags: readTags(), traits: readTraits(lex, sharedCharacters()), ends: readBrandEnds()}
	x.gains = readGains(x.traits, x.chars)
	for i, c := range x.tags {
		x.nameTags[i] = c == personTag || c == foreignTag || c == placeTag || words.Tag(i).IsOtherName()
	}
	x.readers = &sync.Pool{New: func() any { return new(reader) }}
	return x, nil
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return slices.Clone(cards[:]) }

// Extract appends the rows of a document.
func (x *Extractor) Extract(d *scan.Doc, t *schema.Tables) {
	r := x.readers.Get().(*reader)
	defer x.readers.Put(r)
	r.Extractor, r.d, r.lattice = x, d, d.Lattice()
	r.found, r.spots, r.stemAt, r.seen = r.found[:0], r.spots[:0], r.stemAt[:0], nil
	r.weigh()
	sentences := r.readAll()
	t.Entities = append(t.Entities, r.settle(sentences)...)
	r.d, r.lattice, r.seen = nil, nil, nil
}
