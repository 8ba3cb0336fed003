package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// Ages, in years unless the unit tells months, weeks or days.
var ageRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.age",
			Note:     "岁, 周岁",
			Examples: []string{"老人今年[87岁] => kind=age value=87 unit=岁 unit_code=a", "带头的是个[十五六岁]的少年 => low=15 high=16 value=null", "[60岁以上]老人免费 => low=60"},
			Counter:  []string{"岁末年初，万象更新"},
		},
		Pattern: "{num:num}[余多来几]? ?周?岁半?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			end := m.End
			if m.At(end-1) == '半' {
				end--
				q.add(0.5)
			}
			start := end - 1
			if m.At(start-1) == '周' {
				start--
			}
			moreBefore(m, &q, start)
			q.kind, q.code, q.unit = kindAge, "a", text.Span{Start: start, End: end}
			return q, m.Next() != '月'
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.age_of_infants",
			Note:     "months, weeks or days with 大: 十个月大",
			Examples: []string{"婴儿才[十个月大] => kind=age value=10 unit=个月 unit_code=mo", "小猫[三周大] => value=3 unit=周 unit_code=wk"},
			Counter:  []string{"工期三个月，大桥通车"},
		},
		Pattern: "{num:num}[余多]?(个?月|周|天|日|年)大",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			moreBefore(m, &q, q.number.End+1)
			unit := text.Span{Start: q.number.End, End: m.End - 1}
			if q.modifier == moreThan {
				unit.Start++
			}
			q.kind, q.unit = kindAge, unit
			switch m.At(unit.End - 1) {
			case '月':
				q.code = "mo"
			case '周':
				q.code = "wk"
			case '年':
				q.code = "a"
			default:
				q.code = "d"
			}
			switch m.Next() {
			case '事', '会', '赛', '雨', '雪', '幅', '量', '桥', '型', '学', '旱', '家', '盘', '跌', '涨':
				return q, false
			}
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.age_in_decades",
			Note:     "旬 of a person's age: tens of years",
			Examples: []string{"[七旬]老人跳水救人 => kind=age value=70 unit=旬", "她照顾[八旬]婆婆多年 => value=80", "年[近七旬]的老裁缝还在接活 => value=70"},
			Counter:  []string{"三月中旬开工"},
		},
		Pattern: "{num:num}旬",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.scaleBy(10)
			q.factor = 1
			q.kind, q.code, q.unit, q.sure = kindAge, "a", text.Span{Start: m.End - 1, End: m.End}, true
			v := q.value.V
			return q, v >= 50 && v < 120 && m.Num("num").Form != 0
		},
	},
}
