package dates

import (
	"time"

	"github.com/taojin-nlp/taojin/schema"
)

// row places an expression and makes its row.
func (r *resolver) row(e *expression, id int32) (schema.Date, bool) {
	row := schema.Date{Row: r.Row(e.Span, e.rule), Type: "DATE", Mod: e.mod, Anchor: "none", Calendar: "gregorian"}
	row.ID = id
	switch {
	case e.era:
		row.Calendar = "era"
	case e.lunar:
		row.Calendar = "lunar"
	}
	switch e.kind {
	case length:
		r.lengthRow(e, &row)
		return row, true
	case set:
		return row, setRow(e, &row)
	case vague:
		row.Value = e.ref
		if e.ref == "PRESENT_REF" {
			r.present = e.End
		}
		if (e.told || e.alone && e.ref == "PRESENT_REF") && !r.undated() {
			row.Anchor = "published"
			row.StartTime, row.EndTime = schema.Some(r.now), schema.Some(r.now.Add(time.Second))
		}
		return row, true
	case window:
		if e.forward && !e.told {
			r.present = e.End
		}
		return row, r.windowRow(e, &row)
	case sameSpan:
		return row, r.sameRow(e, &row)
	}
	return row, r.pointRow(e, &row, id)
}

// pointRow fills the row of a stretch of the calendar; false where there is no such date.
func (r *resolver) pointRow(e *expression, row *schema.Date, id int32) bool {
	if to := e.to; to != nil && e.slots[decade].how == fixed && e.slots[century].how == unset && to.slots[century].how == unset { // 二三十年代 are of one century
		c := slot{fixed, int32(r.decade(int(to.slots[decade].n))/100 + 1)}
		e.slots[century], to.slots[century] = c, c
	}
	s := untold
	if e.needsSense() {
		if s = senseOf(r.Doc, e); s == alone && e.to != nil && e.coarsest() > year && e.coarsest() <= day { // a range that is all there is
			s = nearer
		}
		switch {
		case e.edge == since && r.HasBefore(e.End, "以来"): // what goes on since then has begun
			s = past
		case e.edge == until && s == future:
			s = untold
		}
		if s == untold && (e.edge == before || r.reaches(e)) && e.coarsest() <= day { // 立秋之前, 封城至4月3日: the one at hand
			s = nearer
		}
	}
	r.aside = inBrackets(r.Doc, e.Start)
	r.reported = e.slots[day].how == fixed && !r.now.IsZero() && reports.at(r.Doc, e.End)
	r.at = e.Start
	r.dispatch = e.slots[day].how == fixed && e.slots[month].how == fixed && hasAt(r.Doc, e.End, "电", "讯", "消息")
	r.against = r.comparedWith(e)
	r.attached = !edgeAt(r.Doc, e.Start-1) && !hasBefore(r.Doc, e.Start, "在", "于", "又", "再", "而", "但", "等", "就", "仅", "则", "并", "将", "要", "会") && !(len(r.told) == 0 && hasBefore(r.Doc, e.Start, "我", "你", "您", "他", "她", "它", "们", "咱")) // 她三天后回来
	p, known, impossible := r.place(&e.description, s)
	if s == future && e.to != nil && known && !r.now.IsZero() && e.coarsest() == month && p.start.Year() > r.now.Year() { // 1月26日至3月5日, 预计… told before it ends or just after
		if q, ok, _ := r.place(&e.description, nearer); ok && q.start.Before(r.now) {
			if end, ok, _ := r.end(e, nearer, q); ok && r.now.Sub(end.end) < near {
				p = q
			}
		}
	}
	r.against = nil
	if c := e.coarsest(); c != none && e.slots[c].how == fromNow && known && !p.end.Before(r.now) {
		r.present = e.End
	}
	if impossible {
		return false
	}
	row.Grain = grainNames[e.last().finest()]
	if e.last().finest() >= partOfDay {
		row.Type = "TIME"
	}
	if !known {
		row.Value = r.unknown(&e.description)
		if e.to != nil {
			if !possible(e.to) {
				return false
			}
			row.Value += "/" + unknownTimex(e.to)
		}
		clipMod(e.last(), row)
		row.Value = open(e.edge, row.Value)
		edgeMod(e, row)
		return true
	}
	told := r.value(&e.description, p)
	full := p
	p = clipped(p, e.clip)
	ranged := false
	if e.to != nil {
		q, ok, no := r.end(e, s, p)
		if no {
			return false
		}
		if !ok {
			row.Value = told + "/" + unknownTimex(e.to)
			return true
		}
		told += "/" + r.value(e.to, q)
		q = clipped(q, e.to.clip)
		p.end = q.end
		if q.grain >= hour && e.to.slots[second].how != exactNow {
			p.end = q.start
			if e.alone && len(r.Sentences) == 1 && q.grain == minute && e.slots[day].how != unset { // a text that is a range of stamps and nothing else takes in its last minute, as a stamp does
				p.end = q.end
			}
		}
		if !p.end.After(p.start) {
			return false
		}
		p.grain = q.grain
		ranged = true
	}
	switch {
	case r.dispatch && r.now.IsZero() && p.grain == day && yearless(p.start) && r.dateline == 0 && len(r.told) < 3:
		r.dateline, r.now = id+1, p.start
	case yearless(r.now) && r.tellsYear(e, p):
		r.now = date(p.start.Year(), int(r.now.Month()), r.now.Day())
	case r.dispatch && p.grain == day && !p.start.After(r.now) && r.now.Sub(p.start) < lately && r.dateline == 0 && len(r.told) < 3:
		r.dateline = id + 1
		if floor(r.now, day) != p.start {
			r.now = p.start // what is written on the 8th and put out on the 9th says 今天 of the 8th
		}
	case p.anchor == "published" && r.dateline > 0:
		p.anchor, p.anchorID = "context", r.dateline-1
	}
	row.Value = open(e.edge, told)
	row.Grain = grainNames[p.grain]
	row.Anchor = p.anchor
	if p.anchorID >= 0 {
		row.AnchorDateID = schema.Some(p.anchorID)
	}
	if !ranged || (e.clip == whole || e.clip == e.to.clip) && e.slots[xun] == e.to.slots[xun] { // 9月底至10月初 is neither's end
		clipMod(e.last(), row)
	}
	edgeMod(e, row)
	start, end := p.start, p.end
	switch e.edge {
	case since:
		end = time.Time{}
	case after:
		if !e.inclusive && p.grain < partOfDay {
			start = full.end
		}
		end = time.Time{}
	case before:
		end = start
		if e.inclusive || e.clip != whole { // 月底前: by the end of the month
			end = p.end
		}
		start = time.Time{}
	case until:
		if p.grain >= hour {
			end = p.start
		}
		start = time.Time{}
	}
	setTimes(row, start, end)
	if e.edge == before && p.start.After(r.now) {
		r.plan, r.planned = p.start, e.sentence.Start
	}
	if p.grain != none && e.edge != before && e.edge != after && !(e.era && ranged) { // nothing is reckoned from 清代
		r.said = append(r.said, e.description)
		said := &r.said[len(r.said)-1]
		if ranged { // the end, with the start as its base
			first := e.description
			*said = *e.to
			said.base = &first
		}
		c := e.coarsest()
		root := p.anchor
		for i := len(r.told) - 1; i >= 0 && i >= len(r.told)-memory && p.anchorID >= 0; i-- {
			if r.told[i].id == p.anchorID {
				root = r.told[i].root
				break
			}
		}
		own := 0
		if c != none && e.slots[c].how == fromNow {
			own = quoted(r.Doc, e.Start).End
		}
		r.told = append(r.told, telling{placed: p, id: id, quoted: own, paragraph: r.paragraph, ranged: ranged || p.grain == day && p.end.Sub(p.start) > aDay, stop: e.End, aside: r.aside, planned: s == future || s == nearer || e.edge == since, root: root, besides: r.besides(e) || e.edge == since && p.grain == day && r.HasBefore(e.End, "以来"), since: e.edge == since,
			back: c != none && e.slots[c].how == fromTold && e.slots[c].n < 0, description: said})
	}
	return true
}
