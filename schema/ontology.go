package schema

// An EventType is a type of the ontology of events.
type EventType struct {
	Name     string   // family and kind: meeting.held
	Gloss    string   // what it means
	Roles    []string // of subject and object
	Triggers []string // the words that tell it
	Example  string   // with its trigger in brackets
	ACE      string   // the nearest type of ACE 2005, or ""
	DuEE     string   // the nearest type of DuEE 1.0, or ""
}
