package dates

import (
	"math"
	"time"
)

// elongation is how far the moon stands east of the sun, in degrees from -180 to 180: 0 at new moon. Its terms are the
// largest of Meeus's, which are good to some minutes of time.
func elongation(t time.Time) float64 {
	centuries := t.Sub(date(2000, 1, 1).Add(12*time.Hour)).Hours() / 24 / 36525
	sin := func(degrees float64) float64 { return math.Sin(degrees * math.Pi / 180) }
	d := 297.850192 + 445267.111403*centuries    // the mean elongation
	sun := 357.529109 + 35999.050290*centuries   // mean anomalies
	moon := 134.963396 + 477198.867505*centuries //
	node := 93.272095 + 483202.017523*centuries  // the moon from its node
	e := d + 6.289*sin(moon) + 1.274*sin(2*d-moon) + 0.658*sin(2*d) + 0.214*sin(2*moon) - 2.100*sin(sun) - 0.114*sin(2*node) +
		0.059*sin(2*d-2*moon) + 0.057*sin(2*d-sun-moon) + 0.053*sin(2*d+moon) + 0.046*sin(2*d-sun) - 0.041*sin(sun-moon) - 0.035*sin(d)
	return math.Mod(math.Mod(e, 360)+540, 360) - 180
}

// phaseNear is when the moon stands so far from the sun, nearest to a time.
func phaseNear(t time.Time, degrees float64) time.Time {
	const degreesADay = 12.190749
	for range 6 {
		away := math.Mod(math.Mod(elongation(t)-degrees, 360)+540, 360) - 180
		t = t.Add(-time.Duration(away / degreesADay * 24 * float64(time.Hour)))
	}
	return t
}

func newMoonNear(t time.Time) time.Time { return phaseNear(t, 0) }

// islamicDay is the civil day of a day of an Islamic month that falls in a civil year, the first of two: the tabular
// calendar tells the month, and the moon its first day. As in Mecca, that is the day after a new moon before sunset.
func islamicDay(civilYear, m, d int) (time.Time, bool) {
	const sunset = 14 * time.Hour // of Mecca, in UTC
	for y := (civilYear - 622) * 33 / 32; y <= (civilYear-622)*33/32+2; y++ {
		tabular := ofDayNumber(29*(m-1) + m/2 + (y-1)*354 + (3+11*y)/30 + 227014)
		first := floor(newMoonNear(tabular).Add(24*time.Hour-sunset), day).AddDate(0, 0, 1)
		if t := first.AddDate(0, 0, d-1); t.Year() == civilYear {
			return t, true
		}
	}
	return time.Time{}, false
}

// signs are the days on which the sun enters the sidereal signs, from that of the month Chaitra on.
var signs = [12][2]int{{3, 14}, {4, 14}, {5, 15}, {6, 15}, {7, 17}, {8, 17}, {9, 17}, {10, 17}, {11, 16}, {12, 16}, {1, 14}, {2, 13}}

// hinduDay is the civil day of a tithi, a thirtieth of the lunar month, in a Hindu month counted from Chaitra: a month
// begins with a new moon, the second of two under one sign. A tithi belongs to the day at whose sunrise it runs, from the
// full moon on to that at whose sunset it does.
func hinduDay(civilYear, m, tithi int) time.Time {
	from := date(civilYear, signs[m-1][0], signs[m-1][1])
	to := from.AddDate(0, 0, 31)
	start := newMoonNear(from.AddDate(0, 0, 15))
	for next := newMoonNear(start.AddDate(0, 0, 30)); next.Before(to); next = newMoonNear(start.AddDate(0, 0, 30)) {
		start = next
	}
	if start.Before(from) {
		start = newMoonNear(start.AddDate(0, 0, 30))
	} else if !start.Before(to) {
		start = newMoonNear(start.AddDate(0, 0, -30))
	}
	at := 30 * time.Minute // sunrise, in UTC
	if tithi >= 15 {
		at = 12*time.Hour + 50*time.Minute // sunset and a while
	}
	end := phaseNear(start.Add(time.Duration(tithi)*23*time.Hour+time.Duration(tithi)*37*time.Minute), float64(12*tithi)) // 29.53 days of 30
	return floor(end.Add(-at), day)
}
