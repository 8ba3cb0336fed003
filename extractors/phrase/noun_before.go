package phrase

import "github.com/taojin-nlp/taojin/corpus/text"

// NounBefore is the noun phrase that ends at a position, or before the adverbs, 了 and verbs of
// extent that stand there (车辆[有]100余辆, 面积[约为]260平方米), and starts after limit.
func (r *Reader) NounBefore(pos, limit int) (NP, bool) {
	words, j := r.before(pos)
	for j >= 0 && words[j].Start >= limit && (words[j].Class == Adverb || words[j].Class == Aspect || r.extent(words[j])) {
		j--
	}
	if j >= 0 && words[j].Class == Mark {
		if open := r.note(words[j].Start); open > limit {
			for j >= 0 && words[j].Start >= open {
				j--
			}
		}
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
	switch {
	case w.Class != Verb && w.Class != Prep:
	case w.Len() == 1:
		switch r.Doc.At(w.Start) {
		case '为', '达', '有', '是', '至', '到', '计', '报', '长', '宽', '高', '厚', '重', '深', '合', '占':
			return true
		}
	case w.Len() == 2:
		return pairs(links).has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
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
	a, b := r.Doc.At(w.Start), r.Doc.At(w.Start+1)
	switch {
	case w.Class != Noun:
	case w.Len() == 1:
		switch a {
		case '量', '额', '率', '价', '数', '点', '站', '区':
			return true
		}
	case w.Len() == 2:
		return pairs(activities).has(a, b)
	}
	return false
}

// pairs are words of two characters, one after another.
type pairs string

func (p pairs) has(a, b rune) bool {
	var first rune
	even := true
	for _, c := range p {
		if even {
			first = c
		} else if first == a && c == b {
			return true
		}
		even = !even
	}
	return false
}

const (
	activities = "技术能力比例面积力量方式基地大户工具设备设施成本价格金额总额数量总量规模时间标准水平机构人员单位产业模式体系中心里程速度密度强度范围周期年限指数系数重量质量推力"
	manners    = "速度比分成绩价格优势比例方式幅度高度"
	links      = "达到共计总计合计共有超过突破约为多达高达长达仅为均为占地可达只有仅有"
)

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
