// Package numericfacts finds numbers and the fact around each: who counted what, when and where.
//
// A rule of a family (count.go, money.go, measure.go …) reads a numeral with its unit. Then, for all
// families alike, bounds.go reads what bounds it (近, 以上), ranges.go joins the two ends of a range,
// and fact.go finds object, predicate, subject, trend, basis, date and place.
//
// Values: of 14万余 the value is 140000 and low 140000; of 近700万 value and high; of a range low and
// high, value null; of vague ones (数十) value null, low and high their order of magnitude. Bounds are
// inclusive. Money is in the base unit (3万元 is 30000 CNY), percent in hundredths (23.5% is 23.5, 5‰
// is 0.5), measures in the unit as written, which unit_code tells in UCUM (5公里 is 5 km; 3斤 is 3 of
// 500.g, as UCUM has no 斤). 元 is the currency of the place of publication: TWD in traditional text
// of a medium of Taiwan, HKD of one of Hong Kong, else CNY.
package numericfacts

import (
	"cmp"
	"slices"
	"sort"
	"sync"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// An Extractor fills the table numeric_facts. It is safe for concurrent use.
type Extractor struct {
	rules *rule.Set[quantity]
	rooms sync.Pool // of what the rules find in a sentence, to be used again
}

// New compiles the rules.
func New(lex *lexicon.Lexicon) (*Extractor, error) {
	rules, err := rule.Compile(moneyRules, percentRules, measureRules, dataRules, dimensionRules, temperatureRules, ageRules, ageWordRules, multipleRules, ratioRules, ordinalRules, countRules, sportRules, plainRules)
	if err != nil {
		return nil, err
	}
	return &Extractor{rules: rules}, nil
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return x.rules.Cards() }

// Extract appends the rows of a document.
func (x *Extractor) Extract(syntax *phrase.Reader, t *schema.Tables) {
	d := syntax.Doc
	r := reader{Doc: d, tables: t, syntax: syntax}
	if len(d.Numerals) > 0 {
		t.NumericFacts = slices.Grow(t.NumericFacts, len(d.Numerals)/2+1)
	}
	room, _ := x.rooms.Get().(*[]rule.Found[quantity])
	if room == nil {
		room = new([]rule.Found[quantity])
	}
	defer x.rooms.Put(room)
	for i, s := range d.Sentences {
		if d.Kind(i) == text.Byline || !countable(d, s.Span) {
			continue
		}
		*room = x.rules.Append((*room)[:0], d, s.Span)
		found := r.choose(*room)
		for k := range found {
			r.bound(&found[k], s.Span)
		}
		found = r.ranges(found, s.Span)
		r.rows(found, s.Span)
	}
}

// choose leaves the candidates that count, without overlaps: of two the earlier or longer one. What it
// overlaps need not be asked whether it counts.
func (r *reader) choose(found []rule.Found[quantity]) []rule.Found[quantity] {
	if !slices.IsSortedFunc(found, inOrder) {
		slices.SortStableFunc(found, inOrder)
	}
	kept, end := found[:0], -1
	for i := range found {
		f := &found[i]
		lost := ""
		if f.Start < end {
			lost = kept[len(kept)-1].Rule
		} else if !r.counts(f) {
			continue
		}
		if r.Trace != nil {
			r.Trace(scan.Trace{Rule: f.Rule, Span: f.Span, Lost: lost})
		}
		if lost == "" {
			end = f.End
			kept = append(kept, *f)
		}
	}
	return kept
}

// inOrder is text order, of two at one place the longer first.
func inOrder(a, b rule.Found[quantity]) int { return cmp.Or(a.Start-b.Start, b.End-a.End) }

// countable tells whether a sentence has a numeral or a rune that tells a number without one.
func countable(d *scan.Doc, sentence text.Span) bool {
	for pos, r := range d.Folded[sentence.Start:sentence.End] {
		if halves(r) || d.Classes(sentence.Start+pos).Has(lexicon.Numeral) {
			return true
		}
	}
	return false
}

// halves are the runes that tell a number without a numeral: 半, or one of a word for an age (花甲).
func halves(r rune) bool {
	switch r {
	case '俩', '半', '番', '多', '折', '翻', '稀', '甲', '惑', '耄', '颐', '冠', '蔻', '笄', '立', '命', '½', '¼', '¾':
		return true
	}
	return false
}

// A reader reads the numbers of one document.
type reader struct {
	*scan.Doc
	tables   *schema.Tables
	syntax   *phrase.Reader
	currency string // what 元 means, once asked for

	sentence text.Span     // the one whose words were last asked for
	words    []phrase.Word // of it

	tableLine, tableTop int // the paragraph last asked for of a table, and the table's first
}

// dateOver finds the date that overlaps a span.
func (r *reader) dateOver(s text.Span) (text.Span, bool) {
	ds := r.tables.Dates
	i := sort.Search(len(ds), func(i int) bool { return int(ds[i].EndChar) > s.Start })
	if i < len(ds) && int(ds[i].StartChar) < s.End {
		return text.Span{Start: int(ds[i].StartChar), End: int(ds[i].EndChar)}, true
	}
	return text.Span{}, false
}

// rows appends the rows of the quantities of a sentence, in text order.
func (r *reader) rows(found []rule.Found[quantity], sentence text.Span) {
	slices.SortStableFunc(found, inOrder)
	first := len(r.tables.NumericFacts)
	for i := range found {
		f, q := &found[i], &found[i].Value
		row := schema.NumericFact{
			Row:             r.Row(f.Span, f.Rule),
			NumberStartChar: int32(q.number.Start), NumberEndChar: int32(q.number.End),
			Kind: q.kind, Value: q.value, Low: q.low, High: q.high, Modifier: q.modifier, UnitCode: q.code,
		}
		if q.unit.Len() > 0 {
			row.Unit = r.Slice(q.unit)
		}
		if q.kind == kindMoney && q.code == "" {
			row.UnitCode = r.yuan()
		}
		row.ID = int32(len(r.tables.NumericFacts))
		r.tables.NumericFacts = append(r.tables.NumericFacts, row)
	}
	r.facts(found, r.tables.NumericFacts[first:], sentence)
}
