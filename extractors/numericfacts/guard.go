package numericfacts

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// counts tells whether what a rule read is a number: not part of a date, a name, an idiom, a code.
func (r *reader) counts(f *rule.Found[quantity]) bool {
	q := &f.Value
	if f.Len() == len(r.Folded) && f.Len() > 1 && !q.bare && q.modifier == exact && q.kind == kindNumber {
		if _, dated := r.dateOver(f.Span); !dated {
			return true // a numeral and nothing else
		}
	}
	if n := r.numeralAt(f.Start); n != nil && n.Form == numeral.Circled && f.Len() < len(r.Folded) && (q.unit.Len() == 0 || !isHan(r.At(f.Start-1)) || strings.ContainsRune("图表式案条款项栏题见", r.At(f.Start-1))) {
		return false // ①两台车, 如图①所示
	}
	if d, ok := r.dateOver(f.Span); ok && !(f.Start <= d.Start && d.End <= f.End && (f.Len() > d.Len() || q.sure)) {
		return false
	}
	if at := r.ParagraphAt(f.Start); at >= 0 && r.Paragraphs[at].Kind == text.Table && strings.Contains(r.Slice(f.Span), "\t") {
		return false // over two cells
	}
	if q.bare && q.modifier == exact && r.At(f.Start-1) == '(' && r.At(f.End) == ')' {
		return false // 客流（万人次） of a table's head
	}
	if q.number.Len() == 1 && formal(r.At(q.number.Start)) && r.At(q.number.Start-1) != '第' {
		if w, _ := r.wordAt(q.number.Start); w.Start < q.number.Start && w.End == q.number.End {
			return false // 水[陆两]栖
		}
	}
	if q.modifier == several && r.At(q.number.Start) == '数' {
		switch r.At(q.number.Start - 1) {
		case '指', '系', '倍', '人', '总', '次', '户', '件':
			return false // 指[数升]0.8%
		}
	}
	if q.kind == kindMeasure && q.bare && q.modifier == exact { // 百米冲刺, 千里走单骑
		if _, _, ok := r.boundHit(f.Start, text.Span{Start: 0, End: len(r.Folded)}); !ok {
			return false
		}
	}
	if q.strict && q.number.Len() == 1 && isHan(r.At(q.number.Start)) && !r.right(f) || r.asked(f) {
		return false
	}
	return !r.discipline(f) && !r.named(f) && !r.label(f) && !r.idiom(f) && !r.coded(f) && !(q.kind == kindNumber && !q.sure && r.unlikely(f)) && !(q.one && r.article(f))
}

// formal tells whether a rune is a numeral of accounts that other words are written with: 陆, 伍.
func formal(c rune) bool {
	switch c {
	case '陆', '伍', '肆', '拾', '参', '柒', '捌', '玖', '壹', '贰', '叁', '仟', '佰':
		return true
	}
	return false
}

// asked tells whether 几 asks for the number instead of telling it: 影片有几部？
func (r *reader) asked(f *rule.Found[quantity]) bool {
	n := f.Value.number
	if n.Len() != 1 || r.At(n.Start) != '几' {
		return false
	}
	end := r.Sentences[max(0, r.SentenceAt(n.Start))].End
	return r.At(end-1) == '?' || r.At(end-2) == '?'
}

// label tells whether the number stands within a few words in quotation marks, with a word beside it: a
// label (“两队一室”, “一村一警”), a name (“12315”), a date of an event (“3·01”).
func (r *reader) label(f *rule.Found[quantity]) bool {
	if f.Value.kind != kindCount && f.Value.kind != kindNumber || f.Value.kind == kindCount && !isHan(r.At(f.Value.number.Start)) {
		return false
	}
	const most = 8
	open, end := -1, -1
	for i := f.Start - 1; i >= max(0, f.Start-most); i-- {
		if c := r.At(i); c == '“' {
			open = i
			break
		} else if c == '”' || c == ',' || c == '。' {
			return false
		}
	}
	for i := f.End; open >= 0 && i < f.End+most; i++ {
		if c := r.At(i); c == '”' {
			end = i
			break
		} else if c == ',' || c == '。' || c == '\n' {
			return false
		}
	}
	if open < 0 || end < 0 || end-open-1 > most {
		return false
	}
	return f.Len() < end-open-1 || f.Value.kind == kindCount || r.numeralAt(f.Start) != nil && r.numeralAt(f.Start).Digits >= 3
}

// named tells whether a name covers the number. The ordinal of a meeting or a contest is a number all
// the same (第二十四届冬季运动会).
func (r *reader) named(f *rule.Found[quantity]) bool {
	es := r.tables.Entities
	n := f.Value.number
	for i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) > n.Start }) - 1; i >= 0 && n.Start-int(es[i].StartChar) < 40; i-- {
		e := &es[i]
		if int(e.EndChar) < n.End || e.Type == "TITLE" {
			continue
		}
		if f.Start <= int(e.StartChar) && int(e.EndChar) <= f.End && f.Len() > int(e.EndChar-e.StartChar) {
			continue // 三元 of 三元六角
		}
		if f.Value.kind == kindMoney && n.Len() > 1 && f.Start <= int(e.StartChar) && int(e.EndChar) <= f.End {
			continue // 伍佰 of 伍佰元
		}
		if f.Value.kind == kindOrdinal && (e.Type == "MEETING" || e.Type == "CAMPAIGN" || e.Type == "ORG" && r.session(f.Value.unit) && int(e.StartChar) < f.Start) {
			continue
		}
		if int(e.EndChar) > n.End || int(e.StartChar) < n.Start || e.Type != "ORG" {
			return true
		}
	}
	return false
}

// session tells whether a unit counts the meetings of a body: 第十四届.
func (r *reader) session(unit text.Span) bool {
	return unit.Len() == 1 && (r.At(unit.Start) == '届' || r.At(unit.Start) == '次')
}

// idiom tells whether the number is part of a longer word that is none: a line of number_words.tsv, or
// a word that the dictionary classes otherwise than as numeral or classifier.
func (r *reader) idiom(f *rule.Found[quantity]) bool {
	n := f.Value.number
	for start := max(0, n.Start-6); start <= n.Start; start++ {
		for _, h := range r.HitsWith(lexicon.NumberWord, start) {
			if h.Class != lexicon.NumberWord || int(h.End) < n.End || int(h.End-h.Start) <= n.Len() && n.Len() < 4 && f.Len() > n.Len() {
				continue
			}
			if u := f.Value.unit; u.Start < n.Start && u.Len() > 0 && int(h.Start) > u.Start {
				continue // 百分[之一]
			}
			if int(h.Start) >= f.Start && int(h.End) < f.End && n.Len() < 4 && f.Value.kind != kindNumber && int(h.End) <= f.Value.unit.Start {
				continue // 千万 of 千万吨
			}
			if r.Entry(h).Get("unless") != "object" {
				return true
			}
			if !r.something(f) {
				return true
			}
		}
	}
	if f.Value.sure || f.Value.kind != kindNumber && f.Value.kind != kindCount && f.Value.kind != kindOrdinal {
		return false
	}
	tokens := r.Words(max(0, r.SentenceAt(n.Start)))
	if f.Value.kind == kindCount && r.headless(f) {
		return true
	}
	i := sort.Search(len(tokens), func(i int) bool { return int(tokens[i].End) > n.Start })
	if i == len(tokens) {
		return false
	}
	t := tokens[i]
	if int(t.Start) >= f.Start && int(t.End) <= f.End || t.Tag == 0 || t.Freq < rare {
		return false
	}
	if int(t.Start) == n.Start && int(t.End) <= n.End {
		return false
	}
	switch tag := t.Tag.String(); tag[0] {
	case 'm', 'q', 't':
		return false
	}
	return int(t.End) > f.End || int(t.Start) < f.Start && (f.Value.unit.Len() == 0 || int(t.End) > n.End) && !r.boundWord(t)
}

// rare and common are frequencies in the segmenter's dictionary: a rare word (两条路) tells nothing, a
// common one (项目 of 3项目) is rather meant than a classifier.
const rare, common = 5, 300

// incidents are what 一起 counts; before any other noun it means together.
var incidents = [...]string{"案", "事故", "事件", "纠纷", "火灾", "灾害", "袭击", "爆炸", "地震", "灾难", "惨剧", "争议", "投诉", "并购", "诉讼", "坠", "相撞", "追尾"}
