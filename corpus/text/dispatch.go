package text

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// The head of a dispatch, in folded text: 某某社杭州3月9日电(记者 某某), 某某网讯, 本报讯(首席记者 某某).
var (
	dispatch = regexp.MustCompile(`^\p{Han}{2,16}?\s?(?:(\d{4})\s?年)?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:电|讯|消息)`)
	wire     = regexp.MustCompile(`^【?[\p{Han}·]{1,12}?(?:社|网|报|台|新闻|客户端|周刊)(?:讯|消息)[:,(】\s]`)
	agency   = regexp.MustCompile(`^【?(?:据)?(\p{Han}{1,8}?(?:社|网|报|台|通讯社|新闻|客户端|周刊))`)
	topic    = regexp.MustCompile(`日电\s*题:\s*(.+)$`) // the line before a feature: …电 题：…
)

const (
	wireBytes   = 60 // the head of a dispatch without a date is no longer
	creditRunes = 24 // its brackets open within so many
)

// readDispatch reads the head of a dispatch in the first line of body.
func (v *View) readDispatch() {
	for _, p := range v.Paragraphs[:min(headLines, len(v.Paragraphs))] {
		if p.Kind != Body {
			continue
		}
		head := Span{p.Start, min(p.End, p.Start+bylineRunes)}
		line := v.FoldedString(head)
		if m := findAfter(dispatch, line, "日电", "日讯", "日消息"); m != nil {
			if a := agency.FindStringSubmatchIndex(line); a != nil && a[3] <= m[4] {
				v.medium(head, line[a[2]:a[3]])
			}
			if m[2] >= 0 {
				year, _ := strconv.Atoi(line[m[2]:m[3]])
				month, _ := strconv.Atoi(line[m[4]:m[5]])
				day, _ := strconv.Atoi(line[m[6]:m[7]])
				if t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); t.Day() == day {
					v.publishedAt(t)
				}
			}
		} else if at := strings.IndexFunc(line, func(r rune) bool { return r == '讯' || r == '息' }); at > 0 && at < wireBytes && wire.MatchString(line) {
			v.medium(head, agency.FindStringSubmatch(line)[1])
		}
		v.readCredit(head)
		return
	}
}

// readCredit reads who wrote in the first brackets of a dispatch: (记者 某某 通讯员 某某).
func (v *View) readCredit(head Span) {
	open := slices.Index(v.Folded[head.Start:min(head.End, head.Start+creditRunes)], '(') + head.Start
	if open < head.Start {
		return
	}
	inside := Span{open + 1, open + 1 + slices.Index(v.Folded[open+1:head.End], ')')}
	if inside.Len() < 2 || slices.Contains(v.Folded[head.Start:inside.End], '。') || !strings.ContainsAny(v.FoldedString(inside), "者员") {
		return
	}
	if b := (byline{}); b.read(v, v.fields(inside, fieldBreak)) {
		v.give(&v.Author, strings.Join(b.authors, " "))
	}
}

// medium makes the medium that a dispatch names the publisher; 本报 is nobody's name.
func (v *View) medium(head Span, name string) {
	switch r, _ := utf8.DecodeRuneInString(name); r {
	case '本', '该', '此', '某', '各', '多', '有':
		return
	}
	v.give(&v.Publisher, v.written(head, name))
}

// markTopics takes the title from the line that opens a feature of an agency: 某某社杭州3月9日电 题：桥上的一天.
func (v *View) markTopics() {
	for i := range v.Paragraphs[:min(headLines, len(v.Paragraphs))] {
		p := &v.Paragraphs[i]
		if p.Kind != Body || p.Len() > bylineRunes {
			continue
		}
		line := v.FoldedString(p.Span)
		m := findAfter(topic, line, "题:")
		if m == nil {
			continue
		}
		if a := agency.FindStringSubmatch(line); a != nil {
			v.medium(p.Span, a[1])
		}
		v.give(&v.Title, v.written(p.Span, strings.TrimSpace(line[m[2]:m[3]])))
		p.Kind = Byline
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
