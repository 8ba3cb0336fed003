package numeral

import "strconv"

// A decimal is m × 10^e, so that scaling never rounds: 47.264287亿 is 47264287 × 10^2.
type decimal struct {
	m int64
	e int
}

func (d decimal) zero() bool { return d.m == 0 }

func (d decimal) shift(power int) decimal { return decimal{d.m, d.e + power} }

func (d decimal) add(o decimal) decimal {
	if d.zero() {
		return o
	}
	if o.zero() {
		return d
	}
	for d.e > o.e {
		d = decimal{d.m * 10, d.e - 1}
	}
	for o.e > d.e {
		o = decimal{o.m * 10, o.e - 1}
	}
	return decimal{d.m + o.m, d.e}
}

var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// float is the nearest float64. Where both parts are exact one division or product rounds once
// (Clinger 1990); else the decimal text is parsed.
func (d decimal) float() float64 {
	if d.m < 1<<53 && d.e > -len(powers) && d.e < len(powers) {
		if d.e < 0 {
			return float64(d.m) / powers[-d.e]
		}
		return float64(d.m) * powers[d.e]
	}
	v, _ := strconv.ParseFloat(strconv.FormatInt(d.m, 10)+"e"+strconv.Itoa(d.e), 64)
	return v
}
