// Package numeral reads numerals in every writing: 2022, 1,234, 14万, 二十三点五亿, 二〇二二, 数十,
// 七八十, 20多万, 壹佰, ③. It reads folded text (half width, simplified) and knows nothing of what
// is counted.
package numeral

// A Form is how a numeral is written.
type Form uint8

const (
	Arabic  Form = iota // 1234, 1,234, 3.5
	Chinese             // 三千五百, 二〇二二
	Mixed               // 14万, 3千5
	Circled             // ③, ㈢
	Roman               // Ⅳ
)

// An Approx is what a numeral itself says of its exactness.
type Approx uint8

const (
	Exact   Approx = iota
	Between        // 七八十: Low and High
	Several        // 数十, 十几: Low and High are the order of magnitude
	Above          // 20多万: at least Value
)

// A Numeral is a run of runes that tells a number.
type Numeral struct {
	Start, End int     // runes, half open
	Value      float64 // correctly rounded; the lower end for Between and Several
	Low, High  float64 // for Between and Several
	Scale      float64 // the magnitude it ends in: 1e4 for 14万, else 1
	Digits     int     // length of a plain string of digits (2022, 二〇二二), else 0
	Form       Form
	Approx     Approx
	Decimal    bool // has a fraction
	Grouped    bool // has separators: 1,234
	Bare       bool // magnitudes alone: 十, 百, 千万
	spaced     bool // crosses spaces
}

// Int is the value as an int, if it is one below 2^31.
func (n *Numeral) Int() (int, bool) {
	v := int(n.Value)
	return v, n.Approx == Exact && n.Value == float64(v) && v < 1<<31
}

// Scan reads the numerals that start at a position and calls add for each, the longest first: a
// decimal may as well be a clock time or a date (3.15, 八点五), so its integer is added too. It
// returns where the search for the next numeral goes on; i+1 where none starts here.
func Scan(runes []rune, i int, add func(Numeral)) int {
	r := runes[i]
	if r < 0x80 && !isArabic(r) && !pointed(runes, i) {
		return i + 1
	}
	if v, form, ok := single(r); ok {
		add(Numeral{Start: i, End: i + 1, Value: v, Scale: 1, Form: form})
		return i + 1
	}
	p := parser{runes: runes, pos: i}
	n, ok := p.numeral(i)
	if !ok {
		return i + 1
	}
	add(n)
	end := n.End
	if n.spaced {
		p = parser{runes: runes, pos: i, tight: true}
		if part, ok := p.numeral(i); ok && part.End < n.End {
			n, end = part, part.End
			add(part)
		}
	}
	if n.Decimal && n.Scale == 1 && isDigitRune(r) {
		p = parser{runes: runes, pos: i, integers: true, tight: true}
		if whole, ok := p.numeral(i); ok && whole.End < n.End {
			add(whole)
			return whole.End
		}
	}
	return end
}

// pointed tells whether a decimal without an integer part starts here: .77.
func pointed(runes []rune, i int) bool {
	return runes[i] == '.' && i+1 < len(runes) && isArabic(runes[i+1]) &&
		(i == 0 || runes[i-1] != '.' && !isArabic(runes[i-1]) && !isLetter(runes[i-1]))
}

func isDigitRune(r rune) bool {
	_, ok := digit(r)
	return ok || isArabic(r) || r == '十'
}

// single reads a rune that is a whole numeral: circled or roman.
func single(r rune) (float64, Form, bool) {
	for _, run := range [...]struct {
		first, last rune
		form        Form
	}{
		{'①', '⑳', Circled}, {'⑴', '⒇', Circled}, {'⒈', '⒛', Circled}, {'㈠', '㈩', Circled}, {'㊀', '㊉', Circled},
		{'❶', '❿', Circled}, {'Ⅰ', 'Ⅻ', Roman}, {'ⅰ', 'ⅻ', Roman},
	} {
		if run.first <= r && r <= run.last {
			return float64(r - run.first + 1), run.form, true
		}
	}
	switch r {
	case '½':
		return 0.5, Circled, true
	case '⅓':
		return 1.0 / 3, Circled, true
	case '⅔':
		return 2.0 / 3, Circled, true
	case '¼':
		return 0.25, Circled, true
	case '¾':
		return 0.75, Circled, true
	}
	return 0, 0, false
}

func isArabic(r rune) bool { return '0' <= r && r <= '9' }

// digit is the value of a Chinese digit.
func digit(r rune) (int64, bool) {
	switch r {
	case '零', '〇':
		return 0, true
	case '一', '壹':
		return 1, true
	case '二', '两', '贰', '俩':
		return 2, true
	case '三', '叁', '参':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	}
	return 0, false
}

// tens is the value of the characters that stand for whole tens.
func tens(r rune) (int64, bool) {
	switch r {
	case '廿':
		return 20, true
	case '卅':
		return 30, true
	case '卌':
		return 40, true
	}
	return 0, false
}

// magnitude is the power of ten of 十, 百, 千, 万, 亿.
func magnitude(r rune) (int, bool) {
	switch r {
	case '十', '拾':
		return 1, true
	case '百', '佰':
		return 2, true
	case '千', '仟':
		return 3, true
	case '万':
		return 4, true
	case '亿':
		return 8, true
	case '兆':
		return 12, true
	}
	return 0, false
}
