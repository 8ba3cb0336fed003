package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// Restore fills what a row of the table attributions does not hold: whether the source is a pronoun, and
// the noun it ends in.
func (r *Reader) Restore(s Source) Source {
	if !s.Some() || s.Type != Person {
		return s
	}
	if h, ok := r.pronounAt(s.Start, s.End); ok && h.End == s.End {
		s.pronoun = true
	} else if h, ok := r.headAt(s.End, s.Start); ok {
		s.role = r.d.FoldedString(h.Span)
	} else {
		s.role = r.d.FoldedString(s.Span)
	}
	return s
}

// As is a pronoun that stands for another mention.
func (s Source) As(other Source) Source {
	s.Name, s.Title, s.Org, s.role = other.Name, other.Title, other.Org, other.role
	return s.standing(other)
}

// Answers is the label of a turn that somebody known gives.
func (s Source) Answers(who Source) Source {
	s.Name, s.Title, s.Org = who.Name, who.Title, who.Org
	return s
}

// Stands tells whether a pronoun stands for a mention that is known.
func (s Source) Stands() bool { return s.meant.Len() > 0 }

// standing keeps the mention that a pronoun stands for.
func (s Source) standing(other Source) Source {
	if s.meant = other.Span; other.pronoun {
		s.meant = other.meant
	}
	return s
}

// Named puts the mention that a pronoun stands for in its place. Where only a name is known, it is the last
// one before the pronoun.
func (r *Reader) Named(s Source) Source {
	if !s.pronoun {
		return s
	}
	if s.meant.Len() > 0 {
		s.Span = s.meant
		return s
	}
	if t := r.d.FoldedString(s.Span); s.Name == "" || t != "他" && t != "她" && t != "其" {
		return s
	}
	for i := r.entitiesBefore(s.Start) - 1; i >= 0 && s.Start-int(r.t.Entities[i].StartChar) < 3000; i-- {
		if e := &r.t.Entities[i]; e.Type == "PERSON" && e.Text == s.Name {
			s.Span = text.Span{Start: int(e.StartChar), End: int(e.EndChar)}
			return s
		}
	}
	return s
}

// Mentioned is the last person that a narrative names or tells of by a noun, other than one.
func (r *Reader) Mentioned(span text.Span, than Source) (Source, bool) {
	for i := r.entitiesBefore(span.End) - 1; i >= 0 && int(r.t.Entities[i].StartChar) >= span.Start; i-- {
		e := &r.t.Entities[i]
		if e.Type != "PERSON" || int(e.EndChar) > span.End || e.EndChar-e.StartChar < 2 || r.spoken(int(e.StartChar)) {
			continue
		}
		at := int(e.StartChar)
		if at > span.Start && strings.ContainsRune("老小阿", r.d.Folded[at-1]) && r.castAt(at-1) == 2 {
			at-- // 老耿|先开了口
		}
		g, ok := r.nameAt(at, span.End)
		if s := r.source(g, head{Span: g, kind: Person, name: true}); ok && s.Name != than.Name {
			return r.Resolve(s), true
		}
	}
	for pos := span.End - 2; pos >= span.Start; pos-- { // 匆匆赶来的|周捕头
		n, ok := r.personAt(pos, span.End)
		if !ok || n.Len() < 2 || r.spoken(pos) || than.Contains(n) {
			continue
		}
		for pos > span.Start {
			longer, ok := r.personAt(pos-1, n.End)
			if !ok || longer.End != n.End {
				break
			}
			n, pos = longer, pos-1 // 老|匠人
		}
		h := head{Span: n, kind: Person}
		if pos > span.Start && r.Surname(pos-1) && !functional(r.d.Folded[pos-1]) && r.d.At(pos-2) != '·' {
			n.Start--
		}
		s := r.source(n, h)
		if than.role == "" || s.role != than.role && !strings.Contains(than.Name, r.d.Slice(n)) {
			return r.Resolve(s), true
		}
	}
	return Source{}, false
}

// spoken tells whether a position lies in quotation marks.
func (r *Reader) spoken(pos int) bool {
	_, in := r.MarkAt(pos)
	return in
}

// Third tells whether it is a pronoun for one who is told of: 他, 她.
func (r *Reader) Third(s Source) bool {
	if !s.pronoun || s.Len() != 1 {
		return false
	}
	c := r.d.Folded[s.Start]
	return c == '他' || c == '她' || c == '其' || c == '它'
}
