package numeral

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
			p.number = decimal{}                      // 十几: from ten on
			if p.section.float() > 10 || p.last > 1 { // 二十几 is 二十多
				p.several, p.above, p.high = false, true, decimal{}
			}
		}
		p.pos++
		return true
	}
	v, ok := digit(r)
	if !ok || r == '参' && !p.capital() || r == '俩' && !p.many(p.pos+1) {
		return false
	}
	if r == '两' && p.last > 0 && !p.many(p.pos+1) && !p.many(p.pos+2) {
		return false // the unit of weight: 两万两
	}
	if p.arabic && p.last < 3 {
		return false
	}
	run := max(1, p.digitRun())
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
			w, _ := digit(p.at(p.pos + k)) // 0 for the letter O
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

// capital tells whether 参 stands among the numerals of accounts: 伍佰参拾.
func (p *parser) capital() bool {
	for _, i := range [...]int{p.pos - 1, p.pos + 1} {
		if i < 0 {
			continue
		}
		switch p.at(i) {
		case '拾', '佰', '仟', '零', '万', '元', '圆':
			return true
		}
	}
	return false
}

// many tells whether a magnitude stands at a position.
func (p *parser) many(i int) bool {
	_, ok := magnitude(p.at(i))
	return ok
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
		if _, ok := digit(r); !ok && !p.zeroLetter(n) || r == '参' || r == '俩' {
			break
		}
		if n > 0 && (r == '两' || p.at(p.pos) == '两' && n > 1) && !(n == 1 && p.at(p.pos) == '一' && counted(p.at(p.pos+2))) {
			break
		}
		n++
	}
	return n
}

// zeroLetter tells whether an O or a 0 stands for 〇 in a year of four digits: 二OO八年.
func (p *parser) zeroLetter(n int) bool {
	if n == 0 || n > 3 {
		return false
	}
	for k := range 4 {
		switch r := p.at(p.pos + k); r {
		case 'O', 'o', '0':
		default:
			if _, ok := digit(r); !ok {
				return false
			}
		}
	}
	return p.at(p.pos+4) == '年'
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
func (p *parser) chineseFraction() bool {
	if p.integers || p.pair || p.at(p.pos) != '点' {
		return false
	}
	i := p.pos + 1
	for !p.tight && p.at(i) == ' ' {
		i++
	}
	first := i
	d := p.counted()
	for ; d.e > 0; d.e-- {
		d.m *= 10
	}
	for {
		v, ok := digit(p.at(i))
		if !ok || p.at(i) == '两' {
			break
		}
		d = decimal{d.m*10 + v, d.e - 1}
		i++
	}
	if r := p.at(i); i == first || r == '十' || i-first > 12 {
		return false
	}
	p.spaced = p.spaced || first > p.pos+1
	p.total, p.section, p.number = decimal{}, decimal{}, d
	p.decimal, p.pending, p.digits, p.last = true, true, 0, 0
	p.pos = i
	return true
}

// counted is the value of what is read, where a last digit counts the magnitude below the one
// before it: 两千三 is 2300.
func (p *parser) counted() decimal {
	if p.pending && p.last >= 2 && !p.zero && p.number.e == 0 && 0 < p.number.m && p.number.m < 10 {
		return p.sum().add(p.number.shift(p.last - 1))
	}
	return p.value()
}
