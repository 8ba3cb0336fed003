package numericfacts

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// when finds the date that governs a number: in its clause, else in its sentence before it, else
// earlier in its paragraph. Durations, sets and what a change is compared with govern nothing, nor does what
// the sentence goes on to tell.
func (r *reader) when(f *rule.Found[quantity], row *schema.NumericFact, clause, sentence text.Span) {
	ds := r.tables.Dates
	after := sort.Search(len(ds), func(i int) bool { return int(ds[i].StartChar) >= f.Start })
	paragraph := r.Paragraphs[max(0, r.ParagraphAt(f.Start))].Span
	found := -1
	for i := after - 1; i >= 0 && int(ds[i].StartChar) >= paragraph.Start; i-- {
		if r.governs(&ds[i]) && (int(ds[i].StartChar) >= clause.Start || !r.HasBefore(int(ds[i].EndChar), "同期")) && (int(ds[i].StartChar) >= sentence.Start || r.At(int(ds[i].EndChar)-1) != '来') {
			found = i
			break
		}
	}
	if found < 0 || int(ds[found].StartChar) < clause.Start {
		for i := after; i < len(ds) && int(ds[i].StartChar) < clause.End; i++ {
			if r.governs(&ds[i]) {
				found = i
				break
			}
		}
	}
	if found >= 0 && !r.outdated(int(ds[found].EndChar), f.Start) {
		row.DateID = schema.Some(ds[found].ID)
	}
}

// outdated tells whether 现有 or 目前 stands between a date and a number of its sentence: the date is over.
func (r *reader) outdated(from, to int) bool {
	const reach = 120
	from = max(from, to-reach)
	for i, c := range r.Folded[from:max(from, to)] {
		i += from
		switch c {
		case '。', '\n':
			return false
		case '现', '目', '如':
			if r.HasAt(i, "现有") || r.HasAt(i, "目前") || r.HasAt(i, "如今") || r.HasAt(i, "现拥有") {
				return true
			}
		}
	}
	return false
}

// governs tells whether a date may be the time of a fact.
func (r *reader) governs(d *schema.Date) bool {
	if d.Type == "DURATION" || d.Type == "SET" {
		return false
	}
	if start := int(d.EndChar); r.HasAt(start, "赛季") || r.HasAt(start, "学年") || r.HasAt(start, "雪季") || r.HasAt(start, "一遇") || r.HasAt(start, "距离") {
		return false
	}
	start := int(d.StartChar)
	switch r.At(start - 1) {
	case '约', '龄', '达', '逾':
		return false // 树龄约600年
	}
	if c := r.At(start - 1); d.EndChar-d.StartChar == 3 && isDigit(r.At(start)) && r.At(start+2) == '年' && isHan(c) && !strings.ContainsRune("到至和在自从截于", c) {
		return false // 从艺55年
	}
	if c := r.At(int(d.EndChar)); c == '的' && r.HasBefore(start, "于") {
		return false // 成立于2012年的企业
	}
	if c := r.At(int(d.EndChar) - 1); c == '代' && r.At(int(d.EndChar)-2) != '年' || c == '朝' {
		return false // 明代山水画
	}
	if r.HasBefore(start, "创下") || r.HasBefore(start, "刷新") || r.HasBefore(start, "打破") || r.HasBefore(start, "创造") {
		return false // 创下本赛季纪录
	}
	if r.HasBefore(start, "于") && strings.ContainsRune("高低多少快慢优", r.At(start-2)) || r.At(start-1) == '超' || r.HasBefore(start, "超过") {
		return false // 高于上年同期
	}
	return !r.HasBefore(start, "比") && !r.HasBefore(start, "较") && !r.HasBefore(start, "与")
}

// where finds the place of a fact: the nearest name of a place before the number in its clause, else in
// the sentence.
func (r *reader) where(f *rule.Found[quantity], row *schema.NumericFact, clause, sentence text.Span) {
	es := r.tables.Entities
	i := sort.Search(len(es), func(i int) bool { return int(es[i].StartChar) >= f.Start }) - 1
	for ; i >= 0 && int(es[i].StartChar) >= sentence.Start; i-- {
		if e := &es[i]; placeType(e.Type) && int(e.EndChar) <= f.Start && e.EndChar-e.StartChar > 1 && !r.within(i) && !r.pointed(int(e.StartChar)) {
			row.Place = e.Text
			return
		}
	}
}

// pointed tells whether what starts there is pointed at and no name: 这[座大桥].
func (r *reader) pointed(start int) bool {
	c := r.At(start - 1)
	return (c == '这' || c == '那' || c == '该') && strings.ContainsRune("座条家颗台辆艘架栋幢款枚份部所支", r.At(start))
}

func placeType(t string) bool { return t == "GPE" || t == "LOC" || t == "FAC" }

// within tells whether the name of a place is but part of another name and tells no place of what it does: 中国 of
// 中国地震台网, 辽宁 of 辽宁队; 宁波 of 宁波消防救援支队 does.
func (r *reader) within(i int) bool {
	const reach = 4 // entities that may begin before it and cover it
	es := r.tables.Entities
	e := &es[i]
	if r.HasAt(int(e.EndChar), "时间") || r.HasAt(int(e.EndChar), "选手") || r.HasAt(int(e.EndChar), "球员") || r.HasAt(int(e.EndChar), "运动员") || r.HasAt(int(e.EndChar), "媒体") || r.At(int(e.EndChar)) == '队' || r.At(int(e.EndChar)) == '籍' {
		return true
	}
	if e.PlaceCode != "" && e.PlaceCode != "000000" && e.Text != "中国" {
		return false
	}
	for k := max(0, i-reach); k < min(len(es), i+reach); k++ {
		o := &es[k]
		if k != i && o.StartChar <= e.StartChar && e.EndChar <= o.EndChar && o.EndChar-o.StartChar > e.EndChar-e.StartChar && !placeType(o.Type) {
			return true
		}
	}
	return false
}
