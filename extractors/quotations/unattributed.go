package quotations

import (
	"slices"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/speaker"
)

// unattributed makes rows of speech in marks that no cue attributes, and then tells who speaks in each.
func (r *reading) unattributed() {
	slices.SortStableFunc(r.found, func(a, b quotation) int { return a.Start - b.Start })
	attributed, next, covered := r.found, 0, 0
	r.found = make([]quotation, 0, len(attributed)+len(r.marks))
	for n, m := range r.speakers.Marks {
		for next < len(attributed) && attributed[next].Start <= m.Inner.Start {
			covered = max(covered, attributed[next].End)
			r.found = append(r.found, attributed[next])
			next++
		}
		if r.marks[n].Len() > 0 || m.End <= covered+1 || !r.freestanding(m) {
			continue
		}
		r.found = append(r.found, quotation{Span: m.Inner, kind: "direct", by: -1, rule: "quotations.without_cue", occasion: occasion{date: -1}})
	}
	r.found = append(r.found, attributed[next:]...)
	r.dialogue()
}

// proverbial tells whether a word that leads to a saying of the people ends at a position: 俗话说|：“…”
func (r *reading) proverbial(pos int) bool {
	for i := pos - 2; i >= 0 && i >= pos-5; i-- {
		for _, h := range r.HitsAt(i) {
			if h.Class == lexicon.Cue && int(h.End) == pos && r.cues.proverb[h.Ref] {
				return true
			}
		}
	}
	return false
}

// freestanding tells whether marks hold speech of their own and are no part of a sentence about
// something else.
func (r *reading) freestanding(m speaker.Mark) bool {
	switch r.Kind(r.SentenceAt(m.Start)) {
	case text.Byline, text.Table, text.Title, text.Heading:
		return false
	}
	before, after := r.At(m.Start-1), r.At(m.End)
	if !r.speakers.Utterance(m) && (m.Inner.Len() < 6 || before != ',' && before != '。' && before != ':' || after != '。' && after != '\n') {
		return false
	}
	if (before == ',' || before == ':') && r.proverbial(m.Start-1) {
		return false
	}
	stop := r.Folded[m.Inner.End-1]
	whole := (stop == '。' || stop == '!' || stop == '?') && (before == 0 || before == '。' || before == '\n')
	switch after {
	case '在':
		if whole {
			break // “…。”在现场，某某排着队
		}
		return false
	case '的', '等', '和', '、', '为', '是', '作':
		return false
	}
	switch before {
	case 0, '。', ',', ':', '\n', '!', '?', '…', ' ', '—', '”', ')':
		return true
	}
	return after == '\n' && before != '的' && before != '、' && before != '为' && before != '是'
}
