package phrase

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

// Subject is who or what does what is told at a position: the noun phrase at the head of its
// clause before adverbs and verb, or that of the nearest earlier clause of the sentence that has
// one. It ends at or before the position.
func (r *Reader) Subject(pos int) (NP, bool) { return r.subject(pos, false) }

// Agent is the subject that can do something: of earlier clauses none that only names what is measured, and none
// beyond who says what the clause tells.
func (r *Reader) Agent(pos int) (NP, bool) { return r.subject(pos, true) }

func (r *Reader) subject(pos int, agent bool) (NP, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return NP{}, false
	}
	start := r.Doc.Sentences[sentence].Start
	at := pos
	for k := range 6 { // clauses
		c := r.Clause(at)
		if agent && k > 0 && r.says(sentence, c) {
			break // what is said has a subject of its own
		}
		if agent && k > 0 && r.counted(sentence, c) {
			break // what is counted there acts there
		}
		np, measured, ok := r.head(sentence, text.Span{Start: c.Start, End: min(c.End, pos)})
		if ok && !(agent && k > 0 && (measured || r.Property(np.Head))) {
			return np, true
		}
		at = c.Start - 1
		for at >= start && r.divides(at) {
			at--
		}
		if at < start {
			break
		}
	}
	return NP{}, false
}

// Property tells whether a noun names what is measured of something: 覆盖率, 总额. It does nothing.
func (r *Reader) Property(head text.Span) bool {
	switch r.Doc.At(head.End - 1) {
	case '率', '额', '量', '值', '价', '度', '积', '比', '重', '数', '龄', '速', '幅', '费', '温', '产', '程', '薪':
		return head.Len() > 1
	}
	return head.Len() > 1 && measured.has(r.Doc.At(head.End-2), r.Doc.At(head.End-1))
}

// counted tells whether a number is at the head of a clause, behind no more than when and where.
func (r *Reader) counted(sentence int, clause text.Span) bool {
	words := r.Words(sentence)
	i := index(words, clause.Start)
	for i < len(words) && words[i].Start < clause.End && (words[i].Class == Time || words[i].Class == Adverb || words[i].Class == Locative || words[i].Class == Conj) {
		i++
	}
	return i+1 < len(words) && words[i].Class == Number && words[i].Start < clause.End && words[i].Start > clause.Start
}

// says tells whether a clause ends in a verb of saying: 市长表示，…
func (r *Reader) says(sentence int, clause text.Span) bool {
	words := r.Words(sentence)
	i := index(words, clause.End-1)
	if i > 0 && i < len(words) && noun(words[i].Class) {
		i-- // 告诉[记者]
	}
	if i >= len(words) || words[i].Class != Verb || words[i].Start < clause.Start {
		return false
	}
	for _, h := range r.Doc.HitsWith(lexicon.Cue, words[i].Start) {
		if h.Class == lexicon.Cue && int(h.End) == words[i].End {
			return r.Doc.Entry(h).Get("type") != "none"
		}
	}
	return false
}

// head is the noun phrase at the head of a clause that a verb or an adverb follows. measured tells that a number
// follows at once: the phrase names what is measured (净重3斤) and does nothing.
func (r *Reader) head(sentence int, clause text.Span) (np NP, measured, ok bool) {
	words := r.Words(sentence)
	i := index(words, clause.Start)
	for i < len(words) && words[i].Start < clause.End { // what may stand before a subject
		c := words[i].Class
		if c == Prep {
			i = r.skipPrep(words, i, clause.End)
			continue
		}
		if c != Time && c != Adverb && c != Conj && c != Mark && c != Locative {
			break
		}
		i++
	}
	if i+1 < len(words) && words[i].Class == Verb && words[i+1].Class == Locative && words[i+1].End < clause.End && r.after(words[i+1]) {
		return r.head(sentence, text.Span{Start: words[i+1].End, End: clause.End}) // 毕业后
	}
	if i+1 < len(words) && words[i].Start < clause.End && (r.State(words[i]) || words[i].Class == Verb && r.attributes(words, i)) && words[i+1].Class == Noun {
		np.Start = words[i].Start // 返乡青年
		i++
	}
	j, first := i, i
	if i < len(words) && words[i].Class == Verb && words[i].Start < clause.End { // [夺冠的]青山队
		if k, ok := r.relative(words, i, min(len(words), i+longestRelative)); ok && words[k].Start < clause.End && noun(words[k].Class) {
			j = k
		}
	}
	for ; j < len(words) && words[j].Start < clause.End; j++ {
		w := words[j]
		switch {
		case w.Class == OpenQuote:
			k, ok := closing(words, j, min(len(words), j+reach))
			if !ok {
				return NP{}, false, false
			}
			np.Head, np.End = lastNoun(words[j+1:k]), words[k].End
			j = k
			continue
		case w.Class == VerbNoun && j == i+1 && words[i].Class == Name && j+1 < len(words) && words[j+1].Class == Noun && !r.kind(w) && !r.abstract(words[j+1]):
			np.Start = words[i].Start
			return np, false, true // 县政府[补助]农民
		case noun(w.Class):
			np.Head, np.End = w.Span, w.End
			continue
		case w.Class == Verb && j > i && !r.extent(w) && j+1 < len(words) && words[j+1].End < clause.End && words[j+1].Class == Noun && r.Property(words[j+1].Span) && r.attributes(words, j): // 高校[招生]人数
			continue
		case w.Class == Locative && j+1 < len(words) && noun(words[j+1].Class) && np.End > 0, w.Class == Adjective, w.Class == Conj && np.End > 0, w.Class == De && np.End > 0, w.Class == Etc:
			continue
		}
		break
	}
	if np.End == 0 || j >= len(words) || words[j].Start >= clause.End && j > 0 && words[j-1].Class != Verb && clause.End != words[j].Start {
		return NP{}, false, false
	}
	if r.demonstrative(words[i:j]) {
		if k, ok := r.relative(words, j, min(len(words), j+reach)); ok && noun(words[k].Class) { // 这家[成立于上海的企业]
			for j = k; j < len(words) && noun(words[j].Class); j++ {
				np.Head, np.End = words[j].Span, words[j].End
			}
		}
		if np.End == words[i].End || np.End > clause.End || j >= len(words) {
			return NP{}, false, false
		}
	}
	switch words[j].Class {
	case Verb, Adverb, Prep, Time, Number, Aspect, Locative:
	default:
		return NP{}, false, false
	}
	if words[j].Start >= clause.End && words[j].Class == Locative {
		return NP{}, false, false
	}
	if j > first && words[first].Class == Verb && words[j].Class != Verb && words[j].Class != Prep {
		return NP{}, false, false
	}
	if words[i].Class == VerbNoun && np.End == words[i].End && (words[j].Class == Time || words[j].Class == Number) {
		return NP{}, false, false // 充电30分钟
	}
	if words[i].Class == VerbNoun && np.End == words[i].End && (words[j].Class == Verb || words[j].Class == Prep && r.Doc.At(words[j].Start) == '在') {
		return NP{}, false, false // 研究推出, 运行在
	}
	if words[j].Class == Locative && j+1 < len(words) && r.after(words[j]) {
		return r.head(sentence, text.Span{Start: words[j].End, End: clause.End}) // 行动中
	}
	if np.Start == 0 || np.Start > words[i].Start {
		np.Start = words[i].Start
	}
	return np, r.amounts(words, j), np.Head.Len() > 0 && !(np.Start == np.Head.Start && r.within(Word{Span: np.Head, Class: Noun}))
}

// after tells whether a locative makes what stands before it the time of what follows: 毕业[后].
func (r *Reader) after(w Word) bool {
	switch r.Doc.At(w.Start) {
	case '后', '前', '时', '中':
		return w.Len() == 1
	}
	return r.Doc.HasAt(w.Start, "之后") || r.Doc.HasAt(w.Start, "以后") || r.Doc.HasAt(w.Start, "期间") || r.Doc.HasAt(w.Start, "之前")
}

// demonstrative tells whether words only point at what is to be named: 这家, 此次.
func (r *Reader) demonstrative(words []Word) bool {
	if len(words) != 1 || words[0].Class != Pronoun || words[0].Len() > 2 {
		return false
	}
	switch r.Doc.At(words[0].Start) {
	case '这', '那', '此', '某', '本':
	default:
		return false
	}
	switch r.Doc.At(words[0].Start + 1) {
	case '个', '家', '名', '位', '种', '项', '次', '届', '座', '条', '件', '起', '类', '批', '场', '些', '支', '款', '只', '所', '轮', '期':
		return true
	}
	return words[0].Len() == 1
}

// amounts tells whether a number follows with no more than a verb that links it: 利润[为3亿元], 水位[已达5米].
func (r *Reader) amounts(words []Word, j int) bool {
	for end := min(len(words), j+4); j < end; j++ {
		switch w := words[j]; {
		case w.Class == Number:
			return true
		case w.Class == Adverb, w.Class == Aspect:
		case r.extent(w) && r.Doc.HasAt(w.End-1, "有") && j+1 < len(words) && words[j+1].Class == Number: // 学生[有]两千名
			for j++; j < len(words) && (words[j].Class == Number || words[j].Class == Measure || words[j].Class == Other); j++ {
			}
			return j >= len(words) || words[j].Class == Mark
		case r.extent(w) && !r.Doc.HasAt(w.End-1, "有") && !r.Doc.HasAt(w.Start, "占") && !r.Doc.HasAt(w.Start, "到"):
		default:
			return false
		}
	}
	return false
}

// skipPrep passes over a preposition and its noun phrase, up to and with a locative (在现场附近).
func (r *Reader) skipPrep(words []Word, i, end int) int {
	j := i + 1
	for ; j < len(words) && words[j].Start < end; j++ {
		switch c := words[j].Class; {
		case c == Locative:
			return j + 1
		case noun(c), c == Adjective, c == De, c == Conj, c == Time, c == Number, c == Measure, c == Etc, c == OpenQuote, c == CloseQuote:
		default:
			return j
		}
	}
	return j
}
