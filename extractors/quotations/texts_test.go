package quotations_test

import (
	"testing"

	"github.com/taojin-nlp/taojin/extractors/texttest"
	"github.com/taojin-nlp/taojin/schema"
)

// TestTexts reads interviews, bulletins and narrative, written for this test, row by row. A row is
// type, speaker, name, cue and quote.
func TestTexts(t *testing.T) {
	texttest.Run(t, func(ts *schema.Tables, _ []rune) (rows [][]string) {
		for _, q := range ts.Quotations {
			rows = append(rows, []string{q.Type, q.Speaker, q.SpeakerName, q.Cue, q.Quote})
		}
		return rows
	})
}
