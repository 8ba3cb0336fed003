package entities

import (
	"strings"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/words"
)

// A fact is what the extractor must know of a lexicon entry on its way through the text.
type fact struct {
	before, after int8 // evidence for a name that stands before or after the word, in bits
	weight        uint8
	flags         uint16
}

const (
	risky     uint16 = 1 << iota // also a common word
	common                       // a surname that is also a frequent word
	strong                       // a country's character that also goes with 方, 军, 籍
	office                       // a title that is a row wherever it stands
	modifier                     // of a title
	border                       // no name of an organisation reaches over it
	japanese                     // a surname of Japan
	user                         // from the user's own file
	country                      // a country by its own name
	trading                      // a suffix of bodies that have brands: companies, schools, hospitals, teams
	needPlace                    // what must stand before a suffix: see org_suffixes.tsv
	needName
	numbered // a road that a number tells: 国道
)

// Flags of other classes share the bits.
const (
	needAlone  = common
	near       = common
	function   = strong // a surname that is above all a function word
	government = strong
	part       = near // of a person's name that is made of such parts
)

// readFacts looks at every entry once, so that the text need not.
func readFacts(lex *lexicon.Lexicon) []fact {
	facts := make([]fact, len(lex.Entries))
	for i := range lex.Entries {
		e, f := &lex.Entries[i], &facts[i]
		if e.User {
			f.flags |= user
		}
		switch e.Class {
		case lexicon.Place, lexicon.World, lexicon.Landmark, lexicon.Organization, lexicon.Person:
			if e.Has("flags", "risky") {
				f.flags |= risky
			}
			if e.Class == lexicon.Person && e.Has("flags", "part") {
				f.flags |= part
			}
			if e.Class == lexicon.World && e.Has("flags", "country") {
				f.flags |= country
			}
		case lexicon.Surname:
			f.weight = uint8(min(number(e, "weight"), 255))
			if e.Has("flags", "common") {
				f.flags |= common
			}
			if e.Has("flags", "japanese") {
				f.flags |= japanese
			}
			if e.Has("flags", "function") {
				f.flags |= function
			}
		case lexicon.PlaceSuffix:
			if e.Has("flags", "near") {
				f.flags |= near
			}
			if e.Has("flags", "numbered") {
				f.flags |= numbered
			}
		case lexicon.CountryAbbreviation:
			if e.Has("flags", "strong") {
				f.flags |= strong
			}
		case lexicon.Title:
			titleFact(e, f)
		case lexicon.NameContext:
			f.before, f.after = int8(number(e, "after")), int8(number(e, "before"))
		case lexicon.OrgWord:
			if e.Get("kind") == "border" {
				f.flags |= border
			}
		case lexicon.OrgSuffix:
			switch e.Get("need") {
			case "place":
				f.flags |= needPlace
			case "name":
				f.flags |= needName
			case "alone":
				f.flags |= needAlone
			}
			if k := e.Get("kind"); k == "government" || k == "society" || k == "body" || k == "party" {
				f.flags |= government
			} else if k == "company" || k == "hospital" || k == "school" || k == "team" {
				f.flags |= trading
			}
		}
	}
	return facts
}

// titleFact weighs a title as evidence: 局长 before or behind a name says more than 青年 does.
func titleFact(e *lexicon.Entry, f *fact) {
	switch e.Get("kind") {
	case "office":
		f.flags, f.before, f.after = office, 8, 8
	case "profession":
		f.before, f.after = 3, 6
	case "address":
		f.before, f.after = 9, 6
	case "honorific":
		f.before, f.after = 9, 1
	case "modifier":
		f.flags = modifier
	}
}

// tagClass is what a part of speech of the dictionary means for names.
type tagClass uint8

const (
	otherTag tagClass = iota
	nounTag
	verbTag
	personTag
	foreignTag
	placeTag
	orgTag
	adjectiveTag
	numeralTag
)

func readTags() (classes [256]tagClass) {
	for i := range classes {
		switch name := words.Tag(i).String(); {
		case name == "":
		case name == "nrt":
			classes[i] = foreignTag
		case strings.HasPrefix(name, "nr"):
			classes[i] = personTag
		case name == "ns":
			classes[i] = placeTag
		case name == "nt":
			classes[i] = orgTag
		case name[0] == 'n' || name == "j" || name == "vn" || name == "an" || name == "eng" || name == "s":
			classes[i] = nounTag
		case name[0] == 'v':
			classes[i] = verbTag
		case name[0] == 'a' || name == "b":
			classes[i] = adjectiveTag
		case name[0] == 'm':
			classes[i] = numeralTag
		}
	}
	return classes
}
