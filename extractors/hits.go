package extractors

import (
	"strconv"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A Hit is what the scan saw in a text, for those who ask why a rule did or did not match: a
// numeral, a mark, a word of the lexicon.
type Hit struct {
	text.Span
	Class string // as rules name it: num, open, close, or that of a lexicon file
	Value string // of a numeral
	User  bool   // of the user's own lexicon
}

// Hits are what the scan sees in a document, in text order. Hits may overlap.
func (x *Extractors) Hits(doc *text.Document) []Hit {
	d := scan.Scan(text.NewView(doc), x.Lexicon)
	var hits []Hit
	for _, h := range d.Hits {
		hit := Hit{Span: d.Origin(h.Span()), Class: h.Class.String()}
		switch h.Class {
		case lexicon.Numeral:
			hit.Value = strconv.FormatFloat(d.Numerals[h.Ref].Value, 'f', -1, 64)
		case lexicon.Open, lexicon.Close:
		default:
			hit.User = x.Lexicon.Entries[h.Ref].User
		}
		hits = append(hits, hit)
	}
	return hits
}
