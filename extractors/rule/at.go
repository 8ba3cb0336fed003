package rule

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// Begins tells whether a rule may begin with a rune; BeginsWith is the classes of the hits with which one may.
func (s *Set[R]) Begins(r rune) bool {
	return uint32(r) < 1<<16 && s.starts[r>>6]>>(r&63)&1 != 0
}

func (s *Set[R]) BeginsWith() lexicon.Set { return s.hits }

// AppendAt appends the matches that start at one position and end within a span, in no order but that of the rules. The
// match is memory that the caller keeps.
func (s *Set[R]) AppendAt(m *Match, found []Found[R], d *scan.Doc, pos int, within text.Span) []Found[R] {
	m.Doc, m.within = d, within
	found = s.at(m, pos, found)
	m.Doc = nil
	return found
}
