// Package phrase is the shallow syntax that tables share: the bounds of a clause, the noun phrase
// that follows or precedes a place, the verb that governs it, the subject of its clause. It reads
// gse's words (scan.Doc.Words) with the rows of dates and entities joined to one word each, and
// corrects their parts of speech by syntax.tsv. It is no parser: every look is bounded by the
// clause and by reach, so that the whole is linear in the text.
//
// All spans are code points of the document. A Reader belongs to one document and one goroutine.
package phrase

import (
	"slices"
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// reach is how many words a look goes from its place.
const reach = 24

// A Reader reads the phrases of one document. The stages that come after dates and entities share it.
type Reader struct {
	Doc    *scan.Doc
	tables *schema.Tables
	words  [][]Word  // of each sentence, once asked for
	room   []Word    // where they lie
	clause text.Span // the last one asked for: mostly it is asked for again

	lexicon *lexicon.Lexicon
	byTag   *[256]Class
	classes []Class // of the entries of syntax.tsv, by their id
}

// Read makes the reader of a document. Its words are those that are asked for once the tables dates and
// entities are filled.
func Read(d *scan.Doc, t *schema.Tables) *Reader {
	r := new(Reader)
	r.Reset(d, t)
	return r
}

// Reset turns the reader to another document. It uses its memory again: what it gave before is no longer good.
func (r *Reader) Reset(d *scan.Doc, t *schema.Tables) {
	r.Doc, r.tables, r.clause, r.room = d, t, text.Span{}, r.room[:0]
	r.words = slices.Grow(r.words[:0], len(d.Sentences))[:len(d.Sentences)]
	clear(r.words)
	if r.lexicon != d.Lexicon {
		r.byTag = tagClasses()
		r.lexicon, r.classes = d.Lexicon, make([]Class, len(d.Lexicon.Entries))
		for _, e := range d.Lexicon.Of(lexicon.Syntax) {
			r.classes[e.ID] = classNames[e.Get("class")]
		}
	}
}

// A Word is a word of the text with its part of speech, or one mark.
type Word struct {
	text.Span
	Class Class
}

// Words lists the words of a sentence, in order and without gaps.
func (r *Reader) Words(sentence int) []Word {
	if r.words[sentence] == nil {
		from := len(r.room)
		r.cut(sentence)
		r.words[sentence] = r.room[from:len(r.room):len(r.room)]
	}
	return r.words[sentence]
}

// cut joins the dates and names of a sentence to words, and classes the others.
func (r *Reader) cut(sentence int) {
	s := r.Doc.Sentences[sentence].Span
	tokens := r.Doc.Words(sentence)
	dates, entities := r.tables.Dates, r.tables.Entities
	from := len(r.room)
	date := sort.Search(len(dates), func(i int) bool { return int(dates[i].StartChar) >= s.Start })
	name := sort.Search(len(entities), func(i int) bool { return int(entities[i].StartChar) >= s.Start })
	pos := s.Start
	for k := 0; k < len(tokens); {
		for date < len(dates) && int(dates[date].StartChar) < pos {
			date++
		}
		for name < len(entities) && int(entities[name].StartChar) < pos {
			name++
		}
		t := tokens[k]
		if int(t.End) <= pos {
			k++
			continue
		}
		w := Word{Span: text.Span{Start: pos, End: int(t.End)}}
		next := s.End // where the next date or name begins
		switch {
		case date < len(dates) && int(dates[date].StartChar) == pos:
			w.End, w.Class = int(dates[date].EndChar), Time
			if r.term(w.End) {
				w.End, w.Class = w.End+1, Noun // 7天期
			}
		case name < len(entities) && int(entities[name].StartChar) == pos:
			w.End, w.Class = int(entities[name].EndChar), Name
			if entities[name].Type == "TITLE" {
				w.Class = Noun
			}
		default:
			if date < len(dates) {
				next = min(next, int(dates[date].StartChar))
			}
			if name < len(entities) {
				next = min(next, int(entities[name].StartChar))
			}
			w.End = min(w.End, next)
			if end, class, ok := r.longer(w.Span); ok && end <= next {
				w.End, w.Class = end, class
				break
			}
			if end, class, ok := r.part(w.Span, t, r.room[from:]); ok {
				w.End, w.Class = min(end, next), class
				break
			}
			whole := pos == int(t.Start) && w.End == int(t.End)
			w.Class = r.class(w.Span, t, whole, r.room[from:])
			if w.Len() > 2 && w.Class == Noun && w.End == next && r.Doc.At(w.End-1) == '比' && date < len(dates) && int(dates[date].StartChar) == next {
				w.End-- // 产量比上年
			}
			if w.Len() > 1 && (w.Class == Noun || w.Class == Name || w.Class == Idiom) && r.runsOver(w) && r.numberStarts(w.End) {
				w.End, w.Class = w.End-1, Noun // 毕业生达5万人, 直径约10米
			}
		}
		w.End = min(w.End, s.End)
		pos = w.End
		if before := r.room[from:]; w.Len() == 1 && len(before) > 0 {
			if class := suffix(r.Doc.At(w.Start), w.Class, before[len(before)-1].Class); class != Other {
				before[len(before)-1].End, before[len(before)-1].Class = w.End, class
				continue
			}
		}
		if before := r.room[from:]; len(before) > 0 {
			last := &before[len(before)-1]
			switch c := r.Doc.At(w.Start); {
			case w.Len() == 1 && (c == '到' && last.Class == VerbNoun || c == '出' && w.Class != Verb && (last.Class == Verb || last.Class == VerbNoun)):
				w.Class, last.Class = Aspect, Verb // 发展到, 鉴定出
			case w.Class == Aspect && last.Class == VerbNoun && r.Doc.At(w.Start) != '着':
				last.Class = Verb // 注册了
			case w.Class == Aspect && last.Class == Adjective && r.Doc.At(w.Start) == '了' && r.numberStarts(w.End):
				last.Class = Verb // 便宜了5元
			case w.Class == Verb && last.Class == Adjective && last.Len() == 1 && r.Doc.At(last.Start) == '各':
				last.Class = Adverb // 各出资
			case noun(w.Class) && last.Class == Adverb && last.Len() == 2 && r.Doc.HasAt(last.Start, "平均"):
				last.Class = Adjective // 平均价格
			}
			if w.Class == Verb && w.Len() == 1 && last.Class == Measure && r.Doc.At(w.Start) == '站' {
				w.Class = Noun // 4个站
			}
			if (w.Class == Prep || w.Class == Adverb) && w.Len() == 1 && r.Doc.At(w.Start) == '比' && last.Class == Noun && last.Len() <= 2 && r.linked(w.End) {
				last.End = w.End // 生师比为12∶1
				continue
			}
		}
		r.room = append(r.room, w)
	}
}

// runsOver tells whether a word runs over the 达 or 约 that leads to a number.
func (r *Reader) runsOver(w Word) bool {
	switch r.Doc.At(w.End - 1) {
	case '达':
		return !r.Doc.HasAt(w.End-2, "雷达") && !r.Doc.HasAt(w.End-2, "马达")
	case '约':
		return w.Len() > 2 && !r.Doc.HasAt(w.End-2, "条约") && !r.Doc.HasAt(w.End-2, "公约") && !r.Doc.HasAt(w.End-2, "合约") && !r.Doc.HasAt(w.End-2, "契约")
	}
	return false
}

// linked tells whether what links a noun to its number starts at a position: 为, 达到.
func (r *Reader) linked(pos int) bool {
	switch r.Doc.At(pos) {
	case '为', '约', '达', '是', '由', '从', '升', '降', '提', '已', '超', '仅', '低', '高':
		return true
	}
	return false
}

// suffix is the class of the word that a character makes of the one before it: 办结[率], 失所[者], 输入[性].
func suffix(c rune, class, before Class) Class {
	verbal := before == Verb || before == VerbNoun
	switch {
	case c == '率' && class == Noun && verbal, c == '数' && class == Noun && (verbal || before == Noun), c == '者' && (verbal || before == Noun || before == Idiom):
		return Noun
	case c == '款' && verbal, (c == '费' || c == '金' || c == '税' || c == '险') && class == Noun && before == VerbNoun:
		return Noun // 分红款
	case c == '性' && class == Noun && (verbal || before == Noun || before == Adjective):
		return Adjective
	}
	return Other
}

// term tells whether 期 stands at a position and makes a term of the length of time before it: 5年期贷款.
func (r *Reader) term(pos int) bool {
	if r.Doc.At(pos) != '期' {
		return false
	}
	switch r.Doc.At(pos + 1) {
	case '间', '限', '待', '货', '末', '初', '望', '内', '满':
		return false
	}
	return true
}

// index is the first word of a sentence that ends after a position.
func index(words []Word, pos int) int {
	return sort.Search(len(words), func(i int) bool { return words[i].End > pos })
}

// Clause is the clause that a position lies in, without the marks around it.
func (r *Reader) Clause(pos int) text.Span {
	if r.clause.Start <= pos && pos < r.clause.End {
		return r.clause
	}
	i := r.Doc.SentenceAt(pos)
	if i < 0 {
		return text.Span{Start: pos, End: pos}
	}
	s := r.Doc.Sentences[i].Span
	c := text.Span{Start: pos, End: pos}
	noted := false
	for c.Start > s.Start {
		if !r.divides(c.Start - 1) {
			c.Start--
			continue
		}
		open := r.note(c.Start - 1)
		if open <= s.Start {
			break
		}
		c.Start, noted = open, true
	}
	for c.End < s.End && !r.divides(c.End) {
		c.End++
	}
	if !noted {
		r.clause = c // a position within a note is not of the clause around it
	}
	return c
}

// note is where a note of a few letters, a name's abbreviation, opens that ends with the bracket at a position, or -1:
// 消费价格(CPI)上涨.
func (r *Reader) note(pos int) int {
	if r.Doc.At(pos) != ')' {
		return -1
	}
	for i := pos - 1; i > pos-longestNote; i-- {
		switch c := r.Doc.At(i); {
		case c == '(':
			if i < pos-1 {
				return i
			}
			return -1
		case c|32 >= 'a' && c|32 <= 'z', digit(c), c == '.', c == ' ', c == '-':
		default:
			return -1
		}
	}
	return -1
}

// longestNote is how long such a note is at most.
const longestNote = 14

// divides tells whether the rune at a position ends a clause. A comma within 1,234 does not.
func (r *Reader) divides(pos int) bool {
	c := r.Doc.At(pos)
	if c >= 0x3100 {
		return false // a Chinese character
	}
	switch c {
	case '。', ';', '!', '?', '…', '—', '(', ')', '\n':
		return true
	case ',', ':', '.':
		return !(digit(r.Doc.At(pos-1)) && digit(r.Doc.At(pos+1)))
	}
	return false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }
