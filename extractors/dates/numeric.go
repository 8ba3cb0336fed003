package dates

import (
	"math"

	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var numerics = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.numeric", Note: "Year, month and day with -, / or . between them (ISO 8601 and the forms near it); with the year last the day comes first.",
			Examples: []string{"归档日期[2018-11-29]。 => value=2018-11-29", "截图时间为[2020/1/2]。 => value=2020-01-02", "[2015.5.13]停电。 => value=2015-05-13", "票上印着[13.5.2015]。 => value=2015-05-13", "刊期[1999.08]。 => value=1999-08", "刊期 [2021/06]。 => value=2021-06"},
			Counter:  []string{"电话[888-000-9999]打不通。", "版本[1.2.3]发布。", "地址是[192.168.25.1]。", "支持移动[4/5G]。", "货号[2024-11]缺货。"},
		},
		Pattern: "{num:a}[-/.]{num:b}([-/.]{num:c})?|{num:a} {num:b} {num:c}|{num:a}-{num:b}-{num:c}-",
		Make:    makeNumeric,
	},
	{
		Card: rule.Card{
			Name: "dates.compact", Note: "Eight digits that are a date.",
			Examples: []string{"标签写着[20240307]。 => value=2024-03-07", "查询[20211130]的记录。 => value=2021-11-30"},
			Counter:  []string{"编号[20241307]。", "电话[20240307]1。", "订单A[20240307]。"},
		},
		Pattern: "{num:n}",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			v, ok := n.Int()
			if n.Digits != 8 || !ok || n.Form != numeral.Arabic || isLetter(m.Prev()) || isLetter(m.Next()) || isDigit(m.Next()) || m.Prev() == '-' || m.Next() == '-' || m.Prev() == '/' ||
				hasAt(m.Doc, m.End, "元", "号", "人", "吨", "万", "个", "次", "件", "千") {
				return description{}, false
			}
			return civilDay(v/10000, v/100%100, v%100)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.month_dot_day", Note: "6·30 or 11/3 as a month and a day.",
			Examples: []string{"[11/3号]集合。 => value=2021-11-03", "[2/15]，盘点。 => value=2022-02-15"},
			Counter:  []string{"“[12·26]”特大案件告破。", "支持移动[4/5]G。", "[3/4]的学生到了。", "比分[3/2]。"},
		},
		Pattern: "{num:a}[·/]{num:b}(号|日)?",
		Make: func(m *rule.Match) (description, bool) {
			an, bn := m.Num("a"), m.Num("b")
			a, ok := an.Int()
			b, ok2 := bn.Int()
			if !ok || !ok2 || a < 1 || a > 12 || b < 1 || b > daysIn(2000, a) || an.Form != numeral.Arabic || bn.Form != numeral.Arabic || m.Prev() == '“' || m.Next() == '”' || isDigit(m.Next()) ||
				isLetter(m.Next()) || m.Next() == '/' || m.Prev() == '/' || m.Prev() == '.' || m.Prev() == '-' || isLetter(m.Prev()) || isDigit(m.Prev()) {
				return description{}, false
			}
			marked := m.HasBefore(m.End, "号") || m.HasBefore(m.End, "日")
			if !marked && !(edgeAt(m.Doc, m.Start-1) && edgeAt(m.Doc, m.End)) || hasAt(m.Doc, m.End, "案", "事故", "事件", "地震", "“") {
				return description{}, false
			}
			d := at(month, fixed, a).with(day, fixed, b)
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.month_point_day", Note: "5.28 as a month and a day where a part of the day or 日 follows, as the web writes it.",
			Examples: []string{"[2.15晚]停电。 => value=2022-02-15TEV", "[1.31日]盘点。 => value=2022-01-31"},
			Counter:  []string{"涨了[2.15]晚些回落。", "身高[1.75中午]量的。", "版本[13.5上午]发布。"},
		},
		Pattern: "{num:n}(日|号|凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚|夜)",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			a := int(n.Value)
			digits := n.End - n.Start - 2 // of the day
			if a > 9 {
				digits--
			}
			if !n.Decimal || n.Form != numeral.Arabic || a < 1 || a > 12 || digits < 1 || digits > 2 || !edgeAt(m.Doc, m.Start-1) && !hasBefore(m.Doc, m.Start, "他", "她", "我", "于", "在", "从", "到", "至", "们", "是", "的") || hasAt(m.Doc, n.End, "晚些", "早些", "号线", "夜间经济") {
				return description{}, false
			}
			b := int(math.Round(n.Value*100)) % 100
			if digits == 1 {
				b = int(math.Round(n.Value*10)) % 10
			}
			if b < 1 || b > daysIn(2000, a) || digits == 2 && b < 10 && m.At(n.End-2) != '0' {
				return description{}, false
			}
			if m.End = n.End; m.At(n.End) == '日' || m.At(n.End) == '号' {
				m.End++
			}
			d := at(month, fixed, a).with(day, fixed, b)
			if r := m.At(n.End); (r == '早' || r == '晚' || r == '夜') && m.At(n.End+1) != '上' && !partNouns.at(m.Doc, n.End+1) {
				m.End++
				d = d.with(partOfDay, fixed, partOfWord[string(r)])
			}
			return d, true
		},
	},
	{
		Card: rule.Card{
			Name: "dates.bare_year", Note: "Four digits that stand alone, or beside another year: 从2016到2018.",
			Examples: []string{"[从2016到2018]，产量翻番。 => value=2016/2018", "年鉴 [2018] 出版 => value=2018"},
			Counter:  []string{"([2024])湛仲字第2号。", "编号[2019]", "共[2018]人到场。", "手机尾号[2018]。"},
		},
		Pattern: "{num:n}",
		Make: func(m *rule.Match) (description, bool) {
			n := m.Num("n")
			v, ok := n.Int()
			if n.Digits != 4 || !ok || v < 1800 || v > 2100 || n.Form != numeral.Arabic || isLetter(m.Prev()) || isLetter(m.Next()) && !hasAt(m.Doc, m.End, "Q1", "Q2", "Q3", "Q4", "H1", "H2") {
				return description{}, false
			}
			d := at(year, fixed, v)
			d.bare = true
			return d, true
		},
	},
}

// civilDay is a day, if there is one.
func civilDay(y, mo, d int) (description, bool) {
	if y < 1000 || y > 2999 || mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo) {
		return description{}, false
	}
	return at(year, fixed, y).with(month, fixed, mo).with(day, fixed, d), true
}

// codeBefore tells whether a label of a code stands before a match: 货号2024-11.
func codeBefore(m *rule.Match) bool {
	p := m.Start
	for range 2 {
		if r := m.At(p - 1); r == ' ' || r == ':' || r == '为' {
			p--
		}
	}
	return hasBefore(m.Doc, p, "号", "编码", "代码", "条码", "型号")
}

func makeNumeric(m *rule.Match) (description, bool) {
	an, bn, cn := m.Num("a"), m.Num("b"), m.Num("c")
	prev := m.Prev()
	if isLetter(prev) || isDigit(prev) || prev == '.' || prev == '-' && isDigit(m.At(m.Start-2)) && an.Digits != 4 || prev == '/' || prev == '·' || prev == '#' || prev == '第' || prev == '(' && m.Next() != ')' && cn == nil || an.Form != numeral.Arabic || bn.Form != numeral.Arabic || an.Grouped || bn.Grouped {
		return description{}, false
	}
	spaced := m.At(an.End) == ' '
	sep := m.At(an.End)
	a, ok := an.Int()
	if an.Decimal { // 1999.08-2002.02: the first number is a year and a month
		y, mo := int(an.Value), int(math.Round(an.Value*100))%100
		m.End = an.End
		return at(year, fixed, y).with(month, fixed, mo), an.End-an.Start == 7 && y >= 1900 && y < 2100 && mo >= 1 && mo <= 12 && m.Next() == '-'
	}
	b, ok2 := bn.Int()
	if !ok || !ok2 || m.Next() == '%' || isLetter(m.Next()) && !(m.Next() == 'T' && isDigit(m.At(m.End+1))) {
		return description{}, false
	}
	if cn == nil {
		if bn.Decimal || codeBefore(m) {
			return description{}, false
		}
		switch {
		case sep == '.' && an.Digits == 4 && bn.Digits == 2 && a >= 1900 && a < 2100 && b >= 1 && b <= 12 && !isDigit(m.Next()) && !hasAt(m.Doc, m.End, "万", "亿", "元", "吨", "公里", "米", "个", "点"):
			return at(year, fixed, a).with(month, fixed, b), m.Next() != '.' || !isDigit(m.At(m.End+1))
		case sep == '-' && an.Digits == 4 && bn.Digits == 2 && a >= 1900 && a < 2100 && b >= 1 && b <= 12 && edgeAt(m.Doc, m.End):
			return at(year, fixed, a).with(month, fixed, b), true
		case sep == '/' && an.Digits == 4 && bn.Digits == 2 && a >= 1900 && a < 2100 && b >= 1 && b <= 12 && b != a%100+1 && edgeAt(m.Doc, m.Start-1) && edgeAt(m.Doc, m.End) && m.Next() != '/': // 2021/22 is a season
			return at(year, fixed, a).with(month, fixed, b), true
		case sep == '/' && an.Digits == 2 && bn.Digits == 4 && b >= 1900 && b < 2100 && a >= 1 && a <= 12 && edgeAt(m.Doc, m.Start-1) && edgeAt(m.Doc, m.End) && m.Next() != '/':
			return at(year, fixed, b).with(month, fixed, a), true
		case sep == '-' && an.Digits == 2 && bn.Digits == 2 && a >= 1 && a <= 12 && b >= 1 && b <= 31 && m.Next() == ' ' && isDigit(m.At(m.End+1)) && hasAt(m.Doc, m.End+3, ":"):
			return at(month, fixed, a).with(day, fixed, b), true
		}
		return description{}, false
	}
	if !spaced && m.At(bn.End) != sep { // 1999.08-2002.02: the third number begins another date
		if sep == '.' && an.Digits == 4 && bn.Digits == 2 && b >= 1 && b <= 12 {
			m.End = bn.End
			return at(year, fixed, a).with(month, fixed, b), true
		}
		return description{}, false
	}
	c, ok3 := cn.Int()
	if !ok3 || cn.Form != numeral.Arabic || cn.Grouped {
		return description{}, false
	}
	if m.HasBefore(m.End, "-") {
		if !isDigit(m.Next()) {
			return description{}, false
		}
	} else if m.Next() == '-' && isDigit(m.At(m.End+1)) && an.Digits != 4 || m.Next() == '.' && isDigit(m.At(m.End+1)) {
		return description{}, false
	}
	switch {
	case an.Digits == 4:
		if cn.Digits > 2 { // 2021-09-0910:09: the day and the hour stand together
			if cn.Digits != 4 || m.Next() != ':' || bn.Digits != 2 || !isDigit(m.At(m.End+1)) || !isDigit(m.At(m.End+2)) {
				return description{}, false
			}
			m.End += 3
			d, ok := civilDay(a, b, c/100)
			h, min := c%100, int(m.At(m.End-2)-'0')*10+int(m.At(m.End-1)-'0')
			return d.with(hour, fixed, h).with(minute, fixed, min), ok && h < 24 && min < 60
		}
		if spaced && (a < 1900 || a > 2100) {
			return description{}, false
		}
		return civilDay(a, b, c)
	case spaced:
		return description{}, false
	case cn.Digits == 4 || cn.Digits == 2 && an.Digits <= 2 && (sep == '/' || a <= 31 && sep == '-' && an.Digits == 1):
		y := c
		if cn.Digits == 2 {
			y, _ = yearOf(cn)
		}
		if y < 1000 || y > 2999 {
			return description{}, false
		}
		if b > 12 { // 10/31/1974
			return civilDay(y, a, b)
		}
		return civilDay(y, b, a)
	case an.Digits == 2 && sep == '-':
		y, _ := yearOf(an)
		return civilDay(y, b, c)
	}
	return description{}, false
}
