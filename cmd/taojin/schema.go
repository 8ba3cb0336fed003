package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
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
			if len(args) == 1 && args[0] == "events" {
				return ontology(c.OutOrStdout())
			}
			return nil
		},
	}
}

// ontology prints the types of events, one a block.
func ontology(w io.Writer) error {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	for _, t := range p.Ontology() {
		fmt.Fprintf(b, "\n%s: %s\n  roles     %s\n  triggers  %s\n  example   %s\n", t.Name, t.Gloss, strings.Join(t.Roles, ", "), strings.Join(t.Triggers, " "), t.Example)
		if t.ACE != "" {
			fmt.Fprintf(b, "  ACE 2005  %s\n", t.ACE)
		}
		if t.DuEE != "" {
			fmt.Fprintf(b, "  DuEE 1.0  %s\n", t.DuEE)
		}
	}
	return b.Flush()
}

func tableNames() []string {
	var names []string
	for _, t := range schema.All {
		names = append(names, t.Name)
	}
	return names
}
