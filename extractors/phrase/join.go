package phrase

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// longer finds a word that runs over the end of the token at its start: a word of syntax.tsv that the
// dictionary does not know (拨备, 失联), a numeral with its fraction, a Latin name with its number (PM2.5), 每
// with its measure.
func (r *Reader) longer(s text.Span) (int, Class, bool) {
	first := r.Doc.At(s.Start)
	if latin(first) {
		end := s.End
		for end < s.Start+longestCode && code(r.Doc.At(end)) && (latin(r.Doc.At(end+1)) || digit(r.Doc.At(end+1))) {
			for end++; latin(r.Doc.At(end)) || digit(r.Doc.At(end)); end++ {
			}
		}
		return end, Noun, end > s.End
	}
	if first == '每' {
		return r.each(s)
	}
	if r.Doc.Classes(s.Start)&longerClasses == 0 {
		return 0, Other, false
	}
	for _, h := range r.Doc.HitsAt(s.Start) {
		if h.Class == lexicon.Numeral && r.Doc.At(int(h.End)) == '强' && int(h.End)+1 > s.End && h.End-h.Start > 1 {
			return int(h.End) + 1, Noun, true // 500强
		}
		if end := int(h.End) + 2; h.Class == lexicon.Numeral && end > s.End && r.Doc.At(end-2) == '号' && numbered(r.Doc.At(end-1)) && r.Doc.At(end) != '路' {
			return end, Noun, true // 5号线
		}
		if h.Class == lexicon.Numeral && first >= 'Ⅰ' && first <= 'ⅿ' && rank(r.Doc.At(int(h.End))) && int(h.End)+1 > s.End {
			return int(h.End) + 1, Adjective, true // Ⅲ级响应
		}
		if int(h.End) <= s.End {
			break // the others are shorter
		}
		switch h.Class {
		case lexicon.Syntax:
			return int(h.End), r.classes[h.Ref], true
		case lexicon.Numeral:
			return int(h.End), Number, true
		}
	}
	return 0, Other, false
}

// longerClasses are those of the words that longer finds, partClasses of those that part does.
const (
	longerClasses = 1<<lexicon.Syntax | 1<<lexicon.Numeral
	partClasses   = 1<<lexicon.Classifier | 1<<lexicon.Unit | 1<<lexicon.Organization
)

// longestCode is how far a Latin name with hyphens and points goes.
const longestCode = 12

// numbered tells whether a rune after 号 names what bears the number.
func numbered(r rune) bool {
	switch r {
	case '线', '楼', '院', '桥', '井', '厅', '馆', '门', '炉':
		return true
	}
	return false
}

func latin(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// code tells whether a mark joins letters and digits to one name.
func code(r rune) bool { return r == '.' || r == '-' || r == '+' || r == '/' }

// each joins 每 to the measure that it tells a rate of: 每斤, 每平方米, 每股. 每个 and 每名 begin a noun phrase.
func (r *Reader) each(s text.Span) (int, Class, bool) {
	switch r.Doc.At(s.Start + 1) {
	case '个', '名', '位', '种', '家', '条', '件', '项', '座', '所', '一':
		return 0, Other, false
	}
	for _, h := range r.Doc.HitsAt(s.Start + 1) {
		if (h.Class == lexicon.Unit || h.Class == lexicon.Classifier) && int(h.End) >= s.End {
			return int(h.End), Adverb, true
		}
	}
	return 0, Other, false
}

// common is how often a word is met that is a word of its own within a longer one.
const common = 300

// changes tells whether a word of change fills a span, or 显示 and its like: 价格[上涨], 结果[显示].
func (r *Reader) changes(start, end int) bool {
	for _, h := range r.Doc.HitsWith(lexicon.Change, start) {
		if h.Class == lexicon.Change && int(h.End) == end {
			return r.Doc.Entry(h).Get("trend") != ""
		}
	}
	return r.Doc.HasAt(start, "显示") || r.Doc.HasAt(start, "表明")
}

// governs are verbs that rarely modify the noun behind them: what the dictionary has of both is the two.
var governs = pairs("发行申请签订发放举办召开缴纳购买购置查获缴获抓获出动开设签署颁发派发发送印发冻结查封追缴追回拨付投放")

// auxiliary is the class of the adverb or preposition that a rare word begins with, where the rest is a verb.
func (r *Reader) auxiliary(s text.Span) Class {
	class := Adverb
	switch r.Doc.At(s.Start) {
	case '被':
		class = Prep
	case '共', '已', '均', '拟', '曾', '仍':
	default:
		return Other
	}
	if tag, freq, ok := words.Default().Lookup(r.Doc.Folded[s.Start+1 : s.End]); ok && freq >= common && tag.IsVerb() {
		return class
	}
	for _, h := range r.classed(s.Start + 1) {
		if h.Class == lexicon.Syntax && int(h.End) == s.End && (r.classes[h.Ref] == Verb || r.classes[h.Ref] == VerbNoun) {
			return class
		}
	}
	return Other
}

// leads tells whether a character is a preposition that leads to a noun.
func leads(c rune) bool {
	switch c {
	case '因', '为', '被', '把', '由', '对', '从', '向':
		return true
	}
	return false
}

// precedes tells whether a character is an adverb that a preposition may follow.
func precedes(c rune) bool {
	switch c {
	case '比', '但', '还', '也', '又', '并', '仍', '均', '都', '再', '则', '才', '已', '将', '曾', '就', '先', '拟', '应', '须', '可', '能', '会', '需', '要', '仅', '只', '便':
		return true
	}
	return false
}

// orphans tells whether a word of a preposition and a character leaves another character by itself, with which that one
// is a common noun: 从警|方.
func (r *Reader) orphans(s text.Span) bool {
	text := r.Doc.Folded
	if s.End+2 > len(text) || leads(r.Doc.At(s.Start+1)) {
		return false
	}
	if _, _, ok := words.Default().Lookup(text[s.End : s.End+2]); ok {
		return false
	}
	tag, freq, ok := words.Default().Lookup(text[s.Start+1 : s.End+1])
	return ok && freq >= common && tag.IsNoun()
}

// speech tells whether a character goes with the 话 before it: 话剧, 话费.
func (r *Reader) speech(pos int) bool {
	switch r.Doc.At(pos) {
	case '剧', '费', '题', '筒', '本', '机':
		return true
	}
	return false
}

// other tells whether a character is a pronoun of the third person.
func other(c rune) bool { return c == '其' || c == '他' || c == '她' || c == '它' }

// sides tells whether a character before 方 makes those who deal with each other.
func sides(c rune) bool {
	return c == '双' || c == '各' || c == '三' || c == '多' || c == '对' || c == '我'
}

// triggers tells whether a word that tells an event starts at a position and runs over another.
func (r *Reader) triggers(pos, over int) bool {
	for _, h := range r.Doc.HitsWith(lexicon.Trigger, pos) {
		if h.Class == lexicon.Trigger && int(h.End) > over {
			return true
		}
	}
	return false
}
