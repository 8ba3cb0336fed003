package events

import (
	"slices"
	"sort"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
)

// longest is how long an argument is at most, in code points: what is longer was not read well.
const longest = 60

// A frame gathers the arguments of one event.
type frame struct {
	*clause
	args []schema.Argument
}

// add puts a span into a role, unless it is there already.
func (f *frame) add(role string, s text.Span) {
	s = f.trim(s)
	if f.HasAt(s.Start, "因") && s.Len() > 1 { // 因病
		role, s.Start = "cause", s.Start+1
	}
	if role == "" || s.Len() == 0 || s.Len() > longest || s.Overlaps(f.Span) || !f.substantive(s) {
		return
	}
	for _, a := range f.args {
		if int(a.StartChar) < s.End && s.Start < int(a.EndChar) && (a.Role == role || int(a.StartChar) == s.Start && int(a.EndChar) == s.End) {
			return
		}
	}
	f.args = append(f.args, schema.Argument{Role: role, Text: f.Slice(s), StartChar: int32(s.Start), EndChar: int32(s.End)})
}

// trim takes marks and 的 from the ends of a phrase.
func (f *frame) trim(s text.Span) text.Span {
	loose := func(r rune) bool { return strings.ContainsRune("的、,。等之 了和与及并或同", r) }
	for s.Start < s.End && loose(f.At(s.Start)) {
		s.Start++
	}
	for s.Start < s.End && loose(f.At(s.End-1)) {
		s.End--
	}
	return s
}

// substantive tells whether a phrase has a noun, name, pronoun or number, and does not end in a verb
// or an adverb. Of single characters only those that are words by themselves will do.
func (f *frame) substantive(s text.Span) bool {
	if s.Len() == 1 {
		return f.sense.number && '1' <= f.At(s.Start) && f.At(s.Start) <= '9' || strings.ContainsRune("他她它我你人车船火水药血", f.At(s.Start))
	}
	if s.Start < f.words[0].Start || f.known(s.Start) == s {
		return true
	}
	found := false
	last := phrase.Other
	i := f.wordFrom(s.Start)
	for ; i < len(f.words) && f.words[i].Start < s.End; i++ {
		switch c := f.words[i].Class; c {
		case phrase.VerbNoun:
			t := f.triggerOf(i)
			found = found || t != nil && t.pos == noun
		case phrase.Noun, phrase.Name, phrase.Pronoun, phrase.Number, phrase.Measure, phrase.CloseQuote, phrase.Locative:
			found = true
		}
		last = f.words[i].Class
	}
	return found && last != phrase.Verb && last != phrase.Adverb && last != phrase.Adjective
}

// has tells whether a role is filled.
func (f *frame) has(role string) bool {
	return slices.ContainsFunc(f.args, func(a schema.Argument) bool { return a.Role == role })
}

// arguments reads who and what take part in the event, in text order.
func (c *clause) arguments(passive, named bool) []schema.Argument {
	f := &frame{clause: c}
	subject, object := c.sense.subject, c.sense.object
	if passive {
		subject = "patient"
	}
	f.circumstances(passive)
	if named {
		f.modifiers()
	}
	if c.light >= 0 && c.trigger.pos != noun && (c.causes() || c.sense.subject == "patient") {
		if n := len(c.before); n > 0 && c.before[n-1].verb == c.light {
			f.add(subject, c.before[n-1].Span)
		}
	}
	if c.light >= 0 && c.causes() {
		f.subject("cause", named)
	} else {
		f.subject(subject, named)
	}
	if !named {
		f.objects(subject, object)
	}
	if d := c.dateOf(); d >= 0 && c.own(d) {
		date := &c.tables.Dates[d]
		f.add("time", text.Span{Start: int(date.StartChar), End: int(date.EndChar)})
	}
	slices.SortStableFunc(f.args, func(a, b schema.Argument) int { return int(a.StartChar - b.StartChar) })
	return f.args
}

// circumstances are the phrases that prepositions bring before the trigger.
func (f *frame) circumstances(passive bool) {
	for i := range f.before {
		b := &f.before[i]
		if b.prep < 0 {
			if b.locative && b.verb < 0 && f.placed(b.Span) {
				f.add("place", b.Span)
			}
			continue
		}
		role := ""
		switch {
		case f.is(b.prep, "在", "于", "自", "沿", "从", "正在", "位于", "地处", "沿着", "途经", "至", "到"):
			if f.placed(b.Span) {
				role = "place"
			}
		case f.is(b.prep, "被", "遭", "由", "让", "叫"):
			role = "agent"
		case f.is(b.prep, "为") && passive:
			role = "agent"
		case f.is(b.prep, "把", "将"):
			role = "patient"
		case f.is(b.prep, "与", "和", "同", "跟"):
			role = "participant"
		case f.is(b.prep, "对", "对于", "针对"):
			role = f.sense.object
			if role == "number" || role == "place" || f.after.object.Len() > 0 {
				role = "patient"
			}
			if role == "patient" && f.after.object.Len() > 0 && f.acts(b.Span) {
				role = "recipient"
			}
		case f.is(b.prep, "就", "围绕", "关于"):
			role = "topic"
		case f.is(b.prep, "向", "给", "往"):
			switch {
			case f.placed(b.Span):
				role = "place"
			case f.acts(b.Span):
				role = "recipient"
			}
		case f.is(b.prep, "因", "因为", "由于", "受"):
			role = "cause"
		case f.is(b.prep, "以") && f.HasBefore(b.End, "罪"), f.is(b.prep, "涉嫌"):
			role = "cause"
		case f.is(b.prep, "用", "持", "驾"):
			role = "instrument"
		}
		f.add(role, b.Span)
	}
	f.add("place", f.after.place)
}

// modifiers are the nouns right before a trigger that is a noun itself: 河道整治, 人员伤亡.
func (f *frame) modifiers() {
	if w := f.words[f.at]; w.Start < f.Start { // [人员]伤亡
		f.add(f.sense.object, text.Span{Start: w.Start, End: f.Start})
	}
	n := len(f.before)
	if n == 0 || f.before[n-1].last != f.at-1 || f.before[n-1].prep >= 0 {
		return
	}
	b := f.before[n-1]
	if f.words[b.last].Class == phrase.De { // 医护人员的救治, 伤者的救治
		if role := f.sense.subject; f.acts(b.Span) {
			f.add(role, b.Span)
		} else if f.trigger.pos == both {
			f.add(f.sense.object, b.Span)
		}
		return
	}
	from := b.last
	for from >= b.first && (f.words[from].Class == phrase.Noun || f.words[from].Class == phrase.Name) {
		from--
	}
	if from == b.last {
		return
	}
	s := text.Span{Start: f.words[from+1].Start, End: b.End}
	if place, rest := f.split(s); place.Len() > 0 {
		f.add("place", place)
		s = rest
	}
	if f.trigger.pos == both {
		f.add(f.sense.object, s)
	}
}

// subject finds who does it: the phrase before the trigger that no verb governs, the object of a
// verb that makes it do so (造成3人死亡), or the subject of an earlier clause.
func (f *frame) subject(role string, named bool) {
	at := f.at
	if f.light >= 0 {
		at = f.light
	}
	for i := len(f.before) - 1; i >= 0; i-- {
		b := &f.before[i]
		if b.last >= at || b.prep >= 0 || b.locative || named && b.last == f.at-1 {
			continue
		}
		if b.verb >= 0 && !f.pivot(b, at) {
			continue
		}
		if f.after.relative.Len() > 0 && f.verbBetween(b.last+1, f.at) {
			return // 正在抢修被洪水冲毁的公路
		}
		if f.amount(b.Span) {
			continue
		}
		if f.object(f.trim(b.Span), "place") && role != "place" { // 现场救出20人
			f.add("place", b.Span)
			continue
		}
		place, rest := f.split(b.Span)
		if rest.Len() == 0 && (role == "agent" || role == "participant") && !named && f.light < 0 && !f.sense.is("transport.", "accident.") {
			place, rest = rest, place // a state or a city acts
		}
		if rest.Len() == 0 && f.sense.is("construction.", "transport.opened", "organization.", "business.", "market.") {
			place, rest = rest, place // a bridge is built
		}
		if rest.Len() > 0 && f.sense.is("accident.", "disaster.", "weather.", "disease.outbreak", "crime.", "conflict.") && (f.light >= 0 || named) && f.placed(rest) {
			place, rest = b.Span, text.Span{}
		}
		f.add("place", place)
		switch {
		case f.sense.is("transport.resumed", "transport.blocked", "transport.opened") && f.road(rest):
			role = "place"
		case role == "agent" && f.inert(rest):
			role = "patient"
		}
		if rest.Len() == 0 && place.Len() > 0 && role != "place" {
			if f.trigger.pos == verb {
				f.add(role, place)
			}
			if i > 0 {
				continue
			}
		}
		f.add(role, rest)
		return
	}
	if named && f.light < 0 || f.sense.is("accident.", "disaster.", "weather.") && f.after.object.Len() > 0 {
		return
	}
	if f.after.relative.Len() > 0 {
		return
	}
	if a := f.told.agent; a.Len() > 0 && (role == "agent" || role == "participant") {
		f.add(role, a)
		return
	}
	if np, ok := f.phrases.Subject(f.words[at].Start); ok && np.End <= f.words[at].Start && !f.says(np.Span) {
		_, rest := f.split(np.Span)
		f.add(role, rest)
	}
}

// says tells whether a phrase of an earlier clause is who says this: 分析人士认为，停火…
func (f *frame) says(s text.Span) bool {
	if s.Start >= f.words[f.open].Start {
		return false
	}
	as := f.tables.Attributions
	for i := sort.Search(len(as), func(i int) bool { return int(as[i].EndChar) > s.Start }); i < len(as) && int(as[i].StartChar) < s.End; i++ {
		if as[i].SourceStartChar.Valid && int(as[i].SourceStartChar.V) < s.End && s.Start < int(as[i].SourceEndChar.V) {
			return true
		}
	}
	return false
}

// pivot tells whether the object of a verb does what follows: 派[消防员]救援, 造成[3人]死亡.
func (f *frame) pivot(b *chunk, at int) bool {
	if f.is(b.verb, "造成", "导致", "致", "致使", "使", "令", "让", "派", "派出", "另有", "还有", "共有", "已有", "仍有", "未有", "没有", "组织", "要求", "请", "请求", "安排", "通知", "命令", "责令", "敦促", "呼吁", "帮助", "有", "指挥", "动员", "号召", "允许", "禁止", "邀请", "调集", "出动", "护送", "发现", "看到", "称", "说", "确认", "获悉", "表示", "介绍", "表明", "显示", "证明", "证实", "透露", "指出", "认为", "宣布", "报道", "强调") {
		return true
	}
	return f.sense.subject == "patient" && f.sense.is("casualty.", "accident.", "disaster.") && !f.verbBetween(b.last+1, at)
}

// objects are what stands behind the trigger, or what its clause describes.
func (f *frame) objects(subject, object string) {
	o := f.after
	if o.number >= 0 && (object == "number" || f.sense.is("casualty.", "disease.", "business.", "justice.fined", "competition.")) {
		n := &f.tables.NumericFacts[o.number]
		f.add("number", text.Span{Start: int(n.StartChar), End: int(n.EndChar)})
		if int(n.EndChar) >= o.object.End {
			o.object = text.Span{}
		}
	}
	if o.object.Len() == 0 && f.moves() && f.last+1 < f.end { // 送往[附近的医院]
		if end := f.placeEnd(f.last + 1); end > f.last+1 {
			if s := (text.Span{Start: f.words[f.last+1].Start, End: f.words[end-1].End}); f.placed(s) {
				o.object = s
			}
		}
	}
	if o.object.Len() > 0 {
		switch {
		case object == "place" && !f.placed(o.object):
			object = "patient"
		case f.moves() && f.placed(o.object):
			object, o.object = "place", f.site(o.object)
			if end := f.placeEnd(f.wordFrom(o.object.Start)); f.words[end-1].End > o.object.End {
				if s := (text.Span{Start: o.object.Start, End: f.words[end-1].End}); f.placed(s) && f.words[end-1].Class != phrase.VerbNoun {
					o.object = s // 送往[某市|一家医院]
				}
			}
		case object == "number":
			object = ""
		case f.sense.is("statement.") && f.begins(o.object.End):
			object = "" // it is the subject of what is said: 宣布[比赛]推迟
		}
		f.add(object, o.object)
	}
	if o.relative.Len() > 0 {
		switch {
		case object != "patient" && object != "participant" && object != "topic" && object != "title":
			object = subject
		case f.has(object):
			object = subject
		}
		f.add(object, o.relative)
	}
}

// moves tells whether the event leads somewhere.
func (f *frame) moves() bool {
	return f.sense.is("transport.", "rescue.dispatched", "rescue.hospitalized", "rescue.evacuated", "visit.made", "visit.inspected", "accident.traffic", "accident.fell", "accident.crashed", "crime.fled", "rescue.escaped", "life.educated")
}

// split cuts the names of places off the head of a phrase: [四川省绵竹市][一化工厂].
func (f *frame) split(s text.Span) (place, rest text.Span) {
	for i := f.first; i < f.at; i++ { // 某县境内[一辆货车]
		if w := f.words[i]; w.Start > s.Start && w.End < s.End && (w.Class == phrase.Number || f.is(i, "某", "多")) {
			if left := (text.Span{Start: s.Start, End: w.Start}); f.placed(left) {
				return left, text.Span{Start: w.Start, End: s.End}
			}
			break
		}
	}
	end := s.Start
	f.entities(s, func(e *schema.Entity) bool {
		if int(e.StartChar) != end || e.Type != "GPE" && e.Type != "LOC" && e.Type != "FAC" || int(e.EndChar) > s.End {
			return int(e.EndChar) <= end
		}
		end = int(e.EndChar)
		return true
	})
	if end == s.Start {
		return text.Span{}, s
	}
	end = f.onward(end, s.End)
	person := false
	f.entities(text.Span{Start: end, End: s.End}, func(e *schema.Entity) bool {
		person = e.Type == "PERSON" || e.Type == "TITLE"
		return !person
	})
	if person || end < s.End && strings.ContainsRune("的与和、及", f.At(end)) || f.actor(text.Span{Start: end, End: s.End}) {
		return text.Span{}, s
	}
	return text.Span{Start: s.Start, End: end}, text.Span{Start: end, End: s.End}
}

// actor tells whether what follows a place's name is a body of that place: 四川警方.
func (f *frame) actor(s text.Span) bool {
	if s.Len() == 0 || s.Len() > 8 {
		return false
	}
	for _, w := range [...]string{"警方", "消防", "公安", "政府", "当局", "军方", "法院", "检方", "气象台", "地震台", "队", "人", "总统", "总理", "外长", "代表团", "官员", "居民", "市民", "方面", "方", "局", "厅", "部门"} {
		if f.HasBefore(s.End, w) {
			return true
		}
	}
	return false
}

// site cuts off a place what is done there: 赶赴[现场]勘查.
func (f *frame) site(s text.Span) text.Span {
	end := s.Start
	for i := f.last + 1; i < f.end && f.words[i].Start < s.End; i++ {
		if f.words[i].Start < s.Start {
			continue
		}
		if f.words[i].Class == phrase.VerbNoun && end > s.Start {
			break
		}
		end = f.words[i].End
	}
	return text.Span{Start: s.Start, End: min(end, s.End)}
}

// onward is the end of a place with the words that only tell where in it: 某县[境内].
func (f *frame) onward(end, limit int) int {
	i := f.wordFrom(end)
	for ; i < len(f.words) && f.words[i].End <= limit; i++ {
		w := f.words[i]
		if w.Len() > 2 || !strings.ContainsRune(placeHeads, f.At(w.End-1)) || w.Len() == 2 && w.Class != phrase.Locative && !f.is(i, "境内", "市区", "地区", "路段", "街头", "城区", "郊区", "一带", "沿海", "山区", "海域", "沿线", "高速", "交界", "附近", "辖区") {
			break
		}
		end = w.End
	}
	return end
}

// road tells whether a phrase names a stretch of road.
func (f *frame) road(s text.Span) bool {
	return s.Len() > 2 && strings.ContainsRune("段处口向", f.At(s.End-1))
}

// inert tells whether the subject of a verb that has no object suffers the event: 明火[扑灭].
func (f *frame) inert(s text.Span) bool {
	if f.sense.object != "patient" || f.trigger.pos != verb || f.after.object.Len() > 0 || f.after.relative.Len() > 0 || s.Len() == 0 || f.has("patient") || f.has("agent") {
		return false
	}
	return !f.acts(s)
}

// acts tells whether a phrase names who can do something: a person, a body, or people by their kind.
func (f *frame) acts(s text.Span) bool {
	acts := false
	f.entities(s, func(e *schema.Entity) bool {
		acts = e.Type == "PERSON" || e.Type == "ORG" || e.Type == "GPE" || e.Type == "TITLE"
		return !acts
	})
	s = f.trim(s)
	return acts || s.Len() > 0 && strings.ContainsRune("人员者队警兵民方局部府会司院校家生师长子女士客工手孩团组厅处科室委站社厂店行国我你他她们某", f.At(s.End-1))
}

// amount tells whether a phrase is a sum or a share, which does nothing: 拟[42亿元]收购.
func (f *frame) amount(s text.Span) bool {
	n := f.numberAt(s.Start)
	if n < 0 {
		return false
	}
	fact := &f.tables.NumericFacts[n]
	return int(fact.EndChar) >= s.End && fact.Kind != "count" && fact.Kind != "number"
}

// begins tells whether a verb or its adverbs stand at a position, so that the noun before is a subject.
func (f *frame) begins(pos int) bool {
	i := f.wordFrom(pos)
	if i >= f.end {
		return false
	}
	switch f.words[i].Class {
	case phrase.Verb, phrase.Adverb, phrase.Prep:
		return true
	}
	return false
}
