package dates

import (
	"time"
)

// A grain is a unit in which time is told, from the coarsest to the finest. It is also a place in a description's slots.
type grain uint8

const (
	none grain = iota
	century
	decade
	year
	half
	quarter
	season
	month
	xun // ten days of a month
	week
	weekend
	day
	partOfDay
	hour
	minute
	second
	grains
)

var grainNames = [grains]string{
	century: "century", decade: "decade", year: "year", half: "half", quarter: "quarter", season: "season", month: "month", xun: "xun",
	week: "week", weekend: "weekend", day: "day", partOfDay: "part_of_day", hour: "hour", minute: "minute", second: "second",
}

// date is midnight of a civil day.
func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// floor is the start of the unit that t lies in.
func floor(t time.Time, g grain) time.Time {
	switch g {
	case day:
		return t.Truncate(aDay)
	case hour, partOfDay:
		return t.Truncate(time.Hour)
	case minute:
		return t.Truncate(time.Minute)
	case second:
		return t.Truncate(time.Second)
	}
	y, named, d := t.Date()
	m := int(named)
	switch g {
	case century:
		return date(y/100*100, 1, 1)
	case decade:
		return date(y/10*10, 1, 1)
	case year:
		return date(y, 1, 1)
	case half:
		return date(y, (m-1)/6*6+1, 1)
	case quarter:
		return date(y, (m-1)/3*3+1, 1)
	case season: // spring begins in March
		return date(y, m/3*3, 1)
	case month:
		return date(y, m, 1)
	case xun:
		return date(y, m, min((d-1)/10, 2)*10+1)
	case week:
		return date(y, m, d-(int(t.Weekday())+6)%7)
	case weekend:
		return days(floor(t, week), 5)
	}
	return t
}

// aDay is as long as any: the calendar has no zone.
const aDay = 24 * time.Hour

// days moves t by days; a Duration reaches 292 years.
func days(t time.Time, n int) time.Time {
	if n > 1e5 || n < -1e5 {
		return t.AddDate(0, 0, n)
	}
	return t.Add(time.Duration(n) * aDay)
}

// add moves t by n units. The 31st stays within its month: a month after 31 January is the last of February.
func add(t time.Time, g grain, n int) time.Time {
	switch g {
	case century:
		return addMonths(t, 1200*n)
	case decade:
		return addMonths(t, 120*n)
	case year:
		return addMonths(t, 12*n)
	case half:
		return addMonths(t, 6*n)
	case quarter, season:
		return addMonths(t, 3*n)
	case month:
		return addMonths(t, n)
	case xun:
		return days(t, 10*n)
	case week, weekend:
		return days(t, 7*n)
	case day:
		return days(t, n)
	case partOfDay, hour:
		return t.Add(time.Duration(n) * time.Hour)
	case minute:
		return t.Add(time.Duration(n) * time.Minute)
	}
	return t.Add(time.Duration(n) * time.Second)
}

func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	m += time.Month(n)
	if d > 28 {
		first := date(y, int(m), 1)
		d = min(d, daysIn(first.Year(), int(first.Month())))
	}
	return time.Date(y, m, d, t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

func daysIn(y, m int) int { return date(y, m+1, 0).Day() }

// ceil is the first moment after the unit that starts at t.
func ceil(t time.Time, g grain) time.Time {
	if g == weekend {
		return days(t, 2)
	}
	return add(t, g, 1)
}
