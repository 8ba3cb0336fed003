package speaker

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// back is how many sentences before a pronoun its person is looked for.
const back = 6

// resolvePronoun finds the person a pronoun stands for: who spoke in the nearest sentence, or is
// the subject of it.
func (r *Reader) resolvePronoun(s Source) Source {
	switch r.d.FoldedString(s.Span) {
	case "他", "她", "其", "本人", "自己", "他本人", "她本人":
	default:
		return s
	}
	here := r.d.SentenceAt(s.Start)
	k := sort.Search(len(r.known), func(i int) bool { return r.known[i].sentence > here }) - 1
	for n := here; n >= 0 && n >= here-back; n-- {
		for ; k >= 0 && r.known[k].sentence >= n; k-- {
			if m := r.known[k]; m.Type == Person && m.Start < s.Start && !(m.asked && here-m.sentence < 3) && r.Agree(s, m.Source) {
				return s.fill(m.Source).standing(m.Source)
			}
		}
		span := r.d.Sentences[n].Span
		if _, in := r.MarkAt(span.Start); in {
			continue
		}
		if p, ok := r.subjectOf(span, s); ok && r.Agree(s, p) && (p.Name != "" || n >= here-1 && !r.personIn(p.End, s.Start)) {
			p = r.Resolve(p)
			return s.fill(p).standing(p)
		}
	}
	for i := r.entitiesBefore(s.Start) - 1; i >= 0; i-- { // the person named last
		e := &r.t.Entities[i]
		if s.Start-int(e.StartChar) > 3000 || here-r.d.SentenceAt(int(e.StartChar)) > back {
			break
		}
		if int(e.EndChar) <= s.Start && e.Type == "PERSON" {
			if p, ok := r.addressedBy(e); ok {
				return s.fill(p).standing(p)
			}
			p := r.source(text.Span{Start: int(e.StartChar), End: int(e.EndChar)}, head{Span: text.Span{Start: int(e.StartChar), End: int(e.EndChar)}, kind: Person, name: true})
			return s.fill(r.resolveName(p)).standing(p)
		}
	}
	return s
}

// addressedBy is the person whose surname alone the table of entities has, with the form of address behind it: 陈|奶奶.
func (r *Reader) addressedBy(e *schema.Entity) (Source, bool) {
	if e.EndChar-e.StartChar > 1 {
		return Source{}, false
	}
	for _, h := range r.d.HitsAt(int(e.EndChar)) {
		if h.Class == lexicon.Title || h.Class == lexicon.Source {
			return r.Parse(text.Span{Start: int(e.StartChar), End: int(h.End)})
		}
	}
	return Source{}, false
}

// personIn tells whether a person is named between two positions.
func (r *Reader) personIn(from, to int) bool {
	for i := r.entitiesBefore(to) - 1; i >= 0 && int(r.t.Entities[i].StartChar) >= from; i-- {
		if r.t.Entities[i].Type == "PERSON" {
			return true
		}
	}
	return false
}

// subjectOf is the person who is the subject of a sentence's first clauses, before a pronoun that may stand for him.
func (r *Reader) subjectOf(span text.Span, pronoun Source) (Source, bool) {
	before := pronoun.Start
	for start, n := span.Start, 0; start < span.End && start < before && n < 3; n++ {
		end := start
		for end < span.End && end < before && !isDivider(r.d.Folded[end]) {
			end++
		}
		if p, ok := r.either(text.Span{Start: start, End: end}, pronoun); ok {
			return p, true
		}
		words := r.words(text.Span{Start: start, End: end})
		if p, ok := r.Subject(text.Span{Start: start, End: end}); ok && p.Type == Person && (p.Name != "" || p.pronounless()) && words[0].Class != phrase.Prep && !r.Predicate(p) {
			return p, true
		} else if p, ok := r.Actor(text.Span{Start: start, End: end}, false); !ok || p.Name == "" || n > 0 {
		} else if len(words) > 0 && words[0].Class != phrase.Prep {
			return p, true
		}
		start = end + 1
	}
	return Source{}, false
}

// either is the one of two who act together in a clause (韩冬和白露) that a pronoun may stand for.
func (r *Reader) either(clause text.Span, pronoun Source) (Source, bool) {
	for i := clause.Start + 1; i < clause.End-1 && i < clause.Start+8; i++ {
		if !strings.ContainsRune("和与跟同", r.d.Folded[i]) {
			continue
		}
		p, ok := r.actor(clause, beings)
		if !ok || p.with.Len() == 0 {
			return Source{}, false
		}
		for _, p := range r.Each(p) {
			if p.Some() && !p.pronoun && r.Agree(pronoun, p) {
				r.Learn(pronoun, p)
				return p, true
			}
		}
		return Source{}, false
	}
	return Source{}, false
}

// pronounless tells whether somebody is told of by a noun that a pronoun may stand for: 父亲, but not 记者.
func (s Source) pronounless() bool {
	return !s.pronoun && s.role != "" && !strings.HasSuffix(s.role, "记者") && !strings.HasSuffix(s.role, "们")
}
