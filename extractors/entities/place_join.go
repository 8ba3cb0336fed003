package entities

import "github.com/taojin-nlp/taojin/extractors/lexicon"

// joined makes one place of a place or a name and the word behind it for what it is: 格拉斯哥|机场, 顺平|路, 高尔基|大街.
// It is told the unit that the name must end before, and tells the entry of the word.
func (r *reader) joined(units []unit, i, before int) (int32, bool) {
	u := units[i]
	if i+1 >= before || !(u.kind == place && u.Len() > 1 || u.kind == person && u.rule == rulePersonForeign) || units[i+1].kind != word {
		return 0, false
	}
	if units[i+1].Len() == 1 && r.is(r.d.Folded[units[i+1].Start], watery) && (u.Len() < 3 || r.administrative(r.d.Folded[u.End-1])) {
		return 0, false // 阿克苏|河, but no 杭州|湖
	}
	full := r.is(r.d.Folded[u.End-1], notPlace)
	if full && (units[i+1].Len() == 1 || r.d.HasBefore(units[i+1].End, "公路") || r.d.HasBefore(units[i+1].End, "铁路") || r.d.HasBefore(units[i+1].End, "海滩")) || r.goesOn(units, i+2) {
		return 0, false
	}
	e := r.placeWord(units[i+1])
	return e, e >= 0
}

// placeWord is the entry of a word that tells what a place is: 机场, 大桥, 路; -1 for other words.
func (r *reader) placeWord(u unit) int32 {
	if u.Len() == 1 {
		switch r.d.Folded[u.Start] {
		case '路', '街', '桥', '巷', '镇', '乡', '村', '河', '湖':
		case '站', '港':
			switch r.d.At(u.End) {
			case '在', '着', '出', '起', '到', '上', '立', '稳', '满', '股', '元', '商', '资', '币', '人', '澳', '台', '岗', '队':
				return -1 // 上海|站|出来, 两地|港|商
			}
		default:
			return -1
		}
	}
	for _, h := range r.d.HitsAt(u.Start) {
		if h.Class == lexicon.PlaceSuffix && int(h.End) == u.End && (u.Len() == 1 || r.lex.Entries[h.Ref].Get("type") != "GPE") {
			return h.Ref
		}
	}
	return -1
}

// goesOn tells whether the next word makes an organisation of it: 上海|机场|集团.
func (r *reader) goesOn(units []unit, i int) bool {
	if i >= len(units) {
		return false
	}
	for _, h := range r.d.HitsWith(lexicon.OrgSuffix, units[i].Start) {
		if h.Class == lexicon.OrgSuffix {
			return true
		}
	}
	return false
}
