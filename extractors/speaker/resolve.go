package speaker

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// A mention is a source met before.
type mention struct {
	Source
	sentence int
	asked    bool
}

// memory is how many mentions back a name is looked for.
const memory = 300

// Remember keeps a source for the mentions after it.
// asked tells that it was a question: who is 他 in the answer is another.
func (r *Reader) Remember(s Source, asked bool) {
	if s.Some() && (s.Type == Person || s.Type == Organization || s.Type == Unnamed) {
		r.known = append(r.known, mention{s, r.d.SentenceAt(s.Start), asked})
	}
}

// Last is the source remembered last, if it was said at most a few sentences before.
func (r *Reader) Last(pos int) (Source, bool) {
	if len(r.known) == 0 {
		return Source{}, false
	}
	m := r.known[len(r.known)-1]
	if r.d.SentenceAt(pos)-m.sentence > 12 {
		return Source{}, false
	}
	return m.Source, true
}

// Resolve fills what a short mention leaves out from the mentions before it: 他, 该负责人, 马局长,
// a name whose title was told once.
func (r *Reader) Resolve(s Source) Source {
	if s.Type != Person {
		return r.resolveOrganization(s)
	}
	switch {
	case s.pronoun:
		return r.resolvePronoun(s)
	case s.Name != "":
		return r.resolveName(s)
	}
	t := r.d.FoldedString(s.Span)
	for _, p := range [...]string{"该", "这位", "这名", "上述", "这个", "前述", "这一"} {
		if strings.HasPrefix(t, p) {
			return r.resolveRole(s)
		}
	}
	if s.surname != "" {
		return r.resolveSurname(s) // 马局长
	}
	return s
}

func (s Source) fill(from Source) Source {
	if s.Name == "" || len(from.Name) > len(s.Name) {
		s.Name = from.Name
	}
	if s.Title == "" {
		s.Title = from.Title
	}
	if s.Org == "" {
		s.Org = from.Org
	}
	return s
}

// resolveName finds the fuller mention of a name: the same name, its last part (贝尔 of 安娜-贝尔),
// or the name of somebody of that surname (李女士).
func (r *Reader) resolveName(s Source) Source {
	for i := len(r.known) - 1; i >= max(0, len(r.known)-memory); i-- {
		k := r.known[i]
		if k.Type != Person || k.Name == "" {
			continue
		}
		if k.Name == s.Name || strings.HasSuffix(k.Name, "·"+s.Name) || strings.HasSuffix(k.Name, "-"+s.Name) || strings.HasSuffix(k.Name, "・"+s.Name) {
			if Familiar(s.Name) != "" && s.Len() > utf8.RuneCountInString(s.Name) && k.Title != "" && !strings.Contains(r.d.FoldedString(s.Span), k.Title) {
				continue // 木工老李, 电工老李
			}
			return s.fill(k.Source)
		}
	}
	if s.Title == "" {
		if full, ok := r.introduced(s); ok {
			s = s.fill(full)
		}
	}
	if full, ok := r.Fuller(s, s.Start); ok {
		return full
	}
	for _, p := range polite {
		if sur, ok := strings.CutSuffix(s.Name, p); ok && sur != "" && len([]rune(sur)) <= 2 {
			if full, ok := r.ofSurname(s.Start, sur); ok {
				s.Name = ""
				return s.fill(full)
			}
		}
	}
	return s
}

// Fuller is a person called 老魏 or 小魏 by the full name that is told before a position.
func (r *Reader) Fuller(s Source, before int) (Source, bool) {
	sur := Familiar(s.Name)
	if sur == "" {
		return s, false
	}
	full, ok := r.ofSurname(before, sur)
	if !ok || Familiar(full.Name) != "" {
		return s, false
	}
	s.Name = ""
	return s.fill(full), true
}

// Familiar is the surname of a name such as 老魏, or nothing.
func Familiar(name string) string {
	for _, p := range [...]string{"老", "小", "阿"} {
		if sur, ok := strings.CutPrefix(name, p); ok && len([]rune(sur)) == 1 {
			return sur
		}
	}
	return ""
}

// introduced finds where the document tells a name with its title: 某国驻华大使某某….
func (r *Reader) introduced(s Source) (Source, bool) {
	for i := range r.t.Entities {
		e := &r.t.Entities[i]
		if int(e.StartChar) >= s.Start || i > memory {
			break
		}
		if e.Type != "PERSON" || e.Text != s.Name && !strings.HasSuffix(e.Text, "·"+s.Name) && !strings.HasSuffix(e.Text, "-"+s.Name) {
			continue
		}
		at := int(e.StartChar)
		if _, ok := r.title(at, max(0, at-longest)); !ok {
			continue
		}
		start := r.ClauseStart(at)
		words := r.words(text.Span{Start: start, End: at})
		if k := r.lead(words, text.Span{Start: start, End: at}); k < len(words) {
			start = max(start, words[k].Start)
		}
		if i > 0 && r.t.Entities[i-1].Type == "TITLE" { // 某某与到访的某国总理某某
			for k := i - 1; k >= 0 && int(r.t.Entities[k].StartChar) >= start; k-- {
				if o := &r.t.Entities[k]; o.Type == "PERSON" && int(o.EndChar) < at {
					start = int(o.EndChar) + 1
					break
				}
			}
		}
		return r.source(text.Span{Start: start, End: int(e.EndChar)}, head{Span: text.Span{Start: at, End: int(e.EndChar)}, kind: Person, name: true}), true
	}
	return Source{}, false
}

// ofSurname finds the latest person whose name starts with a surname and is longer than it.
func (r *Reader) ofSurname(before int, sur string) (Source, bool) {
	for i := len(r.known) - 1; i >= max(0, len(r.known)-memory); i-- {
		k := r.known[i]
		if k.Type == Person && strings.HasPrefix(k.Name, sur) && !isPolite(k.Name) {
			return k.Source, true
		}
	}
	for i := r.entitiesBefore(before) - 1; i >= 0; i-- {
		e := &r.t.Entities[i]
		if before-int(e.EndChar) > 3000 {
			break
		}
		if int(e.EndChar) <= before && e.Type == "PERSON" && strings.HasPrefix(e.Text, sur) && len(e.Text) > len(sur) && !isPolite(e.Text) {
			return Source{Name: e.Text}, true
		}
	}
	return Source{}, false
}

func isPolite(name string) bool {
	for _, p := range polite {
		if strings.HasSuffix(name, p) {
			return true
		}
	}
	return false
}

func (r *Reader) resolveSurname(s Source) Source {
	if full, ok := r.ofSurname(s.Start, s.surname); ok && (full.Title == "" || strings.HasSuffix(full.Title, s.Title) || strings.HasSuffix(s.Title, full.Title)) {
		return s.fill(full)
	}
	return s
}

// resolveRole finds whom 该负责人 stands for: the latest person whose noun phrase ends in the same
// noun, or has it for a title.
func (r *Reader) resolveRole(s Source) Source {
	for i := len(r.known) - 1; i >= max(0, len(r.known)-memory); i-- {
		k := r.known[i]
		if k.Type == Person && (k.role == s.role || s.role != "" && (k.Title == s.role || strings.HasSuffix(k.Title, s.role))) {
			return s.fill(k.Source)
		}
	}
	return s
}

// entitiesBefore is the number of names that start before a position.
func (r *Reader) entitiesBefore(pos int) int {
	return sort.Search(len(r.t.Entities), func(i int) bool { return int(r.t.Entities[i].StartChar) >= pos })
}

// sides are short names of an organisation told before.
var sides = map[string][]string{
	"院方": {"医院", "卫生院", "法院"}, "校方": {"大学", "学院", "中学", "小学", "学校"}, "园方": {"幼儿园", "公园", "动物园"},
	"馆方": {"博物馆", "图书馆", "美术馆", "体育馆"}, "厂方": {"厂"}, "检方": {"检察院"},
}

func (r *Reader) resolveOrganization(s Source) Source {
	endings := sides[r.d.FoldedString(s.Span)]
	for i := r.entitiesBefore(s.Start) - 1; i >= 0 && endings != nil; i-- {
		e := &r.t.Entities[i]
		if s.Start-int(e.EndChar) > 3000 {
			break
		}
		if int(e.EndChar) > s.Start || e.Type != "ORG" {
			continue
		}
		for _, w := range endings {
			if strings.HasSuffix(e.Text, w) {
				s.Org = e.Text
				return s
			}
		}
	}
	return s
}
