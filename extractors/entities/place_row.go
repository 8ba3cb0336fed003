package entities

import "github.com/taojin-nlp/taojin/corpus/text"

// placeRows end a row of places.
var placeRows = text.ListOf("等地", "等市", "等县", "等省", "等镇", "等乡", "等村", "等州", "等区", "等国", "等岛", "两地", "三地", "多地", "一带")

// amongPlaces tells whether what ends at a position stands in a row of places: 岭州、|渠阳|等地.
func (r *reader) amongPlaces(j int) bool {
	const most, longest = 6, 4 // names, and characters of one
	for range most {
		if placeRows.At(r.d.View, j) != "" {
			switch r.d.At(j + 2) {
			case '民', '长', '方', '委', '领', '代', '干', '部', '企', '家', '内', '籍', '政', '防':
				return false // 等村民, 等地方人士
			}
			return true
		}
		if r.d.At(j) != '、' {
			return false
		}
		j++
		for n := 0; n < longest && j < r.end && han(r.d.Folded[j]) && placeRows.At(r.d.View, j) == ""; n++ {
			j++
		}
	}
	return false
}
