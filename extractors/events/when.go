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
		if old := c.setting.date; c.when >= 0 && old >= 0 && c.sequel(c.when) && c.tables.Dates[old].StartTime.Valid {
			c.when = old // 随后 is on the day of what was told before
		}
	}
	return c.when
}

// sequel tells whether a date only says that the event came next: 随后.
func (c *clause) sequel(date int) bool {
	d := &c.tables.Dates[date]
	return !d.StartTime.Valid && c.sets.lists[setSequel].At(c.View, int(d.StartChar)) != ""
}

// unread tells that the date of a clause was not looked for.
const unread = -2

func (c *clause) findDate() int {
	dates := c.tables.Dates
	next := sort.Search(len(dates), func(i int) bool { return int(dates[i].StartChar) >= c.Start })
	start, end := c.words[c.first].Start, c.words[c.end-1].End
	earlier, named := -1, -1 // named: a year that may be part of a name, as in [2024年]欧洲杯
	for i := next - 1; i >= max(0, next-window) && int(dates[i].StartChar) >= c.Sentences[c.index].Start; i-- {
		if !c.points(&dates[i]) || int(dates[i].EndChar) > c.Start {
			continue
		}
		own := int(dates[i].StartChar) >= start
		switch {
		case c.presents(), c.lifespan(i):
		case !own && named >= 0 && int(dates[named].StartChar) >= start:
			return named
		case own && c.ofAnother(i), !own && (c.bygone(i) || c.adnominal(i)):
		case coarse(dates[i].Grain) && c.titles(i):
			if named < 0 {
				named = i
			}
		case own:
			return i
		case earlier < 0:
			earlier = i
		}
	}
	switch {
	case named >= 0 && int(dates[named].StartChar) >= start:
		return named
	case earlier < 0:
		earlier = named
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
	if d := c.told.date; d >= 0 && c.own(d) {
		return d // [今年7月]的冰雹让果农受损,保险公司赔付…
	}
	if c.setting.date < 0 { // no event told the date before it: 7月2日水位超警,…
		for i := next - 1; i >= max(0, next-window) && int(dates[i].StartChar) >= c.paragraph; i-- {
			if c.points(&dates[i]) && int(dates[i].EndChar) <= c.Start && !c.lifespan(i) && !c.ofAnother(i) && !c.bygone(i) && (length(dates[i].Grain) == 0 || c.own(i)) {
				return i
			}
		}
	}
	if next := c.last + 1; next < c.end && c.words[next].Class == phrase.Locative && c.in(next, setTemporal) && c.at == c.open {
		return -1 // 通车后…
	}
	return c.inheritedDate()
}

// ofAnother tells whether a date before is when something else happened, that describes who takes part: [2021年]出土的玉印亮相.
func (c *clause) ofAnother(date int) bool {
	end := int(c.tables.Dates[date].EndChar)
	if c.told.clause != c.first || end > c.told.event || c.Start <= c.told.event || c.wordFrom(c.told.event-1)-c.wordFrom(end) > 1 {
		return false
	}
	for i := c.at - 1; i >= c.first && i > c.at-reach && c.words[i].Start >= c.told.event; i-- {
		if c.words[i].Class == phrase.De {
			return true
		}
	}
	return false
}

// lifespan tells whether a date is that of a whole life behind a name, when only the birth is told to have been.
func (c *clause) lifespan(date int) bool {
	return c.life(date) && !c.trigger.last().is("life.born")
}

// life tells whether a date in brackets is one of many years: (1901年4月20日－1972年1月9日).
func (c *clause) life(date int) bool {
	d := &c.tables.Dates[date]
	return c.At(int(d.StartChar)-1) == '(' && strings.Contains(d.Value, "/") && d.StartTime.Valid && d.EndTime.Valid && d.EndTime.V.Year() > d.StartTime.V.Year()+5
}

// titles tells whether a noun follows a date, so that it may be part of a name: [2024年]欧洲杯.
func (c *clause) titles(date int) bool {
	end := int(c.tables.Dates[date].EndChar)
	i := c.wordFrom(end)
	if i >= c.at || c.words[i].Start != end {
		return false
	}
	before := c.At(int(c.tables.Dates[date].StartChar) - 1)
	return (c.words[i].Class == phrase.Noun || c.words[i].Class == phrase.Name) && before != '于' && before != '在'
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
	return c.dateDescribes(date)
}

// dateDescribes tells whether a date describes a noun: [1958年]的吊机.
func (c *clause) dateDescribes(date int) bool {
	next := c.wordFrom(int(c.tables.Dates[date].EndChar))
	return next < len(c.words) && c.words[next].Class == phrase.De
}

// own tells whether a date stands in the event's own sentence.
func (c *clause) own(date int) bool {
	return int(c.tables.Dates[date].StartChar) >= c.Sentences[c.index].Start
}
