package entities

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// certain collects the names that stand somewhere with a title, at a verb of saying or in a byline. Of a name and the same
// with a character more (苏秉, 苏秉文) the one that stands so more often is right, of two as frequent the longer.
func (r *reader) certain(sentences [][]unit) map[uint64]bool {
	var times map[string]int
	add := func(s text.Span, n int) {
		if times == nil {
			times = map[string]int{}
		}
		times[r.d.FoldedString(s)] += n
	}
	for s, units := range sentences {
		if !r.persons[s] {
			continue
		}
		for _, u := range units {
			if u.kind != person || u.Len() < 2 {
				continue
			}
			switch u.rule {
			case rulePersonMasked:
				if u.Len() != 2 || !masksFunction(r.d.Folded[u.Start]) {
					continue
				}
			case rulePersonTitled, rulePersonFamiliar:
				continue
			case rulePersonDotted:
				start := u.Start
				for i := u.Start; i <= u.End; i++ {
					if i == u.End || r.d.Folded[i] == '·' {
						if i-start >= 2 {
							add(spanOf(start, i), 1)
						}
						start = i + 1
					}
				}
			}
			if r.leftRead(u.Start)+r.right(u.End) >= certain {
				add(u.Span, 1)
			}
		}
	}
	if times == nil {
		return nil
	}
	sure := make(map[string]bool, len(times))
	for s := range times {
		sure[s] = true
	}
	for s, n := range times {
		_, last := utf8.DecodeLastRuneInString(s)
		if shorter, ok := times[s[:len(s)-last]]; ok {
			if n >= shorter {
				delete(sure, s[:len(s)-last])
			} else {
				delete(sure, s)
			}
		}
	}
	known := make(map[uint64]bool, len(sure))
	for s := range sure {
		k := uint64(14695981039346656037)
		for _, c := range s {
			k = (k ^ uint64(c)) * 1099511628211
		}
		known[k] = true
	}
	return known
}

// masksFunction tells of surnames that are function words: before 某 they are a name where the document says so elsewhere.
func masksFunction(r rune) bool {
	switch r {
	case '向', '于', '和', '从', '由', '对', '在', '同', '并', '但', '而', '候', '过', '来', '有', '为', '应', '时', '任', '可', '所', '又', '是', '让', '因':
		return true
	}
	return false
}

// A sighting is what stands beside a name that could be read, wherever it was.
type sighting struct {
	times        uint8
	before, last rune
	freeBefore   bool // different characters were seen there
	freeBehind   bool
}

const (
	likely = 40 // cost up to which a candidate is looked for elsewhere in the document
)

// repeated adds the names of three characters that could be read more than once, with other characters on both sides:
// then it is no part of a longer word.
func (r *reader) repeated(t *told) {
	var seen map[uint64]sighting
	for _, c := range r.found {
		if c.cost > likely || c.Len() != 3 {
			continue
		}
		if seen == nil {
			seen = map[uint64]sighting{}
		}
		k := r.key(c.Span)
		s := seen[k]
		before, last := r.d.At(c.Start-1), r.d.At(c.End)
		if s.times > 0 {
			s.freeBefore = s.freeBefore || before != s.before
			s.freeBehind = s.freeBehind || last != s.last
		}
		s.times, s.before, s.last = min(s.times+1, 100), before, last
		seen[k] = s
		if s.times > 1 && s.freeBefore && s.freeBehind {
			if t.persons == nil {
				t.persons = map[uint64]bool{}
			}
			t.persons[k] = true
		}
	}
}

// heads adds the name that a row of names begins with: what could be read as one right before 、 and a name.
func (r *reader) heads(t *told, sentences [][]unit) {
	ends := map[int32]candidate{} // where a row goes on → the likeliest candidate that ends there
	for s, units := range sentences {
		if !r.persons[s] {
			continue
		}
		for i := 1; i+1 < len(units); i++ {
			if units[i].kind == word && r.d.Folded[units[i].Start] == '、' && units[i+1].kind == person && units[i+1].rule == rulePersonHan && units[i+1].Len() == 3 && units[i-1].kind == word {
				ends[int32(units[i].Start)] = candidate{cost: likely}
			}
		}
	}
	if len(ends) == 0 {
		return
	}
	for _, c := range r.found {
		if best, ok := ends[int32(c.End)]; ok && c.cost < best.cost && c.Len() == 3 {
			ends[int32(c.End)] = c
		}
	}
	for _, c := range ends {
		if c.Len() == 0 {
			continue
		}
		if t.persons == nil {
			t.persons = map[uint64]bool{}
		}
		t.persons[r.key(c.Span)] = true
	}
}
