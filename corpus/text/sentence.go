package text

import "unicode"

// divide finds the paragraphs: lines that are not empty, without the white space around them.
func (v *View) divide() {
	start := 0
	for i := 0; i <= len(v.Folded); i++ {
		if i < len(v.Folded) && v.Folded[i] != '\n' {
			continue
		}
		if p := v.trim(Span{start, i}); p.Len() > 0 {
			v.Paragraphs = append(v.Paragraphs, Paragraph{Span: p, Kind: Body})
		}
		start = i + 1
	}
}

func (v *View) trim(s Span) Span {
	for s.Start < s.End && blank(v.Folded[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && blank(v.Folded[s.End-1]) {
		s.End--
	}
	return s
}

func blank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }

// split cuts paragraphs into sentences after 。！？ and …… with the closing marks that follow.
func (v *View) split() {
	for p := range v.Paragraphs {
		par := v.Paragraphs[p].Span
		start := par.Start
		for i := par.Start; i < par.End; i++ {
			if !terminal(v.Folded[i]) {
				continue
			}
			for i+1 < par.End && (terminal(v.Folded[i+1]) || closing(v.Folded[i+1])) {
				i++
			}
			v.sentence(p, Span{start, i + 1})
			start = i + 1
		}
		v.sentence(p, Span{start, par.End})
	}
}

// longestSentence bounds what is read at once: a text without end marks is cut at commas, so that
// the cost of a document grows with its length alone.
const longestSentence = 1000

func (v *View) sentence(paragraph int, s Span) {
	for s.Len() > longestSentence {
		cut := s.Start + longestSentence
		for i := cut; i > s.Start+longestSentence/2; i-- {
			if r := v.Folded[i-1]; r == ',' || r == ';' || r == '、' || r == ' ' || r == ':' {
				cut = i
				break
			}
		}
		v.sentence(paragraph, Span{s.Start, cut})
		s.Start = cut
	}
	if s = v.trim(s); s.Len() > 0 {
		v.Sentences = append(v.Sentences, Sentence{s, paragraph})
	}
}

func terminal(r rune) bool { return r == '。' || r == '!' || r == '?' }

func closing(r rune) bool {
	switch r {
	case '”', '’', '"', '\'', ')', ']', '》', '〉':
		return true
	}
	return false
}
