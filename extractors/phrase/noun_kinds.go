package phrase

import (
	"github.com/taojin-nlp/taojin/corpus/text"
)

// acts tells whether a noun of a doing ends what is counted before it: 出版社[参展].
func (r *Reader) acts(w Word) bool {
	return w.Len() == 2 && acts.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

// gauges tells whether a word is a unit that a noun behind it is told by: 7岁[男童], 40座[客车].
func (r *Reader) gauges(w Word) bool {
	switch r.Doc.At(w.Start) {
	case '岁', '座', '吨', '层', '米', '级':
		return w.Len() == 1
	}
	return false
}

// quarter tells whether a locative names a part of a country, which a noun may have for its modifier: 西部, 东北.
func (r *Reader) quarter(w Word) bool {
	return r.Doc.At(w.End-1) == '部' && r.Doc.At(w.Start) != '内' && r.Doc.At(w.Start) != '外' && r.Doc.At(w.Start) != '上' && r.Doc.At(w.Start) != '下'
}

// counts tells whether a measure counts things and not persons: 个, 家, 所.
func (r *Reader) counts(w Word) bool {
	switch r.Doc.At(w.End - 1) {
	case '个', '家', '户', '所', '座', '大', '余', '多':
		return true
	}
	return false
}

// household tells whether a noun names who a household is.
func (r *Reader) household(w Word) bool {
	return w.Len() == 2 && households.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

// matter tells whether a noun has the doing before it for its modifier: 事故, 案, 工程.
func (r *Reader) matter(w Word) bool {
	switch w.Len() {
	case 1:
		return r.Doc.At(w.Start) == '案'
	case 2:
		return matters.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
	}
	return false
}

// things tells whether a measure counts no persons: 封, 件, 部.
func (r *Reader) things(w Word) bool {
	switch r.Doc.At(w.End - 1) {
	case '封', '件', '部', '篇', '本', '份', '项', '场', '次', '张', '幅', '台', '套', '条':
		return true
	}
	return false
}

// named tells whether a verb that ends its clause names what is given or taken, as the 的 before it says: 500万元的[奖励].
func (r *Reader) named(words []Word, j, last int) bool {
	w := words[j]
	return w.Class == Verb && w.Len() == 2 && j+1 == last && gifts.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1)) && (words[j-1].Class == De || words[j-1].Class == Adjective)
}

var gifts = pairs("奖励补贴补助资助赔偿补偿捐赠捐款罚款悬赏赞助扶持援助投资贷款借款融资拨款注资增资担保返还退税减免优惠折扣赠送救助")

// deal tells whether a verb is the name of a deal or a misdeed where a measure counts it: 并购, 盗窃.
func (r *Reader) deal(w Word) bool {
	return w.Len() == 2 && deals.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

var deals = pairs("并购收购兼并重组合并分拆增资融资盗窃诈骗抢劫抢夺绑架杀人纵火走私偷渡贩毒袭击枪击坠楼坠机追尾溺水")

// matters tells whether a measure counts doings, so that a verb behind it is their name: 项, 番.
func (r *Reader) matters(w Word) bool {
	switch r.Doc.At(w.End - 1) {
	case '项', '番':
		return true
	}
	return false
}

// collective tells whether a noun names a place or a body whose members are told behind 的, not counted: 乡镇, 企业.
func (r *Reader) collective(w Word) bool {
	if w.Class != Noun {
		return false
	}
	switch c := r.Doc.At(w.End - 1); w.Len() {
	case 1:
		return c == '县' || c == '市' || c == '区' || c == '村' || c == '镇' || c == '省' || c == '国' || c == '乡'
	case 2:
		return collectives.has(r.Doc.At(w.Start), c)
	}
	return r.Doc.HasAt(w.End-2, "企业") || r.Doc.HasAt(w.End-2, "社区") || r.Doc.HasAt(w.End-2, "城市") || r.Doc.HasAt(w.End-2, "大学")
}

// person tells whether a noun names persons by its last character.
func (r *Reader) person(w Word) bool {
	switch r.Doc.At(w.End - 1) {
	case '员', '者', '民', '生', '师', '工', '兵', '警', '客', '众', '手':
		return w.Len() > 1
	}
	return w.Len() == 2 && persons.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

// staff tells whether a noun names people at their work, who do what follows: 人员, 队员, 民警.
func (r *Reader) staff(w Word) bool {
	return w.Class == Noun && w.Len() == 2 && staff.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

var staff = pairs("人员队员民警消防交警干警专家记者医生法官检察警方村民工人学者")

// persons are nouns for persons that their last character does not tell.
var persons = pairs("代表委员嘉宾干部专家选手青年老人孩子儿童妇女男子女子领导校长院长球迷读者主任书记医护骨干精英劳模")

// manner tells whether a noun names the measure with which something is done.
func (r *Reader) manner(w Word) bool {
	return w.Len() == 2 && manners.has(r.Doc.At(w.Start), r.Doc.At(w.Start+1))
}

// closes tells whether a noun phrase that ended before words[j] is closed there: it is not the
// object of a verb that goes on.
func (r *Reader) closes(words []Word, j, last int) bool {
	return j >= last || words[j].Class != De
}

// joins tells whether a conjunction joins nouns: 和, 及, 、. 与 and 同 as often mean with.
func (r *Reader) joins(s text.Span) bool {
	return r.Doc.HasAt(s.Start, "和") || r.Doc.HasAt(s.Start, "及") || r.Doc.HasAt(s.Start, "以及") || r.Doc.HasAt(s.Start, "、")
}

// closing finds the mark that closes the quotation which words[i] opens.
func closing(words []Word, i, last int) (int, bool) {
	for j := i + 1; j < last; j++ {
		if words[j].Class == CloseQuote {
			return j, true
		}
	}
	return 0, false
}

func lastNoun(words []Word) text.Span {
	for i := len(words) - 1; i >= 0; i-- {
		if noun(words[i].Class) {
			return words[i].Span
		}
	}
	if len(words) > 0 {
		return text.Span{Start: words[0].Start, End: words[len(words)-1].End}
	}
	return text.Span{}
}
