package text

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	fieldRunes  = 16 // a longer name or medium is prose
	sourceRunes = 30 // a longer publisher behind its label is prose
)

// A byline is fields with blanks or bars between them: a date, a medium, labels with what they
// name. The patterns are for folded text.
var (
	fieldBreak = regexp.MustCompile(`[\s|丨]+|\s*/\s*`)
	clock      = regexp.MustCompile(`^\d{1,2}:\d{2}(?::\d{2})?$`)
	page       = regexp.MustCompile(`^第?[A-Z]?\d{1,3}版\)?$`)
	han        = regexp.MustCompile(`\p{Han}`)
	spaced     = regexp.MustCompile(`^(\p{Han})\s+(\p{Han})(?:\s+(\p{Han}))?\s*:`)
	personName = regexp.MustCompile(`^[\p{Han}·]{2,12}$`)
)

// A field is a part of a byline, as folded and where it stands.
type field struct {
	Span
	text string
}

func (v *View) fields(s Span, breaks *regexp.Regexp) []field {
	line := v.FoldedString(s)
	var fields []field
	if m := spaced.FindString(line); m != "" { // 标  题：…
		head := utf8.RuneCountInString(m)
		for _, f := range v.fields(Span{s.Start + head, s.End}, breaks) {
			if len(fields) == 0 && f.Start == s.Start+head {
				f = field{Span{s.Start, f.End}, strings.Join(strings.Fields(m), "") + f.text}
			}
			fields = append(fields, f)
		}
		return fields
	}
	from := 0
	add := func(to int) {
		if from < to && strings.Trim(line[from:to], around) != "" {
			start := s.Start + utf8.RuneCountInString(line[:from])
			fields = append(fields, field{Span{start, start + utf8.RuneCountInString(line[from:to])}, line[from:to]})
		}
	}
	for _, m := range breaks.FindAllStringIndex(line, -1) {
		if strings.ContainsRune(line[m[0]:m[1]], '/') && digitsAround(line, m[0], m[1]) {
			continue // 2024/01/02
		}
		add(m[0])
		from = m[1]
	}
	add(len(line))
	return fields
}

func digitsAround(line string, from, to int) bool {
	return from > 0 && to < len(line) && line[from-1] >= '0' && line[from-1] <= '9' && line[to] >= '0' && line[to] <= '9'
}

// A byline is what the fields of a line say.
type byline struct {
	date, day      string // the date as written, and its first part
	known          bool   // a field of it stands in bylines only
	source, medium string // behind a label, and without one
	house          string // of whom writes: 江州日报 of 江州日报记者
	authors        []string
}

// read reads the fields; false where one of them stands in no byline.
func (b *byline) read(v *View, fields []field) bool {
	skipped := false // what stands there is of a label that fills nothing: 字号：大 中 小
	for i := 0; i < len(fields); i++ {
		f := fields[i]
		l, ok := readLabel(f.text)
		if ok && l.fills == title && l.colon {
			return false
		}
		switch {
		case clock.MatchString(f.text) || page.MatchString(f.text):
		case b.date != "" && strings.Contains(b.date, f.text):
			b.known = true
		case b.date != "" && strings.HasSuffix(f.text, b.day): // 中国某某网2024-3-7
			b.known = true
			before := strings.TrimSuffix(f.text, b.day)
			if !strings.Contains(before, ":") && utf8.RuneCountInString(before) <= fieldRunes {
				b.medium = v.written(f.Span, trimMarks(before))
			}
		case ok:
			values := []string{v.written(f.Span, l.value)}
			for l.value == "" && i+1 < len(fields) && b.valueOf(l, fields[i+1].text, len(values)) {
				i++
				values = append(values, v.written(fields[i].Span, trimValue(fields[i].text)))
			}
			value := strings.TrimSpace(strings.Join(values, " "))
			if n := utf8.RuneCountInString(value); n > sourceRunes || n > fieldRunes && l.fills == author {
				return false // 记者：您修过的最难的一本书是什么
			}
			// 评论：… as the first line is a title
			b.known = b.known || len(fields) > 1 || (l.colon || value != "") && (l.fills != nothing || f.Start > v.Paragraphs[0].Start || !han.MatchString(value))
			b.fill(l.fills, value)
			if b.house == "" && l.house != "" {
				b.house = v.written(f.Span, l.house)
			}
			skipped = l.fills == nothing
		case f.Len() > fieldRunes:
			return false
		case b.medium == "" && !skipped && len(fields) > 1 && !strings.Contains(f.text, ":"):
			b.medium = v.written(f.Span, trimMarks(f.text))
		}
	}
	return true
}

// valueOf tells whether a field is the value of the label before it, or a further name.
func (b *byline) valueOf(l labelled, field string, have int) bool {
	if _, ok := readLabel(field); ok || strings.Contains(field, ":") || b.date != "" && strings.Contains(field, b.day) {
		return false
	}
	if have == 1 {
		return l.fills != author || !page.MatchString(field)
	}
	return l.fills == author && utf8.RuneCountInString(field) <= 3 && personName.MatchString(field)
}

func (b *byline) fill(what fill, value string) {
	switch {
	case value == "":
	case what == publisher && b.source == "":
		b.source = value
	case what == author:
		if !slices.Contains(b.authors, value) { // 记者 林某 … 作者：林某
			b.authors = append(b.authors, value)
		}
	}
}

// written is a part of a folded field as the text has it.
func (v *View) written(f Span, part string) string {
	if part == "" {
		return ""
	}
	line := v.FoldedString(f)
	from := strings.LastIndex(line, part)
	start := f.Start + utf8.RuneCountInString(line[:from])
	return v.Slice(Span{start, start + utf8.RuneCountInString(part)})
}

// day is the first part of a date: without the time that may follow.
func day(date string) string {
	d, _, _ := strings.Cut(date, " ")
	return d
}
