package dates

import (
	"time"
)

// clipped is the part of a unit that 初, 中 or 底 means: of a year two months, of a month its first five days or the days
// from the 25th, of a century twenty years.
func clipped(p placed, c clip) placed {
	s, e := p.start, p.end
	switch {
	case c == whole:
	case c == outset: // the first month or so
		p.end = addMonths(s, 1)
		if p.grain > year {
			p.end = s.AddDate(0, 0, 5)
		}
	case p.grain == year:
		p = parted(p, c, addMonths(s, 2), addMonths(s, 4), addMonths(s, 8), addMonths(e, -2))
	case p.grain == month:
		p = parted(p, c, s.AddDate(0, 0, 5), s.AddDate(0, 0, 10), s.AddDate(0, 0, 20), date(s.Year(), int(s.Month()), 25))
	case p.grain == century:
		p = parted(p, c, add(s, year, 20), add(s, year, 40), add(s, year, 60), add(e, year, -20))
	case p.grain == decade:
		p = parted(p, c, add(s, year, 3), add(s, year, 3), add(s, year, 7), add(e, year, -3))
	case p.grain == quarter || p.grain == season || p.grain == half:
		p = parted(p, c, addMonths(s, 1), addMonths(s, 1), addMonths(e, -1), addMonths(e, -1))
	}
	return p
}

// parted is the part of a unit that a clip means: up to a, from b to x, or from z on.
func parted(p placed, c clip, a, b, x, z time.Time) placed {
	switch c {
	case early:
		p.end = a
	case middle:
		p.start, p.end = b, x
	case late:
		p.start = z
	}
	return p
}
