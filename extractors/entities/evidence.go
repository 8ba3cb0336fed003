package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// weigh notes what the words of the document say about names beside them, and where names of the lexicon and the endings
// of short names of places stand. Positions where nothing does cost nothing but the clearing of memory.
func (r *reader) weigh() {
	n := len(r.d.Folded) + 1
	r.before, r.after, r.ahead = zeros(r.before, n), zeros(r.after, n), zeros(r.ahead, n)
	r.nears, r.told = zeros(r.nears, n), zeros(r.told, n)
	r.telling, r.congress, r.wares, r.roads = r.telling[:0], r.congress[:0], r.wares[:0], r.roads[:0]
	r.look()
	for pos := range r.d.Folded {
		if r.d.Classes(pos)&used == 0 {
			continue
		}
		hits, from := r.d.HitsAt(pos), r.d.HitIndex(pos, 0)
		for k := range hits {
			h := &hits[k]
			r.weighHit(h, from+k)
		}
	}
	r.mark()
}

// weighHit notes what one of them says.
func (r *reader) weighHit(h *scan.Hit, index int) {
	switch uses[h.Class] {
	case nameUse:
		r.telling = append(r.telling, *h)
		r.glyphs[h.Start] |= named
		if t := &r.told[h.Start]; *t == 0 {
			*t = int32(len(r.telling)-1)<<tellingBits | 1
		} else if *t&mostTelling < mostTelling {
			*t++
		}
		if h.Class == lexicon.Title {
			r.context(h)
			if h.Start > 1 && h.End-h.Start > 1 && r.is(r.d.Folded[h.Start], governed) {
				r.glyphs[h.Start-2] |= named // it may be of a place: placeOfOffice
			}
		}
	case contextUse:
		r.context(h)
	case suffixUse:
		if r.facts[h.Ref].flags&numbered != 0 {
			r.roads = append(r.roads, *h)
		}
		if r.nears[h.Start] == 0 && r.facts[h.Ref].flags&near != 0 {
			r.nears[h.Start] = int32(index + 1)
			for k := int32(0); k < nearest && k <= h.Start; k++ {
				at := &r.ahead[h.Start-k]
				*at = max(*at, int8(nearest-k))
				r.glyphs[max(h.Start-k-1, 0)] |= named
			}
		}
	case productUse:
		r.wares = append(r.wares, *h)
	case numeralUse:
		switch r.d.At(int(h.End)) {
		case '届', '次', '大':
			r.congress = append(r.congress, h.Start)
		}
	}
}

// nearest is how far ahead the ending of a short name of a place may be.
const nearest = 4

// endingAhead tells whether one starts within the sentence, at a position or up to three behind it.
func (r *reader) endingAhead(i int) bool {
	a := int(r.ahead[i])
	return a > 0 && i+nearest-a < r.end
}

// A use is what hits of a class are good for on the way through a sentence.
type use uint8

const (
	noUse      use = iota
	nameUse        // a name, or a part of one
	contextUse     // evidence for one
	suffixUse      // what a name of a place ends in
	numeralUse     // the number of a congress
	productUse     // a product
)

var uses = [256]use{
	lexicon.NameException: nameUse, lexicon.Place: nameUse, lexicon.World: nameUse, lexicon.Landmark: nameUse, lexicon.Organization: nameUse,
	lexicon.OrgSuffix: nameUse, lexicon.CountryAbbreviation: nameUse, lexicon.PlaceAbbreviation: nameUse, lexicon.Person: nameUse,
	lexicon.Title: nameUse, lexicon.Surname: nameUse, lexicon.NameContext: contextUse, lexicon.PlaceSuffix: suffixUse,
	lexicon.Numeral: numeralUse, lexicon.Product: productUse,
}

// used are the classes that have a use.
var used = func() (s lexicon.Set) {
	for c, u := range uses {
		if u != noUse {
			s |= 1 << c
		}
	}
	return s
}()

// context notes what a title or a word of context says of a name before or behind it.
func (r *reader) context(h *scan.Hit) {
	f := r.facts[h.Ref]
	r.before[h.End] = max(r.before[h.End], f.after)
	if f.before < 0 && r.after[h.Start] == 0 || f.before > r.after[h.Start] {
		r.after[h.Start] = f.before
	}
}

// Of the names at a position told holds the first, and in its last bits how many they are.
const (
	tellingBits = 5
	mostTelling = 1<<tellingBits - 1
)

// namesAt lists the hits at a position that are names, or parts of them, the longer first.
func (r *reader) namesAt(i int) []scan.Hit {
	if uint(i) >= uint(len(r.told)) {
		return nil
	}
	t := r.told[i]
	first := int(t >> tellingBits)
	return r.telling[first : first+int(t&mostTelling)]
}

// nameAt is the longest hit of a class of names at a position.
func (r *reader) nameAt(i int, class lexicon.Class) (scan.Hit, bool) {
	for _, h := range r.namesAt(i) {
		if h.Class == class {
			return h, true
		}
	}
	return scan.Hit{}, false
}

// zeros is a slice of zeros in the memory of another, if that is enough.
func zeros[T int8 | int32](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

// left is the evidence, in bits, of what stands before a name that starts at a position of the sentence that is read:
// the words and marks there, and a person's name on the best way so far.
func (r *reader) left(i int) float32 {
	return r.leftOf(i, r.personEnds(i), r.personEnds(i-1))
}

// leftRead is that evidence by words and marks alone. It holds for every sentence of the document, while the best way is
// that of the sentence read last.
func (r *reader) leftRead(i int) float32 { return r.leftOf(i, false, false) }

// personEnds tells whether the best way to a position within the sentence that is read ends in a person's name.
func (r *reader) personEnds(i int) bool { return i > r.start && r.best[i-r.start].kind == person }

// leftOf weighs the words and marks before a position, where a person's name may end right there or one mark before.
func (r *reader) leftOf(i int, beside, beyond bool) float32 {
	e := float32(r.before[i])
	switch r.d.At(i - 1) {
	case '\n':
		e += 1.5
	case ' ':
		e = max(e, float32(r.before[i-1])) + 1.5
		if beyond {
			e = max(e, 6)
		}
	case '、', '和':
		e += 1.5
		if beyond {
			e = max(e, 15)
		}
	case ',', '。', '(', '“', '”', ':', ';', '—', '·', '》':
		e += 1.5
	case '与', '及', '由', '给', '向', '对', '被', '让', '请', '把', '跟', '同', '是', '叫', '以', '有', '如':
		e += 1
	case '姓':
		e += 3
	default:
		if beside {
			e += 3 // names in a row
		}
	}
	if e >= 5 && r.d.At(i-1) == ':' {
		e += 2
	}
	return e
}

// right is the evidence of what stands behind a name that ends at a position.
func (r *reader) right(j int) float32 {
	e := float32(r.after[j])
	switch g := r.glyphs[j]; {
	case g&closes != 0:
		e += 1.5
		if j < len(r.d.Folded) && r.d.Folded[j] == '(' {
			switch r.d.At(j + 1) {
			case '男', '女', '左', '右', '中', '化', '时', '前', '后':
				e += 5
			case '1', '2', '饰':
				e += 1
			}
		}
	case g&goesOn != 0:
		e += 1
	}
	return e
}
