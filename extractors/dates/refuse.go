package dates

import (
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// refused tells whether an expression is no time by what stands around it.
func refused(d *scan.Doc, e *expression) bool {
	if hasAt(d, e.End, "一遇", "难遇") || e.End-e.Start == 2 && hasAt(d, e.End, "距离") && hasAt(d, e.Start, "最近") {
		return true // 50年一遇, 最近距离
	}
	switch e.kind {
	case point, length:
		if inName(d, e) {
			return true
		}
		if e.kind == length {
			return false
		}
		if e.bare && !e.relative() {
			return bareRefused(d, e)
		}
		if e.finest() >= hour && e.slots[hour].how == unset && e.slots[second].how < exactNow {
			return true
		}
		return eventName(d, e) || personName(d, e)
	}
	return false
}

// personName tells whether a short word is a given name after a surname in a list of names: 马三月, 刘凌晨.
func personName(d *scan.Doc, e *expression) bool {
	return e.End-e.Start == 2 && !isDigit(d.At(e.Start)) && edgeAt(d, e.End) && givenName(d, e.Start)
}

// inName tells whether an expression begins a short name in quotation marks: “七日茶”, “明日之星”.
func inName(d *scan.Doc, e *expression) bool {
	if d.At(e.Start-1) != '“' && d.At(e.Start-1) != '《' || e.slots[year].how == fixed {
		return false
	}
	for p := e.End; p < e.End+6; p++ {
		switch r := d.At(p); {
		case r == '”' || r == '》':
			return p > e.End || r == '》'
		case edgeAt(d, p):
			return false
		}
	}
	return false
}

// bareRefused tells whether a bare number is no year, or a counted unit has nothing to be counted in.
func bareRefused(d *scan.Doc, e *expression) bool {
	if e.slots[year].how != fixed {
		if e.slots[day].how == fixed && e.lunar { // 廿一, 初三
			return false
		}
		if c := e.coarsest(); e.slots[c].how == nth && (c == day || c == year) && e.slots[c].n > 1 && (edgeAt(d, e.Start-1) || d.At(e.Start-1) == '后') { // 第三天: counted from the day told
			e.slots[c] = slot{fromTold, e.slots[c].n - 1}
			e.bare = false
			return false
		}
		return true
	}
	if e.to != nil {
		return false
	}
	prev, next := d.At(e.Start-1), d.At(e.End)
	if e.finest() > year {
		return false
	}
	if prev == '《' || next == '》' { // 《1942》
		return true
	}
	if prev == '=' || d.HasBefore(e.Start, "= ") {
		return false
	}
	if prev == '(' || next == ')' || prev == ':' || prev == '.' || prev == ',' && isDigit(d.At(e.Start-2)) || next == '-' || prev == '-' || next == ':' || next == '.' && isDigit(d.At(e.End+1)) || next == '/' || prev == '/' {
		return true
	}
	if edgeAt(d, e.Start-1) && edgeAt(d, e.End) {
		return hasBefore(d, e.Start, "编号 ", "第 ", "约 ", "共 ", "达 ", "近 ")
	}
	return !hasBefore(d, e.Start, "截止到", "截至", "自从", "从", "早在", "到", "财税", "国发", "始于", "自") || !edgeAt(d, e.End) && !hasAt(d, e.End, "以", "至", "到", "起", "年")
}

// eventName tells whether a date is part of the name of an event: “5·12”地震, 七七事变, 三月街.
func eventName(d *scan.Doc, e *expression) bool {
	prev, next := d.At(e.Start-1), d.At(e.End)
	if prev == '“' && next == '”' && e.finest() != year && e.slots[year].how == unset {
		return e.slots[day].how != aFestival
	}
	return prev == '“' && e.slots[day].how == fixed && hasAt(d, e.End, "特大", "案", "专案", "系列", "事故", "重大", "事件", "火灾", "地震", "爆炸", "大案", "行动", "会议", "讲话")
}
