package numeral

// space crosses the spaces that web text puts within a numeral (7 万5 千, 三百 五十): only where a
// magnitude, a fraction, or after a magnitude a smaller part goes on.
func (p *parser) space() {
	if p.tight || p.at(p.pos) != ' ' {
		return
	}
	i := p.pos
	for p.at(i) == ' ' && i-p.pos < 3 {
		i++
	}
	r := p.at(i)
	_, isMagnitude := magnitude(r)
	_, isDigit := digit(r)
	_, afterMagnitude := magnitude(p.at(i + 1))
	switch {
	case isMagnitude && (p.pending || p.last > 0), (r == '余' || r == '多' || r == '几') && p.last > 0:
	case isDigit && p.last > 0 && !p.pending && p.chinese && !p.arabic:
	case isArabic(r) && p.last > 0 && !p.pending && afterMagnitude:
	case r == '点' && p.chinese && !p.decimal:
	default:
		return
	}
	p.pos = i
}

// prefix tells whether 百, 千 or 兆 belongs to the unit that follows: 12千米, 3千克, 5兆瓦, 995百帕.
func (p *parser) prefix(power int) bool {
	next, second := p.at(p.pos+1), p.at(p.pos+2)
	switch power {
	case 2:
		return next == '帕' && p.pending
	case 3:
		if !p.pending && p.last == 0 {
			return false
		}
		switch next {
		case '克':
			return second != '拉'
		case '瓦', '卡', '赫', '伏', '帕', '焦':
			return true
		case '升':
			return p.arabic && second != '级'
		case '贝':
			return second == '可'
		case '电':
			return second == '子'
		case '秒':
			return second == '差'
		case '欧':
			return p.arabic && second != '元' && second != '洲' && second != '盟'
		case '牛':
			return p.arabic && (second == '·' || second == '米')
		case '米':
			return p.arabic
		case '字', '比':
			return second == '节' || second == '特'
		}
	case 12:
		switch next {
		case '瓦', '帕', '赫', '焦', '伏', '欧', '字', '比', '头', '豪', '牛', '电', '贝':
			return true
		}
	}
	return false
}

// bare100 tells whether a digit after a bare 百 or 千 counts the magnitude below it: 百二, 千三.
func (p *parser) bare100() bool {
	return p.bareFirst && (p.last == 2 || p.last == 3) && !p.zero && !p.pair && !p.several && p.number.m < 10 && p.number.e == 0
}
