package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// polite are forms of address that belong to the name where only a surname stands before them.
var polite = [...]string{"先生", "女士", "小姐", "太太", "夫人", "同志", "大爷", "大妈", "大娘", "大叔", "大姐", "大哥", "大嫂", "阿姨", "奶奶", "爷爷", "老汉", "老伯", "师傅", "婆婆", "老太", "同学"}

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
	case h.kind == Organization || h.kind == Media:
		s.Org = r.organization(text.Span{Start: span.Start, End: end})
		return s
	case h.kind != Person:
		return s
	}
	title := end
	if r.several(span, h) {
		return s // 主席某某、总干事某某
	}
	if name, ok := r.name(span, h); ok {
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
		if s.Title == "" {
			s.Title = r.d.Slice(t)
		}
		title = t.Start
	} else if s.Name == "" {
		title = h.Start
	}
	if n := h.Start - 1; s.Name == "" && n >= span.Start && r.Surname(n) && (n == span.Start || r.entityAt[h.Start] > 0 || r.d.Folded[n-1] == '的') {
		s.surname = r.d.Slice(text.Span{Start: n, End: n + 1}) // 严队长
		if title == h.Start {
			title = n
		}
	}
	s.role = string(r.d.Folded[h.Start:h.End])
	if s.Name == "" && s.Title == "" || title > span.Start {
		s.Org = r.employer(text.Span{Start: span.Start, End: title})
	}
	return s
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

// trim passes over what is no part of the noun phrase at its head.
func (r *Reader) trim(span text.Span) int {
	start := span.Start
	for _, w := range [...]string{"有消息", "有关", "有的", "有人"} {
		if r.d.HasAt(start, w) {
			return start
		}
	}
	if i := start + 1; i < span.End && r.d.Folded[i] == '、' && strings.ContainsRune("一二三四五六七八九十", r.d.Folded[start]) {
		start += 2 // 四、市住建局
	}
	for start+1 < span.End && (r.d.Folded[start] == ' ' || r.d.Folded[start] == '有' || r.d.Folded[start] == '、' || r.d.Folded[start] == '”' || r.d.Folded[start] == ')') {
		start++
	}
	return start
}

// name is the person's name at the end of a noun phrase.
func (r *Reader) name(span text.Span, h head) (text.Span, bool) {
	if r.d.HasBefore(h.End, "姓") {
		return text.Span{}, false // 陈姓妇人
	}
	if h.name {
		if k := r.titleWithin(span.Start, h.Start); k > 0 {
			return text.Span{Start: k, End: h.End}, true // 教授|安娜-贝尔
		}
		if e := r.entityEnding(h.End, span.Start); e != nil && e.Type == "PERSON" {
			return text.Span{Start: int(e.StartChar), End: int(e.EndChar)}, true
		}
		return h.Span, true
	}
	for _, p := range polite {
		if !r.d.HasBefore(h.End, p) {
			continue
		}
		at := h.End - len([]rune(p))
		if e := r.entityEnding(at, span.Start); e != nil && e.Type == "PERSON" {
			if e.EndChar-e.StartChar > 1 {
				return text.Span{Start: int(e.StartChar), End: int(e.EndChar)}, true
			}
			return text.Span{Start: int(e.StartChar), End: h.End}, true
		}
		if at > span.Start && r.Surname(at-1) { // 孟先生
			return text.Span{Start: at - 1, End: h.End}, true
		}
	}
	if e := r.entityEnding(h.Start, span.Start); e != nil && e.Type == "PERSON" && e.EndChar-e.StartChar > 1 && !r.d.HasBefore(h.Start, "姓") && !r.relation(h.End) { // 王强局长
		return text.Span{Start: int(e.StartChar), End: int(e.EndChar)}, true
	}
	return text.Span{}, false
}

// relations are nouns for one who belongs to the person named before them: 蔡某|女儿.
var relations = [...]string{"儿子", "女儿", "妻子", "丈夫", "老婆", "老公", "父亲", "母亲", "爸爸", "妈妈", "哥哥", "弟弟", "姐姐", "妹妹", "爷爷", "奶奶", "外公", "外婆", "孙子", "孙女", "叔叔", "舅舅", "姑姑", "阿姨", "父母", "家属", "家人", "亲属", "亲戚", "亲友", "邻居", "同事", "朋友", "好友", "友人", "女友", "男友", "助手", "助理", "经纪人", "代理人", "辩护人", "老乡", "室友", "战友", "婆婆", "公公", "岳父", "岳母", "女婿", "儿媳", "表弟", "表哥", "堂弟", "堂哥", "侄子", "外甥", "前妻", "前夫", "遗孀", "胞弟", "胞兄"}

func (r *Reader) relation(end int) bool {
	for _, w := range relations {
		if r.d.HasBefore(end, w) {
			return true
		}
	}
	return false
}

// titleWithin finds a title that ends a few characters before a name which only the end of a longer
// foreign name told; 0 where none does.
func (r *Reader) titleWithin(floor, name int) int {
	if _, ok := r.title(name, floor); ok {
		return 0
	}
	for k := name - 1; k > floor+1 && k >= name-6; k-- {
		switch r.d.Folded[k] {
		case '的', '、', '和', '与', ' ', '”', ')', '(', '某', '生', '人', '员', '者', '长', '家':
			return 0
		}
		if t, ok := r.nounEnding(k, floor, lexicon.Title); ok && t.Span().Len() > 1 && r.d.Entry(t).Get("kind") != "modifier" {
			if _, ok := r.headAt(name, k); ok {
				return 0 // 局长助理王某
			}
			return k
		}
	}
	return 0
}

// longer is the title that stands behind a name.
func (r *Reader) longer(from, to int) (string, bool) {
	if from >= to {
		return "", false
	}
	if t, ok := r.title(to, from); ok && t.Start == from {
		return r.d.Slice(t), true
	}
	return "", false
}

// title is the title that ends at a position. A longer one may run over modifiers (前副部长).
func (r *Reader) title(end, floor int) (text.Span, bool) {
	best := text.Span{}
	role, isRole := r.nounEnding(end, floor, lexicon.Source)
	if n, ok := r.nounEnding(end, floor, lexicon.Title); ok && r.d.Entry(n).Get("kind") != "modifier" && r.d.Entry(n).Get("kind") != "honorific" {
		if (!isRole || role.Start != n.Start || r.d.Entry(role).Get("use") == "title") && !r.kin(n.Span()) { // 居民, 网友 are none
			best = n.Span()
		}
	}
	if isRole && r.d.Entry(role).Get("use") == "title" && role.Span().Len() > best.Len() {
		best = role.Span()
	}
	for _, m := range [...]string{"相关", "有关"} {
		if best.Len() > 2 && r.d.HasAt(best.Start, m) {
			best.Start += 2
		}
	}
	return best, best.Len() > 0
}

// kin tells whether a title is a noun for a person and no office: 小|儿子.
func (r *Reader) kin(s text.Span) bool {
	for _, h := range r.d.HitsAt(s.Start) {
		if h.Class == lexicon.Source && int(h.End) == s.End {
			e := r.d.Entry(h)
			return e.Get("type") == Person && e.Get("use") != "title"
		}
	}
	return false
}

// modifiers stand between an organisation and a title, and belong to neither.
var modifiers = [...]string{"相关", "有关", "主要", "新任", "现任", "时任", "前任", "候任", "代理", "一位", "一名", "两名", "多名", "首席", "高级", "资深", "当值", "的", "原", "前", "该", "某", " ", "、", "兼", "副"}

// employer is the organisation before a title: what follows the last 的, without modifiers.
func (r *Reader) employer(span text.Span) string {
	for again := true; again; {
		again = false
		for _, m := range modifiers {
			if n := len([]rune(m)); span.Len() >= n && r.d.HasBefore(span.End, m) && !r.named(span.End) {
				span.End -= n
				again = true
			}
		}
	}
	if t, ok := r.title(span.End, span.Start); ok && t.Start > span.Start { // 分局局长、党委书记
		return r.employer(text.Span{Start: span.Start, End: t.Start})
	}
	return r.organization(r.beforeDiscipline(span))
}

// beforeDiscipline leaves out the subject that a professor teaches, behind the name of a university: 某某大学|植物学.
func (r *Reader) beforeDiscipline(span text.Span) text.Span {
	if !r.d.HasBefore(span.End, "学") || r.d.HasBefore(span.End, "大学") || r.d.HasBefore(span.End, "中学") || r.d.HasBefore(span.End, "小学") {
		return span
	}
	for end := span.End - 2; end > span.Start+2 && end >= span.End-8; end-- {
		if r.d.HasBefore(end, "大学") || r.d.HasBefore(end, "学院") {
			return text.Span{Start: span.Start, End: end}
		}
	}
	return span
}

// named tells whether a name ends at a position.
func (r *Reader) named(pos int) bool { return r.entityAt[pos] > 0 }

// organization is the part of a noun phrase that names an organisation or a place: what follows
// the last 的, or the last title or honour that is listed before it (全国劳动模范、某厂).
func (r *Reader) organization(span text.Span) string {
	for i := span.End - 1; i >= span.Start; i-- {
		c := r.d.Folded[i]
		if c == '、' {
			h, ok := r.headAt(i, span.Start)
			_, titled := r.title(i, span.Start)
			if !titled && !(ok && h.kind == Person) {
				continue
			}
		} else if c != '的' && c != ',' && c != ':' {
			continue
		}
		span.Start = i + 1
		break
	}
	for _, w := range [...]string{"专访", "采访", "对话", "请", "邀请", "走访", "会见", "会晤"} { // 专访|省博物馆馆长
		if r.d.HasAt(span.Start, w) {
			span.Start += utf8.RuneCountInString(w)
			break
		}
	}
	for span.Start < span.End {
		words := r.words(span)
		if len(words) == 0 {
			return ""
		}
		w := words[0]
		if w.Class != phrase.Number && w.Class != phrase.Measure && w.Class != phrase.Time && w.Class != phrase.Prep && w.Class != phrase.Adverb && w.Class != phrase.Pronoun && w.Class != phrase.Mark {
			break
		}
		span.Start = min(w.End, span.End)
	}
	if span.Len() < 2 {
		return ""
	}
	h, ok := r.headAt(span.End, span.Start)
	if ok && (h.kind == Person || h.kind == Unnamed || h.kind == Data || h.kind == Document) || !ok && (!r.holdsBody(span) || r.predicated(span)) {
		return ""
	}
	if e := r.entityEnding(span.End, span.Start); e != nil && int(e.StartChar) == span.Start && e.Type == "ORG" {
		return r.d.Slice(span)
	}
	return strings.TrimSpace(r.d.Slice(span))
}

// predicated tells whether a span ends in a verb: 法院宣判, 某地来.
func (r *Reader) predicated(span text.Span) bool {
	words := r.words(span)
	if len(words) == 0 || words[len(words)-1].Class != phrase.Verb {
		return false
	}
	switch last := words[len(words)-1]; r.d.Folded[last.End-1] {
	case '来', '去', '回', '到', '返':
		return true // 从某地来|的
	default:
		return last.Len() > 1
	}
}

// holdsBody tells whether a body or a place is named within a span: 水利局河道管理.
func (r *Reader) holdsBody(span text.Span) bool {
	for _, h := range r.d.HitsIn(span) {
		if int(h.End) > span.End || h.End-h.Start < 2 {
			continue
		}
		switch h.Class {
		case lexicon.OrgSuffix, lexicon.Organization, lexicon.Place, lexicon.World:
			return true
		case lexicon.Source:
			if r.d.Entry(h).Get("type") == Organization {
				return true
			}
		}
	}
	return false
}
