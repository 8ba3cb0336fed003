package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// polite are forms of address that belong to the name where only a surname stands before them.
var polite = [...]string{"先生", "女士", "小姐", "太太", "夫人", "同志", "大爷", "大妈", "大娘", "大叔", "大姐", "大哥", "大嫂", "阿姨", "奶奶", "爷爷", "老汉", "老伯", "师傅", "婆婆", "老太", "同学", "氏", "妈妈", "爸爸", "伯伯", "阿姨", "老板娘"}

// name is the person's name at the end of a noun phrase.
func (r *Reader) name(span text.Span, h head) (text.Span, bool) {
	if r.d.HasBefore(h.End, "姓") {
		return text.Span{}, false // 陈姓妇人
	}
	if h.name {
		if k := r.titleWithin(span.Start, h.Start); k > 0 {
			return text.Span{Start: k, End: h.End}, true // 教授|安娜-贝尔
		}
		if e := r.entityEnding(h.End, span.Start); e != nil && e.Type == "PERSON" && int(e.StartChar) <= h.Start {
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
		if n, ok := r.nounEnding(at, span.Start, lexicon.Source); ok && n.Span().Len() > 1 && r.d.Entry(n).Get("use") != "title" {
			break // 邻居|大叔
		}
		if at > span.Start && (r.Surname(at-1) || r.afterRole(at-1, span.Start)) { // 孟先生, 消费者|代先生
			return text.Span{Start: at - 1, End: h.End}, true
		}
	}
	if e := r.entityEnding(h.Start, span.Start); e != nil && e.Type == "PERSON" && e.EndChar-e.StartChar > 1 && !(strings.ContainsRune("科处室股", r.d.Folded[h.Start-1]) && int(e.StartChar) > span.Start) && !r.d.HasBefore(h.Start, "姓") && !r.relation(h.End) { // 王强局长
		return text.Span{Start: int(e.StartChar), End: int(e.EndChar)}, true
	}
	return text.Span{}, false
}

// relations are nouns for one who belongs to the person named before them: 蔡某|女儿.
var relations = text.ListOf("儿子", "女儿", "妻子", "丈夫", "老婆", "老公", "父亲", "母亲", "爸爸", "妈妈", "哥哥", "弟弟", "姐姐", "妹妹", "爷爷", "奶奶", "外公", "外婆", "孙子", "孙女", "叔叔", "舅舅", "姑姑", "阿姨", "父母", "家属", "家人", "亲属", "亲戚", "亲友", "邻居", "同事", "朋友", "好友", "友人", "女友", "男友", "助手", "助理", "经纪人", "代理人", "辩护人", "老乡", "室友", "战友", "婆婆", "公公", "岳父", "岳母", "女婿", "儿媳", "表弟", "表哥", "堂弟", "堂哥", "侄子", "外甥", "前妻", "前夫", "遗孀", "胞弟", "胞兄")

func (r *Reader) relation(end int) bool {
	return relations.Before(r.d.View, end) != ""
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
