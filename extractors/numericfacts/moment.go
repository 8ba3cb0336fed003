package numericfacts

import (
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// moment tells whether what 一个 stands before is a time, which is told and not counted: 9月的一个[深夜], 一个[冬日的午后].
func (r *reader) moment(f *rule.Found[quantity]) bool {
	w, before := r.wordAt(f.End)
	if w.Class == phrase.Adjective && w.Start == f.End { // 一个[普通]的早晨
		if w, before = r.wordAt(w.End); w.Class == phrase.De {
			w, before = r.wordAt(w.End)
		}
	} else if w.Start != f.End {
		return false
	}
	if w.Class != phrase.Time || before.End != w.Start || r.HasBefore(f.Start, "了") {
		return false // 等了一个上午
	}
	next, _ := r.wordAt(w.End)
	if next.Class == phrase.De {
		next, _ = r.wordAt(next.End)
		return next.Class == phrase.Time
	}
	if r.At(f.Start-1) == '的' {
		of, _ := r.wordAt(f.Start - 2)
		return of.Class == phrase.Time
	}
	return next.Class == phrase.Mark || next.Class == phrase.Locative
}
