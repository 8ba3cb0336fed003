package dates

// school places a school year, which begins in September of y, or what is told within it.
func (r *resolver) school(d *description, p placed, y int) (placed, bool, bool) {
	if d.finest() > year {
		if m := d.slots[month]; m.how == fixed && m.n < 9 || m.how == unset {
			y++
		}
		p.start = date(y, 1, 1)
		p.end, p.grain = ceil(p.start, year), year
		return r.refine(d, p, year)
	}
	p.start, p.end, p.grain = date(y, 9, 1), date(y+1, 9, 1), year
	return p, true, false
}
