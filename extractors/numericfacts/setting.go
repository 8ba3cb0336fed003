package numericfacts

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// when finds the date that governs a number: in its clause, else in its sentence before it, else
// earlier in its paragraph, else later in its sentence. Durations, sets and what a change is compared
// with govern nothing.
func (r *reader) when(f *rule.Found[quantity], row *schema.NumericFact, clause, sentence text.Span) {
	ds := r.tables.Dates
	after := sort.Search(len(ds), func(i int) bool { return int(ds[i].StartChar) >= f.Start })
	paragraph := r.Paragraphs[max(0, r.ParagraphAt(f.Start))].Span
	found := -1
	for i := after - 1; i >= 0 && int(ds[i].StartChar) >= paragraph.Start; i-- {
		if r.governs(&ds[i]) {
			found = i
			break
		}
	}
	if found < 0 || int(ds[found].StartChar) < clause.Start {
		for i := after; i < len(ds) && int(ds[i].StartChar) < clause.End; i++ {
			if r.governs(&ds[i]) {
				found = i
				break
			}
		}
	}
	for i := after; found < 0 && i < len(ds) && int(ds[i].StartChar) < sentence.End; i++ {
		if r.governs(&ds[i]) {
			found = i
		}
	}
	if found >= 0 {
		row.DateID = schema.Some(ds[found].ID)
	}
}

// governs tells whether a date may be the time of a fact.
func (r *reader) governs(d *schema.Date) bool {
	if d.Type == "DURATION" || d.Type == "SET" {
		return false
	}
	start := int(d.StartChar)
	return !r.HasBefore(start, "比") && !r.HasBefore(start, "较") && !r.HasBefore(start, "与")
}

// where finds the place of a fact: the nearest name of a place before the number in its clause, else in
// the sentence.
func (r *reader) where(f *rule.Found[quantity], row *schema.NumericFact, clause, sentence text.Span) {
	es := r.tables.Entities
	i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= f.Start }) - 1
	for ; i >= 0 && int(es[i].StartChar) >= sentence.Start; i-- {
		if e := &es[i]; (e.Type == "GPE" || e.Type == "LOC" || e.Type == "FAC") && int(e.EndChar) <= f.Start && e.EndChar-e.StartChar > 1 {
			row.Place = e.Text
			return
		}
	}
}
