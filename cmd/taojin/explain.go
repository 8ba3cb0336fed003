package main

import (
	"fmt"
	"strings"

	"github.com/taojin-nlp/taojin/pipeline"
)

// hits prints what the scan saw: each place once, with the classes by which rules can name it.
func (l *look) hits(s string, hits []pipeline.Hit) {
	runes := []rune(s)
	fmt.Fprintln(l.w, l.paint(bold, "seen: numerals, marks and words of the lexicon, by the classes that patterns name"))
	for i := 0; i < len(hits); {
		h := hits[i]
		var classes []string
		for ; i < len(hits) && hits[i].Span == h.Span; i++ {
			class := "{" + hits[i].Class + "}"
			if hits[i].Value != "" {
				class += "=" + hits[i].Value
			}
			if hits[i].User {
				class += " (your lexicon)"
			}
			if len(classes) == 0 || classes[len(classes)-1] != class {
				classes = append(classes, class)
			}
		}
		fmt.Fprintf(l.w, "  %s  %s  %s\n", string(runes[h.Start:h.End]), l.paint(faint, fmt.Sprintf("%d..%d", h.Start, h.End)), strings.Join(classes, " "))
	}
}

// matches prints every match of a rule, in the order in which stages found them, and what became of it.
func (l *look) matches(s string, traces []pipeline.Trace) {
	runes := []rune(s)
	fmt.Fprintln(l.w, l.paint(bold, "matches"))
	for _, t := range traces {
		fate := l.paint("32", "kept")
		if t.Lost != "" {
			fate = l.paint("31", "lost to "+t.Lost) + why(t, traces)
		}
		fmt.Fprintf(l.w, "  %s  %s  %s  %s\n", strings.ReplaceAll(string(runes[t.Span.Start:t.Span.End]), "\n", "⏎"),
			l.paint(faint, fmt.Sprintf("%d..%d", t.Span.Start, t.Span.End)), t.Rule, fate)
	}
}

// why tells by what the winner won: of two that overlap the one that begins earlier is kept, of
// two that begin together the longer, of two as long the rule that stands first.
func why(lost pipeline.Trace, traces []pipeline.Trace) string {
	for _, t := range traces {
		if t.Lost != "" || t.Rule != lost.Lost || t.Span.Start >= lost.Span.End || t.Span.End <= lost.Span.Start {
			continue
		}
		switch {
		case t.Span.Start < lost.Span.Start:
			return fmt.Sprintf(", which begins earlier (%d..%d)", t.Span.Start, t.Span.End)
		case t.Span.End > lost.Span.End:
			return fmt.Sprintf(", which is longer (%d..%d)", t.Span.Start, t.Span.End)
		case t.Span == lost.Span:
			return ", which stands first among rules of the same span"
		}
	}
	return ""
}
