package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// placeOfPlace tries a name of two to four characters that ends in 镇, 乡, 村 … right behind a place: 江阴市|长泾镇.
func (r *reader) placeOfPlace(i int) {
	f := r.d.Folded
	if b := &r.best[i-r.start]; i == r.start || b.kind != place || i-r.start-int(b.from) < 2 || !administrative(f[i-1]) {
		return
	}
	for j := i + 1; j < r.end && j < i+5; j++ {
		if !han(f[j]) || !han(f[i]) || binds(f[j-1]) {
			return
		}
		for _, h := range r.d.HitsAt(j) {
			if h.Class == lexicon.PlaceSuffix && int(h.End) <= r.end && r.facts[h.Ref].flags&near != 0 {
				c := 13 + 3*float32(j-i)
				r.relax(i, int(h.End), c, node{entry: h.Ref, kind: place, rule: rulePlaceOfPlace})
			}
		}
	}
}

// administrative tells of the last character of the full name of a place with a government.
func administrative(r rune) bool {
	switch r {
	case '市', '县', '区', '省', '镇', '州', '旗', '乡', '盟', '村', '道':
		return true
	}
	return false
}

// foreignPlace tries a transliterated name with 州, 河, 街 … behind it as a place.
func (r *reader) foreignPlace(i, j int, c float32) {
	for _, h := range r.d.HitsAt(j) {
		if h.Class == lexicon.PlaceSuffix && int(h.End) <= r.end {
			r.relax(i, int(h.End), c+2, node{entry: h.Ref, kind: place, rule: rulePlaceSuffix})
			return
		}
	}
}

// abbreviation tries the one-character name of a country or a province, in company alone: 中美, 驻英, 京津冀, 美军.
func (r *reader) abbreviation(i int) {
	for _, h := range r.d.HitsAt(i) {
		if int(h.End) != i+1 || h.Class != lexicon.CountryAbbreviation && h.Class != lexicon.PlaceAbbreviation {
			continue
		}
		same := func(pos int) bool {
			for _, o := range r.d.HitsAt(pos) {
				if o.Class == h.Class && int(o.End) == pos+1 {
					return true
				}
			}
			return false
		}
		c := float32(16)
		if r.best[i-r.start].kind == place && r.best[i-r.start].from == int32(i-r.start)-1 && same(i-1) {
			c = 9 // goes on with a row of them
			if r.facts[h.Ref].flags&strong != 0 || h.Class == lexicon.PlaceAbbreviation {
				c = 5
			}
		} else if i+1 < r.end && same(i+1) {
			c = 12
			if r.facts[h.Ref].flags&strong != 0 || h.Class == lexicon.PlaceAbbreviation {
				c = 9
			}
		} else if h.Class == lexicon.CountryAbbreviation && r.inCompany(i, h.Ref) {
			c = 6
		} else {
			continue
		}
		r.relax(i, i+1, c, node{entry: h.Ref, kind: place, rule: rulePlaceShort})
		return
	}
}

// inCompany tells whether the character before or behind makes it a country: 驻美, 访华, 美方, 日军.
func (r *reader) inCompany(i int, entry int32) bool {
	switch r.d.At(i - 1) {
	case '驻', '访', '赴', '抵', '援', '旅', '侵':
		return true
	case '对', '来', '在', '反', '亲':
		return r.facts[entry].flags&strong != 0
	}
	if r.facts[entry].flags&strong == 0 {
		return false
	}
	switch r.d.At(i + 1) {
	case '方', '军', '籍', '商', '裔', '侨', '胞', '媒', '资', '企':
		return true
	}
	return false
}
