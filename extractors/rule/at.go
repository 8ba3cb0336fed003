package rule

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// Begins tells whether a rule may begin with a rune, BeginsWith with a hit of a class.
func (s *Set[R]) Begins(r rune) bool {
	return uint32(r) < 1<<16 && s.starts[r>>6]>>(r&63)&1 != 0
}

func (s *Set[R]) BeginsWith(class lexicon.Class) bool { return s.byClass[class] != 0 }

// AppendAt appends the matches that start at one position and end within a span, in no order but that of the rules. The
// match is memory that the caller keeps.
func (s *Set[R]) AppendAt(m *Match, found []Found[R], d *scan.Doc, pos int, within text.Span) []Found[R] {
	m.Doc, m.within = d, within
	if r := d.Folded[pos]; uint32(r) < 1<<16 && s.byRune[r] != 0 {
		found = s.tryAll(m, s.lists[s.byRune[r]], pos, m.endAt(pos+1), found)
	}
	var tried [4]uint64
	hits := d.HitsAt(pos)
	for k, h := range hits {
		if list := s.byClass[h.Class]; list != 0 && tried[h.Class>>6]&(1<<(h.Class&63)) == 0 {
			tried[h.Class>>6] |= 1 << (h.Class & 63)
			found = s.tryAll(m, s.lists[list], pos, m.endsOf(hits[k:], h.Class), found)
		}
	}
	m.Doc = nil
	return found
}
