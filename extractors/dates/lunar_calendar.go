package dates

import (
	"time"
)

// lunarMonth is the civil day on which a lunar month begins and its number of days; false where there is no such month.
func lunarMonth(y, m int, leap bool) (time.Time, int, bool) {
	if y < firstLunarYear || y > lastLunarYear || m < 1 || m > 12 {
		return time.Time{}, 0, false
	}
	bits := lunarYears[y-firstLunarYear]
	leapMonth := int(bits >> 13 & 15)
	if leap && leapMonth != m {
		return time.Time{}, 0, false
	}
	index := m - 1
	if leap || leapMonth > 0 && m > leapMonth {
		index++
	}
	start := date(y, 1, 1+int(bits>>17))
	for i := range index {
		start = start.AddDate(0, 0, 29+int(bits>>i&1))
	}
	return start, 29 + int(bits>>index&1), true
}

// lunarDay is the civil day of a lunar date; false where there is no such day.
func lunarDay(y, m, d int, leap bool) (time.Time, bool) {
	start, days, ok := lunarMonth(y, m, leap)
	if !ok || d < 1 || d > days {
		return time.Time{}, false
	}
	return start.AddDate(0, 0, d-1), true
}

// lunarDayNear is the day of so much in the lunar month that lies nearest to a time.
func lunarDayNear(t time.Time, d int) (time.Time, bool) {
	best, found := time.Time{}, false
	for y := t.Year() - 1; y <= t.Year(); y++ {
		for m := 1; m <= 12; m++ {
			for _, leap := range []bool{false, true} {
				if day, ok := lunarDay(y, m, d, leap); ok && (!found || distance(day, t) < distance(best, t)) {
					best, found = day, true
				}
			}
		}
	}
	return best, found
}

// solarTerm is the civil day of a solar term, counted from 小寒, 0, to 冬至, 23.
func solarTerm(y, term int) (time.Time, bool) {
	if y < firstLunarYear || y > lastLunarYear || term < 0 || term > 23 {
		return time.Time{}, false
	}
	d := int(solarTerms[(y-firstLunarYear)*24+term] - 'a')
	return date(y, term/2+1, 1+term%2*14+d), true
}

// dogDay is the first day of one of the three parts of the dog days, 三伏, or for 4 the day after them: the third and the
// fourth day of the stem 庚 from the summer solstice on, and the first from the beginning of autumn.
func dogDay(y, part int) (time.Time, bool) {
	term, which := 11, part+1 // 夏至
	if part >= 3 {
		term, which = 14, part-3 // 立秋
	}
	t, ok := solarTerm(y, term)
	n := dayNumber(t)
	return t.AddDate(0, 0, (12-n%10)%10+10*which), ok
}
