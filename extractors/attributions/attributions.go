// Package attributions finds where a text has it from: source, cue and content.
//
// One mechanism serves all: find a cue (a word of cues.tsv), walk back to the noun phrase that is
// its subject, and take for content what follows, up to the end of the sentence.
package attributions

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

// An Extractor fills the table attributions. It is safe for concurrent use.
type Extractor struct {
	frames []*frame // of the cues, by the id of their entry
}

// New reads how each cue is used.
func New(lex *lexicon.Lexicon) (*Extractor, error) {
	x := &Extractor{frames: make([]*frame, len(lex.Entries))}
	for _, e := range lex.Of(lexicon.Cue) {
		f, err := frameOf(e)
		if err != nil {
			return nil, err
		}
		x.frames[e.ID] = f
	}
	return x, nil
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return cards }

// A reading is the state of one document's extraction.
type reading struct {
	*scan.Doc
	frames   []*frame
	syntax   *phrase.Reader
	t        *schema.Tables
	speakers *speaker.Reader // made for the first cue
	found    []attribution
	head     int // where the text starts behind the head of a dispatch, in the present sentence
}

// An attribution is a row in the making.
type attribution struct {
	cue     cue
	source  speaker.Source
	content text.Span // empty where there is none
	clause  int       // where the clause of the cue starts
	shared  bool      // the source is that of an earlier cue of the sentence
	rule    string
}

// Extract appends the rows of a document.
func (x *Extractor) Extract(syntax *phrase.Reader, t *schema.Tables) {
	d := syntax.Doc
	r := reading{Doc: d, frames: x.frames, syntax: syntax, t: t}
	for i := range d.Sentences {
		switch d.Kind(i) {
		case text.Byline, text.Table:
			continue
		}
		first := i == 0 || d.Sentences[i-1].Paragraph != d.Sentences[i].Paragraph
		cues := r.cues(i)
		if len(cues) == 0 && !first && !r.according(i) {
			continue
		}
		if r.speakers == nil {
			r.speakers = speaker.Read(syntax, t)
		}
		from := len(r.found)
		r.head = 0
		if first {
			r.dispatch(i)
			r.label(i, cues)
		}
		r.documents(i, cues)
		for _, c := range cues {
			r.attribute(i, c, from)
		}
		r.share(from)
	}
	r.rows(t)
}

// read makes the reader of speakers, which the first cue needs.
func (r *reading) read() {
	if r.speakers == nil {
		r.speakers = speaker.Read(r.syntax, r.t)
	}
}

// rows sorts what was found and appends it.
func (r *reading) rows(t *schema.Tables) {
	slices.SortStableFunc(r.found, func(a, b attribution) int { return cmp.Compare(a.cue.Start, b.cue.Start) })
	rows := make([]schema.Attribution, 0, len(r.found))
	for _, f := range r.found {
		span := f.cue.Span
		row := schema.Attribution{SourceType: f.source.Type, CueType: f.cue.kind}
		if s := f.source; s.Some() {
			if s.End <= span.Start && span.End-s.Start < 200 && r.SentenceAt(s.Start) == r.SentenceAt(span.Start) {
				span.Start = s.Start
			} else if s.Start >= span.End && s.End-span.Start < 100 {
				span.End = s.End
			}
			row.Source = r.Slice(s.Span)
			row.SourceStartChar, row.SourceEndChar = schema.Some(int32(s.Start)), schema.Some(int32(s.End))
			row.SourceName, row.SourceTitle, row.SourceOrg = s.Name, s.Title, s.Org
		} else {
			row.SourceType = speaker.Unnamed
		}
		row.Row = r.Row(span, f.rule)
		row.Cue, row.CueStartChar, row.CueEndChar = r.Slice(f.cue.Span), int32(f.cue.Start), int32(f.cue.End)
		if f.content.Len() > 0 {
			row.ContentStartChar, row.ContentEndChar = schema.Some(int32(f.content.Start)), schema.Some(int32(f.content.End))
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b schema.Attribution) int {
		return cmp.Or(cmp.Compare(a.StartChar, b.StartChar), cmp.Compare(a.CueStartChar, b.CueStartChar))
	})
	for i := range rows {
		rows[i].ID = int32(i)
		if r.Trace != nil {
			r.Trace(scan.Trace{Rule: rows[i].Rule, Span: text.Span{Start: int(rows[i].StartChar), End: int(rows[i].EndChar)}})
		}
	}
	t.Attributions = append(t.Attributions, rows...)
}
