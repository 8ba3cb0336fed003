package speaker

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// farthest is how many characters the noun phrase of a source has at most, and clauses how many
// clauses back a dropped subject is looked for.
const (
	farthest = 70
	clauses  = 5
)

// Subject is the source at the head of a stretch of one clause: a noun phrase that may speak, with
// all before it, followed by adverbs and what else stands between subject and verb, or by the end
// of the stretch. It is not resolved.
func (r *Reader) Subject(stretch text.Span) (Source, bool) {
	if stretch.Len() > farthest {
		stretch.Start = stretch.End - farthest
	}
	for _, w := range adverbials {
		if r.d.HasBefore(stretch.End, w) && stretch.Len() > len([]rune(w))+1 {
			stretch.End -= len([]rune(w))
			break
		}
	}
	words := r.words(stretch)
	i := r.lead(words, stretch)
	if i < len(words) && (r.d.HasAt(words[i].Start, "接到") || r.d.HasAt(words[i].Start, "收到")) {
		i++
	}
	if i >= len(words) || r.d.HasAt(words[i].Start, "代表") && i+1 < len(words) && nounLike(words[i+1].Class) || r.governs(words[i]) {
		return Source{}, false
	}
	bare := r.Bare(stretch).End
	if s, ok := r.agent(words[i:], stretch.End); ok {
		return s, true
	}
	start := max(words[i].Start, stretch.Start)
	var loose, person head
	governed := false // by a preposition that no 的 ends: 把…的部门
	bound := false    // a verb or preposition stands before, and no 的 behind it: 跪在|两位交警
	for j := i; j < len(words); j++ {
		w := words[j]
		end := min(w.End, stretch.End)
		last := j+1 == len(words) || end == stretch.End
		switch {
		case w.Class == phrase.Prep && (j > i || !r.d.HasAt(w.Start, "被")) && !r.d.HasAt(w.End, "某"), w.Class == phrase.Aspect:
			bound = true
		case w.Class == phrase.De:
			if r.d.HasBefore(w.End, "有的") {
				break
			}
			bound = governed
			continue
		case r.governs(w):
			bound, governed = true, true
		}
		if bound {
			continue
		}
		if h, ok := r.withinWord(w.Span, start, stretch.End); ok {
			return r.source(text.Span{Start: start, End: h.End}, h), true
		}
		if !last && !r.breaks(words[j+1:]) {
			if loose.End == 0 && nounLike(w.Class) && words[j+1].Class == phrase.VerbNoun {
				loose, _ = r.headAt(end, start)
			}
			if h, ok := r.headAt(end, start); ok && h.kind == Person && !h.pronoun && h.Len() > 1 && words[j+1].Class == phrase.Noun && loose.End == 0 {
				person = h
			} else if ok && h.pronoun && j == i && words[j+1].Class != phrase.De && h.kind == Person {
				loose = h // 他头也不抬地说
			}
			continue
		}
		h, ok := r.headAt(end, start)
		if !ok {
			continue
		}
		if !last && nominalTo(words[j+1:], bare) {
			if e, ok := r.headAt(bare, start); ok && e.Start >= h.End {
				return r.source(text.Span{Start: start, End: e.End}, e), true // 调查|报告
			}
		}
		if !last {
			if e, whole := r.whole(h, words[j+1:], start, bare); whole {
				return r.source(text.Span{Start: start, End: e.End}, e), true
			}
		}
		return r.source(text.Span{Start: start, End: h.End}, h), true
	}
	if loose.End == 0 {
		loose = person // 少女抿嘴一笑
	}
	if loose.End > 0 {
		if e, ok := r.headAt(bare, start); ok && loose.pronoun && e.Start >= loose.End && e.kind == Person {
			return r.source(text.Span{Start: start, End: e.End}, e), true // 他母亲
		}
		return r.source(text.Span{Start: start, End: loose.End}, loose), true
	}
	return Source{}, false
}

// governs tells whether a word is a preposition whose noun is never the subject.
func (r *Reader) governs(w phrase.Word) bool {
	if w.Class != phrase.Prep || w.Len() != 1 || r.d.HasAt(w.End, "某") {
		return false
	}
	switch r.d.Folded[w.Start] {
	case '把', '将', '对', '向', '给', '为', '以', '于', '按':
		return true
	}
	return false
}

// agent is the one by whom something is said of the subject: 该组织还被警方|怀疑.
func (r *Reader) agent(words []phrase.Word, end int) (Source, bool) {
	for k := len(words) - 1; k > 0; k-- {
		if words[k].Class == phrase.Prep && words[k].Len() == 1 && r.d.Folded[words[k].Start] == '被' {
			span := text.Span{Start: words[k].End, End: end}
			h, ok := r.headAt(end, span.Start)
			return r.source(span, h), ok
		}
	}
	return Source{}, false
}

// nominalTo tells whether all words up to a position may be parts of one noun.
func nominalTo(words []phrase.Word, end int) bool {
	for _, w := range words {
		if w.Start >= end {
			break
		}
		if !nounLike(w.Class) && w.Class != phrase.VerbNoun && w.Class != phrase.Adjective {
			return false
		}
	}
	return true
}

// withinWord finds a source that ends within a word of the dictionary that joins its end with a
// preposition: 先|生向.
func (r *Reader) withinWord(w text.Span, floor, limit int) (head, bool) {
	for q := w.Start + 1; q < w.End && q < limit; q++ {
		switch r.d.Folded[q] {
		case '向', '对', '在', '就', '称', '则', '均':
			if h, ok := r.headAt(q, floor); ok && h.kind == Person && h.Len() > 1 {
				return h, true
			}
		}
	}
	return head{}, false
}

// whole tells whether the noun phrase goes on behind a head: a clause before 的, or a body, a
// place or a group whose member the phrase ends in (安全局|驻当地官员, 交警|二大队民警).
func (r *Reader) whole(first head, words []phrase.Word, floor, end int) (head, bool) {
	if h, ok := r.relative(words, floor, end); ok {
		return h, true
	}
	h, ok := r.headAt(end, floor)
	if !ok || h.Start < first.End || h.pronoun || h.kind != Person && h.kind != Organization && h.kind != Unnamed {
		return head{}, false
	}
	verbs := 0
	if h.name && r.afterRole(h.Start, first.End) {
		verbs = -9 // 地震局防御处处长王坚
	}
	for _, w := range words {
		if w.Start >= end {
			break
		}
		switch w.Class {
		case phrase.Time, phrase.Prep, phrase.Adverb, phrase.Aspect, phrase.Mark, phrase.De:
			return head{}, false
		case phrase.Verb:
			if _, noun := r.headAt(min(w.End, end), floor); noun && w.Len() > 2 {
				continue // 处处长
			}
			if verbs++; verbs > 1 || first.kind == Person || w.End >= h.Start && h.name || h.kind == Organization {
				return head{}, false
			}
		}
	}
	return h, true
}

// adverbial tells whether a word is one of adverbials.
func (r *Reader) adverbial(s text.Span) bool {
	for _, w := range adverbials {
		if r.d.HasAt(s.Start, w) && s.Len() == len([]rune(w)) {
			return true
		}
	}
	return false
}

// adverbials are nouns and adjectives that stand as adverbs before a cue.
var adverbials = [...]string{"电话联系", "电话", "书面", "微博", "初步", "现场", "当场", "口头", "私下", "当庭", "电告", "最新", "对外", "联合", "集体", "一致", "齐声", "连声", "高声", "大声", "低声", "轻声", "小声", "异口同声", "激动", "无奈", "高兴", "率先", "日前", "近日", "正式", "公开", "明确", "特别", "再次", "首次", "多次"}

// breaks tells whether a noun phrase ends before words[0].
func (r *Reader) breaks(words []phrase.Word) bool {
	if words[0].Len() == 1 && r.d.HasAt(words[0].End, "某") {
		return false // 店老板|向某
	}
	switch words[0].Class {
	case phrase.Verb, phrase.Adverb, phrase.Prep, phrase.Time, phrase.Number, phrase.Mark, phrase.Locative, phrase.Aspect:
		return true
	case phrase.Conj:
		switch r.d.Folded[words[0].Start] {
		case '、', '和', '与', '及', '或', '同', '跟', '以', '暨', '兼':
			return false
		}
		return true // 前政府|不仅规定
	}
	if len(words) > 1 && r.d.HasAt(words[1].Start, "地") && words[1].Len() == 1 {
		return true // 慌张地说
	}
	switch words[0].Class {
	case phrase.VerbNoun, phrase.Adjective: // 警方调查后认为, 医生初步|判断
		if len(words) == 1 {
			return true
		}
		switch words[1].Class {
		case phrase.Locative, phrase.Aspect, phrase.Adverb, phrase.Time, phrase.Prep, phrase.Verb:
			return true
		}
	}
	return false
}

func nounLike(c phrase.Class) bool {
	return c == phrase.Noun || c == phrase.Name || c == phrase.Pronoun
}

// relative tells whether words are a clause before 的 and the noun it belongs to, up to the end of
// the stretch: 目击者|提供的视频. It gives the head of that noun.
func (r *Reader) relative(words []phrase.Word, floor, end int) (head, bool) {
	passed := len(words) > 1 && words[1].Class == phrase.De && r.d.HasAt(words[0].Start, "通过")
	if words[0].Class != phrase.Verb && words[0].Class != phrase.VerbNoun && !passed {
		return head{}, false
	}
	de := -1
	for k, w := range words {
		if w.Start >= end {
			words = words[:k]
			break
		}
		if w.Class == phrase.De {
			de = k
		}
		if w.Class == phrase.Aspect || de < 0 && k > 0 && (w.Class == phrase.Verb && words[k-1].Class == phrase.Verb || w.Class == phrase.Prep) {
			return head{}, false // 会见|来访的国王
		}
	}
	if de < 0 {
		return head{}, false
	}
	for k := de + 1; k < len(words); k++ {
		e := min(words[k].End, end)
		if k+1 < len(words) && !r.breaks(words[k+1:]) {
			continue
		}
		if h, ok := r.headAt(e, floor); ok {
			return h, true
		}
	}
	return head{}, false
}

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
	"如果": true, "即使": true, "既然": true,
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
		case phrase.Verb, phrase.VerbNoun: // [笑着]说, 接受采访时说
			return true
		case phrase.Adjective: // 激动地说
			return true
		}
		return false
	}
	return true
}

// lead passes over what may stand before a subject, and gives the index of the first word after.
func (r *Reader) lead(words []phrase.Word, stretch text.Span) int {
	i := 0
	for i < len(words) {
		w := words[i]
		switch {
		case w.Class == phrase.Time || w.Class == phrase.Mark:
			i++
		case w.Len() == 1 && r.d.HasAt(w.Start, "有的"):
			return i
		case w.Len() <= 4 && connectors[r.d.FoldedString(w.Span)]:
			i++
		case (w.Class == phrase.Adverb || w.Class == phrase.Conj && i == 0) && !r.amount(w.Start):
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

// amount tells whether a word of amount stands at a position, which goes with its noun: 不少目击者.
func (r *Reader) amount(pos int) bool {
	for _, w := range [...]string{"不少", "很多", "许多", "多", "有些", "部分", "大量", "全体", "众多", "几", "数", "各"} {
		if r.d.HasAt(pos, w) {
			return true
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

// Dropped looks for the subject in the earlier clauses of the sentence, down to floor.
func (r *Reader) Dropped(pos, floor int) (Source, bool) {
	end := pos
	for range clauses {
		end--
		for end > floor && isDivider(r.d.Folded[end-1]) {
			end--
		}
		if end <= floor {
			return Source{}, false
		}
		start := max(floor, r.ClauseStart(end))
		if start >= end {
			if m, ok := r.markEnding(end); ok {
				end = m.Start + 1
				continue
			}
			return Source{}, false
		}
		if s, ok := r.Subject(text.Span{Start: start, End: end}); ok && s.Type != Data && s.Type != Document && !r.predicate(s) {
			return s, true
		}
		end = start
	}
	return Source{}, false
}

// predicate tells whether what was taken for a noun phrase starts with a verb and has no 的: it is
// the object of that verb (交给|院长某某).
func (r *Reader) predicate(s Source) bool {
	words := r.words(s.Span)
	if len(words) < 2 || words[0].Class != phrase.Verb {
		return false
	}
	for _, w := range words {
		if w.Class == phrase.De {
			return words[1].Class == phrase.Aspect
		}
	}
	return true
}

func isDivider(r rune) bool {
	switch r {
	case ',', ':', ';', ' ', '—', '。', '!', '?', '…':
		return true
	}
	return false
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
		if c != phrase.Adverb && c != phrase.Time && c != phrase.Mark && c != phrase.Number {
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

// Anyone takes the noun at the head of a stretch for a person, where speech in marks beside it says
// that somebody speaks: 货郎放下担子说.
func (r *Reader) Anyone(stretch text.Span) (Source, bool) {
	words := r.words(stretch)
	i := r.lead(words, stretch)
	if i >= len(words) || r.adverbial(words[i].Span) || words[i].Class == phrase.Verb || words[i].Class == phrase.Prep {
		return Source{}, false
	}
	j := i
	for ; j < len(words) && j < i+6; j++ {
		switch words[j].Class {
		case phrase.Noun, phrase.Name, phrase.Other, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.De, phrase.VerbNoun:
			if j+1 < len(words) && !r.breaks(words[j+1:]) {
				continue
			}
			s := text.Span{Start: words[i].Start, End: words[j].End}
			switch r.d.Folded[s.End-1] {
			case '地', '声', '天', '头', '眼', '手':
				return Source{}, false // 怯生生地|问
			}
			if words[j].Class == phrase.De || s.Len() < 2 || s.Len() > 10 {
				return Source{}, false
			}
			h := head{Span: words[j].Span, kind: Person, name: words[j].Class == phrase.Name && j == i}
			if j == i && words[j].Class == phrase.Noun && s.Len() <= 3 && r.Surname(s.Start) {
				h.name = true
			}
			return r.source(s, h), true
		}
		return Source{}, false
	}
	return Source{}, false
}
