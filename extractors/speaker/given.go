package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// given finds a name without surname at a position, which no lexicon tells: two or three characters
// that are no word and recur nearby (晓梅).
func (r *Reader) given(pos, limit int) (text.Span, bool) {
	best := text.Span{}
	if tag, _, ok := words.Default().Lookup(r.d.Folded[pos : pos+1]); ok && tag.IsVerb() && !r.Surname(pos) {
		return best, false // 扎灯
	}
	for n := 2; n <= 3 && pos+n <= limit; n++ {
		if key(r.d.Folded, pos, n) == 0 {
			break
		}
		name := r.d.Folded[pos : pos+n]
		if tag, freq, ok := words.Default().Lookup(name); ok && !tag.IsPerson() && !(freq < 30 && tag.IsNoun() && r.handles(pos, n, limit)) {
			break
		}
		if strings.ContainsRune(things, name[n-1]) {
			continue
		}
		if n == 3 && best.Len() > 0 && r.roleAt(pos+2) {
			break // 福顺|老汉
		}
		if r.recurs(pos, n) || n == 2 && (strings.ContainsRune(girls, name[1]) || r.diminutive(pos, limit)) || r.handles(pos, n, limit) {
			best = text.Span{Start: pos, End: pos + n}
		}
	}
	return best, best.Len() > 0
}

// nicknamed tells whether a name of the kind of 老倔头 stands at a position.
func (r *Reader) nicknamed(pos, limit int) bool {
	if c := r.d.Folded[pos]; (c == '小' || c == '老') && pos+3 <= limit { // 小山东
		for _, h := range r.d.HitsAt(pos + 1) {
			if h.Class == lexicon.Place && int(h.End) == pos+3 {
				return true
			}
		}
	}
	if r.d.Folded[pos] != '老' || pos+3 > limit || r.d.Folded[pos+2] != '头' && r.d.Folded[pos+2] != '鬼' || key(r.d.Folded, pos, 3) == 0 {
		return false
	}
	_, _, word := words.Default().Lookup(r.d.Folded[pos : pos+3])
	_, _, thing := words.Default().Lookup(r.d.Folded[pos+1 : pos+3]) // 老|石头
	return !word && !thing
}

// handles tells whether a surname and what follows it, which is no word, do something with or towards a thing: 金富|把碗一搁.
func (r *Reader) handles(pos, n, limit int) bool {
	return pos+n < limit && r.Surname(pos) && strings.ContainsRune("把将冲朝", r.d.Folded[pos+n])
}

// diminutive tells whether 小, 阿 or 老 and one character that does something make a name: 小晴|晃了晃伞, 老季|把拐杖一放.
func (r *Reader) diminutive(pos, limit int) bool {
	if c := r.d.Folded[pos]; c != '小' && c != '阿' && (c != '老' && c != '大' || !r.Surname(pos+1)) || pos+3 > limit {
		return false
	}
	for _, w := range r.touching(text.Span{Start: pos + 2, End: pos + 3}) {
		return w.Start == pos+2 && (w.Class == phrase.Verb || w.Class == phrase.Adverb || w.Class == phrase.Prep)
	}
	return false
}

// things are characters that end words for places and things, and no given name.
const things = "书信纸证单票图表卡本条库厂店站园区村镇县市省州路街桥楼房屋场院校馆局部队会社网车船机器品物件款费额率价量层级期次度业队"

// around is how far about a place the text is searched for a name that recurs.
const around = 1500

// recurs tells whether n characters stand elsewhere near a position as well. What one look found
// holds for the others of the same characters.
func (r *Reader) recurs(pos, n int) bool {
	k := key(r.d.Folded, pos, n)
	if found, ok := r.repeats[k]; ok {
		return found
	}
	if r.repeats == nil {
		r.repeats = make(map[uint64]bool)
	}
	from, to := max(0, pos-around), min(len(r.d.Folded)-n, pos+around)
	found := false
	for i := from; i <= to && !found; i++ {
		found = i != pos && r.d.Folded[i] == r.d.Folded[pos] && key(r.d.Folded, i, n) == k
	}
	r.repeats[k] = found
	return found
}
