package entities

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// A kind is what a unit of the best reading is.
type kind uint8

const (
	word kind = iota
	person
	place
	org
	title
)

// A unit is a word or a name on the best reading of a sentence.
type unit struct {
	text.Span
	kind  kind
	rule  ruleID
	tag   words.Tag
	entry int32 // the lexicon entry, or -1
}

// A node is the best way to a place in a sentence: the last unit on it, and what the way costs.
type node struct {
	cost  float32
	from  int32 // in the sentence
	entry int32
	kind  kind
	rule  ruleID
	tag   words.Tag
}
