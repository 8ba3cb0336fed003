package words

import "strings"

// Tag is a part of speech of the jieba dictionary (the ICTCLAS set and a few of its own): n noun, nr person, ns place,
// nt organization, nz other name, v verb, vn verbal noun, a adjective, d adverb, m numeral, q classifier, t time …
// Tag 0 is "", unknown. The numbers follow the names' order in the dictionary and may change with it; names do not.
type Tag uint8

// String is the tag as gse writes it, such as "nr".
func (t Tag) String() string { return strings.TrimRight(t.name(), "\x00") }

// name is the tag in the tag table of the dictionary, filled up with zero bytes.
func (t Tag) name() string {
	if int(t) >= len(embedded.tags)/tagSize {
		return embedded.tags[:tagSize]
	}
	return embedded.tags[int(t)*tagSize:][:tagSize]
}

// IsNoun tells whether it is a noun or a name of any kind: n, nr, ns, nt, nz, ng …
func (t Tag) IsNoun() bool { return t.name()[0] == 'n' }

// IsVerb tells whether it is a verb of any kind: v, vn, vd, vg …
func (t Tag) IsVerb() bool { return t.name()[0] == 'v' }

// IsPerson tells whether it is a person's name: nr, nrt (transliterated), nrfg (of a well-known person).
func (t Tag) IsPerson() bool { return t.name()[:2] == "nr" }

// IsPlace tells whether it is the name of a place: ns.
func (t Tag) IsPlace() bool { return t.name()[:2] == "ns" }

// IsOrganization tells whether it is the name of an organization: nt.
func (t Tag) IsOrganization() bool { return t.name()[:2] == "nt" }

// IsOtherName tells whether it is the name of something else: nz.
func (t Tag) IsOtherName() bool { return t.name()[:2] == "nz" }

// IsTime tells whether it is a word of time: t, tg.
func (t Tag) IsTime() bool { return t.name()[0] == 't' }

// IsNumeral tells whether it is a numeral, perhaps with its classifier: m, mq, mg.
func (t Tag) IsNumeral() bool { return t.name()[0] == 'm' }
