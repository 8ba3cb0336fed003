package numericfacts

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/rule"
	"github.com/taojin-nlp/taojin/schema"
)

// Counts: a numeral with its classifier.
var countRules = []rule.Rule[quantity]{
	{
		Card: rule.Card{
			Name: "numeric_facts.count",
			Note: "a numeral and a classifier, perhaps with 余, 多 before it and 大, 小, 整 of its size",
			Examples: []string{"1.[3名]工人到场。 => value=3 object=工人", "①[两台]车到场。 => value=2 unit=台",
				"全市共办理免申即享业务[14万余笔] => kind=count value=140000 low=140000 modifier=more_than unit=笔",
				"新规在[176个]城市试行 => value=176 unit=个 object=城市",
				"店里卖出[三十多把]雨伞 => value=30 low=30 unit=把 object=雨伞",
				"贼窝里搜出手表[6块]，已发还失主 => kind=count unit=块 object=手表",
				"仓库里存着[一小堆]红薯 => value=1 unit=小堆 object=红薯",
				"客队拿下[一场]胜利 => value=1 unit=场 object=胜利",
				"校方交出[一份]亮眼答卷 => unit=份 object=亮眼答卷",
				"民警查扣假冒白酒[300余瓶] => object=假冒白酒 predicate=查扣",
				"街道发放宣传资料[5000份] => object=宣传资料 predicate=发放",
				"上半年排查隐患[80处] => object=隐患 predicate=排查",
				"下游[5个]乡镇的群众已经转移 => object=乡镇",
				"书展吸引[40家]出版社参展 => object=出版社 predicate=吸引",
				"一艘载有[90名]移民的木船沉没 => object=移民",
				"这家成立于上海的企业拥有[80项]专利 => subject=这家成立于上海的企业",
				"医院接诊输入性病例[15例] => object=输入性病例",
				"上半年营业收入为3亿元，开设门店[12家] => subject=null",
				"毕业后他养了[60只]羊 => subject=他",
				"客流有望[突破5万人次] => object=客流 predicate=突破",
			},
			Counter: []string{"零件如图[①所]示。", "会议由张三主持", "队员们一起出发", "他们等着下一场演出", "这种水陆两栖车已经列装"},
		},
		Pattern: "{num:num}[余多来几]? ?[大小整长]?{classifier:unit}",
		Make:    makeCount,
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.count_and_half",
			Note:     "半 after the classifier adds a half: 一个半",
			Examples: []string{"他吃了[两碗半]面 => value=2.5 unit=碗", "画展占了[三间半]屋子 => value=3.5 unit=间", "买回[两打半]鸡蛋 => value=30 unit=打"},
			Counter:  []string{"雨下了半天"},
		},
		Pattern: "{num:num}{classifier:unit}半",
		Make: func(m *rule.Match) (quantity, bool) {
			q, ok := makeCount(m)
			q.add(0.5 * q.factor)
			return q, ok && !m.HasAt(m.End, "数") && !m.HasAt(m.End, "天") && !m.HasAt(m.End, "年")
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.half_count",
			Note:     "半 before a classifier: 半个",
			Examples: []string{"桌上剩着[半碗]米饭 => value=0.5 unit=碗", "只写了[半页]稿纸 => value=0.5 unit=页"},
			Counter:  []string{"球队半场领先"},
		},
		Pattern: "半{classifier:unit}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := quantity{number: text.Span{Start: m.Start, End: m.Start + 1}, value: schema.Some(0.5), modifier: exact, kind: kindCount, unit: slotSpan(m, "unit"), scale: 1, factor: 1}
			if m.Entry("unit").Word == "打" {
				q.scaleBy(12)
			}
			switch m.Entry("unit").Word {
			case "场", "边", "路", "岛", "年", "天", "面", "句", "人", "世", "任", "度", "手", "方":
				return q, false
			}
			return q, !numeralBefore(m)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.many",
			Note:     "多 with a classifier: more than one, how many is not told",
			Examples: []string{"当地建起[多座]水塔 => value=null modifier=several unit=座 object=水塔", "[多名]乘客受伤 => unit=名 object=乘客"},
			Counter:  []string{"村里来了十多个客人", "许多家长反映"},
		},
		Pattern: "多{classifier:unit}",
		Make: func(m *rule.Match) (quantity, bool) {
			e := m.Entry("unit")
			q := quantity{number: text.Span{Start: m.Start, End: m.Start + 1}, modifier: several, kind: kindCount, unit: slotSpan(m, "unit"), scale: 1, factor: 1, times: e.Get("kind") == "times"}
			switch m.Prev() {
			case '很', '太', '更', '许', '最', '众', '大', '好', '增', '诸', '余', '居', '么', '几', '过', '不', '至', '繁', '应', '之':
				return q, false
			}
			switch e.Word {
			case "省", "地", "国", "市", "县", "州", "校":
				q.itself = true
			}
			switch e.Word {
			case "个", "种", "名", "家", "次", "项", "座", "条", "位", "起", "所", "台", "辆", "件", "处", "部", "支", "篇", "批", "场", "幅", "栋", "架", "艘", "间", "首", "类", "本", "宗", "张", "枚", "轮", "人次", "份", "届", "只", "棵", "句", "段", "片", "门", "款", "对", "组", "代", "省", "地", "国", "市", "县", "州", "校", "层", "页", "期":
			default:
				return q, false
			}
			return q, !numeralBefore(m)
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.hundred_millions",
			Note:     "个 between a numeral and 亿: 两个亿, 三个多亿",
			Examples: []string{"三年投了[两个亿] => value=200000000", "这项工程花了[十个亿] => value=1000000000", "亏空[三个多亿] => value=300000000 low=300000000 modifier=more_than"},
			Counter:  []string{"两个亿万富翁"},
		},
		Pattern: "{num:num}个[多余]?{num:of}",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			of := m.Num("of")
			moreBefore(m, &q, of.Start)
			q.number.End = of.End
			q.scaleBy(of.Value)
			q.scale, q.factor, q.bare = of.Value, 1, false
			return q, of.Bare && of.Value >= 1e8 && m.Next() != '万'
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.levels",
			Note:     "级 after the levels of administration that it sums up: 省、市、县三级",
			Examples: []string{"省市县乡[四级]应急平台联网 => kind=count value=4 unit=级 object=null", "推动市、县[两级]法院联动 => value=2 unit=级 object=null", "形成区、街道、社区[三级]网络 => kind=count value=3"},
			Counter:  []string{"医院评为三级甲等", "考过英语四级"},
		},
		Pattern: "{num:num}级",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			q.kind, q.unit, q.sure, q.sum = kindCount, text.Span{Start: m.End - 1, End: m.End}, true, true
			v := q.value.V
			return q, q.value.Valid && 2 <= v && v <= 9 && q.number.Len() == 1 && afterLevels(m) && m.Next() != '以' && m.Next() != '别'
		},
	},
	{
		Card: rule.Card{
			Name:     "numeric_facts.dead_and_injured",
			Note:     "死 and 伤 after the numeral, without a classifier",
			Examples: []string{"事故造成[6死]，10伤 => kind=count value=6", "翻车致3死[7伤] => value=7"},
			Counter:  []string{"三死里逃生"},
		},
		Pattern: "{num:num}余?[死伤]",
		Make: func(m *rule.Match) (quantity, bool) {
			q := read(m, "num")
			moreBefore(m, &q, m.End-1)
			q.kind = kindCount
			next := m.Next()
			return q, next != '里' && next != '员' && next != '亡' && next != '者' && next != '残' && next != '病' && next != '心' && next != '害'
		},
	},
}

// afterLevels tells whether two levels of administration or more stand before the match: 省市县, 区、街道.
func afterLevels(m *rule.Match) bool {
	i, n := m.Start, 0
	for {
		switch prev := m.At(i - 2); m.At(i - 1) {
		case '省', '市', '县', '乡', '镇', '区', '州', '盟', '旗', '村', '组':
			i--
			if prev == '社' {
				i--
			}
		case '道', '家', '央', '层': // 街道, 国家, 中央, 基层
			if prev != '街' && prev != '国' && prev != '中' && prev != '基' {
				return n > 1
			}
			i -= 2
		default:
			return n > 1
		}
		n++
		if m.At(i-1) == '、' {
			i--
		}
	}
}

// makeCount reads {num} and {unit}; what stands between is 余, 多 and the like.
func makeCount(m *rule.Match) (quantity, bool) {
	q := read(m, "num")
	unit, e := slotSpan(m, "unit"), m.Entry("unit")
	moreBefore(m, &q, unit.Start)
	for unit.Start > q.number.End && isSize(m.At(unit.Start-1)) {
		unit.Start--
	}
	q.kind, q.unit = kindCount, unit
	if e.Word == "本" && m.Num("num").Decimal && m.Next() != '书' && m.Next() != '图' && m.Next() != '/' {
		return q, false // 2.3本项目 of a numbered clause
	}
	switch e.Get("kind") {
	case "person":
		q.person = e.Word == "人" || e.Word == "口"
	case "noun":
		q.itself = true
		if (e.Word == "金" || e.Word == "银" || e.Word == "铜") && !medal(m) {
			return q, false
		}
	case "times":
		q.times = true
	case "strict":
		q.strict = true
	}
	if e.Get("factor") == "12" {
		q.scaleBy(12)
		q.number.End = max(q.number.End, unit.Start)
	}
	return q, true
}

// medal tells whether 金, 银 or 铜 ends there: 3金2银的成绩, but not 两银行.
func medal(m *rule.Match) bool {
	r := m.Next()
	return !isHan(r) || numeralRune(r) || r == '的' || r == '和' || r == '、' || r == '收' || r == '位' || r == '排' || r == '居' || r == '列' || r == '名'
}

func isSize(r rune) bool { return r == '大' || r == '小' || r == '整' || r == '长' }

// numeralBefore tells whether a numeral ends right before the match, so that 多, 半 belong to it.
func numeralBefore(m *rule.Match) bool {
	r := m.At(m.Start - 1)
	return '0' <= r && r <= '9' || r == '几' || numeralRune(r)
}
