package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// Lengths and pixels multiplied with each other, and 度 that measures electricity and no angle.
var dimensionRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.electricity",
			Note:     "度 of electricity, where the words beside tell of it: kilowatt hours",
			Examples: []string{"机组年发电[8000万度] => kind=measure value=80000000 unit=度 unit_code=kW.h", "每年输送[3亿度]绿电 => value=300000000 unit_code=kW.h object=绿电", "一家三口每月用电[200度左右] => value=200 modifier=about"},
			Counter:  []string{"电梯转了90度", "度假区人气旺"},
		},
		Pattern: "{num:num}[余多]?度",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			moreBefore(m, &q, m.End-1)
			q.kind, q.code, q.unit = kindMeasure, "kW.h", text.Span{Start: m.End - 1, End: m.End}
			return q, electric(m)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.resolution",
			Note:     "pixels by pixels, without a unit: the value is left open",
			Examples: []string{"屏幕分辨率为[2780×1264] => kind=dimension value=null unit=null", "支持[1920×1080]显示 => kind=dimension"},
			Counter:  []string{"7×24小时值守", "4×100米接力"},
		},
		Pattern: "{num:num}[×*xX]{num:part}(像素)?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			part := m.Num("part")
			big := q.value.Valid && q.value.V >= 100 && part.Value >= 100
			q.value, q.kind = none, kindDimension
			q.number.End = part.End
			return q, big
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.dimensions",
			Note:     "length by width: 3米×4米; the value is left open",
			Examples: []string{"展板尺寸[120×80厘米] => kind=dimension value=null unit=厘米 unit_code=cm", "画幅[2米×3米] => kind=dimension"},
			Counter:  []string{"7×24小时值守"},
		},
		Pattern: "{num:num}{unit:left}?[×*xX]{num:part}({unit:mid}?[×*xX]{num:third})?{unit:unit}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			e := m.Entry("unit")
			q.value, q.kind, q.code, q.unit = none, kindDimension, e.Get("unit_code"), slotSpan(m, "unit")
			q.number.End = m.Num("part").End
			return q, e.Get("dimension") == "length"
		},
	},
}

// electric tells whether the words beside 度 tell of electricity: 用电, 发电, 绿电.
func electric(m *rule.Match) bool {
	if m.Next() == '电' || m.HasAt(m.End, "绿电") || m.HasAt(m.End, "清洁电") {
		return true
	}
	for i := m.Start - 1; i >= max(0, m.Start-6); i-- {
		switch m.At(i) {
		case '电':
			return i > 0 && (m.At(i-1) == '发' || m.At(i-1) == '用' || m.At(i-1) == '耗' || m.At(i-1) == '节' || m.At(i-1) == '输' || m.At(i-1) == '送' || m.At(i-1) == '供' || m.At(i-1) == '购')
		case ',', '。', ';':
			return false
		}
	}
	return false
}
