package text

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// The head of a dispatch, in folded text: 某某社杭州3月9日电(记者 某某), 本报讯(记者 某某).
var (
	dispatch = regexp.MustCompile(`^\p{Han}{2,16}?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:电|讯|消息)`)
	agency   = regexp.MustCompile(`^(?:据)?(\p{Han}{2,8}?(?:社|网|报|台|通讯社))`)
	credit   = regexp.MustCompile(`^[^。]{0,24}?\((?:本报|本网|本台|\p{Han}{2,6}[网社报台])?(?:记者|通讯员)\s*:?\s*([\p{Han}·、\s]{2,24})\)`)
)

// readDispatch reads the head of a dispatch in the first line of body.
func (v *View) readDispatch() {
	for _, p := range v.Paragraphs[:min(headLines, len(v.Paragraphs))] {
		if p.Kind != Body {
			continue
		}
		head := Span{p.Start, min(p.End, p.Start+bylineRunes)}
		line := v.FoldedString(head)
		written := func(from, to int) string {
			start := head.Start + utf8.RuneCountInString(line[:from])
			return strings.TrimSpace(v.Slice(Span{start, start + utf8.RuneCountInString(line[from:to])}))
		}
		if m := findAfter(dispatch, line, "日电", "日讯", "日消息"); m != nil {
			if a := agency.FindStringSubmatchIndex(line); a != nil && a[3] < m[4] && !strings.HasPrefix(line, "本") {
				v.give(&v.Publisher, written(a[2], a[3]))
			}
			if m[2] >= 0 {
				year, _ := strconv.Atoi(line[m[2]:m[3]])
				month, _ := strconv.Atoi(line[m[4]:m[5]])
				day, _ := strconv.Atoi(line[m[6]:m[7]])
				if t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); t.Day() == day {
					v.publishedAt(t)
				}
			}
		}
		if m := findAfter(credit, line, "记者", "通讯员"); m != nil {
			v.give(&v.Author, strings.Join(strings.Fields(strings.NewReplacer("通讯员", " ", "通訊員", " ").Replace(written(m[2], m[3]))), " "))
		}
		return
	}
}

// findAfter matches a pattern where the line has one of the words that it asks for: most lines have none.
func findAfter(pattern *regexp.Regexp, line string, words ...string) []int {
	for _, w := range words {
		if strings.Contains(line, w) {
			return pattern.FindStringSubmatchIndex(line)
		}
	}
	return nil
}
