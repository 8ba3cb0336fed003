// Package dates finds dates, times, durations and sets of them, and reckons the span of time each stands for.
//
// The way of an expression: rules find atoms (去年, 春节, 上午, 9点), each a description with slots from century to
// second; atoms side by side whose grains fall are joined; 至 and its like make ranges, where each end lends the other
// what it does not say; words around them (以来, 截至, 前后, 许) open, move or loosen; then the expressions are placed on
// the calendar in the order of the text, those that are not absolute from the reference time or from a date told before.
//
// The rule of a row is that of its finest atom (the start's, for a range). Spans are half open. Parts of the day,
// seasons and 年初 have borders that no standard fixes: those in parts, refine.go and clipped are ours.
package dates

import (
	"slices"
	"strings"
	"sync"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// Prefer settles a date that the text leaves open: before or after the reference time.
type Prefer int

const (
	Past Prefer = iota
	Future
)

// An Extractor fills the table dates. It is safe for concurrent use.
type Extractor struct {
	words   *rule.Set[*description] // rules that begin with a word
	numbers *rule.Set[*description] // rules of a number and 年, 月, 日 or 点: tried where nothing goes on behind them
	ranges  *rule.Set[*description] // all that begin with a number: tried elsewhere, if a unit of time may follow
	days    *rule.Set[*description] // the rule of a month and a bare day
	lengths *rule.Set[*description] // the rule of lengths: tried where the number is of no date
	lunar   *rule.Set[*description] // rules that go on to a word of the lunar calendar
	digits  *rule.Set[*description] // rules of a number alone: tried only where it has as many digits as a year or a date
	cards   []rule.Card
	prefer  Prefer

	workspaces   sync.Pool  // of *workspace
	descriptions *sync.Pool // of *description
}

// New compiles the rules.
func New(_ *lexicon.Lexicon, prefer Prefer) (*Extractor, error) {
	x := &Extractor{prefer: prefer, descriptions: &sync.Pool{New: func() any { return new(description) }}}
	x.workspaces.New = func() any { return new(workspace) }
	var words, numbers, ranges, days, lengths, lunar, digits []rule.Rule[*description]
	for _, family := range [][]rule.Rule[description]{sets, lunars, eras, absolutes, centuries, quarters, numerics, clocks, partsOfDay, relatives, nearby, weekdays, ordinals, unitParts, bracketed, headlineDays, windows, holidays, durations} {
		for _, r := range family {
			x.cards = append(x.cards, r.Card)
			kept := rule.Rule[*description]{Card: r.Card, Pattern: r.Pattern, Make: x.made(r.Make)}
			switch {
			case r.Pattern == "{num:n}":
				digits = append(digits, kept)
			case r.Name == lunarNumbered:
				lunar = append(lunar, kept)
			case r.Name == lengthRule:
				lengths = append(lengths, kept)
			case r.Pattern == "{num:m}月{num:d}":
				days = append(days, kept)
			case strings.HasPrefix(r.Pattern, "({num:from}"):
				ranges = append(ranges, kept)
				if _, alone, _ := strings.Cut(kept.Pattern, " ?)?"); !strings.HasSuffix(alone, "年代") { // without the first of a range
					kept.Pattern = alone
					numbers = append(numbers, kept)
				}
			case strings.HasPrefix(r.Pattern, "{num"), strings.HasPrefix(r.Pattern, "({num"):
				ranges = append(ranges, kept)
			default:
				words = append(words, kept)
			}
		}
	}
	for _, set := range []struct {
		compiled **rule.Set[*description]
		rules    []rule.Rule[*description]
	}{{&x.words, words}, {&x.numbers, numbers}, {&x.ranges, ranges}, {&x.days, days}, {&x.lengths, lengths}, {&x.lunar, lunar}, {&x.digits, digits}} {
		var err error
		if *set.compiled, err = rule.Compile(set.rules); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// made hands a description on by reference, as few matches become one.
func (x *Extractor) made(make func(*rule.Match) (description, bool)) func(*rule.Match) (*description, bool) {
	return func(m *rule.Match) (*description, bool) {
		d, ok := make(m)
		if !ok {
			return nil, false
		}
		kept := x.descriptions.Get().(*description)
		*kept = d
		return kept, true
	}
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return slices.Clone(x.cards) }

// A workspace is the memory that an extraction uses over and over.
type workspace struct {
	match       rule.Match
	atoms       []rule.Found[*description]
	expressions []expression
	rows        []schema.Date
	told        []telling
	said        []description
}

// Extract appends the rows of a document.
func (x *Extractor) Extract(d *scan.Doc, t *schema.Tables) {
	w := x.workspaces.Get().(*workspace)
	r := resolver{Doc: d, now: d.Published, prefer: x.prefer, told: w.told[:0], said: w.said[:0]}
	rows := w.rows[:0]
	numerals := d.Numerals
	for i, p := range d.Paragraphs {
		for len(numerals) > 0 && numerals[0].Start < p.Start {
			numerals = numerals[1:]
		}
		x.atoms(w, d, p.Span, numerals)
		if len(w.atoms) == 0 {
			continue
		}
		r.paragraph = i
		es := x.expressions(w, d, p.Span)
		for k := range es {
			e := &es[k]
			if p.Kind == text.Byline && e.slots[year].how != fixed && e.Span != p.Span { // 来源：今晚…: a medium's name
				continue
			}
			if row, ok := r.row(e, int32(len(t.Dates)+len(rows))); ok {
				if row.Anchor == "published" && d.Published.IsZero() { // now is the day of the dispatch
					row.Anchor, row.AnchorDateID = "context", schema.Some(r.dateline-1)
				}
				rows = append(rows, row)
			}
		}
	}
	t.Dates = append(t.Dates, rows...)
	clear(rows) // the texts belong to the document
	w.rows, w.told, w.said = rows, r.told, r.said
	x.workspaces.Put(w)
}

// reach is how far a rule that begins with a number looks.
const reach = 40

// atoms finds the atoms of a paragraph, whose numerals are the first of those given.
func (x *Extractor) atoms(w *workspace, d *scan.Doc, within text.Span, numerals []numeral.Numeral) {
	found := x.words.AppendIn(&w.match, w.atoms[:0], d, within)
	for i := 0; i < len(numerals) && numerals[i].Start < within.End; i++ {
		n := &numerals[i]
		unit := d.At(n.End)
		if dated(n) {
			if unit != '年' {
				found = x.digits.AppendAt(&w.match, found, d, n.Start, within)
			}
		} else if !timely(d, n) {
			continue
		}
		ahead := text.Span{Start: n.Start, End: min(n.Start+reach, within.End)}
		if lunarFollows(d, n) { // first, as of two as long the first wins
			found = x.lunar.AppendAt(&w.match, found, d, n.Start, ahead)
		}
		if unitAlone(d, n.End) {
			found = x.numbers.AppendAt(&w.match, found, d, n.Start, ahead)
		} else {
			found = x.ranges.AppendAt(&w.match, found, d, n.Start, ahead)
		}
		if unit == '月' {
			if day := numberAt(d, n.End+1); day != nil && d.At(day.End) != '日' && d.At(day.End) != '号' {
				found = x.days.AppendAt(&w.match, found, d, n.Start, ahead)
			}
		}
		if mayLast(d, n) {
			found = x.lengths.AppendAt(&w.match, found, d, n.Start, ahead)
		}
	}
	w.atoms = rule.Select(d, found)
}
