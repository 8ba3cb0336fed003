package dates

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/numeral"
	"github.com/taojin-nlp/taojin/extractors/rule"
)

// monthNouns make a name of a month before them: 三月街.
var monthNouns = listOf("街", "路", "桥", "巷", "里”", "亮", "球", "饼", "山", "寺", "嫂", "子", "牙", "台", "潭", "季花", "怀胎", "流火", "花号", "大", "龄", "天")

// monthName tells whether a month is part of a name or of a larger word.
func monthName(m *rule.Match) bool {
	return monthNouns.at(m.Doc, m.End) && !hasAt(m.Doc, m.End, "大幅", "大量", "天气", "大雨", "大雪") ||
		m.Prev() == '闰' || m.Prev() == '个' || m.Prev() == '.' && !edgeAt(m.Doc, m.Start-3) || m.Prev() == '第' || m.Prev() == '近' && numberAt(m.Doc, m.Start) != nil && numberAt(m.Doc, m.Start).Form == numeral.Chinese && !m.HasAt(m.End, "份")
}

// dayName tells whether a number before 日 or 号 numbers something else: 三号楼, 2号线, 第26号.
func dayName(m *rule.Match, n *numeral.Numeral) bool {
	if n.Value == 1 && n.Form == numeral.Chinese && !m.HasBefore(m.Start, "月") && !m.HasBefore(m.Start, "廿") && !edgeAt(m.Doc, m.Start-1) && !hasAt(m.Doc, m.End, "电", "讯", "凌晨", "上午", "下午", "晚") {
		return true // 有朝一日, 终有一日
	}
	if m.Prev() == '第' || formal(m.Doc, n) || m.Prev() == '〔' || m.Prev() == '.' || isLetter(m.Prev()) || m.HasAt(m.End, "元") {
		return true
	}
	if m.At(m.End-1) != '号' {
		return hasAt(m.Doc, m.End, "游", "生效", "军", "志", "谈") && !m.HasAt(m.End, "生效") || m.HasAt(m.End, "报") && numberAt(m.Doc, m.End+1) == nil && !hasAt(m.Doc, m.End, "报道", "报告", "报案", "报警", "报到", "报名", "报送", "报称", "报导", "报出", "报价", "报收", "报备", "报喜", "报请", "报批") || m.HasAt(m.End, "本") && n.Value == 1 && n.Form == numeral.Chinese && !m.HasBefore(m.Start, "月") || idioms.at(m.Doc, m.Start) || m.HasAt(m.End, "生") && n.Value <= 1
	}
	if m.HasBefore(m.Start, "月") || m.HasBefore(m.Start, "月 ") || m.Has("from") {
		return false
	}
	// 三号 alone is a number of anything; a day only where time goes on or it opens the clause with a verb after it.
	if hasAt(m.Doc, m.End, "早", "晚", "上午", "下午", "中午", "凌晨", "傍晚", "清晨", "夜", "(", "当天", "之前", "以前", "以后", "之后", "左右") {
		return false
	}
	if edgeAt(m.Doc, m.Start-1) && hasAt(m.Doc, m.End, "你", "您", "咱") {
		return false
	}
	if inDayList(m) || m.Prev() == '(' && m.Next() == ')' && hasBefore(m.Doc, m.Start-1, "今天", "昨天", "明天", "前天", "后天", "当天", "今日", "昨日", "明日", "今", "昨") {
		return false
	}
	if hasBefore(m.Doc, m.Start, "个月", "每月的", "个月的", "本月", "上月", "下月", "当月", "同月", "今个月", "这个月") {
		return false
	}
	return true
}

// inDayList tells whether a day is one more of a list that a month opens: 9月10号、11号、12号.
func inDayList(m *rule.Match) bool {
	p := m.Start - 1
	for range 6 {
		if !strings.ContainsRune("、,和及与", m.At(p)) || m.At(p-1) != '号' {
			return false
		}
		for p -= 2; isNumeralRune(m.At(p)); p-- {
		}
		if m.At(p) == '月' {
			return true
		}
	}
	return false
}

// bareDayEnds tells whether a bare number after a month is a day: no unit follows it.
func bareDayEnds(m *rule.Match) bool {
	if edgeAt(m.Doc, m.End) {
		return true
	}
	return hasAt(m.Doc, m.End, "出生", "早", "晚", "上午", "下午", "中午", "凌晨", "在", "是", "到", "去", "来", "有", "开", "举", "交", "发", "召", "前", "后", "以", "之", "至", "生效", "起", "正式")
}
