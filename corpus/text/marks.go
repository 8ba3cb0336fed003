package text

import (
	"slices"
	"strings"
)

// pairQuotes folds straight quotation marks, which have one shape for both ends, to those that open and close: they take
// turns within a paragraph. A mark behind a digit that none opened is of inches; one that alone ends a paragraph closes what
// was opened in another.
func (v *View) pairQuotes() {
	if strings.IndexByte(v.Text, '"') < 0 && !strings.ContainsRune(v.Text, '＂') {
		return
	}
	for _, p := range v.Paragraphs {
		open := false
		for i := p.Start; i < p.End; i++ {
			if v.Folded[i] != '"' {
				continue
			}
			switch {
			case open:
				v.Folded[i], open = '”', false
			case i > p.Start && '0' <= v.Folded[i-1] && v.Folded[i-1] <= '9':
			case i == p.End-1 && i > p.Start:
				v.Folded[i] = '”'
			default:
				v.Folded[i], open = '“', true
			}
		}
	}
}

// endSentences folds the points of a text that has no other full stops (通车．王琴说) to full stops.
func (v *View) endSentences() {
	if strings.Contains(v.Text, "。") || strings.Contains(v.Text, "｡") || !strings.ContainsAny(v.Text, ".．") {
		return
	}
	ends := func(p Paragraph) bool {
		return p.Len() > 1 && v.Folded[p.End-1] == '.' && ended(v.Folded[p.End-2])
	}
	if !slices.ContainsFunc(v.Paragraphs, ends) {
		return
	}
	for _, p := range v.Paragraphs {
		for i := p.Start + 1; i < p.End; i++ {
			if v.Folded[i] != '.' {
				continue
			}
			next := v.At(i + 1)
			mark := i-p.Start <= 2 // 1．, 十． numbers an item
			if prev := v.Folded[i-1]; !mark && (ended(prev) || '0' <= prev && prev <= '9' && !alphanumeric(next)) {
				v.Folded[i] = '。'
			}
		}
	}
}

// ended tells whether a sentence may end in a character.
func ended(r rune) bool {
	return chinese(r) || r == '”' || r == '’' || r == ')' || r == '》' || r == '%'
}

// joinDashes folds two hyphens at the head of a line, or between Chinese, to a dash.
func (v *View) joinDashes() {
	if !strings.Contains(v.Text, "--") && !strings.Contains(v.Text, "－－") {
		return
	}
	for _, p := range v.Paragraphs {
		for i := p.Start; i+1 < p.End; i++ {
			if v.Folded[i] != '-' || v.Folded[i+1] != '-' {
				continue
			}
			if next := v.At(i + 2); next != '-' && (i == p.Start || ended(v.Folded[i-1])) && (chinese(next) || next == '“' || next == '《' || i == p.Start && alphanumeric(next)) {
				v.Folded[i], v.Folded[i+1] = '—', '—'
			}
			i++
		}
	}
}
