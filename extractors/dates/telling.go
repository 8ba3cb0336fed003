package dates

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// A telling is a date that the text has told, for those that are reckoned from it.
type telling struct {
	placed
	id          int32
	paragraph   int
	ranged      bool
	stop        int    // where it ends in the text
	aside       bool   // in brackets: what is told beside them does not follow from it
	besides     bool   // compared with, or given up: nothing follows from it
	planned     bool   // its clause tells of what is to come
	root        string // the anchor of what it is reckoned from in the end
	since       bool   // the start of what is told next: 自2月1日起
	back        bool   // a step back: the next step forward is from where it was taken
	quoted      int    // where the quotation ends in which a speaker counts from his own day; 0 where there is none
	description *description
}

// tellings looked back at are few: who reads on has forgotten the rest.
const memory = 24

// last finds the date told last at the grain or finer.
func (r *resolver) last(g grain) (telling, bool) {
	for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
		if t := &r.told[i]; t.grain >= g && !t.besides && (!t.aside || r.aside || r.now.IsZero()) && (t.quoted == 0 || r.at < t.quoted) {
			return *t, true
		}
	}
	return telling{}, false
}

// lastStep is the date told last from which so many units are counted: a step forward is not from one taken back (前一天…次日).
func (r *resolver) lastStep(g grain, n int, s sense) (telling, bool) {
	t, ok := r.last(g)
	if ok && g == day && n == 0 && s != future && r.At(r.at) == '当' && !r.now.IsZero() && !t.start.Before(floor(r.now, day).AddDate(0, 0, 1)) { // 28日闭幕。当天下午: of the day that has been
		for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
			if u := &r.told[i]; u.grain >= day && !u.besides && !u.aside && u.start.Before(floor(r.now, day).AddDate(0, 0, 1)) && u.start.After(r.now.AddDate(0, 0, -7)) {
				return *u, true
			}
		}
	}
	forward := ok && g == day && n == 0 && !r.attached && hasAt(r.Doc, r.at, "当天", "当日") && t.paragraph < r.paragraph && t.description != nil && t.description.slots[day].how == fromTold && t.description.slots[day].n > 0 // 次日…, and 当天 in a new paragraph
	if ok && (t.back && (n > 0 || n < 0 && r.attached) || forward) && t.anchorID >= 0 {
		for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
			if r.told[i].id == t.anchorID {
				return r.told[i], true
			}
		}
	}
	return t, ok
}

// pastDay is the day told last that is over.
func (r *resolver) pastDay() (telling, bool) {
	for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory; i-- {
		if t := &r.told[i]; t.grain >= day && !t.besides && t.start.Before(floor(r.now, day)) {
			return *t, true
		}
	}
	return telling{}, false
}

// elsewhere tells whether the date told last is of another time than t, so that 那天 is not that day.
func (t *telling) elsewhere(day *telling) bool {
	return t.id != day.id && t.grain < day.grain && t.grain <= month && (day.start.Before(t.start) || !day.start.Before(t.end))
}

// incident is the first day told, for 案发当晚: what happened is told first, and the day of the dispatch is not it.
func (r *resolver) incident(c grain) (telling, bool) {
	if c != day || !hasBefore(r.Doc, r.at, "案发", "事发", "出事", "案发的", "事发的") {
		return telling{}, false
	}
	for i := range min(len(r.told), memory) {
		if t := &r.told[i]; t.grain >= day && !t.aside && t.id != r.dateline-1 {
			return *t, true
		}
	}
	return telling{}, false
}

// quoted is the quotation that a position stands in; empty where it stands in none.
func quoted(d *scan.Doc, pos int) text.Span {
	for p := pos - 1; p >= 0 && p >= pos-quotation; p-- {
		switch d.At(p) {
		case '”', '\n':
			return text.Span{}
		case '“':
			for q := pos; q < pos+quotation && q < len(d.Folded); q++ {
				if r := d.At(q); r == '”' || r == '\n' {
					return text.Span{Start: p, End: q}
				}
			}
			return text.Span{}
		}
	}
	return text.Span{}
}

// quotation is how far the marks of a quotation are looked for.
const quotation = 200

// bracket is how far back an opening bracket is looked for.
const bracket = 30

// inBrackets tells whether a position stands in brackets within a sentence: （1990年5月生）. Brackets that open a line are no aside.
func inBrackets(d *scan.Doc, pos int) bool {
	for p := pos - 1; p >= 0 && p >= pos-bracket; p-- {
		switch d.At(p) {
		case ')', '。', '\n':
			return false
		case '(':
			return p > 0 && d.At(p-1) != '\n'
		}
	}
	return false
}
