package phrase

import (
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// A NP is a noun phrase: its span with all modifiers, and its head, the last noun.
type NP struct {
	text.Span
	Head text.Span
}

// nominal tells whether a word may stand in a noun phrase as it is.
func nominal(c Class) bool { return c >= Noun && c <= Pronoun }

// noun tells whether a word may be the head of a noun phrase.
func noun(c Class) bool { return c == Noun || c == Name || c == VerbNoun || c == Idiom || c == Pronoun }

// NounAfter is the noun phrase that starts at a position and ends before limit: adjectives, nouns,
// words in quotation marks, and a relative clause before 的 (一名[刚从战场退役的军人]). loose also
// takes a verb right before a noun for its modifier (3名[获救矿工]), which after 人 or 次 it is not.
func (r *Reader) NounAfter(pos, limit int, loose bool) (NP, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return NP{}, false
	}
	words := r.Words(sentence)
	i := index(words, pos)
	for i < len(words) && (words[i].Class == De || r.Doc.At(words[i].Start) == ' ') && words[i].Start <= pos+1 {
		i++ // 1.2亿元的[投资]
	}
	last := i + reach
	for j := i; j < len(words); j++ {
		if j >= last || words[j].Start >= limit || r.divides(words[j].Start) && words[j].Class == Mark {
			last = j
			break
		}
	}
	last = min(last, len(words))
	if i >= last {
		return NP{}, false
	}
	np := NP{Span: text.Span{Start: max(pos, words[i].Start)}}
	j := i
	if k, ok := r.attribute(words, i, last); ok {
		j = k
	} else if c := words[i].Class; !nominal(c) && c != OpenQuote || (c == VerbNoun || c == Idiom) && !r.nounFollows(words, i+1, last) {
		switch k, ok := r.relative(words, i, last); {
		case ok:
			j = k
		case c == VerbNoun, c == Idiom:
		case c == Measure && i+1 < last && words[i].Len() == 1 && noun(words[i+1].Class): // 四个[堂区]
			j = i + 1
		case loose && i+1 == last && (words[i].Len() == 1 || c == Adjective) && c != Aspect && c != Locative && c != Mark && c != De: // 一个[属]
			return NP{Span: words[i].Span, Head: words[i].Span}, true
		case loose && (c == Verb || c == Adverb) && i+1 < last && (words[i+1].Class == Noun || words[i+1].Class == VerbNoun) && r.closes(words, i+2, last):
			j = i + 1
		case c == Number && i+2 < last && (words[i+1].Class == Measure || words[i+1].Len() == 1) && nominal(words[i+2].Class):
			j = i + 2
		case c == Number && i+1 < last && nominal(words[i+1].Class): // 一幢[一层仓库]
			j = i + 1
		default:
			return NP{}, false
		}
	}
	for j < last {
		w := words[j]
		switch {
		case w.Class == OpenQuote:
			k, ok := closing(words, j, last)
			if !ok {
				return np, np.End > 0
			}
			np.Head = lastNoun(words[j+1 : k])
			np.End = words[k].End
			j = k + 1
			continue
		case w.Class == Pronoun && np.End > 0:
			return np, true
		case (w.Class == Number || w.Class == Measure) && np.End == 0: // 崭新的[三轮摩托车]
		case w.Class == Idiom && np.End > 0 && j > i && noun(words[j-1].Class) && (j+1 >= last || words[j+1].Class != De):
			return np, true // 客商[慕名而来]
		case w.Class == VerbNoun && np.End > 0 && j > i && r.manner(words[j-1]) && (j+1 >= last || words[j+1].Class == Mark):
			return np, true // 以5公里的速度[飞行]
		case w.Class == VerbNoun && j > i && words[j-1].Class == Noun && words[j-1].Len() == 1 && np.End > 0:
			return np, true // 100个村[发展产业]
		case np.End > 0 && w.Class == Noun && i > 0 && words[i-1].Class == Measure && j+1 < len(words) && words[j+1].Class == Number && r.property(w.Span):
			return np, true // 600亩水稻[亩产]500公斤
		case noun(w.Class):
			np.Head, np.End = w.Span, w.End
		case w.Class == Number && j > i && words[j-1].Class == De && j+1 == last && w.Len() == 1: // 最新的[种]
			np.Head, np.End = w.Span, w.End
		case w.Class == Adjective:
			if j > i && words[j-1].Class == De && (j+1 >= last || !nominal(words[j+1].Class) && words[j+1].Class != De && words[j+1].Class != Verb) {
				np.Head, np.End = w.Span, w.End // 罪恶的[快感]
			} else if np.End > 0 && !r.nounFollows(words, j+1, last) {
				return np, true
			}
		case w.Class == De && np.End > 0 && i > 0 && words[i-1].Class == Measure && j+1 < last && words[j+1].Class == Noun && r.property(words[j+1].Span):
			return np, true // 一部电梯的[造价]
		case w.Class == De && j > i && j+1 < last && (nominal(words[j+1].Class) || words[j+1].Class == OpenQuote):
		case w.Class == Conj && words[j-min(j, 1)].Class == Adjective && j+1 < last && (words[j+1].Class == Adjective || words[j+1].Class == VerbNoun): // 具体及统一的报告
		case w.Class == Conj && r.Doc.At(w.Start) == '、' && r.numberFollows(words, j+1, last):
			return np, np.End > 0
		case w.Class == Conj && np.End > 0 && r.joins(w.Span) && j+1 < last && noun(words[j+1].Class) && words[j+1].Class != Pronoun:
		case w.Class == Verb && np.End == 0 && loose && j > i && words[j-1].Class == Adjective && j+1 < last && words[j+1].Class == Noun && r.closes(words, j+2, last): // 一个特大[赌博]团伙
		case w.Class == Verb && np.End > 0 && j+2 < last && words[j-1].Class == De && noun(words[j+1].Class):
		default:
			return np, np.End > 0
		}
		j++
	}
	return np, np.End > 0
}

// attribute finds the noun phrase behind a relative clause that begins with a noun of measure or a place:
// 一辆[车牌号为某某的客车], 一列[北京开往上海的列车].
func (r *Reader) attribute(words []Word, i, last int) (int, bool) {
	if i+2 >= last || !(words[i].Class == Name && r.bound(words[i+1])) && !r.attributive(words[i]) || words[i+1].Class != Verb && words[i+1].Class != Prep {
		return 0, false
	}
	for k, ok := r.relative(words, i+1, last); ok; { // the last 的 of them: 开往某地的车号为某某的[客车]
		if k+1 >= last || words[k].Class != Noun || words[k+1].Class != Verb && words[k+1].Class != Prep {
			return k, true
		}
		next, more := r.relative(words, k+1, last)
		if !more {
			return k, true
		}
		k = next
	}
	return 0, false
}

// bound tells whether a verb tells where something goes: 开往.
func (r *Reader) bound(w Word) bool {
	return r.Doc.HasAt(w.End-1, "往") || r.Doc.HasAt(w.End-1, "至") || r.Doc.HasAt(w.End-1, "到") && w.Len() == 1
}

// attributive tells whether a noun names a property: 车牌号, 面积.
func (r *Reader) attributive(w Word) bool {
	if w.Class != Noun {
		return false
	}
	for _, s := range [...]string{"号", "牌", "名", "龄", "积", "度", "值", "价", "长", "宽", "高", "深"} {
		if r.Doc.HasAt(w.End-1, s) {
			return true
		}
	}
	return false
}

// numberFollows tells whether a noun phrase that starts there runs into a number: it belongs to that.
func (r *Reader) numberFollows(words []Word, j, last int) bool {
	for ; j < last && (nominal(words[j].Class) || words[j].Class == De); j++ {
	}
	return j < len(words) && words[j].Class == Number
}

// Complement is the noun phrase from a position to the end of its clause, where it is told of a subject
// (是一种[生长在南方的大型乔木]): all before the last 的 is its modifier. Without one it is NounAfter.
func (r *Reader) Complement(pos, limit int) (NP, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return NP{}, false
	}
	words := r.Words(sentence)
	i := index(words, pos)
	last := i
	for last < len(words) && last < i+reach && words[last].Start < limit && !(words[last].Class == Mark && r.divides(words[last].Start)) {
		last++
	}
	if last == i || last < len(words) && words[last].Start < limit && words[last].Class != Mark {
		return r.NounAfter(pos, limit, true)
	}
	j := last
	for j > i && (nominal(words[j-1].Class) || words[j-1].Class == OpenQuote || words[j-1].Class == CloseQuote || words[j-1].Class == Etc) {
		j--
	}
	if j == i || j == last || words[j-1].Class != De {
		return r.NounAfter(pos, limit, true)
	}
	np := NP{Span: text.Span{Start: max(pos, words[i].Start), End: words[last-1].End}, Head: lastNoun(words[j:last])}
	return np, np.Head.Len() > 0
}

// relative finds the word after the 的 that ends a relative clause which starts at words[i].
func (r *Reader) relative(words []Word, i, last int) (int, bool) {
	for j := i + 1; j < last; j++ {
		switch words[j].Class {
		case De:
			if j+1 < last && (nominal(words[j+1].Class) || words[j+1].Class == OpenQuote || words[j+1].Class == Number || words[j+1].Class == Verb && j+2 < last && noun(words[j+2].Class)) {
				return j + 1, true
			}
			return 0, false
		case Mark:
			return 0, false
		}
	}
	return 0, false
}

// nounFollows tells whether a noun follows, perhaps after adjectives.
func (r *Reader) nounFollows(words []Word, j, last int) bool {
	for ; j < last; j++ {
		switch c := words[j].Class; {
		case noun(c):
			return true
		case c != Adjective:
			return false
		}
	}
	return false
}

// manner tells whether a noun names the measure with which something is done.
func (r *Reader) manner(w Word) bool {
	for _, s := range [...]string{"速度", "比分", "成绩", "价格", "优势", "比例", "方式", "幅度", "高度"} {
		if w.Len() == 2 && r.Doc.HasAt(w.Start, s) {
			return true
		}
	}
	return false
}

// closes tells whether a noun phrase that ended before words[j] is closed there: it is not the
// object of a verb that goes on.
func (r *Reader) closes(words []Word, j, last int) bool {
	return j >= last || words[j].Class != De
}

// joins tells whether a conjunction joins nouns: 和, 及, 、. 与 and 同 as often mean with.
func (r *Reader) joins(s text.Span) bool {
	return r.Doc.HasAt(s.Start, "和") || r.Doc.HasAt(s.Start, "及") || r.Doc.HasAt(s.Start, "以及") || r.Doc.HasAt(s.Start, "、")
}

// closing finds the mark that closes the quotation which words[i] opens.
func closing(words []Word, i, last int) (int, bool) {
	for j := i + 1; j < last; j++ {
		if words[j].Class == CloseQuote {
			return j, true
		}
	}
	return 0, false
}

func lastNoun(words []Word) text.Span {
	for i := len(words) - 1; i >= 0; i-- {
		if noun(words[i].Class) {
			return words[i].Span
		}
	}
	if len(words) > 0 {
		return text.Span{Start: words[0].Start, End: words[len(words)-1].End}
	}
	return text.Span{}
}

// NounBefore is the noun phrase that ends at a position, or before the adverbs, 了 and verbs of
// extent that stand there (车辆[有]100余辆, 面积[约为]260平方米), and starts after limit.
func (r *Reader) NounBefore(pos, limit int) (NP, bool) {
	words, j := r.before(pos)
	for j >= 0 && words[j].Start >= limit && (words[j].Class == Adverb || words[j].Class == Aspect || r.extent(words[j])) {
		j--
	}
	first, verb := r.stretch(words, j, limit)
	if verb >= 0 {
		first = verb + 1
		for first <= j && words[first].Class == Aspect {
			first++
		}
	}
	for j >= first && words[j].Class == Verb || j >= first && words[j].Class == Adjective && j > first { // 房屋[倒塌]50间
		j--
	}
	for first <= j && (words[first].Class == De || words[first].Class == Conj || words[first].Class == CloseQuote) {
		first++
	}
	if j < first || words[j].Class != CloseQuote && !noun(words[j].Class) {
		return NP{}, false
	}
	np := NP{Span: text.Span{Start: words[first].Start, End: words[j].End}, Head: words[j].Span}
	if words[j].Class == CloseQuote {
		np.Head = lastNoun(words[first:j])
	}
	return np, true
}

// before is the words of the sentence a position lies in, and the index of the last word that
// ends there or earlier.
func (r *Reader) before(pos int) ([]Word, int) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return nil, -1
	}
	words := r.Words(sentence)
	j := index(words, pos-1)
	if j < len(words) && words[j].End > pos { // the position is within a word
		return words, j - 1
	}
	return words, min(j, len(words)-1)
}

// Links tells whether a verb only links a noun to its number: 为, 达, 有, 重.
func (r *Reader) Links(verb text.Span) bool { return r.extent(Word{Span: verb, Class: Verb}) }

// extent tells whether a word is a verb that only links a noun to its number: 为, 达, 有.
func (r *Reader) extent(w Word) bool {
	if w.Class != Verb && w.Class != Prep {
		return false
	}
	for _, s := range [...]string{"为", "达", "达到", "有", "是", "共计", "总计", "合计", "共有", "超过", "突破", "约为", "至", "到", "计", "报", "长", "宽", "高", "厚", "重", "深", "多达", "高达", "长达", "仅为", "合", "均为", "占地", "占", "可达", "只有", "仅有"} {
		if w.Len() == len([]rune(s)) && r.Doc.HasAt(w.Start, s) {
			return true
		}
	}
	return false
}

// stretch walks left from words[j] over all that a noun phrase and its verb are made of. It
// returns the first word of the stretch and its main verb, or -1.
func (r *Reader) stretch(words []Word, j, limit int) (first, verb int) {
	first, verb = j+1, -1
	for i := j; i >= 0 && j-i < reach && words[i].Start >= limit; i-- {
		w := words[i]
		switch {
		case w.Class == CloseQuote:
			for i >= 0 && words[i].Class != OpenQuote {
				i--
			}
			if i < 0 || words[i].Start < limit {
				return first, verb
			}
		case w.Class == VerbNoun && i > 0 && words[i-1].Class == Adverb && !r.Doc.HasAt(words[i-1].End-1, "均") && !r.Doc.HasAt(words[i-1].End-1, "中") && (i == j || noun(words[i+1].Class)): // 累计[报告]病例
			return i, i
		case nominal(w.Class) && (w.Class != Pronoun || i == j), w.Class == De, w.Class == Conj, w.Class == Locative && i < j && nominal(words[i+1].Class) && i > 0 && nominal(words[i-1].Class):
		case w.Class == Aspect:
			continue
		case w.Class == Verb && i < j && i > 0 && (nominal(words[i-1].Class) || words[i-1].Class == Verb) && r.activity(words[i+1]):
		case w.Class == Verb:
			switch {
			case verb > i && (r.causes(w) || verb == i+1): // 造成[倒塌]房屋50间, 宣布[下调]利率
				return i, verb
			case i < j && words[i+1].Class == De: // 滞留的车辆
			case i > 0 && words[i-1].Class == Adverb, i < j && words[i+1].Class == Aspect, i == 0, words[i-1].Class == Mark, words[i-1].Class == Time, words[i-1].Class == Pronoun:
				return i, i // 共办理…, 办理了…, or at the head of the clause
			case !r.modifies(words, i, j):
				verb = i
			}
		default:
			return first, verb
		}
		first = i
	}
	return first, verb
}

// activity tells whether a noun makes a verb before it its modifier: 种植[技术], 运载[能力], 报销[比例].
func (r *Reader) activity(w Word) bool {
	if w.Class != Noun {
		return false
	}
	for _, s := range [...]string{
		"技术", "能力", "比例", "面积", "力量", "方式", "基地", "大户", "工具", "设备", "设施", "成本", "价格", "金额", "总额", "数量", "总量", "规模", "时间", "标准", "水平", "机构", "人员",
		"单位", "产业", "模式", "体系", "中心", "里程", "速度", "密度", "强度", "范围", "周期", "年限", "指数", "系数", "重量", "质量", "推力", "量", "额", "率", "价", "数", "点", "站", "区",
	} {
		if r.Doc.HasAt(w.Start, s) && w.Len() == utf8.RuneCountInString(s) {
			return true
		}
	}
	return false
}

// causes tells whether a verb takes another verb for its object: 造成, 导致.
func (r *Reader) causes(w Word) bool {
	return r.Doc.HasAt(w.Start, "造成") || r.Doc.HasAt(w.Start, "导致") || r.Doc.HasAt(w.Start, "致")
}

// modifies tells whether the verb words[i] stands in a relative clause: a 的 follows it before
// the noun phrase ends.
func (r *Reader) modifies(words []Word, i, j int) bool {
	for k := i + 1; k < j; k++ {
		if words[k].Class == De && words[k].Len() == 1 {
			return true
		}
	}
	return false
}
