package numericfacts

import (
	"strconv"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// Measures: a numeral with a unit of units.tsv.
var measureRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name: "numeric_facts.measure",
			Note: "a numeral or a fraction and a unit of measure",
			Examples: []string{
				"隧道全长[12.6公里] => kind=measure value=12.6 unit=公里 unit_code=km",
				"年产[100万至200万吨]钢材 => value=null low=1000000 high=2000000 modifier=range unit_code=t",
				"坑深[三米半] => value=3.5 unit=米",
				"喝了[四分之一升]水 => value=0.25 unit_code=L",
			},
			Counter: []string{"大米每袋八元", "他任三级警监"},
		},
		Pattern: "({num:of}分之?)?{num:num}[余多来把]? ? ?{unit:unit}半?",
		Make:    makeMeasure,
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.half_measure",
			Note:     "半 before a unit",
			Examples: []string{"掺[半公升]清水 => value=0.5 unit_code=L", "称了[半斤]茶叶 => value=0.5 unit=斤"},
			Counter:  []string{"这只是半成品"},
		},
		Pattern: "半{unit:unit}",
		Make: func(m *rule.Match) (quantity, bool) {
			e := m.Entry("unit")
			q := quantity{number: text.Span{Start: m.Start, End: m.Start + 1}, value: schema.Some(0.5), modifier: exact, kind: kindMeasure, unit: slotSpan(m, "unit"), code: e.Get("unit_code"), scale: 1, factor: 1}
			return q, !numeralBefore(m) && unitStands(m, e.Word) && e.Word != "方" && e.Word != "级" && e.Word != "节" && e.Word != "档"
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.tall",
			Note:     "decimals after 米: 一米八二",
			Examples: []string{"中锋身高[一米九三] => kind=measure value=1.93 unit=米 unit_code=m", "井深[八米五] => value=8.5 unit_code=m", "门高[两米二] => value=2.2", "布长[一丈二] => value=1.2 unit=丈 unit_code=10.m/3"},
			Counter:  []string{"两米三人并排走过"},
		},
		Pattern: "{num:num}[米丈尺]零?{num:part}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.unit = text.Span{Start: q.number.End, End: q.number.End + 1}
			return tall(m, q)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.one_metre",
			Note:     "一 left out before 米: 米九",
			Examples: []string{"小伙身高[米八] => value=1.8 unit_code=m", "[米六左右]的个头 => value=1.6 modifier=about"},
			Counter:  []string{"小米八月发布新机", "玉米三元一斤"},
		},
		Pattern: "米{num:part}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := quantity{number: m.Span, value: schema.Some(1.0), modifier: exact, unit: text.Span{Start: m.Start, End: m.Start + 1}, scale: 1, factor: 1, sure: true}
			if r := m.Prev(); isHan(r) && r != '高' && r != '约' && r != '近' && r != '有' && r != '是' && r != '到' && r != '过' {
				return q, false
			}
			return tall(m, q)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.measure_in_parts",
			Note:     "a smaller unit after a greater one: 五斤六两, 3公里200米",
			Examples: []string{"鲤鱼重[五斤六两] => kind=measure value=5.6 unit=斤 unit_code=500.g", "山路长[3公里200米] => value=3.2 unit=公里 unit_code=km"},
			Counter:  []string{"每桶5升3元"},
		},
		Pattern: "{num:num}{unit:unit}{num:part}{unit:small}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			e, small := m.Entry("unit"), m.Entry("small")
			part := m.Num("part")
			f, ok := smaller[[2]string{e.Get("unit_code"), small.Get("unit_code")}]
			if !ok || q.modifier != exact || m.Num("num").Decimal {
				return q, false
			}
			q.kind, q.code, q.unit = kindMeasure, e.Get("unit_code"), slotSpan(m, "unit")
			q.add(part.Value * f)
			return q, part.Value*f < 1 && unitStands(m, small.Word)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.magnitude",
			Note:     "里氏 before the magnitude of an earthquake",
			Examples: []string{"海域发生[里氏6.1级]地震 => kind=measure value=6.1 unit=级 object=地震", "测定为[里氏5.0级] => value=5"},
			Counter:  []string{"里氏家族"},
		},
		Pattern: "里氏{num:num}级",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.unit = kindMeasure, text.Span{Start: m.End - 1, End: m.End}
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.coordinate",
			Note:     "degrees of latitude and longitude",
			Examples: []string{"震中位于北纬[31.2度] => kind=measure value=31.2 unit=度 unit_code=deg", "船在东经[122.5°]抛锚 => value=122.5 unit_code=deg"},
			Counter:  []string{"水温升到20度"},
		},
		Pattern: "(北纬|南纬|东经|西经)(约|为)?{num:num}[度°]",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.code, q.unit = kindMeasure, "deg", text.Span{Start: m.End - 1, End: m.End}
			m.Start = q.number.Start
			return q, true
		},
	},
}

// smaller is how much of the greater unit one of the smaller is.
var smaller = map[[2]string]float64{
	{"500.g", "50.g"}: 0.1, {"50.g", "5.g"}: 0.1, {"kg", "g"}: 0.001, {"t", "kg"}: 0.001, {"kg", "50.g"}: 0.05, {"kg", "500.g"}: 0.5,
	{"km", "m"}: 0.001, {"m", "cm"}: 0.01, {"m", "mm"}: 0.001, {"cm", "mm"}: 0.1, {"m/3", "m/30"}: 0.1, {"10.m/3", "m/3"}: 0.1,
	{"[ft_i]", "[in_i]"}: 1.0 / 12, {"500.m", "m"}: 0.002, {"2000.m2/3", "200.m2/3"}: 0.1, {"L", "mL"}: 0.001, {"[lb_av]", "[oz_av]"}: 1.0 / 16,
}

func makeMeasure(m *rule.Match) (quantity, bool) {
	q := read(m, "num")
	e, unit := m.Entry("unit"), slotSpan(m, "unit")
	if of := m.Num("of"); of != nil {
		if of.Value == 0 || !q.value.Valid {
			return q, false
		}
		q.value.V /= of.Value
		q.number.Start = of.Start
	}
	moreBefore(m, &q, unit.Start)
	q.kind, q.code, q.unit = kindMeasure, e.Get("unit_code"), unit
	if f, err := strconv.ParseFloat(e.Get("factor"), 64); err == nil && f != 1 {
		q.scaleBy(f)
		q.factor = 1
	}
	if m.At(m.End-1) == '半' && m.End > unit.End {
		q.add(0.5)
	}
	last := m.At(unit.Start)
	if last < 0x80 && isLetter(last) && (isLetter(m.At(unit.End)) || isDigit(m.At(unit.End)) || unit.Start > q.number.End+1) { // 12mAh, not 12 m Ah, nor 3V3
		return q, false
	}
	return q, unitStands(m, e.Word) && !asUnit(m, &q, e.Word)
}

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

func numeralRune(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿':
		return true
	}
	return false
}
