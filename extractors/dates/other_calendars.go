package dates

import (
	"time"
)

// Day numbers count from 1 January of year 1 (proleptic Gregorian), as Reingold and Dershowitz have them.

func dayNumber(t time.Time) int { return int(t.Unix()/86400) + 719163 }

func ofDayNumber(n int) time.Time { return date(1, 1, n) }

// hebrewNewYear is the day number of 1 Tishri of a Hebrew year: the molad, put off by the four rules.
func hebrewNewYear(y int) int {
	elapsed := func(y int) int {
		months := (235*y - 234) / 19
		parts := 12084 + 13753*months
		d := 29*months + parts/25920
		if 3*(d+1)%7 < 3 {
			d++
		}
		return d
	}
	before, this, next := elapsed(y-1), elapsed(y), elapsed(y+1)
	switch {
	case next-this == 356:
		this += 2
	case this-before == 382:
		this++
	}
	return this - 1373427 // the count of days begins with 7 October 3761 BC
}

// hebrewDay is the civil day of a day of a Hebrew month in a civil year. Months count from Nisan, 1; Tishri is 7.
func hebrewDay(civilYear, m, d int) time.Time {
	y := civilYear + 3760 // from the spring on; the autumn belongs to the next year
	if m >= 7 && m <= 9 {
		y++
	}
	start := hebrewNewYear(y)
	length := hebrewNewYear(y+1) - start
	leap := length > 360
	days := []int{30, 29, 29, 29, 30, 29} // Tishri, Heshvan, Kislev, Tevet, Shevat, Adar
	if length%10 == 5 {
		days[1] = 30
	}
	if length%10 != 3 {
		days[2] = 30
	}
	if leap {
		days = []int{30, days[1], days[2], 29, 30, 30, 29}
	}
	n := start
	if m >= 7 {
		for i := range m - 7 {
			n += days[i]
		}
		return ofDayNumber(n + d - 1)
	}
	for _, k := range days {
		n += k
	}
	for i := 1; i < m; i++ { // Nisan 30, Iyar 29, Sivan 30 …
		n += 29 + i%2
	}
	return ofDayNumber(n + d - 1)
}
