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
			Note:     "兆, M, G, T before a word that tells of data or a line",
			Examples: []string{"家里装了[500兆]宽带 => kind=measure value=500 unit=兆 unit_code=Mbit/s", "套餐含[30G]流量 => value=30 unit=G unit_code=GBy", "新机配[256G]存储 => value=256 unit_code=GBy", "售价最低的是[128G]版本 => value=128 unit_code=GBy"},
			Counter:  []string{"首批5G手机开售", "5G流量套餐", "4G网络覆盖全村", "预算超过三兆元"},
		},
		Pattern: "{num:num}([MGT](宽带|带宽|光纤|光网|网速|流量|内存|运存|显存|存储|硬盘|闪存|缓存|U盘|文件|数据|照片|视频)?|宽带|带宽|光纤|光网|网速|流量|内存|运存|显存|存储|硬盘|闪存|缓存|U盘|文件|数据|照片|视频)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			end := q.number.End
			scale := m.At(end)
			line, alone := false, m.End <= end+1
			for _, w := range [...]string{"宽带", "带宽", "光纤", "光网", "网速"} {
				line = line || m.HasBefore(m.End, w)
			}
			switch {
			case scale == 'M' || scale == 'G' || scale == 'T':
				if end++; m.At(end) == 'B' {
					return q, false // whole units stand in units.tsv
				}
				if scale == 'G' && q.value.V <= 6 {
					return q, false // 5G流量
				}
				if v := int(q.value.V); alone && (scale != 'G' || v < 16 || v > 1024 || v&(v-1) != 0 || isLetter(m.Next()) || isDigit(m.Next())) {
					return q, false // powers of two tell of a memory
				}
			case m.At(end-1) == '兆' && !q.bare && !alone:
				scale = 'M'
				if q.number.End--; q.number.Len() < 1 || m.At(q.number.End-1) == '千' || m.At(q.number.End-1) == '亿' {
					return q, false
				}
				q.scaleBy(1e-12)
				q.factor, q.scale = 1, 1
			default:
				return q, false
			}
			q.kind, q.unit = kindMeasure, text.Span{Start: q.number.End, End: end}
			m.End = end
			switch {
			case line:
				q.code = string(scale) + "bit/s"
			default:
				q.code = string(scale) + "By"
			}
			return q, true
		},
	},
}
