package numericfacts

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// counting are the classes of what a number of its own would have behind it.
const counting = 1<<lexicon.Classifier | 1<<lexicon.Unit | 1<<lexicon.Currency

// tall adds what stands after 米: one digit is tenths, two are hundredths.
func tall(m *rule.Match, q quantity) (quantity, bool) {
	part := m.Num("part")
	v, ok := part.Int()
	if !ok || !q.value.Valid || part.Bare {
		return q, false
	}
	width := part.End - part.Start
	if m.At(part.Start-1) == '零' {
		width = 2 // 两米零五
	}
	f := 0.1
	switch {
	case width == 2 && (part.Digits == 2 || v < 100):
		f = 0.01
	case width == 3 && v < 100: // 一米七十五
		f = 0.01
	case width != 1:
		return q, false
	}
	if r := m.Next(); isHan(r) && !(part.Form == numeral.Arabic && part.Digits == 2 && m.Classes(m.End)&counting == 0) && r != '的' && r != '左' && r != '以' && r != '上' && r != '到' && r != '至' && r != '多' && r != '高' && r != '长' && r != '宽' && r != '深' && r != '和' {
		return q, false
	}
	q.kind, q.code = kindMeasure, "m"
	switch m.At(q.unit.Start) {
	case '丈':
		q.code = "10.m/3"
	case '尺':
		q.code = "m/3"
	}
	q.add(float64(v) * f)
	q.number.End = part.End
	return q, true
}
