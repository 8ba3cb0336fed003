package dates

import (
	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// careers are words before the number of years that something has gone on: 从艺55年.
var careers = listOf("从艺", "从医", "从教", "从警", "从军", "从政", "从业", "从影", "从文", "从商", "从检", "从事", "执教", "执业", "执法", "任教", "任职", "行医", "行善", "入行", "入党", "入伍", "入职", "参军", "结婚", "成婚", "扎根", "坚守", "坚持", "守护", "守岛", "守边", "护林", "驻守", "相守", "相伴", "相濡以沫", "陪伴", "相隔", "间隔", "时隔", "潜伏", "耕耘", "深耕", "奋斗", "奔走", "服务", "生活", "居住", "离散", "分别", "分离", "阔别", "暌违", "沉睡", "尘封", "失联", "失散", "走失", "寻亲", "寻子", "照顾", "伺候", "种植", "发展", "建校", "建厂", "建社", "建队", "建院", "建馆", "建站", "创刊", "创立", "创办", "建国", "建党", "建军", "成立", "建交", "通航", "通车", "开馆", "距今", "迄今", "流传", "传承", "延续", "荒废", "停刊", "停办")

// isYear tells whether a number before 年 names a year rather than counts years.
func isYear(d *scan.Doc, n *numeral.Numeral) bool {
	v, ok := n.Int()
	pos := skipBlank(d, n.End) + 1 // after 年
	if !ok {
		return n.Approx == numeral.Between && n.Form == numeral.Chinese && n.End-n.Start == 2 && n.Value < 10 && followedByPart(d, pos) && !lasting.before(d, n.Start)
	}
	if d.HasBefore(n.Start, "公元") {
		return true
	}
	prev := d.At(n.Start - 1)
	if prev == '近' || prev == '每' || prev == '第' || prev == '过' && !d.HasBefore(n.Start, "不过") && n.Value < 50 {
		return false
	}
	switch n.Digits {
	case 4:
		if v >= 3000 {
			return followedByPart(d, pos) // 3500年1月1日
		}
		if hasAt(d, pos, "历史", "的历史") || v%100 == 0 && v != 1900 && v != 2000 && hasBefore(d, n.Start, "距今", "距今约", "距今已有", "已有", "已有约", "有约", "历经") { // 约2200年历史
			return false
		}
		return v >= 1000 && v < 3000 && !(v%500 == 0 && (hasAt(d, pos, "历史", "的历史") || lasting.before(d, n.Start) || hasBefore(d, n.Start, "距今", "有") || v != 2000 && hasAt(d, pos, "前", "后", "来") && !hasBefore(d, n.Start, "到", "于", "在", "自", "从", "至")))
	case 3:
		return n.Form == numeral.Chinese || hasBefore(d, n.Start, "在", "公元", "于", "自", "从", "到", "至", "(", "-", "—", "~", "即", "约") && !hasAt(d, pos, "的", "历史", "时间", "后", "前", "里") || followedByPart(d, pos)
	case 2:
		if d.At(n.Start) == '0' || n.Form == numeral.Chinese && d.At(n.Start) != '十' {
			return n.Value != 0 || d.At(n.Start) != '零'
		}
		if followedByPart(d, pos) {
			return !hasBefore(d, n.Start, "了", "满", "历时")
		}
		if (lasting.before(d, n.Start) || careers.before(d, n.Start)) && !(prev == '过' && v >= 50) || hasAt(d, pos, "后", "前", "来", "间", "以", "时间", "的", "多", "之", "内", "历史", "期", "里", "左右", "如一日", "半", "有", "了") {
			return false
		}
		return v >= 50 || edgeAt(d, n.Start-1) && edgeAt(d, pos) && v >= 10 && v <= 40 || hasBefore(d, n.Start, "自", "从", "截至", "早在", "到") && v <= 40
	case 1:
		return false
	}
	return n.Form != numeral.Arabic && v >= 1000 && v < 2200 && (v%100 != 0 || followedByPart(d, pos))
}

// countsDays tells whether a number before 日 counts days rather than names one.
func countsDays(d *scan.Doc, n *numeral.Numeral) bool {
	if n.Approx != numeral.Exact || n.Value > 31 || n.Value < 1 || d.At(n.End-1) == '两' {
		return n.Digits < 4
	}
	if d.HasBefore(n.Start, "月") || d.HasBefore(n.Start, "月 ") || rangeEnds(d, n.Start) {
		return false
	}
	pos := skipBlank(d, n.End) + 1
	if hasAt(d, pos, "前后", "早", "晚", "上午", "下午", "中午", "凌晨", "清晨", "傍晚", "深夜") {
		return false
	}
	return lasting.before(d, n.Start) && !d.HasBefore(n.Start, "经") && !d.HasBefore(n.Start, "已经") || hasAt(d, pos, "内", "以内", "之内", "游", "之久", "后", "之后", "以后", "无理由") ||
		n.Form == numeral.Chinese && hasAt(d, pos, "前", "之前", "以前")
}

// rangeEnds tells whether a day at a position ends a range of days that a month opens: 5月7日至|8日后, 5月7至|8日内.
func rangeEnds(d *scan.Doc, pos int) bool {
	switch d.At(pos - 1) {
	case '至', '到', '-', '~', '—', '、':
	default:
		return false
	}
	p := pos - 2
	if d.At(p) == '日' || d.At(p) == '号' {
		p--
	}
	for p > pos-6 && isNumeralRune(d.At(p)) {
		p--
	}
	return d.At(p) == '月'
}
