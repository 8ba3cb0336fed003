package dates

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

// ranges makes one expression of two that 至, 到 or a dash connects, and unfolds the leads (1至3月).
func ranges(d *scan.Doc, es []expression) []expression {
	out := es[:0]
	for i := 0; i < len(es); i++ {
		first, e := i, &es[i]
		unfold(&e.description)
		if i+1 < len(es) && e.kind == length && es[i+1].kind == length && connectsLengths(d, e, &es[i+1]) {
			i++
			e.spanTo, e.End, e.mod = es[i].spanTo, es[i].End, es[i].mod
		}
		for i+1 < len(es) && e.to == nil && e.edge == closed {
			next := &es[i+1]
			end, ok := connects(d, e, next)
			if !ok {
				break
			}
			to := next.description
			for _, end := range []*description{&e.description, &to} {
				if end.kind == vague && end.ref == "FUTURE_REF" { // 即日起至
					*end = at(day, fromNow, 0)
				} else if end.kind == vague {
					*end = at(second, exactNow, 0)
				}
			}
			to.lead = 0
			inherit(&e.description, &to)
			e.to, e.End = &to, end
			i++
			break
		}
		if i+1 < len(es) && e.slots[week].how != unset && e.finest() == day && weekdayBeside(&es[i+1]) > 0 && listed(d, e.End, es[i+1].Start) { // 下周四、周五
			es[i+1].slots[week] = e.slots[week]
		}
		out = keep(es, out, first)
	}
	return out
}

// isNow tells whether a vague reference is to the present, and so may end a range: 从现在到八点, 2019年至今.
func isNow(d *description) bool { return d.kind == vague && d.ref == "PRESENT_REF" }

// unfold turns a lead into a range.
func unfold(d *description) {
	if d.lead == 0 {
		return
	}
	to := *d
	to.lead = 0
	first := *d
	first.lead = 0
	first.slots[d.leadAt].n = d.lead - 1
	for g := d.leadAt + 1; g < grains; g++ {
		first.slots[g] = slot{}
	}
	first.mod, first.clip = "", whole
	*d = first
	d.to = &to
}

// connects tells whether a word or a dash between two expressions makes them the ends of a range, and where it ends.
func connects(d *scan.Doc, a, b *expression) (int, bool) {
	daily := a.kind == set && a.slots[hour].how == fixed && (b.coarsest() >= partOfDay || b.slots[day].how == fromTold && b.finest() > day)                                                                                        // 每天9时至17时, 每晚10时至次日5时
	if a.kind == set && a.every == year && a.slots[month].how == fixed && b.slots[month].how == fixed && (b.slots[year].how == unset || (b.slots[year].how == fromTold || b.slots[year].how == fromNow) && b.slots[year].n == 1) { // 每年11月至次年3月
		daily = true
	}
	if a.kind != point && a.kind != vague && !daily || b.kind != point && b.kind != vague || b.Start-a.End > 5 || b.Start <= a.End || a.bare != b.bare && !(a.bare && b.slots[year].how == fixed) && !(b.lunar && a.lunar) {
		return 0, false
	}
	p := a.End
	for d.At(p) == ' ' {
		p++
	}
	q := b.Start
	for q > p && d.At(q-1) == ' ' {
		q--
	}
	word := string(d.Folded[p:q])
	if word == "" && (b.kind != vague || a.kind != point || b.ref != "PRESENT_REF" || !hasAt(d, b.Start, "至今", "迄今")) {
		return 0, false
	}
	if c := clips.length(d, p); c > 0 && a.kind == point && a.clip == whole && a.finest() <= month { // 9月|底至10月初
		if t := string(d.Folded[min(p+c, q):q]); t == "至" || t == "到" || t == "-" || t == "—" {
			a.clip, word = clipAt(d, p, c), t
		}
	}
	for _, w := range []string{"左右", "前后", "许", "多", "开始", "起"} { // 9时许至下午4时
		if t, ok := strings.CutPrefix(word, w); ok && (t == "至" || t == "到") {
			word = t
		}
	}
	if befores.length(d, b.End) > 0 && word != d.FoldedString(text.Span{Start: p, End: q}) {
		return 0, false
	}
	switch word {
	case "", "至", "到", "~", "--", "直到", "直至", "——", "—", "起至", "起到", "一直到", "开始至", "开始到", "(含)至", "持续到", "延续到", "以来到":
	case "-":
	case "和", "与", "及":
		n := wordAt(d, b.End, []string{"之间", "间"})
		if n == 0 {
			return 0, false
		}
		return b.End + n, true
	default:
		return 0, false
	}
	if a.kind == vague || b.kind == vague {
		return b.End, (isNow(&a.description) || a.kind == vague && d.HasBefore(a.End, "即日起")) && b.kind == point || a.kind == point && isNow(&b.description)
	}
	return b.End, true
}

// connectsLengths tells whether a word or a dash makes two lengths the ends of one: 半小时至6小时.
func connectsLengths(d *scan.Doc, a, b *expression) bool {
	return a.span == a.spanTo && a.mod == "" && ranged(d, a.End, b.Start) && a.span.secondsTotal() < b.span.secondsTotal()
}

// inherit gives the end of a range what only its start says, and the start what only its end says.
func inherit(a, b *description) {
	bc, af := b.coarsest(), a.finest()
	if b.relative() {
		return
	}
	if b.slots[day].how == onWeekday && b.slots[week].how == unset && a.slots[week].how != unset {
		b.slots[week] = a.slots[week]
	}
	for g := century; g < bc && g <= af; g++ {
		if b.slots[g].how == unset {
			b.slots[g] = a.slots[g]
		}
	}
	if bc >= partOfDay && b.slots[partOfDay].how == unset && bc > partOfDay {
		b.slots[partOfDay] = slot{}
		if a.slots[partOfDay].how != unset && b.clock12 {
			b.slots[partOfDay] = a.slots[partOfDay]
		}
	}
	b.lunar = b.lunar || a.lunar
	b.era = b.era || a.era && b.slots[year] == a.slots[year]
	// 3月 to 2019年5月: the start is of the year that the end names.
	if ac := a.coarsest(); ac > year && b.slots[year].how != unset && a.slots[year].how == unset && bc <= year && !a.relative() && ac <= day {
		a.slots[year] = b.slots[year]
		if a.slots[month].how == unset && ac == day {
			a.slots[month] = b.slots[month]
		}
	}
}
