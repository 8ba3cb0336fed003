package dates

import (
	"fmt"
	"strconv"
	"time"
)

var seasonNames = [...]string{"", "SP", "SU", "FA", "WI", "SU", "WI"}

func yearText(y int) string {
	if y <= 0 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	var buffer [8]byte
	return string(appendDigits(buffer[:0], y, 4))
}

// stamp writes a time down to a grain; its year may be before Christ.
func stamp(t time.Time, g grain) string {
	var buffer [24]byte
	y, m, d := t.Date()
	b := buffer[:0]
	if y <= 0 {
		b, y = append(b, "BC"...), 1-y
	}
	b = appendDigits(b, y, 4)
	if g >= month {
		b = appendDigits(append(b, '-'), int(m), 2)
	}
	if g >= day {
		b = appendDigits(append(b, '-'), d, 2)
	}
	h, min, sec := t.Clock()
	if g >= hour {
		b = appendDigits(append(b, 'T'), h, 2)
	}
	if g >= minute {
		b = appendDigits(append(b, ':'), min, 2)
	}
	if g >= second {
		b = appendDigits(append(b, ':'), sec, 2)
	}
	return string(b)
}

// appendDigits writes a number with at least so many digits.
func appendDigits(b []byte, n, width int) []byte {
	power := 1
	for range width - 1 {
		power *= 10
	}
	for ; n < power && power > 1; power /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// two writes a number in two digits.
func two(n int32) string {
	var buffer [4]byte
	return string(appendDigits(buffer[:0], int(n), 2))
}

// timex is the TIMEX3 value of a description that is placed.
func timex(d *description, p placed) string {
	t := p.start
	switch p.grain {
	case century:
		if t.Year() <= 0 {
			return fmt.Sprintf("BC%02d", -t.Year()/100)
		}
		return fmt.Sprintf("%02d", t.Year()/100)
	case decade:
		return yearText(t.Year())[:3]
	case year:
		if d.quant == "school" {
			return fmt.Sprintf("%s-09/%04d-08", stamp(t, year), t.Year()+1)
		}
		return stamp(t, year)
	case half:
		return fmt.Sprintf("%s-H%d", stamp(t, year), int(t.Month())/6+1)
	case quarter:
		if d.slots[quarter].how == firstN || d.slots[quarter].how == lastN {
			y := stamp(t, year)
			return fmt.Sprintf("%s-Q1/%s-Q%d", y, y, d.slots[quarter].n)
		}
		return fmt.Sprintf("%s-Q%d", stamp(t, year), (int(t.Month())+2)/3)
	case season:
		return stamp(t, year) + "-" + seasonNames[d.slots[season].n]
	case month:
		if k := d.slots[month].how; k == firstN || k == lastN {
			return t.Format("2006-01") + "/" + p.end.AddDate(0, 0, -1).Format("2006-01")
		}
		if d.lunar {
			return t.Format("2006-01-02") + "/" + p.end.AddDate(0, 0, -1).Format("2006-01-02")
		}
		return stamp(t, month)
	case xun:
		return stamp(t, month)
	case week, weekend:
		wy, w := t.ISOWeek()
		if k := d.slots[week].how; k == firstN || k == lastN {
			ey, ew := p.end.AddDate(0, 0, -1).ISOWeek()
			return fmt.Sprintf("%04d-W%02d/%04d-W%02d", wy, w, ey, ew)
		}
		if p.grain == weekend {
			return fmt.Sprintf("%04d-W%02d-WE", wy, w)
		}
		return fmt.Sprintf("%04d-W%02d", wy, w)
	case day:
		if p.end.Sub(t) > 24*time.Hour {
			return stamp(t, day) + "/" + p.end.AddDate(0, 0, -1).Format("2006-01-02")
		}
		return stamp(t, day)
	case partOfDay:
		if d.slots[weekend].how != unset {
			wy, w := t.ISOWeek()
			return fmt.Sprintf("%04d-W%02d-WE", wy, w) + parts[d.slots[partOfDay].n-1].timex
		}
		return stamp(t, day) + parts[d.slots[partOfDay].n-1].timex
	case hour:
		return stamp(t, hour)
	case minute:
		return stamp(t, minute)
	}
	return stamp(t, second)
}

// unknownTimex is the TIMEX3 value of a description that cannot be placed: X for what is not told.
func unknownTimex(d *description) string {
	y := "XXXX"
	if s := d.slots[year]; s.how == fixed {
		y = yearText(bcYear(int(s.n)))
	}
	inDay := func() string {
		if d.slots[day].how == onWeekday {
			return fmt.Sprintf("%s-WXX-%d", y, d.slots[day].n)
		}
		m, dd := "XX", "XX"
		if s := d.slots[month]; s.how == fixed && !d.lunar {
			m = two(s.n)
		}
		if s := d.slots[day]; s.how == fixed && !d.lunar {
			dd = two(s.n)
		}
		return y + "-" + m + "-" + dd
	}
	switch d.finest() {
	case century:
		return "XX"
	case decade:
		return fmt.Sprintf("XX%d", d.slots[decade].n/10)
	case half:
		return fmt.Sprintf("%s-H%d", y, max(1, d.slots[half].n))
	case quarter:
		if d.slots[quarter].how == fixed {
			return fmt.Sprintf("%s-Q%d", y, d.slots[quarter].n)
		}
		return y + "-QX"
	case season:
		return y + "-" + seasonNames[d.slots[season].n]
	case month, xun:
		return inDay()[:len(y)+3]
	case week:
		return y + "-WXX"
	case weekend:
		return y + "-WXX-WE"
	case day:
		return inDay()
	case partOfDay:
		if d.slots[weekend].how != unset {
			return y + "-WXX-WE" + parts[d.slots[partOfDay].n-1].timex
		}
		return inDay() + parts[d.slots[partOfDay].n-1].timex
	case hour:
		return inDay() + "T" + two(hourOf(d))
	case minute:
		return inDay() + "T" + two(hourOf(d)) + ":" + two(d.slots[minute].n)
	case second:
		if d.slots[second].how == fixed {
			return inDay() + "T" + two(hourOf(d)) + ":" + two(d.slots[minute].n) + ":" + two(d.slots[second].n)
		}
		return y + "-XX-XX"
	}
	return y
}

// hourOf is the hour of a description, counted from midnight where its part of the day tells so: 下午1时.
func hourOf(d *description) int32 {
	h := d.slots[hour].n
	if p := d.slots[partOfDay]; p.how == fixed && parts[p.n-1].late && h < 12 && !(parts[p.n-1].from == 11 && h >= 10) && (parts[p.n-1].from < 17 || h >= 5) {
		h += 12
	}
	return h
}
