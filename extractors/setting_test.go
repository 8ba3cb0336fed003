package extractors_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/schema"
)

// settings are ways to set a text that change nothing of what it says. Each changes characters for others or adds blanks.
var settings = map[string]func(string) string{
	"blanks between Chinese and digits": apart,
	"digits and letters of full width": func(s string) string {
		return strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' {
				return r - '!' + '！'
			}
			return r
		}, s)
	},
	"marks of half width":   strings.NewReplacer("，", ",", "：", ":", "；", ";", "？", "?", "！", "!", "（", "(", "）", ")").Replace,
	"points for full stops": strings.NewReplacer("。", "．").Replace,
	"hyphens for dashes":    strings.NewReplacer("——", "--").Replace,
	"corner marks":          strings.NewReplacer("“", "「", "”", "」", "‘", "『", "’", "』").Replace,
	"straight marks":        strings.NewReplacer("“", "\"", "”", "\"").Replace,
	"lines of Windows":      func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
}

var (
	before = regexp.MustCompile(`(\p{Han})([0-9A-Za-z])`)
	after  = regexp.MustCompile(`([0-9A-Za-z%])(\p{Han})`)
)

// apart sets blanks in the lines that are sentences.
func apart(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.ContainsRune(l, '。') {
			lines[i] = after.ReplaceAllString(before.ReplaceAllString(l, "$1 $2"), "$1 $2")
		}
	}
	return strings.Join(lines, "\n")
}

// The samples set in another way have the same rows, at the places where their text stands now.
func TestSettingChangesNoRow(t *testing.T) {
	x, err := engine()
	require.NoError(t, err)
	listing, err := corpus.Expand([]string{"../corpus/samples"}, "")
	require.NoError(t, err)
	for d, err := range corpus.Documents(listing.Inputs, corpus.Options{Fields: corpus.DefaultFields}) {
		require.NoError(t, err)
		if strings.ContainsAny(d.Text, "\"\r") {
			continue // it is set in another way already
		}
		want := told(t, x, *d, d.Text)
		for name, set := range settings {
			assert.Equal(t, want, told(t, x, *d, set(d.Text)), "%s with %s", d.ID, name)
		}
	}
}

// told lists the rows of a text: table, rule, the row's text without blanks and as rules see it.
func told(t *testing.T, x *extractors.Extractors, d text.Document, s string) []string {
	d.Text = s
	ts, err := x.Extract(&d)
	require.NoError(t, err)
	require.NoError(t, ts.Check())
	var rows []string
	add := func(table string, r *schema.Row) {
		rows = append(rows, table+" "+r.Rule+" "+plain(r.Text))
	}
	for i := range ts.Dates {
		add("dates", &ts.Dates[i].Row)
		rows = append(rows, ts.Dates[i].Value)
	}
	for i := range ts.NumericFacts {
		add("numeric_facts", &ts.NumericFacts[i].Row)
		rows = append(rows, plain(ts.NumericFacts[i].Object))
	}
	for i := range ts.Entities {
		add("entities", &ts.Entities[i].Row)
	}
	for i := range ts.Quotations {
		add("quotations", &ts.Quotations[i].Row)
	}
	for i := range ts.Attributions {
		add("attributions", &ts.Attributions[i].Row)
	}
	for i := range ts.Events {
		add("events", &ts.Events[i].Row)
	}
	return slices.Clip(rows)
}

// plain is a text without its setting.
func plain(s string) string {
	return strings.NewReplacer("“", `"`, "”", `"`, "。", ".", "—", "-").Replace(strings.Join(strings.Fields(text.Fold(s)), ""))
}
