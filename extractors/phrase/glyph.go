package phrase

import (
	"sort"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// counted tells whether a rune is a verb where a number follows: 重5公斤, 报3358点, 跌2%.
func counted(r rune) bool {
	switch r {
	case '长', '宽', '高', '厚', '重', '深', '报', '跌', '涨', '升', '降', '增', '减', '满', '达', '获', '售', '计', '领', '补', '奖', '罚', '得', '赚', '亏', '花', '欠', '借', '捐', '窜', '蹿', '让':
		return true
	}
	return false
}

// modal tells whether a verb follows an adverb.
func modal(r rune) bool {
	switch r {
	case '要', '可', '能', '会', '需', '须', '应', '拟':
		return true
	}
	return false
}

// compares tells whether an adjective is a verb before 了 and a number.
func compares(r rune) bool {
	switch r {
	case '少', '多', '高', '低', '快', '慢', '贵', '长', '短', '大', '小':
		return true
	}
	return false
}

// extends tells whether a verb that links a noun to its number may start at a position.
func (r *Reader) extends(pos int) bool {
	switch r.Doc.At(pos) {
	case '为', '达', '超', '由', '从', '较', '比', '是', '仅', '已':
		return true
	}
	return false
}

// numberStarts tells whether a numeral that is no date starts at a position, perhaps after 约, 近 and the like.
func (r *Reader) numberStarts(pos int) bool {
	switch r.Doc.At(pos) {
	case '约', '近', '逾', '达', '超':
		pos++
	}
	if i := sort.Search(len(r.tables.Dates), func(i int) bool { return int(r.tables.Dates[i].StartChar) >= pos }); i < len(r.tables.Dates) && int(r.tables.Dates[i].StartChar) == pos {
		return false
	}
	for _, h := range r.Doc.HitsWith(lexicon.Numeral, pos) {
		if h.Class == lexicon.Numeral {
			return true
		}
	}
	return false
}

// generation tells whether a letter after a digit makes a name: 5G, 4K, 3D.
func generation(r rune) bool {
	return r == 'G' || r == 'K' || r == 'D' || r == 'S' || r == 'P' || r == 'A'
}

// rank tells whether a rune after a numeral tells the rank of what follows.
func rank(r rune) bool { return r == '级' || r == '等' || r == '类' || r == '流' }

// nounGoesOn tells whether a character of a noun may stand there: no mark, number or bound.
func (r *Reader) nounGoesOn(pos int) bool {
	c := r.Doc.At(pos)
	if c < 0x4E00 || c >= 0xA000 {
		return false
	}
	switch c {
	case '以', '左', '及', '和', '与', '的', '大', '阵', '风', '地', '余', '至', '到', '为', '是', '在', '有':
		return false
	}
	return true
}

// numeralEnds tells whether a numeral ends at a position, perhaps with 余 or 多: a classifier may follow.
func (r *Reader) numeralEnds(pos int) bool {
	switch c := r.Doc.At(pos - 1); c {
	case '余', '多', '几', '数', '来', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '半':
		return true
	default:
		return digit(c)
	}
}

func markClass(r rune) Class {
	switch r {
	case '“', '‘', '《', '〈', '『', '"':
		return OpenQuote
	case '”', '’', '》', '〉', '』':
		return CloseQuote
	case '、':
		return Conj
	case '的', '之':
		return De
	case '了', '着', '过':
		return Aspect
	case '·':
		return Noun // within a name
	}
	switch {
	case r < '0', '9' < r && r < 'A', 'Z' < r && r < 'a', 'z' < r && r < 0xC0, 0x2000 <= r && r < 0x2100, 0x3000 <= r && r < 0x3040:
		return Mark
	}
	return Other
}
