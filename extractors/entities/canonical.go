package entities

import (
	"cmp"

	"github.com/taojin-nlp/taojin/corpus/text"
)

// canonicals gives every mention of a name the same full form: 李某 and 李 that of the one 李 with a full name, an
// abbreviation what the lexicon says, any other name itself as rules see it.
func (r *reader) canonicals(names []name) {
	full := map[rune]string{} // surname → the full name, "" where several persons have it
	for _, n := range names {
		if n.kind != "PERSON" || n.rule != rulePersonHan && n.rule != rulePersonKnown && n.rule != rulePersonLexicon {
			continue
		}
		if r.reports(n.Start) {
			continue // 张某 of the text is not the reporter
		}
		s := r.d.FoldedString(n.Span)
		c := r.d.Folded[n.Start]
		if old, ok := full[c]; ok && old != s {
			full[c] = ""
		} else {
			full[c] = s
		}
	}
	dotted := map[string]string{} // last part → the full name
	for _, n := range names {
		if n.rule == rulePersonDotted {
			for i := n.End - 1; i > n.Start; i-- {
				if r.d.Folded[i] == '·' {
					dotted[r.d.FoldedString(spanOf(i+1, n.End))] = r.d.FoldedString(n.Span)
					break
				}
			}
		}
	}
	for i := range names {
		n := &names[i]
		if n.canonical != "" {
			continue
		}
		itself := r.d.FoldedString(n.Span)
		switch n.rule {
		case rulePersonTitled, rulePersonMasked:
			n.canonical = cmp.Or(full[r.d.Folded[n.Start]], itself)
		case rulePersonFamiliar:
			surname := r.d.Folded[n.Start+1]
			if kinship(surname) {
				surname = r.d.Folded[n.Start]
			}
			n.canonical = cmp.Or(full[surname], itself)
		case rulePersonForeign:
			n.canonical = cmp.Or(dotted[itself], itself)
		case rulePersonLexicon:
			n.canonical = cmp.Or(r.lex.Entries[n.entry].Get("canonical"), dotted[itself], itself)
		default:
			if n.entry >= 0 && n.rule != rulePlaceSuffix && n.rule != rulePlaceOfPlace && n.rule != rulePersonParts {
				n.canonical = r.lex.Entries[n.entry].Get("canonical")
			}
			n.canonical = cmp.Or(n.canonical, itself)
		}
	}
}

// reports tells whether the writer of the text is named at a position: behind 记者 and its like, or in the head of a dispatch.
func (r *reader) reports(i int) bool {
	switch r.d.At(i - 1) {
	case ' ', '、', ':':
		i--
	case '(':
		if b := r.d.At(i - 2); b == '电' || b == '讯' {
			return true
		}
	}
	return reporters.Before(r.d.View, i) != ""
}

var reporters = text.ListOf("记者", "通讯员", "实习生", "编辑", "摄影", "撰稿", "作者", "供稿", "文/", "图/", "校对")
