package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// travels tells whether a word of two characters is a country in company: 驻华, 访美, 抵京.
func (r *reader) travels(i int) bool {
	switch r.d.Folded[i] {
	case '驻', '访', '抵', '赴', '来', '对', '在':
		for _, h := range r.namesAt(i + 1) {
			if int(h.End) == i+2 && (h.Class == lexicon.CountryAbbreviation || h.Class == lexicon.PlaceAbbreviation) {
				return r.inCompany(i+1, h) || r.branded(i+1)
			}
		}
	}
	return false
}

// abbreviation tries the one-character name of a country or a province, in company alone: 中美, 驻英, 京津冀, 美军.
func (r *reader) abbreviation(i int) {
	if _, ok := r.nameAt(i, lexicon.Person); ok {
		return // 韩德洙
	}
	for _, h := range r.namesAt(i) {
		if int(h.End) != i+1 || h.Class != lexicon.CountryAbbreviation && h.Class != lexicon.PlaceAbbreviation {
			continue
		}
		sure := h.Class == lexicon.PlaceAbbreviation || r.facts[h.Ref].flags&strong != 0
		same := func(pos int) bool {
			for _, o := range r.namesAt(pos) {
				if o.Class == h.Class && int(o.End) == pos+1 && (sure && (o.Class == lexicon.PlaceAbbreviation || r.facts[o.Ref].flags&strong != 0) || pairEnd(r.d.At(max(pos, i)+1))) {
					return r.d.At(pos) != r.d.At(i)
				}
			}
			return false
		}
		c := float32(16)
		if b := r.d.At(i - 1); b >= '0' && b <= '9' || chineseDigit(b) && r.d.Folded[i] == '日' {
			return // 25日中午
		}
		if r.listedPlace(i, min(i+2, r.end)) || i > r.start && r.listedPlace(i-1, i+1) {
			return // 辽宁 is no row of two
		}
		switch b := &r.best[i-r.start]; {
		case b.kind == place && b.from == int32(i-r.start)-1 && same(i-1):
			c = 2 // goes on with a row of them
		case i+1 < r.end && same(i+1) && r.pair(i):
			c = 5
			if h.Class == lexicon.PlaceAbbreviation && !pairEnd(r.d.At(i+2)) && !same(i+2) && !road(r.d.At(i+2)) {
				c = 12 // 青云, 吉安 are other words
			}
		case r.inCompany(i, h):
			c = 2
		default:
			continue
		}
		r.relax(i, i+1, c, node{entry: h.Ref, kind: place, rule: rulePlaceShort})
		return
	}
}

// pair tells whether two such characters are no common word (美德, 中西).
func (r *reader) pair(i int) bool {
	w := r.here[2]
	return w.cost == 0 || w.class != nounTag && w.class != verbTag && w.class != adjectiveTag || pairEnd(r.d.At(i+2))
}

// pairEnd tells of characters that follow the names of two countries: 中加两国, 中古关系.
func pairEnd(r rune) bool {
	switch r {
	case '两', '双', '关', '边', '友', '贸', '建', '首', '领', '三', '经':
		return true
	}
	return false
}

// road tells of characters that follow the names of two provinces or cities: 京沪高铁, 川渝地区, 沪宁线.
func road(r rune) bool {
	switch r {
	case '高', '铁', '线', '地', '省', '市', '大', '交', '毗', '协', '同', '环', '杭', '间', '等', '一', '通', '城':
		return true
	}
	return false
}

// abbreviated tells whether the short name of a country of one character stands at a position.
func (r *reader) abbreviated(i int) bool {
	for _, h := range r.namesAt(i) {
		if h.Class == lexicon.CountryAbbreviation && r.facts[h.Ref].flags&strong != 0 {
			return true
		}
	}
	return false
}

// inCompany tells whether the character before or behind makes it a place: 驻美, 访华, 抵京, 美方, 日军.
func (r *reader) inCompany(i int, h scan.Hit) bool {
	prev, next := r.d.At(i-1), r.d.At(i+1)
	if h.Class == lexicon.PlaceAbbreviation {
		switch r.d.Folded[i] {
		case '京', '沪', '津', '渝', '穗', '汉', '杭', '宁':
			switch prev {
			case '抵', '驻', '赴', '离', '返', '来', '在', '进':
				return prev != '在' && prev != '进' || r.d.Folded[i] != '汉' && r.d.Folded[i] != '宁'
			}
		}
		return false
	}
	if next == '籍' {
		return r.here[2].cost == 0 // 古籍
	}
	if r.facts[h.Ref].flags&strong == 0 {
		return false
	}
	c := r.d.Folded[i]
	switch prev {
	case '驻', '访', '赴', '抵', '援', '旅', '侵', '抗':
		return prev != '抗' || c == '美' || c == '日'
	case '对':
		switch next {
		case '贸', '出', '投', '政', '制', '施', '军', '直':
			return true
		}
		return c == '华' && !r.branded(i)
	case '来', '在', '反', '亲':
		if r.branded(i) {
			return false
		}
		return c == '华' || c == '港' && prev == '在' || c == '美' && prev == '反'
	}
	switch next {
	case '方', '军', '籍', '商', '胞', '媒', '资', '企', '国':
		return next != '国' && c != '华' && c != '亚' && (c != '法' && c != '朝' && c != '欧' && c != '苏' || next == '方' || next == '军') && (next != '商' && next != '胞' || c == '港' || c == '台' || c == '澳')
	case '人':
		return r.d.Folded[i] == '港'
	}
	return false
}

// branded tells whether a character is rather the first of a firm's name of two: 在|华明|科技….
func (r *reader) branded(i int) bool { return brandEnds.At(r.d.View, i+2) != "" && !r.wordAt(i+1) }
