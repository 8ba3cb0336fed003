package phrase

import (
	"sync"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
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
	"noun": Noun, "verb": Verb, "verb_noun": VerbNoun, "adjective": Adjective, "pronoun": Pronoun, "adverb": Adverb, "prep": Prep,
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
	afterNumber := len(before) > 0 && before[len(before)-1].Class == Number && r.numeralEnds(before[len(before)-1].End)
	number := 0
	for _, h := range r.Doc.HitsAt(s.Start) {
		switch h.Class {
		case lexicon.Syntax:
			if int(h.End) == s.End {
				return r.classes[h.Ref]
			}
		case lexicon.NumberWord:
			if int(h.End) == s.End && s.Len() > 1 && t.Tag.IsNumeral() {
				return Noun // 零部件
			}
		case lexicon.Numeral:
			number = max(number, int(h.End))
		case lexicon.Classifier, lexicon.Unit, lexicon.Currency:
			if int(h.End) == s.End && afterNumber {
				return Measure
			}
		}
	}
	if digit(first) {
		return Number
	}
	if number >= s.End && s.Len() > 0 {
		return Number
	}
	if !whole {
		tag, _, _ := words.Default().Lookup(r.Doc.Folded[s.Start:s.End])
		return tagClasses()[tag]
	}
	if t.Tag == 0 && first < 0x300 && s.Len() > 0 {
		return Noun // a word in Latin letters
	}
	if c := tagClasses()[t.Tag]; c != Other {
		return c
	}
	if s.Len() > 1 {
		return Noun // a word that the dictionary does not class, or does not know
	}
	return Other
}

// numeralEnds tells whether a numeral ends at a position, perhaps with 余 or 多: a classifier may follow.
func (r *Reader) numeralEnds(pos int) bool {
	switch c := r.Doc.At(pos - 1); c {
	case '余', '多', '几', '数', '来', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '半':
		return true
	default:
		return digit(c)
	}
}

func markClass(r rune) Class {
	switch r {
	case '“', '‘', '《', '〈', '『', '"':
		return OpenQuote
	case '”', '’', '》', '〉', '』':
		return CloseQuote
	case '、':
		return Conj
	case '的', '之':
		return De
	case '了', '着', '过':
		return Aspect
	case '·':
		return Noun // within a name
	}
	switch {
	case r < '0', '9' < r && r < 'A', 'Z' < r && r < 'a', 'z' < r && r < 0xC0, 0x2000 <= r && r < 0x2100, 0x3000 <= r && r < 0x3040:
		return Mark
	}
	return Other
}
