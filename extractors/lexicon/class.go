package lexicon

// A Class is a kind of hit: a numeral, a mark, or a word of a lexicon file.
type Class uint8

// The classes. Numeral and the marks are found by the scan itself; every other class is a file.
const (
	None Class = iota
	Numeral
	Open  // an opening quotation mark
	Close // a closing one
	Place
	PlaceAbbreviation
	World
	Landmark
	Surname
	Organization
	OrgSuffix
	Title
	Unit
	Classifier
	Currency
	Cue
	Source // nouns that stand for who or what may speak
	Trigger
	Holiday
	Era
	TimeWord
	Person
	NameContext
	NameException
	OrgWord
	PlaceSuffix
	CountryAbbreviation
	Syntax        // words whose part of speech the segmenter's dictionary misses
	Bound         // what bounds a number: 近, 以上
	NumberWord    // words with a numeral in them that tell no number
	NumberContext // words beside a numeral that make it a code: 国道, 热线
	Change        // words of change and comparison: 增长, 同比
	EventType
	EventObject  // nouns by which a verb tells its event
	CompoundHead // nouns that make a compound of a trigger before them
	Mood         // words that tell whether and how an event happens
	Product
	EventWord // words that tell what those beside them do in an event
	EventRole // what a phrase is to an event, by its function and sort
	classes
)

// A Set is a set of classes; there are fewer than 64.
type Set uint64

// Has tells whether a class is in the set.
func (s Set) Has(c Class) bool { return s>>c&1 != 0 }

// classFiles is the one list of lexicon files.
var classFiles = [classes]string{
	Place:             "places.tsv",
	PlaceAbbreviation: "place_abbreviations.tsv",
	World:             "world.tsv",
	Landmark:          "landmarks.tsv",
	Surname:           "surnames.tsv",
	Organization:      "organizations.tsv",
	OrgSuffix:         "org_suffixes.tsv",
	Title:             "titles.tsv",
	Unit:              "units.tsv",
	Classifier:        "classifiers.tsv",
	Currency:          "currencies.tsv",
	Cue:               "cues.tsv",
	Source:            "sources.tsv",
	Trigger:           "triggers.tsv",
	Holiday:           "holidays.tsv",
	Era:               "eras.tsv",
	TimeWord:          "time_words.tsv",
	Syntax:            "syntax.tsv",
	EventType:         "event_types.tsv",
	EventObject:       "event_objects.tsv",
	CompoundHead:      "compound_heads.tsv",
	Mood:              "moods.tsv",
	EventWord:         "event_words.tsv",
	EventRole:         "event_roles.tsv",
	Bound:             "bounds.tsv",
	NumberWord:        "number_words.tsv",
	NumberContext:     "number_contexts.tsv",
	Change:            "changes.tsv",

	Person:              "persons.tsv",
	NameContext:         "name_contexts.tsv",
	NameException:       "name_exceptions.tsv",
	OrgWord:             "org_words.tsv",
	PlaceSuffix:         "place_suffixes.tsv",
	CountryAbbreviation: "country_abbreviations.tsv",
	Product:             "products.tsv",
}

// classNames is how a pattern names a class.
var classNames = [classes]string{
	Numeral: "num", Open: "open", Close: "close", Place: "place", PlaceAbbreviation: "place_abbreviation", World: "world", Landmark: "landmark",
	Surname: "surname", Organization: "organization", OrgSuffix: "org_suffix", Title: "title", Unit: "unit",
	Classifier: "classifier", Currency: "currency", Cue: "cue", Source: "source", Trigger: "trigger", Holiday: "holiday", Era: "era", TimeWord: "time",
	EventType: "event_type", EventObject: "event_object", CompoundHead: "compound_head", Mood: "mood", EventWord: "event_word", EventRole: "event_role",
	Syntax: "syntax", Bound: "bound", NumberWord: "number_word", NumberContext: "number_context", Change: "change",
	Person: "person", NameContext: "name_context", NameException: "name_exception", OrgWord: "org_word", PlaceSuffix: "place_suffix", CountryAbbreviation: "country_abbreviation", Product: "product",
}

// String is the name of the class in patterns.
func (c Class) String() string { return classNames[c] }

// ClassNamed finds the class that a pattern names.
func ClassNamed(name string) (Class, bool) {
	for c, n := range classNames {
		if n == name && n != "" {
			return Class(c), true
		}
	}
	return None, false
}
