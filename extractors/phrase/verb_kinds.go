package phrase

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
)

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
		return links.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
	}
	return false
}

// attributes tells whether the verb words[i] makes the noun behind it its modifier: [受灾]群众, [成交]均价, 水稻[种植]技术.
func (r *Reader) attributes(words []Word, i int) bool {
	v, n := words[i], words[i+1]
	if v.Len() != 2 || n.Class != Noun && n.Class != VerbNoun {
		return i > 0 && (nominal(words[i-1].Class) || words[i-1].Class == Verb) && r.activity(n)
	}
	a, b := r.Doc.At(v.Start), r.Doc.At(v.Start+1)
	switch {
	case states.has(a, b), n.Len() == 1 && r.activity(n):
		return true
	case b == '有', takers.has(a, b):
		return false
	case n.Len() == 2 && totals.has(r.Doc.At(n.Start), r.Doc.At(n.Start+1)):
		return true
	case i > 0 && (nominal(words[i-1].Class) || words[i-1].Class == Verb) && r.activity(n):
		return true
	case i+2 < len(words) && (r.activity(n) || r.Property(n.Span)) && r.grows(words[i+2]):
		return true // 搜寻范围[扩大], 拥堵指数[降]到
	}
	return traded.has(a, b) && r.Property(n.Span)
}

// grows tells whether a word tells how what is measured changes, or links it to its number.
func (r *Reader) grows(w Word) bool {
	return r.extent(w) || (w.Class == Verb || w.Class == VerbNoun) && r.changes(w.Start, w.End)
}

// State tells whether a verb tells the state of the noun that it stands before: 受灾, 失踪.
func (r *Reader) State(v Word) bool {
	return v.Class == Verb && v.Len() == 2 && states.has(r.Doc.At(v.Start), r.Doc.At(v.Start+1))
}

// takes tells whether a verb takes what is measured or compared for its object.
func (r *Reader) takes(v Word) bool {
	return v.Len() == 2 && takers.has(r.Doc.At(v.Start), r.Doc.At(v.Start+1))
}

// copula tells whether a verb only tells what something is or has: what follows is a noun with its modifiers.
func (r *Reader) copula(w Word) bool {
	return w.Len() == 1 && (r.Doc.At(w.Start) == '是' || r.Doc.At(w.Start) == '有') || r.Doc.HasAt(w.Start, "成为") || r.Doc.HasAt(w.Start, "拥有") || r.Doc.HasAt(w.Start, "共有") || r.Doc.HasAt(w.Start, "现有")
}

// pivot tells whether a verb has somebody do what the next verb tells.
func (r *Reader) pivot(w Word) bool {
	return w.Len() == 2 && pivots.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

// purposes tells whether a noun behind a second verb is what that verb is for: 投入[扶持资金].
func (r *Reader) purposes(v, n Word) bool {
	return v.Len() == 2 && n.Class == Noun && (n.Len() == 1 && r.Doc.At(n.Start) == '款' || n.Len() == 2 && purposeNouns.has(r.Doc.At(n.Start), r.Doc.At(n.Start+1)))
}

// nominalized tells whether the verb right before a number is but the head of what another changes: 减少二氧化碳[排放].
func (r *Reader) nominalized(words []Word, verb, j int) bool {
	return words[j].Class == Verb && words[j].Len() == 2 && noun(words[j-1].Class) && r.changes(words[verb].Start, words[verb].End) && !r.changes(words[j].Start, words[j].End)
}

// kind tells whether a verb that is a noun as well rather tells the kind of a noun that is counted: [投资]项目, but not
// [排查]隐患.
func (r *Reader) kind(w Word) bool {
	return w.Len() != 2 || kinds.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

// abstract tells whether a noun rather has a verb for its modifier than for its predicate: 检查[人员], 发展[速度].
func (r *Reader) abstract(w Word) bool {
	return r.activity(w) || r.Property(w.Span) || w.Len() == 2 && bodies.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

// opens tells whether a verb may follow that begins what is told.
func opens(c Class) bool {
	return c == Mark || c == Time || c == Adverb || c == Locative || c == Conj
}

// within tells whether a noun is but where something is: 车上, 湖中.
func (r *Reader) within(w Word) bool {
	if w.Class != Noun || w.Len() != 2 {
		return false
	}
	switch c := r.Doc.At(w.Start); r.Doc.At(w.Start + 1) {
	case '上', '里':
		return !strings.ContainsRune("以公海村县市乡镇省区厂局校队组", c)
	case '中':
		return c != '初' && c != '高' && c != '集' && c != '完'
	}
	return false
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
		return activities.has(a, b)
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
