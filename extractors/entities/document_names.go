package entities

import (
	"sort"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// readAll reads every sentence, and reads those again in which a name that is certain elsewhere was not seen.
func (r *reader) readAll() [][]unit {
	sentences := make([][]unit, len(r.d.Sentences))
	flat := make([]unit, 0, len(r.d.Folded)*2/3+16)
	for s := range r.d.Sentences {
		from := len(flat)
		flat = r.read(flat, s)
		sentences[s] = flat[from:len(flat):len(flat)]
	}
	again := make([]bool, len(sentences))
	r.known = r.certain(sentences)
	if r.known != nil {
		for _, c := range r.found {
			if c.sentence >= 0 && !again[c.sentence] && r.known[r.d.Slice(c.Span)] && !has(sentences[c.sentence], c) {
				again[c.sentence] = true
			}
		}
	}
	r.told = r.toldPlaces(sentences)
	for _, h := range r.d.Hits {
		if h.Class == lexicon.Place && r.facts[h.Ref].flags&risky != 0 && r.told[r.lex.Entries[h.Ref].Get("code")] {
			if s := r.d.SentenceAt(int(h.Start)); s >= 0 {
				again[s] = true
			}
		}
	}
	for s := range again {
		if again[s] {
			sentences[s] = r.read(nil, s)
		}
	}
	return sentences
}

// toldPlaces collects the codes of places that the document names in a form that is no common word: where 长乐市 stands,
// 长乐 is the town.
func (r *reader) toldPlaces(sentences [][]unit) map[string]bool {
	told := map[string]bool{}
	for _, units := range sentences {
		for _, u := range units {
			if u.kind == place && u.entry >= 0 && r.facts[u.entry].flags&risky == 0 {
				if code := r.lex.Entries[u.entry].Get("code"); len(code) == 6 {
					told[code] = true
				}
			}
		}
	}
	return told
}

// certain collects the names that stand somewhere with a title, at a verb of saying or in a byline. Of a name and the same
// with a character more (苏秉, 苏秉文) the one that stands so more often is right, of two as frequent the longer.
func (r *reader) certain(sentences [][]unit) map[string]bool {
	var times map[string]int
	add := func(s string, n int) {
		if times == nil {
			times = map[string]int{}
		}
		times[s] += n
	}
	for _, units := range sentences {
		for _, u := range units {
			if u.kind != person || u.Len() < 2 {
				continue
			}
			switch u.rule {
			case rulePersonMasked, rulePersonTitled, rulePersonFamiliar:
				continue
			case rulePersonDotted:
				start := u.Start
				for i := u.Start; i <= u.End; i++ {
					if i == u.End || r.d.Folded[i] == '·' {
						if i-start >= 2 {
							add(r.d.Slice(spanOf(start, i)), 1)
						}
						start = i + 1
					}
				}
			}
			if r.leftRead(u.Start)+r.right(u.End) >= certain {
				add(r.d.Slice(u.Span), 1)
			}
		}
	}
	if times == nil {
		return nil
	}
	known := make(map[string]bool, len(times))
	for s := range times {
		known[s] = true
	}
	for s, n := range times {
		_, last := utf8.DecodeLastRuneInString(s)
		if shorter, ok := times[s[:len(s)-last]]; ok {
			if n >= shorter {
				delete(known, s[:len(s)-last])
			} else {
				delete(known, s)
			}
		}
	}
	return known
}

func has(units []unit, c candidate) bool {
	i := unitAt(units, c.Start)
	return i < len(units) && units[i].kind == person && units[i].Span == c.Span
}

// unitAt is the index of the first unit that starts at a position or later.
func unitAt(units []unit, pos int) int {
	return sort.Search(len(units), func(i int) bool { return units[i].Start >= pos })
}
