// The walk over a sentence.

package events

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// reach is how many words a look goes from a trigger.
const reach = 30

// The classes of hits that are looked for by themselves.
const (
	triggers = 1 << lexicon.Trigger
	objects  = 1 << lexicon.EventObject

	moodWords = 1 << lexicon.Mood
)

// A reader reads the events of one document.
type reader struct {
	*Extractor
	*scan.Doc
	tables  *schema.Tables
	phrases *phrase.Reader

	index     int            // of the sentence
	paragraph int            // where its paragraph starts
	words     []phrase.Word  // of the sentence
	members   []membership   // of each of them
	seen      map[*kind]bool // kinds of the events told so far
	struck    bool           // an accident or a disaster was told
	ruled     bool           // what the sentence tells from here on is what a rule foresees
	advised   bool           // it is advice
	claimed   string         // or the modality in which it is foretold
	told      told           // what the sentence told so far
	now       clause         // in which the triggers are read
	earlier   clause         // in which a theme is read
	themes    []theme        // of its last clauses
	setting   setting        // what the paragraph told so far
}

// reset turns the reader to a document, in the memory that it has.
func (r *reader) reset(x *Extractor, syntax *phrase.Reader, t *schema.Tables) {
	clear(r.seen)
	*r = reader{Extractor: x, tables: t, phrases: syntax, seen: r.seen, words: r.words[:0], members: r.members[:0], themes: r.themes[:0], now: r.now.anew(), earlier: r.earlier.anew()}
	if syntax != nil {
		r.Doc = syntax.Doc
	}
}

// anew is an empty clause in the memory of another.
func (c *clause) anew() clause { return clause{last: -1, chunker: chunker{chunks: c.chunks[:0]}} }

// told is what later clauses of a sentence take from earlier ones.
type told struct {
	clause   int       // first word of the clause of the last event
	relative text.Span // the noun that the last event describes
	finds    bool      // it is a finding or a report
	needs    bool      // the event is told by its object
	kind     *kind     // of the last event in that clause
	event    int       // end of the last trigger in that clause
	modality string
	date     int       // of the last event that has one in the sentence, or -1
	agent    text.Span // who did it
	object   text.Span // what it was done to
	formal   text.Span // the service or measure that it was, in which nothing else is told
	person   text.Span // who did it or suffered it
}

// sentence reads the events of a sentence.
func (r *reader) sentence(i int) {
	s := r.Sentences[i]
	r.enter(i)
	first := s.Start
	for first < s.End && r.Classes(first)&triggers == 0 {
		first++
	}
	if first == s.End {
		return
	}
	r.index, r.told, r.themes = i, told{clause: -1, date: -1}, r.themes[:0]
	r.cut()
	c := &r.now
	*c = c.anew()
	c.reader = r
	c.first = c.wordFrom(r.head(s.Span))
	c.open = c.first
	r.ruled, r.advised, r.claimed = false, false, ""
	for w := c.first; w < len(r.words); {
		if c.open >= c.end { // a new clause
			c.end = c.open
			for c.end < len(r.words) && (r.words[c.end].Class != phrase.Mark || !r.divides(c.end)) {
				c.end++
			}
		}
		if w >= c.end && r.divides(w) {
			if !r.comma(w) || r.verbIn(c.first, w) {
				r.passed(c.first, w)
				c.first = w + 1
			}
			c.open = w + 1
			w++
			continue
		}
		next := r.triggerAt(c, w)
		w = max(next, w+1)
	}
}

// comma tells whether a word is a comma.
func (r *reader) comma(w int) bool { return r.At(r.words[w].Start) == ',' }

// head is the end of the head of a dispatch (某某社杭州3月9日电) that a sentence begins with, or its start.
func (r *reader) head(s text.Span) int {
	as := r.tables.Attributions
	i := sort.Search(len(as), func(i int) bool { return int(as[i].StartChar) >= s.Start })
	if i < len(as) && int(as[i].EndChar) <= s.End && as[i].Rule == "attributions.dispatch_head" {
		return int(as[i].EndChar)
	}
	return s.Start
}

// verbIn tells whether there is a verb between two words, so that they are a clause; what is none
// (在厂区附近,) belongs to the next clause.
func (r *reader) verbIn(from, to int) bool {
	if to-from > reach/2 {
		return true
	}
	if from < to && (r.char(to-1, '时') || r.words[to-1].Class == phrase.Locative && r.in(from, setAt, setLies)) {
		return false
	}
	for i := from; i < to; i++ {
		if r.words[i].Class == phrase.Verb && !r.in(i, setLies) && !r.distance(i) || r.triggerOf(i) != nil {
			return true
		}
	}
	return false
}

// triggerAt reads the trigger that starts at or in a word, if there is one, and returns the word after it.
func (r *reader) triggerAt(c *clause, w int) int {
	word := r.words[w]
	for start := word.Start; start < word.End; start++ {
		if r.Classes(start)&triggers == 0 {
			if word.Class == phrase.Name || word.Class == phrase.Time {
				break
			}
			continue
		}
		for _, h := range r.HitsWith(lexicon.Trigger, start) {
			if h.Class != lexicon.Trigger {
				continue
			}
			t := r.triggers[h.Ref]
			if t == nil || len(t.senses) == 0 {
				continue
			}
			last, ok := r.fits(h, w, t)
			if !ok {
				continue
			}
			c.trigger, c.Span, c.at, c.last = t, h.Span(), w, last
			if t.pos != verb && last+1 < c.end && r.in(last+1, setIncident) {
				c.last++ // 爆炸[事故]
				c.Span.End = r.words[c.last].End
			}
			if r.read(c) {
				return c.last + 1
			}
			if c.skip > 0 {
				return c.skip
			}
			break // a shorter word at this place is none either
		}
		if word.Class == phrase.Name || word.Class == phrase.Time {
			break
		}
	}
	return w + 1
}

// fits tells whether a trigger is made of whole words, or is the head of one (特大火灾), and its last word.
func (r *reader) fits(h scan.Hit, w int, t *trigger) (int, bool) {
	word := r.words[w]
	if int(h.Start) > word.Start {
		return w, int(h.End) == word.End && h.End-h.Start > 1 && t.pos != verb && word.Class != phrase.Name && word.Class != phrase.Time
	}
	for j := w; j < len(r.words) && r.words[j].Start < int(h.End); j++ {
		if r.words[j].End == int(h.End) {
			return j, true
		}
	}
	return w, false
}

// divides tells whether a word is a mark that ends a clause.
func (r *reader) divides(w int) bool {
	if r.words[w].Class != phrase.Mark {
		return false
	}
	switch r.At(r.words[w].Start) {
	case ' ':
		return han(r.At(r.words[w].Start-1)) && han(r.At(r.words[w].End))
	case ',', '。', ';', ':', '!', '?', '…', '—', '\n':
		return true
	}
	return false
}
