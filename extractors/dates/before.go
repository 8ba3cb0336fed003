package dates

import (
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// zones are places that no list of places has, by whose clocks times are told.
var zones = []string{"美东", "美西", "美国东部", "美国西部", "美国中部", "格林尼治", "格林威治", "欧洲中部", "中欧", "印度标准", "日本标准", "世界协调", "协调世界"}

// zoneBefore is where the place begins whose name ends at a position: 莫斯科|时间; negative where there is none.
func zoneBefore(d *scan.Doc, pos int) int {
	for _, w := range zones {
		if d.HasBefore(pos, w) {
			return pos - len([]rune(w))
		}
	}
	for _, c := range []lexicon.Class{lexicon.World, lexicon.Place} {
		if h, ok := d.HitBefore(pos, c); ok {
			return int(h.Start)
		}
	}
	return -1
}

// readBefore reads the words before an expression: 截至, 自, 从, 约, 近.
func readBefore(d *scan.Doc, e *expression) {
	if e.kind == set || e.kind == sameSpan || e.kind == window {
		return
	}
	s := e.Start
	for s > 0 && d.At(s-1) == ' ' {
		s--
	}
	switch d.At(s - 1) { // what the words below end with
	case '间', '在', '约', '概', '过', '逾', '多', '长', '少', '低', '短', '近', '到', '足', '至', '止', '从', '自':
	default:
		return
	}
	take := func(words ...string) bool {
		for _, w := range words {
			if d.HasBefore(s, w) {
				s -= len([]rune(w))
				e.Start = s
				return true
			}
		}
		return false
	}
	if e.kind == point && e.finest() >= day {
		if take("北京时间", "当地时间", "台北时间", "大约在", "大约", "大概在", "大概", "约") {
			if d.At(s) == '大' || d.At(s) == '约' {
				e.last().mod = "APPROX"
			}
		} else if d.At(s-1) == '间' && d.At(s-2) == '时' {
			if from := zoneBefore(d, s-2); from >= 0 {
				s, e.Start = from, from
			}
		}
	}
	if e.kind == length || e.kind == point && (e.slots[second].how >= exactNow || e.relative() && e.finest() == e.coarsest()) {
		switch {
		case take("大约", "大概", "约"):
			e.mod = "APPROX"
		case e.kind == length && take("不超过", "不逾", "不多于", "至多", "最多", "最长"):
			e.mod = "EQUAL_OR_LESS"
		case e.kind == length && take("不少于", "不低于", "不短于", "最少"):
			e.mod = "EQUAL_OR_MORE"
		case e.kind == length && take("将近", "接近", "近", "不到", "不足"):
			e.mod = "LESS_THAN"
		case e.kind == length && take("超过", "逾", "至少"):
			e.mod = "MORE_THAN"
		}
	}
	if e.kind != point && e.kind != vague {
		return
	}
	if e.kind == vague {
		if e.ref == "PRESENT_REF" && take("截至", "截止", "直到", "到") {
			e.mod = ""
		}
		return
	}
	switch {
	case e.edge == closed && take("截至", "截止到", "截止至", "截止", "直至", "直到"):
		if e.to == nil {
			e.edge = until
		}
	case e.edge == closed && e.to == nil && take("自从"):
		e.edge = since
	case e.edge == closed && (d.At(s-1) == '到' || d.At(s-1) == '至') && edgeAt(d, s-2) && (d.At(s-2) != ' ' || e.to == nil):
		e.Start = s - 1 // 到18时: the time by which
	case e.edge == until && take("截至", "截止"): // 截至12月31日止
	case e.edge == since && take("自从", "自", "从"), e.to != nil && take("自从", "自", "从"):
	case e.edge == before && take("到", "至"):
	}
}
