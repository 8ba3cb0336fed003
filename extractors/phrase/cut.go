package phrase

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
)

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
