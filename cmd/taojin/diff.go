package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
)

func diffCommand() *cobra.Command {
	limit, asJSON := 100, false
	var colour colourFlag
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "Show the rows that were added, removed or changed from dataset A to dataset B",
		Long: "diff compares rows by table, document and span, whatever their order, shards or format, and shows the columns that\n" +
			"changed. Exit code 1: there are differences.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("diff: wants two datasets, A and B")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			coloured, err := colour.on(c.OutOrStdout())
			if err != nil {
				return err
			}
			w := bufio.NewWriter(c.OutOrStdout())
			found, err := out.Diff(args[0], args[1], out.DiffOptions{Limit: limit, Tell: func(change *out.Change) error {
				line := change.JSON
				if !asJSON {
					line = func() []byte { return []byte(change.Line(coloured)) }
				}
				_, err := w.Write(append(line(), '\n'))
				return err
			}})
			if err != nil {
				return err
			}
			summarizeDiff(w, found, limit, asJSON)
			if err := w.Flush(); err != nil {
				return err
			}
			if found.Any() {
				return exit{exitRejected, fmt.Sprintf("%d rows added, %d removed, %d changed", found.Added, found.Removed, found.Changed)}
			}
			return nil
		},
	}
	c.Flags().IntVar(&limit, "limit", limit, "rows to show; 0 for all")
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object for each row, and one with the counts at the end")
	colour.register(c)
	return c
}

// summarizeDiff tells what was not shown, and how many rows of which tables and columns differ.
func summarizeDiff(w io.Writer, found *out.Comparison, limit int, asJSON bool) {
	if asJSON {
		tables := found.Tables
		if tables == nil {
			tables = []out.TableDifference{}
		}
		line, _ := json.Marshal(struct {
			out.Difference
			Tables []out.TableDifference `json:"tables"`
		}{found.Difference, tables})
		fmt.Fprintf(w, "%s\n", line)
		return
	}
	if !found.Any() {
		return
	}
	if n := found.Added + found.Removed + found.Changed; limit > 0 && n > limit {
		fmt.Fprintf(w, "… and %d more\n", n-limit)
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "\ntable\tadded\tremoved\tchanged\tcolumns")
	for _, t := range found.Tables {
		var columns []string
		for _, name := range slices.SortedFunc(maps.Keys(t.Columns), func(a, b string) int {
			if t.Columns[a] != t.Columns[b] {
				return t.Columns[b] - t.Columns[a]
			}
			return strings.Compare(a, b)
		}) {
			columns = append(columns, fmt.Sprintf("%s %d", name, t.Columns[name]))
		}
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%s\n", t.Table, t.Added, t.Removed, t.Changed, strings.Join(columns, ", "))
	}
	tw.Flush()
}
