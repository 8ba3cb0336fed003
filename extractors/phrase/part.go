package phrase

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// part finds what is a word of its own at the head of a token: a classifier after a numeral (辆 of 辆车),
// an organization that the cut runs over (公安部 of 公安 部分), the first of two verbs (推广 of 推广应用), the
// noun before its verb (价格 of 价格上涨).
func (r *Reader) part(s text.Span, t words.Token, before []Word) (int, Class, bool) {
	if r.Doc.Classes(s.Start)&partClasses != 0 {
		afterNumber := r.afterNumber(before)
		for _, h := range r.Doc.HitsAt(s.Start) {
			switch h.Class {
			case lexicon.Classifier, lexicon.Unit:
				if afterNumber && int(h.End) == s.End && s.Start > int(t.Start) {
					return s.End, Measure, true // 人次 of 万人次
				}
				if afterNumber && int(h.End) < s.End && (t.Freq < 300 || t.Tag.IsNumeral() || s.Len() == 2 && (r.Doc.HasAt(s.Start, "个人") || r.Doc.HasAt(s.Start, "人均") && !r.numberStarts(s.End))) {
					return int(h.End), Measure, true
				}
			case lexicon.Organization:
				if int(h.End) > s.End {
					return int(h.End), Name, true
				}
			}
		}
	}
	if s.Len() == 2 && r.Doc.HasAt(s.Start, "的话") && r.speech(s.End) {
		return s.Start + 1, De, true // 演出的|话剧
	}
	if s.Len() == 2 && leads(r.Doc.At(s.Start+1)) && precedes(r.Doc.At(s.Start)) {
		return s.Start + 1, Adverb, true // 已 of 已对, 但 of 但因
	}
	if s.Len() == 2 && leads(r.Doc.At(s.Start)) && r.orphans(s) {
		return s.Start + 1, Prep, true // 因|伤势, 从|警方
	}
	if s.Len() == 2 && r.Doc.At(s.Start) == '被' && r.triggers(s.Start+1, s.End) {
		return s.Start + 1, Prep, true // 被|判处
	}
	if s.Len() == 2 && r.Doc.At(s.Start+1) == '将' && other(r.Doc.At(s.End)) {
		return s.Start + 1, Locative, true // 江中|将其救起
	}
	if s.Len() == 3 && t.Freq < common && int(t.Start) == s.Start && int(t.End) == s.End {
		if class := r.auxiliary(s); class != Other {
			return s.Start + 1, class, true // 共 of 共出动, 被 of 被查获
		}
	}
	if s.Len() != 4 {
		return 0, Other, false
	}
	if r.Doc.At(s.Start+1) == '方' && t.Tag.IsNoun() && sides(r.Doc.At(s.Start)) {
		return s.Start + 2, Noun, true // 双方 of 双方同意
	}
	if r.Doc.HasAt(s.Start, "同比") || r.Doc.HasAt(s.Start, "环比") {
		return s.Start + 2, Adverb, true // 同比 of 同比增加
	}
	if t.Freq < common && governs.has(r.Doc.At(s.Start), r.Doc.At(s.Start+1)) && s.Start == int(t.Start) && s.End == int(t.End) && t.Tag.IsNoun() {
		return s.Start + 2, Verb, true // 发行 of 发行股票, 申请 of 申请专利
	}
	if r.Doc.HasAt(s.Start, "发生") {
		return s.Start + 2, Verb, true // 发生 of 发生爆炸
	}
	if s.Start != int(t.Start) || s.End != int(t.End) {
		return 0, Other, false
	}
	if !t.Tag.IsVerb() && r.changes(s.Start+2, s.End) {
		if tag, _, ok := words.Default().Lookup(r.Doc.Folded[s.Start : s.Start+2]); ok && tag.IsNoun() {
			return s.Start + 2, Noun, true // 价格 of 价格上涨
		}
	}
	if t.Tag.String() == "l" && !r.Doc.HasAt(s.Start, "发表") && !r.Doc.HasAt(s.Start, "坐镇") { // they lead to what is said or done
		a, _, ok := words.Default().Lookup(r.Doc.Folded[s.Start : s.Start+2])
		b, freq, ok2 := words.Default().Lookup(r.Doc.Folded[s.Start+2 : s.End])
		if ok && ok2 && freq >= common && a.String() == "v" && b.String() == "n" {
			return s.Start + 2, Verb, true // 化解 of 化解矛盾
		}
	}
	if !t.Tag.IsNoun() {
		a, _, ok := words.Default().Lookup(r.Doc.Folded[s.Start : s.Start+2])
		b, _, ok2 := words.Default().Lookup(r.Doc.Folded[s.Start+2 : s.End])
		if ok && ok2 && a.IsVerb() && b.IsVerb() {
			return s.Start + 2, Verb, true
		}
	}
	return 0, Other, false
}
