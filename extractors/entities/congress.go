package entities

import (
	"slices"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// congressNames are the bodies that a number stands before: 第十四届全国人民代表大会, 第八次全国代表大会.
var congressNames = text.ListOf("全国人民代表大会常务委员会", "全国人民代表大会", "全国人大常委会", "全国人大", "全国代表大会", "全国政协", "全国委员会")

// congresses widens congresses by their number and by the party before it, and finds them under their short name (十九大).
// By its rules a party's congress is its highest body, so the row is an ORG.
func (r *reader) congresses(units []unit, orgs []name) []name {
	if len(units) == 0 {
		return orgs
	}
	f := r.d.Folded
	end := units[len(units)-1].End
	var found []name
	done := units[0].Start
	from, _ := slices.BinarySearch(r.congress, int32(done))
	for _, at := range r.congress[from:] {
		i := int(at)
		if i >= end {
			break
		}
		if i < done {
			continue
		}
		start := i
		if i > done && f[i-1] == '第' {
			start--
		} else if !chineseDigit(f[i]) || i > 0 && chineseDigit(f[i-1]) {
			continue
		}
		j := i
		for j < end && (chineseDigit(f[j]) || f[j] >= '0' && f[j] <= '9') {
			j++
		}
		if j == i || j >= end {
			continue
		}
		stop := 0
		switch f[j] {
		case '届', '次':
			if w := congressNames.At(r.d.View, j+1); w != "" {
				stop = j + 1 + utf8.RuneCountInString(w)
			}
		case '大':
			if f[start] != '第' && r.shortCongress(units, start, i, j) {
				stop = j + 1
			}
		}
		if stop == 0 {
			continue
		}
		start = r.party(units, start)
		first, last := unitAt(units, start+1)-1, unitAt(units, stop)-1
		found = append(found, name{Span: spanOf(start, stop), kind: "ORG", rule: ruleCongress, entry: -1, first: first, last: last})
		done = stop
	}
	if found == nil {
		return orgs
	}
	return mergeNames(found, orgs)
}

// shortCongress tells 十九大, and 八大 behind the name of a party, from 十大 and 三大.
func (r *reader) shortCongress(units []unit, start, i, j int) bool {
	switch r.d.At(j + 1) {
	case '类', '项', '名', '件', '个', '亿', '明', '新', '家', '产', '行', '重', '特', '城', '民', '工', '战', '学', '型', '量', '批', '股', '品', '主', '国', '酒', '问', '难', '措', '举', '任', '业', '关', '建', '体', '平', '领', '会', '桥', '街':
		return false
	}
	if j-i >= 2 && (r.d.Folded[i] == '十' || r.d.Folded[i] == '二' && r.d.Folded[i+1] == '十') {
		return true
	}
	return r.party(units, start) < start && r.d.Folded[i] != '三' && r.d.Folded[i] != '四'
}

// party goes back over the party or body that the congress is of: 中国共产党, 九三学社.
func (r *reader) party(units []unit, start int) int {
	if i := unitAt(units, start); i > 0 && i <= len(units) && units[i-1].End == start && units[i-1].kind == org {
		return units[i-1].Start
	}
	return start
}

// mergeNames puts the names of two lists in text order; what overlaps one of the first list is left out of the second.
func mergeNames(sure, others []name) []name {
	merged := make([]name, 0, len(sure)+len(others))
	for _, o := range others {
		for len(sure) > 0 && sure[0].End <= o.Start {
			merged, sure = append(merged, sure[0]), sure[1:]
		}
		if len(sure) == 0 || o.End <= sure[0].Start {
			merged = append(merged, o)
		}
	}
	return append(merged, sure...)
}

func chineseDigit(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '〇':
		return true
	}
	return false
}
