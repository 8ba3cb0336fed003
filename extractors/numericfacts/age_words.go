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
		Pattern: "(花甲|古稀|不惑|而立|知天命|天命|知命|耳顺|半百|耄耋|鲐背|期颐|弱冠|及笄|豆蔻|二八|桃李|杖朝|杖国|杖乡)(之年|之龄|之寿|高龄|老人|老太|老汉|老翁|老者|老农|年华|年纪)?",
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

// ageWords are the years that the words tell, low and high where they name a span.
func ageWords(m *rule.Match) (low, high float64) {
	switch m.FoldedString(text.Span{Start: m.Start, End: m.Start + 2}) {
	case "豆蔻":
		return 13, 13
	case "及笄":
		return 15, 15
	case "二八":
		return 16, 16
	case "弱冠", "桃李":
		return 20, 20
	case "而立":
		return 30, 30
	case "不惑":
		return 40, 40
	case "知天", "天命", "知命", "半百", "杖乡":
		if m.At(m.Start) == '杖' {
			return 60, 60
		}
		return 50, 50
	case "花甲", "耳顺":
		return 60, 60
	case "古稀", "杖国":
		return 70, 70
	case "杖朝":
		return 80, 80
	case "耄耋":
		return 80, 90
	case "鲐背":
		return 90, 90
	}
	return 100, 100
}

func makeAgeWord(m *rule.Match) (quantity, bool) {
	q := quantity{number: text.Span{Start: m.Start, End: m.Start + 2}, modifier: exact, kind: kindAge, code: "a", scale: 1, factor: 1, sure: true}
	if m.At(m.Start) == '知' && m.At(m.Start+1) == '天' {
		q.number.End++
	}
	low, high := ageWords(m)
	if low == high {
		q.value = schema.Some(low)
	} else {
		q.low, q.high, q.modifier = schema.Some(low), schema.Some(high), between
	}
	tail := m.End > q.number.End
	if w := m.At(m.Start); tail && (w == '二' || w == '桃' || w == '豆') && m.At(m.End-2) != '年' {
		return q, false // 二八 and 桃李 name an age only before 年华
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
