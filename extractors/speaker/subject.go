package speaker

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/words"
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
	if r.d.Folded[stretch.End-1] == ')' { // 一名网格员(化名小雨)
		if open := r.bracket(stretch.End-1, stretch.Start); open > stretch.Start {
			bare = open
		}
	}
	if s, ok := r.agent(words[i:], stretch.End); ok {
		return s, true
	}
	start := max(words[i].Start, stretch.Start)
	var loose, person head
	governed := false // by a preposition that no 的 ends: 把…的部门
	bound := false    // a verb or preposition stands before, and no 的 behind it: 站在|几个学生
	for j := i; j < len(words); j++ {
		w := words[j]
		end := min(w.End, stretch.End)
		if c := r.d.Folded[w.Start]; c == '(' && w.Len() == 1 {
			if k := closing(r.d.Folded, words, j); k > j {
				j = k
				continue // 能源署(IEA)|署长
			}
		}
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
			h, ok := r.headAt(end, start)
			if ok && h.kind == Person && !h.pronoun && !h.name && (words[j+1].Class == phrase.Name || words[j+1].Len() == 1) {
				if e, ok := r.unlisted(h.End, start, stretch.End); ok {
					return r.source(text.Span{Start: start, End: e.End}, e), true
				}
			}
			if ok && h.kind == Person && !h.pronoun && h.Len() > 1 && (words[j+1].Class == phrase.Noun || words[j+1].Class == phrase.Name || words[j+1].Class == phrase.VerbNoun || words[j+1].Class == phrase.Idiom) && loose.End == 0 {
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
		if e := r.entityEnding(h.Start, start); e != nil && !last && e.Type == "PERSON" && r.d.HasAt(h.Start, "代表") && h.Len() == 2 {
			h, _ = r.headAt(h.Start, start) // 某某|代表某集团发言时
		}
		h = r.fit(h, words[j+1:], start, stretch.End)
		if e, ok := r.nameBehind(h, start, stretch.End); ok {
			return r.source(text.Span{Start: start, End: e.End}, e), true
		}
		if !last && nominalTo(words[j+1:], bare) {
			if e, ok := r.headAt(bare, start); ok && e.Start >= h.End && !(h.name && e.kind == Data) { // 某某|分析认为
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
		if e, ok := r.headAt(bare, start); ok && loose.pronoun && e.Start >= loose.End && e.kind == Person && nominalTo(r.words(text.Span{Start: loose.End, End: bare}), bare) {
			return r.source(text.Span{Start: start, End: e.End}, e), true // 他母亲
		}
		return r.source(text.Span{Start: start, End: loose.End}, loose), true
	}
	return Source{}, false
}

// fit makes a name right before a cue end where it does: 朱毅|则认为, 庭长扎西东主|说.
func (r *Reader) fit(h head, row []phrase.Word, floor, end int) head {
	switch {
	case !h.name:
	case h.End == end && h.Len() > 2 && r.d.Folded[end-1] == '则':
		h.End--
	case h.End+1 == end && len(row) > 0 && (row[0].Class == phrase.Noun || row[0].Class == phrase.Adjective) && key(r.d.Folded, h.End, 1) != 0 && !r.partAt(h.End) && r.afterRole(h.Start, floor):
		if tag, _, word := words.Default().Lookup(r.d.Folded[h.End:end]); !word || !tag.IsVerb() {
			h.End = end
		}
	}
	return h
}

// nameBehind is the head with the name of a person right behind a title, though a word of time opens the name:
// 会计|谷雨生.
func (r *Reader) nameBehind(h head, floor, limit int) (head, bool) {
	if h.kind != Person || h.name || h.pronoun {
		return head{}, false
	}
	for i := r.entitiesBefore(h.End); i < len(r.t.Entities) && int(r.t.Entities[i].StartChar) == h.End; i++ {
		if e := &r.t.Entities[i]; e.Type == "PERSON" && int(e.EndChar) <= limit {
			return r.headAt(int(e.EndChar), floor)
		}
	}
	return r.unlisted(h.End, floor, limit)
}

// unlisted is a name that no lexicon and no row of entities tells, between a title and what stands before the verb: two to
// four characters that make no words and no sense as a predicate (党首|泉健太).
func (r *Reader) unlisted(pos, floor, limit int) (head, bool) {
	if limit-pos < 2 || key(r.d.Folded, pos, 1) == 0 || !r.afterRole(pos, floor) || r.partAt(pos) {
		return head{}, false
	}
	end, known := pos, false
	for _, w := range r.words(text.Span{Start: pos, End: limit}) {
		if w.Class == phrase.Prep || w.Class == phrase.Time || w.Class == phrase.Adverb && (w.Len() > 1 || end-pos > 1 && (w.End == limit || w.End-pos > 3)) {
			break
		}
		switch w.Class {
		case phrase.Name:
			known = true
		case phrase.Noun, phrase.Other, phrase.Adjective:
		case phrase.Idiom, phrase.Adverb:
			if end == pos {
				return head{}, false
			}
		default:
			if w.Class != phrase.Verb || !known {
				return head{}, false // 尕玛英|培 holds one, but 队长|挥手
			}
		}
		if tag, _, _ := words.Default().Lookup(r.d.Folded[w.Start:w.End]); w.Len() > 1 && !tag.IsPerson() || key(r.d.Folded, w.Start, w.Len()) == 0 && w.Class != phrase.Adverb {
			return head{}, false
		}
		if end = w.End; end-pos > 4 {
			return head{}, false
		}
	}
	if end-pos < 2 || strings.ContainsRune(things, r.d.Folded[end-1]) {
		return head{}, false
	}
	return head{Span: text.Span{Start: pos, End: end}, kind: Person, name: true}, true
}

// governs tells whether a word is a preposition whose noun is never the subject, or an adverb that the dictionary
// joins with one: 已向.
func (r *Reader) governs(w phrase.Word) bool {
	if r.d.HasAt(w.End, "某") {
		return false
	}
	switch r.d.Folded[w.End-1] {
	case '把', '将', '对', '向', '给':
		return w.Len() == 1 && w.Class == phrase.Prep || w.Len() == 2 && w.Class == phrase.Adverb && !r.d.HasAt(w.Start, "一向") && !r.d.HasAt(w.Start, "即将")
	case '为', '以', '于', '按':
		return w.Len() == 1 && w.Class == phrase.Prep
	}
	return false
}

// agent is the one by whom something is said of the subject: 该组织还被警方|怀疑.
func (r *Reader) agent(words []phrase.Word, end int) (Source, bool) {
	asked := r.d.HasAt(end, "问") || r.d.HasAt(end+1, "问")
	for k := len(words) - 1; k > 0 || k == 0 && asked; k-- {
		if words[k].Class == phrase.Prep && words[k].Len() == 1 && r.d.Folded[words[k].Start] == '被' {
			span := text.Span{Start: words[k].End, End: end}
			h, ok := r.headAt(end, span.Start)
			if !ok && span.Len() == 1 && r.d.Folded[span.Start] == '人' && asked {
				h, ok = head{Span: span, kind: Unnamed}, true // 被人|问
			}
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
		if !nounLike(w.Class) && w.Class != phrase.VerbNoun && w.Class != phrase.Idiom && w.Class != phrase.Adjective {
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
// place or a group whose member the phrase ends in (商会|驻外代表, 工会|三分会委员).
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
		verbs = -9 // 水利局规划处处长沈某
	}
	for _, w := range words {
		if w.Start >= min(end, h.End) {
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

// breaks tells whether a noun phrase ends before words[0].
func (r *Reader) breaks(words []phrase.Word) bool {
	if words[0].Len() == 1 && r.d.HasAt(words[0].End, "某") {
		return false // 摊主|于某
	}
	if c := r.d.Folded[words[0].Start]; words[0].Len() == 1 && (c == '-' || c == '·') {
		return false // within a foreign name
	}
	if r.d.Folded[words[0].Start] == '(' {
		k := closing(r.d.Folded, words, 0)
		return k == 0 || k+1 == len(words) || !nounLike(words[k+1].Class)
	}
	if c := r.d.Folded[words[0].End-1]; c == '驻' && words[0].Len() < 3 && len(words) > 1 && nounLike(words[1].Class) {
		return false // 中国驻|美国大使
	}
	if r.d.HasAt(words[0].Start, "非常") && len(words) > 1 && nounLike(words[1].Class) {
		return false // 非常|对策委员会
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
	if len(words) > 1 && words[1].Len() == 1 && (r.d.HasAt(words[1].Start, "地") || r.d.HasAt(words[1].Start, "得")) {
		return true // 慌张地说, 激动得说不出话
	}
	switch words[0].Class {
	case phrase.Idiom:
		h, ok := r.headAt(words[0].End, words[0].Start)
		return !ok || h.kind != Person // 哈哈大笑, but 高级官员
	case phrase.VerbNoun, phrase.Adjective: // 警方调查后认为, 法医初步|判断
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

// closing is the index of the word that closes the bracket of words[j], if that is near; j otherwise.
func closing(folded []rune, words []phrase.Word, j int) int {
	for k := j + 1; k < len(words) && k < j+8; k++ {
		if folded[words[k].Start] == ')' {
			return k
		}
	}
	return j
}

func nounLike(c phrase.Class) bool {
	return c == phrase.Noun || c == phrase.Name || c == phrase.Pronoun
}

// relative tells whether words are a clause before 的 and the noun it belongs to, up to the end of
// the stretch: 游客|拍下的视频. It gives the head of that noun.
func (r *Reader) relative(words []phrase.Word, floor, end int) (head, bool) {
	denied := false
	for len(words) > 2 && words[0].Class == phrase.Adverb {
		denied = denied || r.d.Folded[words[0].Start] == '不' || r.d.Folded[words[0].Start] == '未'
		words = words[1:] // 不|愿透露姓名的议员
	}
	if r.d.HasBefore(words[0].End, "着") && words[0].Len() > 1 {
		return head{}, false // 指着|远处的大棚
	}
	passed := len(words) > 1 && words[1].Class == phrase.De && r.d.HasAt(words[0].Start, "通过")
	if words[0].Class != phrase.Verb && words[0].Class != phrase.VerbNoun && !passed && !denied {
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
			return head{}, false // 看望|受伤的学生
		}
	}
	if de < 0 {
		return head{}, false
	}
	for k := de + 1; k < len(words); k++ {
		e := min(words[k].End, end)
		if k+1 < len(words) && words[k+1].Len() == 1 && nounLike(words[k+1].Class) {
			if h, ok := r.headAt(e, floor); ok && h.kind == Person && !h.name {
				if n, ok := r.unlisted(e, floor, words[len(words)-1].End); ok {
					return n, true // 副局长|琼色
				}
			}
		}
		if k+1 < len(words) && !r.breaks(words[k+1:]) {
			continue
		}
		if h, ok := r.headAt(e, floor); ok {
			return h, true
		}
	}
	return head{}, false
}
