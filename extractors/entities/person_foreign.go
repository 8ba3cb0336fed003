package entities

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

const (
	foreignPrior = 8  // how rare transliterated names are among words, in bits
	dottedPrior  = 0  // those with a dot in them
	longestPart  = 8  // characters of a part of a foreign name
	strange      = 11 // cost of a character that the statistics do not have
)

// foreignCost is the cost of the characters of a transliterated name.
func (r *reader) foreignCost(i, j int) float32 {
	c := r.chars.foreignFirst(r.d.Folded[i])
	for k := i + 1; k < j; k++ {
		c += r.chars.foreign(r.d.Folded[k])
	}
	return c
}

// personForeign tries the transliterated names that start at a position.
func (r *reader) personForeign(i, sentence int) {
	f := r.d.Folded
	if !han(f[i]) {
		return
	}
	if !r.opensForeign(f[i]) || r.weekday(i) {
		return
	}
	left := float32(-1) // worked out when it is needed
	c, plain := float32(0), float32(0)
	for j := i; j < r.end && j < i+longestPart; j++ {
		if f[j] == '·' {
			if j > i {
				r.dottedName(i, j, c-r.foreignLeft(i), sentence)
			}
			return
		}
		if !han(f[j]) {
			return
		}
		if r.glyphs[j]&untransliterated != 0 || f[j] == '则' && j > i+1 && r.tells(j+1) {
			return // 任命罗梅尔|为, 卡塞亚|则表示
		}
		step := r.chars.foreign(f[j])
		if j == i {
			step = r.chars.foreignFirst(f[j])
		}
		if r.binds(f[j]) && f[j] != '里' && !(r.dotted && f[j] == '不') || chineseDigit(f[j]) && f[j] != '一' && !r.dotted {
			return
		}
		if step >= unseen/10 && !r.dotted {
			return
		}
		if step >= unseen/10 && j == i {
			step = strange + 4
		}
		c += min(step, strange+4)
		plain += r.chars.plain(f[j])
		if j > i && c < 9.6*float32(j-i+1) && plain-c > 1.5*float32(j-i+1) {
			if left < 0 {
				left = r.foreignLeft(i)
			}
			total := foreignPrior + c - left - r.right(j+1) + r.cut(j+1)
			if j == i+1 {
				total += 4
			}
			r.foreignPlace(i, j+1, total)
			if b := &r.best[i-r.start]; i > r.start && b.kind == place && i-r.start-int(b.from) > 1 && state(f[i-1]) && left < 5 {
				r.relax(i, j+1, total-4, node{entry: -1, kind: place, rule: rulePlaceOfPlace}) // 威斯康星州|沃基肖
				continue
			}
			if r.listedCountry(i, j+1) {
				continue // 总统某某、|印度|总理
			} else if r.listedPlace(i, j+1) {
				total += 12
				if r.before[i] >= 8 {
					total -= 10 // 防长|奥斯汀
				}
			} else if j-i < 4 && r.here[j+1-i].exception && r.before[i] < 8 {
				continue // 切诺基
			} else if j-i < 4 && r.here[j+1-i].named {
				total += 12 // 特斯拉
			}
			r.person(i, j+1, total, rulePersonForeign, sentence)
			if r.reign(j + 1) {
				r.person(i, j+3, total-9, rulePersonForeign, sentence) // 阿卜杜拉二世
			}
		}
	}
}

// measure tells whether what stands at a position is a unit behind digits: 120|吉瓦.
func (r *reader) measure(i int) bool {
	return digit(r.d.Folded[i-1]) && r.d.Classes(i).Has(lexicon.Unit)
}

// tells tells whether a word of saying starts at a position.
func (r *reader) tells(pos int) bool {
	_, ok := r.d.Hit(pos, lexicon.Cue)
	return ok
}

// cut is what a transliterated name costs more that ends before a character which such names have and words have not:
// 阿泰斯|特.
func (r *reader) cut(j int) float32 {
	if j >= r.end || !han(r.d.Folded[j]) || r.wordAt(j) {
		return 0
	}
	c := r.chars.of(r.d.Folded[j])
	if c.foreign < 75 && c.plain > c.foreign+25 {
		return 5
	}
	return 0
}

// state tells of characters that names of states of abroad end in.
func state(r rune) bool { return r == '州' || r == '省' || r == '邦' || r == '郡' }

// reign tells whether the number of a ruler stands at a position: 二世.
func (r *reader) reign(j int) bool {
	return j+2 <= r.end && chineseDigit(r.d.At(j)) && r.d.At(j+1) == '世' && r.d.At(j+2) != '纪'
}

// foreignLeft is the evidence before a transliterated name. None follows another name at once: 冯德莱恩 is one.
func (r *reader) foreignLeft(i int) float32 {
	e := r.leftOf(i, false, r.personEnds(i-1))
	if r.personEnds(i) {
		e -= 8
	}
	return e
}

// dottedName goes on behind the first dot of a name (约翰·史密斯, 古丽米热·买买提), part by part.
func (r *reader) dottedName(i, dot int, c float32, sentence int) {
	f := r.d.Folded
	c += dottedPrior
	for parts := 0; parts < 5; parts++ {
		j := dot + 1
		listed := r.longestName(j)
		for ; j < r.end && j <= dot+longestPart && (han(f[j]) || f[j]|0x20 >= 'a' && f[j]|0x20 <= 'z'); j++ {
			step := r.chars.foreign(f[j])
			if j == dot+1 {
				step = r.chars.foreignFirst(f[j])
			}
			if step >= unseen/10 {
				step = 2 * strange
			}
			if r.binds(f[j]) && f[j] != '里' && f[j] != '不' || r.glyphs[j]&untransliterated != 0 && j >= listed || f[j] == '周' && r.weekday(j) {
				break
			}
			if j < listed {
				step = min(step, 5)
			}
			c += step * 0.8
			if j+1 < listed {
				continue // 威廉·波音
			}
			r.person(i, j+1, c-r.right(j+1), rulePersonDotted, sentence)
		}
		if j >= r.end || f[j] != '·' {
			return
		}
		dot = j
	}
}

// longestName is where the longest name of the lexicon ends that starts at a position and is not a place of China; or the
// position, where none does.
func (r *reader) longestName(i int) int {
	for _, h := range r.namesAt(i) {
		if h.Class == lexicon.World || h.Class == lexicon.Organization || h.Class == lexicon.Person && r.facts[h.Ref].flags&part == 0 {
			return int(h.End)
		}
	}
	return i
}

// foreignShape tells whether the characters of a word are those of transliterated names rather than of words.
func (r *reader) foreignShape(i, j int) bool {
	plain := float32(0)
	for k := i; k < j; k++ {
		plain += r.chars.plain(r.d.Folded[k])
	}
	return plain-r.foreignCost(i, j) > 2.5*float32(j-i) && !r.listedPlace(i, j)
}

// listedPlace tells whether a span is a place of the lexicon.
func (r *reader) listedPlace(i, j int) bool {
	for _, h := range r.namesAt(i) {
		if int(h.End) == j && r.isPlace(h) {
			return true
		}
	}
	return false
}

// listedCountry tells whether a span is a country.
func (r *reader) listedCountry(i, j int) bool {
	h, ok := r.nameAt(i, lexicon.World)
	return ok && int(h.End) == j && r.facts[h.Ref].flags&country != 0
}

// listedName tells whether a span is a name of the lexicon, of whatever kind.
func (r *reader) listedName(i, j int) bool {
	for _, h := range r.namesAt(i) {
		if int(h.End) != j {
			continue
		}
		risk := r.facts[h.Ref].flags&risky != 0
		if (r.isPlace(h) || h.Class == lexicon.Person) && !risk || h.Class == lexicon.Organization && (!risk || r.doubtOrg(i, j) < 7) {
			return true
		}
	}
	return false
}

// isPlace tells whether a hit is a place of the lexicon.
func (r *reader) isPlace(h scan.Hit) bool {
	return h.Class == lexicon.World || h.Class == lexicon.Place || h.Class == lexicon.Landmark
}
