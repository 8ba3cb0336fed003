package entities

import "github.com/taojin-nlp/taojin/extractors/lexicon"

// joinPlaces makes one place of a place or a name and the word for what it is: 格拉斯哥|机场, 顺平|路, 高尔基|大街.
func (r *reader) joinPlaces(units []unit) []unit {
	kept := units[:0]
	for i := 0; i < len(units); i++ {
		u := units[i]
		if i+1 < len(units) && (u.kind == place && u.Len() > 1 && !(r.is(r.d.Folded[u.End-1], notPlace) && units[i+1].Len() == 1) || u.kind == person && u.rule == rulePersonForeign) && units[i+1].kind == word {
			if e := r.placeWord(units[i+1]); e >= 0 && !r.goesOn(units, i+2) {
				u.End, u.entry, u.kind, u.rule = units[i+1].End, e, place, rulePlaceSuffix
				i++
			}
		}
		kept = append(kept, u)
	}
	return kept
}

// placeWord is the entry of a word that tells what a place is: 机场, 大桥, 路; -1 for other words.
func (r *reader) placeWord(u unit) int32 {
	if u.Len() == 1 {
		switch r.d.Folded[u.Start] {
		case '路', '街', '桥', '巷', '镇', '乡', '村':
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
	for _, h := range r.d.HitsAt(units[i].Start) {
		if h.Class == lexicon.OrgSuffix {
			return true
		}
	}
	return false
}
