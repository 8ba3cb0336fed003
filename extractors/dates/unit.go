package dates

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/scan"
)

// units are the words for units of time, the longer before those they begin with.
var units = []struct {
	word    string
	grain   grain
	counted bool // only after 个
	alone   bool // good as the first unit: 分 and 月 are not
}{
	{"世纪", century, true, true}, {"年", year, false, true}, {"载", year, false, true}, {"季度", quarter, true, true}, {"季", season, true, true}, {"月", month, false, false},
	{"星期", week, false, true}, {"礼拜", week, false, true}, {"周", week, false, true}, {"旬", xun, false, false},
	{"天", day, false, true}, {"昼夜", day, false, true}, {"日", day, false, true}, {"工作日", day, true, true}, {"交易日", day, true, true}, {"夜晚", partOfDay, false, true}, {"晚上", partOfDay, true, true}, {"夜", partOfDay, false, true}, {"晚", partOfDay, false, true},
	{"小时", hour, false, true}, {"钟头", hour, false, true}, {"钟", hour, true, true}, {"时辰", hour, true, true},
	{"刻钟", minute, false, true}, {"分钟", minute, false, true}, {"分", minute, false, false}, {"秒钟", second, false, true}, {"秒", second, false, true},
}

// unitFirsts are the first runes of the units.
var unitFirsts = func() []rune {
	firsts := make([]rune, len(units))
	for i := range units {
		firsts[i], _ = utf8.DecodeRuneInString(units[i].word)
	}
	return firsts
}()

func unitAt(d *scan.Doc, pos int) (int, int) {
	switch d.At(pos) {
	case '世', '年', '载', '季', '月', '星', '礼', '周', '旬', '天', '昼', '日', '工', '交', '夜', '晚', '小', '钟', '时', '分', '刻', '秒':
	default:
		return -1, 0
	}
	first := d.At(pos)
	for i := range units {
		if unitFirsts[i] == first && d.HasAt(pos, units[i].word) {
			return i, len([]rune(units[i].word))
		}
	}
	return -1, 0
}
