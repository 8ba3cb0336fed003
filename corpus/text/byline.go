package text

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Patterns of lines about the text, written for folded text. They are tried on short lines at
// the head and the foot alone, and on the first words of the body.
var (
	bylineDate = regexp.MustCompile(`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?`)
	labelled   = regexp.MustCompile(`^\(?(?:来源|稿源|作者|文|责任编辑|责编|编辑|编审|审核|校对|记者|通讯员|本报记者|本网记者|发布时间|发布日期|时间|日期|字号|摄影|制图|图|供稿|发布单位|信息来源)(?:[:/]|\s*[|丨]|$)`)
	sourceOf   = regexp.MustCompile(`(?:来源|稿源|发布单位|信息来源)\s*[:/]\s*([^\s:|丨()/]+)`)
	authorOf   = regexp.MustCompile(`(?:作者|文|撰文)\s*[:/]\s*([^\s:|丨()/]+)|(?:^|[\s(|丨])(?:本报|本网|本刊|特约)?(?:记者|通讯员)\s*[:/]?\s*([^\s:|丨()/0-9]+)`)
	media      = regexp.MustCompile(`^[\p{Han}A-Za-z]{2,14}?(?:网|报|社|台|日报|晚报|时报|新闻|客户端|周刊|杂志|在线|发布)$`)
	reporters  = regexp.MustCompile(`^\(?(?:本报|本网|本台|本刊|\p{Han}{2,6}[网社报台])?(?:首席|见习|特约|驻\p{Han}{2,4}|全媒体)?(?:记者|通讯员)\s?[\p{Han}·、\s]{2,24}\)?$`)
	dispatch   = regexp.MustCompile(`^([\p{Han}]{2,12}?[网社报台讯])?(?:[\p{Han}]{2,10})?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:电|讯|消息)|^((?:本报|本网)讯)`)
	credit     = regexp.MustCompile(`^[^。]{0,24}?\((?:本报|本网|本台|\p{Han}{2,6}[网社报台])?(?:记者|通讯员)\s*[:/]?\s*([\p{Han}·、\s]{2,24})\)`)
)

const bylineRunes = 80

// markBylines marks the lines that tell source, author, editor or date, and reads them.
func (v *View) markBylines() {
	for i := range v.Paragraphs {
		if i >= headLines && i < len(v.Paragraphs)-footLines {
			continue
		}
		p := &v.Paragraphs[i]
		if p.Len() > bylineRunes {
			continue
		}
		line := v.FoldedString(p.Span)
		if !isByline(line) {
			continue
		}
		p.Kind = Byline
		v.readByline(p.Span, line)
	}
}

func isByline(line string) bool {
	if labelled.MatchString(line) || reporters.MatchString(line) {
		return true
	}
	if m := bylineDate.FindStringIndex(line); m != nil {
		before, after := strings.TrimSpace(line[:m[0]]), strings.TrimSpace(line[m[1]:])
		// A date alone, or with the name of a medium before it, or labels around it.
		return (before == "" || media.MatchString(before) || strings.Contains(before, ":")) &&
			(after == "" || labelled.MatchString(after) || media.MatchString(after))
	}
	return sourceOf.MatchString(line) && !strings.ContainsAny(line, "。,")
}

// readByline takes what a byline states and nobody gave. The words are taken as written: the
// match is made on folded text, which has the same runes.
func (v *View) readByline(at Span, line string) {
	written := func(from, to int) string {
		start := at.Start + len([]rune(line[:from]))
		return strings.TrimSpace(v.Slice(Span{start, start + len([]rune(line[from:to]))}))
	}
	if m := sourceOf.FindStringSubmatchIndex(line); m != nil && v.Publisher == "" {
		v.Publisher = written(m[2], m[3])
	}
	if m := authorOf.FindStringSubmatchIndex(line); m != nil && v.Author == "" {
		if m[2] < 0 {
			m[2], m[3] = m[4], m[5]
		}
		v.Author = written(m[2], m[3])
	}
	m := bylineDate.FindStringSubmatchIndex(line)
	if m == nil {
		return
	}
	if before := strings.TrimSpace(line[:m[0]]); v.Publisher == "" && media.MatchString(before) {
		v.Publisher = written(0, m[0])
	}
	if v.Published.IsZero() {
		v.Published = bylineTime(line, m)
	}
}

func bylineTime(line string, m []int) time.Time {
	var n [6]int
	for i := range n {
		if m[2*i+2] >= 0 {
			n[i], _ = strconv.Atoi(line[m[2*i+2]:m[2*i+3]])
		}
	}
	t := time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC)
	if t.Month() != time.Month(n[1]) || t.Day() != n[2] || n[3] > 23 || n[4] > 59 || n[5] > 59 {
		return time.Time{} // no such day or time
	}
	return t
}

// readDispatch reads the head of a dispatch (某某社杭州3月9日电（记者 某某）) in the first lines of body.
func (v *View) readDispatch() {
	for _, p := range v.Paragraphs[:min(headLines, len(v.Paragraphs))] {
		if p.Kind != Body {
			continue
		}
		head := Span{p.Start, min(p.End, p.Start+bylineRunes)}
		line := v.FoldedString(head)
		written := func(from, to int) string {
			start := head.Start + len([]rune(line[:from]))
			return strings.TrimSpace(v.Slice(Span{start, start + len([]rune(line[from:to]))}))
		}
		if m := dispatch.FindStringSubmatchIndex(line); m != nil {
			if m[2] >= 0 && v.Publisher == "" && line[m[2]:m[3]] != "本报" && line[m[2]:m[3]] != "本网" {
				v.Publisher = written(m[2], m[3])
			}
			if m[4] >= 0 && v.Published.IsZero() {
				year, _ := strconv.Atoi(line[m[4]:m[5]])
				month, _ := strconv.Atoi(line[m[6]:m[7]])
				day, _ := strconv.Atoi(line[m[8]:m[9]])
				if t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); t.Day() == day {
					v.Published = t
				}
			}
		}
		if m := credit.FindStringSubmatchIndex(line); m != nil && v.Author == "" {
			v.Author = written(m[2], m[3])
		}
		return
	}
}
