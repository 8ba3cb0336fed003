// Package quotations finds who said what: words in quotation marks, in the words of the text, and
// whole paragraphs that a line attributes.
//
// It builds on the table attributions, which tells source, cue and content, and adds what needs no
// cue: speech in marks beside a sentence of its speaker, turns of an interview, lines of names.
package quotations

import (
	"cmp"
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/speaker"
	"github.com/taojin-nlp/taojin/schema"
)

// An Extractor fills the table quotations. It is safe for concurrent use.
type Extractor struct {
	refused []bool // of entries: cues behind which stands what is refused (否认)
	direct  []bool // of entries: cues of words in quotation marks alone (笑道)
	proverb []bool // of entries: words before a saying of the people (俗话说)
}

// New reads how each cue is used.
func New(lex *lexicon.Lexicon) (*Extractor, error) {
	x := &Extractor{refused: make([]bool, len(lex.Entries)), direct: make([]bool, len(lex.Entries)), proverb: make([]bool, len(lex.Entries))}
	for _, e := range lex.Of(lexicon.Cue) {
		x.refused[e.ID] = e.Has("frame", "refuse") || e.Has("frame", "relay") || e.Has("frame", "according")
		x.direct[e.ID] = e.Has("frame", "direct")
		x.proverb[e.ID] = e.Has("frame", "proverb")
	}
	return x, nil
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return cards }

// A reading is the state of one document's extraction.
type reading struct {
	*scan.Doc
	t        *schema.Tables
	speakers *speaker.Reader
	cues     *Extractor
	marks    []text.Span // of speakers.Marks, the place of each that is a row already
	found    []quotation
	blocks   []text.Span     // paragraphs that are quotations
	hosts    map[string]bool // labels of turns that only their turns tell to be names
}

// A quotation is a row in the making.
type quotation struct {
	text.Span        // the words
	kind      string // direct, indirect, mixed, block
	source    speaker.Source
	cue       text.Span // empty where there is none
	by        int       // index of the attribution, or -1
	occasion  occasion
	rule      string
}

// Extract appends the rows of a document.
func (x *Extractor) Extract(syntax *phrase.Reader, t *schema.Tables) {
	r := reading{Doc: syntax.Doc, t: t, cues: x}
	r.speakers = speaker.Read(syntax, t)
	r.marks = make([]text.Span, len(r.speakers.Marks))
	r.lines()
	for i := range t.Attributions {
		r.attributed(i)
	}
	r.unattributed()
	r.rows()
}

// rows sorts what was found and appends it.
func (r *reading) rows() {
	slices.SortStableFunc(r.found, func(a, b quotation) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	for _, q := range r.found {
		if q.Len() <= 0 {
			continue
		}
		row := schema.Quotation{Row: r.Row(q.Span, q.rule), Quote: r.Slice(q.Span), Type: q.kind}
		row.ID = int32(len(r.t.Quotations))
		if s := q.source; s.Some() {
			row.Speaker = r.Slice(s.Span)
			row.SpeakerStartChar, row.SpeakerEndChar = schema.Some(int32(s.Start)), schema.Some(int32(s.End))
			row.SpeakerName, row.SpeakerTitle, row.SpeakerOrg = s.Name, s.Title, s.Org
		}
		if q.cue.Len() > 0 {
			row.Cue = r.Slice(q.cue)
			row.CueStartChar, row.CueEndChar = schema.Some(int32(q.cue.Start)), schema.Some(int32(q.cue.End))
		}
		if q.by >= 0 {
			row.AttributionID = schema.Some(int32(q.by))
		}
		if q.occasion.name.Len() > 0 {
			row.Occasion = r.Slice(q.occasion.name)
		}
		if q.occasion.date >= 0 {
			row.OccasionDateID = schema.Some(int32(q.occasion.date))
		}
		if r.Trace != nil {
			r.Trace(scan.Trace{Rule: q.rule, Span: q.Span})
		}
		r.t.Quotations = append(r.t.Quotations, row)
	}
}
