package dates

import "github.com/taojin-nlp/taojin/extractors/scan"

// dayWords are words for a day or a part of one, of which a text may tell any.
var dayWords = listOf("天", "日", "晚", "夜", "深夜", "夜晚", "夜里", "晚上", "傍晚", "黄昏", "清晨", "早晨", "早上", "凌晨", "拂晓", "黎明", "上午", "中午", "午后", "下午", "雨夜", "雪夜", "周末", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "工作日")

// anyDayReach is how far back a day that is not told is looked for.
const anyDayReach = 60

// anyDay is where the text last told of a day that it does not name (某日, 有一天, 9月的一个深夜), between two positions; negative
// where there is none.
func anyDay(d *scan.Doc, from, to int) int {
	from = max(from, to-anyDayReach, 0)
	for p := to - 1; p >= from; p-- {
		switch d.Folded[p] {
		case '\n':
			return -1
		case '某':
			if dayWords.at(d, p+1) || d.At(p+1) == '个' && dayWords.at(d, p+2) || d.At(p+1) == '一' && dayWords.at(d, p+2) {
				return p
			}
		case '一':
			counted := d.At(p+1) == '个' && d.At(p+2) != '日' && d.At(p+2) != '天' && dayWords.at(d, p+2)
			if counted && !hasBefore(d, p, "每", "这", "那", "第", "下", "上", "前", "后", "同") || hasAt(d, p+1, "天", "日", "晚", "夜") && hasBefore(d, p, "有", "月的", "年的", "季的", "春的", "夏的", "秋的", "冬的", "天的", "初的", "底的", "末的", "中的", "旬的", "期间的") && !hasBefore(d, p, "没有", "只有", "还有", "仅有") {
				return p
			}
		}
	}
	return -1
}

// forgets tells whether the text has gone on from a day told to one that it does not name: what is counted from that is unknown.
func (r *resolver) forgets(t telling) bool {
	if r.forgotten >= t.stop && r.lost == r.paragraph+1 {
		return true
	}
	p := anyDay(r.Doc, t.stop, r.at)
	if p < 0 {
		return false
	}
	r.forgotten, r.lost = p, r.paragraph+1
	return true
}
