package numericfacts

import (
	"strconv"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// Money, in the base unit of its ISO 4217 currency.
var moneyRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name: "numeric_facts.money",
			Note: "a numeral and a currency, or a part of one (角, 美分)",
			Examples: []string{
				"火灾损失[约30万元]，另有两人轻伤 => value=300000 modifier=about",
				"追回赃款[近700万元] => kind=money value=7000000 high=7000000 modifier=less_than unit=元 unit_code=CNY",
				"订单价值[1.2亿美元] => value=120000000 unit_code=USD unit=美元",
				"奖金总额[数十万元] => value=null low=100000 high=1000000 modifier=several",
				"一本旧书卖[五角] => value=0.5 unit=角 unit_code=CNY",
			},
			Counter: []string{"他是镇上出名的万元户", "元旦当天客流大", "选手得了9.8分"},
		},
		Pattern: "{num:num}[kKwW]?[余多来几把]? ?个?{currency:unit}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			thousands(m, &q)
			e := m.Entry("unit")
			unit := slotSpan(m, "unit")
			moreBefore(m, &q, unit.Start)
			return money(m, q, e, unit)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.money_hundred_millions",
			Note:     "个 before 亿 with a currency: 两个亿卢布",
			Examples: []string{"累计借出[两个多亿元] => value=200000000 low=200000000", "合同额达[三个亿美元] => value=300000000 unit_code=USD", "项目花费[两个亿元] => value=200000000"},
			Counter:  []string{"两个亿万富翁"},
		},
		Pattern: "{num:num}个[多余]?{num:of}{currency:unit}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			of := m.Num("of")
			moreBefore(m, &q, of.Start)
			if !of.Bare || of.Value < 1e8 {
				return q, false
			}
			q.number.End = of.End
			q.scaleBy(of.Value)
			q.scale, q.factor = of.Value, 1
			return money(m, q, m.Entry("unit"), slotSpan(m, "unit"))
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.money_in_parts",
			Note:     "元, 角 and 分 added up: 五元六角, 一块二",
			Examples: []string{"每斤[两块五] => kind=money value=2.5 unit_code=CNY", "每斤[三元六角五分] => value=3.65", "找回[三块零五] => value=3.05", "邮费[八毛五] => value=0.85"},
			Counter:  []string{"三块一组"},
		},
		Pattern: "{num:num}[余多]?({currency:unit}又?零?{num:b}({currency:second}({num:c}{currency:third}?)?)?|[元块蚊圆]{num:b}[角毛毫]{num:c}[分仙]?)[钱]?",
		Make:    makeParts,
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.money_colloquial",
			Note:     "个 for the dollar in parts: 三个一毫四, 个九",
			Examples: []string{"[港币三个一毫四] => kind=money value=3.14 unit_code=HKD", "报价[五个二毫] => value=5.2"},
			Counter:  []string{"三个一组"},
		},
		Pattern: "({currency:sign} ?)?{num:num}个{num:b}[毫毛]({num:c}[分仙]?)?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind = kindMoney
			q.unit = text.Span{Start: q.number.End, End: m.End}
			if sign := m.Entry("sign"); sign != nil {
				q.code = sign.Get("unit_code")
			}
			b, ok := digitOf(m, "b")
			q.add(b / 10)
			if c, has := digitOf(m, "c"); has {
				q.add(c / 100)
			}
			return q, ok
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.money_short",
			Note:     "a price on its own in Cantonese, the dollar left out: 个九, 三个六",
			Examples: []string{"[个九] => kind=money value=1.9", "[三个六] => value=3.6", "[个半] => value=1.5"},
			Counter:  []string{"他个半小时就到"},
		},
		Pattern: "(个|{num:num}个)({num:b}|半)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := quantity{number: m.Span, value: schema.Some(1.0), modifier: exact, kind: kindMoney, unit: text.Span{Start: m.Start, End: m.Start + 1}, scale: 1, factor: 1, sure: true}
			if m.Has("num") {
				n := m.Num("num")
				q.value, q.unit = schema.Some(n.Value), text.Span{Start: n.End, End: n.End + 1}
			}
			b, ok := digitOf(m, "b")
			switch {
			case m.At(m.End-1) == '半' && !m.Has("num"):
				b = 5
			case !ok || b < 1 || b > 9 || m.Num("b").Form != numeral.Chinese:
				return q, false
			}
			q.add(b / 10)
			return q, m.Len() == len(m.Folded)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.money_after_sign",
			Note:     "a sign or a name of the currency before the numeral: $20, 人民币300元",
			Examples: []string{"标价[$20] => kind=money value=20 unit_code=USD", "拨付[人民币300万元] => value=3000000 unit_code=CNY", "罚款[港币八千元] => value=8000 unit_code=HKD", "折合[人民币约70万元] => value=700000 modifier=about"},
			Counter:  []string{"人民币汇率走稳"},
		},
		Pattern: "{currency:sign} ?[约近逾超]?{num:num}[余多]? ?{currency:unit}?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			sign, e := m.Entry("sign"), m.Entry("unit")
			if sign.Get("unit_code") == "" || sign.Get("part") == "part" || numeralBefore(m) || isLetter(m.At(m.Start)) && isLetter(m.Prev()) {
				return q, false
			}
			end := m.End
			if e != nil {
				if c := e.Get("unit_code"); c != "" && c != sign.Get("unit_code") || e.Get("part") == "sign" {
					return q, false
				}
				end = slotSpan(m, "unit").Start
			}
			moreBefore(m, &q, end)
			switch m.At(q.number.Start - 1) {
			case '约':
				q.apply(about)
			case '近':
				q.apply(lessThan)
			case '逾', '超':
				q.apply(moreThan)
			}
			q.kind, q.code, q.unit = kindMoney, sign.Get("unit_code"), slotSpan(m, "sign")
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.price",
			Note:     "money for a unit: 500元/平方米",
			Examples: []string{"征地补偿[500元/平方米] => kind=money value=500 unit=元/平方米 unit_code=CNY/m2", "电价[0.52元/千瓦时] => value=0.52 unit=元/千瓦时"},
			Counter:  []string{"500元，每平方米"},
		},
		Pattern: "{num:num}[余多]? ?{currency:unit}/({unit:per}|{classifier:each}|{num:span}?[年月日天时]|小时|公斤)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			unit := slotSpan(m, "unit")
			moreBefore(m, &q, unit.Start)
			q, ok := money(m, q, m.Entry("unit"), unit)
			q.unit.End = m.End
			if per := m.Entry("per"); per != nil && per.Get("unit_code") != "" {
				if q.code == "" {
					q.code = currencyOf(m.Doc)
				}
				q.code += "/" + per.Get("unit_code")
			}
			return q, ok
		},
	},
}

// money gives a quantity its currency.
func money(m *rule.Match, q quantity, e *lexicon.Entry, unit text.Span) (quantity, bool) {
	q.kind, q.unit, q.code = kindMoney, unit, e.Get("unit_code")
	if f, err := strconv.ParseFloat(e.Get("factor"), 64); err == nil {
		shared := q.factor
		q.scaleBy(f)
		q.factor = shared
	}
	if e.Get("part") == "sign" {
		return q, false
	}
	if isLetter(m.At(unit.End-1)) && isLetter(m.At(unit.End)) {
		return q, false // GBPS
	}
	switch e.Word {
	case "盾", "镑", "刀", "古德", "普拉", "塔拉", "列克", "拉里", "苏姆", "瓦图", "基那", "索姆":
		return q, m.Next() != '牌' && m.Next() != '构' && m.Next() != '·'
	case "分":
		return q, isAmountAlone(m) && q.value.V < 1 || m.Doc.HasBefore(m.Start, "角") || m.Doc.HasBefore(m.Start, "毛")
	case "毛", "毫":
		return q, m.Next() != '米' && m.Next() != '克' && m.Next() != '升' && m.Next() != '发' && m.Next() != '巾'
	case "角":
		return q, m.Next() != '度' && m.Next() != '落' && m.Next() != '色' && m.Next() != '形' && m.Next() != '恋' && m.Next() != '地' && m.Next() != '债' && m.Next() != '洲'
	case "块":
		return q, !q.one && moneyContext(m) && !inBlocks(m.Prev()) || isAmountAlone(m)
	case "圆":
		return q, m.Next() != '形' && m.Next() != '桌'
	case "元":
		if q.bare && q.modifier == exact && !m.HasAt(m.End, "以") && !m.HasAt(m.End, "左") { // 百元大钞, 万元户
			return q, m.Prev() == '上' || m.Prev() == '近' || m.Prev() == '逾' || m.Prev() == '超' || m.Prev() == '约' || m.Prev() == '过' || m.Prev() == '破'
		}
		return q, m.Next() != '素' && m.Next() != '旦' && m.Next() != '里' && m.Next() != '桥'
	}
	return q, true
}

func isHan(r rune) bool { return 0x4E00 <= r && r < 0xA000 || r == '〇' }
