// How long a time that was told holds for what the paragraph tells behind it.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/phrase"
)

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
