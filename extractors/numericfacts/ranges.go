package numericfacts

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// ranges joins the two ends of a range to one quantity (100万至200万吨, 3-5万元, 50和60之间, 大于20且小于35).
// It is the same for every kind.
func (r *reader) ranges(found []rule.Found[quantity], sentence text.Span) []rule.Found[quantity] {
	out := found[:0]
	for _, f := range found {
		if len(out) > 0 {
			if j, ok := r.join(out[len(out)-1], f, sentence); ok {
				out[len(out)-1] = j
				continue
			}
		}
		out = append(out, f)
	}
	return out
}

// join makes a range of two neighbours, if they are one.
func (r *reader) join(a, b rule.Found[quantity], sentence text.Span) (rule.Found[quantity], bool) {
	if b.Start < a.End || b.Start-a.End > 10 || a.Value.kind == kindOrdinal && b.Value.kind != kindNumber && b.Value.kind != kindOrdinal {
		return a, false
	}
	gap := r.FoldedString(text.Span{Start: a.End, End: b.Start})
	if low, high, ok := limits(&a.Value, &b.Value); ok && joinsLimits(gap) && same(&a.Value, &b.Value) {
		return merge(a, b, low, high, b.End), true
	}
	if a.Value.modifier == several && gap == "" && b.Value.value.Valid && a.Value.high.Valid && a.Value.high.V*b.Value.factor == b.Value.value.V && a.Value.unit.Len() == 0 {
		low := a.Value.low
		low.V *= b.Value.factor
		return merge(a, b, low, b.Value.value, b.End), true // 十几二十个
	}
	if u := b.Value.unit; (gap == "和" || gap == "与") && u.Len() == 1 && r.At(u.Start) == '间' && b.Value.kind == kindCount && a.Value.unit.Len() == 0 {
		b.Value.unit, b.Value.kind = text.Span{}, kindNumber // 100与200间
		b.End = u.Start
	}
	if !b.Value.value.Valid || !a.Value.value.Valid || !fits(&a.Value, &b.Value) {
		return a, false
	}
	end := b.End
	switch gap {
	case "-", "~", "--", "~~", " - ", " ~ ", "- ", " -":
		if a.Value.unit.Len() == 0 && b.Value.unit.Len() == 0 && !r.plainDash(a, b) {
			return a, false
		}
	case "至", "到", "(含)-", "(含)至", "(含)到", "->", "→", "——", "—", " 至 ", " 到 ", "升至", "降至", "到了":
		if gap == "升至" || gap == "降至" {
			return a, false
		}
	case "和", "与", "及":
		k := 0
		switch {
		case r.HasAt(b.End, "之间"):
			k = 2
		case r.HasAt(b.End, "间"):
			k = 1
		default:
			return a, false
		}
		end += k
	default:
		return a, false
	}
	x, y := share(&a.Value, &b.Value)
	if a.Value.kind == kindNumber && b.Value.kind == kindTemperature && r.HasBefore(a.Start, "零下") && x >= 0 && y >= 0 {
		a.Start -= 2
		if r.HasAt(b.Start, "零上") { // 零下5到零上3度
			x = -x
		} else { // 零下3到5度
			x, y = -max(x, y), -min(x, y)
		}
	}
	if x >= y {
		return a, false
	}
	low, high := none, none
	low.V, low.Valid, high.V, high.Valid = x, true, y, true
	j := merge(a, b, low, high, end)
	if (gap == "和" || gap == "与" || gap == "及") && r.HasBefore(a.Start, "位于") && j.Start-2 >= sentence.Start {
		j.Start -= 2
	}
	return j, true
}

// plainDash tells whether a dash between numbers without units is a range: of thousands (5k-20k), or
// small numbers that stand apart; not a telephone number or a score.
func (r *reader) plainDash(a, b rule.Found[quantity]) bool {
	if x, y := a.Value.value.V, b.Value.value.V/b.Value.scale; b.Value.scale >= 1e4 && x < y && y <= 10*x && r.At(a.Start-1) != '-' {
		return true // 20-30万
	}
	return a.Value.factor > 1 || b.Value.factor > 1 || b.Start-a.End > 1 || r.At(a.End) == '~' || a.Value.scale > 1 && b.Value.scale > 1
}

// fits tells whether two quantities are of one kind, the first perhaps without its unit.
func fits(a, b *quantity) bool {
	if a.unit.Len() == 0 && a.kind == kindNumber {
		return true
	}
	return same(a, b)
}

// same tells whether two quantities have one kind and unit, or the unit stands at one of them.
func same(a, b *quantity) bool {
	if a.kind == b.kind && a.code == b.code {
		return true
	}
	return a.kind == kindNumber || b.kind == kindNumber || a.kind == b.kind && (a.code == "" || b.code == "")
}

// share gives the lower end the magnitude and the unit of the upper one where it has none itself: 3-5万元
// is 30000 to 50000, but 1000-5万元 is not shared, as the lower end would be the greater.
func share(a, b *quantity) (float64, float64) {
	x, y := a.value.V, b.value.V
	if a.unit.Len() == 0 && b.factor != 1 && a.factor == 1 {
		x = tidy(x * b.factor)
	}
	if b.scale > a.scale {
		if s := b.scale / a.scale; tidy(x*s) < y {
			return tidy(x * s), y
		}
	}
	return x, y
}

// merge makes one quantity of both ends. The unit and kind are those of the end that has them.
func merge(a, b rule.Found[quantity], low, high float, end int) rule.Found[quantity] {
	j := b
	if b.Value.unit.Len() == 0 && (a.Value.unit.Len() > 0 || b.Value.kind == kindNumber) {
		j = a
	}
	j.Span = text.Span{Start: a.Start, End: end}
	j.Value.number = text.Span{Start: a.Value.number.Start, End: b.Value.number.End}
	j.Value.value, j.Value.low, j.Value.high, j.Value.modifier = none, low, high, between
	j.Value.one = false
	return j
}

// joinsLimits tells whether the text between a lower and an upper limit joins them: 大于20[且]小于35.
func joinsLimits(gap string) bool {
	if utf8.RuneCountInString(gap) > 6 {
		return false
	}
	for len(gap) > 0 {
		n := 0
		for _, s := range [...]string{"的同时", "同时", "并且", "而且", "且", "并", "但", "又", "而", ",", "、", " ", "是", "有"} {
			if len(gap) >= len(s) && gap[:len(s)] == s {
				n = len(s)
				break
			}
		}
		if n == 0 {
			return false
		}
		gap = gap[n:]
	}
	return true
}
