// Package events finds what happened, to whom, when and where.
//
// A trigger (triggers.tsv) is read in its clause: the phrases before and after it, the light verb
// that governs it, the marks of passive and disposal. The first mechanism that fits names the row.
// The span of a row is the trigger, from its light verb on where it has one: 召开 of 召开会议, but the
// whole of 进行了深入调查, with 调查 as trigger. A happening that is only mentioned again (此次地震) makes
// no row. The place of a movement is where it leads; an event without a place or a date of its own
// has those told before it in the paragraph.
package events

import (
	"slices"
	"sync"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// An Extractor fills the table events. It is safe for concurrent use.
type Extractor struct {
	triggers   []*trigger // by id of the entry; nil for other entries
	moods      []mood     // by id of the entry
	objects    []string   // class of event_objects.tsv, by id of the entry
	sets       *wordSets
	mechanisms []mechanism
	readers    sync.Pool // of *reader
}

// A mechanism is a way in which a trigger tells an event. The first that fits a clause names the row.
type mechanism struct {
	rule.Card
	fits func(*clause) bool
}

// New reads the ontology and the triggers. An error names the trigger that is wrong.
func New(lex *lexicon.Lexicon) (*Extractor, error) {
	x := &Extractor{objects: make([]string, len(lex.Entries)), moods: make([]mood, len(lex.Entries))}
	var err error
	if x.triggers, err = read(lex); err != nil {
		return nil, err
	}
	if x.sets, err = readSets(lex); err != nil {
		return nil, err
	}
	for _, e := range lex.Of(lexicon.EventObject) {
		x.objects[e.ID] = e.Get("class")
	}
	for _, e := range lex.Of(lexicon.Mood) {
		x.moods[e.ID] = readMood(e)
	}
	x.mechanisms = []mechanism{counted, lightVerb, passive, disposal, nominalUse, attributive, triggerVerb}
	return x, nil
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card {
	cards := make([]rule.Card, len(x.mechanisms))
	for i, m := range x.mechanisms {
		cards[i] = m.Card
	}
	return cards
}

// Extract appends the rows of a document.
func (x *Extractor) Extract(syntax *phrase.Reader, t *schema.Tables) {
	d := syntax.Doc
	r, ok := x.readers.Get().(*reader)
	if !ok {
		r = &reader{seen: map[*kind]bool{}}
	}
	r.reset(x, syntax, t)
	for i, s := range d.Sentences {
		if k := d.Paragraphs[s.Paragraph].Kind; k == text.Byline || k == text.Table {
			continue
		}
		r.sentence(i)
	}
	slices.SortStableFunc(t.Events, func(a, b schema.Event) int { return int(a.StartChar - b.StartChar) })
	for i := range t.Events {
		t.Events[i].ID = int32(i)
	}
	r.reset(nil, nil, nil) // holds nothing of the document
	x.readers.Put(r)
}
