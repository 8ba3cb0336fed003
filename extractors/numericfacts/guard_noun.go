package numericfacts

import (
	"slices"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// something tells whether a noun that may be counted follows an ambiguous word: 一起[案件], 一家[企业].
func (r *reader) something(f *rule.Found[quantity]) bool {
	if r.At(f.End) == '的' {
		return false // 撞在一起的车辆
	}
	np, ok := r.syntax.NounAfter(f.End, f.End+30, true)
	if !r.HasBefore(f.End, "起") {
		return ok
	}
	end := f.End + 24
	if ok {
		end = np.End
	}
	for pos := f.End; pos < end; pos++ {
		for _, w := range incidents {
			if r.HasAt(pos, w) {
				return true
			}
		}
		if c := r.At(pos); c == ',' || c == '。' || c == '、' || c == '\n' {
			return false
		}
	}
	return false
}

// boundWord tells whether a word is one that bounds a number, or what stands before it: it may well end
// in the numeral's first character.
func (r *reader) boundWord(t words.Token) bool {
	for _, h := range r.HitsWith(lexicon.Bound, int(t.Start)) {
		if h.Class == lexicon.Bound {
			return true
		}
	}
	return false
}

// right tells whether a noun stands right behind a quantity.
func (r *reader) right(f *rule.Found[quantity]) bool {
	w, _ := r.wordAt(f.End)
	np, ok := r.syntax.NounAfter(f.End, f.End+20, true)
	return ok && np.Start == f.End && w.Start == f.End && w.Class != phrase.Verb
}

// headless tells whether the classifier is the head of a longer common word and what is left of it stands
// for nothing: 3[家]长, 一[家]具仓库, but not 一[场]地震, where 地震 is a word.
func (r *reader) headless(f *rule.Found[quantity]) bool {
	u := f.Value.unit
	if u.Len() == 2 && r.At(u.Start) == '大' {
		u.Start++
		if w, _ := r.wordAt(u.Start); !f.Value.one && w.Class == phrase.Noun && w.Start == u.Start && w.End > u.End {
			return true // 两大[集]群
		}
	}
	if u.Len() != 1 || r.HasAt(u.Start, "个人") || r.HasAt(u.Start, "家人") {
		return false
	}
	head := r.Folded[u.Start:min(len(r.Folded), u.Start+2)]
	tag, freq, ok := words.Default().Lookup(head)
	if !ok || freq < common || tag.IsNumeral() || tag.String() == "q" || len(head) < 2 {
		return false
	}
	return !slices.ContainsFunc(r.Lattice().At(u.End), func(e words.Edge) bool { return e.Len > 1 && e.Len <= 5 })
}
