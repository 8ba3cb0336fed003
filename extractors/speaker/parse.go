package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// Parse takes a noun phrase apart. ok is false where it ends in nothing that may speak.
func (r *Reader) Parse(span text.Span) (Source, bool) {
	for span.End > span.Start && (r.d.Folded[span.End-1] == ' ' || r.d.Folded[span.End-1] == ':') {
		span.End--
	}
	h, ok := r.headAt(span.End, span.Start)
	if !ok {
		return Source{}, false
	}
	return r.source(span, h), true
}

// Whole takes a noun phrase that ends in no known noun for a name: 奥萨玛介绍.
func (r *Reader) Whole(span text.Span) Source {
	return r.source(span, head{Span: span, kind: Person, name: true})
}

// source makes a Source of a noun phrase and its head.
func (r *Reader) source(span text.Span, h head) Source {
	span.Start = r.trim(span)
	s := Source{Span: span, Type: h.kind, pronoun: h.pronoun}
	end := h.End
	switch {
	case h.pronoun:
		s.pronoun = h.Start == span.Start || span.Len() <= 3
		return s
	case h.kind == Organization && r.occasion(h.End):
		return s
	case h.kind == Organization || h.kind == Media:
		s.Org = r.organization(text.Span{Start: span.Start, End: end})
		return s
	case h.kind != Person:
		return s
	}
	if h.name && h.Len() > 2 && h.Len() < 5 && r.Surname(h.Start) {
		if t, ok := r.d.Hit(h.Start+1, lexicon.Title); ok && int(t.End) == h.End && r.d.Entry(t).Get("kind") == "office" {
			h = head{Span: t.Span(), kind: Person} // 赵|处长
			end = h.End
		}
	}
	title := end
	if h.quoted {
		s.Name, title = strings.Trim(r.d.Slice(h.Span), "@“”\"「」『』‘’"), h.Start
	} else if r.several(span, h) {
		return s // 主席某某、总干事某某
	}
	if name, ok := r.name(span, h); ok && !h.quoted {
		s.Name = r.d.Slice(name)
		title = name.Start
		if w, ok := r.longer(name.End, span.End); ok {
			s.Title = w // 王强局长
		}
	}
	for title > span.Start && (r.d.Folded[title-1] == ' ' || r.d.Folded[title-1] == '、' || r.d.Folded[title-1] == '的') {
		title--
	}
	if t, ok := r.title(title, span.Start); ok {
		if r.d.HasAt(t.Start, "办公室主任") && t.Start > span.Start {
			if _, whole := r.headAt(t.Start, span.Start); !whole {
				t.Start += utf8.RuneCountInString("办公室") // 预算办公室|主任
			}
		}
		if t.Start-2 >= span.Start && r.d.HasBefore(t.Start, "高级") && r.d.Folded[t.End-1] == '师' {
			t.Start -= 2 // 高级|统计师
		}
		for i := t.Start - 2; i >= span.Start && i > t.Start-8; i-- {
			if r.d.HasAt(i, "首席") && r.Nameless(text.Span{Start: i, End: t.Start}) {
				t.Start = i // 首席宏观|分析师
			}
		}
		if s.Title == "" {
			s.Title = r.d.Slice(t)
			for t.Start-3 > span.Start && (r.d.Folded[t.Start-1] == '、' || r.d.Folded[t.Start-1] == '兼') { // 副书记、市长, 董事长兼总裁
				before, ok := r.title(t.Start-1, span.Start)
				if !ok {
					break
				}
				s.Title, t.Start = r.d.Slice(text.Span{Start: before.Start, End: t.End}), before.Start
			}
		}
		title = t.Start
		if t.Len() > 2 && title > span.Start && strings.ContainsRune("省市县区镇乡村州旗", r.d.Folded[title]) && s.Title == r.d.Slice(t) && r.placeEnds(title+1, span.Start) {
			if o, ok := r.d.Hit(title+1, lexicon.Title); ok && int(o.End) == t.End {
				title++ // 望溪镇|党委书记: the place is 望溪镇
				s.Title = r.d.Slice(o.Span())
			}
		}
		if t.Len() == 2 && r.d.Folded[t.End-1] == '长' && r.d.Folded[title] != '校' && title > span.Start && r.body(title+1, span.Start) {
			title++ // 警察|局长: the body is 警察局
		}
	} else if s.Name == "" {
		title = h.Start
	}
	if n := h.Start - 1; s.Name == "" && n >= span.Start && r.Surname(n) && (r.d.Folded[n] != '司' || n == span.Start) && (n == span.Start || r.entityAt[h.Start] > 0 || r.d.Folded[n-1] == '的') {
		s.surname = r.d.Slice(text.Span{Start: n, End: n + 1}) // 严队长
		if title == h.Start {
			title = n
		}
	}
	s.role = s.surname + r.d.FoldedString(h.Span)
	if s.Name == "" && s.Title == "" || title > span.Start {
		s.Org = r.employer(text.Span{Start: span.Start, End: title})
		if works.At(r.d.View, title-utf8.RuneCountInString(s.Org)) == s.Org && makers.Before(r.d.View, title+utf8.RuneCountInString(s.Title)) != "" {
			s.Org = "" // 火箭|总设计师
		}
		if s.Org == "" && s.Title != "" {
			s.Org = r.headed(text.Span{Start: span.Start, End: title})
		}
		if s.Title == "" && s.Name != "" && s.Org != "" && r.onlyPlace(text.Span{Start: span.Start, End: title}) {
			s.Org = "" // 湖北宜昌的|王师傅
		}
	}
	return s
}

// works are what somebody makes or leads and does not belong to, and makers what the titles of those end in.
var (
	works  = text.ListOf("火箭", "卫星", "飞船", "探测器", "空间站", "航母", "飞机", "客机", "发动机", "大桥", "项目", "工程", "船舶", "潜水器", "望远镜")
	makers = text.ListOf("设计师", "总师", "总指挥", "工程师", "指挥", "负责人")
)

// meetings are what the name of a meeting ends in.
var meetings = text.ListOf("会议", "全会", "例会", "座谈会", "论坛", "峰会")

// occasion tells whether a noun for a meeting ends at a position: it is no body.
func (r *Reader) occasion(end int) bool {
	return meetings.Before(r.d.View, end) != ""
}

// placeEnds tells whether the name of a place ends at a position, though a title starts with its last character.
func (r *Reader) placeEnds(end, floor int) bool {
	for i := r.entitiesBefore(end) - 1; i >= 0 && int(r.t.Entities[i].StartChar) >= floor; i-- {
		if e := &r.t.Entities[i]; e.Type == "GPE" || e.Type == "LOC" {
			return int(e.EndChar) == end || int(e.EndChar) == end-1
		}
	}
	return false
}

// several tells whether a noun phrase names other persons before its head.
func (r *Reader) several(span text.Span, h head) bool {
	for i := r.entitiesBefore(h.Start) - 1; i >= 0 && int(r.t.Entities[i].StartChar) >= span.Start; i-- {
		e := &r.t.Entities[i]
		if e.Type != "PERSON" || int(e.EndChar) >= h.Start {
			continue
		}
		switch r.d.Folded[e.EndChar] {
		case '、', '和', '及', '与', '以':
			return h.name
		}
	}
	return false
}

// quoted are words before somebody whose words are quoted.
var quoted = text.ListOf("用", "借用", "套用", "引用", "按", "照", "这是", "那是", "正是", "就是", "这正是", "这就是", "这也是", "这便是", "这些都是", "这都是", "也是")

// trim passes over what is no part of the noun phrase at its head.
func (r *Reader) trim(span text.Span) int {
	start := span.Start
	for _, w := range [...]string{"有个", "有位", "有名"} {
		if r.d.HasAt(start, w) && span.Len() > 3 {
			return start + 2
		}
	}
	for _, w := range [...]string{"有消息", "有关", "有的", "有人", "有望", "有些"} {
		if r.d.HasAt(start, w) {
			return start
		}
	}
	if i := start + 1; i < span.End && r.d.Folded[i] == '、' && strings.ContainsRune("一二三四五六七八九十", r.d.Folded[start]) {
		start += 2 // 四、市住建局
	}
	if w := quoted.At(r.d.View, start); w != "" && span.Len() > utf8.RuneCountInString(w) && (utf8.RuneCountInString(w) > 1 || r.Word(start, 1)) {
		start += utf8.RuneCountInString(w) // 用|局长马明远的话说, 这是|他常说的一句话
	}
	if r.d.Folded[start] == '是' && span.Len() > 3 && r.Word(start, 1) {
		start++ // 是|老师焦先生提醒
	}
	for i := start + 2; i < span.End-1 && i < start+7; i++ { // 现场|有目击者
		if r.d.Folded[i] == '有' && r.Word(i, 1) && r.Nameless(text.Span{Start: start, End: i}) && !r.named(i) {
			for _, h := range r.d.HitsAt(i + 1) {
				if h.Class == lexicon.Source && int(h.End) == span.End {
					return i + 1
				}
			}
		}
	}
	for start+1 < span.End && (r.d.Folded[start] == ' ' || r.d.Folded[start] == '有' && !r.d.HasAt(start, "有线") && !r.d.HasAt(start, "有色") && !r.d.HasAt(start, "有轨") || r.d.Folded[start] == '的' || r.d.Folded[start] == '、' || r.d.Folded[start] == '”' || r.d.Folded[start] == ')') {
		start++
	}
	for i := start; i < span.End; i++ {
		switch r.d.Folded[i] {
		case '(':
			return start
		case ')':
			return i + 1 // (上接第一版)省委书记
		}
	}
	return start
}
