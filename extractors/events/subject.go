// Who does it: the subject of the trigger, and what may be one.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// subject finds who does it: the phrase before the trigger that no verb governs, the object of a
// verb that makes it do so (造成3人死亡), or the subject of an earlier clause.
func (f *frame) subject(role string, named bool) {
	if f.oblique {
		f.add("patient", f.held)
		return // who governs it is another's subject
	}
	at := f.at
	if f.light >= 0 {
		at = f.light
	}
	if role == "agent" && f.sense.is("crime.") && f.trigger.pos != verb && f.told.clause == f.first && f.told.kind != nil && (f.told.kind.is("justice.") || f.told.kind == f.sense.kind) && !f.charged() {
		return // 交警查获[酒驾]42起
	}
	if named && f.light < 0 && f.trigger.pos == noun && len(f.before) > 0 && f.before[len(f.before)-1].last != f.at-1 {
		return // 交警认定某某负[事故]责任
	}
	if named && f.light < 0 && f.prepped {
		return // 因机械[故障]取消: what follows is another's
	}
	if role == "agent" && f.sense.is("rescue.treated") && f.HasAt(f.End, "无效") {
		role = "patient" // 因病医治无效
	}
	if role == "patient" && f.has("patient") && f.marked('将', setDisposal) {
		return // 将学生送往医院就诊
	}
	if f.sense.is("rescue.treated") && role == "agent" && f.told.kind != nil && f.told.kind.is("rescue.hospitalized") && f.light < 0 && f.after.object.Len() == 0 {
		f.add("patient", f.told.object)
		return // 伤者送往医院[救治]
	}
	for i := len(f.before) - 1; i >= 0; i-- {
		b := &f.before[i]
		if b.last >= at || b.prep >= 0 || b.locative || named && b.last == f.at-1 {
			continue
		}
		if b.verb >= 0 && !f.pivot(b, at) {
			continue
		}
		if b.verb >= 0 && role == "agent" && !f.acts(b.Span) && f.triggerOf(b.verb) != nil && !f.sense.is("transport.", "rescue.dispatched") {
			continue // 派遣[直升机]调查: who sends it does
		}
		if f.after.relative.Len() > 0 && f.verbBetween(b.last+1, f.at) {
			return // 正在抢修被洪水冲毁的公路
		}
		if n := f.lastNumber(b.Span); n >= 0 && (int(f.tables.NumericFacts[n].StartChar) <= b.Start || b.last < f.open && !f.sense.is("market.")) || b.last < f.open && f.aged(b.Span) {
			continue
		}
		if b.Span = f.governed(b.Span); b.Len() == 0 || f.in(b.first, setMeasured) && !f.describes(b) {
			continue
		}
		if f.HasAt(b.Start, "因") {
			f.add("cause", b.Span)
			continue
		}
		if b.first == b.last && f.in(b.first, setWholeArea) || f.areas(b) {
			f.add("place", b.Span)
			return // 全省新增病例
		}
		if role == "agent" && f.sense.is("rescue.treated") && f.after.object.Len() == 0 && f.trigger.pos != noun && f.treated(b) {
			role = "patient" // 伤者经治疗已无大碍
		}
		if f.object(f.trim(b.Span), "place") && role != "place" && !(role == "agent" && f.acts(b.Span)) && (role != "patient" || f.sense.subject == "patient" || f.sense.is("crime.", "rescue.rescued", "justice.", "casualty.")) { // 现场救出20人
			f.add("place", b.Span)
			continue
		}
		place, rest := f.split(b.Span)
		if rest.Len() == 0 && (role == "agent" || role == "participant") && !named && f.light < 0 && !f.sense.is("transport.", "accident.") {
			place, rest = rest, place // a state or a city acts
		}
		if rest.Len() == 0 && (role == "patient" && f.sense.subject != "patient" || f.sense.is("construction.", "transport.opened", "organization.", "business.", "market.")) {
			place, rest = rest, place // a bridge is built, a station is closed off
		}
		if rest.Len() > 0 && f.sense.is("accident.", "disaster.", "weather.", "disease.outbreak", "disease.poisoned", "crime.", "conflict.") && (f.light >= 0 || named) && (f.placed(rest) || f.light >= 0 && f.in(f.light, setHappen) && f.body(rest)) || rest.Len() > 0 && role != "place" && f.sense.is("accident.", "disaster.", "conflict.", "casualty.") && f.spot(rest) {
			place, rest = b.Span, text.Span{}
		}
		f.add("place", place)
		switch {
		case f.sense.is("transport.resumed", "transport.blocked", "transport.opened") && f.road(rest), role == "patient" && f.sense.is("rescue.guarded", "transport.blocked") && f.placed(rest):
			role = "place"
		case role == "agent" && f.sense.object == "topic" && f.trigger.pos == verb && f.after.object.Len() == 0 && f.light < 0 && f.sense.is("statement.announced") && !f.acts(rest):
			role = "topic" // 消息公布
		case role == "agent" && f.sense.is("business.traded") && (f.after.object.Len() == 0 || f.numberAt(f.after.object.Start) >= 0) && (!f.acts(rest) || f.HasBefore(rest.End, "车")):
			role = "patient" // 汽车出口48.8万辆
		case role == "agent" && f.inert(rest):
			role = "patient"
			if f.sense.is("rescue.guarded", "transport.blocked") && f.placed(rest) {
				role = "place"
			}
		}
		if rest.Len() == 0 && place.Len() > 0 && role != "place" {
			if f.trigger.pos == verb {
				f.add(role, place)
			}
			if i > 0 {
				continue
			}
		}
		if role != "place" || f.placed(rest) {
			if f.sense.is("market.") {
				rest = f.unmeasured(rest)
			}
			f.add(role, rest)
		}
		return
	}
	if role == "cause" || named && f.light < 0 || f.sense.is("accident.", "disaster.", "weather.") && f.after.object.Len() > 0 {
		return
	}
	if f.after.relative.Len() > 0 {
		return
	}
	if o := f.trim(f.after.object); f.sense.is("crime.") && (f.HasBefore(o.End, "案") || f.HasBefore(o.End, "案件") || f.HasAt(o.End, "案") || f.HasBefore(f.Start, "被")) {
		return // 警方…,破获一起盗窃电瓶|案: who tells of the case did not do it
	}
	if f.sense.is("policy.effective", "law.effective") && f.told.object.Len() > 0 {
		f.add(role, f.told.object)
		return
	}
	if f.asked() {
		return
	}
	told := text.Span{}
	switch {
	case role == "agent", role == "participant":
		if told = f.inherited(role); told.Len() == 0 && !f.sense.is("disease.") {
			told = f.told.agent
		}
		if told.Len() == 0 && f.sense.is("life.", "transport.", "organization.joined", "personnel.") {
			told = f.told.person // 他…毕业,后加入…
		}
	case role == "patient" || role == "recipient":
		if f.after.object.Len() > 0 && f.sense.object == role || f.sense.subject != role && f.after.object.Len() > 0 {
			break
		}
		if told = f.inherited(role); told.Len() == 0 && f.ofPerson() {
			told = f.told.person // 伤者…,被送往医院
		}
	}
	if told.Len() > 0 {
		f.add(role, told)
		return
	}
	if np, ok := f.phrases.Subject(f.words[at].Start); ok && !(role == "patient" && f.sense.is("construction.", "launch.", "publication.") && f.acts(np.Span)) && f.wordAt(np.End-1) != phrase.VerbNoun && (role != "agent" || np.Start >= f.words[f.open].Start || f.acts(np.Span)) && np.End <= f.words[at].Start && !f.governs(np.Span) && !f.says(np.Span) && f.At(np.Start) != '经' && !f.HasBefore(np.End, "记者") && !f.opens(np.Span) {
		if n := f.numberAt(np.End); np.Start < f.words[f.open].Start && n >= 0 && f.tables.NumericFacts[n].Kind != "count" && f.tables.NumericFacts[n].Kind != "number" {
			return // [全长]1200米,总投资…: it is measured
		}
		if _, rest := f.split(np.Span); !f.taken(rest) {
			f.add(role, rest)
		}
	}
}
