package dates

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// timetables are labels after which a weekday or a time of day is told of every week or day.
var timetables = listOf("营业时间", "开放时间", "服务时间", "办公时间", "工作时间", "上班时间", "下班时间", "门诊时间", "接诊时间", "接待时间", "受理时间", "办理时间", "开馆时间", "闭馆时间", "运营时间", "营运时间",
	"运行时间", "上学时间", "放学时间", "就餐时间", "开餐时间", "供水时间", "供暖时间", "作息时间", "配送时间", "参观时间", "首班车", "末班车", "首末班车", "首班车时间", "末班车时间", "首班", "末班", "首班车为", "末班车为", "首班车发车时间")

// recurring makes sets of the weekdays and the times of day that a sentence tells after a set or a label of a timetable:
// 每天早上6点起床，晚上9点睡觉; 营业时间：9:00-21:00. They are no times of the day on which the text is put out.
func recurring(d *scan.Doc, es []expression) []expression {
	kept := es[:0]
	sentence := text.Span{Start: -1, End: -1}
	last := -1 // the last set of the sentence, in kept
	for i := range es {
		e := &es[i]
		if e.Start >= sentence.End {
			sentence, last = e.sentence, -1
		}
		switch {
		case e.kind == set && (e.every == day || e.every == week):
			last = len(kept)
		case e.kind == point && (e.edge == closed || last >= 0 && e.coarsest() >= partOfDay) && (!e.relative() || e.everyWeekend()):
			weekday := e.slots[day].how == onWeekday && e.slots[week].how == unset || e.everyWeekend()
			clock := e.coarsest() >= partOfDay
			if !clock && !weekday || last < 0 && !timetable(d, e.Start) && !(weekday && e.to != nil && clockFollows(d, es, i)) {
				break
			}
			if clock && last >= 0 {
				if s := &kept[last]; (s.End == e.Start || s.End+1 == e.Start && d.At(s.End) == ' ') && s.finest() < e.coarsest() { // 每周一至周五|8:00-17:00
					s.clocked(e)
					continue
				}
				e.ofDays(&kept[last])
			}
			e.kind, e.every, e.times, e.quant = set, day, 1, "EVERY"
			if mod := edgeMods[e.edge]; mod != "" { // 每天3点起床, 5点前出门
				e.mod = mod
			}
			if weekday {
				e.every = week
			}
			last = len(kept)
		}
		kept = keep(es, kept, i)
	}
	return kept
}

// clocked gives a set the time of day of the expression that follows it.
func (e *expression) clocked(clock *expression) {
	e.End = clock.End
	to := e.to
	if to == nil && clock.to != nil {
		copied := e.description
		to = &copied
	}
	e.take(&clock.description)
	if to != nil {
		last := *to
		last.take(&clock.description)
		if clock.to != nil {
			last.take(clock.to)
		}
		e.to = &last
	}
}

// ofDays gives a time of day the days of the set before it.
func (e *expression) ofDays(s *expression) {
	e.slots[day], e.slots[weekend] = s.slots[day], s.slots[weekend]
	if e.to == nil && (s.to == nil || s.to.slots[day] == s.slots[day] || s.to.slots[day].how == fromTold) { // 每日9时至16时30分, 16时
		return
	}
	to := e.description
	if e.to != nil {
		to = *e.to
	}
	to.slots[day] = s.last().slots[day]
	e.to = &to
}

// everyWeekend tells whether nothing but 周末 is told, which in a timetable is of every week.
func (e *expression) everyWeekend() bool { return e.ownYear && e.coarsest() == weekend && e.to == nil }

// take takes the slots of a time of day.
func (d *description) take(clock *description) {
	for g := max(partOfDay, clock.coarsest()); g < grains; g++ {
		d.slots[g] = clock.slots[g]
	}
}

// timetable tells whether a label of a timetable stands before a position.
func timetable(d *scan.Doc, pos int) bool {
	if hasBefore(d, pos, "调整为", "变更为", "延长为", "更改为", "设定为") {
		pos -= 3
	} else if hasBefore(d, pos, "改为", "变为", "定为") {
		pos -= 2
	}
	for range 2 {
		if r := d.At(pos - 1); r == ' ' || r == ':' || r == '为' || r == '是' {
			pos--
		}
	}
	return timetables.before(d, pos)
}

// clockFollows tells whether a time of day stands right after an expression: 周一至周五8:00-17:00 is a timetable.
func clockFollows(d *scan.Doc, es []expression, i int) bool {
	return i+1 < len(es) && es[i+1].kind == point && es[i+1].coarsest() >= partOfDay && (es[i+1].Start == es[i].End || es[i+1].Start == es[i].End+1 && d.At(es[i].End) == ' ')
}
