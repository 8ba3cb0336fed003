// When: the date of an event among those of its text.

package events

import (
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// window is how many dates, names or numbers a look passes over.
const window = 6

// dateOf is the date of the event: the nearest before the trigger in its clause, the next after it
// there, the nearest before it in the sentence, or the last of the paragraph; -1 where there is none.
func (c *clause) dateOf() int {
	if c.when == unread {
		c.when = c.findDate()
	}
	return c.when
}

// unread tells that the date of a clause was not looked for.
const unread = -2

func (c *clause) findDate() int {
	dates := c.tables.Dates
	next := sort.Search(len(dates), func(i int) bool { return int(dates[i].StartChar) >= c.Start })
	start, end := c.words[c.first].Start, c.words[c.end-1].End
	earlier := -1
	for i := next - 1; i >= max(0, next-window); i-- {
		if int(dates[i].StartChar) < c.Sentences[c.index].Start {
			break
		}
		if !c.points(&dates[i]) || int(dates[i].EndChar) > c.Start {
			continue
		}
		if int(dates[i].StartChar) >= start {
			return i
		}
		if earlier < 0 && !c.bygone(i) && !c.adnominal(i) {
			earlier = i
		}
	}
	for i := next; c.after.relative.Len() == 0 && i < min(len(dates), next+window) && int(dates[i].StartChar) < end; i++ {
		if c.points(&dates[i]) && earlier < 0 && c.dates(int(dates[i].StartChar)) {
			return i
		}
	}
	if c.past() {
		return -1 // 曾担任…
	}
	if earlier >= 0 {
		return earlier
	}
	if c.setting.date < 0 { // no event told the date before it: 7月2日水位超警,…
		for i := next - 1; i >= max(0, next-window) && int(dates[i].StartChar) >= c.paragraph; i-- {
			if c.points(&dates[i]) && int(dates[i].EndChar) <= c.Start {
				return i
			}
		}
	}
	if next := c.last + 1; next < c.end && c.words[next].Class == phrase.Locative && c.in(next, setTemporal) && c.at == c.open {
		return -1 // 通车后…
	}
	return c.setting.date
}

// dates tells whether a time behind the trigger is when it happens (定于|周一, 出生于|1932年), and not of its object
// (通报[上半年]形势) or of what it tells (通知学校[明天]停课).
func (c *clause) dates(pos int) bool {
	if pos-c.End < 3 && c.after.object.Len() == 0 && (c.wordFrom(pos)+1 >= c.end || strings.ContainsRune("当那同", c.At(pos))) {
		return true // 封顶那天
	}
	switch c.At(pos - 1) {
	case '于', '在', '至', '到', '自', '从', '为', '是', '即', '定', '(':
		return true
	}
	return c.trigger.pos != verb && pos < c.End+8
}

// points tells whether a date says when: a duration or a set of times does not, nor a dynasty that tells whose a thing
// is (唐代|金银器).
func (c *clause) points(d *schema.Date) bool {
	if d.Type != "DATE" && d.Type != "TIME" || strings.ContainsRune("较比", c.At(int(d.StartChar)-1)) {
		return false // 较11月下旬下降
	}
	if c.HasAt(int(d.EndChar), "赛季") || c.HasAt(int(d.EndChar), "学年") || c.HasAt(int(d.EndChar), "雪季") || c.HasAt(int(d.EndChar), "财年") {
		return false // the season that a match belongs to
	}
	if d.Calendar != "era" || d.Rule != "dates.era" {
		return true
	}
	i := c.wordFrom(int(d.EndChar))
	return i >= len(c.words) || c.words[i].Start != int(d.EndChar) || c.words[i].Class != phrase.Noun && c.words[i].Class != phrase.De && c.words[i].Class != phrase.Name
}

// adnominal tells whether a date before is part of what a verb governs, or describes a noun: 通报[上半年]业绩.
func (c *clause) adnominal(date int) bool {
	i := c.wordFrom(int(c.tables.Dates[date].StartChar))
	if i > 0 && (c.words[i-1].Class == phrase.Verb || c.words[i-1].Class == phrase.Aspect) {
		return true
	}
	next := c.wordFrom(int(c.tables.Dates[date].EndChar))
	return next < len(c.words) && c.words[next].Class == phrase.De
}

// bygone tells whether the clause of a date before tells of long ago, so that what follows did not happen then:
// 2019年[曾]获奖,她在致辞中….
func (c *clause) bygone(date int) bool {
	i := c.wordFrom(int(c.tables.Dates[date].EndChar))
	for end := min(i+reach/4, c.at); i < end && !c.divides(i); i++ {
		if c.At(c.words[i].Start) == '曾' {
			return true
		}
	}
	return false
}

// settles tells whether a date is when the paragraph goes on to happen: not one of years or seasons amid days, which tells
// the background.
func (c *clause) settles(date int) bool {
	if c.past() {
		return false
	}
	old := c.setting.date
	return old < 0 || !coarse(c.tables.Dates[date].Grain) || coarse(c.tables.Dates[old].Grain)
}

// coarse tells whether a grain is longer than a month.
func coarse(grain string) bool {
	switch grain {
	case "season", "quarter", "half", "year", "decade", "century":
		return true
	}
	return false
}

// ahead tells whether a date is told as one to come: 明天, 下周二.
func (c *clause) ahead(date int) bool {
	d := &c.tables.Dates[date]
	at := int(d.StartChar)
	switch c.At(at) {
	case '明':
		return strings.ContainsRune("天日晚晨早年", c.At(at+1))
	case '下':
		return strings.ContainsRune("周月个星礼学", c.At(at+1))
	case '后':
		return c.At(at+1) == '天' || c.At(at+1) == '年'
	case '来':
		return c.At(at+1) == '年'
	}
	return false
}

// past tells whether the event is told as one of long ago: [曾]担任, [历任].
func (c *clause) past() bool {
	for i := c.at; i >= c.open && i > c.at-4; i-- {
		if c.At(c.words[i].Start) == '曾' || c.in(i, setBygone) {
			return true
		}
	}
	return false
}

// own tells whether a date stands in the event's own sentence.
func (c *clause) own(date int) bool {
	return int(c.tables.Dates[date].StartChar) >= c.Sentences[c.index].Start
}
