package entities

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
)

const (
	personPrior   = 6  // how rare persons are among words, in bits
	commonPrior   = 2  // what a surname that is also a frequent word costs more
	functionPrior = 8  // what one costs more that is above all a function word
	twoGiven      = .4 // -log2 of the share of given names of two characters
	oneGiven      = 2.4
	certain       = 7  // evidence from which a name is taken for certain
	knownBonus    = 14 // for a name that the document tells for certain elsewhere
)

// names tries every kind of name that no lexicon lists.
func (r *reader) names(i int, names []scan.Hit, sentence int) {
	short := false
	for _, h := range names {
		switch h.Class {
		case lexicon.Surname:
			if int(h.End) <= r.end {
				r.personHan(i, h, sentence)
				r.personShort(i, h)
			}
		case lexicon.CountryAbbreviation, lexicon.PlaceAbbreviation:
			short = true
		}
	}
	if r.dotted || r.chars.of(r.d.Folded[i]).part&opensName != 0 && r.chars.of(r.d.At(i+1)).part&followsInName != 0 {
		r.personForeign(i, sentence)
	}
	if r.is(r.d.Folded[i], initial) {
		r.statehood(i, sentence)
	}
	if r.endingAhead(i + 1) {
		r.placeOfPlace(i, sentence)
	}
	if short {
		r.abbreviation(i)
	}
}

// personHan tries a surname with a given name of one or two characters.
func (r *reader) personHan(i int, h scan.Hit, sentence int) {
	f, k := r.d.Folded, int(h.End)
	surname := personPrior + float32(r.facts[h.Ref].weight)/10
	if r.facts[h.Ref].flags&common != 0 {
		surname += commonPrior
	}
	if r.facts[h.Ref].flags&function != 0 {
		surname += functionPrior
	}
	surname -= r.left(i)
	surname += r.crowded(i)
	if r.facts[h.Ref].flags&japanese != 0 {
		r.personJapanese(i, k, surname, sentence)
		return
	}
	for n := 1; n <= 2 && k+n <= r.end && han(f[k+n-1]); n++ {
		if r.binds(f[k+n-1]) && !(n == 2 && r.speaks(k+1)) {
			if n > 1 || !r.mayOpen(f[k]) {
				return
			}
			continue // 有 is the first of two: 梁有昶
		}
		if n == 2 && r.titleOver(k, k+2) {
			return
		}
		if k+n < r.end && f[k+n] == '着' {
			continue // 娄芳|带着
		}
		var c float32
		if n == 1 {
			c = oneGiven + r.chars.single(f[k])
		} else {
			if p, ok := r.nameAt(i, lexicon.Person); ok && int(p.End) == k+1 && r.facts[p.Ref].flags&risky == 0 {
				c += 7 // 萧红|常去
			}
			if f[k+1] == '来' {
				c = 3 // rather a verb: 高洋|来了
			}
			if f[k+1] == '为' && r.appointed(k+2) {
				c = 14 // 任命某某|为某局局长
			}
			if r.era(k, k+2) {
				c = 14 // 明|洪武
			}
			if chineseDigit(f[k+1]) && f[k+1] != '一' {
				c += 1.5 // 杨紫|二搭
			}
			if r.wordAt(k + 1) {
				c++ // 田震|力挺
			}
			c += twoGiven + r.chars.first(f[k]) + r.chars.second(f[k+1])
			if f[k] == f[k+1] {
				c -= 4 // 娜娜
				if r.facts[h.Ref].flags&(common|function) == 0 {
					c -= 3
				}
			}
		}
		if n == 1 && f[k] == '家' {
			c += 7 // 姬家
		}
		if n == 1 && f[k] == f[i] || n == 2 && r.before[i] < 5 && r.affix(f[k+1]) {
			c += 4 // 熊熊, 路长制
		}
		if f[i] == '于' && i > r.start && (r.tags[r.best[i-r.start].tag] == verbTag || verbsOfPlace.Before(r.d.View, i) != "") {
			c += 9 // 供职|于
		}
		if f[i] == '周' && (r.counted(i) || r.d.At(i-1) == '下' || r.d.At(i-1) == '上' || r.d.At(i-1) == '本') {
			c += 9 // 下周|率团
		}
		if counts(f[i]) && r.counted(i) {
			c += 12 // 四张石桌
		}
		if r.lane(f[k+n-1]) && r.before[i] < 5 || k+n < r.end && r.lane(f[k+n]) && (r.after[k+n] <= 0 || r.before[i] < 5 && f[k+n] != '县' && f[k+n] != '市' && f[k+n] != '省') {
			c += 7 // rather a road or a village
		}
		c += surname - r.right(k+n)
		if l := k + n - i; l < len(r.here) {
			switch w := r.here[l]; {
			case f[i] == '周' && n == 1 && r.weekday(i):
				if _, ok := r.nameAt(k+1, lexicon.Title); !ok && r.before[i] < 8 {
					c += 20
				}
			case w.exception:
				if r.left(i) < 9 { // in a row of names a common word is one too
					c += 4
				}
			case w.named:
				c += 12 // 沙特|王储
			case w.cost > 0 && w.class == personTag:
				c -= 2
			case w.cost > 0 && l > 2:
				c += 5
			}
		}
		if c < 46 {
			r.person(i, k+n, c, rulePersonHan, sentence)
		}
	}
}

// crowded is what a name costs more right behind a transliterated one.
func (r *reader) crowded(i int) float32 {
	b := &r.best[i-r.start]
	if i > r.start && b.kind == person && b.rule == rulePersonForeign {
		return 9
	}
	return 0
}

// verbsOfPlace go with 于: 毕业于, 供职于.
var verbsOfPlace = text.ListOf("毕业", "供职", "就职", "任职", "就读", "执教", "成长", "出生", "葬", "存放", "坐落")

// speaks tells whether 和 at a position is the end of a given name: a verb of saying follows, which 和 joins to nothing.
func (r *reader) speaks(i int) bool {
	if r.d.Folded[i] != '和' {
		return false
	}
	h, ok := r.d.Hit(i+1, lexicon.Cue)
	if !ok {
		return false
	}
	switch r.d.At(int(h.End)) {
	case '人', '者', '书', '信', '的', '、', '和':
		return false // 姚春和|介绍人
	}
	return true
}

// appointed tells whether the words from a position to the next mark end in an office and hold no other verb of holding it.
func (r *reader) appointed(i int) bool {
	for j := i; j < r.end && j < i+longestOrg; j++ {
		switch r.d.Folded[j] {
		case ',', '。', ';', '、', '\n':
			for from := max(i, j-6); from < j; from++ {
				if h, ok := r.nameAt(from, lexicon.Title); ok && int(h.End) == j && r.facts[h.Ref].flags&office != 0 {
					return j > i+2
				}
			}
			return false
		case '任':
			if p := r.d.At(j - 1); p != '新' && p != '主' && p != '责' {
				return false
			}
		case '兼', '是', '说', '称', '在', '当':
			return false
		}
	}
	return false
}

// era tells whether a span is the name of a reign: 洪武, 康熙.
func (r *reader) era(i, j int) bool {
	h, ok := r.d.Hit(i, lexicon.Era)
	return ok && int(h.End) == j
}

// counts tells of surnames that are classifiers too.
func counts(r rune) bool {
	switch r {
	case '张', '丛', '万', '段', '项', '章', '支', '层', '双', '封', '席', '曲', '连', '班', '位', '种', '束', '幅':
		return true
	}
	return false
}

// counted tells whether a numeral or a pronoun that counts stands before a position.
func (r *reader) counted(i int) bool {
	b := r.d.At(i - 1)
	return chineseDigit(b) || b >= '0' && b <= '9' || b == '几' || b == '两' || b == '每' || b == '这' || b == '那' || b == '数' || b == '半' || b == '百' || b == '千' || b == '万'
}

// titleOver tells whether a span is a title or a form of address.
func (r *reader) titleOver(i, j int) bool {
	for _, h := range r.namesAt(i) {
		if h.Class == lexicon.Title && int(h.End) == j {
			return true
		}
	}
	return false
}

// person tries a span as the name of a person, the likelier where the document tells it for certain.
func (r *reader) person(i, j int, c float32, rule ruleID, sentence int) {
	if r.d.At(j) == '风' && r.d.At(j-1) == '台' || r.d.HasAt(j, "台风") {
		return // 丹娜丝|台风
	}
	s := text.Span{Start: i, End: j}
	if r.seen == nil {
		seen := c
		if w := r.here[min(j-i, 4)]; w.cost > 0 && w.class != personTag || w.exception {
			seen += likely // a word, however often it stands there
		}
		r.found = append(r.found, candidate{s, int32(sentence), seen})
	} else if r.seen.persons[r.key(s)] {
		c -= knownBonus
	}
	r.relax(i, j, max(c, 4), node{entry: -1, kind: person, rule: rule})
}

// dictionaryName takes a name of three or more characters that the dictionary lists as one.
func (r *reader) dictionaryName(i, j int, c float32, tag words.Tag) {
	f := r.d.Folded
	if j-i == 2 && (r.tags[tag] == foreignTag || r.tags[tag] == personTag && !r.surnameAt(i)) && !r.here[2].exception && r.foreignShape(i, j) {
		left := r.foreignLeft(i)
		more := float32(4)
		if left >= 1 && r.tags[tag] == foreignTag && r.right(j) >= 0 && (!han(r.d.At(i-1)) || r.binds(f[i-1])) {
			more = 1 // nothing before it that it could be a part of: 托蒂
		}
		r.relax(i, j, c+more-min(9, left+r.right(j)), node{entry: -1, kind: person, rule: rulePersonForeign}) // 布什
	}
	if j-i == 2 && (r.tags[tag] == personTag || r.tags[tag] == foreignTag) && r.d.HasAt(j, "同志") && !r.plainSurname(i) {
		r.relax(i, j, c-6, node{entry: -1, kind: person, rule: rulePersonKnown}) // 小平同志: a given name alone
	}
	if j-i >= 3 {
		r.dictionaryPlace(i, j, c, tag)
	}
	switch r.tags[tag] {
	case personTag:
		if h, ok := r.nameAt(i, lexicon.Person); ok && j-i >= 4 && int(h.End) < j && r.facts[h.Ref].flags&part != 0 {
			r.relax(i, j, c-1, node{entry: -1, kind: person, rule: rulePersonParts}) // 萨仁高娃
		}
		if j-i < 3 || j-i > 4 || r.listedName(i, j) {
			return
		}
		h, ok := r.nameAt(i, lexicon.Surname)
		if (!ok || r.facts[h.Ref].flags&(common|function) != 0) && j-i < 6 && r.foreignShape(i, j) && !r.here[min(j-i, 4)].exception {
			r.relax(i, j, c-0.5+r.cut(j), node{entry: -1, kind: person, rule: rulePersonForeign}) // 斯科拉
		}
		if !ok || int(h.End) < i+j-i-2 || int(h.End) > j-1 {
			return
		}
		if r.titleOver(int(h.End), j) || r.era(int(h.End), j) {
			return // 刘先生, 明洪武
		}
		if flags := r.facts[h.Ref].flags; flags&function != 0 && r.left(i)+r.right(j) < 9 || r.here[j-i].exception || j-i == 3 && r.affix(f[j-1]) && r.left(i)+r.right(j) < 5 || j-i == 3 && flags&common != 0 && (r.chars.first(f[i+1])+r.chars.second(f[i+2]) > 27) {
			return
		}
		c += r.crowded(i)
		if r.foreignShape(i, j) {
			c += r.cut(j)
		}
		r.relax(i, j, c-0.5-min(4, r.left(i)+r.right(j)), node{entry: -1, kind: person, rule: rulePersonKnown})
	case placeTag:
		if e := r.foreignLeft(i) + r.right(j); j-i >= 3 && e >= 3 && !r.here[min(j-i, 4)].exception && !r.listedPlace(i, j) && r.foreignShape(i, j) {
			r.relax(i, j, c+2-min(9, e), node{entry: -1, kind: person, rule: rulePersonForeign}) // 马丁内斯
		}
	case foreignTag:
		if j-i >= 3 && !r.here[min(j-i, 4)].exception && r.foreignCost(i, j) < 8.5*float32(j-i) && !r.listedName(i, j) {
			r.relax(i, j, c-0.5, node{entry: -1, kind: person, rule: rulePersonForeign})
		}
	}
}

// personShort tries a surname beside a title (马局长), before 某 (李某某) and behind 小 or 老 (小王).
func (r *reader) personShort(i int, h scan.Hit) {
	f, k := r.d.Folded, int(h.End)
	fact := r.facts[h.Ref]
	weight := float32(fact.weight) / 10
	if fact.flags&common != 0 {
		weight += 3
	}
	if fact.flags&function != 0 {
		weight += 24
	}
	if k < r.end && f[k] == '某' && (fact.flags&function == 0 || r.left(i) >= 5 || r.right(k+1) >= 5) {
		j := k + 1
		for j < r.end && j < k+3 && (f[j] == '某' || isStem(f[j]) || j == k+1 && han(f[j]) && !r.boundary(j) && !r.wordAt(j) && (r.right(j+1) > 3 || r.chars.second(f[j]) < 9.5 && !r.binds(f[j]))) {
			j++
		}
		r.relax(i, j, max(3, 8-r.left(i)/2), node{entry: -1, kind: person, rule: rulePersonMasked})
	}
	if k+1 < r.end && f[k+1] == '某' && han(f[k]) && !r.binds(f[k]) && fact.flags&function == 0 && (fact.flags&common == 0 || r.left(i) >= 3) {
		r.relax(i, k+2, max(4, 14+weight/2-r.left(i)-r.chars.first(f[k])/10), node{entry: -1, kind: person, rule: rulePersonMasked}) // 庹小某
	}
	if k < r.end && r.after[k] >= 8 && k-i <= 2 {
		// A title behind: the name is the surname alone, where no longer word begins.
		c := weight/2 + 9 - float32(r.after[k])
		if r.is(f[i], initial) && stateWords.At(r.d.View, k) != "" && r.abbreviated(i) {
			c += 9 // 乌|总统
		}
		switch f[i] {
		case '任', '时', '原', '兼', '总', '应':
			c += 12
		case '司', '局', '处', '科', '部', '厅', '院', '所', '办', '署':
			if r.d.At(k) == '副' || r.d.At(k) == f[i] {
				c += 12 // 价格司|副司长
			}
		case '方':
			if r.best[i-r.start].kind == place {
				c += 12 // 俄方主席
			}
		}
		if b := r.d.At(i - 1); b == '小' || b == '老' {
			c += 8
		}
		if b := r.d.At(i - 1); han(b) && r.before[i] == 0 {
			c += 1
		}
		r.relax(i, k, max(c, 5), node{entry: -1, kind: person, rule: rulePersonTitled})
	}
	if r.d.At(k) == ')' && r.before[i] >= 6 && k-i == 1 {
		r.relax(i, k, 8, node{entry: -1, kind: person, rule: rulePersonTitled}) // (记者张)
	}
	if k < r.end && k-i == 1 && kinship(f[k]) && fact.flags&(common|function) == 0 && r.right(k+1)+r.left(i) >= 1 && r.here[2].cost == 0 {
		r.relax(i, k+1, 17+weight/2-r.right(k+1)-min(4, r.left(i)), node{entry: -1, kind: person, rule: rulePersonFamiliar})
	}
	if b := r.d.At(i - 1); i > r.start && (b == '小' || b == '老' || b == '阿') && r.best[i-1-r.start].cost < 1e30 {
		if (fact.weight < 95 || fact.weight < 160 && r.right(k) >= 1.5) && !r.listedName(i-1, k) && (fact.flags&common == 0 || r.right(k) >= 5) {
			c := 13 + weight/2 - r.right(k) - min(2, r.left(i-1))
			if listed, tag := r.listedWord(i-1, k); listed > 0 && r.tags[tag] == personTag {
				c = min(c, listed-0.5)
			} else if listed > 0 && fact.weight >= 95 {
				c += 4 // 小楼
			}
			r.relax(i-1, k, c, node{entry: -1, kind: person, rule: rulePersonFamiliar})
		}
	}
}

// weekday tells whether a day of the week stands at a position.
func (r *reader) weekday(i int) bool {
	c := r.d.At(i + 1)
	return r.d.Folded[i] == '周' && (chineseDigit(c) || c == '日' || c == '末')
}

// kinship tells of characters that make a form of address of the surname before them: 陈伯, 周总.
func kinship(r rune) bool {
	switch r {
	case '伯', '叔', '婶', '姨', '哥', '姐', '嫂', '爷', '婆', '总', '董', '导', '妈':
		return true
	}
	return false
}

func isStem(r rune) bool {
	switch r {
	case '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸':
		return true
	}
	return false
}

// wordAt tells whether a word of two or more characters starts at a position.
func (r *reader) wordAt(j int) bool {
	e := r.lattice.At(j)
	return len(e) > 0 && e[len(e)-1].Len > 1
}

// boundary tells whether the character at a position goes with a word behind it rather than with a name before it.
func (r *reader) boundary(j int) bool { return r.chars.single(r.d.Folded[j]) > 11 }
