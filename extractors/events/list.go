// The ontology as a list, for the data dictionary.

package events

import (
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/schema"
)

// Ontology lists the types of events in the order of event_types.tsv, with their triggers and the
// first example among them.
func Ontology(lex *lexicon.Lexicon) []schema.EventType {
	types := make([]schema.EventType, 0, len(lex.Of(lexicon.EventType)))
	at := map[string]int{}
	for _, e := range lex.Of(lexicon.EventType) {
		at[e.Word] = len(types)
		t := schema.EventType{Name: e.Word, Gloss: e.Get("gloss"), Roles: []string{e.Get("subject")}, ACE: e.Get("ace"), DuEE: e.Get("duee")}
		if o := e.Get("object"); o != "" && o != t.Roles[0] {
			t.Roles = append(t.Roles, o)
		}
		types = append(types, t)
	}
	for _, e := range lex.Of(lexicon.Trigger) {
		i, ok := at[e.Get("type")]
		if !ok {
			continue
		}
		t := &types[i]
		if !slices.Contains(t.Triggers, e.Word) {
			t.Triggers = append(t.Triggers, e.Word)
		}
		if t.Example == "" {
			t.Example, _, _ = strings.Cut(e.Get("example"), " => ")
		}
	}
	return types
}
