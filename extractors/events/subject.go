// Who does it: the subject of the trigger, and what may be one.

package events

import (
	"sort"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/schema"
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
		if b.Span = f.governed(b.Span); b.Len() == 0 || f.in(b.first, setMeasured) {
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
	if np, ok := f.phrases.Subject(f.words[at].Start); ok && f.wordAt(np.End-1) != phrase.VerbNoun && (role != "agent" || np.Start >= f.words[f.open].Start || f.acts(np.Span)) && np.End <= f.words[at].Start && !f.governs(np.Span) && !f.says(np.Span) && f.At(np.Start) != '经' && !f.HasBefore(np.End, "记者") && !f.opens(np.Span) {
		if n := f.numberAt(np.End); np.Start < f.words[f.open].Start && n >= 0 && f.tables.NumericFacts[n].Kind != "count" && f.tables.NumericFacts[n].Kind != "number" {
			return // [全长]1200米,总投资…: it is measured
		}
		if _, rest := f.split(np.Span); !f.taken(rest) {
			f.add(role, rest)
		}
	}
}

// treated tells whether the subject of a treatment without an object is who is treated: [伤者]经治疗…, [3人]仍在抢救中.
func (f *frame) treated(b *chunk) bool {
	if f.ends(b.Span, setMedical) {
		return false
	}
	return f.object(b.Span, "victim") || f.words[b.first].Class == phrase.Number || f.at > f.first && f.char(f.at-1, '经') || f.last+1 < f.end && f.char(f.last+1, '中')
}

// asked tells whether the clause asks somebody who is not named to do it: 要求停火.
func (f *frame) asked() bool {
	for i := f.at - 1; i >= f.open && i > f.at-6; i-- {
		if f.in(i, setUrge) {
			return true
		}
	}
	return false
}

// taken tells whether a phrase overlaps an argument.
func (f *frame) taken(s text.Span) bool {
	for _, a := range f.args {
		if int(a.StartChar) < s.End && s.Start < int(a.EndChar) {
			return true
		}
	}
	return false
}

// opens tells whether a phrase opens with a trigger, so that it is no subject: [调集三个中队]到场.
func (f *frame) opens(s text.Span) bool {
	if i := f.wordFrom(s.Start); i+1 < len(f.words) && f.words[i].Start == s.Start && f.words[i].Class == phrase.Verb && f.words[i].End < s.End && f.words[i+1].Class != phrase.De && !f.acts(s) {
		return true // [深化机关]改革
	}
	for _, h := range f.HitsWith(lexicon.Trigger, s.Start) {
		if h.Class == lexicon.Trigger && int(h.End) < s.End && f.triggers[h.Ref] != nil && f.triggers[h.Ref].pos == verb {
			return true
		}
	}
	return false
}

// governed is a phrase without a trigger before the person it is done to: 宣判[被告人某某]; what only tells by
// what it was found is none: 经[检测].
func (f *frame) governed(s text.Span) text.Span {
	for _, h := range f.HitsWith(lexicon.Trigger, s.Start) {
		if h.Class != lexicon.Trigger || int(h.End) >= s.End || f.triggers[h.Ref] == nil || f.triggers[h.Ref].pos == noun {
			continue
		}
		rest, person := text.Span{Start: int(h.End), End: s.End}, false
		f.entities(rest, func(e *schema.Entity) bool {
			person = int(e.StartChar) == rest.Start && (e.Type == "PERSON" || e.Type == "TITLE")
			return !person
		})
		if person {
			return rest
		}
	}
	if f.At(s.Start) == '经' && f.words[f.wordFrom(s.Start)].Len() == 1 {
		return text.Span{}
	}
	return s
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
	if b.Len() == 1 || f.spans(f.words[b.verb].Start, b.End) {
		return false // 派人救援, 组织力量抢修: the subject of the verb does it
	}
	if f.in(b.verb, setExceed) && f.words[b.first].Class == phrase.Number && f.sense.is("casualty.", "disease.", "disaster.") {
		return true // 已有[超过20人]丧生
	}
	if f.in(b.verb, setPivot) {
		return true
	}
	if f.sense.is("justice.reported") && f.in(b.verb, setReceive) {
		return true // 接到[群众]报警
	}
	if f.sense.is("crime.") && f.in(b.verb, setCharge) {
		return true // 宣判[被告人]受贿一案
	}
	return f.sense.subject == "patient" && f.sense.is("casualty.", "accident.", "disaster.") && !f.verbBetween(b.last+1, at)
}

// inert tells whether the subject of a verb that has no object suffers the event: 明火[扑灭].
func (f *frame) inert(s text.Span) bool {
	if f.sense.object != "patient" || f.trigger.pos == noun || f.light >= 0 && !f.is(f.light, "完成") && !f.is(f.light, "开始") || f.after.object.Len() > 0 || f.after.relative.Len() > 0 || s.Len() == 0 || f.has("patient") || f.has("agent") {
		return false
	}
	return f.held.Len() > 0 || !f.acts(s)
}
