package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
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
	if w := adverbials.Before(r.d.View, stretch.End); w != "" {
		if n := utf8.RuneCountInString(w); stretch.Len() > n+1 {
			stretch.End -= n
		}
	}
	if n := stretch.End - 3; n > stretch.Start && r.d.HasBefore(stretch.End, "评论") && strings.ContainsRune("社报刊台网", r.d.Folded[n]) {
		stretch.End -= 2 // 某某社|评论认为
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
		case w.Class == phrase.Prep && (j > i || !r.d.HasAt(w.Start, "被")) && !r.d.HasAt(w.End, "某") && !r.runsOn(w.Start, end), w.Class == phrase.Aspect:
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
		if w.Class == phrase.Name && j > i && r.d.Folded[w.Start] == '向' {
			if h, ok := r.headAt(w.Start, start); ok && h.kind == Person {
				if s := r.source(text.Span{Start: start, End: h.End}, h); s.Name != "" {
					return s, true // 王女士|向潇湘晨报记者反映: it is no name
				}
			}
		}
		if h, ok := r.withinWord(w.Span, start, stretch.End); ok {
			return r.source(text.Span{Start: start, End: h.End}, h), true
		}
		if !last && (!r.breaks(words[j+1:]) || r.runsOn(w.Start, end)) {
			if loose.End == 0 && nounLike(w.Class) && words[j+1].Class == phrase.VerbNoun {
				loose, _ = r.headAt(end, start)
			}
			h, ok := r.headAt(end, start)
			if e, joined := r.hyphenated(h, stretch.End); ok && joined {
				return r.source(text.Span{Start: start, End: e.End}, e), true
			}
			if ok && h.kind == Person && !h.pronoun && !h.name {
				if e, ok := r.handle(h.End, stretch.End); ok {
					return r.source(text.Span{Start: start, End: e.End}, e), true
				}
			}
			if ok && h.kind == Person && !h.pronoun && !h.name && (words[j+1].Class == phrase.Name || words[j+1].Len() == 1) {
				if e, ok := r.unlisted(h.End, start, stretch.End); ok {
					return r.source(text.Span{Start: start, End: e.End}, e), true
				}
			}
			if ok && h.kind == Person && !h.pronoun && h.Len() > 1 && (words[j+1].Class == phrase.Noun || words[j+1].Class == phrase.Name || words[j+1].Class == phrase.VerbNoun || words[j+1].Class == phrase.Idiom) && loose.End == 0 {
				person = h
			} else if ok && h.pronoun && j == i && words[j+1].Class != phrase.De && h.kind == Person {
				loose = h // 他头也不抬地说
				if n, ok := r.personAt(h.End, stretch.End); ok && (n.Len() > 1 || r.wordEnds(n)) {
					loose = head{Span: n, kind: Person} // 他妈头也不抬地说
				}
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

// runsOn tells whether a word that starts at a position is the first part of a noun for a source: 董秘|办.
func (r *Reader) runsOn(start, end int) bool {
	for _, h := range r.d.HitsAt(start) {
		if h.Class == lexicon.Source && int(h.End) > end {
			return true
		}
	}
	return false
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
