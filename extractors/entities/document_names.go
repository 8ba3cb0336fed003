package entities

import (
	"sort"
	"unicode/utf8"
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
	known := r.certain(sentences)
	if len(known) == 0 {
		return sentences
	}
	r.known = known
	last := int32(-1)
	for _, c := range r.found {
		if c.sentence == last || c.sentence < 0 || !known[r.d.Slice(c.Span)] || has(sentences[c.sentence], c) {
			continue
		}
		last = c.sentence
		sentences[last] = r.read(nil, int(last))
	}
	return sentences
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
			if r.left(u.Start)+r.right(u.End) >= certain {
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
