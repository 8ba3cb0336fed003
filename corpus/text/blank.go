package text

import (
	"slices"
	"sort"
	"strings"
)

// A gap is a blank of the text that the folded text has not.
type gap struct {
	at    int32 // the folded rune behind it
	bytes int32 // of the blank
}

// spacedLeast is how many such blanks show a text's style, where they are twice as many as the places without.
const spacedLeast = 3

// closeUp takes out of the folded text the blanks that some set between Chinese and the letters and digits beside it
// (3 月 10 日, 共 23 项), for rules read what is said and not how it is set. Positions are then those of the folded text;
// Origin tells where they are in the text. Bylines and tables keep their blanks, which part their fields; a line that is no
// sentence closes up where the text has that style.
func (v *View) closeUp() {
	if strings.IndexByte(v.Text, ' ') < 0 && !strings.Contains(v.Text, "\u00a0") {
		return
	}
	count := func(is func(k int) bool) int {
		n := 0
		for i := range v.Paragraphs {
			if p := &v.Paragraphs[i]; p.Kind != Byline && p.Kind != Table {
				for k := p.Start + 1; k < p.End; k++ {
					if is(k) {
						n++
					}
				}
			}
		}
		return n
	}
	spaced := count(v.parts)
	if spaced == 0 {
		return
	}
	tight := count(func(k int) bool { return meets(v.Folded[k-1], v.Folded[k]) })
	style := spaced >= spacedLeast && spaced >= 2*tight
	read, write := 0, 0
	move := func(end int) {
		copy(v.offsets[write:], v.offsets[read:end])
		write += copy(v.Folded[write:], v.Folded[read:end])
		read = end
	}
	for i := range v.Paragraphs {
		p := &v.Paragraphs[i]
		start, end := p.Start, p.End
		move(start)
		p.Start = write
		sentence := p.Kind == Body && v.sentential(Span{start, end})
		if p.Kind != Byline && p.Kind != Table && (style || sentence) {
			for k := start + 1; k < end-1; k++ {
				if v.parts(k) && v.setApart(k, Span{start, end}, sentence) {
					bytes := v.offsets[k+1] - v.offsets[k]
					move(k)
					v.gaps = append(v.gaps, gap{int32(write), bytes})
					read++
				}
			}
		}
		move(end)
		p.End = write
	}
	last := v.offsets[len(v.Folded)]
	move(len(v.Folded))
	v.Folded, v.offsets = v.Folded[:write], v.offsets[:write+1]
	v.offsets[write] = last
}

// parts tells whether a rune is a blank between Chinese and a letter or digit.
func (v *View) parts(k int) bool {
	return v.Folded[k] == ' ' && k > 0 && k+1 < len(v.Folded) && v.offsets[k+1]-v.offsets[k] < 3 && meets(v.Folded[k-1], v.Folded[k+1])
}

// setApart tells whether a blank sets off the run of letters and digits beside it and parts nothing: the run is no date or
// time in digits, and in a line that is no sentence, whose clauses blanks may part, another blank or an end is on its other side.
func (v *View) setApart(k int, line Span, sentence bool) bool {
	run := Span{k, k}
	if chinese(v.Folded[k-1]) {
		for run.Start++; run.End+1 < line.End && inRun(v.Folded[run.End+1]); run.End++ {
		}
		run.End++
	} else {
		for run.Start > line.Start && inRun(v.Folded[run.Start-1]) {
			run.Start--
		}
	}
	for i := run.Start; i < run.End && run.Start > k; i++ {
		switch v.Folded[i] {
		case '/', ':':
			return false
		case '-':
			if i == run.Start+4 {
				return false // 2021-06
			}
		}
	}
	if sentence {
		return true
	}
	other := run.End
	if run.End == k {
		other = run.Start - 1
	}
	return other < line.Start || other >= line.End || !chinese(v.Folded[other])
}

func inRun(r rune) bool {
	return alphanumeric(r) || r == '.' || r == '/' || r == ':' || r == '-' || r == '~'
}

// meets tells whether one of two neighbours is Chinese and the other a letter, a digit or the sign of a unit.
func meets(a, b rune) bool { return chinese(a) && alphanumeric(b) || alphanumeric(a) && chinese(b) }

func chinese(r rune) bool { return r >= 0x4E00 && r < 0xA000 || r == '〇' }

func alphanumeric(r rune) bool {
	return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || r == '%' || r == '‰' || r == '℃' || r == '°'
}

// sentential tells whether a line has the marks of a sentence.
func (v *View) sentential(s Span) bool {
	return slices.ContainsFunc(v.Folded[s.Start:s.End], func(r rune) bool { return r == ',' || r == '。' })
}

// ClosedUp tells whether the folded text lacks blanks of the text, so that Origin is to be asked for positions in it.
func (v *View) ClosedUp() bool { return len(v.gaps) > 0 }

// Origin is a span of the folded text as the text has it, in code points.
func (v *View) Origin(s Span) Span {
	o := Span{s.Start + v.before(s.Start), s.End + v.before(s.End)}
	if s.Len() > 0 {
		o.End = s.End + v.before(s.End-1) // not the blank behind it
	}
	return o
}

// before is how many blanks lack before a folded rune.
func (v *View) before(pos int) int {
	return sort.Search(len(v.gaps), func(i int) bool { return int(v.gaps[i].at) > pos })
}

// behind is how many bytes the blank takes that lacks at the end of a span.
func (v *View) behind(s Span) int32 {
	if i := v.before(s.End) - 1; i >= 0 && int(v.gaps[i].at) == s.End && s.Len() > 0 {
		return v.gaps[i].bytes
	}
	return 0
}
