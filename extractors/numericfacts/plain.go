package numericfacts

import (
	"math"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// Numbers without a unit. What is no number at all guard.go refuses.
var plainRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name:     "numeric_facts.number",
			Note:     "a numeral alone",
			Examples: []string{"答案是[七]，不是九 => kind=number value=7", "两省共抽调[近两万]官兵 => value=20000 high=20000 modifier=less_than object=官兵"},
			Counter:  []string{"“十四五”规划已经印发", "机身搭载云栖7200芯片", "Orbit 12系列平板开售", "恒岳生物(688321)盘中走强", "2023届毕业生返校", "拨打12345热线", "她拨打了110和120", "全省启动Ⅲ级响应", "展出歼-20模型", "沿101国道行驶", "她一看就懂"},
		},
		Pattern: "{num:num}[余多]?",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			if m.End > q.number.End {
				q.more()
			}
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.index_points",
			Note:     "点 of an index, behind a verb of the exchange or with a fraction",
			Examples: []string{"沪指收盘报[3358.12点] => kind=number value=3358.12 unit=点", "恒指跌[215点] => value=215 unit=点 trend=down", "采购经理指数站上[50点] => value=50", "大盘回落至[2600点]一线 => unit=点 object=大盘"},
			Counter:  []string{"会议下午3点开始", "他提了两点建议", "商店营业到22点"},
		},
		Pattern: "{num:num}[余多]?点",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			moreBefore(m, &q, m.End-1)
			q.unit = text.Span{Start: m.End - 1, End: m.End}
			n := m.Num("num")
			if n.Form != numeral.Arabic && n.Scale == 1 {
				return q, false
			}
			return q, (n.Decimal || indexed(m) || levelAfter(m)) && (n.Decimal || n.Value > 24)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.number_with_letter",
			Note:     "k, w, M after the numeral: thousands, ten thousands, millions",
			Examples: []string{"月薪[15k左右] => value=15000 modifier=about", "报价[30w] => value=300000", "播放量[1.2M] => value=1200000"},
			Counter:  []string{"这台4K电视", "第五代移动通信又称5G"},
		},
		Pattern: "{num:num} ?[kKwWMG]",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			n := m.Num("num")
			f := map[rune]float64{'k': 1e3, 'K': 1e3, 'w': 1e4, 'W': 1e4, 'M': 1e6, 'G': 1e9}[m.At(m.End-1)]
			switch r := m.At(m.End - 1); {
			case r == 'M' || r == 'G':
				if !n.Decimal {
					return q, false
				}
			case r == 'K' && n.Value <= 16 && !n.Decimal && isHan(m.Next()):
				return q, false
			}
			q.scaleBy(f)
			q.number.End = m.End
			return q, n.Scale == 1 && !isLetter(m.Next()) && !(m.Next() >= '0' && m.Next() <= '9') && !isLetter(m.Prev())
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.fraction",
			Note:     "分之, 分 and a stroke: 五分之一, 3/4",
			Examples: []string{"[五分之一]的耕地改了种 => value=0.2", "已筹到[三分之二左右] => modifier=about", "浓度降了[1/2] => value=0.5"},
			Counter:  []string{"移动4/5G网络", "第1/2版"},
		},
		Pattern: "({num:whole} ?又? ?)?({num:of} ? ?[分份] ? ?之 ? ?负?{num:num}|{num:of}[分份]{num:num}|{num:num}/{num:of})",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			of, whole := m.Num("of"), m.Num("whole")
			if of.Value == 0 || !q.value.Valid || of.Approx != 0 {
				return q, false
			}
			first := min(of.Start, q.number.Start)
			sep := m.At(min(of.End, q.number.End))
			zhi := false
			for i := of.End; i < q.number.Start; i++ {
				zhi = zhi || m.At(i) == '之'
			}
			if sep != '/' && !zhi && !shortFraction(m, of.Value, q.value.V) {
				return q, false
			}
			if sep == '/' && (isLetter(m.Next()) || isLetter(m.Prev()) || m.Next() == '/' || m.Prev() == '/' || m.Prev() == '第' || of.Form != m.Num("num").Form) {
				return q, false
			}
			if m.At(q.number.Start-1) == '负' {
				q.scaleBy(-1)
				q.factor = 1
			}
			q.value.V = q.value.V / of.Value
			if whole != nil {
				gap := m.FoldedString(text.Span{Start: whole.End, End: first})
				if gap == "" || gap == " " && sep != '/' {
					return q, false
				}
				q.value.V += whole.Value
				first = whole.Start
			}
			q.number = text.Span{Start: first, End: m.End}
			q.scale, q.bare, q.one = 1, false, false
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.power",
			Note:     "a power: 2^5, 2的5次方",
			Examples: []string{"结果是[2的10次方] => value=1024", "结果是[2^10] => value=1024", "取值[2^-1] => value=0.5"},
			Counter:  []string{"表情^_^"},
		},
		Pattern: "-?{num:num}(^[-+]?{num:to}|的{num:to}次方)",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			to := m.Num("to").Value
			if m.At(m.Num("to").Start-1) == '-' {
				to = -to
			}
			base := q.value.V
			if m.At(m.Start) == '-' {
				base = -base
			}
			q.value = schema.Some(math.Pow(base, to))
			q.number = m.Span
			return q, !math.IsInf(q.value.V, 0) && !math.IsNaN(q.value.V)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.counted_by",
			Note:     "数以百计, 数以万计: of that order of magnitude",
			Examples: []string{"[数以万计]的游客赶来 => low=10000 high=100000 value=null modifier=several object=游客", "[数以百计]的帐篷搭了起来 => low=100 high=1000"},
			Counter:  []string{"以万计算成本"},
		},
		Pattern: "数以{num:num}计",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			if !q.bare || !q.value.Valid {
				return q, false
			}
			q.low, q.high, q.value = q.value, schema.Some(q.value.V*10), none
			q.modifier, q.sure, q.bare = several, true, false
			return q, true
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.half_hundred",
			Note:     "半百: fifty",
			Examples: []string{"来客[半百] => value=50", "门徒[半百] => value=50"},
			Counter:  []string{"半百货商店"},
		},
		Pattern: "半百",
		Make: func(m *rule.Match) (quantity, bool) {
			return quantity{number: m.Span, value: schema.Some(50.0), modifier: exact, kind: kindNumber, scale: 1, factor: 1, sure: true}, m.Next() != '货'
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.couple",
			Note:     "俩 behind those who are two",
			Examples: []string{"民警赶到时，夫妻[俩]已经脱险 => kind=count value=2", "老人拉着姐妹[俩]不放 => value=2"},
			Counter:  []string{"伎俩被当场识破", "兜里只有俩钱儿"},
		},
		Pattern: "俩",
		Make: func(m *rule.Match) (quantity, bool) {
			q := quantity{number: m.Span, value: schema.Some(2.0), modifier: exact, kind: kindCount, scale: 1, factor: 1, sure: true, person: true}
			return q, strings.ContainsRune("孙妻妇子女弟妹姐哥兄嫂他她咱你我们徒友口", m.Prev())
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.compared",
			Note:     "比 with a numeral and 大, 小, 高, 低, 多, 少: a bound",
			Examples: []string{"他的得票[比三十多] => low=30 value=30 modifier=more_than", "读数[比 170 低] => high=170 modifier=less_than"},
			Counter:  []string{"他比三年前高"},
		},
		Pattern: "比 ?{num:num} ?[大小高低多少长短]",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			switch m.At(m.End - 1) {
			case '大', '高', '多', '长':
				q.apply(moreThan)
			default:
				q.apply(lessThan)
			}
			return q, q.value.Valid && !numeralBefore(m)
		},
	},
}

// levelAfter tells whether a word for where an index stands follows: 2800点一线.
func levelAfter(m *rule.Match) bool {
	for _, w := range [...]string{"一线", "附近", "关口", "大关", "整数", "上方", "下方", "点位", "心理"} {
		if m.HasAt(m.End, w) {
			return true
		}
	}
	return false
}

// indexed tells whether the words right before the number are of an exchange: 报, 收于, 跌.
func indexed(m *rule.Match) bool {
	for i := m.Start - 1; i >= max(0, m.Start-3); i-- {
		switch m.At(i) {
		case '报', '收', '跌', '涨', '升', '挫', '落', '弹', '开', '上', '破', '守', '失', '为':
			return m.At(i) != '上' && m.At(i) != '为' || m.At(i-1) == '站' || m.At(i-1) == '数' || m.At(i-1) == '指'
		}
	}
	return false
}

// shortFraction tells whether 四分一 is a fraction: one of so many, before a unit or at the end.
func shortFraction(m *rule.Match, of, v float64) bool {
	return v < of && (of <= 10 || of == 100) && v == 1 && !(isHan(m.Next()) && m.Next() != '的' && m.Next() != '以')
}
