// What the ontology declares of those who take part.

package events

import (
	"fmt"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// A function is what a phrase is in the clause of a trigger, by grammar alone.
type function uint8

const (
	bySubject  function = iota // before a verb, with nothing that governs it
	byHolder                   // the same before a happening that is a noun
	bySufferer                 // the subject of a passive
	byPivot                    // the object of a verb that brings the event about
	byObject
	byModifier // the noun right before a noun
	byAt       // what follows is brought by a preposition
	byFrom
	byPassive
	byVia
	byFor
	byDisposal
	byWith
	byAgainst
	byAbout
	byToward
	byBecause
	byInstrument
	functionCount
)

// functionNames are the names of the functions in event_roles.tsv.
var functionNames = [functionCount]string{
	bySubject: "subject", byHolder: "holder", bySufferer: "sufferer", byPivot: "pivot", byObject: "object", byModifier: "modifier",
	byAt: "at", byFrom: "from", byPassive: "by", byVia: "via", byFor: "for", byDisposal: "disposal", byWith: "with",
	byAgainst: "against", byAbout: "about", byToward: "toward", byBecause: "because", byInstrument: "instrument",
}

// A trait is what is always so of a type of event.
type trait uint32

const (
	personal   trait = 1 << iota // is the fate of persons
	leading                      // leads somewhere
	moving                       // is what vehicles do as well as people
	measured                     // is told of what a sum measures
	charge                       // is what somebody is charged with, where it is a noun
	made                         // has a doer where it has an object, though what it is told of is its subject
	located                      // is told apart from where it is, whoever the people there are
	breaking                     // is told of the part that breaks, though that is a place as well
	undergone                    // is undergone by the subject, where 经 leads to it or 中 follows
	clausal                      // may have a clause for its object
	unthemed                     // has no subject from the clauses before it but one that acts
	numbered                     // has a number of its own
	counting                     // has a number that stands behind its object
	sharing                      // has for its object, where it has none of its own, that of the verb before it
	sumOnly                      // has a sum for its object and nothing more
	following                    // is told of what the event before it was done to
	biographic                   // has whom the sentence tells of for its subject, however far back
	unwilled                     // befalls nobody who acts
	staffed                      // names an office that somebody gets or loses
	supplied                     // may be told with what is supplied, which is no object of it
	traitCount = iota
)

// traitNames are the names of the traits in event_roles.tsv.
var traitNames = [traitCount]string{
	"personal", "leading", "moving", "measured", "charge", "made", "located", "breaking", "undergone", "clausal", "unthemed", "numbered", "counting", "sharing", "sum_only", "following", "biographic", "unwilled", "staffed", "supplied",
}

// A claim is a role that phrases of some sorts have.
type claim struct {
	role  string // doer, sufferer, subject and object are the roles that the sense has for them; "" is none
	sorts []sort_
}

// declare gives the kinds what event_roles.tsv has of them. An error names the line that is wrong.
func declare(kinds map[string]*kind, lex *lexicon.Lexicon) error {
	type line struct {
		word string
		fn   function
		claim
	}
	var lines []line
	families := map[string]bool{"*": true}
	for name := range kinds {
		families[name], families[name[:strings.IndexByte(name, '.')+1]] = true, true
	}
	for _, e := range lex.Of(lexicon.EventRole) {
		if !families[e.Word] {
			return fmt.Errorf("event role %s: no such type or family in event_types.tsv", e.Word)
		}
		if e.Get("function") == "is" {
			t := slices.Index(traitNames[:], e.Get("role"))
			if t < 0 {
				return fmt.Errorf("event role %s: no trait %q; there are %s", e.Word, e.Get("role"), strings.Join(traitNames[:], ", "))
			}
			for name, k := range kinds {
				if covers(e.Word, name) {
					k.traits |= 1 << t
				}
			}
			continue
		}
		fn := slices.Index(functionNames[:], e.Get("function"))
		if fn < 0 {
			return fmt.Errorf("event role %s: no function %q; there are %s, is", e.Word, e.Get("function"), strings.Join(functionNames[:], ", "))
		}
		l := line{word: e.Word, fn: function(fn), claim: claim{role: e.Get("role")}}
		if l.role == "none" {
			l.role = ""
		}
		for name := range strings.SplitSeq(e.Get("sorts"), ",") {
			s := slices.Index(sortNames[:], name)
			if s < 0 {
				return fmt.Errorf("event role %s: no sort %q; there are %s", e.Word, name, strings.Join(sortNames[:], ", "))
			}
			l.sorts = append(l.sorts, sort_(s))
		}
		lines = append(lines, l)
	}
	slices.SortStableFunc(lines, func(a, b line) int { return rank(a.word) - rank(b.word) })
	for name, k := range kinds {
		for _, l := range lines {
			if covers(l.word, name) {
				k.claims[l.fn] = append(k.claims[l.fn], l.claim)
			}
		}
	}
	return nil
}

// covers tells whether a word of event_roles.tsv is of a type: its name, its family or *.
func covers(word, name string) bool {
	return word == name || word == "*" || strings.HasSuffix(word, ".") && strings.HasPrefix(name, word)
}

// rank puts types before families and those before *.
func rank(word string) int {
	switch {
	case word == "*":
		return 2
	case strings.HasSuffix(word, "."):
		return 1
	}
	return 0
}

// has tells whether a trait is the kind's.
func (k *kind) has(t trait) bool { return k.traits&t != 0 }
