package phrase

import (
	"strings"
	"sync"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// A Class is a part of speech, as coarse as a noun phrase needs it.
type Class uint8

// The classes. Noun to Quoted may stand in a noun phrase.
const (
	Other     Class = iota
	Noun            // 业务
	Name            // 公安部, and every row of entities but titles
	VerbNoun        // a verb used as a noun as well: 调查, 救援
	Idiom           // 慕名而来, 推广应用
	Adjective       // 重大, 新型
	Pronoun         // 各地, 我们
	Verb            // 办理
	Adverb          // 共, 已, 陆续
	Prep            // 在, 对, 将
	Conj            // 和, 及, 、
	De              // 的, 之
	Aspect          // 了, 着, 过
	Time            // 近年来, and every row of dates
	Number          // 14万, 两个
	Measure         // 笔
	Locative        // 中, 以上, 附近
	Etc             // 等
	OpenQuote
	CloseQuote
	Mark // any other mark
)

// classNames are the classes that syntax.tsv may name.
var classNames = map[string]Class{
	"noun": Noun, "time": Time, "verb": Verb, "verb_noun": VerbNoun, "adjective": Adjective, "pronoun": Pronoun, "adverb": Adverb, "prep": Prep,
	"conj": Conj, "de": De, "aspect": Aspect, "locative": Locative, "etc": Etc, "other": Other,
}

// tagClasses maps gse's tags to classes, by the number of the tag.
var tagClasses = sync.OnceValue(func() *[256]Class {
	byName := map[string]Class{
		"n": Noun, "ng": Noun, "zg": Noun, "nz": Noun, "an": Noun, "j": Noun, "s": Noun, "nrt": Name, "nrfg": Name, "nr": Name, "ns": Name, "nt": Name, "l": Idiom, "i": Idiom,
		"vn": VerbNoun, "v": Verb, "vg": Verb, "vi": Verb, "vq": Verb, "vd": Adverb, "d": Adverb, "dg": Adverb, "ad": Adverb, "df": Adverb,
		"a": Adjective, "ag": Adjective, "b": Adjective, "z": Adjective, "r": Pronoun, "rr": Pronoun, "rz": Pronoun, "rg": Pronoun,
		"p": Prep, "c": Conj, "uj": De, "ul": Aspect, "uz": Aspect, "ug": Aspect, "u": Etc, "t": Time, "tg": Time,
		"m": Number, "mq": Number, "mg": Number, "q": Measure, "f": Locative, "eng": Noun,
	}
	var t [256]Class
	for i := range t {
		t[i] = byName[words.Tag(i).String()]
	}
	return &t
})

// class is the part of speech of a word. whole tells that it is all of the token, and not what a
// date or a name left of it.
func (r *Reader) class(s text.Span, t words.Token, whole bool, before []Word) Class {
	first := r.Doc.At(s.Start)
	if s.Len() == 1 {
		if c := markClass(first); c != Other {
			return c
		}
	}
	switch {
	case s.Len() == 1 && (counted(first) || first == '处' && len(before) > 0 && before[len(before)-1].Class == Adverb) && (r.numberStarts(s.End) || r.Doc.At(s.End) == '半' || r.Doc.At(s.End) == '每' && len(before) > 0 && before[len(before)-1].Class == Noun):
		return Verb
	case s.Len() == 1 && r.Doc.At(s.End) == '了' && compares(first) && r.numberStarts(s.End+1):
		return Verb // 少了三成
	case s.Len() == 1 && compares(first) && len(before) > 1 && r.numberStarts(s.End) && (before[len(before)-2].Class == Prep || len(before) > 2 && before[len(before)-3].Class == Prep):
		return Verb // 比去年快2个百分点
	case s.Len() == 1 && r.Doc.At(s.End) == '着' && whole && r.byTag[t.Tag] == Noun:
		return Verb // 挂着横幅
	case s.Len() == 2 && first == '被' && whole && t.Tag.IsNoun() && !strings.ContainsRune("子告单褥套面窝", r.Doc.At(s.Start+1)):
		return Verb // 村寨被淹
	case s.Len() == 3 && first == '新' && whole && r.byTag[t.Tag] == Idiom:
		return Noun // 新举措
	case first == '数' && s.Len() == 1 && r.extends(s.End) && len(before) > 0 && noun(before[len(before)-1].Class):
		return Noun // 菌落数为
	case first == '率' && s.Len() == 1 && (markClass(r.Doc.At(s.End)) == Mark || r.numberStarts(s.End) || r.extends(s.End) || strings.ContainsRune("提升降增回偏", r.Doc.At(s.End))):
		return Noun // 控球率
	}
	if last := len(before) - 1; s.Len() <= 2 && last >= 0 && before[last].Class == Adjective && before[last].Len() == 1 && (r.Doc.At(before[last].Start) == '多' || r.Doc.At(before[last].Start) == '少') && r.numberStarts(s.End) {
		return Verb // 比上年多[支出]5亿元, 多[活]3岁
	}
	if s.Len() == 2 && len(before) > 0 {
		switch last := before[len(before)-1]; {
		case last.Class == Time && (r.Doc.HasAt(s.Start, "学期") || r.Doc.HasAt(s.Start, "学年") || r.Doc.HasAt(s.Start, "赛季")):
			return Time // 今年秋季学期
		case last.Class == Adverb && modal(r.Doc.At(last.End-1)) && r.numberStarts(s.End) && t.Tag.IsNoun():
			return Verb // 要[输液]200多人次
		}
	}
	number := 0
	for _, h := range r.classed(s.Start) {
		switch h.Class {
		case lexicon.Syntax:
			if int(h.End) == s.End {
				class := r.classes[h.Ref]
				switch {
				case class == Prep && first == '通' && (r.Doc.At(s.End) == '了' || r.numberStarts(s.End)):
					return Verb // 表决通过了3项决议
				case class == Adverb && first == '超' && s.Len() == 1 && !r.numberStarts(s.End):
					return Verb // 超警戒水位2米
				case class == Adverb && first == '计' && s.Len() == 2 && r.Doc.At(s.End-1) == '划' && r.numberStarts(s.End):
					return Noun // 投放计划3000个
				}
				return class
			}
		case lexicon.NumberWord:
			if int(h.End) == s.End && s.Len() > 1 && t.Tag.IsNumeral() {
				return Noun // 零部件
			}
		case lexicon.Numeral:
			number = max(number, int(h.End))
		case lexicon.Classifier, lexicon.Unit, lexicon.Currency:
			if int(h.End) == s.End && r.afterNumber(before) {
				return Measure
			}
		}
	}
	if digit(first) {
		if s.Len() == 2 && generation(r.Doc.At(s.End-1)) && !latin(r.Doc.At(s.End)) {
			return Noun // 5G基站
		}
		return Number
	}
	if s.Len() == 2 && number == s.End-1 && rank(r.Doc.At(s.End-1)) && r.nounGoesOn(s.End) {
		return Adjective // 一级文物
	}
	if number >= s.End && s.Len() > 0 {
		return Number
	}
	if !whole {
		tag, _, _ := words.Default().Lookup(r.Doc.Folded[s.Start:s.End])
		return r.byTag[tag]
	}
	if t.Tag == 0 && first < 0x300 && s.Len() > 0 {
		return Noun // a word in Latin letters
	}
	if c := r.byTag[t.Tag]; c != Other {
		return c
	}
	if s.Len() > 1 {
		return Noun // a word that the dictionary does not class, or does not know
	}
	return Other
}

// classed lists the hits at a position, if any of them tells the class of a word.
func (r *Reader) classed(pos int) []scan.Hit {
	const telling = 1<<lexicon.Syntax | 1<<lexicon.NumberWord | 1<<lexicon.Numeral | 1<<lexicon.Classifier | 1<<lexicon.Unit | 1<<lexicon.Currency
	if r.Doc.Classes(pos)&telling == 0 {
		return nil
	}
	return r.Doc.HitsAt(pos)
}

// afterNumber tells whether the last word is a number after which a classifier may follow.
func (r *Reader) afterNumber(before []Word) bool {
	return len(before) > 0 && before[len(before)-1].Class == Number && r.numeralEnds(before[len(before)-1].End)
}
