package text

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A full date in a byline, with a time that may follow it after blanks.
var (
	fullDate    = regexp.MustCompile(`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:\s*\(星期.\))?(?:\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?`)
	chineseDate = regexp.MustCompile(`([一二][〇零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日`)
)

// findDate finds the first full date of a folded line and the bytes it stands in; the zero time
// where there is none, or no such day.
func findDate(line string) (time.Time, [2]int) {
	var n [6]int
	var at [2]int
	if m := findAfter(fullDate, line, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"); m != nil {
		at = [2]int{m[0], m[1]}
		for i := range n {
			if m[2*i+2] >= 0 {
				n[i], _ = strconv.Atoi(line[m[2*i+2]:m[2*i+3]])
			}
		}
	} else if m := findAfter(chineseDate, line, "年"); m != nil {
		at = [2]int{m[0], m[1]}
		for i := range 3 {
			n[i] = chineseNumber(line[m[2*i+2]:m[2*i+3]])
		}
	} else {
		return time.Time{}, at
	}
	t := time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC)
	if n[0] == 0 || t.Month() != time.Month(n[1]) || t.Day() != n[2] || n[3] > 23 || n[4] > 59 || n[5] > 59 {
		return time.Time{}, [2]int{}
	}
	return t, at
}

// chineseNumber reads the digits of a year, or a number up to 39.
func chineseNumber(s string) int {
	const digits = "〇一二三四五六七八九"
	n, tens := 0, false
	for _, r := range strings.ReplaceAll(s, "零", "〇") {
		if r == '十' {
			n, tens = max(n, 1)*10, true
			continue
		}
		d := strings.Index(digits, string(r)) / len("〇")
		if tens {
			n += d
		} else {
			n = n*10 + d
		}
	}
	return n
}
