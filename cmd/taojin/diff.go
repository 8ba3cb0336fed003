package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
)

func diffCommand() *cobra.Command {
	limit := 100
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "Show the rows that were added, removed or changed from dataset A to dataset B",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("diff: wants two datasets, A and B")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			counts, err := out.Diff(args[0], args[1], c.OutOrStdout(), limit)
			if err != nil {
				return err
			}
			if counts.Any() {
				return exit{exitRejected, fmt.Sprintf("%d rows added, %d removed, %d changed", counts.Added, counts.Removed, counts.Changed)}
			}
			return nil
		},
	}
	c.Flags().IntVar(&limit, "limit", limit, "rows to show; 0 for all")
	return c
}
