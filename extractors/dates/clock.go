package dates

import (
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

var clocks = []rule.Rule[description]{
	{
		Card: rule.Card{
			Name: "dates.clock", Note: "A time of day told with 点 or 时; 24时 is the start of the next day.",
			Examples: []string{"[2022年2月20日20时30分]，灯光全部点亮。 => type=TIME value=2022-02-20T20:30 grain=minute", "演出[2022年2月8日晚上七点半]开始。 => value=2022-02-08T19:30",
				"新规[2022年2月5日24时]生效。 => start_time=2022-02-06T00:00:00", "[2月27日上午9~11点]停水。 => start_time=2022-02-27T09:00:00 end_time=2022-02-27T11:00:00"},
			Counter: []string{"代表提出[三点]建议。", "这活儿[一点]也不累。", "气温升高[十点五]度。", "水深[一点八]米。"},
		},
		Pattern: "({num:from} ?(至|到|-|~|—|——|、) ?)?{num:h} ?[点时](多钟|来钟|多|钟|过{num:m}分|整|正|半|过|{num:q}刻|{num:x}个字|[搭踏](半|正|{num:k})|差({num:b}分|{num:b}刻)钟?|零?{num:m} ?(多?分({num:s}秒)?)?)?",
		Make:    makeClock,
	},
	{
		Card: rule.Card{
			Name: "dates.clock_to", Note: "A time told by what is still missing to the hour: 差十分八点.",
			Examples: []string{"列车[2022年2月8日上午差五分九点]进站。 => value=2022-02-08T08:55", "[2月27日差一刻七点]开饭。 => value=2022-02-27T06:45"},
			Counter:  []string{"两队只[差三分]。", "[差五分]八折。"},
		},
		Pattern: "差({num:b}分|{num:b}刻)钟?{num:h}[点时]钟?",
		Make: func(m *rule.Match) (description, bool) {
			v, ok := m.Num("h").Int()
			if !ok || v < 1 || v > 24 {
				return description{}, false
			}
			return toTheHour(m, at(hour, fixed, v), v)
		},
	},
	{
		Card: rule.Card{
			Name: "dates.clock_digits", Note: "A time of day with a colon: 18:59, 09:36:46, 3:15pm.",
			Examples: []string{"[2022-02-20 18:59]发布。 => value=2022-02-20T18:59 grain=minute", "演练[2022年2月8日下午3:15]结束。 => value=2022-02-08T15:15",
				"营业时间：[9:00-21:30]。 => type=SET value=XXXX-XX-XXT09:00/XXXX-XX-XXT21:30", "首班车每天6:10发出，末班车[22:40]。 => type=SET start_time=null"},
			Counter: []string{"主队以[21:18]取胜。", "护工按[1:30]的比例配备。", "(编号[110:20])"},
		},
		Pattern: "{num:h}:{num:m}(:{num:s}(.{num})?(Z|[+]{num}:{num})?)?(时|分)?( ?[AaPp].?[Mm].?|p|P)?",
		Make:    makeDigits,
	},
}

// shellNouns are what 点 counts: the three points of a speech are no hour.
var shellNouns = listOf("建议", "意见", "要求", "体会", "希望", "感受", "看法", "声明", "主张", "经验", "原因", "理由", "共识", "启示", "好处", "思考", "想法", "要点", "问题", "措施", "疑问", "质疑", "不足", "优势", "特点", "特征", "变化",
	"值得", "内容", "倡议", "解释", "说明", "认识", "考虑", "承诺", "回应", "诉求", "结论", "提议", "设想", "线索", "教训", "诚意", "工作", "观点", "缺点", "优点", "贡献", "遗憾", "困难", "成绩", "方面", "是", "也", "都", "儿", "小", "不", "没", "点", "意", "关系", "用", "水", "钱", "东西", "心意", "办法", "进步", "事", "光", "声", "差", "就", "的")

func makeClock(m *rule.Match) (description, bool) {
	h := m.Num("h")
	v, ok := h.Int()
	unit := skipBlank(m.Doc, h.End)
	from := m.Num("from")
	low := -1
	if h.Approx == numeral.Between && h.High <= 24 { // 三四时
		low, v, ok = int(h.Low), int(h.High), true
	}
	if !ok || v < 0 || v > 24 || formal(m.Doc, h) || (m.Prev() == '小' || m.Prev() == '高' || m.Prev() == '比') && m.At(unit) == '时' || h.Decimal || h.Form == numeral.Circled || h.Bare && v != 10 || m.Prev() == '第' || m.Prev() == '.' || m.Prev() == '有' && v == 1 || isLetter(m.Prev()) {
		return description{}, false
	}
	d := at(hour, fixed, v)
	d.clock12 = v <= 12 && v > 0
	if from != nil {
		f, ok := from.Int()
		if !ok || f > 24 || from.Decimal || m.At(from.End) == '、' && f+1 != v {
			return d, false
		}
		d.lead, d.leadAt = int32(f)+1, hour
	} else if low >= 0 {
		d.lead, d.leadAt = int32(low)+1, hour
	}
	if m.At(m.End-1) == '正' && hasAt(m.Doc, m.End, "式", "在", "值", "好", "是", "逢", "当", "中", "常") { // 9时|正式
		m.End--
	}
	plain := m.End == unit+1
	switch last := m.At(m.End - 1); {
	case last == '半':
		d = d.with(minute, fixed, 30)
	case m.Has("b"): // 八点差五分
		return toTheHour(m, d, v)
	case m.Has("q"):
		q, ok := m.Num("q").Int()
		if !ok || q < 1 || q > 3 {
			return d, false
		}
		d = d.with(minute, fixed, 15*q)
	case m.Has("x"), m.Has("k"):
		n := m.Num("x")
		if n == nil {
			n = m.Num("k")
		}
		k, ok := n.Int()
		if !ok || k < 1 || k > 11 {
			return d, false
		}
		d = d.with(minute, fixed, 5*k)
	case m.Has("m"):
		n := m.Num("m")
		k, ok := n.Int()
		bare := m.End == n.End
		if bare && (n.Digits < 2 && n.Value < 10 || n.Decimal || !ok || n.Form == numeral.Mixed || !edgeAt(m.Doc, m.End) && !clockGoesOn(m)) {
			if m.At(unit) == '点' && !(m.At(n.Start) == '一' && hasAt(m.Doc, n.End, "直", "般", "定", "样", "起", "边", "路", "共", "律")) { // 十点五度, 零点一, 八点八; 10点|一直
				return d, false
			}
			m.End, plain = unit+1, true
			break
		}
		if s := m.Num("s"); s != nil && ok {
			sec := int(s.Value)
			if sec > 59 {
				return d, false
			}
			d = d.with(second, fixed, sec)
		}
		if !ok || k > 59 {
			return d, false
		}
		d = d.with(minute, fixed, k)
	case last == '多' || last == '过' || m.HasBefore(m.End, "多钟") || m.HasBefore(m.End, "来钟"):
		if last == '过' && !edgeAt(m.Doc, m.End) && !m.HasAt(m.End, "后") {
			m.End, plain = m.End-1, true
			break
		}
		d.mod = "APPROX"
	}
	if plain && v > 3 && m.HasAt(m.End, "不到") { // 七点|不到
		d.mod = "APPROX"
		m.End += 2
		return d, m.At(unit) == '点'
	}
	if plain && !isHour(m, v, m.At(unit)) || m.At(unit) == '点' && m.HasAt(m.End, "度") {
		return d, false
	}
	return d, true
}

// toTheHour moves an hour back by the minutes or quarters that are missing to it.
func toTheHour(m *rule.Match, d description, h int) (description, bool) {
	n := m.Num("b")
	k, ok := n.Int()
	if m.At(n.End) == '刻' {
		k *= 15
	}
	d.clock12 = h <= 12
	return d.with(hour, fixed, h-1).with(minute, fixed, 60-k), ok && h > 0 && k > 0 && k < 60
}

// clockGoesOn tells whether what follows a bare minute keeps it one: 9点20出发.
func clockGoesOn(m *rule.Match) bool {
	return hasAt(m.Doc, m.End, "许", "左右", "前", "后", "的", "到", "至", "在", "出", "开", "起", "发", "以", "之", "才", "就", "抵", "离", "集", "上", "下", "从")
}

// isHour tells whether a number with nothing but 点 or 时 is an hour.
func isHour(m *rule.Match, v int, unit rune) bool {
	if unit == '时' {
		return (!hasAt(m.Doc, m.End, "间", "代", "期", "光", "刻", "速", "候", "装", "尚", "常") || m.HasAt(m.End, "期间")) && !(v == 1 && (m.HasAt(m.Start, "一") && !m.HasBefore(m.Start, "日") && !m.HasBefore(m.Start, "晨") && !m.HasBefore(m.Start, "午") && !m.HasBefore(m.Start, "至")))
	}
	if numberAt(m.Doc, m.End) != nil && m.HasAt(numberAt(m.Doc, m.End).End, "度") {
		return false
	}
	before := hasBefore(m.Doc, m.Start, "上午", "下午", "早上", "晚上", "中午", "凌晨", "清晨", "早晨", "傍晚", "夜里", "半夜", "晚", "早", "晨", "日", "号", "天", "在", "从", "到", "至", "于", "每", "深夜", "午夜", "大约", "午", "夜")
	if v == 1 && m.HasAt(m.Start, "一") {
		return before && !hasBefore(m.Doc, m.Start, "在", "从", "到", "至", "于", "每") && !shellNouns.at(m.Doc, m.End)
	}
	if shellNouns.at(m.Doc, m.End) && !(before && hasAt(m.Doc, m.End, "的", "就", "都", "也", "是")) && !(v > 3 && m.HasAt(m.End, "不到")) {
		return m.HasAt(m.End, "的") && v > 6 && !m.HasBefore(m.Start, "这")
	}
	return !hasBefore(m.Doc, m.Start, "这", "以下", "如下", "提出", "提了", "几", "早了", "差", "零", "驻", "热", "好", "快", "慢", "重", "大", "多", "少", "高", "低", "百分之", "了", "涨", "跌", "上涨", "下跌", "报", "升", "降") && !m.HasAt(m.End, "儿") &&
		!hasAt(m.Doc, m.End, "%", "关注", "水位")
}

func makeDigits(m *rule.Match) (description, bool) {
	if m.At(m.End-1) == 'Z' && (isDigit(m.Next()) || isLetter(m.Next())) {
		m.End-- // no zone, the start of another code
	}
	hn, mn := m.Num("h"), m.Num("m")
	h, ok := hn.Int()
	mi, ok2 := mn.Int()
	if !ok || !ok2 || hn.Digits > 2 || mn.Digits != 2 && !(m.Has("s")) || h > 24 || mi > 59 || hn.Form != numeral.Arabic || mn.Decimal && !m.Has("s") ||
		m.Prev() == ':' && isDigit(m.At(m.Start-2)) || isDigit(m.Prev()) || isLetter(m.Prev()) && !(m.Prev() == 'T' && isDigit(m.At(m.Start-2))) || m.Prev() == '.' || m.Prev() == '(' && m.HasBefore(m.Start, "编号(") || m.At(m.End) == ':' || isDigit(m.Next()) || isRatio(m) {
		return description{}, false
	}
	d := at(hour, fixed, h).with(minute, fixed, mi)
	if s := m.Num("s"); s != nil {
		v, ok := s.Int()
		if !ok || v > 59 {
			return d, false
		}
		d = d.with(second, fixed, v)
	}
	d.clock12 = h <= 12 && h > 0 && hn.Digits == 1
	for p := mn.End; p < m.End; p++ {
		switch m.At(p) {
		case 'p', 'P':
			if h < 12 {
				d.slots[hour].n += 12
			}
			d.clock12 = false
		case 'a', 'A':
			if h == 12 {
				d.slots[hour].n = 0
			}
			d.clock12 = false
		}
	}
	return d, true
}

// Words beside two numbers with a colon that make them a score, a ratio or a scale.
var (
	ratioAfter = listOf("的比例", "比例", "竖屏", "横屏", "画幅", "画面", "屏幕", "宽高比", "的比", "配比", "的配", "的比分", "战胜", "击败", "险胜", "获胜", "取胜", "大胜", "完胜", "力克", "战平", "逆转", "的成绩", "负于", "不敌",
		"的总比分", "落后", "领先", "惜败", "淘汰", "胜", "负", "的优势", "的赔率")
	ratioBefore = listOf("比分", "比分为", "以", "按", "比例为", "比例", "总比分", "比分是", "局", "按照", "比例尺", "1比", "胜率", "比为", "师比为", "员比为")
	ratioNear   = listOf("战胜", "击败", "险胜", "取胜", "获胜", "力克")
)

// isRatio tells whether two numbers with a colon are a score, a ratio or a scale.
func isRatio(m *rule.Match) bool {
	for p := m.Start - 8; p < m.End+10; p++ {
		if m.At(p) == '比' && m.At(p+1) == '分' || p >= m.End && ratioNear.at(m.Doc, p) {
			return true
		}
	}
	return ratioAfter.at(m.Doc, m.End) || ratioBefore.before(m.Doc, m.Start)
}
