// From a trigger in its clause to a row.

package events

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// read reads the trigger of a clause, and tells whether it made a row.
func (r *reader) read(c *clause) bool {
	c.skip = 0
	c.parse()
	if c.guarded() || c.told.relative.Contains(c.Span) || c.told.formal.Contains(c.Span) || c.trigger.light && c.after.relative.Len() == 0 && c.telling() || !c.choose() {
		return false
	}
	if c.again() || c.timing() || c.bare() || c.answered() || c.repeats() {
		return false
	}
	if c.doubled() {
		c.skip = max(c.skip, c.last+1) // nor does a shorter word in it tell another
		return false
	}
	if c.sense.is("life.consumed", "other.action", "other.found") {
		if negative, modality, _ := c.mood(true); modality != asserted || negative && c.sense.is("life.consumed") {
			return false // advice, not a happening
		}
	}
	var m *mechanism
	for i := range r.mechanisms {
		if m = &r.mechanisms[i]; m.fits(c) {
			break
		}
	}
	e, averted := c.row(m)
	if averted {
		return false
	}
	if r.Trace != nil {
		r.Trace(scan.Trace{Rule: m.Name, Span: c.Span})
	}
	r.tables.Events = append(r.tables.Events, e)
	r.seen[c.sense.kind] = true
	r.struck = r.struck || c.sense.is("accident.", "disaster.")
	return true
}

// row makes the row of a trigger that the mechanism reads, or tells that its event is to be kept from happening, or advice.
func (c *clause) row(m *mechanism) (e schema.Event, averted bool) {
	s := c.Span
	if c.light >= 0 {
		s.Start = c.words[c.light].Start
	}
	isNoun := m.Name == lightVerb.Name && !c.pivotal() || m.Name == nominalUse.Name && (c.trigger.pos == noun || c.prepped || c.at > c.first && !nominal(c.words[c.at-1].Class))
	args := c.arguments(m.Name == passive.Name, isNoun)
	negative, modality, averted := c.mood(len(c.before) > 0 && c.before[0].prep < 0 && c.before[0].verb < 0)
	if averted || c.advised && modality == asserted && c.advice() {
		return e, true
	}
	if c.aimed && !c.completed() {
		negative, modality = false, "planned" // 迎接大会召开
	}
	e = schema.Event{
		Row: c.Row(s, m.Name), Trigger: c.Slice(c.Span), TriggerStartChar: int32(c.Start), TriggerEndChar: int32(c.End),
		Type: c.sense.name, Polarity: "positive", Modality: modality, Arguments: args,
	}
	if negative {
		e.Polarity = "negative"
	}
	d := c.dateOf()
	if d >= 0 && !c.own(d) && d == c.setting.date && c.setting.planned != (modality == "planned") {
		d = -1 // neither does what is planned happen when something was told to have, nor the other way round
	}
	before := c.setting.date
	if d >= 0 {
		date := &c.tables.Dates[d]
		e.DateID, e.StartTime, e.EndTime = schema.Some(int32(d)), date.StartTime, date.EndTime
		if length(date.Grain) > 0 && c.own(d) && c.sense.is("market.", "business.results") {
			c.setting.period = d
		}
		if c.settles(d) && !(c.incident() && c.governor >= 0 && c.light < 0) { // not that of what is told of: 通报3月12日坍塌事件
			c.setting.date, c.setting.planned = d, modality == "planned"
			if c.setting.begun < 0 {
				c.setting.begun = d
			}
		}
	}
	if p := c.placeOf(args, d, before); p.Len() > 0 {
		e.Place, e.PlaceCode = c.Slice(p), c.codeOf(p)
		if c.hasName(p) {
			if !c.elsewhen(d, before) {
				c.setting.code = e.PlaceCode
			}
		} else if c.setting.code != "" {
			e.PlaceCode = c.setting.code // 现场, 医院: in the place told before
		}
		for _, a := range args {
			if a.Role != "place" {
				continue
			}
			if c.hasName(p) && !c.elsewhen(d, before) && (modality == asserted || c.setting.place.Len() == 0) && !c.sense.is("life.", "personnel.", "market.", "transport.left", "rescue.hospitalized") {
				c.setting.place = c.fromName(p)
			} else if !c.sense.is("life.", "personnel.", "market.") {
				c.setting.local = p
			}
		}
	}
	inherit := modality
	if modality == "required" && c.ordered() {
		inherit = "" // 责令三家停业,对其中一家立案
	}
	if modality == asserted || modality == "possible" {
		inherit = ""
	}
	for _, a := range args {
		if s := (text.Span{Start: int(a.StartChar), End: int(a.EndChar)}); (a.Role == "agent" || a.Role == "participant" || a.Role == "patient" && c.ofPerson()) && c.free(s) {
			c.told.person = s
			if a.Role != "patient" {
				c.told.agent = s
			}
			break
		}
	}
	for _, a := range args {
		if a.Role == "patient" {
			c.told.object = text.Span{Start: int(a.StartChar), End: int(a.EndChar)}
		}
	}
	c.told.relative, c.told.formal = c.after.relative, text.Span{}
	if c.grown && c.sense.is("business.served", "policy.issued", "launch.product") || c.sense.is("business.served") && c.object(c.after.object, "formality") || c.sense.is("policy.issued") && (c.object(c.after.object, "document") || c.object(c.after.object, "measure")) {
		c.told.formal = c.after.object
	}
	c.told.finds = c.sense.is("other.found", "justice.reported")
	c.told.needs, c.told.kind = c.sense.needs != "", c.sense.kind
	c.told.clause, c.told.event, c.told.modality = c.first, c.End, inherit
	if d >= 0 && c.own(d) && c.after.relative.Len() == 0 && !c.past() && !c.dateDescribes(d) {
		c.told.date = d
	}
	return e, false
}

// ordered tells whether the clause orders somebody whom it names to do it, so that the next clause is no demand.
func (c *clause) ordered() bool {
	for i := range c.before {
		if b := &c.before[i]; b.verb >= 0 && (c.is(b.verb, "责令") || c.is(b.verb, "勒令")) {
			return true
		}
	}
	return false
}

// pivotal tells whether the trigger has an object of its own, and the light verb a person for its object: 协助当地[加固]堤防.
func (c *clause) pivotal() bool {
	n := len(c.before)
	return c.trigger.pos == both && c.after.object.Len() > 0 && n > 0 && c.before[n-1].verb == c.light && c.before[n-1].last == c.at-1 && c.words[c.before[n-1].last].Class != phrase.De
}

// free tells whether a phrase stands before the trigger and no verb or preposition governs it.
func (c *clause) free(s text.Span) bool {
	for i := range c.before {
		if b := &c.before[i]; b.Contains(s) {
			return b.prep < 0 && b.verb < 0
		}
	}
	return false
}

// ofPerson tells whether the event is one of the life or the fate of persons.
func (c *clause) ofPerson() bool {
	return c.sense.has(personal)
}
