package text

import "strings"

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
