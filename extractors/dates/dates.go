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
	"strings"
	"time"

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
	numbers *rule.Set[*description] // rules that begin with a number: tried only where a unit of time may follow
	prefer  Prefer
}

// New compiles the rules.
func New(_ *lexicon.Lexicon, prefer Prefer) (*Extractor, error) {
	var words, numbers []rule.Rule[*description]
	for _, family := range [][]rule.Rule[description]{sets, lunars, eras, absolutes, numerics, clocks, partsOfDay, relatives, bracketed, windows, holidays, durations} {
		for _, r := range family {
			kept := rule.Rule[*description]{Card: r.Card, Pattern: r.Pattern, Make: made(r.Make)}
			if strings.HasPrefix(r.Pattern, "{num") || strings.HasPrefix(r.Pattern, "({num") {
				numbers = append(numbers, kept)
			} else {
				words = append(words, kept)
			}
		}
	}
	x := &Extractor{prefer: prefer}
	var err error
	if x.words, err = rule.Compile(words); err == nil {
		x.numbers, err = rule.Compile(numbers)
	}
	return x, err
}

// made hands a description on by reference, as few matches become one.
func made(make func(*rule.Match) (description, bool)) func(*rule.Match) (*description, bool) {
	return func(m *rule.Match) (*description, bool) {
		d, ok := make(m)
		if !ok {
			return nil, false
		}
		kept := d // so that only what is kept is allocated
		return &kept, true
	}
}

// Cards lists the rules.
func (x *Extractor) Cards() []rule.Card { return append(x.words.Cards(), x.numbers.Cards()...) }

// Extract appends the rows of a document.
func (x *Extractor) Extract(d *scan.Doc, t *schema.Tables) {
	r := resolver{Doc: d, now: d.Published, prefer: x.prefer}
	numerals := d.Numerals
	for i, p := range d.Paragraphs {
		for len(numerals) > 0 && numerals[0].Start < p.Start {
			numerals = numerals[1:]
		}
		atoms := x.atoms(d, p.Span, numerals)
		if len(atoms) == 0 {
			continue
		}
		r.paragraph = i
		for _, e := range x.expressions(d, p.Span, atoms) {
			if p.Kind == text.Byline && e.slots[year].how != fixed { // 来源：今晚…: a medium's name
				continue
			}
			if row, ok := r.row(&e, int32(len(t.Dates))); ok {
				t.Dates = append(t.Dates, row)
			}
		}
	}
}

// reach is how far a rule that begins with a number looks.
const reach = 40

// atoms finds the atoms of a paragraph, whose numerals are the first of those given.
func (x *Extractor) atoms(d *scan.Doc, within text.Span, numerals []numeral.Numeral) []rule.Found[*description] {
	found := x.words.All(d, within)
	window := text.Span{Start: -1, End: -1}
	for i := 0; i < len(numerals) && numerals[i].Start < within.End; i++ {
		n := &numerals[i]
		if !timely(d, n) {
			continue
		}
		if n.Start >= window.End {
			if window.Start >= 0 {
				found = append(found, x.numbers.All(d, window)...)
			}
			window.Start = n.Start
		}
		window.End = min(n.Start+reach, within.End)
	}
	if window.Start >= 0 {
		found = append(found, x.numbers.All(d, window)...)
	}
	if len(found) == 0 {
		return nil
	}
	return rule.Select(d, found)
}

// timely tells whether a number may begin a time: a unit of time, a second number or the marks of a date follow it, or
// its digits are those of a year or a date.
func timely(d *scan.Doc, n *numeral.Numeral) bool {
	if n.Digits == 4 || n.Digits == 8 {
		return true
	}
	p := n.End
	for range 2 {
		if d.At(p) == ' ' {
			p++
		}
		switch d.At(p) {
		case '年', '月', '日', '号', '点', '时', '世', '个', '季', '天', '周', '星', '礼', '分', '秒', '小', '钟', '夜', '晚', '昼', '载', '多', '余', '来', '半', ':', '旬', '几', '学':
			return true
		case '-', '/', '.', '·', '~', '至', '到', '—', '、':
			for p++; d.At(p) == ' ' || d.At(p) == '-' || d.At(p) == '—'; p++ {
			}
			next := numberAt(d, p)
			if next == nil {
				return false
			}
			if isDigit(d.At(n.Start)) && n.Digits <= 2 && isDigit(d.At(next.Start)) {
				return true
			}
			p = next.End
		default:
			return false
		}
	}
	return false
}

// expressions joins the atoms of a paragraph and reads the words around them.
func (x *Extractor) expressions(d *scan.Doc, within text.Span, atoms []rule.Found[*description]) []expression {
	es := lists(d, ranges(d, join(d, atoms)))
	kept := es[:0]
	end := within.Start
	for i := range es {
		e := es[i]
		if e.Start < end {
			e.Start = end
		}
		limit := within.End
		if i+1 < len(es) {
			limit = es[i+1].Start
		}
		start := e.Start
		counted := e.kind == length
		bounds(d, &e)
		if counted && e.kind == point && i+1 < len(es) { // 六天后|的|3时1刻, 十年前|的|今天
			if gap, ok := between(d, e.End, es[i+1].Start); ok && (gap == 0 || gap == '的') {
				if joined, ok := intersect(&e, &es[i+1], gap); ok {
					joined.Start, joined.End = max(e.Start, end), es[i+1].End
					es[i+1] = joined
					continue
				}
			}
		}
		e.Start = max(e.Start, end)
		if e.End > limit && e.End <= within.End && limit > start { // a word after it was an atom of its own
			for j := i + 1; j < len(es) && es[j].Start < e.End; j++ {
				es[j].description.kind = dropped
			}
		}
		if e.kind == dropped || e.End > within.End || refused(d, &e) {
			continue
		}
		end = e.End
		kept = append(kept, e)
	}
	markAlone(d, kept)
	return kept
}

// row places an expression and makes its row.
func (r *resolver) row(e *expression, id int32) (schema.Date, bool) {
	row := schema.Date{Row: r.Row(e.Span, e.rule), Type: "DATE", Mod: e.mod, Anchor: "none", Calendar: "gregorian"}
	row.ID = id
	switch {
	case e.lunar:
		row.Calendar = "lunar"
	case e.era:
		row.Calendar = "era"
	}
	switch e.kind {
	case length:
		r.lengthRow(e, &row)
		return row, true
	case set:
		return row, setRow(e, &row)
	case vague:
		row.Value = e.ref
		if e.told && !r.now.IsZero() {
			row.Anchor = "published"
			row.StartTime, row.EndTime = schema.Some(r.now), schema.Some(r.now.Add(time.Second))
		}
		return row, true
	case window:
		return row, r.windowRow(e, &row)
	case sameSpan:
		return row, r.sameRow(e, &row)
	}
	return row, r.pointRow(e, &row, id)
}

// pointRow fills the row of a stretch of the calendar; false where there is no such date.
func (r *resolver) pointRow(e *expression, row *schema.Date, id int32) bool {
	s := senseOf(r.Doc, e)
	r.dispatch = hasAt(r.Doc, e.End, "电", "讯", "消息") && e.slots[day].how == fixed && e.slots[month].how == fixed
	p, known, impossible := r.place(&e.description, s)
	if impossible {
		return false
	}
	row.Grain = grainNames[e.last().finest()]
	if e.last().finest() >= partOfDay {
		row.Type = "TIME"
	}
	if !known {
		row.Value = unknownTimex(&e.description)
		if e.slots[day].how == aFestival {
			if h := &r.Lexicon.Entries[e.slots[day].n]; h.Get("calendar") == "solar" {
				d := at(month, fixed, number(h.Get("month"))).with(day, fixed, number(h.Get("day")))
				row.Value = unknownTimex(&d)
			}
		}
		if e.to != nil {
			if !possible(e.to) {
				return false
			}
			row.Value += "/" + unknownTimex(e.to)
		}
		clipMod(e.last(), row)
		row.Value = open(e.edge, row.Value)
		edgeMod(e, row)
		return true
	}
	value := timex(&e.description, p)
	full := p
	p = clipped(p, e.clip)
	ranged := false
	if e.to != nil {
		q, ok, no := r.end(e.to, s, p)
		if no {
			return false
		}
		if !ok {
			row.Value = value + "/" + unknownTimex(e.to)
			return true
		}
		end := timex(e.to, q)
		value += "/" + end
		q = clipped(q, e.to.clip)
		p.end = q.end
		if q.grain >= hour && e.to.slots[second].how != exactNow {
			p.end = q.start
		}
		if !p.end.After(p.start) {
			return false
		}
		p.grain = q.grain
		ranged = true
	}
	switch {
	case r.dispatch && p.grain == day && !p.start.After(r.now) && r.now.Sub(p.start) < lately && r.dateline == 0 && len(r.told) < 3:
		r.dateline = id + 1
		if floor(r.now, day) != p.start {
			r.now = p.start // what is written on the 8th and put out on the 9th says 今天 of the 8th
		}
	case p.anchor == "published" && r.dateline > 0:
		p.anchor, p.anchorID = "context", r.dateline-1
	}
	row.Value = open(e.edge, value)
	row.Grain = grainNames[p.grain]
	row.Anchor = p.anchor
	if p.anchorID >= 0 {
		row.AnchorDateID = schema.Some(p.anchorID)
	}
	clipMod(e.last(), row)
	edgeMod(e, row)
	start, end := p.start, p.end
	switch e.edge {
	case since:
		end = time.Time{}
	case after:
		if !e.inclusive && p.grain < partOfDay {
			start = full.end
		}
		end = time.Time{}
	case before:
		end = start
		if e.inclusive || e.clip != whole { // 月底前: by the end of the month
			end = p.end
		}
		start = time.Time{}
	case until:
		if p.grain >= hour {
			end = p.start
		}
		start = time.Time{}
	}
	setTimes(row, start, end)
	if p.grain != none && e.edge != before && e.edge != after {
		r.told = append(r.told, telling{p, id, r.paragraph, ranged, e.description})
		if ranged {
			r.told[len(r.told)-1].description = *e.to
			first := e.description
			r.told[len(r.told)-1].description.base = &first
		}
	}
	return true
}

// end places the end of a range at or after its start.
func (r *resolver) end(to *description, s sense, start placed) (placed, bool, bool) {
	c := to.coarsest()
	if to.slots[max(c, year)].how == fromTold { // 2020年12月至次年2月
		r.told = append(r.told, telling{placed: start, id: start.anchorID, paragraph: r.paragraph})
		q, ok, no := r.place(to, s)
		r.told = r.told[:len(r.told)-1]
		return q, ok, no
	}
	if to.relative() || c == year || c == century || c == none || c == decade {
		return r.place(to, s)
	}
	q := placed{anchor: start.anchor, anchorID: start.anchorID}
	unit := year
	switch {
	case to.slots[day].how == onWeekday && to.slots[month].how == unset:
		unit = week
	case c >= week && c <= day:
		unit = month
	case c > day:
		unit = day
	}
	if !possible(to) {
		return q, false, true
	}
	for n := 0; n < 3; n++ {
		q.start = add(floor(start.start, unit), unit, n)
		q.end, q.grain = ceil(q.start, unit), unit
		var ok bool
		w := q
		if unit == year && to.lunar {
			w, ok, _ = r.lunarOf(to, q, q.start.Year())
		} else {
			w, ok, _ = r.refine(to, q, unit)
		}
		if ok && w.start.Before(start.start) && to.clock12 && to.slots[partOfDay].how == unset {
			w.start, w.end = w.start.Add(12*time.Hour), w.end.Add(12*time.Hour)
		}
		if ok && w.end.After(start.start) && !w.start.Before(start.start) {
			return w, true, false
		}
	}
	return q, false, true
}

const dropped kind = 99

// open writes the open ends of a value (ISO 8601-2).
func open(e edge, value string) string {
	switch e {
	case since, after:
		return value + "/.."
	case before, until:
		return "../" + value
	}
	return value
}

func clipMod(d *description, row *schema.Date) {
	switch {
	case row.Mod != "":
	case d.mod != "":
		row.Mod = d.mod
	case d.clip == early, d.clip == outset, d.slots[xun].n == 1:
		row.Mod = "START"
	case d.clip == middle, d.slots[xun].n == 2:
		row.Mod = "MID"
	case d.clip == late, d.slots[xun].n == 3:
		row.Mod = "END"
	}
}

func edgeMod(e *expression, row *schema.Date) {
	switch e.edge {
	case after:
		row.Mod = "AFTER"
		if e.inclusive {
			row.Mod = "ON_OR_AFTER"
		}
	case before:
		row.Mod = "BEFORE"
		if e.inclusive {
			row.Mod = "ON_OR_BEFORE"
		}
	case until:
		row.Mod = "ON_OR_BEFORE"
	}
}

// setTimes fills start and end; the zero time is open, and years outside 1 to 9999 are null.
func setTimes(row *schema.Date, start, end time.Time) {
	fits := func(t time.Time) bool { return !t.IsZero() && t.Year() >= 1 && t.Year() <= 9999 }
	if fits(start) {
		row.StartTime = schema.Some(start)
	}
	if fits(end) && (start.IsZero() || fits(start) || start.Year() == 1) {
		row.EndTime = schema.Some(end)
	}
	if !start.IsZero() && !fits(start) {
		row.EndTime = schema.Null[time.Time]{}
	}
}
