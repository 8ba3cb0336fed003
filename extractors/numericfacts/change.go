package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// directions are the verbs and nouns of change.
var directions = []struct{ word, trend string }{
	{"增长", "up"}, {"增加", "up"}, {"上升", "up"}, {"提高", "up"}, {"上涨", "up"}, {"扩大", "up"}, {"攀升", "up"}, {"提升", "up"}, {"新增", "up"}, {"涨幅", "up"}, {"增幅", "up"}, {"增速", "up"},
	{"回升", "up"}, {"上调", "up"}, {"增至", "up"}, {"升至", "up"}, {"涨至", "up"}, {"上扬", "up"}, {"走高", "up"}, {"收涨", "up"}, {"大涨", "up"}, {"增收", "up"}, {"翻", "up"}, {"涨", "up"}, {"增", "up"}, {"升", "up"},
	{"下降", "down"}, {"减少", "down"}, {"回落", "down"}, {"降低", "down"}, {"下跌", "down"}, {"缩小", "down"}, {"下滑", "down"}, {"降幅", "down"}, {"跌幅", "down"}, {"收窄", "down"}, {"下调", "down"}, {"降至", "down"},
	{"减至", "down"}, {"跌至", "down"}, {"萎缩", "down"}, {"缩减", "down"}, {"缩短", "down"}, {"走低", "down"}, {"收跌", "down"}, {"大跌", "down"}, {"削减", "down"}, {"亏损", "down"}, {"跌", "down"}, {"降", "down"}, {"减", "down"},
	{"持平", "flat"},
}

// bases are the words that tell what a change is compared with.
var bases = []struct{ word, basis string }{
	{"同比", "yoy"}, {"比上年", "yoy"}, {"较上年", "yoy"}, {"比去年", "yoy"}, {"较去年", "yoy"}, {"比前一年", "yoy"}, {"较前一年", "yoy"}, {"上年同期", "yoy"}, {"去年同期", "yoy"},
	{"环比", "mom"}, {"比上月", "mom"}, {"较上月", "mom"}, {"比上个月", "mom"}, {"较上个月", "mom"}, {"比上季", "qoq"}, {"较上季", "qoq"}, {"比上一季", "qoq"}, {"较上一季", "qoq"}, {"季调环比", "qoq"},
	{"较前一", "previous"}, {"比前一", "previous"}, {"较上一", "previous"}, {"比上一", "previous"}, {"比上届", "previous"}, {"较上届", "previous"}, {"比上次", "previous"}, {"较上次", "previous"}, {"比上周", "previous"}, {"较上周", "previous"},
	{"比计划", "plan"}, {"较计划", "plan"}, {"比预期", "plan"}, {"较预期", "plan"}, {"比原计划", "plan"}, {"超计划", "plan"},
}

// change reads trend and basis: the nearest word of change before the number in its clause, or right
// after it (5%的增长), and the comparison in the clause.
func (r *reader) change(f *rule.Found[quantity], row *schema.NumericFact, clause text.Span) {
	if f.Value.kind == kindOrdinal || f.Value.kind == kindRatio || f.Value.kind == kindScore {
		return
	}
	for pos := f.Start; pos >= clause.Start && f.Start-pos <= 6 && row.Trend == ""; pos-- {
		for _, d := range directions {
			n := len([]rune(d.word))
			if pos+n <= f.End && r.HasAt(pos, d.word) && (n > 1 || pos+n == f.Start || r.links(pos+n, f.Start)) && (pos+n <= f.Start || d.word == "翻") {
				row.Trend = d.trend
				break
			}
		}
	}
	if row.Trend == "" {
		pos := f.End
		if r.At(pos) == '的' {
			pos++
		}
		for _, d := range directions {
			if n := len([]rune(d.word)); n > 1 && r.HasAt(pos, d.word) && pos > f.End {
				row.Trend = d.trend
				break
			}
		}
	}
	if row.Trend == "" {
		return
	}
	for pos := clause.Start; pos < f.Start; pos++ {
		for _, b := range bases {
			if r.HasAt(pos, b.word) {
				row.Basis = b.basis
				return
			}
		}
	}
}

// links tells whether only 了, 到, 至 stand between a verb of change and the number.
func (r *reader) links(from, to int) bool {
	if to-from > 2 {
		return false
	}
	for i := from; i < to; i++ {
		switch r.At(i) {
		case '了', '到', '至', '近', '约', '逾', '超', '幅', '达':
		default:
			return false
		}
	}
	return true
}
