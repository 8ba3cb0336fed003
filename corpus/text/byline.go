package text

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
)

const bylineRunes = 90 // a longer line is no byline

// The patterns of whole lines, for folded text.
var (
	adopted = regexp.MustCompile(`^\([^()]*\d日[^()]{0,40}(?:通过|公布|发布|印发|修订)\)$`)
	aside   = regexp.MustCompile(`^\(([\p{Han}0-9、]+)\)$`)
)

// markBylines marks and reads the lines about the text, at its head and its foot.
func (v *View) markBylines() {
	for i := range v.Paragraphs {
		p := &v.Paragraphs[i]
		if i >= headLines && i < len(v.Paragraphs)-footLines || p.Len() > bylineRunes {
			continue
		}
		if v.readByline(p.Span) || (i == 0 || i == len(v.Paragraphs)-1) && v.note(p.Span) {
			p.Kind = Byline
		}
	}
	v.markSignature()
}

// markSignature marks who signs at the foot, the line above a date: 某市公安局 / 2024年5月7日. A note may follow.
func (v *View) markSignature() {
	for n := len(v.Paragraphs) - 1; n > 2 && n >= len(v.Paragraphs)-2 && v.Paragraphs[n].Kind == Byline; n-- {
		sign, date := &v.Paragraphs[n-1], v.FoldedString(v.Paragraphs[n].Span)
		if sign.Kind != Body || sign.Len() > 2*fieldRunes || !v.unpunctuated(sign.Span) {
			continue
		}
		if day, _ := findDate(date); !day.IsZero() {
			sign.Kind = Byline
			v.give(&v.Publisher, v.Slice(sign.Span))
			return
		}
	}
}

// note tells whether a line is a note in brackets about the text: （完）, （接1版）, （此件公开发布）. A medium in it published it.
func (v *View) note(s Span) bool {
	if v.Folded[s.Start] != '(' || s.Len() > fieldRunes {
		return false
	}
	m := aside.FindStringSubmatch(v.FoldedString(s))
	if m != nil && agency.FindString(m[1]) == m[1] {
		v.give(&v.Publisher, v.written(s, m[1]))
	}
	return m != nil && strings.Trim(m[1], "一二三四五六七八九十") != ""
}

// prose tells whether a line has marks that bylines have not.
func (v *View) prose(s Span) bool {
	for _, r := range v.Folded[s.Start:s.End] {
		switch r {
		case '。', ',', '!', '?':
			return true
		case '”': // 某某社“某某视点”记者
			line := v.FoldedString(s)
			return s.Len() > sourceRunes || !strings.Contains(line, "记者") || !role.MatchString(line)
		}
	}
	return false
}

// readByline tells whether a line is a byline, and takes from it what nobody gave.
func (v *View) readByline(s Span) bool {
	if head := (Span{s.Start, min(s.End, s.Start+longestLabel)}); v.Folded[s.End-1] != '。' && labels[v.Folded[s.Start]] != nil {
		if l, ok := readWord(v.FoldedString(head)); ok && l.fills == elsewhere {
			return true
		}
	}
	if v.Folded[s.Start] != '(' && v.prose(s) {
		return v.readTold(s)
	}
	line := v.FoldedString(s)
	date, at := findDate(line)
	if adopted.MatchString(line) && !date.IsZero() {
		v.publishedAt(date)
		return true
	}
	if strings.Contains(v.Slice(s), "\t") {
		return false // a row of a table
	}
	b := byline{known: strings.Count(line, ">") > 1}
	if at[1] > 0 {
		b.date, b.day = line[at[0]:at[1]], day(line[at[0]:at[1]])
	}
	fields := v.fields(s, fieldBreak)
	if len(fields) > 12 || !b.read(v, fields) || !b.known {
		return false
	}
	if b.source == "" && !date.IsZero() {
		b.source = b.medium
	}
	v.give(&v.Publisher, cmp.Or(b.source, b.house))
	v.give(&v.Author, strings.Join(b.authors, " "))
	v.publishedAt(date)
	return true
}

// told are the breaks of a byline in a sentence: 本文来源于江州日报，记者：林某，发布于2024年1月9日。
var told = regexp.MustCompile(`[,;。]\s*`)

// readTold reads a byline that is written as a sentence: every part of it is labelled.
func (v *View) readTold(s Span) bool {
	first := Span{s.Start, s.Start + slices.IndexFunc(v.Folded[s.Start:min(s.End, s.Start+sourceRunes)], func(r rune) bool { return r == ',' || r == ';' || r == '。' })}
	if first.Len() < 0 || first.End+1 == s.End {
		return false
	}
	if r := v.Folded[s.Start]; r != '本' && labels[r] == nil && !slices.Contains(v.Folded[first.Start:first.End], ':') {
		return false
	}
	if l, ok := readLabel(strings.TrimPrefix(v.FoldedString(first), "本文")); !ok || l.value == "" {
		return false
	}
	line := v.FoldedString(s)
	date, at := findDate(line)
	b := byline{}
	if at[1] > 0 {
		b.date, b.day = line[at[0]:at[1]], day(line[at[0]:at[1]])
	}
	fields := v.fields(s, told)
	for i := range fields {
		if rest, ok := strings.CutPrefix(fields[i].text, "本文"); ok {
			fields[i] = field{Span{fields[i].Start + 2, fields[i].End}, rest}
		}
		if l, ok := readLabel(fields[i].text); !ok || l.value == "" {
			return false
		}
	}
	if len(fields) < 2 || !b.read(v, fields) {
		return false
	}
	v.give(&v.Publisher, b.source)
	v.give(&v.Author, strings.Join(b.authors, " "))
	v.publishedAt(date)
	return true
}

func (v *View) give(to *string, value string) {
	if *to == "" {
		*to = strings.TrimSpace(value)
	}
}

func (v *View) publishedAt(t time.Time) {
	if v.Published.IsZero() {
		v.Published = t
	}
}
