package entities

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// striving are the characters that 为 ends a given name with: 有为, 大为.
const striving = "有大作敢能善宏建志可思学润振"

// hopeless is the cost from which a name is none.
const hopeless = 46

// adverbs are words that tell how something is done and start with what is also a surname.
var adverbs = listOf("adverbs")

// completes are words that start with 了 and may stand behind a name: 罗芳|了解到.
var completes = listOf("completes")

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
	left := r.left(i)
	surname -= left
	surname += r.crowded(i)
	if r.d.At(i-1) == '谥' {
		return // 谥|文襄
	}
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
		if k+n < r.end && (f[k+n] == '着' || f[k+n] == '了' && completes.At(r.d.View, k+n) == "") {
			continue // 娄芳|带着, 赵六|磕了磕
		}
		var c float32
		if n == 1 {
			c = oneGiven + r.chars.single(f[k])
		} else {
			if p, ok := r.nameAt(i, lexicon.Person); ok && int(p.End) == k+1 && r.facts[p.Ref].flags&risky == 0 && (left < 5 || r.wordAt(k+1) || r.boundary(k+1)) {
				c += 7 // 萧红|常去
			}
			switch f[k+1] {
			case '来':
				c = 3 // rather a verb: 高洋|来了
			case '则', '却', '便', '答', '问':
				c += 7 // 朱毅|则认为
			}
			if f[k+1] == '为' {
				if _, ok := r.nameAt(k+2, lexicon.Title); ok || r.appointed(k+2) {
					c = 14 // 任命某某|为某局局长
				} else if !strings.ContainsRune(striving, f[k]) {
					c += 7 // 龙珠|为其股东
				}
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
			if r.before[i] < 5 && r.glyphs[k+1]&branded != 0 && sureEnds.At(r.d.View, k) != "" {
				c += 12 // 锦|程|重工
			}
			c += twoGiven + r.chars.first(f[k]) + r.chars.second(f[k+1])
			if f[k] == f[k+1] {
				c -= 4 // 娜娜
				if r.facts[h.Ref].flags&(common|function) == 0 {
					c -= 3
				}
			}
		}
		if c += surname - r.right(k+n); c >= hopeless+8 {
			continue // whatever else speaks for it
		}
		if n == 1 && f[k] == '家' {
			c += 7 // 姬家
		}
		if n == 1 && f[k] == f[i] || n == 2 && r.before[i] < 5 && r.affix(f[k+1]) {
			c += 4 // 熊熊, 路长制
		}
		if (f[i] == '于' || f[i] == '曾' || f[i] == '向') && (r.firmBehind(k+n) || r.firmBehind(k+n+1)) {
			continue // 供职|于|华明|科技有限公司, 曾|向|华明|科技有限公司
		} else if r.firmBehind(k + n) {
			c += 14 // 记者|华明|科技有限公司
		}
		if f[i] == '于' && i > r.start && (r.tags[r.best[i-r.start].tag] == verbTag || verbsOfPlace.Before(r.d.View, i) != "") {
			c += 14 // 供职|于
		}
		if f[i] == '曾' && r.before[i] < 8 && (f[k] == '任' || f[k] == '获' || f[k] == '经' || f[k] == '为' || f[k] == '被' || f[k] == '多') {
			c += 9 // 曾任|临州市市长
		}
		if f[i] == '周' && (r.counted(i) || r.d.At(i-1) == '下' || r.d.At(i-1) == '上' || r.d.At(i-1) == '本') {
			c += 9 // 下周|率团
		}
		if counts(f[i]) && r.counted(i) {
			c += 12 // 四张石桌
		}
		if (r.lane(f[k+n-1]) || n == 2 && berth(f[k+1])) && r.before[i] < 5 || k+n < r.end && r.lane(f[k+n]) && (r.after[k+n] <= 0 || r.before[i] < 5 && f[k+n] != '县' && f[k+n] != '市' && f[k+n] != '省') {
			c += 7 // rather a road or a village
		} else if k+n < r.end && r.nears[k+n] != 0 && r.before[i] < 5 {
			c += 5 // 云溪|社区
		}
		if l := k + n - i; l < len(r.here) {
			switch w := r.here[l]; {
			case w.named && r.listedCountry(i, k+n):
				continue // 总统某某、|印度|总理
			case f[i] == '周' && n == 1 && r.weekday(i):
				if _, ok := r.nameAt(k+1, lexicon.Title); !ok && r.before[i] < 8 {
					c += 20
				}
			case l == 2 && w.cost > 0 && (w.exception || w.class == nounTag || w.class == verbTag) && r.before[i] >= 3 && r.after[k+n] >= 6 && han(f[i-1]) && r.tells(k+n):
				c -= 6 // 律师|方圆|认为
			case w.exception:
				if left < 9 { // in a row of names a common word is one too
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
		if n == 1 && strings.ContainsRune("黄白蓝金", f[i]) && strings.ContainsRune("脸面眼发须胡衣衫袍裙鼻牙眉毛皮帽鞋", f[k]) {
			continue // 黄脸|汉子, 白衣|女子
		}
		if c < hopeless && !r.amongPlaces(k+n) && !(n == 1 && adverbs.At(r.d.View, i) != "") { // 村民|马上表示
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

// weekday tells whether a day of the week stands at a position.
func (r *reader) weekday(i int) bool {
	c := r.d.At(i + 1)
	return r.d.Folded[i] == '周' && (chineseDigit(c) || c == '日' || c == '末')
}

// wordAt tells whether a word of two or more characters starts at a position.
func (r *reader) wordAt(j int) bool {
	e := r.lattice.At(j)
	return len(e) > 0 && e[len(e)-1].Len > 1
}

// boundary tells whether the character at a position goes with a word behind it rather than with a name before it.
func (r *reader) boundary(j int) bool { return r.chars.single(r.d.Folded[j]) > 11 }
