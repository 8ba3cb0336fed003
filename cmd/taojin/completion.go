package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
)

// flagValues are the values that a shell completes, by flag, wherever a command has it.
var flagValues = map[string][]string{
	"prefer": {"past", "future"},
	"color":  {"auto", "always", "never"},
	"format": out.Formats(),
	"field":  {"id=", "text=", "title=", "published=", "author=", "publisher="},
	"table":  tableNames(),
}

// complete tells the shell what may follow: cobra knows commands and flags, here are the values.
func complete(root *cobra.Command) {
	for _, c := range root.Commands() {
		for name, values := range flagValues {
			if c.Flags().Lookup(name) != nil {
				c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveNoSpace*directiveOf(values)))
			}
		}
		if c.Name() == "schema" {
			c.ValidArgsFunction = cobra.FixedCompletions(tableNames(), cobra.ShellCompDirectiveNoFileComp)
		}
	}
}

// directiveOf is 1 where a value goes on after what is completed (text=body).
func directiveOf(values []string) cobra.ShellCompDirective {
	if strings.HasSuffix(values[0], "=") {
		return 1
	}
	return 0
}
