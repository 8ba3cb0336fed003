package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
)

func validateCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "validate OUT",
		Short: "Check a dataset: files against the manifest, rows against the text and each other",
		Args:  one("validate", "OUT"),
		RunE: func(c *cobra.Command, args []string) error {
			r, err := out.Validate(args[0])
			if err != nil {
				return err
			}
			for _, p := range r.Problems {
				fmt.Fprintln(c.OutOrStdout(), p)
			}
			if !r.OK() {
				return exit{exitRejected, fmt.Sprintf("%s: %d problems", args[0], r.Count)}
			}
			rows := int64(0)
			for _, n := range r.Counts {
				rows += n
			}
			fmt.Fprintf(c.OutOrStdout(), "%s: valid: %d documents, %d rejects, %d rows in %d files\n", args[0], r.Counts["documents"], r.Counts["rejects"], rows, r.Files)
			return nil
		},
	}
}

// one wants exactly one argument and says so in a line.
func one(command, name string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return fmt.Errorf("%s: wants one argument, %s", command, name)
		}
		return nil
	}
}
