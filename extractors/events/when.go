// When: the date of an event among those of its text.

package events

import (
	"sort"
	"strings"
	"time"

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

// inheritedDate is the date that the paragraph told before, where it holds for the event: for figures the period of those
// before; that of months or years only in its own sentence; none for bribes that were taken, and for an inquest that is still going on.
func (c *clause) inheritedDate() int {
	if p := c.setting.period; p >= 0 && c.trigger.last().is("market.", "business.results") {
		return p
	}
	d := c.setting.date
	if d < 0 || c.own(d) {
		return d
	}
	if c.inquest() {
		d = c.setting.begun
	}
	if length(c.tables.Dates[d].Grain) > 0 || c.trigger.last().is("crime.bribed", "crime.embezzled") || c.trigger.last().is("justice.", "policy.inspected") && c.ongoing() {
		return -1
	}
	return d
}

// ongoing tells whether the event is told as one that is not over: 正在[调查], 正在进一步[侦办].
func (c *clause) ongoing() bool {
	for i := c.at - 1; i >= c.first && i > c.at-4; i-- {
		if c.in(i, setOngoing) {
			return true
		}
		if c.words[i].Class != phrase.Adverb && !nominal(c.words[i].Class) {
			break
		}
	}
	return false
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
	if c.past() || c.presents() {
		return false
	}
	old := c.setting.date
	if c.backward(date) || c.life(date) {
		return false
	}
	if v := c.tables.Dates[date].Value; v == "PRESENT_REF" || old >= 0 && strings.HasSuffix(v, "_REF") {
		return false
	}
	return old < 0 || length(c.tables.Dates[date].Grain) <= length(c.tables.Dates[old].Grain)
}

// backward tells whether a date goes back behind that told before, amid a clause: 气象部门[前日]已发布预警.
func (c *clause) backward(date int) bool {
	if c.setting.date < 0 {
		return false
	}
	d, old := &c.tables.Dates[date], &c.tables.Dates[c.setting.date]
	return d.StartTime.Valid && old.StartTime.Valid && d.StartTime.V.Before(old.StartTime.V) && (int(d.StartChar) > c.words[c.first].Start || c.reached())
}

// reached tells whether a word before the trigger says that it has happened by now.
func (c *clause) reached() bool {
	for i := c.at - 1; i >= c.first && i > c.at-reach/3; i-- {
		if c.in(i, setDone) {
			return true
		}
	}
	return false
}

// inquest tells whether the sentence opens with what an inquest found, which happened when the case did: 经查,….
func (c *clause) inquest() bool {
	return c.in(0, setInquest) && c.trigger.last().is("crime.", "casualty.", "other.quarrelled", "transport.", "accident.")
}

// length is 0 for a grain up to a day or some days, 1 for a month, 2 for what is longer.
func length(grain string) int {
	switch {
	case coarse(grain):
		return 2
	case grain == "month":
		return 1
	}
	return 0
}

// presents tells whether the sentence says what was told before to be: 这是2019年以来的第三次罢工.
func (c *clause) presents() bool {
	return c.At(c.words[0].Start) == '这' && len(c.words) > 1 && (c.words[0].Len() == 1 && c.char(1, '是') || c.is(0, "这是") || c.is(0, "这也") || c.is(0, "这已"))
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

// future tells whether a date is after the day on which the text was published.
func (c *clause) future(date int) bool {
	start := c.tables.Dates[date].StartTime
	return start.Valid && !c.Published.IsZero() && start.V.Sub(c.Published) >= 24*time.Hour
}

// until tells whether a date is one by which something is to be done: [到2030年]建成.
func (c *clause) until(date int) bool {
	d := &c.tables.Dates[date]
	if int(d.EndChar) > c.Start || c.At(int(d.StartChar)) != '到' && c.At(int(d.StartChar)-1) != '到' {
		return false
	}
	return !d.StartTime.Valid || c.Published.IsZero() && coarse(d.Grain)
}

// past tells whether the event is told as one of long ago: [曾]担任, [历任].
func (c *clause) past() bool {
	if c.long == 0 {
		c.long = -1
		if c.longAgo() {
			c.long = 1
		}
	}
	return c.long > 0
}

func (c *clause) longAgo() bool {
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
