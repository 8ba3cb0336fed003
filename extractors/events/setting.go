// Where: the place of an event, its own or that told before.

package events

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// A setting is when and where the paragraph so far happens, for events that do not say.
type setting struct {
	date    int       // row of dates, or -1
	begun   int       // the first that the paragraph took up
	period  int       // that of the figures told so far, or -1: 前三季度
	planned bool      // it is that of what is planned
	place   text.Span // the last that has a name; empty where there is none
	code    string    // of that place
	local   text.Span // the last without a name, which holds for its own sentence
}

// placeOf is where the event happens: its own argument, else the place told before in the paragraph, unless its date leads
// away from the date before, else the nearest name of a place before it in the sentence.
func (c *clause) placeOf(args []schema.Argument, date, before int) text.Span {
	for i := len(args) - 1; i >= 0; i-- { // the nearest to the trigger, or where it leads
		if a := &args[i]; a.Role == "place" {
			return text.Span{Start: int(a.StartChar), End: int(a.EndChar)}
		}
	}
	if c.sense.homeward || c.sense.is("life.", "personnel.", "market.", "business.", "publication.", "organization.", "law.", "launch.product") && !c.sense.is("publication.shown", "publication.exhibited") {
		return text.Span{} // born here, died elsewhere
	}
	if c.elsewhen(date, before) {
		if l := c.setting.local; l.Start >= c.Sentences[c.index].Start {
			return l
		}
		return text.Span{} // in another year
	}
	if l := c.setting.local; l.Start >= c.Sentences[c.index].Start && l.Start > c.setting.place.Start && !c.sense.is("transport.arrived") {
		return l
	}
	if c.setting.place.Len() > 0 {
		return c.setting.place
	}
	es := c.tables.Entities
	next := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= c.Start })
	for i := next - 1; i >= max(0, next-window) && int(es[i].StartChar) >= c.head(c.Sentences[c.index].Span); i-- {
		if t := es[i].Type; (t == "GPE" || t == "LOC" || t == "FAC") && (c.stands(int(es[i].StartChar), int(es[i].EndChar)) || es[i].PlaceCode != "" && c.serves(i)) {
			return text.Span{Start: int(es[i].StartChar), End: int(es[i].EndChar)}
		}
	}
	return text.Span{}
}

// elsewhen tells whether a date leads away from the date before, when the paragraph happens: long ago, another year, the background of it.
func (c *clause) elsewhen(date, before int) bool {
	if date >= 0 && before >= 0 && date != before {
		d := &c.tables.Dates[date]
		if c.own(date) && length(d.Grain) > 0 && c.setting.place.Start < c.Sentences[c.index].Start || !c.settles(date) && !strings.HasSuffix(d.Value, "_REF") {
			return true
		}
	}
	return c.past()
}

// fromName is a place from the first name in it on: 位于[老城区的百货大楼].
func (c *clause) fromName(s text.Span) text.Span {
	if !c.verbIn(c.wordFrom(s.Start), c.wordFrom(s.End-1)) && !c.HasAt(s.Start, "位于") {
		return s
	}
	c.entities(s, func(e *schema.Entity) bool {
		if e.Type != "GPE" && e.Type != "LOC" && e.Type != "FAC" {
			return true
		}
		s.Start = max(s.Start, int(e.StartChar))
		return false
	})
	return s
}

// stands tells whether the name of a place tells where, and not whose or who: 在某地, 某地东部, not 某地队.
func (c *clause) stands(start, end int) bool {
	i := c.wordFrom(start)
	if i >= len(c.words) || c.words[i].Start != start {
		return false
	}
	if i > 0 && c.in(i-1, setAt, setLies, setRoute) && !c.char(i-1, '经') {
		return true
	}
	next := c.wordFrom(end)
	if next >= len(c.words) || c.words[next].Start != end {
		return false
	}
	switch c.words[next].Class {
	case phrase.Time, phrase.Locative:
		return true
	case phrase.Mark:
		return i == 0 || c.words[i-1].Class == phrase.Mark || c.words[i-1].Class == phrase.Time
	}
	return c.in(next, setHappen)
}

// serves tells whether the name of a place is that of a body of this place, which acts there: 某市消防, 某县法院.
func (c *clause) serves(i int) bool {
	if c.sense.is("business.", "competition.", "agreement.", "organization.", "launch.", "publication.", "award.", "visit.", "meeting.") {
		return false
	}
	es := c.tables.Entities
	for j := max(0, i-3); j < len(es) && es[j].StartChar <= es[i].StartChar; j++ {
		if es[j].Type == "ORG" && es[j].EndChar > es[i].EndChar && (es[j].StartChar == es[i].StartChar || i > 0 && es[i-1].EndChar == es[i].StartChar && es[i-1].PlaceCode != "") {
			return true
		}
	}
	end := int(es[i].EndChar)
	return c.sets.lists[setServing].At(c.View, end) != ""
}

// codeOf is the code of the narrowest named place in a span.
func (r *reader) codeOf(s text.Span) string {
	code := ""
	r.entities(s, func(e *schema.Entity) bool {
		if e.PlaceCode != "" && e.PlaceCode >= code {
			code = e.PlaceCode
		}
		return true
	})
	return code
}

// entities lists the entities that overlap a span.
func (r *reader) entities(s text.Span, yield func(*schema.Entity) bool) {
	es := r.tables.Entities
	first := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= s.Start })
	for first > 0 && int(es[first-1].EndChar) > s.Start {
		first--
	}
	for i := first; i < len(es) && int(es[i].StartChar) < s.End; i++ {
		if !yield(&es[i]) {
			return
		}
	}
}

// numberAt is the numeric fact that starts at a position, or -1.
func (r *reader) numberAt(pos int) int {
	ns := r.tables.NumericFacts
	i := sort.Search(len(ns), func(i int) bool { return int(ns[i].StartChar) >= pos })
	if i < len(ns) && int(ns[i].StartChar) == pos {
		return i
	}
	return -1
}

// amountAt tells whether a numeric fact that counts no things starts at a position: a share, a sum, a length.
func (r *reader) amountAt(pos int) bool {
	n := r.numberAt(pos)
	return n >= 0 && r.tables.NumericFacts[n].Kind != "count" && r.tables.NumericFacts[n].Kind != "ordinal"
}
