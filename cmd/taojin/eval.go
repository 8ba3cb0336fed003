package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out/eval"
)

func evalCommand() *cobra.Command {
	var gold string
	var o eval.Options
	var asJSON bool
	l := eval.Limits{Types: 12, Rules: 10}
	c := &cobra.Command{
		Use:   "eval --gold GOLD OUT",
		Short: "Score a dataset against gold: precision, recall, F1 by table, type and rule",
		Long: "eval holds the rows of a dataset against gold: rows that a person has read and found right. Gold is\n" +
			"JSONL of the tables' own columns, or a dataset that was corrected; out/eval/GOLD.md says how to make it.",
		Example: "  taojin eval --gold gold.jsonl dataset\n  taojin eval --gold corrected/ dataset --table dates --errors 20",
		Args:    one("eval", "OUT"),
		RunE: func(c *cobra.Command, args []string) error {
			if gold == "" {
				return fmt.Errorf("eval: no gold; name it with --gold GOLD (JSONL, or a corrected dataset)")
			}
			if o.Errors < 0 || l.Rules < 0 || l.Types < 0 {
				return fmt.Errorf("eval: --errors, --types and --rules are numbers of lines, from 0")
			}
			r, err := eval.Evaluate(gold, args[0], o)
			if err != nil {
				return err
			}
			if asJSON {
				return r.JSON(c.OutOrStdout())
			}
			return r.Write(c.OutOrStdout(), l)
		},
	}
	c.Flags().StringVar(&gold, "gold", "", "gold: a file of JSONL, a folder of it, or a corrected dataset")
	c.Flags().StringSliceVar(&o.Tables, "table", nil, "tables to judge (default: all that gold has)")
	c.Flags().IntVar(&o.Errors, "errors", 0, "rows that are missed, made up or wrong to list")
	c.Flags().IntVar(&l.Types, "types", l.Types, "types to show of each table, the most frequent first; 0 for all")
	c.Flags().IntVar(&l.Rules, "rules", l.Rules, "rules with most wrong rows to show; 0 for all")
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object with all figures and intervals")
	return c
}
