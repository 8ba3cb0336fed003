package extractors_test

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
	"github.com/taojin-nlp/taojin/schema"
)

// published is the reference time of every example.
var published = time.Date(2022, 3, 1, 8, 0, 0, 0, time.UTC)

var engine = sync.OnceValues(func() (*extractors.Extractors, error) { return extractors.New(extractors.Options{}) })

// An example is a text with the wanted span marked and the wanted columns behind an arrow.
type example struct {
	text    string
	span    text.Span // of the mark; the whole text where nothing is marked
	marked  bool
	columns [][2]string
}

func parseExample(s string) example {
	body, columns, _ := strings.Cut(s, "=>")
	var e example
	for _, f := range strings.Fields(columns) {
		k, v, _ := strings.Cut(f, "=")
		e.columns = append(e.columns, [2]string{k, v})
	}
	body = strings.ReplaceAll(strings.TrimSpace(body), `\n`, "\n")
	if before, rest, ok := strings.Cut(body, "["); ok {
		inside, after, closed := strings.Cut(rest, "]")
		if closed {
			n := len([]rune(before))
			e.text, e.marked = before+inside+after, true
			e.span = text.Span{Start: n, End: n + len([]rune(inside))}
			return e
		}
	}
	e.text, e.span = body, text.Span{End: len([]rune(body))}
	return e
}

func extract(t *testing.T, s string) *schema.Tables {
	t.Helper()
	x, err := engine()
	require.NoError(t, err)
	ts, err := x.Extract(&text.Document{ID: "example", Text: s, Published: published})
	require.NoError(t, err, s)
	require.NoError(t, ts.Check(), s)
	return ts
}

func TestRules(t *testing.T) {
	x, err := engine()
	require.NoError(t, err)
	names := map[string]bool{}
	for _, stage := range x.Stages {
		for _, card := range stage.Cards {
			t.Run(card.Name, func(t *testing.T) {
				assert.False(t, names[card.Name], "two rules have this name")
				names[card.Name] = true
				assert.True(t, strings.HasPrefix(card.Name, stage.Table+"."), "a rule of %s is named %s.something", stage.Table, stage.Table)
				assert.NotEmpty(t, card.Examples, "a rule carries its examples")
				assert.NotEmpty(t, card.Counter, "a rule carries its counter-examples")
				for _, s := range card.Examples {
					wantRow(t, s, card.Name, stage.Table)
				}
				for _, s := range card.Counter {
					wantNoRow(t, s, card.Name, stage.Table)
				}
			})
		}
	}
}

// lexiconTables are where the examples of a class of words show.
var lexiconTables = map[lexicon.Class][]string{
	lexicon.Unit: {"numeric_facts"}, lexicon.Classifier: {"numeric_facts"}, lexicon.Currency: {"numeric_facts"}, lexicon.Bound: {"numeric_facts"},
	lexicon.Cue: {"quotations", "attributions"}, lexicon.Trigger: {"events"}, lexicon.Mood: {"events"}, lexicon.EventWord: {"events"}, lexicon.EventRole: {"events"},
	lexicon.Holiday: {"dates"}, lexicon.Era: {"dates"}, lexicon.TimeWord: {"dates"},
	lexicon.Organization: {"entities"}, lexicon.Person: {"entities"}, lexicon.OrgSuffix: {"entities"}, lexicon.Title: {"entities"}, lexicon.Surname: {"entities"}, lexicon.Product: {"entities"},
}

func TestLexiconExamples(t *testing.T) {
	x, err := engine()
	require.NoError(t, err)
	for i := range x.Lexicon.Entries {
		e := &x.Lexicon.Entries[i]
		tables := lexiconTables[e.Class]
		if s := e.Get("example"); s != "" {
			if e.Class != lexicon.EventRole { // which is of types
				assert.Contains(t, text.Fold(s), e.Word[:1], "the example of %s shows it", e.Word)
			}
			wantRow(t, s, "", tables...)
		}
		if s := e.Get("counter"); s != "" {
			wantNoRow(t, s, "", tables...)
		}
	}
}

// wantRow wants a row of the rule (of any, where it is "") over the marked span, or whose trigger, cue or quote
// is the marked span, with the columns.
func wantRow(t *testing.T, s, rule string, tables ...string) {
	t.Helper()
	e := parseExample(s)
	ts := extract(t, e.text)
	var near []string
	for _, name := range tables {
		table, _ := schema.Lookup(name)
		rows := table.Rows(ts)
		for i := range rows.Len() {
			got := cells(table, rows.Index(i))
			span := got["start_char"] == strconv.Itoa(e.span.Start) && got["end_char"] == strconv.Itoa(e.span.End)
			marked := text.Fold(string([]rune(e.text)[e.span.Start:e.span.End]))
			for _, column := range []string{"trigger", "cue", "quote"} {
				span = span || got[column] != "" && text.Fold(got[column]) == marked
			}
			wrong := []string{}
			for _, c := range e.columns {
				if have := got[c[0]]; have != c[1] && !(c[1] == "null" && have == "") && !sameNumber(have, c[1]) {
					wrong = append(wrong, fmt.Sprintf("%s=%s", c[0], have))
				}
			}
			if span && (rule == "" || got["rule"] == rule) && len(wrong) == 0 {
				return
			}
			near = append(near, fmt.Sprintf("%s %q by %s, wrong: %v", name, got["text"], got["rule"], wrong))
		}
	}
	assert.Fail(t, "no such row", "%s\nrule %s\nrows there:\n%s", s, rule, strings.Join(near, "\n"))
}

func wantNoRow(t *testing.T, s, rule string, tables ...string) {
	t.Helper()
	e := parseExample(s)
	ts := extract(t, e.text)
	for _, name := range tables {
		table, _ := schema.Lookup(name)
		rows := table.Rows(ts)
		for i := range rows.Len() {
			got := cells(table, rows.Index(i))
			start, _ := strconv.Atoi(got["start_char"])
			end, _ := strconv.Atoi(got["end_char"])
			if e.span.Overlaps(text.Span{Start: start, End: end}) && (rule == "" || got["rule"] == rule) {
				assert.Fail(t, "a row where none should be", "%s\n%s %q by %s", s, name, got["text"], got["rule"])
			}
		}
	}
}

func sameNumber(a, b string) bool {
	x, err := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	return err == nil && err2 == nil && x == y
}

// cells are a row's columns as text, and the arguments of an event by their roles.
func cells(t schema.Table, row reflect.Value) map[string]string {
	m := map[string]string{}
	for _, c := range t.Columns {
		switch v := c.Cell(row).Interface().(type) {
		case string:
			m[c.Name] = v
		case int32:
			m[c.Name] = strconv.Itoa(int(v))
		case schema.Null[int32]:
			if v.Valid {
				m[c.Name] = strconv.Itoa(int(v.V))
			}
		case schema.Null[float64]:
			if v.Valid {
				m[c.Name] = strconv.FormatFloat(v.V, 'f', -1, 64)
			}
		case schema.Null[time.Time]:
			if v.Valid {
				m[c.Name] = v.V.Format("2006-01-02T15:04:05")
			}
		case []schema.Argument:
			for _, a := range v {
				m[a.Role] = a.Text
			}
		}
	}
	return m
}
