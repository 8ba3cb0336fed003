package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// A mark is a span below a sentence.
type mark struct{ start, end int }

// marks prints each sentence, and below it the spans of each table that lie in it:
//
//	2022年2月20日晚，大会在北京闭幕。
//	╰─────────────╯                    dates
//	                        ╰──╯       entities
func (l *look) marks(ts *schema.Tables) {
	width := 100
	if l.width > 0 {
		width = max(40, l.width-16) // room for the name of the table
	}
	spans := map[string][]mark{}
	for _, t := range schema.All {
		rows := t.Rows(ts)
		for i := 0; t.HasSpans() && t.Name != "sentences" && i < rows.Len(); i++ {
			r := rows.Index(i).Field(0).Addr().Interface().(*schema.Row)
			spans[t.Name] = append(spans[t.Name], mark{int(r.StartChar), int(r.EndChar)})
		}
	}
	for _, s := range ts.Sentences {
		runes := []rune(strings.NewReplacer("\n", "⏎", "\t", " ").Replace(s.Text))
		for from := 0; from < len(runes); {
			to := fit(runes, from, width)
			l.line(runes[from:to], int(s.StartChar)+from, spans)
			from = to
		}
	}
	fmt.Fprintln(l.w)
}

// fit is the end of what a line holds.
func fit(runes []rune, from, width int) int {
	to := from
	for to < len(runes) {
		if width -= narrow.RuneWidth(runes[to]); width < 0 && to > from {
			break
		}
		to++
	}
	return to
}

// line prints a piece of a sentence that begins at a code point, and its marks: a line for each
// table, and more where spans of one table lie in one another.
func (l *look) line(runes []rune, at int, spans map[string][]mark) {
	fmt.Fprintln(l.w, l.paint(bold, string(runes)))
	for _, t := range schema.All {
		var lanes [][]mark
		for _, m := range spans[t.Name] {
			if m.end <= at || m.start >= at+len(runes) {
				continue
			}
			k := slices.IndexFunc(lanes, func(lane []mark) bool { return lane[len(lane)-1].end <= m.start })
			if k < 0 {
				lanes, k = append(lanes, nil), len(lanes)
			}
			lanes[k] = append(lanes[k], m)
		}
		for _, lane := range lanes {
			var b strings.Builder
			for i := range runes {
				b.WriteString(under(lane, at+i, narrow.RuneWidth(runes[i])))
			}
			drawn := strings.TrimRight(b.String(), " ")
			fill := columnsOf(string(runes)) + 2 - columnsOf(drawn)
			fmt.Fprintln(l.w, l.paint(tableColours[t.Name], drawn+strings.Repeat(" ", fill)+t.Name))
		}
	}
}

// under is what stands below one rune: the begin, the middle or the end of a mark, or nothing.
func under(lane []mark, at, width int) string {
	for _, m := range lane {
		switch {
		case at < m.start || at >= m.end:
		case width == 0:
			return ""
		case m.end-m.start == 1 && width == 1:
			return "╵"
		case at == m.start && at == m.end-1:
			return "╰" + strings.Repeat("─", width-2) + "╯"
		case at == m.start:
			return "╰" + strings.Repeat("─", width-1)
		case at == m.end-1:
			return strings.Repeat("─", width-1) + "╯"
		default:
			return strings.Repeat("─", width)
		}
	}
	return strings.Repeat(" ", width)
}
