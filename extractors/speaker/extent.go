package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// whole tells whether the noun phrase goes on behind a head: a clause before 的, or a body, a
// place or a group whose member the phrase ends in (商会|驻外代表, 工会|三分会委员).
func (r *Reader) whole(first head, words []phrase.Word, floor, end int) (head, bool) {
	if h, ok := r.relative(words, floor, end); ok {
		return h, true
	}
	h, ok := r.headAt(end, floor)
	if ok && h.Start >= first.End && (h.kind == Document || h.kind == Data) && first.kind != Person && countedTo(words, h.Start) {
		return h, true // 某某大学一项|研究, 《某某》一篇|论文
	}
	if !ok || h.Start < first.End || h.pronoun || h.kind != Person && h.kind != Organization && h.kind != Unnamed {
		return head{}, false
	}
	verbs := 0
	if h.name && r.afterRole(h.Start, first.End) {
		verbs = -9 // 水利局规划处处长沈某
	}
	for _, w := range words {
		if w.Start >= min(end, h.End) {
			break
		}
		switch w.Class {
		case phrase.Time, phrase.Prep, phrase.Adverb, phrase.Aspect, phrase.Mark, phrase.De:
			return head{}, false
		case phrase.Verb:
			if _, noun := r.headAt(min(w.End, end), floor); noun && w.Len() > 2 {
				continue // 处处长
			}
			if verbs++; verbs > 1 || first.kind == Person || w.End >= h.Start && h.name || h.kind == Organization {
				return head{}, false
			}
		}
	}
	return h, true
}

// countedTo tells whether nothing but a number, nouns and adjectives stand before a position.
func countedTo(words []phrase.Word, pos int) bool {
	for _, w := range words {
		if w.Start >= pos {
			break
		}
		switch w.Class {
		case phrase.Number, phrase.Measure, phrase.Noun, phrase.Adjective, phrase.Name, phrase.De, phrase.VerbNoun:
		default:
			return false
		}
	}
	return true
}

// relative tells whether words are a clause before 的 and the noun it belongs to, up to the end of
// the stretch: 游客|拍下的视频. It gives the head of that noun.
func (r *Reader) relative(words []phrase.Word, floor, end int) (head, bool) {
	denied := false
	for len(words) > 2 && words[0].Class == phrase.Adverb {
		denied = denied || r.d.Folded[words[0].Start] == '不' || r.d.Folded[words[0].Start] == '未'
		words = words[1:] // 不|愿透露姓名的议员
	}
	if r.d.HasBefore(words[0].End, "着") && words[0].Len() > 1 {
		return head{}, false // 指着|远处的大棚
	}
	passed := len(words) > 1 && words[1].Class == phrase.De && r.d.HasAt(words[0].Start, "通过")
	if words[0].Class != phrase.Verb && words[0].Class != phrase.VerbNoun && !passed && !denied {
		return head{}, false
	}
	de := -1
	for k, w := range words {
		if w.Start >= end {
			words = words[:k]
			break
		}
		if w.Class == phrase.De {
			de = k
		}
		if w.Class == phrase.Aspect || de < 0 && k > 0 && (w.Class == phrase.Verb && words[k-1].Class == phrase.Verb || w.Class == phrase.Prep) {
			return head{}, false // 看望|受伤的学生
		}
	}
	if de < 0 {
		return head{}, false
	}
	for k := de + 1; k < len(words); k++ {
		e := min(words[k].End, end)
		if k+1 < len(words) && words[k+1].Len() == 1 && nounLike(words[k+1].Class) {
			if h, ok := r.headAt(e, floor); ok && h.kind == Person && !h.name {
				if n, ok := r.unlisted(e, floor, words[len(words)-1].End); ok {
					return n, true // 副局长|琼色
				}
			}
		}
		if k+1 < len(words) && !r.breaks(words[k+1:]) {
			continue
		}
		if h, ok := r.headAt(e, floor); ok {
			return h, true
		}
	}
	return head{}, false
}

// breaks tells whether a noun phrase ends before words[0].
func (r *Reader) breaks(words []phrase.Word) bool {
	if words[0].Len() == 1 && r.d.HasAt(words[0].End, "某") {
		return false // 摊主|于某
	}
	if c := r.d.Folded[words[0].Start]; words[0].Len() == 1 && (c == '-' || c == '·') {
		return false // within a foreign name
	}
	if r.d.Folded[words[0].Start] == '(' {
		k := closing(r.d.Folded, words, 0)
		return k == 0 || k+1 == len(words) || !nounLike(words[k+1].Class)
	}
	if words[0].Len() > 1 && r.doubled(words[0].Start) {
		return true // 老俞|拍拍桶盖
	}
	if c := r.d.Folded[words[0].End-1]; c == '驻' && words[0].Len() < 3 && len(words) > 1 && nounLike(words[1].Class) {
		return false // 中国驻|美国大使
	}
	if (r.d.HasAt(words[0].Start, "非常") || r.d.HasAt(words[0].Start, "紧急") || r.d.HasAt(words[0].Start, "临时") || r.d.HasAt(words[0].Start, "应急")) && len(words) > 1 && nounLike(words[1].Class) {
		return false // 非常|对策委员会
	}
	if words[0].Class == phrase.Number && words[0].Len() == 1 && len(words) > 1 && words[1].Len() == 1 && strings.ContainsRune("院所处队局团部厂师连营班组科区中校", r.d.Folded[words[1].Start]) {
		return false // 集团|八院
	}
	if len(words) > 1 && words[1].Class == phrase.Aspect {
		return true // 顿|了顿, which the dictionary has for a measure
	}
	switch words[0].Class {
	case phrase.Verb, phrase.Adverb, phrase.Prep, phrase.Time, phrase.Number, phrase.Mark, phrase.Locative, phrase.Aspect:
		return true
	case phrase.Conj:
		switch r.d.Folded[words[0].Start] {
		case '、', '和', '与', '及', '或', '同', '跟', '以', '暨', '兼':
			return false
		}
		return true // 前政府|不仅规定
	}
	for k := 1; k < len(words) && k < 3 && (k < 2 || words[1].Class == phrase.Adjective || words[1].Class == phrase.Idiom); k++ {
		if c := r.d.Folded[words[k].Start]; words[k].Len() == 1 && (c == '地' || c == '得') {
			return true // 慌张地说, 有些激动地说, 激动得说不出话
		}
	}
	switch words[0].Class {
	case phrase.Idiom:
		h, ok := r.headAt(words[0].End, words[0].Start)
		return !ok || h.kind != Person // 哈哈大笑, but 高级官员
	case phrase.VerbNoun, phrase.Adjective: // 警方调查后认为, 法医初步|判断
		if len(words) == 1 {
			return true
		}
		switch words[1].Class {
		case phrase.Locative, phrase.Aspect, phrase.Adverb, phrase.Time, phrase.Prep, phrase.Verb, phrase.Measure, phrase.Number:
			return true // 沉默|片刻后
		}
	}
	return false
}

// doubled tells whether a verb of gesture stands twice at a position: 拍拍, 摇摇.
func (r *Reader) doubled(pos int) bool {
	c := r.d.Folded[pos]
	return r.d.At(pos+1) == c && strings.ContainsRune("拍点摇挥笑看指摸搓擦挠抹咂叹想揉晃敲抖翻捋扯拉推拽扬皱撇摆搔拢掰捶跺", c)
}

// nominalTo tells whether all words up to a position may be parts of one noun.
func nominalTo(words []phrase.Word, end int) bool {
	for _, w := range words {
		if w.Start >= end {
			break
		}
		if !nounLike(w.Class) && w.Class != phrase.VerbNoun && w.Class != phrase.Idiom && w.Class != phrase.Adjective {
			return false
		}
	}
	return true
}

// closing is the index of the word that closes the bracket of words[j], if that is near; j otherwise.
func closing(folded []rune, words []phrase.Word, j int) int {
	for k := j + 1; k < len(words) && k < j+8; k++ {
		if folded[words[k].Start] == ')' {
			return k
		}
	}
	return j
}

func nounLike(c phrase.Class) bool {
	return c == phrase.Noun || c == phrase.Name || c == phrase.Pronoun
}

// TimeIn is where the first word of time or adverb in a span starts, or the end of the span.
func (r *Reader) TimeIn(span text.Span) int {
	for _, w := range r.words(span) {
		if w.Start > span.Start && (w.Class == phrase.Time || w.Class == phrase.Adverb || w.Class == phrase.Prep || w.Class == phrase.Number) {
			return w.Start
		}
	}
	return span.End
}
