package extractors_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRulesDocument holds RULES.md against the rules. RECORD=1 (make docs) rewrites it.
func TestRulesDocument(t *testing.T) {
	x, err := engine()
	require.NoError(t, err)
	var b strings.Builder
	b.WriteString("# Rules\n\nMade by `make docs` from the rules themselves; their examples are tests. The reference time of all examples is\n" +
		"2022-03-01T08:00. `[…]` marks the span, `=>` the columns.\n")
	for _, stage := range x.Stages {
		fmt.Fprintf(&b, "\n## %s\n", stage.Table)
		for _, card := range stage.Cards {
			fmt.Fprintf(&b, "\n### %s\n", card.Name)
			if card.Note != "" {
				fmt.Fprintf(&b, "\n%s\n", card.Note)
			}
			b.WriteString("\n")
			for _, e := range card.Examples {
				fmt.Fprintf(&b, "- `%s`\n", strings.ReplaceAll(e, "\n", `\n`))
			}
			for _, e := range card.Counter {
				fmt.Fprintf(&b, "- not: `%s`\n", strings.ReplaceAll(e, "\n", `\n`))
			}
		}
	}
	if os.Getenv("RECORD") != "" {
		require.NoError(t, os.WriteFile("RULES.md", []byte(b.String()), 0o644))
	}
	have, err := os.ReadFile("RULES.md")
	require.NoError(t, err)
	require.True(t, string(have) == b.String(), "RULES.md is stale: run make docs")
}
