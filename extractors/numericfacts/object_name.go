package numericfacts

import (
	"sort"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// person finds whose age it is: a person named right before, or before 男 and 女 (张某，女，25岁).
func (r *reader) person(f *rule.Found[quantity], row *schema.NumericFact) bool {
	es := r.tables.Entities
	i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= f.Start }) - 1
	for ; i >= 0 && f.Start-int(es[i].StartChar) < 16; i-- {
		e := &es[i]
		if e.Type != "PERSON" || int(e.EndChar) > f.Start {
			continue
		}
		for pos := int(e.EndChar); pos < f.Start; pos++ {
			switch r.At(pos) {
			case ',', '、', '(', '男', '女', '性', ' ', '汉', '族', '今', '年', '现', '时', '已', '是':
			default:
				return false
			}
		}
		s := text.Span{Start: int(e.StartChar), End: int(e.EndChar)}
		r.setObject(row, phrase.NP{Span: s, Head: s})
		return true
	}
	return false
}

// aged ends a phrase behind the person whose age it is: 42岁的[裁缝任玉凤]踩着.
func (r *reader) aged(np phrase.NP) phrase.NP {
	es := r.tables.Entities
	end := 0
	for i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= np.Start }); i < len(es) && int(es[i].EndChar) <= np.End; i++ {
		if es[i].Type == "PERSON" && end == 0 || es[i].Type == "TITLE" && int(es[i].StartChar) == end {
			end = int(es[i].EndChar)
		}
	}
	if end > 0 && r.At(end) != '的' && r.At(end) != '等' && r.At(end) != '夫' {
		np.End = end
		np.Head = text.Span{Start: max(np.Start, min(np.Head.Start, end-1)), End: end}
	}
	return np
}

// isPlace tells whether a name of a place or an organization stands there: where, not what.
func (r *reader) isPlace(s text.Span) bool {
	t := r.nameOver(s)
	return placeType(t) || t == "ORG"
}

// everywhere tells whether a noun names all of a place, where persons are and which is not counted: 全球, 当地.
func (r *reader) everywhere(s text.Span) bool {
	switch r.At(s.End - 1) {
	case '球', '国', '省', '市', '县', '区', '镇', '乡', '村', '校', '州', '厂':
		return s.Len() == 2 && r.At(s.Start) == '全'
	}
	return s.Len() == 2 && (r.HasAt(s.Start, "当地") || r.HasAt(s.Start, "各地") || r.HasAt(s.Start, "境内") || r.HasAt(s.Start, "世界") || r.HasAt(s.Start, "现场"))
}

// partly tells whether a noun only says that not all of a place is meant: 局地.
func (r *reader) partly(np phrase.NP) bool {
	return np.Len() == 2 && (r.HasAt(np.Start, "局地") || r.HasAt(np.Start, "局部") || r.HasAt(np.Start, "多地") || r.HasAt(np.Start, "个别"))
}

// isRegion tells whether the name of a place stands there.
func (r *reader) isRegion(s text.Span) bool { return placeType(r.nameOver(s)) }

// nameOver is the type of the name that covers a span.
func (r *reader) nameOver(s text.Span) string {
	const longest = 60 // of a name
	es := r.tables.Entities
	for i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) > s.Start-longest }); i < len(es); i++ {
		e := &es[i]
		if int(e.StartChar) <= s.Start && s.End <= int(e.EndChar) {
			return e.Type
		}
		if int(e.StartChar) > s.End {
			break
		}
	}
	return ""
}

// complement tells whether what stands there is told of a subject: 是一座, 成为一支.
func (r *reader) complement(pos int) bool {
	return r.HasBefore(pos, "是") || r.HasBefore(pos, "为") || r.HasBefore(pos, "成") || r.HasBefore(pos, "的")
}

// level tells whether a noun only says that the number before it is a level or a place: 5%的[高点], 30公里的[海面]上.
func (r *reader) level(np phrase.NP) bool {
	for _, w := range [...]string{"水平", "高点", "低点", "高位", "低位", "区间", "海面", "洋面", "海域", "海", "地方", "位置", "位"} {
		if np.Head.Len() == utf8.RuneCountInString(w) && r.HasAt(np.Head.Start, w) {
			return true
		}
	}
	return false
}
