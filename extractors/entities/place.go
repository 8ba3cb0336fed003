package entities

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// placeOfPlace tries a name of one to four characters that ends in 镇, 乡, 村, 路 …: the likelier behind the place around
// it (江阴市|长泾镇) or where places stand. Whether an ending is near is asked before.
func (r *reader) placeOfPlace(i, sentence int) {
	f := r.d.Folded
	within := false // behind the name of the place that it is in
	if b := &r.best[i-r.start]; i > r.start && b.kind == place && i-r.start-int(b.from) >= 2 {
		within = r.administrative(f[i-1])
	}
	side := within && r.is(f[i], sided) // 青禾镇|后坝村
	if !han(f[i]) || r.binds(f[i]) && !r.is(f[i], sided) || !side && !r.opensPlace(f[i]) {
		return
	}
	if p := r.d.At(i - 1); p >= '0' && p <= '9' && dateUnit(f[i]) {
		return // 8日|某市
	} else if (p >= '0' && p <= '9' || chineseDigit(p) || p == '余' || p == '多' || p == '几' || p == '数') && r.d.Classes(i).Has(lexicon.Classifier) {
		return // 15座|水库
	}
	base, n := float32(16), 3
	if within {
		base, n = 10, 4
	} else {
		switch r.d.At(i - 1) {
		case '在', '于', '沿', '到', '至', '往', '经', '着', '任':
			base = 11
		case 0, '系', '是', '叫', '住', '过', '离', '回', '及', '穿', '与', '、', '和', '从', '由', '距', '(', '为', '的', ',', '。', '\n', ' ', '“', '对', '向', '》', ':', '《':
			base = 13
		}
	}
	for j := i + 1; j < r.end && j <= i+n; j++ {
		if !han(f[j]) || r.binds(f[j-1]) && !r.is(f[j-1], sided) || f[j-1] == '之' || f[j-1] == '至' || f[j-1] == '往' || f[j-1] == '据' {
			return
		}
		if r.nears[j] == 0 || side && j < i+2 {
			continue
		}
		if r.d.HasBefore(j, "车道") || r.d.HasBefore(j, "级") {
			return // 四车道|公路, 二级|公路: a sort, no name
		}
		for _, h := range r.d.Hits[r.nears[j]-1:] {
			if int(h.Start) != j {
				break
			}
			if h.Class != lexicon.PlaceSuffix || int(h.End) > r.end || r.facts[h.Ref].flags&near == 0 || j == i+1 && (r.administrative(f[i]) || base > 10 && h.End-h.Start == 1) {
				continue
			}
			if base > 10 && h.End-h.Start == 1 && !r.lane(f[h.End-1]) && !r.is(f[h.End-1], watery) {
				continue
			}
			if n := int(h.End) - i; n < len(r.here) && r.here[n].cost > 0 && r.here[n].class != placeTag && r.here[n].class != personTag {
				continue // 服务区
			}
			if r.listedPlace(i, int(h.End)) {
				continue // 华容县 has its code
			}
			c, watered := base+9*float32(j-i), float32(0)
			if base > 10 {
				if r.is(f[h.End-1], watery) && base > 11 && localTails.At(r.d.View, int(h.End)) == "" && (r.seen == nil || !r.seen.places[r.key(spanOf(i, int(h.End)))]) {
					watered = 14 // rather a word
				}
				if placeSorts.Before(r.d.View, j) != "" {
					continue
				}
				if w := r.here[min(j-i, 4)]; j-i == 2 && base < 16 && w.cost > 0 && !w.named && (h.End-h.Start == 1 || r.lane(f[h.End-1])) && (w.class == nounTag || w.class == personTag || w.class == placeTag) {
					c = min(c, w.cost+3*base-26) // 在|槐树|街
					if (f[j] == '县' || f[j] == '市') && r.level(j+1) {
						c = min(c, w.cost+9) // 青石|县
					}
				}
				if w := r.here[min(j-i, 4)]; j-i == 2 && r.level(int(h.End)) && r.listedPlace(i, j) {
					c = min(c, w.cost+5) // 青山|县, where the list has a quarter of that name
				}
				if localTails.At(r.d.View, int(h.End)) != "" {
					c -= 8
				}
			}
			if b := &r.best[max(i-1-r.start, 0)]; i-1 > r.start && b.kind == place && r.lane(r.d.At(i-2)) && r.lane(f[h.End-1]) {
				if p := f[i-1]; p == '、' || p == '与' || p == '和' || p == '至' || p == '到' {
					c = 8 + 7*float32(j-i) // 小寨东路与长安中路
				}
			}
			if w := r.here[min(j-i, 4)]; j-i < 5 && w.cost > 0 && w.class != otherTag && w.class != verbTag && base == 10 {
				c = min(c, 8+w.cost)
			}
			s := spanOf(i, int(h.End))
			switch {
			case s.Len() < 3:
			case r.seen == nil:
				r.spots = append(r.spots, candidate{s, int32(sentence), c})
			case r.seen.places[r.key(s)]:
				c -= knownBonus
			}
			r.relax(i, s.End, max(c+watered, 4), node{entry: h.Ref, kind: place, rule: rulePlaceOfPlace})
		}
	}
}

// placeOfOffice tries a name of two characters of no lexicon before an office of its own: 岭州|市委书记.
func (r *reader) placeOfOffice(i int) {
	f := r.d.Folded
	if p := r.d.At(i - 1); i > r.start && han(p) && !r.binds(p) && !strings.ContainsRune("任原由是与和时前", p) || f[i+2] == '州' || f[i+2] == '省' {
		return // 伊利|诺州|州长
	}
	if _, ok := r.nameAt(i+2, lexicon.Title); !ok || !han(f[i]) || r.binds(f[i]) || !r.opensPlace(f[i]) || r.here[2].cost > 0 || r.listedPlace(i, i+2) {
		return
	}
	for _, h := range r.d.HitsWith(lexicon.PlaceSuffix, i+2) {
		if h.Class == lexicon.PlaceSuffix && int(h.End) == i+3 {
			r.relax(i, i+2, 10, node{entry: h.Ref, kind: place, rule: rulePlaceOfPlace})
			return
		}
	}
}

// dateUnit tells of characters that a number makes a date or an hour of.
func dateUnit(r rune) bool {
	switch r {
	case '年', '月', '日', '号', '时', '点', '分', '秒':
		return true
	}
	return false
}

// foreignPlace tries a transliterated name with 州, 河, 街 … behind it as a place.
func (r *reader) foreignPlace(i, j int, c float32) {
	for _, h := range r.d.HitsAt(j) {
		if h.Class == lexicon.PlaceSuffix && int(h.End) <= r.end && (h.End-h.Start > 1 || r.foreignSuffix(r.d.Folded[j])) {
			r.relax(i, int(h.End), c+2, node{entry: h.Ref, kind: place, rule: rulePlaceSuffix})
			return
		}
	}
}

// dictionaryPlace takes a place of the dictionary that the lexicon lacks: a river, an island, a county by its last
// character, a town or a road behind the place around it.
func (r *reader) dictionaryPlace(i, j int, c float32, tag words.Tag) {
	class := r.tags[tag]
	if class != placeTag && class != personTag || r.listedPlace(i, j) {
		return
	}
	behind := i > r.start && r.best[i-r.start].kind == place && r.administrative(r.d.Folded[i-1])
	switch r.d.Folded[j-1] {
	case '镇', '乡', '村', '路', '街', '庄', '屯', '桥':
		if !behind {
			return
		}
	case '县', '山', '河', '湖', '岛':
		if class != placeTag {
			return
		}
	default:
		return
	}
	for _, h := range r.d.HitsWith(lexicon.PlaceSuffix, j-1) {
		if h.Class == lexicon.PlaceSuffix && int(h.End) == j {
			r.relax(i, j, c-1, node{entry: h.Ref, kind: place, rule: rulePlaceSuffix})
		}
	}
}
