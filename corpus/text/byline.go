package text

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	bylineRunes = 90 // a longer line is no byline
	fieldRunes  = 16 // a longer field is prose
)

// A byline is fields with blanks or bars between them: a date, a medium, labels with what they
// name. The patterns are for folded text.
var (
	fieldBreak = regexp.MustCompile(`[\s|丨]+|\s*/\s*`)
	clock      = regexp.MustCompile(`^\d{1,2}:\d{2}(?::\d{2})?$`)
	label      = regexp.MustCompile(`^[(【]?(来源|稿源|信息来源|发布单位|作者|文|撰文|整理|来信人|(?:本报|本网|本台|本刊|特约|首席|见习|驻\p{Han}{2,4}|全媒体)*(?:记者|通讯员|实习生)|责任编辑|责编|编辑|编审|主编|审核|校对|发布时间|发布日期|时间|日期|字号|阅读|点击|浏览|摄影|摄影报道|制图|图|图源|供稿|分享到|上一篇|下一篇|当前位置|首页)([:;]?)(.*)$`)
	page       = regexp.MustCompile(`^第?[A-Z]?\d{1,3}版$`)
	adopted    = regexp.MustCompile(`^\([^()]*\d日[^()]{0,40}(?:通过|公布|发布|印发|修订)\)$`)
	personName = regexp.MustCompile(`^[\p{Han}·]{2,12}$`)
)

// sources and authors are the labels of these fields.
func isSource(l string) bool {
	return strings.HasSuffix(l, "来源") || l == "稿源" || l == "发布单位"
}

func isAuthor(l string) bool {
	switch l {
	case "作者", "文", "撰文", "整理", "来信人":
		return true
	}
	return strings.HasSuffix(l, "记者") || strings.HasSuffix(l, "通讯员")
}

// markBylines marks and reads the lines about the text, at its head and its foot.
func (v *View) markBylines() {
	for i := range v.Paragraphs {
		p := &v.Paragraphs[i]
		if i >= headLines && i < len(v.Paragraphs)-footLines || p.Len() > bylineRunes {
			continue
		}
		if v.readByline(p.Span) {
			p.Kind = Byline
		}
	}
	// The line above a date at the foot is who signs: 某市公安局 / 2024年5月7日.
	if n := len(v.Paragraphs); n > 3 {
		sign, date := &v.Paragraphs[n-2], v.Paragraphs[n-1]
		if date.Kind == Byline && sign.Kind == Body && sign.Len() <= 2*fieldRunes && v.unpunctuated(sign.Span) {
			sign.Kind = Byline
			v.give(&v.Publisher, v.Slice(sign.Span))
		}
	}
}

// prose tells whether a line has marks that bylines have not.
func (v *View) prose(s Span) bool {
	for _, r := range v.Folded[s.Start:s.End] {
		switch r {
		case '。', ',', '!', '?', '”':
			return true
		}
	}
	return false
}

// A field is a part of a byline, as folded and where it stands.
type field struct {
	Span
	text string
}

func (v *View) fields(s Span) []field {
	line := v.FoldedString(s)
	var fields []field
	from := 0
	add := func(to int) {
		if from < to {
			start := s.Start + utf8.RuneCountInString(line[:from])
			fields = append(fields, field{Span{start, start + utf8.RuneCountInString(line[from:to])}, line[from:to]})
		}
	}
	for _, m := range fieldBreak.FindAllStringIndex(line, -1) {
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

// readByline tells whether a line is a byline, and takes from it what nobody gave.
func (v *View) readByline(s Span) bool {
	if v.Folded[s.Start] != '(' && v.prose(s) {
		return false
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
	known := strings.Count(line, ">") > 1
	var medium, source, author string
	fields := v.fields(s)
	for i := 0; i < len(fields); i++ {
		f := fields[i]
		switch m := labelOf(f.text); {
		case clock.MatchString(f.text) || page.MatchString(f.text):
		case at[1] > 0 && strings.Contains(line[at[0]:at[1]], f.text):
			known = true
		case at[1] > 0 && strings.HasSuffix(f.text, day(line[at[0]:at[1]])): // 中国某某网2024-3-7
			known = true
			before := strings.TrimSuffix(f.text, day(line[at[0]:at[1]]))
			if !strings.Contains(before, ":") && utf8.RuneCountInString(before) <= fieldRunes {
				medium = v.Slice(Span{f.Start, f.Start + utf8.RuneCountInString(before)})
			}
		case m != nil && names(m[1], m[2], m[3]):
			value := trimValue(v.Slice(Span{f.End - utf8.RuneCountInString(m[3]), f.End}))
			if value == "" && i+1 < len(fields) && !strings.Contains(fields[i+1].text, ":") {
				i++
				value = trimValue(v.Slice(fields[i].Span))
				for i+1 < len(fields) && isAuthor(m[1]) && fields[i+1].Len() <= 3 && personName.MatchString(fields[i+1].text) && label.FindString(fields[i+1].text) == "" {
					i++
					value += " " + v.Slice(fields[i].Span)
				}
			}
			if utf8.RuneCountInString(value) > fieldRunes {
				return false // 记者：您修过的最难的一本书是什么
			}
			known = true
			switch {
			case isSource(m[1]):
				source = value
			case isAuthor(m[1]) && author == "" && value != "":
				author = value
			}
		case f.Len() > fieldRunes:
			return false
		default:
			if medium == "" && len(fields) > 1 {
				medium = strings.Trim(v.Slice(f.Span), "【】")
			}
		}
	}
	if !known || len(fields) > 12 {
		return false
	}
	if source == "" && !date.IsZero() {
		source = medium
	}
	v.give(&v.Publisher, source)
	v.give(&v.Author, author)
	v.publishedAt(date)
	return true
}

// labelWords are those of which every label has one.
var labelWords = []string{"来源", "稿源", "单位", "作者", "文", "整理", "来信人", "记者", "通讯员", "实习生", "编", "审", "校对", "时间", "日期", "字号", "阅读", "点击", "浏览", "摄影", "图", "供稿", "分享到", "一篇", "位置", "首页"}

// labelOf matches the label of a field where it may have one: most have none.
func labelOf(field string) []string {
	if !slices.ContainsFunc(labelWords, func(w string) bool { return strings.Contains(field, w) }) {
		return nil
	}
	return label.FindStringSubmatch(field)
}

// names tells whether a label names what follows it: with a colon, at the end of its field, or a
// reporter's name right behind it (记者林某).
func names(label, colon, value string) bool {
	return colon != "" || value == "" || value == ")" || strings.HasSuffix(label, "记者") || strings.HasSuffix(label, "通讯员")
}

// day is the first part of a date: without the time that may follow.
func day(date string) string {
	d, _, _ := strings.Cut(date, " ")
	return d
}

func trimValue(s string) string {
	s, _, _ = strings.Cut(s, "（")
	s, _, _ = strings.Cut(s, "(")
	return strings.Trim(s, ")）】 ")
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
