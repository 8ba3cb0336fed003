package numeral

// maxDigits bounds a run of digits: longer ones are identifiers, not numbers.
const maxDigits = 18

// A parser reads one numeral. It keeps the sum of what is read, from the largest magnitude down:
// 三亿五千万 is total 3e8, section 5000, closed by 万.
type parser struct {
	runes    []rune
	pos      int
	integers bool // read no fraction

	total, section, number decimal // parts above 亿/万, below them, and the digits read last
	high                   decimal // of a pair (七八): the upper digit, as number is the lower
	pending                bool    // number holds digits not yet added
	pair, several, above   bool
	last                   int // the last magnitude, as a power of ten; 0 before the first
	chinese, arabic        bool
	decimal, grouped       bool
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
	bare := true
	for {
		r := p.at(p.pos)
		switch {
		case isArabic(r) && !p.pending && !p.chinese || isArabic(r) && !p.pending && p.last > 0:
			p.arabicDigits()
			bare = false
		case p.chineseTerm():
			bare = false
		case p.magnitude():
		case p.moreOf():
		default:
			return p.finish(start, terms > 0, bare)
		}
		terms++
	}
}

// arabicDigits reads 1234, 1,234, 1 234 and a fraction.
func (p *parser) arabicDigits() {
	p.arabic, p.pending = true, true
	first := p.pos
	var d decimal
	read := func() int {
		n := 0
		for isArabic(p.at(p.pos)) {
			if n < maxDigits {
				d = decimal{d.m*10 + int64(p.at(p.pos)-'0'), 0}
			} else {
				d.e++
			}
			p.pos++
			n++
		}
		return n
	}
	n := read()
	for n <= 3 && p.group() {
		p.pos++
		read()
		p.grouped = true
	}
	if !p.grouped && p.last == 0 {
		p.digits = p.pos - first
	}
	if !p.integers && p.at(p.pos) == '.' && isArabic(p.at(p.pos+1)) && !p.dotted(first) {
		p.pos++
		p.decimal, p.digits = true, 0
		for isArabic(p.at(p.pos)) {
			if d.m < 1e17 {
				d = decimal{d.m*10 + int64(p.at(p.pos)-'0'), d.e - 1}
			}
			p.pos++
		}
	}
	p.number = d
}

// group tells whether a separator and exactly three digits follow.
func (p *parser) group() bool {
	if r := p.at(p.pos); r != ',' && r != ' ' {
		return false
	}
	for k := 1; k <= 3; k++ {
		if !isArabic(p.at(p.pos + k)) {
			return false
		}
	}
	return !isArabic(p.at(p.pos + 4))
}

// dotted tells whether the point belongs to a version, an address or a date (2022.3.15): there
// is another point before or after the digits around it.
func (p *parser) dotted(first int) bool {
	if first >= 2 && p.runes[first-1] == '.' && isArabic(p.runes[first-2]) {
		return true
	}
	i := p.pos + 1
	for isArabic(p.at(i)) {
		i++
	}
	return p.at(i) == '.' && isArabic(p.at(i+1))
}

// chineseTerm reads digits: one (三), a pair (七八), a string (二〇二二), a placeholder (几, 数), or
// tens (廿).
func (p *parser) chineseTerm() bool {
	if p.pending {
		return false
	}
	r := p.at(p.pos)
	if v, ok := tens(r); ok && p.last == 0 {
		p.chinese, p.last = true, 1
		p.section = decimal{v, 0}
		p.pos++
		return true
	}
	if (r == '几' || r == '数') && !p.arabic && p.placeholder() {
		p.chinese, p.pending, p.several = true, true, true
		p.number, p.high = decimal{1, 0}, decimal{10, 0}
		if p.last > 0 {
			p.number = decimal{} // 十几: from ten on
		}
		p.pos++
		return true
	}
	v, ok := digit(r)
	if !ok {
		return false
	}
	if p.arabic && p.last < 3 {
		return false
	}
	run := p.digitRun()
	switch {
	case v == 0 && p.last > 0:
		p.zero = true
		p.pos++
		return true
	case run == 1:
		if v == 0 && p.last == 0 {
			p.digits = 1
		}
		p.number = decimal{v, 0}
	case run == 2 && p.isPair():
		w, _ := digit(p.at(p.pos + 1))
		p.number, p.high, p.pair = decimal{v, 0}, decimal{w, 0}, true
	case p.last == 0:
		p.number = decimal{}
		for k := range run {
			w, _ := digit(p.at(p.pos + k))
			p.number = decimal{p.number.m*10 + w, 0}
		}
		p.digits = run
	default:
		run = 1
		p.number = decimal{v, 0}
	}
	p.chinese, p.pending = true, true
	p.pos += run
	p.chineseFraction()
	return true
}

// placeholder tells whether 几 or 数 stands for a digit here: before a magnitude, or 几 after 十.
func (p *parser) placeholder() bool {
	if _, ok := magnitude(p.at(p.pos + 1)); ok {
		return true
	}
	return p.at(p.pos) == '几' && p.last == 1 || p.last == 0
}

// digitRun is the number of Chinese digits that stand together. 两 goes on only where it makes a
// pair (一两千), as it is a unit of weight elsewhere (六两).
func (p *parser) digitRun() int {
	n := 0
	for n < maxDigits {
		r := p.at(p.pos + n)
		if _, ok := digit(r); !ok {
			break
		}
		if n > 0 && (r == '两' || p.at(p.pos) == '两' && n > 1) && !(n == 1 && p.at(p.pos) == '一' && counted(p.at(p.pos+2))) {
			break
		}
		n++
	}
	return n
}

// counted tells whether a rune after 一两 shows that it means one or two.
func counted(r rune) bool {
	if _, ok := magnitude(r); ok {
		return true
	}
	switch r {
	case '个', '天', '年', '月', '周', '名', '位', '次', '人', '件', '种', '句', '条', '点', '间', '家', '处', '批', '步', '遍', '日', '岁':
		return true
	}
	return false
}

// isPair tells whether two digits stand for either: neighbours (七八) or 三五.
func (p *parser) isPair() bool {
	a, _ := digit(p.at(p.pos))
	b, _ := digit(p.at(p.pos + 1))
	return a > 0 && (b == a+1 || a == 3 && b == 5)
}

// chineseFraction reads 点 and the digits after it, unless a clock time goes on (三点五十).
func (p *parser) chineseFraction() {
	if p.integers || p.pair || p.at(p.pos) != '点' {
		return
	}
	i := p.pos + 1
	d := p.value()
	for {
		v, ok := digit(p.at(i))
		if !ok || p.at(i) == '两' {
			break
		}
		d = decimal{d.m*10 + v, d.e - 1}
		i++
	}
	if r := p.at(i); i == p.pos+1 || r == '十' || i-p.pos > 12 {
		return
	}
	p.total, p.section, p.number = decimal{}, decimal{}, d
	p.decimal, p.digits, p.last = true, 0, 0
	p.pos = i
}

// magnitude closes the digits before 十, 百, 千, 万, 亿. Without digits it stands for one of it, at
// the start (百余) or for 十 within a number (一百十五).
func (p *parser) magnitude() bool {
	power, ok := magnitude(p.at(p.pos))
	if !ok {
		return false
	}
	first := !p.pending && p.last == 0
	switch {
	case power < 4:
		if p.last > 0 && p.last < 4 && power >= p.last || p.zero && !p.pending && power > 1 {
			return false
		}
		if p.arabic && power == 1 && p.digits > 1 {
			return false
		}
		if !p.pending {
			if !first && !(power == 1 && !p.zero) && p.last < 4 {
				return false
			}
			p.number = decimal{1, 0}
		}
		if p.high.m > 0 {
			p.high = p.sum().add(p.high.shift(power))
		}
		p.section = p.section.add(p.number.shift(power))
	default:
		if p.last == power && power == 4 || first && p.zero {
			return false
		}
		sum := p.section
		if p.pending {
			sum = sum.add(p.number)
		} else if first {
			sum = decimal{1, 0}
		}
		if power == 8 {
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
		p.total = p.total.add(sum.shift(power))
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
	if power, ok := magnitude(p.at(p.pos + 1)); !ok || power < 4 || p.last >= power {
		return false
	}
	p.above = true
	p.pos++
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
func (p *parser) finish(start int, read, bare bool) (Numeral, bool) {
	if !read || p.zero && !p.pending && p.last > 0 && p.at(p.pos-1) == '零' && p.pos-start < 2 {
		return Numeral{}, false
	}
	n := Numeral{Start: start, End: p.pos, Scale: 1, Digits: p.digits, Decimal: p.decimal, Grouped: p.grouped, Bare: bare}
	if p.pending && p.last >= 2 && !p.zero && !p.pair && !p.several && p.number.e == 0 && p.number.m < 10 && p.number.m > 0 && !p.decimal {
		p.number = p.number.shift(p.last - 1) // 两百五, 3千5, 一万二
		p.digits = 0
		n.Digits = 0
	}
	v := p.value()
	n.Value = v.float()
	if !p.pending && p.last >= 3 {
		n.Scale = decimal{1, p.trailing()}.float()
	}
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
		m, ok := magnitude(p.runes[i])
		if !ok || m < 3 {
			break
		}
		power += m
	}
	return power
}
