package phrase

import (
	"github.com/taojin-nlp/taojin/corpus/text"
)

// VerbBefore is the verb of which what stands at a position is the object: the nearest one to the
// left in the clause (办理 of 办理业务14万笔) that governs no relative clause. There is none where a
// preposition stands between (在176个城市推广): see VerbAfter. Of 来自3个国家的20支队伍 it is 来自 and not ok: it is
// good where no verb follows.
func (r *Reader) VerbBefore(pos, limit int) (text.Span, bool) {
	words, j := r.before(pos)
	k := j
	for k >= 0 && words[k].Start >= limit && (words[k].Class == Aspect || words[k].Class == Adverb) {
		k--
	}
	_, verb := r.stretch(words, k, limit)
	if k >= 0 && words[k].Start >= limit && words[k].Class == Verb && !(verb >= 0 && verb < k-1 && r.nominalized(words, verb, k)) {
		return words[k].Span, true // right before it: 破获[多起]
	}
	if verb >= 0 {
		return words[verb].Span, true
	}
	if j >= 0 && words[j].Start >= limit && words[j].Class == VerbNoun && words[j].End == pos && !(j > 0 && (nominal(words[j-1].Class) || r.State(words[j-1]))) {
		return words[j].Span, true // 罚款3000元
	}
	relative, numbered, skipped := false, false, -1
	for i := j; i >= 0 && j-i < reach && words[i].Start >= limit; i-- {
		switch words[i].Class {
		case CloseQuote:
			for i > 0 && words[i].Class != OpenQuote {
				i--
			}
		case Prep:
			if c := r.Doc.At(words[i].Start); i == 0 || words[i-1].Class != Verb || c != '到' && c != '至' && c != '为' && !(c == '在' && i == j && words[i-1].Len() > 1) {
				return text.Span{}, false
			}
			relative = false // 提高[到], 控制[在]
		case De:
			relative = true
		case Conj, Mark:
			relative = false
		case Number:
			relative = relative && words[j].Class == De // 来自3个国家的[20支队伍]
			numbered = relative
		case Verb:
			if relative && numbered && skipped < 0 {
				skipped = i
			}
			if (!relative || numbered && words[i+1].Class == Aspect) && !(i < j && r.attributes(words, i)) {
				return words[i].Span, true
			}
		}
	}
	if skipped >= 0 {
		return words[skipped].Span, false
	}
	return text.Span{}, false
}

// VerbAfter is the first verb from a position on that is not part of a relative clause.
func (r *Reader) VerbAfter(pos, limit int) (text.Span, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return text.Span{}, false
	}
	words := r.Words(sentence)
	i := index(words, pos)
	for j := i; j < len(words) && j-i < reach && words[j].Start < limit; j++ {
		switch words[j].Class {
		case OpenQuote:
			k, ok := closing(words, j, min(len(words), j+reach))
			if !ok {
				return text.Span{}, false
			}
			j = k
		case Prep:
			for k := j + 1; r.Doc.HasAt(words[j].Start, "在") && k < len(words) && k < j+longestRelative && words[k].Start < limit; k++ {
				if words[k].Class == Locative && r.after(words[k]) {
					j = k // 在拆除时
				}
			}
		case Verb, VerbNoun, Idiom:
			if j+1 < len(words) && words[j+1].Class == De || words[j].Class != Verb && j+1 < len(words) && words[j+1].Start < limit && words[j+1].Class != Aspect && words[j+1].Class != Mark && !(words[j].Class == VerbNoun && words[j+1].Class == Number) {
				continue
			}
			if j > 0 && words[j-1].Class == De && j+2 < len(words) && words[j+1].Class == Noun && words[j+2].Class == Verb && words[j+2].Start < limit {
				continue // 村民的[出行]问题解决了
			}
			return words[j].Span, true
		}
	}
	return text.Span{}, false
}

// Led is who another verb has do what a verb tells: 判令[被告]赔偿, 组织[专家]讲座.
func (r *Reader) Led(verb text.Span) (NP, bool) {
	words, j := r.before(verb.Start)
	i := j
	for i >= 0 && j-i < longestRelative && nominal(words[i].Class) {
		i--
	}
	if i < 0 || i == j || words[j].End != verb.Start || words[i].Class != Verb || !r.pivot(words[i]) || !noun(words[j].Class) {
		return NP{}, false
	}
	return NP{Span: text.Span{Start: words[i+1].Start, End: words[j].End}, Head: words[j].Span}, true
}

// VerbAt is the verb that stands at a position, perhaps behind adverbs.
func (r *Reader) VerbAt(pos, limit int) (text.Span, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return text.Span{}, false
	}
	words := r.Words(sentence)
	i := index(words, pos)
	for i < len(words) && words[i].Class == Adverb && words[i].Start < limit {
		i++
	}
	if i == len(words) || words[i].Start >= limit || words[i].Class != Verb && words[i].Class != Idiom && !(words[i].Class == VerbNoun && i+1 < len(words) && words[i+1].Class == Number) {
		return text.Span{}, false
	}
	return words[i].Span, true
}

// longestRelative is how many words a relative clause at the head of a clause has.
const longestRelative = 10

// measured are nouns for what is measured that their last character does not tell.
var measured = pairs("价格比例时长工时库存顺差逆差风力压力流速直径半径口径周长边长落差间距浪高潮位层高市值营收净利毛利税收票房海拔水位身高体重车速时间收入支出利润投入规模资金成本水平高程水深震级占比产能销量人数户数次数")
