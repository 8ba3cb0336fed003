package phrase

import "github.com/taojin-nlp/taojin/corpus/text"

// VerbBefore is the verb of which what stands at a position is the object: the nearest one to the
// left in the clause (办理 of 办理业务14万笔) that governs no relative clause. There is none where a
// preposition stands between (在176个城市推广): see VerbAfter.
func (r *Reader) VerbBefore(pos, limit int) (text.Span, bool) {
	words, j := r.before(pos)
	k := j
	for k >= 0 && words[k].Start >= limit && (words[k].Class == Aspect || words[k].Class == Adverb) {
		k--
	}
	if k >= 0 && words[k].Start >= limit && words[k].Class == Verb {
		return words[k].Span, true // right before it: 破获[多起]
	}
	if _, verb := r.stretch(words, j, limit); verb >= 0 {
		return words[verb].Span, true
	}
	if j >= 0 && words[j].Start >= limit && words[j].Class == VerbNoun && words[j].End == pos && !(j > 0 && nominal(words[j-1].Class)) {
		return words[j].Span, true // 罚款3000元
	}
	relative := false
	for i := j; i >= 0 && j-i < reach && words[i].Start >= limit; i-- {
		switch words[i].Class {
		case CloseQuote:
			for i > 0 && words[i].Class != OpenQuote {
				i--
			}
		case Prep:
			return text.Span{}, false
		case De:
			relative = true
		case Conj, Number, Mark:
			relative = false
		case Verb:
			if !relative {
				return words[i].Span, true
			}
		}
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
		case Verb, VerbNoun, Idiom:
			if j+1 < len(words) && words[j+1].Class == De || words[j].Class != Verb && j+1 < len(words) && words[j+1].Start < limit && words[j+1].Class != Aspect && words[j+1].Class != Mark {
				continue
			}
			return words[j].Span, true
		}
	}
	return text.Span{}, false
}

// Subject is who or what does what is told at a position: the noun phrase at the head of its
// clause before adverbs and verb, or that of the nearest earlier clause of the sentence that has
// one. It ends at or before the position.
func (r *Reader) Subject(pos int) (NP, bool) {
	sentence := r.Doc.SentenceAt(pos)
	if sentence < 0 {
		return NP{}, false
	}
	start := r.Doc.Sentences[sentence].Start
	at := pos
	for range 6 { // clauses
		c := r.Clause(at)
		if np, ok := r.head(sentence, text.Span{Start: c.Start, End: min(c.End, pos)}); ok {
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

// head is the noun phrase at the head of a clause that a verb or an adverb follows.
func (r *Reader) head(sentence int, clause text.Span) (NP, bool) {
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
	np := NP{}
	j := i
	for ; j < len(words) && words[j].Start < clause.End; j++ {
		w := words[j]
		switch {
		case w.Class == OpenQuote:
			k, ok := closing(words, j, min(len(words), j+reach))
			if !ok {
				return NP{}, false
			}
			np.Head, np.End = lastNoun(words[j+1:k]), words[k].End
			j = k
			continue
		case noun(w.Class):
			np.Head, np.End = w.Span, w.End
			continue
		case w.Class == Locative && j+1 < len(words) && noun(words[j+1].Class) && np.End > 0, w.Class == Adjective, w.Class == Conj && np.End > 0, w.Class == De && np.End > 0, w.Class == Etc:
			continue
		}
		break
	}
	if np.End == 0 || j >= len(words) || words[j].Start >= clause.End && j > 0 && words[j-1].Class != Verb && clause.End != words[j].Start {
		return NP{}, false
	}
	switch words[j].Class {
	case Verb, Adverb, Prep, Time, Number, Aspect, Locative:
	default:
		return NP{}, false
	}
	if words[j].Start >= clause.End && words[j].Class == Locative {
		return NP{}, false
	}
	if words[i].Class == VerbNoun && np.End == words[i].End && words[j].Class == Verb {
		return NP{}, false // 研究推出
	}
	np.Start = words[i].Start
	return np, np.Head.Len() > 0
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
