// The sets of event_words.tsv.

package events

// A set is one of the sets of event_words.tsv, which tells what its words are.
type set uint8

const (
	setAt set = iota
	setSince
	setTo
	setInto
	setToward
	setPassive
	setDisposal
	setWith
	setAgainst
	setAbout
	setBecause
	setInstrument
	setLies
	setRoute
	setHappen
	setHolds
	setCause
	setUndergo
	setEntails
	setDone
	setManner
	setLawful
	setWholly
	setDegree
	setCopula
	setWork
	setOfPeople
	setResult
	setThen
	setAreas
	setAreaTails
	setEmploy
	setVoiced
	setAboutNumber
	setFraming
	setFields
	setThis
	setATime
	setNounPrep
	setStill
	setLasts
	setUntold
	setFirstPlan
	setMust
	setPlanNouns
	setAttend
	setBuilt
	setUsedFor
	setPursue
	setFrequent
	setWary
	setProblem
	setAimedAt
	setEnsure
	setAwait
	setHonour
	setIncident
	setOffice
	setNoCase
	setMeasured
	setUrge
	setExceed
	setPivot
	setReceive
	setCharge
	setPlaceEnd
	setNoPlaceEnd
	setActorEnd
	setServing
	setNewPattern
	setTemporal
	setWholeArea
	setRescuer
	setBygone
	setAreaNoun
	setVerbalHead
	setTotal
	setScene
	setObey
	setOnce
	setAssignment
	setApposed
	setUsing
	setSome
	setDecide
	setWill
	setOngoing
	setInquest
	setSanction
	setAdvise
	setAttain
	setContent
	setPoorly
	setSequel
	sets
)

// setNames are the names of the sets in the file.
var setNames = [sets]string{
	setAt:          "at",
	setSince:       "since",
	setTo:          "to",
	setInto:        "into",
	setToward:      "toward",
	setPassive:     "passive",
	setDisposal:    "disposal",
	setWith:        "with",
	setAgainst:     "against",
	setAbout:       "about",
	setBecause:     "because",
	setInstrument:  "instrument",
	setLies:        "lies",
	setRoute:       "route",
	setHappen:      "happen",
	setHolds:       "holds",
	setCause:       "cause",
	setUndergo:     "undergo",
	setEntails:     "entails",
	setDone:        "done",
	setManner:      "manner",
	setLawful:      "lawful",
	setWholly:      "wholly",
	setDegree:      "degree",
	setCopula:      "copula",
	setWork:        "work",
	setOfPeople:    "of_people",
	setResult:      "result",
	setThen:        "then",
	setAreas:       "areas",
	setAreaTails:   "area_tails",
	setEmploy:      "employ",
	setVoiced:      "voiced",
	setAboutNumber: "about_number",
	setFraming:     "framing",
	setFields:      "fields",
	setThis:        "this",
	setATime:       "a_time",
	setNounPrep:    "noun_prep",
	setStill:       "still",
	setLasts:       "lasts",
	setUntold:      "untold",
	setFirstPlan:   "first_plan",
	setMust:        "must",
	setPlanNouns:   "plan_nouns",
	setAttend:      "attend",
	setBuilt:       "built",
	setUsedFor:     "used_for",
	setPursue:      "pursue",
	setFrequent:    "frequent",
	setWary:        "wary",
	setProblem:     "problem",
	setAimedAt:     "aimed_at",
	setEnsure:      "ensure",
	setAwait:       "await",
	setHonour:      "honour",
	setIncident:    "incident",
	setOffice:      "office",
	setNoCase:      "no_case",
	setMeasured:    "measured",
	setUrge:        "urge",
	setExceed:      "exceed",
	setPivot:       "pivot",
	setReceive:     "receive",
	setCharge:      "charge",
	setPlaceEnd:    "place_end",
	setNoPlaceEnd:  "no_place_end",
	setActorEnd:    "actor_end",
	setServing:     "serving",
	setNewPattern:  "new_pattern",
	setTemporal:    "temporal",
	setWholeArea:   "whole_area",
	setRescuer:     "rescuer",
	setBygone:      "bygone",
	setAreaNoun:    "area_noun",
	setVerbalHead:  "verbal_head",
	setTotal:       "total",
	setScene:       "scene",
	setObey:        "obey",
	setOnce:        "once",
	setAssignment:  "assignment",
	setApposed:     "apposed",
	setUsing:       "using",
	setSome:        "some",
	setDecide:      "decide",
	setWill:        "will",
	setOngoing:     "ongoing",
	setInquest:     "inquest",
	setSanction:    "sanction",
	setAdvise:      "advise",
	setAttain:      "attain",
	setContent:     "content",
	setPoorly:      "poorly",
	setSequel:      "sequel",
}
