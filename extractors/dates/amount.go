package dates

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// An amount is a length of time in calendar units. Tenths keep halves and decimals of the units below a day.
type amount struct {
	years, months, weeks, days float64
	hours, minutes, seconds    float64
	finest                     grain
}

func (a amount) zero() bool {
	return a.years == 0 && a.months == 0 && a.weeks == 0 && a.days == 0 && a.hours == 0 && a.minutes == 0 && a.seconds == 0
}

// one tells whether the amount is a single unit from a year to a day.
func (a amount) one() bool {
	return a.years+a.months+a.weeks+a.days == 1 && a.hours == 0 && a.minutes == 0 && a.seconds == 0
}

// plus adds n units.
func (a amount) plus(g grain, n float64) amount {
	switch g {
	case century:
		a.years += 100 * n
	case decade:
		a.years += 10 * n
	case year:
		a.years += n
	case half:
		a.months += 6 * n
	case quarter, season:
		a.months += 3 * n
	case month:
		a.months += n
	case xun:
		a.days += 10 * n
	case week:
		a.weeks += n
	case weekend, day:
		a.days += n
	case hour:
		a.hours += n
	case minute:
		a.minutes += n
	case second:
		a.seconds += n
	}
	a.finest = max(a.finest, g)
	return a
}

// whole carries the fraction of a unit down: 2.5 years are 2 years 6 months.
func (a amount) whole() amount {
	carry := func(up, down *float64, n float64) {
		i := float64(int(*up))
		*down += math.Round((*up-i)*n*1e6) / 1e6
		*up = i
	}
	if a.months != 0 || a.days != 0 || a.years < 1 { // else 两年半 stays 2.5 years, as ISO 8601 has it
		carry(&a.years, &a.months, 12)
	}
	carry(&a.months, &a.days, 30)
	carry(&a.weeks, &a.days, 7)
	carry(&a.days, &a.hours, 24)
	carry(&a.hours, &a.minutes, 60)
	carry(&a.minutes, &a.seconds, 60)
	return a
}

// inMonths is whole, with the fraction of a year in months.
func (a amount) inMonths() amount {
	y := float64(int(a.years))
	a.months += math.Round((a.years-y)*12*1e6) / 1e6
	a.years = y
	return a.whole()
}

// String is the TIMEX3 value.
func (a amount) String() string {
	a = a.whole()
	var b strings.Builder
	b.WriteByte('P')
	put := func(v float64, unit byte) {
		if v != 0 {
			b.WriteString(strconv.FormatFloat(v, 'f', -1, 64))
			b.WriteByte(unit)
		}
	}
	put(a.years, 'Y')
	put(a.months, 'M')
	put(a.weeks, 'W')
	put(a.days, 'D')
	if a.hours != 0 || a.minutes != 0 || a.seconds != 0 {
		b.WriteByte('T')
		put(a.hours, 'H')
		put(a.minutes, 'M')
		put(a.seconds, 'S')
	}
	if b.Len() == 1 {
		return "PT0S"
	}
	return b.String()
}

// move is t and the amount, forward or back.
func (a amount) move(t time.Time, sign int) time.Time {
	a = a.inMonths()
	t = addMonths(t, sign*int(12*a.years+a.months))
	t = t.AddDate(0, 0, sign*int(7*a.weeks+a.days))
	return t.Add(time.Duration(sign) * time.Duration((a.hours*3600+a.minutes*60+a.seconds)*float64(time.Second)))
}

// coarsest is the largest unit that is told.
func (a amount) coarsest() grain {
	for _, u := range []struct {
		v float64
		g grain
	}{{a.years, year}, {a.months, month}, {a.weeks, week}, {a.days, day}, {a.hours, hour}, {a.minutes, minute}} {
		if u.v != 0 {
			return u.g
		}
	}
	return second
}

// finestTold is the smallest unit that is told.
func (a amount) finestTold() grain {
	switch {
	case a.days != 0:
		return day
	case a.weeks != 0:
		return week
	case a.months != 0:
		return month
	}
	return year
}

// offset is the amount as a count of one calendar unit: the grain at which a time so far away is told. Amounts
// with hours, or of several units, are exact.
func (a amount) offset() (grain, int, bool) {
	a = a.inMonths()
	switch {
	case a.hours != 0 || a.minutes != 0 || a.seconds != 0:
		return second, 0, false
	case a.days != 0 && (a.months != 0 || a.years != 0): // the caller moves by the amount itself
		return day, int(a.years*365 + a.months*30 + a.weeks*7 + a.days), true
	case a.days != 0:
		return day, int(a.weeks*7 + a.days), true
	case a.weeks != 0:
		return week, int(a.weeks), a.months == 0 && a.years == 0
	case a.months != 0:
		return month, int(a.years*12 + a.months), true
	}
	return year, int(a.years), true
}

func (a amount) secondsTotal() int {
	a = a.whole()
	return int(((a.years*365+a.months*30+a.weeks*7+a.days)*24+a.hours)*3600 + a.minutes*60 + a.seconds)
}
