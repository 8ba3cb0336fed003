package phrase

import (
	"github.com/taojin-nlp/taojin/corpus/text"
)

// A NP is a noun phrase: its span with all modifiers, and its head, the last noun.
type NP struct {
	text.Span
	Head text.Span
}

// nominal tells whether a word may stand in a noun phrase as it is.
func nominal(c Class) bool { return c >= Noun && c <= Pronoun }

// noun tells whether a word may be the head of a noun phrase.
func noun(c Class) bool { return c == Noun || c == Name || c == VerbNoun || c == Idiom || c == Pronoun }

// NounAfter is the noun phrase that starts at a position and ends before limit: adjectives, nouns,
// words in quotation marks, and a relative clause before 的 (一名[刚从战场退役的军人]). loose also
// takes a verb right before a noun for its modifier (3名[获救矿工]), which after 人 or 次 it is not.
func (r *Reader) NounAfter(pos, limit int, loose bool) (NP, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return NP{}, false
	}
	words := r.Words(sentence)
	i := index(words, pos)
	for i < len(words) && (words[i].Class == De || r.Doc.At(words[i].Start) == ' ') && words[i].Start <= pos+1 {
		i++ // 1.2亿元的[投资]
	}
	last := i + reach
	for j := i; j < len(words); j++ {
		if j >= last || words[j].Start >= limit || r.divides(words[j].Start) && words[j].Class == Mark {
			last = j
			break
		}
	}
	last = min(last, len(words))
	if i >= last {
		return NP{}, false
	}
	if words[i].Class == Adjective && i > 0 && words[i-1].Class == De && i+1 < last && r.named(words, i+1, last) { // 500万元的一次性[奖励]
		return NP{Span: text.Span{Start: words[i].Start, End: words[i+1].End}, Head: words[i+1].Span}, true
	}
	if words[i].Class == Conj {
		return NP{}, false
	}
	np := NP{Span: text.Span{Start: max(pos, words[i].Start)}}
	j := i
	if words[i].Class == Locative && words[i].Len() == 2 && i+1 < last && words[i+1].Class == Noun && r.quarter(words[i]) {
		np.Head, np.End = words[i].Span, words[i].End // 第十届[西部]博览会
		j, i = i+1, i+1
	}
	if k, ok := r.attribute(words, i, last); ok {
		j = k
	} else if k, ok := r.amount(words, i, last); ok {
		j = k
	} else if c := words[i].Class; !nominal(c) && c != OpenQuote || (c == VerbNoun || c == Idiom) && !r.nounFollows(words, i+1, last) {
		switch k, ok := r.relative(words, i, last); {
		case c == Number && i+3 < last && r.gauges(words[i+1]) && noun(words[i+2].Class) && words[i+3].Class != De: // 一名[7岁男童]坠入深井
			j = i + 2
		case ok:
			j = k
		case c == VerbNoun, c == Idiom:
		case c == Measure && i+1 < last && words[i].Len() == 1 && noun(words[i+1].Class): // 四个[堂区]
			j = i + 1
		case loose && i+1 == last && (words[i].Len() == 1 || c == Adjective) && c != Aspect && c != Locative && c != Mark && c != De: // 一个[属]
			return NP{Span: words[i].Span, Head: words[i].Span}, true
		case c == Verb && i > 0 && words[i-1].Class == De && (i+1 < last && r.purposes(words[i], words[i+1]) || r.named(words, i, last)): // 6000万元的[重建资金], 500万元的[奖励]
			j = i + 1
		case loose && i+1 == last && i > 0 && c == Verb && words[i].Len() == 2 && r.matters(words[i-1]): // 三项[支持]
			return NP{Span: words[i].Span, Head: words[i].Span}, true
		case c == Verb && i+1 < last && words[i+1].Class == Noun && r.State(words[i]): // 六成[受访青年]
			j = i + 1
		case loose && (c == Verb || c == Adverb) && i+1 < last && !r.takes(words[i]) && (words[i+1].Class == Noun || words[i+1].Class == VerbNoun) && r.closes(words, i+2, last):
			j = i + 1
		case c == Number && i+2 < last && (words[i+1].Class == Measure || words[i+1].Len() == 1) && nominal(words[i+2].Class):
			j = i + 2
		case c == Number && i+1 < last && nominal(words[i+1].Class): // 一幢[一层仓库]
			j = i + 1
		default:
			return NP{}, false
		}
	}
	for j < last {
		w := words[j]
		switch {
		case w.Class == OpenQuote:
			k, ok := closing(words, j, last)
			if !ok {
				return np, np.End > 0
			}
			np.Head = lastNoun(words[j+1 : k])
			np.End = words[k].End
			j = k + 1
			continue
		case w.Class == Pronoun && np.End > 0:
			return np, true
		case (w.Class == Number || w.Class == Measure) && np.End == 0: // 崭新的[三轮摩托车]
		case w.Class == Idiom && np.End > 0 && j > i && noun(words[j-1].Class) && (j+1 >= last || words[j+1].Class != De):
			return np, true // 客商[慕名而来]
		case (w.Class == VerbNoun || w.Class == Idiom) && np.End > 0 && j > i && words[j-1].Class == Noun && r.person(words[j-1]) && i > 0 && !r.things(words[i-1]) && (j+1 >= last || !noun(words[j+1].Class)):
			return np, true // 百余名志愿者[参赛]
		case np.End > 0 && (w.Class == VerbNoun || w.Class == Noun) && r.acts(w) && (j+1 >= last || words[j+1].Class != Noun && words[j+1].Class != De):
			return np, true // 420家出版社[参展]
		case w.Class == VerbNoun && np.End > 0 && i > 2 && words[i-1].Class == Measure && words[i-2].Class == Number && words[i-3].Class == Prep && words[j-1].Class == Noun && j+1 < last && words[j+1].Class == Noun:
			return np, true // 向35名对象[发行]股票
		case np.End > 0 && i > 0 && np.Head == words[j-1].Span && r.collective(words[j-1]) && r.counts(words[i-1]) && (w.Class == VerbNoun || w.Class == Noun && words[j-1].Len() == 1):
			return np, true // 7座城市[演出]11场, 11个村[通信]中断
		case np.End > 0 && i > 0 && noun(w.Class) && r.Doc.At(words[i-1].End-1) == '户' && r.household(words[j-1]):
			return np, true // 3万户居民[用电]
		case w.Class == Verb && np.End > 0 && w.Len() == 2 && j+1 < last && words[j+1].Class == Noun && r.matter(words[j+1]) && !r.person(words[j-1]) && !r.collective(words[j-1]) && r.closes(words, j+2, last): // 一起高空[坠落]事故
		case w.Class == Verb && np.End > 0 && j+1 >= last && i > 0 && words[i-1].Class == Measure && r.deal(w):
			np.Head, np.End = w.Span, w.End // 第二起海外[并购]
		case w.Class == De && np.End > 0 && i > 0 && words[i-1].Class != De && np.Head.Start == words[j-1].Start && r.collective(words[j-1]) && r.counts(words[i-1]):
			return np, true // 5个乡镇[的群众]
		case w.Class == VerbNoun && np.End > 0 && j > i && r.manner(words[j-1]) && (j+1 >= last || words[j+1].Class == Mark):
			return np, true // 以5公里的速度[飞行]
		case w.Class == VerbNoun && j > i && words[j-1].Class == Noun && words[j-1].Len() == 1 && np.End > 0:
			return np, true // 100个村[发展产业]
		case np.End > 0 && w.Class == Noun && i > 0 && words[i-1].Class == Measure && j+1 < len(words) && words[j+1].Class == Number && r.Property(w.Span):
			return np, true // 600亩水稻[亩产]500公斤
		case noun(w.Class):
			np.Head, np.End = w.Span, w.End
		case w.Class == Number && j > i && words[j-1].Class == De && j+1 == last && w.Len() == 1: // 最新的[种]
			np.Head, np.End = w.Span, w.End
		case w.Class == Adjective && np.End > 0 && r.Doc.HasAt(w.Start, "平均"):
			return np, true // 80亩稻田[平均亩产]
		case w.Class == Adjective:
			if j > i && words[j-1].Class == De && (j+1 >= last || !nominal(words[j+1].Class) && words[j+1].Class != De && words[j+1].Class != Verb) {
				np.Head, np.End = w.Span, w.End // 罪恶的[快感]
			} else if np.End > 0 && !r.nounFollows(words, j+1, last) {
				return np, true
			}
		case w.Class == De && np.End > 0 && i > 0 && words[i-1].Class == Measure && r.propertyRun(words, j+1, last):
			return np, true // 一部电梯的[造价], 3座城市的汽车[保有量]
		case w.Class == De && j > i && j+1 < last && (nominal(words[j+1].Class) || words[j+1].Class == OpenQuote):
		case w.Class == Conj && words[j-min(j, 1)].Class == Adjective && j+1 < last && (words[j+1].Class == Adjective || words[j+1].Class == VerbNoun): // 具体及统一的报告
		case w.Class == Conj && (r.Doc.At(w.Start) == '、' || w.Len() == 1 && r.joins(w.Span)) && r.numberFollows(words, j+1, last):
			return np, np.End > 0
		case w.Class == Conj && np.End > 0 && r.joins(w.Span) && j+1 < last && noun(words[j+1].Class) && words[j+1].Class != Pronoun:
		case j == i && r.named(words, j, last):
			np.Head, np.End = w.Span, w.End
		case w.Class == Verb && np.End == 0 && loose && j > i && words[j-1].Class == Adjective && j+1 < last && words[j+1].Class == Noun && r.closes(words, j+2, last): // 一个特大[赌博]团伙
		case w.Class == Verb && np.End == 0 && j > i && words[j-1].Class == De && j+1 < last && noun(words[j+1].Class): // 最具规模的[制服]团体
		case w.Class == Verb && np.End > 0 && j+2 < last && words[j-1].Class == De && noun(words[j+1].Class):
		default:
			return np, np.End > 0
		}
		j++
	}
	return np, np.End > 0
}

// numberFollows tells whether a noun phrase that starts there runs into a number: it belongs to that.
func (r *Reader) numberFollows(words []Word, j, last int) bool {
	for ; j < last && (nominal(words[j].Class) || words[j].Class == De); j++ {
	}
	return j < len(words) && words[j].Class == Number
}

// Complement is the noun phrase from a position to the end of its clause, where it is told of a subject
// (是一种[生长在南方的大型乔木]): all before the last 的 is its modifier. Without one it is NounAfter.
func (r *Reader) Complement(pos, limit int) (NP, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return NP{}, false
	}
	words := r.Words(sentence)
	i := index(words, pos)
	last := i
	for last < len(words) && last < i+reach && words[last].Start < limit && !(words[last].Class == Mark && r.divides(words[last].Start)) {
		last++
	}
	if last == i || last < len(words) && words[last].Start < limit && words[last].Class != Mark {
		return r.NounAfter(pos, limit, true)
	}
	j := last
	for j > i && (nominal(words[j-1].Class) || words[j-1].Class == OpenQuote || words[j-1].Class == CloseQuote || words[j-1].Class == Etc) {
		j--
	}
	if j == i || j == last || words[j-1].Class != De {
		return r.NounAfter(pos, limit, true)
	}
	np := NP{Span: text.Span{Start: max(pos, words[i].Start), End: words[last-1].End}, Head: lastNoun(words[j:last])}
	return np, np.Head.Len() > 0
}

// nounFollows tells whether a noun follows, perhaps after adjectives.
func (r *Reader) nounFollows(words []Word, j, last int) bool {
	for ; j < last; j++ {
		switch c := words[j].Class; {
		case noun(c):
			return true
		case c != Adjective:
			return false
		}
	}
	return false
}

var acts = pairs("排队晚点误点延误积水渗水漏水进水断流失学失业上学上网患病受灾参保投保丧生就医试点停车停驶停摆避险断电停电停水参展参赛参会中毒参演参训参与参加参战参选报名报考免票免费入学入职就业达标落户入驻获奖入围入选签约开工投产竣工完工复工上市到场到岗返岗返校复课停课停工停运停产签到投票注册登记就餐就诊就读应聘应征落榜脱贫搬迁入住入园入境出境值守待命备战备案补考")

var collectives = pairs("人家农户家庭乡镇县区县市市县街道社区村庄城市国家地区省份省市市州单位部门企业公司高校学校大学中学小学医院机构行业领域品牌球队小区孩子儿女民族专业班级院校银行网点门店商户省区区县村组")
