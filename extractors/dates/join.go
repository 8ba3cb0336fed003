package dates

import (
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// join puts together atoms that stand side by side and fall in grain: 去年|春节, 5月|7日|（周三）|上午|9点.
// Brackets and commas come last: what they hold is one already (周四（4月10日）).
func join(d *scan.Doc, es []expression) []expression {
	return neighbours(d, neighbours(d, es, false), true)
}

// intersect is the one time that two neighbours tell; false where they are two times.
func intersect(a, b *expression, gap rune) (expression, bool) {
	e := *a
	if a.kind == set && b.kind == point && b.ownYear && gap == 0 && b.clip != whole && b.coarsest() == a.every && b.finest() == a.every && a.finest() == none { // 每月|月底
		e.clip = b.clip
		return e, true
	}
	if a.kind == set && b.kind == point && !b.relative() && b.coarsest() > a.every {
		for g := century; g < grains; g++ {
			if b.slots[g].how != unset {
				e.slots[g] = b.slots[g]
			}
		}
		e.lead, e.leadAt, e.clock12 = b.lead, b.leadAt, b.clock12
		e.lunar, e.leap = b.lunar, b.leap
		e.rule = a.rule
		return e, gap == 0 || gap == '的'
	}
	if s := b.slots[day]; a.kind == point && b.kind == point && gap == 0 && s.how == fromTold && s.n == 0 && a.finest() == day && a.edge == closed && a.to == nil && a.lead == 0 {
		for g := partOfDay; g < grains; g++ { // 5月7日当晚
			if b.slots[g].how != unset {
				e.slots[g], e.rule = b.slots[g], b.rule
			}
		}
		return e, true
	}
	if a.kind == point && b.kind == point && a.era && b.era && gap == 0 && a.to != nil && b.slots[year].how == fixed && b.slots[year].n >= a.slots[year].n && b.slots[year].n <= a.to.slots[year].n { // 北魏|太和年间
		e.description, e.rule = b.description, b.rule
		return e, true
	}
	if a.kind == point && b.kind == point && gap == 0 && again(&a.description, &b.description) { // 六月|六月中旬
		return *b, true
	}
	if a.kind != point || b.kind != point || a.edge != closed || a.to != nil || a.clip != whole {
		return e, false
	}
	af, bc := a.finest(), b.coarsest()
	switch gap {
	case '(', ')': // 5月7日（周三）
		if gap == '(' && a.slots[day].how == onWeekday && a.slots[week].how == unset && bc == day && b.slots[day].how == fixed && b.finest() == day { // 周五（24日）
			e.description = b.description
			e.weekday = weekdayBeside(a)
			return e, true
		}
		if gap == '(' && (b.slots[day].how == onWeekday && af == day || b.slots[day].how == fixed && bc == day && a.slots[day].how != unset) {
			e.weekday = weekdayBeside(b)
			return e, true
		}
		if gap == '(' && a.slots[day].how == fixed && af == day && b.slots[day].how == fromNow && bc == day && b.finest() == day { // 5日（明日）
			return e, true
		}
		if gap == ')' {
			return e, false
		}
		if a.slots[day].how == onWeekday && bc <= month && b.finest() == day || a.slots[day].how == fromNow && b.finest() == day && !b.relative() && bc >= year {
			e.description = b.description
			e.weekday = weekdayBeside(a)
			return e, true
		}
		return e, false
	case ',':
		if b.slots[day].how == onWeekday && b.slots[week].how == unset && a.slots[day].how == fixed && af == day && !b.ownYear {
			e.weekday = weekdayBeside(b)
			return e, true
		}
		if a.slots[day].how == onWeekday && a.slots[week].how == unset && bc == month && b.slots[day].how == fixed {
			e.description = b.description
			e.weekday = weekdayBeside(a)
			e.rule = b.rule
			return e, true
		}
		return e, false
	case '-':
		if !(af == day && a.slots[day].how == fixed && bc == hour) {
			return e, false
		}
	case '·':
		return e, false
	}
	if b.ownYear && af != none { // 去年|年底, 十二月|月底: the second names the unit again
		own := b.coarsest()
		if af == own || af < own && b.slots[own].how == fromNow && a.slots[own].how == unset && own == af {
			for g := own + 1; g < grains; g++ {
				e.slots[g] = b.slots[g]
			}
			e.clip, e.rule = b.clip, b.rule
			if b.finest() == xun && af != month {
				return e, false
			}
			if b.to != nil { // 三月|上中旬
				to := e.description
				to.slots[xun] = b.to.slots[xun]
				e.to = &to
			}
			return e, true
		}
		if own == month && af == month || own == week && af == week || own == quarter && af == quarter {
			return e, true
		}
		return e, false
	}
	if b.bare && bc == year {
		return e, false
	}
	if a.slots[day].how == onWeekday && b.slots[day].how == onWeekday && b.slots[week].how == unset && gap == 0 { // 下周|周六
		return e, false
	}
	if af == day && b.slots[day].how == onWeekday && b.slots[week].how == unset && gap == 0 && a.slots[day].how == fixed {
		e.weekday = weekdayBeside(b)
		return e, true // 6月1日周六
	}
	if a.bare && a.coarsest() == year && gap != 0 {
		return e, false
	}
	bc2 := bc
	if b.slots[day].how == onWeekday {
		bc2 = day
	}
	if b.slots[day].how == nthWeekday {
		bc2 = day
	}
	if af == year && (gap == 0 || gap == '的') && a.slots[year].how <= fromTold && b.slots[day] == (slot{fromTold, 0}) && b.finest() == day { // 七年后|的|同一天, 去年|这一天
		e.slots[day], e.rule = b.slots[day], b.rule
		return e, true
	}
	if af == none || bc2 <= af || b.slots[bc2].how == fromTold || b.slots[bc2].how == exactNow || b.slots[bc2].how == exactTold {
		return e, false
	}
	if b.slots[bc].how == fromNow && !(af == year && (bc == month || bc == day || bc == week)) {
		return e, false
	}
	if b.slots[day].how == aFestival && af > year {
		return e, false
	}
	if b.slots[day].how == onWeekday && af < week && b.slots[week].how == unset {
		return e, false
	}
	if bc == partOfDay && af == weekend && b.finest() == partOfDay { // 周末的傍晚
	} else if bc == partOfDay || bc == hour || bc == minute {
		if af < day && af != week || af == week || (bc == minute) {
			return e, false
		}
	}
	if a.lead != 0 && b.lead != 0 {
		return e, false
	}
	if a.slots[year].how == fixed && a.slots[year].n > 0 && a.bare {
		e.bare = false
	}
	if bc == month && af > year && b.slots[month].how == fixed && a.slots[year].how != unset { // 今秋|10月22日
		e.slots[half], e.slots[quarter], e.slots[season] = slot{}, slot{}, slot{}
	}
	for g := af + 1; g < grains; g++ {
		if b.slots[g].how != unset {
			e.slots[g] = b.slots[g]
		}
	}
	if b.lead != 0 {
		e.lead, e.leadAt = b.lead, b.leadAt
	}
	e.lunar, e.leap = a.lunar || b.lunar, a.leap || b.leap
	e.era = a.era
	e.clip, e.mod = b.clip, b.mod
	if e.mod == "" {
		e.mod = a.mod
	}
	e.clock12 = b.clock12
	e.bare = a.bare && a.slots[year].how != fixed
	e.rule = b.rule
	e.to = b.to
	if b.to != nil { // the end takes the coarser fields of the whole
		to := *b.to
		for g := century; g <= af; g++ {
			to.slots[g] = a.slots[g]
		}
		e.to = &to
	}
	return e, true
}

// again tells whether b says all that a says and more, as who speaks begins anew.
func again(a, b *description) bool {
	if b.ownYear || a.to != nil || a.edge != closed || a.lead != 0 || a.coarsest() != b.coarsest() || a.finest() >= b.finest() {
		return false
	}
	for g := century; g < grains; g++ {
		if a.slots[g].how != unset && a.slots[g] != b.slots[g] {
			return false
		}
	}
	return true
}

// weekdayBeside is the weekday that an expression tells, or 0.
func weekdayBeside(e *expression) int8 {
	if s := e.slots[day]; s.how == onWeekday && e.slots[week].how == unset {
		return int8(s.n)
	}
	return 0
}
