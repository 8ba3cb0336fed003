package schema

// Entity is a name in the text.
type Entity struct {
	Row
	Type      string `col:"type" enum:"PERSON,ORG,GPE,LOC,FAC,TITLE,DOCUMENT,MEETING,PRODUCT,WORK,CAMPAIGN" doc:"what is named: GPE a place with a government, LOC another place"`
	Canonical string `col:"canonical" doc:"full form of the name, the same for all mentions"`
	PlaceCode string `col:"place_code" doc:"GB/T 2260 code of a place in China; null where the name alone is ambiguous"`
}
