package rule

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

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
