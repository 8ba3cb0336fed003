// Package speaker tells who a text says has said a thing: it finds the noun phrase of a source
// before a place, takes it apart into organisation, title and name, and resolves pronouns and
// short mentions (他, 该负责人, 马局长) through the document.
//
// It is shared by the tables attributions and quotations. All spans are code points. A Reader
// belongs to one document and one goroutine.
package speaker

import (
	"slices"
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// The types of a source, as in attributions.source_type.
const (
	Person       = "person"
	Organization = "organization"
	Document     = "document"
	Media        = "media"
	Data         = "data"
	Unnamed      = "unnamed"
)

// A Source is who or what says a thing. The zero Source is nobody.
type Source struct {
	text.Span
	Type  string
	Name  string // of a person, resolved where a document tells it
	Title string
	Org   string

	pronoun bool
	role    string    // the noun it ends in: 负责人
	surname string    // before a title, where no name is told: 严 of 严队长
	meant   text.Span // of a pronoun, the mention it stands for
	with    text.Span // who acts together with the one named first: 徒弟 of 老耿和徒弟
}

// Role is the noun that the mention of somebody without a name ends in: 负责人.
func (s Source) Role() string { return s.role }

// Some tells whether there is a source.
func (s Source) Some() bool { return s.End > s.Start }

// Pronoun tells whether it only stands for somebody told before.
func (s Source) Pronoun() bool { return s.pronoun }

// A Reader finds sources in one document, from its start to its end.
type Reader struct {
	Marks []Mark // the quotation marks, outermost pairs, in order

	d        *scan.Doc
	t        *schema.Tables
	phrases  *phrase.Reader
	entityAt []int32 // 1 + index of the longest entity that ends at a position
	known    []mention
	cast     cast            // once asked for
	persons  map[uint64]bool // names of the table entities, as keys of a cast
	repeats  map[uint64]bool // names that were looked for elsewhere
	genders  map[string]Gender
}

// Read makes the reader of a document. It needs the rows of dates and entities.
func Read(syntax *phrase.Reader, t *schema.Tables) *Reader {
	d := syntax.Doc
	r := &Reader{d: d, t: t, Marks: findMarks(d), phrases: syntax, entityAt: make([]int32, len(d.Folded)+1)}
	for i, e := range t.Entities {
		if e.Type == "TITLE" || e.Type == "PRODUCT" {
			continue
		}
		if old := r.entityAt[e.EndChar]; old == 0 || t.Entities[old-1].StartChar > e.StartChar {
			r.entityAt[e.EndChar] = int32(i + 1)
		}
	}
	return r
}

// Words lists the words of a sentence.
func (r *Reader) Words(sentence int) []phrase.Word { return r.phrases.Words(sentence) }

// ClauseStart is where the clause of a position starts: behind a comma, colon or stop, behind
// words in quotation marks that are speech, at the head of the sentence. Brackets and names in
// quotation marks are passed over.
func (r *Reader) ClauseStart(pos int) int {
	s := r.d.SentenceAt(pos - 1)
	if s < 0 || pos <= r.d.Sentences[s].Start {
		return pos
	}
	floor := r.d.Sentences[s].Start
	for i := pos - 1; i >= floor; i-- {
		switch c := r.d.Folded[i]; c {
		case ')':
			if open := r.bracket(i, floor); open >= 0 {
				i = open
			}
		case '”', '’', '"', '\'':
			m, ok := r.markEnding(i + 1)
			if !ok {
				continue
			}
			if r.Utterance(m) || m.Start < floor {
				return i + 1
			}
			i = m.Start
		case ',', ':', ';', '。', '!', '?', '…', '—', '“', '‘':
			if (c == ',' || c == ':') && digit(r.d.At(i-1)) && digit(r.d.At(i+1)) {
				continue
			}
			if c == '—' && r.d.At(i-1) != '—' && r.d.At(i+1) != '—' {
				continue // 张三—李四
			}
			return r.skipBlank(i + 1)
		}
	}
	return floor
}

func (r *Reader) skipBlank(pos int) int {
	for r.d.At(pos) == ' ' {
		pos++
	}
	return pos
}

// bracket finds the opening bracket of the closing one at a position.
func (r *Reader) bracket(pos, floor int) int {
	for i := pos - 1; i >= floor && i > pos-60; i-- {
		if r.d.Folded[i] == '(' {
			return i
		}
	}
	return -1
}

// markEnding is the pair of marks that ends at a position.
func (r *Reader) markEnding(pos int) (Mark, bool) {
	i := sort.Search(len(r.Marks), func(i int) bool { return r.Marks[i].End >= pos })
	if i < len(r.Marks) && r.Marks[i].End == pos {
		return r.Marks[i], true
	}
	return Mark{}, false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// touching are the words of a sentence that share a character with a span.
func (r *Reader) touching(span text.Span) []phrase.Word {
	s := r.d.SentenceAt(span.Start)
	if s < 0 {
		return nil
	}
	all := r.phrases.Words(s)
	i := sort.Search(len(all), func(i int) bool { return all[i].End > span.Start })
	j := i
	for j < len(all) && all[j].Start < span.End {
		j++
	}
	return all[i:j]
}

// words are those of a sentence that lie in a span, the first and the last cut to it.
func (r *Reader) words(span text.Span) []phrase.Word {
	all := r.touching(span)
	if len(all) > 0 && (all[0].Start < span.Start || all[len(all)-1].End > span.End) {
		all = slices.Clone(all)
		all[0].Start = max(all[0].Start, span.Start)
		all[len(all)-1].End = min(all[len(all)-1].End, span.End)
	}
	return all
}

// entityEnding is the longest name that ends at a position and starts at floor or later.
func (r *Reader) entityEnding(pos, floor int) *schema.Entity {
	if i := r.entityAt[pos]; i > 0 && int(r.t.Entities[i-1].StartChar) >= floor {
		return &r.t.Entities[i-1]
	}
	return nil
}

// Splits tells whether the name of a body or a work runs over a position.
func (r *Reader) Splits(pos int) bool {
	n := r.entitiesBefore(pos)
	for i := n - 1; i >= max(0, n-3); i-- {
		if e := &r.t.Entities[i]; int(e.EndChar) > pos+1 && (e.Type == "ORG" || e.Type == "WORK") {
			return true
		}
	}
	return false
}

// longest is how many characters a role noun or a title has at most.
const longest = 10

// nounEnding is the longest hit of a class that ends at a position and starts at floor or later.
func (r *Reader) nounEnding(pos, floor int, class lexicon.Class) (scan.Hit, bool) {
	for start := max(floor, pos-longest); start < pos; start++ {
		for _, h := range r.d.HitsAt(start) {
			if h.Class == class && int(h.End) == pos {
				return h, true
			}
		}
	}
	return scan.Hit{}, false
}
