package rule

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// Begins tells whether a rule may begin with a rune.
func (s *Set[R]) Begins(r rune) bool {
	return uint32(r) < 1<<16 && s.starts[r>>6]>>(r&63)&1 != 0
}

// AppendAt appends the matches that start at one position and end within a span, in no order but that of the rules. The
// match is memory that the caller keeps.
func (s *Set[R]) AppendAt(m *Match, found []Found[R], d *scan.Doc, pos int, within text.Span) []Found[R] {
	m.Doc, m.within = d, within
	found = s.at(m, pos, found)
	m.Doc = nil
	return found
}

// AppendIn appends the matches that start and end within a span, as AppendAt does at each of its positions.
func (s *Set[R]) AppendIn(m *Match, found []Found[R], d *scan.Doc, within text.Span) []Found[R] {
	m.Doc, m.within = d, within
	runes := d.Folded[within.Start:within.End]
	classes := d.ClassesIn(within)[:len(runes)]
	starts, hits := &s.starts, s.hits
	for i, r := range runes {
		if classes[i]&hits != 0 || uint32(r) < 1<<16 && starts[r>>6]>>(r&63)&1 != 0 {
			found = s.at(m, within.Start+i, found)
		}
	}
	m.Doc = nil
	return found
}
