package entities

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// stateWords follow the first character of a country that stands for it: 俄总统, 洪首都.
var stateWords = listOf("state_words")

// sideWords follow it too, where the document names the country.
var sideWords = text.ListOf("东部", "西部", "南部", "北部", "中部", "东北", "西北", "东南", "西南", "方", "军", "国父", "籍")

// statehood tries the first character of a country before a word of state: of a country that has one well-known
// abbreviation, or of one that the document names.
func (r *reader) statehood(i, sentence int) {
	c := r.d.Folded[i]
	if i+1 >= r.end || notState(c) {
		return
	}
	if b := r.d.At(i - 1); c == '日' && (b >= '0' && b <= '9' || chineseDigit(b) || dayWord(b)) || c == '法' && b == '司' {
		return
	}
	state := stateWords.At(r.d.View, i+1) != ""
	if !state && sideWords.At(r.d.View, i+1) == "" {
		return
	}
	if state {
		if h, ok := r.nameAt(i, lexicon.CountryAbbreviation); ok && int(h.End) == i+1 && r.facts[h.Ref].flags&strong != 0 {
			r.relax(i, i+1, 7, node{entry: h.Ref, kind: place, rule: rulePlaceShort})
			return
		}
	}
	if r.seen == nil {
		r.spots = append(r.spots, candidate{spanOf(i, i+1), int32(sentence), 5})
	} else if e, ok := r.seen.countries[c]; ok && e >= 0 {
		r.relax(i, i+1, 5, node{entry: e, kind: place, rule: rulePlaceShort})
	}
}

// notState tells of first characters that are words of their own: 新政府, 以总理身份, 中东部.
func notState(r rune) bool {
	switch r {
	case '新', '老', '南', '北', '东', '西', '中', '大', '海', '圣', '多', '以', '哥', '不', '华', '港', '台', '澳', '亚', '欧', '非', '拉', '也', '马', '白', '黑', '加', '安', '所', '厄', '和', '文', '直', '千', '前':
		return true
	}
	return false
}

// dayWord tells of characters that 日 makes a word with.
func dayWord(r rune) bool {
	switch r {
	case '今', '昨', '明', '次', '当', '翌', '同', '每', '近', '往', '平', '生', '节', '假', '即', '某', '上', '旧', '末', '首', '周', '时':
		return true
	}
	return false
}
