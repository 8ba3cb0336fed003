package entities

import (
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/extractors/scan"
)

const (
	personPrior   = 6  // how rare persons are among words, in bits
	commonPrior   = 2  // what a surname that is also a frequent word costs more
	functionPrior = 8  // what one costs more that is above all a function word
	twoGiven      = .4 // -log2 of the share of given names of two characters
	oneGiven      = 2.4
	certain       = 7  // evidence from which a name is taken for certain
	knownBonus    = 14 // for a name that the document tells for certain elsewhere
)

// names tries every kind of name that no lexicon lists.
func (r *reader) names(i int, names []scan.Hit, sentence int) {
	if i > 0 && r.glyphs[i-1]&latin != 0 && r.measure(i) {
		return
	}
	short := false
	for _, h := range names {
		switch h.Class {
		case lexicon.Surname:
			if int(h.End) <= r.end {
				r.personHan(i, h, sentence)
				r.personShort(i, h)
			}
		case lexicon.CountryAbbreviation, lexicon.PlaceAbbreviation:
			short = true
		}
	}
	g := r.glyphs[i]
	if i > r.start+1 && r.glyphs[i-1]&naming != 0 && r.styled(i) {
		r.relax(i, i+2, 5, node{entry: -1, kind: person, rule: rulePersonHan}) // 字|孟起
	}
	if g&foreign != 0 {
		r.personForeign(i, sentence)
	}
	if g&initial != 0 && r.glyphs[i+1]&statal != 0 {
		r.statehood(i, sentence)
	}
	if r.ahead[i+1] > 0 && r.endingAhead(i+1) {
		r.placeOfPlace(i, sentence)
	}
	if i+2 < r.end && r.glyphs[i+1]&seated != 0 && r.glyphs[i+2]&governed != 0 {
		r.placeOfOffice(i)
	}
	if r.seen != nil && len(r.stemAt) > 0 {
		r.placeStem(i)
	}
	if short {
		r.abbreviation(i)
	}
}

// styled tells whether the name by which a man of old was called stands at a position: 马超,字|孟起,.
func (r *reader) styled(i int) bool {
	f := r.d.Folded
	if f[i-2] != ',' && f[i-2] != '(' || i+2 >= r.end || !han(f[i+1]) || r.binds(f[i]) {
		return false
	}
	switch f[i+2] {
	case ',', '。', ';', ')', '、', '(', '号':
		return true
	}
	return false
}

// person tries a span as the name of a person, the likelier where the document tells it for certain.
func (r *reader) person(i, j int, c float32, rule ruleID, sentence int) {
	switch r.d.At(j) {
	case '风':
		if r.d.Folded[j-1] == '台' {
			return
		}
	case '台':
		if r.d.At(j+1) == '风' {
			return // 丹娜丝|台风
		}
	}
	s := text.Span{Start: i, End: j}
	if r.seen == nil {
		seen := c
		if w := r.here[min(j-i, 4)]; w.cost > 0 && w.class != personTag || w.exception {
			seen += likely // a word, however often it stands there
		}
		r.found = append(r.found, candidate{s, int32(sentence), seen})
	} else if r.seen.persons[r.key(s)] {
		c -= knownBonus
	}
	r.relax(i, j, max(c, 4), node{entry: -1, kind: person, rule: rule})
}

// titleOver tells whether a span is a title or a form of address.
func (r *reader) titleOver(i, j int) bool {
	for _, h := range r.namesAt(i) {
		if h.Class == lexicon.Title && int(h.End) == j {
			return true
		}
	}
	return false
}
