package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// reach is how many words a look goes from a trigger.
const reach = 30

// A reader reads the events of one document.
type reader struct {
	*Extractor
	*scan.Doc
	tables  *schema.Tables
	phrases *phrase.Reader

	index   int           // of the sentence
	words   []phrase.Word // of the sentence
	told    told          // what the sentence told so far
	setting setting       // what the paragraph told so far
}

// told is what later clauses of a sentence take from earlier ones.
type told struct {
	clause   int // first word of the clause of the last event
	event    int // end of the last trigger in that clause
	modality string
}

// sentence reads the events of a sentence.
func (r *reader) sentence(i int) {
	s := r.Sentences[i]
	r.enter(i)
	found := false
	for _, h := range r.HitsIn(s.Span) {
		found = found || h.Class == lexicon.Trigger
	}
	if !found {
		return
	}
	r.index, r.words, r.told = i, r.phrases.Words(i), told{clause: -1}
	c := clause{reader: r, last: -1}
	for w := 0; w < len(r.words); {
		if r.divides(w) {
			c.first = w + 1
			w++
			continue
		}
		if c.first >= c.end { // a new clause
			c.end = c.first
			for c.end < len(r.words) && !r.divides(c.end) {
				c.end++
			}
		}
		next := r.triggerAt(&c, w)
		w = max(next, w+1)
	}
}

// triggerAt reads the trigger that starts at or in a word, if there is one, and returns the word after it.
func (r *reader) triggerAt(c *clause, w int) int {
	word := r.words[w]
	for start := word.Start; start < word.End; start++ {
		for _, h := range r.HitsAt(start) {
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
			if r.read(c) {
				return last + 1
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
	case ',', '。', ';', ':', '!', '?', '…', '—', '(', ')', '\n':
		return true
	}
	return false
}

// is tells whether a word is one of those named.
func (r *reader) is(w int, names ...string) bool {
	for _, n := range names {
		if r.HasAt(r.words[w].Start, n) && r.words[w].Len() == len([]rune(n)) {
			return true
		}
	}
	return false
}

// hit is the hit of a class that is a word, or starts it and runs over its end.
func (r *reader) hit(w int, class lexicon.Class) (scan.Hit, bool) {
	word := r.words[w]
	for _, h := range r.HitsAt(word.Start) {
		if h.Class == class && int(h.End) >= word.End {
			return h, true
		}
	}
	return scan.Hit{}, false
}

// object is the class of event_objects.tsv of the longest word in which a span ends.
func (r *reader) object(s text.Span, class string) bool {
	for start := max(s.Start, s.End-8); start < s.End; start++ {
		for _, h := range r.HitsAt(start) {
			if h.Class == lexicon.EventObject && int(h.End) == s.End && r.objects[h.Ref] == class {
				return true
			}
		}
	}
	return false
}
