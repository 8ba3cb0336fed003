package numeral

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
	n := 0
	if p.at(p.pos) != '.' { // .77
		n = read()
	}
	for n <= 3 && p.group() {
		p.spaced = p.spaced || p.at(p.pos) == ' '
		p.pos++
		read()
		p.grouped = true
	}
	if !p.grouped && p.last == 0 {
		p.digits = p.pos - first
	}
	if !p.integers && p.at(p.pos) == '.' && isArabic(p.at(p.pos+1)) && !p.dotted(first) && !p.marks(first) {
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
	p.exponent()
}

// exponent reads e5, E+14, e-1 right after the digits, where no letters go on.
func (p *parser) exponent() {
	if r := p.at(p.pos); r != 'e' && r != 'E' || p.last > 0 || p.integers {
		return
	}
	i, sign := p.pos+1, 1
	switch p.at(i) {
	case '-':
		sign = -1
		i++
	case '+':
		i++
	}
	e, first := 0, i
	for isArabic(p.at(i)) && i-first < 3 {
		e = e*10 + int(p.at(i)-'0')
		i++
	}
	if r := p.at(i); i == first || isArabic(r) || isLetter(r) {
		return
	}
	p.number = p.number.shift(sign * e)
	p.decimal, p.digits, p.pos = true, 0, i
}

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// group tells whether a separator and exactly three digits follow.
func (p *parser) group() bool {
	if r := p.at(p.pos); r != ',' && (r != ' ' || p.tight) {
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

// marks tells whether the digits before the point number an item of a list that opens with a date or a count: 1.2020年…, 2.5月1日…, 3.12名….
func (p *parser) marks(first int) bool {
	if p.pos-first > 2 || first > 0 && !opens(p.runes[first-1]) {
		return false
	}
	i := p.pos + 1
	for isArabic(p.at(i)) {
		i++
	}
	switch n := i - p.pos - 1; p.at(i) {
	case '年':
		return n == 4 && (p.at(p.pos+1) == '1' || p.at(p.pos+1) == '2')
	case '月':
		return n == 1 && p.at(p.pos+1) != '0' || n == 2 && p.at(p.pos+1) == '1' && p.at(p.pos+2) <= '2'
	case '名', '位', '户', '家', '辆': // there are no parts of them
		return first == 0 || p.runes[first-1] == '\n'
	}
	return false
}

// opens tells whether an item of a list may stand behind a character.
func opens(r rune) bool {
	switch r {
	case '\n', ' ', '\t', '。', ';', ':', '\u3000':
		return true
	}
	return false
}
