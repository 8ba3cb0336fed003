package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/taojin-nlp/taojin/pipeline"
	"github.com/taojin-nlp/taojin/schema"
)

func row(start, end int32, text string) schema.Row {
	return schema.Row{StartChar: start, EndChar: end, Text: text, Rule: "test.rule"}
}

func TestMarks(t *testing.T) {
	ts := &schema.Tables{
		Sentences: []schema.Sentence{{Row: row(0, 11, "3月1日，A桥“通”。\n")}},
		Dates:     []schema.Date{{Row: row(0, 4, "3月1日"), Type: "DATE", Value: "2023-03-01"}, {Row: row(2, 4, "1日"), Type: "DATE", Value: "2023-01-01"}},
		Entities:  []schema.Entity{{Row: row(5, 7, "A桥"), Type: "FAC"}, {Row: row(5, 6, "A"), Type: "LOC"}, {Row: row(8, 9, "通"), Type: "WORK"}},
	}
	var b strings.Builder
	l := look{w: &b}
	l.marks(ts)
	l.rows(ts)
	assert.Equal(t, `3月1日，A桥“通”。⏎
╰────╯              dates
   ╰─╯              dates
        ╰─╯ ╰╯      entities
        ╵           entities

dates
  3月1日  type=DATE  value=2023-03-01  (test.rule)
  1日     type=DATE  value=2023-01-01  (test.rule)
entities
  A桥  type=FAC  (test.rule)
  A    type=LOC  (test.rule)
  通   type=WORK  (test.rule)
`, b.String())

	b.Reset()
	l = look{w: &b, width: 30, coloured: true}
	l.rows(&schema.Tables{Dates: ts.Dates[:1]})
	assert.Equal(t, "\x1b[34;1mdates\x1b[0m\n  \x1b[34m3月1日\x1b[0m  \x1b[2mtype=\x1b[0mDATE\n          \x1b[2mvalue=\x1b[0m2023-03-01\n          \x1b[2m(test.rule)\x1b[0m\n", b.String())
}

func TestLongSentencesAreDivided(t *testing.T) {
	text := strings.Repeat("长", 60)
	var b strings.Builder
	l := look{w: &b}
	l.marks(&schema.Tables{Sentences: []schema.Sentence{{Row: row(0, 60, text)}}, Dates: []schema.Date{{Row: row(48, 52, "长长长长")}}})
	lines := strings.Split(b.String(), "\n")
	assert.Equal(t, strings.Repeat("长", 50), lines[0])
	assert.Equal(t, strings.Repeat(" ", 96)+"╰───  dates", lines[1], "a mark goes on in the next line")
	assert.Equal(t, "───╯                  dates", lines[3])
}

func TestExplain(t *testing.T) {
	trace := func(rule, lost string, start, end int) pipeline.Trace {
		tr := pipeline.Trace{Rule: rule, Lost: lost}
		tr.Span.Start, tr.Span.End = start, end
		return tr
	}
	var b strings.Builder
	l := look{w: &b}
	l.matches("三四五六", []pipeline.Trace{trace("a", "", 0, 2), trace("b", "a", 0, 1), trace("c", "a", 1, 3), trace("d", "a", 0, 2), trace("e", "z", 2, 3)})
	assert.Equal(t, `matches
  三四  0..2  a  kept
  三  0..1  b  lost to a, which is longer (0..2)
  四五  1..3  c  lost to a, which begins earlier (0..2)
  三四  0..2  d  lost to a, which stands first among rules of the same span
  五  2..3  e  lost to z
`, b.String())
	hit := func(start, end int, class, value string, user bool) pipeline.Hit {
		h := pipeline.Hit{Class: class, Value: value, User: user}
		h.Start, h.End = start, end
		return h
	}
	b.Reset()
	l.hits("三四五六", []pipeline.Hit{hit(0, 2, "num", "34", false), hit(0, 2, "unit", "", true), hit(1, 2, "org_word", "", false), hit(1, 2, "org_word", "", false)})
	_, got, _ := strings.Cut(b.String(), "\n")
	assert.Equal(t, "  三四  0..2  {num}=34 {unit} (your lexicon)\n  四  1..2  {org_word}\n", got)
}
