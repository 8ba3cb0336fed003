// Types of events and their triggers.

package events

import (
	"fmt"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A kind is a type of event: meeting.held, casualty.died. Its family is the part before the dot.
type kind struct {
	name            string
	subject, object string // roles
	claims          [functionCount][]claim
	traits          trait
}

// is tells whether a kind is one of those named, or of a family (casualty.).
func (k *kind) is(names ...string) bool {
	for _, n := range names {
		if n[0] == k.name[0] && (k.name == n || strings.HasSuffix(n, ".") && strings.HasPrefix(k.name, n)) {
			return true
		}
	}
	return false
}

// A sense is what a trigger tells where its need is met.
type sense struct {
	*kind
	subject, object string // roles of this sense
	needs           string // class of event_objects.tsv
	number          bool   // only beside a number
	alone           bool   // takes no object
	light           bool   // only as the object of a light verb
	dated           bool   // only with a time, a number or an aspect of its own
	objectless      bool   // only without an object
	bound           bool   // only with who does it, or as dated
	homeward        bool   // the word tells where, so that no place told before is that of the event
}

// A pos is how a trigger is used.
type pos uint8

const (
	verb pos = iota
	both     // a verb that is a noun as well: 调查
	noun     // a happening: 车祸
)

// A trigger is a word that tells an event.
type trigger struct {
	senses        []sense // in the order of the file; a sense that needs nothing is last
	pos           pos
	light         bool       // has no event of its own where its object tells one: 进行, 发生
	before, after *text.List // beside which it tells none; nil where there are none
}

// plain is the kind that a trigger tells where no need is met, or nil.
func (t *trigger) plain() *kind {
	if n := len(t.senses); n > 0 && t.senses[n-1].needs == "" {
		return t.senses[n-1].kind
	}
	return nil
}

// last is the kind of the last of the trigger's senses.
func (t *trigger) last() *kind { return t.senses[len(t.senses)-1].kind }

// read makes the ontology and the triggers of it, by the id of their entries.
func read(lex *lexicon.Lexicon) ([]*trigger, error) {
	kinds := map[string]*kind{}
	for _, e := range lex.Of(lexicon.EventType) {
		kinds[e.Word] = &kind{name: e.Word, subject: e.Get("subject"), object: e.Get("object")}
	}
	if err := declare(kinds, lex); err != nil {
		return nil, err
	}
	objects := map[string]bool{"": true}
	for _, e := range lex.Of(lexicon.EventObject) {
		objects[e.Get("class")] = true
	}
	byID := make([]*trigger, len(lex.Entries))
	byWord := map[string]*trigger{}
	for _, e := range lex.Of(lexicon.Trigger) {
		t := byWord[e.Word]
		if t == nil {
			t = new(trigger)
			byWord[e.Word] = t
		}
		byID[e.ID] = t
		if e.Get("pos") == "light" {
			t.light = true
			continue
		}
		k := kinds[e.Get("type")]
		switch {
		case k == nil:
			return nil, fmt.Errorf("trigger %s: no type %q in event_types.tsv", e.Word, e.Get("type"))
		case !objects[e.Get("needs")]:
			return nil, fmt.Errorf("trigger %s: no class %q in event_objects.tsv", e.Word, e.Get("needs"))
		}
		p, ok := map[string]pos{"verb": verb, "both": both, "noun": noun}[e.Get("pos")]
		if !ok {
			return nil, fmt.Errorf("trigger %s: pos is %q; it is verb, both, noun or light", e.Word, e.Get("pos"))
		}
		t.pos = max(t.pos, p)
		t.senses = append(t.senses, newSense(k, e))
		for n := range strings.SplitSeq(e.Get("none"), ",") {
			if before, ok := strings.CutSuffix(n, "~"); ok {
				t.before = joined(t.before, text.Fold(before))
			} else if after, ok := strings.CutPrefix(n, "~"); ok {
				t.after = joined(t.after, text.Fold(after))
			}
		}
	}
	for _, t := range byWord { // what needs nothing holds where nothing else does
		slices.SortStableFunc(t.senses, func(a, b sense) int { return min(len(b.needs), 1) - min(len(a.needs), 1) })
	}
	return byID, nil
}

// joined is a list with one word more.
func joined(l *text.List, word string) *text.List {
	if l == nil {
		return text.ListOf(word)
	}
	return text.ListOf(append(slices.Clone(l.Words()), word)...)
}

func newSense(k *kind, e *lexicon.Entry) sense {
	s := sense{kind: k, subject: k.subject, object: k.object, needs: e.Get("needs")}
	for f := range strings.SplitSeq(e.Get("frame"), ",") {
		if role, ok := strings.CutPrefix(f, "s="); ok {
			s.subject = role
		} else if role, ok := strings.CutPrefix(f, "o="); ok {
			s.object = role
		} else {
			s.bound, s.objectless, s.homeward = s.bound || f == "bound", s.objectless || f == "objectless", s.homeward || f == "homeward"
			s.number, s.light, s.alone, s.dated = s.number || f == "number", s.light || f == "light", s.alone || f == "alone", s.dated || f == "dated"
		}
	}
	return s
}
