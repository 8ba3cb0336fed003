package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
)

func mergeCommand() *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use:     "merge PART... -o OUT",
		Short:   "Join the parts that several machines made with run --shard i/n",
		Example: "  taojin merge part1 part2 part3 part4 -o dataset",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("merge: no parts; name the folders that run --shard made")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if dir == "" {
				return fmt.Errorf("merge: no output; name a folder with -o OUT")
			}
			m, err := out.Merge(args, dir)
			if err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "%s: %d documents, %d rejects in %d files of %d parts\n", dir, m.Counts["documents"], m.Counts["rejects"], len(m.Files), len(args))
			return nil
		},
	}
	c.Flags().StringVarP(&dir, "out", "o", "", "folder of the dataset")
	return c
}
