package speaker

import (
	"unicode/utf8"

	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// connectors may stand before a subject.
var connectors = map[string]bool{
	"但": true, "而": true, "不过": true, "同时": true, "此外": true, "另外": true, "另": true, "另据": true, "又据": true, "还": true,
	"也": true, "又": true, "则": true, "对此": true, "为此": true, "据此": true, "因此": true, "所以": true, "然而": true, "随后": true,
	"随即": true, "接着": true, "然后": true, "其中": true, "其间": true, "期间": true, "截至目前": true, "目前": true, "日前": true,
	"近日": true, "今天": true, "昨天": true, "当天": true, "当日": true, "当时": true, "当晚": true, "事后": true, "此前": true,
	"之后": true, "后来": true, "后": true, "最后": true, "最终": true, "有": true, "仍": true, "并": true, "并且": true, "而且": true,
	"且": true, "就此": true, "就": true, "于是": true, "可": true, "可是": true, "只见": true, "这时": true, "此时": true, "那时": true,
	"一旁": true, "如今": true, "现在": true, "不久": true, "至于": true, "甚至": true, "与此同时": true, "据": true, "根据": true,
	"依据": true, "按照": true, "按": true, "经": true, "综合": true, "由": true, "连": true, "当然": true, "其实": true, "显然": true,
	"近来": true, "针对": true, "对于": true, "关于": true, "由于": true, "因为": true, "鉴于": true, "虽然": true, "尽管": true,
	"正如": true, "诚如": true, "恰如": true, "还是": true, "倒是": true, "只有": true, "如果": true, "即使": true, "既然": true,
}

// Led tells whether a stretch holds nothing but what may stand before a subject.
func (r *Reader) Led(stretch text.Span) bool {
	words := r.words(stretch)
	return r.lead(words, stretch) == len(words)
}

// Word tells whether a word of a length starts at a position.
func (r *Reader) Word(pos, length int) bool {
	for _, w := range r.touching(text.Span{Start: pos, End: pos + 1}) {
		return w.Start == pos && w.Len() >= length && (length > 1 || w.Len() == 1 || r.d.Folded[pos] == '据')
	}
	return false
}

// Empty tells whether a stretch holds nothing that could be a subject: connectors, times, adverbs.
func (r *Reader) Empty(stretch text.Span) bool {
	words := r.words(stretch)
	i := r.lead(words, stretch)
	for ; i < len(words); i++ {
		if r.adverbial(words[i].Span) {
			continue
		}
		switch words[i].Class {
		case phrase.Adverb, phrase.Conj, phrase.Time, phrase.Mark, phrase.Aspect:
			continue
		case phrase.Prep: // 并[向记者]表示
			return true
		case phrase.Verb, phrase.VerbNoun, phrase.Idiom: // [笑着]说, 接受采访时说
			return true
		case phrase.Adjective: // 激动地说
			return true
		}
		return false
	}
	return true
}

// amounts are words of amount, which go with their noun.
var amounts = text.ListOf("不少", "很多", "许多", "多", "有些", "部分", "大量", "全体", "众多", "几", "数", "各")

// amount tells whether a word of amount stands at a position, which goes with its noun: 不少目击者.
func (r *Reader) amount(pos int) bool {
	return amounts.At(r.d.View, pos) != ""
}

// lead passes over what may stand before a subject, and gives the index of the first word after.
func (r *Reader) lead(words []phrase.Word, stretch text.Span) int {
	i := 0
	for i < len(words) {
		w := words[i]
		switch {
		case w.Class == phrase.Time && (r.d.HasAt(w.Start, "21世纪") || i+1 < len(words) && r.dating(w, words[i+1])):
			return i // 21世纪教育研究院, 清代|学者, 2006年的|发掘简报
		case (w.Class == phrase.Adverb || w.Class == phrase.Prep || w.Class == phrase.Conj) && r.opensSource(w):
			return i // 公开|资料, 跟|队记者
		case w.Class == phrase.Time || w.Class == phrase.Mark:
			i++
		case w.Len() == 1 && r.d.HasAt(w.Start, "有的"):
			return i
		case w.Len() <= 4 && connectors[r.d.FoldedString(w.Span)]:
			i++
		case (w.Class == phrase.Adverb || w.Class == phrase.Conj && i == 0) && !r.amount(w.Start):
			if r.governs(w) || w.Class == phrase.Conj && r.companion(words) || strings.ContainsRune("不未没一曾正刚已仍最", r.d.Folded[w.Start]) && w.Class == phrase.Adverb && r.qualifies(words[i+1:]) {
				return i
			}
			i++
		case w.Class == phrase.Prep:
			k := r.skipPrep(words, i)
			if k == i {
				return i
			}
			i = k
		default:
			return i
		}
	}
	return i
}

// dating tells whether a word of time belongs to the noun behind it and tells not when something is said.
func (r *Reader) dating(w, next phrase.Word) bool {
	switch r.d.Folded[w.End-1] {
	case '代', '朝':
		return nounLike(next.Class) // 清代|学者
	case '年':
		return next.Class == phrase.De && w.Len() > 2
	}
	return false
}

// sorts are adverbs of the dictionary that tell the sort of the source behind them.
var sorts = text.ListOf("最新", "初步", "公开", "一审", "二审", "再审", "终审", "初审")

// opensSource tells whether an adverb or a preposition is the first part of a word for a source, or goes with a noun
// right behind it: 公开|资料, 最新|研究.
func (r *Reader) opensSource(w phrase.Word) bool {
	if w.Len() > 2 {
		return false
	}
	for _, h := range r.d.HitsAt(w.Start) {
		if h.Class == lexicon.Source && int(h.End) > w.End {
			return true
		}
	}
	if c := r.d.Folded[w.Start]; w.Len() < 2 || !strings.ContainsRune("最初公一二再终", c) {
		return false
	}
	if sorts.At(r.d.View, w.Start) == "" {
		return false
	}
	for _, h := range r.d.HitsAt(w.End) {
		if h.Class == lexicon.Source || h.Class == lexicon.Title {
			return true
		}
	}
	return false
}

// companion tells whether 和 at the head of a stretch belongs to a clause before 的: 和他同车的|妻子.
func (r *Reader) companion(words []phrase.Word) bool {
	switch c := r.d.Folded[words[0].Start]; {
	case words[0].Len() > 1 || c != '和' && c != '与' && c != '跟' && c != '同':
		return false
	}
	return r.qualifies(words[1:])
}

// qualifies tells whether words are of a clause before 的: 愿透露姓名的|裁判.
func (r *Reader) qualifies(words []phrase.Word) bool {
	for _, w := range words[:min(len(words), 6)] {
		switch w.Class {
		case phrase.De:
			return true
		case phrase.Mark, phrase.Adverb:
			return false
		}
	}
	return false
}

// skipPrep passes over a preposition and its noun up to and with a locative, if a subject follows:
// 在现场附近|警方.
func (r *Reader) skipPrep(words []phrase.Word, i int) int {
	for j := i + 1; j < len(words) && j < i+12; j++ {
		switch words[j].Class {
		case phrase.Locative:
			if j+1 < len(words) && words[j+1].Class != phrase.De {
				return j + 1
			}
			return i
		case phrase.De:
			return i
		}
	}
	return i
}

// adverbials are nouns and adjectives that stand as adverbs before a cue.
var adverbials = text.ListOf("电话联系", "电话", "书面", "微博", "初步", "现场", "当场", "口头", "私下", "当庭", "电告", "最新", "对外", "联合", "集体", "一致", "齐声", "连声", "高声", "大声", "低声", "轻声", "小声", "异口同声", "激动", "无奈", "高兴", "率先", "日前", "近日", "正式", "公开", "明确", "特别", "再次", "首次", "多次", "其后", "随后", "稍后", "稍早", "事后", "昨晚", "晚间", "纷纷", "均", "亦", "温馨", "撰文", "发文", "刊文", "著文")

// AdverbEnds tells whether one of them ends at a position: 初步|判断.
func (r *Reader) AdverbEnds(pos int) bool { return adverbials.Before(r.d.View, pos) != "" }

// adverbial tells whether a word is one of adverbials.
func (r *Reader) adverbial(s text.Span) bool {
	w := adverbials.Before(r.d.View, s.End)
	return w != "" && utf8.RuneCountInString(w) == s.Len()
}

// Bare is a stretch without the connectors, times and adverbs at its ends.
func (r *Reader) Bare(stretch text.Span) text.Span {
	words := r.words(stretch)
	i := r.lead(words, stretch)
	j := len(words)
	for j > i {
		c := words[j-1].Class
		if j-i > 2 && words[j-1].Len() == 1 && r.d.Folded[words[j-1].Start] == '地' {
			j -= 2 // 明确地
			continue
		}
		if c != phrase.Adverb && c != phrase.Time && c != phrase.Mark && c != phrase.Number && !r.adverbial(words[j-1].Span) {
			break
		}
		j--
	}
	if i >= j {
		return text.Span{Start: stretch.End, End: stretch.End}
	}
	return text.Span{Start: max(stretch.Start, words[i].Start), End: min(stretch.End, words[j-1].End)}
}

// Nameless tells whether a span holds nouns and unknown words alone: it may be a name that no
// lexicon tells.
func (r *Reader) Nameless(span text.Span) bool {
	for _, w := range r.words(span) {
		switch w.Class {
		case phrase.Noun, phrase.Name, phrase.Other, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.Adjective, phrase.Conj, phrase.De:
		default:
			return false
		}
	}
	return span.Len() > 0
}
