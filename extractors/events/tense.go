// Whether a time is one to come or long past.

package events

import (
	"strings"
	"time"
)

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
