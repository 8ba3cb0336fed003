package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// Amounts of data whose unit is written short: 100兆宽带, 256G内存.
var dataRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.data",
			Note:     "M, G, T before a word that tells of data or a line, G behind a power of two as well",
			Examples: []string{"套餐含[30G]流量 => kind=measure value=30 unit=G unit_code=GBy", "新机配[256G]存储 => value=256 unit_code=GBy", "售价最低的是[128G]版本 => value=128 unit_code=GBy"},
			Counter:  []string{"首批5G手机开售", "5G流量套餐", "4G网络覆盖全村"},
		},
		Pattern: "{num:num}[MGT]",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			scale, told := m.At(m.End-1), dataWord(m, m.End)
			v := int(q.value.V)
			if told == noData && (scale != 'G' || v < 16 || v > 1024 || v&(v-1) != 0 || isLetter(m.Next()) || isDigit(m.Next())) || scale == 'G' && v <= 6 {
				return q, false
			}
			return dataOf(q, scale, text.Span{Start: q.number.End, End: m.End}, told), true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.data_by_million",
			Note:     "兆 before a word that tells of data or a line",
			Examples: []string{"家里装了[500兆]宽带 => kind=measure value=500 unit=兆 unit_code=Mbit/s", "每月送[200兆]流量 => value=200 unit_code=MBy"},
			Counter:  []string{"预算超过三兆元"},
		},
		Pattern: "{num:num}(宽带|带宽|光纤|光网|网速|流量|内存|存储|闪存)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			m.End = q.number.End
			if q.number.End--; q.bare || q.number.Len() < 1 || m.At(q.number.End) != '兆' || m.At(q.number.End-1) == '千' || m.At(q.number.End-1) == '亿' {
				return q, false
			}
			q.scaleBy(1e-12)
			q.factor, q.scale = 1, 1
			return dataOf(q, 'M', text.Span{Start: q.number.End, End: m.End}, dataWord(m, m.End)), true
		},
	},
}

// What a word behind an amount of data tells.
const (
	noData = iota
	storedData
	lineData
)

func dataWord(m *rule.Match, pos int) int {
	for _, w := range [...]string{"宽带", "带宽", "光纤", "光网", "网速"} {
		if m.HasAt(pos, w) {
			return lineData
		}
	}
	for _, w := range [...]string{"流量", "内存", "运存", "显存", "存储", "硬盘", "闪存", "缓存"} {
		if m.HasAt(pos, w) {
			return storedData
		}
	}
	return noData
}

func dataOf(q quantity, scale rune, unit text.Span, told int) quantity {
	q.kind, q.unit, q.code = kindMeasure, unit, string(scale)+"By"
	if told == lineData {
		q.code = string(scale) + "bit/s"
	}
	return q
}
