// Package eval holds a dataset against gold: rows that a person has read and found right.
//
// A row is found where gold has a row of the same table and span; it is right where the columns that
// are the table's value are gold's too. Precision, recall and F1 are told for both, by table, type
// and rule. What gold says nothing of is not judged: a table without gold, a document without gold,
// a column that a gold row does not have. GOLD.md says how gold is made.
package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

// Options choose what is judged.
type Options struct {
	Tables []string // none: all that gold has
	Errors int      // rows that are kept for Result.Errors
}

// A Result is what Evaluate found.
type Result struct {
	Documents int      `json:"documents"` // of gold
	Missing   []string `json:"missing"`   // documents of gold that the dataset has not: all their rows are missed
	Tables    []Table  `json:"tables"`
	Rules     []Rule   `json:"rules"` // the one with most wrong rows first
	Errors    []Error  `json:"errors,omitempty"`
	Unlisted  int      `json:"unlisted_errors"` // errors beyond Options.Errors
}

// A Table is the score of a table, with that of each type of its rows.
type Table struct {
	Name    string   `json:"table"`
	Value   []string `json:"value_columns"`
	Score   Score    `json:"score"`
	Columns []Column `json:"columns"`
	Types   []Type   `json:"types,omitempty"`
}

// A Column tells in how many of the rows that were found a column is right.
type Column struct {
	Name  string `json:"column"`
	Right Share  `json:"right"`
}

// A Type is the score of the rows of one type: gold's by their type in gold, the dataset's by theirs.
type Type struct {
	Name  string `json:"type"`
	Score Score  `json:"score"`
}

// A Rule tells how many of the rows that a rule made are in gold, and how many are right.
type Rule struct {
	Name  string `json:"rule"`
	Wrong int    `json:"wrong"` // not in gold, or not right
	Span  Share  `json:"span_precision"`
	Value Share  `json:"value_precision"`
}

// An Error is a row that is missed, made up, or wrong in some columns.
type Error struct {
	Kind   string `json:"kind"` // missed, made_up, wrong
	Table  string `json:"table"`
	DocID  string `json:"doc_id"`
	Start  int32  `json:"start_char"`
	End    int32  `json:"end_char"`
	Text   string `json:"text"`
	Rule   string `json:"rule,omitempty"`
	Detail string `json:"detail,omitempty"` // column gold → made
}

// valueColumns are what a row of a table says first of all; the other columns are told one by one.
var valueColumns = map[string][]string{
	"documents":     {"title", "author", "publisher", "published"},
	"sentences":     {"kind"},
	"dates":         {"type", "value", "start_time", "end_time"},
	"numeric_facts": {"value", "low", "high", "unit", "unit_code"},
	"events":        {"type", "polarity", "modality"},
	"quotations":    {"quote", "speaker"},
	"attributions":  {"source", "cue"},
	"entities":      {"type"},
}

// typeColumns divide the rows of a table into types.
var typeColumns = map[string]string{
	"sentences": "kind", "dates": "type", "numeric_facts": "kind", "events": "type",
	"quotations": "type", "attributions": "cue_type", "entities": "type",
}

// Evaluate holds the dataset in dir against the gold in path.
func Evaluate(path, dir string, o Options) (*Result, error) {
	gold, err := readGold(path)
	if err != nil {
		return nil, err
	}
	judged, err := gold.judged(o.Tables)
	if err != nil {
		return nil, err
	}
	j := newJudge(judged, o.Errors)
	seen := map[string]bool{}
	for ts, err := range out.Documents(dir) {
		if err != nil {
			return nil, err
		}
		if len(ts.Documents) == 0 {
			continue
		}
		id := ts.Documents[0].DocID
		g := gold.documents[id]
		if g == nil {
			continue
		}
		seen[id] = true
		if err := g.settle(&ts.Documents[0]); err != nil {
			return nil, err
		}
		j.document(id, g.items, itemsOf(ts))
	}
	if len(seen) == 0 {
		return nil, fmt.Errorf("%s: none of its documents (the first is %q) is in %s; run taojin on the inputs that gold was made of, so that ids are the same", path, gold.order[0], dir)
	}
	r := &Result{Documents: len(gold.order), Missing: []string{}}
	for _, id := range gold.order {
		if seen[id] {
			continue
		}
		r.Missing = append(r.Missing, id)
		g := gold.documents[id]
		if err := g.settle(nil); err != nil {
			return nil, err
		}
		j.document(id, g.items, nil)
	}
	j.result(r)
	return r, nil
}

// judged are the tables that gold has, or those of them that were asked for.
func (g *gold) judged(asked []string) ([]schema.Table, error) {
	for _, name := range asked {
		if _, ok := valueColumns[name]; !ok {
			return nil, fmt.Errorf("--table %s: is none of those that gold may have: %s", name, strings.Join(judgeable(), ", "))
		}
		if !g.tables[name] {
			return nil, fmt.Errorf("%s: has no rows of %s", g.path, name)
		}
	}
	var judged []schema.Table
	for _, t := range schema.All {
		if g.tables[t.Name] && (len(asked) == 0 || slices.Contains(asked, t.Name)) {
			judged = append(judged, t)
		}
	}
	return judged, nil
}

func judgeable() []string {
	var names []string
	for _, t := range schema.All {
		if valueColumns[t.Name] != nil {
			names = append(names, t.Name)
		}
	}
	return names
}
