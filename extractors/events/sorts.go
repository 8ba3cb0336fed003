// What sort of thing a phrase names.

package events

import (
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/phrase"
)

// A sort_ is a sort of what takes part in events. A phrase may be of several: a hospital is a place and acts.
type sort_ uint8

const (
	anySort sort_ = iota
	actorSort
	thingSort
	heldSort
	placeSort
	namedSort
	whereSort
	spotSort
	roadSort
	houseSort
	siteSort
	sceneSort
	areaSort
	areasSort
	victimSort
	helperSort
	amountSort
	withinSort
	unnamedSort
	vehicleSort
	premisesSort
	sortCount
)

// sortNames are the names of the sorts in event_roles.tsv.
var sortNames = [sortCount]string{
	anySort: "any", actorSort: "actor", thingSort: "thing", heldSort: "held", placeSort: "place", namedSort: "named", whereSort: "where", spotSort: "spot", roadSort: "road",
	houseSort: "house", siteSort: "site", sceneSort: "scene", areaSort: "area", areasSort: "areas", victimSort: "victim", helperSort: "helper", amountSort: "amount",
	withinSort: "within", unnamedSort: "unnamed", vehicleSort: "vehicle", premisesSort: "premises",
}

// of tells whether a phrase is of a sort.
func (f *frame) of(s text.Span, k sort_) bool {
	switch k {
	case anySort:
		return true
	case actorSort:
		return f.acts(s)
	case thingSort:
		return !f.acts(s)
	case heldSort:
		return f.held.Len() > 0 && f.held.Overlaps(s) || f.holds(s)
	case placeSort:
		return f.placed(s)
	case namedSort:
		place, rest := f.split(s)
		return place.Len() > 0 && rest.Len() == 0
	case whereSort:
		return f.placed(s) && !f.acts(s)
	case spotSort:
		return f.spot(s)
	case roadSort:
		return f.road(s)
	case houseSort:
		return f.light >= 0 && f.in(f.light, setHappen) && f.body(s)
	case siteSort:
		return f.object(f.trim(s), "place")
	case sceneSort:
		return f.ends(s, setScene)
	case areaSort:
		i := f.wordFrom(s.Start)
		return f.words[i].Span == s && f.in(i, setWholeArea)
	case areasSort:
		return f.words[f.wordFrom(s.Start)].Class == phrase.Number && f.ends(s, setAreaNoun)
	case victimSort:
		return f.object(s, "victim")
	case helperSort:
		return f.helps(s)
	case amountSort:
		return f.amount(s)
	case withinSort:
		return f.within(s)
	case vehicleSort:
		return strings.ContainsRune("车机船艇舰", f.At(s.End-1))
	case unnamedSort:
		return f.unknownPlace(s)
	case premisesSort:
		return f.object(f.trim(s), "premises")
	}
	return false
}

// role is the role of a phrase by its function: that of the first claim of the type which it meets, else the one given.
func (f *frame) role(fn function, s text.Span, other string) string {
	if s.Len() == 0 {
		return other
	}
	for i := range f.sense.claims[fn] {
		c := &f.sense.claims[fn][i]
		if role, ok := f.claimed(c.role, other); ok && f.ofAny(s, c.sorts) {
			return role
		}
	}
	return other
}

// ofAny tells whether a phrase is of one of some sorts.
func (f *frame) ofAny(s text.Span, sorts []sort_) bool {
	for _, k := range sorts {
		if f.of(s, k) {
			return true
		}
	}
	return false
}

// claimed is the role that a claim gives, and whether it may be taken now.
func (f *frame) claimed(role, subject string) (string, bool) {
	switch role {
	case "doer":
		return subject, subject != "patient" && subject != "place"
	case "subject":
		return subject, true
	case "object":
		return f.sense.object, f.free && f.sense.object != ""
	case "sufferer":
		return "patient", f.free && f.sense.object == "patient" && (subject == "agent" || subject == "participant")
	}
	return role, true
}

// helps tells whether a phrase names who treats or rescues, and not who needs it.
func (f *frame) helps(s text.Span) bool {
	return f.ends(s, setRescuer) && !strings.ContainsAny(f.Slice(s), "伤困患病遇")
}

// holds tells whether a phrase names what is held, where the trigger tells of one: [研讨会]未能如期召开.
func (f *frame) holds(s text.Span) bool {
	if !f.sense.is("meeting.held", "ceremony.held", "competition.held", "ceremony.opened", "ceremony.closed") {
		return false
	}
	for _, class := range [...]string{"meeting", "ceremony", "contest", "exhibition", "match"} {
		if f.object(s, class) {
			return true
		}
	}
	return false
}
