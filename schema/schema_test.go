package schema

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryColumnIsDescribed(t *testing.T) {
	for _, table := range All {
		seen := map[string]bool{}
		for _, c := range table.Columns {
			assert.NotEmpty(t, c.Name, table.Name)
			assert.NotEmpty(t, c.Type, "%s.%s", table.Name, c.Name)
			assert.NotEmpty(t, c.Doc, "%s.%s", table.Name, c.Name)
			assert.False(t, seen[c.Name], "%s.%s is there twice", table.Name, c.Name)
			seen[c.Name] = true
		}
		assert.True(t, seen["doc_id"], table.Name)
	}
}

func good() *Tables {
	row := func(id, start, end int32, text string) Row {
		return Row{DocID: "d", ID: id, StartChar: start, EndChar: end, Text: text, Rule: "r"}
	}
	day := time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)
	return &Tables{
		Documents: []Document{{DocID: "d", Text: "三月一日开会。", Chars: 7, Sentences: 1}},
		Sentences: []Sentence{{Row: row(0, 0, 7, "三月一日开会。"), Kind: "body"}},
		Dates:     []Date{{Row: row(0, 0, 4, "三月一日"), Type: "DATE", StartTime: Some(day), EndTime: Some(day.AddDate(0, 0, 1))}},
		Events: []Event{{Row: row(0, 0, 6, "三月一日开会"), DateID: Some[int32](0),
			Arguments: []Argument{{Role: "time", Text: "三月一日", StartChar: 0, EndChar: 4}}}},
	}
}

func TestCheck(t *testing.T) {
	require.NoError(t, good().Check())
	for want, spoil := range map[string]func(*Tables){
		"is not the slice":          func(ts *Tables) { ts.Dates[0].Text = "三月" },
		"ids count from 0":          func(ts *Tables) { ts.Dates[0].ID = 3 },
		"no row of dates":           func(ts *Tables) { ts.Events[0].DateID = Some[int32](7) },
		"none of [DATE":             func(ts *Tables) { ts.Dates[0].Type = "DAY" },
		"not after its start":       func(ts *Tables) { ts.Dates[0].EndTime = ts.Dates[0].StartTime },
		"not within 7 code points":  func(ts *Tables) { ts.Dates[0].EndChar = 99 },
		"role \"who\"":              func(ts *Tables) { ts.Events[0].Arguments[0].Role = "who" },
		"has no rule":               func(ts *Tables) { ts.Events[0].Rule = "" },
		"sentence 4 does not exist": func(ts *Tables) { ts.Events[0].Sentence = 4 },
		"for one input":             func(ts *Tables) { ts.Rejects = append(ts.Rejects, Reject{}) },
		"its own anchor":            func(ts *Tables) { ts.Dates[0].AnchorDateID = Some[int32](0) },
	} {
		ts := good()
		spoil(ts)
		assert.ErrorContains(t, ts.Check(), want)
	}
}

func TestRuneOffsets(t *testing.T) {
	for _, s := range []string{"", "a", "三月a一日é😀", "\x00𠮷。"} {
		var want []int32
		for i := range s {
			want = append(want, int32(i))
		}
		assert.Equal(t, append(want, int32(len(s))), runeOffsets(nil, s), "%q", s)
	}
	for _, s := range []string{"\xe4", "a\xf0\x9f", "\xff\xff", "\x80三"} { // no text: ascending all the same
		offsets := runeOffsets([]int32{7, 7}, s)
		assert.IsNonDecreasing(t, offsets, "%q", s)
		assert.EqualValues(t, len(s), offsets[len(offsets)-1], "%q", s)
	}
}
