package numeral

// maxDigits bounds a run of digits: longer ones are identifiers, not numbers.
const maxDigits = 18

// A parser reads one numeral. It keeps the sum of what is read, from the largest magnitude down:
// 三亿五千万 is total 3e8, section 5000, closed by 万.
type parser struct {
	runes    []rune
	pos      int
	integers bool // read no fraction
	tight    bool // cross no spaces

	total, section, number decimal // parts above 亿/万, below them, and the digits read last
	high                   decimal // of a pair (七八): the upper digit, as number is the lower
	pending                bool    // number holds digits not yet added
	pair, several, above   bool
	last, top              int // the last magnitude as a power of ten, and the last from 万 on; 0 before the first
	chinese, arabic        bool
	decimal, grouped       bool
	spaced                 bool // crossed spaces
	bare                   bool // magnitudes alone so far
	bareFirst              bool // begins with a magnitude: 百二
	zero                   bool // 零 since the last magnitude: 一百零五 is 105, 一百五 150
	digits                 int
}

func (p *parser) at(i int) rune {
	if i < len(p.runes) {
		return p.runes[i]
	}
	return '\n'
}

// numeral reads from start as far as a number goes.
func (p *parser) numeral(start int) (Numeral, bool) {
	terms := 0
	p.bare = true
	for {
		end := p.pos
		if terms > 0 {
			p.space()
		}
		r := p.at(p.pos)
		switch {
		case (isArabic(r) || r == '.' && terms == 0) && !p.pending && (!p.chinese || p.last > 0):
			p.arabicDigits()
			p.bare = false
		case p.chineseTerm():
			p.bare = false
		case p.magnitude():
		case terms > 0 && p.chinese && !p.decimal && p.chineseFraction():
		case p.moreOf():
		default:
			p.pos = end
			return p.finish(start, terms > 0)
		}
		p.spaced = p.spaced || p.pos > end && p.at(end) == ' '
		terms++
	}
}

// magnitude closes the digits before 十, 百, 千, 万, 亿. Without digits it stands for one of it, at
// the start (百余) or for 十 within a number (一百十五).
func (p *parser) magnitude() bool {
	power, ok := magnitude(p.at(p.pos))
	if !ok {
		return false
	}
	if p.prefix(power) {
		return false
	}
	first := !p.pending && p.last == 0
	switch {
	case power == 4 && p.last == 4 && !p.pending && p.section.zero() && !p.total.zero() && p.high.zero(): // 四万万
		p.total, power, p.top = p.total.shift(4), 8, 8
	case power < 4:
		if p.last > 0 && p.last < 4 && power >= p.last || p.zero && !p.pending && power > 1 {
			return false
		}
		if p.arabic && power == 1 && p.digits > 1 {
			return false
		}
		if p.pending && power == 1 && p.number.zero() && p.section.zero() && p.total.zero() && p.digits <= 1 {
			p.number = decimal{1, 0} // 零十
		}
		if !p.pending {
			if !first && power != 1 && p.last < 4 {
				return false
			}
			p.number, p.bareFirst = decimal{1, 0}, p.bareFirst || first
		}
		if p.high.m > 0 {
			p.high = p.sum().add(p.high.shift(power))
		}
		p.section = p.section.add(p.number.shift(power))
	default:
		if p.top == power || first && p.zero {
			return false
		}
		if p.pending && p.bare100() {
			p.number = p.number.shift(p.last - 1) // 百二万
		}
		sum := p.section
		if p.pending {
			sum = sum.add(p.number)
		} else if first {
			sum = decimal{1, 0}
		}
		if p.top < power {
			sum = sum.add(p.total)
			p.total = decimal{}
		} else if sum.zero() {
			return false
		}
		if p.high.m > 0 {
			if p.pending {
				p.high = p.section.add(p.high)
			}
			p.high = p.high.shift(power)
		}
		p.total, p.top = p.total.add(sum.shift(power)), power
		p.section = decimal{}
	}
	p.number, p.pending, p.zero, p.digits = decimal{}, false, false, 0
	p.last = power
	if !p.arabic {
		p.chinese = true
	}
	p.pos++
	return true
}

// moreOf reads 多, 余, 几 between a number and a magnitude: 20多万, 三百余万.
func (p *parser) moreOf() bool {
	r := p.at(p.pos)
	if r != '多' && r != '余' && r != '来' || !p.pending && p.last == 0 || p.above || p.high.m > 0 {
		return false
	}
	next := p.pos + 1
	if !p.tight {
		for p.at(next) == ' ' {
			next++
		}
	}
	if power, ok := magnitude(p.at(next)); !ok || power < 4 || p.last >= power && !(p.last == 4 && power == 8) {
		return false
	}
	p.above = true
	p.spaced = p.spaced || next > p.pos+1
	p.pos = next
	return true
}

func (p *parser) sum() decimal { return p.total.add(p.section) }

func (p *parser) value() decimal {
	v := p.sum()
	if p.pending {
		v = v.add(p.number)
	}
	return v
}

// finish makes the numeral of what was read.
func (p *parser) finish(start int, read bool) (Numeral, bool) {
	if !read || p.pos == start || p.zero && !p.pending && p.last > 0 && p.at(p.pos-1) == '零' && p.pos-start < 2 {
		return Numeral{}, false
	}
	n := Numeral{Start: start, End: p.pos, Scale: 1, Digits: p.digits, Decimal: p.decimal, Grouped: p.grouped, Bare: p.bare}
	if p.pending && p.last >= 2 && !p.zero && !p.pair && !p.several && p.number.e == 0 && p.number.m < 10 && p.number.m > 0 && !p.decimal {
		p.number = p.number.shift(p.last - 1) // 两百五, 3千5, 一万二
		p.digits = 0
		n.Digits = 0
	}
	if p.pending && p.pair && p.last >= 2 && !p.zero && p.number.e == 0 && !p.arabic {
		p.number, p.high = p.number.shift(p.last-1), p.high.shift(p.last-1) // 两千五六
	}
	v := p.value()
	n.Value = v.float()
	if !p.pending && p.last >= 2 {
		n.Scale = decimal{1, p.trailing()}.float()
	}
	n.spaced = p.spaced
	switch {
	case p.pair || p.several:
		high := p.high
		if p.pending {
			high = p.sum().add(p.high)
		}
		n.Approx, n.Low, n.High = Between, n.Value, high.float()
		if p.several {
			n.Approx = Several
			if p.pending && p.last > 0 { // 十几: 10 to 20
				n.Low = p.sum().float()
			}
		}
	case p.above:
		n.Approx = Above
	}
	switch {
	case p.arabic && p.last == 0:
		n.Form = Arabic
	case p.arabic:
		n.Form = Mixed
	default:
		n.Form = Chinese
	}
	return n, true
}

// trailing is the power of ten of the magnitudes that a numeral ends in: 8+4 of 万亿.
func (p *parser) trailing() int {
	power := 0
	for i := p.pos - 1; i >= 0; i-- {
		if p.runes[i] == ' ' {
			continue
		}
		m, ok := magnitude(p.runes[i])
		if !ok || m < 2 {
			break
		}
		power += m
	}
	return power
}
