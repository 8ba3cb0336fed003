package dates

import (
	"strings"
	"time"
)

// untoldYear stands for the year of a text that tells none: days are reckoned in it as in any other, but its number, and
// with it the time on the calendar, is not told. It is a leap year, as the day told may be 2月29日, and no date is near it.
const untoldYear = 80000

// nearUntold are the borders, in seconds, of the years about it.
var nearUntold = [2]int64{date(untoldYear-1000, 1, 1).Unix(), date(untoldYear+1000, 1, 1).Unix()}

// yearless tells whether a time lies in or about the year that stands for one that is not told.
func yearless(t time.Time) bool {
	s := t.Unix()
	return s > nearUntold[0] && s < nearUntold[1]
}

// undated tells whether no reference time is known, or of it no more than its day.
func (r *resolver) undated() bool { return r.now.IsZero() || yearless(r.now) }

// tellsYear tells whether a day told with its year tells that of the dispatch too: 6月13日电 …2023年6月10日至13日. The lead
// of a dispatch tells of days just past.
func (r *resolver) tellsYear(e *expression, p placed) bool {
	if e.slots[year].how != fixed || e.slots[day].how != fixed || r.aside || len(r.told) == 0 || r.told[0].id != r.dateline-1 || r.told[0].paragraph != r.paragraph {
		return false
	}
	_, m, dd := r.now.Date()
	return distance(date(p.start.Year(), int(m), dd), p.start) < near
}

// inUntoldYear places a month told without its year where the text tells none.
func inUntoldYear(d *description, c grain, within func(time.Time, int) (placed, bool)) (placed, bool) {
	if c != month || d.slots[month].how != fixed || d.lunar {
		return placed{}, false
	}
	return within(date(untoldYear, 1, 1), 0)
}

// unknown is the TIMEX3 value of a description that cannot be placed; a festival of the civil calendar tells its day.
func (r *resolver) unknown(d *description) string {
	if d.slots[day].how == aFestival {
		if h := &r.Lexicon.Entries[d.slots[day].n]; h.Get("calendar") == "solar" {
			civil := at(month, fixed, number(h.Get("month"))).with(day, fixed, number(h.Get("day")))
			return unknownTimex(&civil)
		}
	}
	return unknownTimex(d)
}

// value is the TIMEX3 value of a description that is placed: X for a year that is not told, and for all that hangs on it.
func (r *resolver) value(d *description, p placed) string {
	if !yearless(p.start) {
		return timex(d, p)
	}
	_, m, dd := p.start.Date()
	switch {
	case p.grain < year, p.grain == week, p.grain == weekend, d.slots[weekend].how != unset, d.slots[week].how != unset, d.slots[day].how == onWeekday, d.slots[day].how == nthWeekday, d.lunar, d.quant == "working", d.slots[day].how == aFestival:
		return r.unknown(d)
	case p.grain >= day && m == time.February && dd == 29 && d.slots[day].how != fixed: // the day after 2月28日
		return r.unknown(d)
	}
	parts := strings.Split(timex(d, p), "/")
	for i, v := range parts {
		parts[i] = "XXXX" + v[len("80000"):]
	}
	return strings.Join(parts, "/")
}
