// Who does it, or what it befalls: the phrase before the trigger that nothing governs.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// subject gives the phrase before the trigger that no verb governs its role, or the object of a verb that makes it do
// so (造成3人死亡). Names of places at its head are where it happens. Without one it is the subject of an earlier clause.
func (f *frame) subject(role string, named bool) {
	if f.oblique {
		f.add("patient", f.held)
		return // who governs it is another's subject
	}
	if f.subjectless(role, named) {
		return
	}
	at := f.at
	if f.light >= 0 {
		at = f.light
	}
	if f.shares() {
		if f.free {
			f.add("patient", f.told.object)
			f.free = false
		}
		if f.sense.has(undergone) {
			return // 将伤者送往医院[救治]
		}
	}
	fn := f.function(role, named)
	where := false
	for i := len(f.before) - 1; i >= 0; i-- {
		b := &f.before[i]
		if b.last >= at || b.locative || named && b.last == f.at-1 || (b.prep >= 0 || b.verb >= 0 && !f.pivots(b, at, role)) && !f.explains(b) {
			continue
		}
		if f.after.relative.Len() > 0 && f.verbBetween(b.last+1, f.at) {
			return // 正在抢修被洪水冲毁的公路
		}
		s := f.core(b)
		if s.Len() == 0 {
			continue
		}
		if f.HasAt(s.Start, "因") {
			f.add("cause", s)
			continue
		}
		place, rest := f.split(s)
		if rest.Len() == 0 {
			place, rest = rest, place
		}
		r := f.role(fn, rest, role)
		if r == "place" {
			if whole := (text.Span{Start: s.Start, End: rest.End}); role != "place" || f.placed(whole) {
				f.add("place", whole)
				where = where || !f.of(rest, siteSort)
			}
			continue
		}
		f.add("place", place)
		if f.sense.has(measured) {
			rest = f.unmeasured(rest)
		}
		f.add(r, rest)
		return
	}
	if !where {
		f.theme(at, role, named)
	}
}

// function is that of the phrase before the trigger that nothing governs.
func (f *frame) function(role string, named bool) function {
	switch {
	case role == "patient" && f.sense.subject != "patient":
		return bySufferer
	case f.light >= 0 || named:
		return byHolder
	}
	return bySubject
}

// subjectless tells whether the phrases before the trigger are another's.
func (f *frame) subjectless(role string, named bool) bool {
	if role == "agent" && f.sense.has(charge) && f.trigger.pos != verb && f.told.clause == f.first && f.told.kind != nil && (f.told.kind.is("justice.") || f.told.kind == f.sense.kind) && !f.charged() {
		return true // 交警查获[酒驾]42起
	}
	if !named || f.light >= 0 {
		return role == "patient" && f.marked('将', setDisposal) && f.has("patient") // 将学生送往医院就诊
	}
	n := len(f.before)
	return f.prepped || f.trigger.pos == noun && n > 0 && f.before[n-1].last != f.at-1 // 因机械[故障]取消, 交警认定某某负[事故]责任
}

// pivots tells whether the object of a verb is what does, or suffers, what follows: 造成[3人]死亡; whom a thing is sent by
// does (派遣[直升机]调查), unless it moves by itself.
func (f *frame) pivots(b *chunk, at int, role string) bool {
	return f.pivot(b, at) && (role != "agent" || f.sense.has(moving) || f.acts(b.Span) || !f.sends(b.verb))
}

// sends tells whether a verb has who or what is sent for its object, and not what happens: not 批准[新药]上市.
func (f *frame) sends(v int) bool {
	t := f.triggerOf(v)
	return t != nil && (len(t.senses) == 0 || !t.last().has(clausal))
}

// core is the noun phrase of a chunk before the trigger: without a trigger before the person it is done to, and none where
// it only measures.
func (f *frame) core(b *chunk) text.Span {
	if n := f.lastNumber(b.Span); n >= 0 && (int(f.tables.NumericFacts[n].StartChar) <= b.Start || b.last < f.open && !f.sense.has(measured)) || b.last < f.open && f.aged(b.Span) {
		return text.Span{}
	}
	if s := f.governed(b.Span); s.Len() > 0 && (!f.in(b.first, setMeasured) || f.describes(b)) {
		return s
	}
	return text.Span{}
}

// slack tells whether the verb has no object and nobody else does it, so that its subject may suffer it: 明火[扑灭].
func (f *frame) slack() bool {
	return f.trigger.pos != noun && (f.light < 0 || f.is(f.light, "完成") || f.is(f.light, "开始")) && f.after.relative.Len() == 0 && !f.filled && !f.has("patient") && !f.has("agent")
}

// shares tells whether the object of the verb before is that of the trigger as well: 救出被困司机并[送往]医院.
func (f *frame) shares() bool {
	if !f.sense.has(sharing) || f.filled || f.light >= 0 || f.told.kind == nil || f.told.clause != f.first || !f.told.kind.has(sharing) || !f.acts(f.told.object) && !f.object(f.told.object, "victim") {
		return false
	}
	n := len(f.before)
	return n == 0 || f.before[n-1].Start < f.told.event || f.before[n-1].prep >= 0 || f.before[n-1].verb >= 0
}

// undergoes tells whether the subject of a treatment has it: 经[治疗]…, [医治]无效, 仍在[抢救]中.
func (f *frame) undergoes() bool {
	return f.sense.has(undergone) && (f.HasAt(f.End, "无效") || f.free && (f.HasBefore(f.End, "无效") || f.at > f.first && f.char(f.at-1, '经') || f.last+1 < f.end && f.char(f.last+1, '中')))
}

// theme takes for the subject what the clauses before are about.
func (f *frame) theme(at int, role string, named bool) {
	if role == "cause" || role == "place" || named && f.light < 0 || f.after.relative.Len() > 0 || f.asked() {
		return
	}
	o := f.after.object
	if o.Len() > 0 && f.sense.has(located) && !f.sense.has(personal) {
		return
	}
	if o = f.trim(o); f.sense.has(charge) && (f.HasBefore(o.End, "案") || f.HasBefore(o.End, "案件") || f.HasAt(o.End, "案") || f.HasBefore(f.Start, "被")) {
		return // 警方…,破获一起盗窃电瓶|案: who tells of the case did not do it
	}
	if f.sense.has(following) && f.told.object.Len() > 0 {
		f.add(role, f.told.object)
		return
	}
	told := text.Span{}
	switch {
	case role == "agent", role == "participant":
		if told = f.inherited(role); told.Len() == 0 && !f.sense.has(unthemed) {
			told = f.told.agent
		}
		if told.Len() == 0 && f.sense.has(biographic) {
			told = f.told.person // 他…毕业,后加入…
		}
	case role == "patient" || role == "recipient":
		if f.after.object.Len() > 0 && (f.sense.object == role || f.sense.subject != role) {
			break
		}
		if told = f.inherited(role); told.Len() == 0 && f.ofPerson() {
			told = f.told.person // 伤者…,被送往医院
		}
	}
	if told.Len() > 0 {
		r := f.role(f.function(role, named), told, role)
		if r != role && told == f.told.agent {
			told = f.told.object // 泥石流冲毁公路,已抢通: what was done to it is done to the road
		}
		f.add(r, told)
		return
	}
	if np, ok := f.phrases.Subject(f.words[at].Start); ok && !(role == "patient" && f.sense.has(unwilled) && f.acts(np.Span)) && f.wordAt(np.End-1) != phrase.VerbNoun && (role != "agent" || np.Start >= f.words[f.open].Start || f.acts(np.Span)) && np.End <= f.words[at].Start && !f.governs(np.Span) && !f.says(np.Span) && f.At(np.Start) != '经' && !f.HasBefore(np.End, "记者") && !f.opens(np.Span) {
		if n := f.numberAt(np.End); np.Start < f.words[f.open].Start && n >= 0 && f.tables.NumericFacts[n].Kind != "count" && f.tables.NumericFacts[n].Kind != "number" {
			return // [全长]1200米,总投资…: it is measured
		}
		if _, rest := f.split(np.Span); !f.taken(rest) {
			f.add(f.role(f.function(role, named), rest, role), rest)
		}
	}
}
