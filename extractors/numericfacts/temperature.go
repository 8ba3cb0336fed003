package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// Temperatures, in degrees as written: Cel or [degF].
var temperatureRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.temperature",
			Note:     "℃, 摄氏度, 华氏度, 摄氏…度, below zero by 零下",
			Examples: []string{"最低气温[零下5摄氏度] => kind=temperature value=-5 unit=摄氏度 unit_code=Cel", "炉温升到[1200℃] => value=1200 unit_code=Cel", "当地[华氏70度] => value=70 unit_code=[degF]", "孩子发烧到[38度5] => value=38.5 unit=度", "样品冷到[4开尔文] => value=4 unit_code=K"},
			Counter:  []string{"摄氏温标的由来", "温度接近绝对零度"},
		},
		Pattern: "(零下|零上)?(摄氏|华氏)?(零下|零上)?{num:num}[余多]? ?(摄氏度|华氏度|摄氏°|华氏°|℃|℉|°C|°F|°|度{num:tenth}?|开尔文)",
		Make:    makeTemperature,
	},
}

func makeTemperature(m *rule.Match) (quantity, bool) {
	q := read(m, "num")
	q.kind = kindTemperature
	unit := m.End
	tenth := m.Num("tenth")
	if tenth != nil {
		v, ok := digitOf(m, "tenth")
		if !ok || v > 9 || tenth.End-tenth.Start > 1 || isHan(m.Next()) && m.Next() != '的' && m.Next() != '左' && m.Next() != '以' && m.Next() != '高' && m.Next() != '降' && m.Next() != '升' && m.Next() != '到' && m.Next() != '至' && m.Next() != '了' || m.Num("num").Decimal || q.modifier != exact {
			return q, false
		}
		q.add(v / 10)
		unit = tenth.Start
	}
	unitEnd := unit
	for unit > q.number.End && m.At(unit-1) != '余' && m.At(unit-1) != '多' && m.At(unit-1) != ' ' {
		unit--
	}
	moreBefore(m, &q, unit)
	q.unit = text.Span{Start: unit, End: unitEnd}
	before := m.FoldedString(text.Span{Start: m.Start, End: q.number.Start})
	written := before + m.FoldedString(q.unit)
	switch {
	case contains(written, "开"):
		q.code = "K"
	case contains(written, "摄氏"), contains(written, "℃"), contains(written, "C"):
		q.code = "Cel"
	case contains(written, "华氏"), contains(written, "℉"), contains(written, "F"):
		q.code = "[degF]"
	case before == "" && !warm(m): // 45度 alone is an angle, a grade, a time
		if m.At(m.End-1) != '°' && len(m.Folded) > 8 {
			return q, false
		}
	}
	if m.HasBefore(m.Start, "绝对") {
		return q, false // 绝对零度
	}
	if contains(before, "零下") {
		q.scaleBy(-1)
		q.factor = 1
	}
	if m.At(m.End-1) == '度' && q.code == "" {
		if q.one && before == "" {
			return q, false
		}
		switch m.Next() {
		case '假', '电', '角', '参', '空', '蜜', '过', '春', '灾', '数', '量', '斜':
			return q, false
		}
	}
	return q, true
}

// warm tells whether the words around tell of temperature.
func warm(m *rule.Match) bool {
	for i := max(0, m.Start-14); i < min(len(m.Folded), m.End+6); i++ {
		switch m.At(i) {
		case '温', '烧', '热', '冷', '寒', '冻':
			return true
		case '。':
			if i >= m.End {
				return false
			}
		}
	}
	return false
}
