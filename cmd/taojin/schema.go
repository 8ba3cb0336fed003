package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [TABLE]",
		Short: "Print the data dictionary",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			tables := schema.All
			if len(args) == 1 {
				t, ok := schema.Lookup(args[0])
				if !ok {
					return fmt.Errorf("schema: no table %q; there are %s", args[0], strings.Join(tableNames(), ", "))
				}
				tables = []schema.Table{t}
			}
			for _, t := range tables {
				if err := out.Dictionary(c.OutOrStdout(), t); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func tableNames() []string {
	var names []string
	for _, t := range schema.All {
		names = append(names, t.Name)
	}
	return names
}
