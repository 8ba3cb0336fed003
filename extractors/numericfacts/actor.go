package numericfacts

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// actor tells whether a noun phrase names somebody or a body that can do something, by its name or its last
// character: what an earlier clause tells of another thing is no subject of this one.
func (r *reader) actor(np phrase.NP) bool {
	switch r.nameOver(np.Head) {
	case "PERSON", "ORG", "GPE", "TITLE":
		return true
	case "LOC", "FAC":
		return false
	}
	if r.pronoun(np.Span) {
		return true
	}
	if strings.ContainsRune(actorEnds, r.At(np.Head.End-1)) {
		return true
	}
	if np.Head.Len() < 2 {
		return false
	}
	for i := np.Head.Start; i < np.Head.End-1; i++ {
		for _, w := range actorWords {
			if r.HasAt(i, w) {
				return true
			}
		}
	}
	return false
}

// body tells whether a noun phrase names a body of the state or of a trade, which acts and is not counted: 警方, 市公安局.
func (r *reader) body(np phrase.NP) bool {
	if r.nameOver(np.Head) == "ORG" {
		return true
	}
	return np.Head.Len() > 1 && strings.ContainsRune("方局厅委署府关", r.At(np.Head.End-1)) || r.HasAt(np.Head.End-2, "部门") || r.HasAt(np.Head.End-2, "单位") || r.HasAt(np.Head.End-2, "集团") || r.HasAt(np.Head.End-2, "股东") || r.HasAt(np.Head.End-2, "法院")
}

// doer leaves out of a noun phrase the verb that is its head by mistake: 国网公司[投资].
func (r *reader) doer(np phrase.NP) phrase.NP {
	w, before := r.wordAt(np.Head.Start)
	if w.Class != phrase.VerbNoun || w.End != np.End || before.Start < np.Start || before.End != w.Start {
		return np
	}
	rest := phrase.NP{Span: text.Span{Start: np.Start, End: w.Start}, Head: before.Span}
	if before.Class == phrase.Name && r.actor(rest) || r.body(rest) || r.everywhere(rest.Head) || r.HasBefore(rest.End, "公司") {
		return rest
	}
	return np
}

// by is who does it, where 由, 被 or 遭 stands between the object and its doer: 冰箱由[企业]生产.
func (r *reader) by(row *schema.NumericFact, verb text.Span) (phrase.NP, bool) {
	end := int(row.ObjectEndChar.V)
	if !row.ObjectStartChar.Valid || verb.Start <= end+1 {
		return phrase.NP{}, false
	}
	switch r.At(end) {
	case '由', '被', '遭':
	default:
		return phrase.NP{}, false
	}
	if w, _ := r.wordAt(end); w.Len() != 1 || w.Class != phrase.Prep {
		return phrase.NP{}, false
	}
	np, ok := r.syntax.NounBefore(verb.Start, end+1)
	if ok = ok && np.Start == end+1 && np.End <= verb.Start; ok {
		np = r.doer(np)
	}
	return np, ok && (r.actor(np) || r.body(np))
}

// actorEnds are the characters that names of persons and bodies end in.
const actorEnds = "人员者民生师工兵警客众手队局部厅委院校司会署社行厂店团所组方县市省区乡镇村国府家户妇童婴长友嫌某媒军院企署办馆站商园庭台网里"

// actorWords are words of two characters for persons and bodies that end otherwise.
var actorWords = [...]string{"股东", "资金", "企业", "机构", "政府", "单位", "青年", "团队", "平台", "基金", "品牌", "基地", "俱乐部", "教练", "小将", "选手", "冠军", "种子", "公安", "消防", "中心", "大学", "小学", "中学", "股份", "集团", "科技", "银行", "央行", "新秀", "名将", "男子", "女子", "父亲", "母亲", "夫妻", "夫妇", "老板", "老伯", "大爷", "大娘", "阿姨", "奶奶", "爷爷", "叔叔", "主任", "书记", "车站", "医生", "护士", "航空", "书展", "展会", "大赛", "本届"}
