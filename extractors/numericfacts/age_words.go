package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// Ages that words of the classics name.
var ageWordRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name: "numeric_facts.age_word",
			Note: "花甲, 古稀, 不惑 and the like, with 年 and a verb before them or 之年, 老人 behind",
			Examples: []string{
				"剪纸艺人[年逾花甲] => kind=age value=60 low=60 modifier=more_than",
				"老校长[年近古稀] => value=70 high=70 modifier=less_than unit_code=a",
				"他在[不惑之年]转行 => value=40",
				"敬老院住着几位[耄耋老人] => value=null low=80 high=90",
				"老两口都已[年过半百] => value=50 low=50",
			},
			Counter: []string{"村里建起花甲养殖场", "大惑不惑的争论", "而立不倒的灯杆"},
		},
		Pattern: "[花古不而知命耳半耄鲐期弱及豆][甲稀惑立命顺百耋背颐冠笄蔻天]",
		Make:    makeAgeWord,
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.age_year_and_half",
			Note:     "岁半 without a numeral: one year and a half",
			Examples: []string{"孩子才[岁半] => kind=age value=1.5 unit_code=a", "[岁半]的幼童走失 => value=1.5"},
			Counter:  []string{"这孩子五岁半", "岁半途而废"},
		},
		Pattern: "岁半",
		Make: func(m *rule.Match) (quantity, bool) {
			q := quantity{number: m.Span, value: schema.Some(1.5), modifier: exact, kind: kindAge, code: "a", unit: text.Span{Start: m.Start, End: m.End}, scale: 1, factor: 1, sure: true}
			r := m.Next()
			return q, !numeralBefore(m) && m.Prev() != '周' && m.Prev() != '虚' && (!isHan(r) || r == '的' || r == '大' || r == '左' || r == '幼' || r == '男' || r == '女' || r == '儿' || r == '孩')
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.age_in_years_and_months",
			Note:     "years and months of an age: 两岁零三个月",
			Examples: []string{"女儿[两岁零三个月] => kind=age value=2.25 unit_code=a", "男童[1岁6个月] => value=1.5"},
			Counter:  []string{"他3岁，学琴6个月"},
		},
		Pattern: "{num:num}周?岁[零又]?{num:months}个?月",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			months, ok := digitOf(m, "months")
			q.kind, q.code, q.sure = kindAge, "a", true
			q.unit = text.Span{Start: q.number.End, End: q.number.End + 1}
			q.add(months / 12)
			return q, ok && months < 12 && q.modifier == exact && q.value.Valid
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.age_of_young",
			Note:     "月龄, 周龄, 日龄, and half months of infants: 三个半月大",
			Examples: []string{"接种对象为[6月龄以上]婴儿 => kind=age value=6 low=6 unit=月龄 unit_code=mo", "出栏肉鸡[42日龄] => value=42 unit_code=d", "婴儿[四个半月大] => value=4.5 unit_code=mo"},
			Counter:  []string{"他的工龄十年", "9月龄船抵港"},
		},
		Pattern: "{num:num}(月龄|周龄|日龄|个半月大)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.sure = kindAge, true
			q.unit = text.Span{Start: q.number.End, End: m.End}
			switch m.At(q.number.End) {
			case '周':
				q.code = "wk"
			case '日':
				q.code = "d"
			case '个':
				q.code = "mo"
				q.add(0.5)
				q.unit.End--
			default:
				q.code = "mo"
			}
			return q, m.Next() != '船'
		},
	},
}

// ageWord is what a word names: low and high are the same but where it names a span.
type ageWord struct {
	word      string
	low, high float64
}

var ageWords = [...]ageWord{
	{"豆蔻", 13, 13}, {"及笄", 15, 15}, {"弱冠", 20, 20}, {"而立", 30, 30}, {"不惑", 40, 40}, {"知天", 50, 50}, {"知命", 50, 50}, {"半百", 50, 50},
	{"花甲", 60, 60}, {"耳顺", 60, 60}, {"古稀", 70, 70}, {"耄耋", 80, 90}, {"鲐背", 90, 90}, {"期颐", 100, 100},
}

// ageTails make an age of the word before them.
var ageTails = [...]string{"之年", "之龄", "之寿", "高龄", "老人", "老太", "老汉", "老翁", "老者", "老农", "年华"}

func makeAgeWord(m *rule.Match) (quantity, bool) {
	q := quantity{number: text.Span{Start: m.Start, End: m.Start + 2}, modifier: exact, kind: kindAge, code: "a", scale: 1, factor: 1, sure: true}
	low, high := 0.0, 0.0
	for _, w := range ageWords {
		if m.HasAt(m.Start, w.word) {
			low, high = w.low, w.high
		}
	}
	if m.HasAt(m.Start, "知天命") {
		q.number.End++
	}
	m.End = q.number.End
	if low == 0 {
		return q, false
	}
	if low == high {
		q.value = schema.Some(low)
	} else {
		q.low, q.high, q.modifier = schema.Some(low), schema.Some(high), between
	}
	tail := false
	for _, w := range ageTails {
		if m.HasAt(q.number.End, w) {
			tail = true
			m.End = q.number.End + 2
			break
		}
	}
	aged := m.At(m.Start-2) == '年'
	switch m.Prev() {
	case '过', '逾', '越':
		if aged {
			q.apply(moreThan)
			m.Start--
		}
	case '近', '将':
		if aged {
			q.apply(lessThan)
			m.Start--
		}
	case '届', '满', '已', '登', '至', '及', '臻':
	default:
		aged = false
	}
	if aged {
		m.Start--
	}
	return q, aged || tail
}
