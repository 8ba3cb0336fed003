package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
)

func extractCommand() *cobra.Command {
	var e extraction
	var asJSON, explain, asArrow bool
	var table string
	var fields []string
	var colour colourFlag
	c := &cobra.Command{
		Use:     "extract [TEXT]",
		Short:   "Show the rows of a text, or of standard input",
		Long:    "extract marks the spans below each sentence, and prints the rows: the span, its columns, the rule that made it.",
		Example: "  taojin extract 2022年2月20日晚，大会在北京闭幕。\n  taojin extract --explain 同比增长近两成 < news.txt",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			options, err := e.options()
			if err != nil {
				return err
			}
			if asArrow {
				if len(args) > 0 || asJSON || explain {
					return fmt.Errorf("extract: --arrow reads standard input alone; leave the text, --json and --explain out")
				}
				names, err := fieldNames(fields)
				if err != nil {
					return err
				}
				p, err := pipeline.New(options)
				if err != nil {
					return err
				}
				return filter(p, table, names, c.InOrStdin(), c.OutOrStdout(), c.ErrOrStderr())
			}
			s, err := textOf(args, c.InOrStdin())
			if err != nil {
				return err
			}
			p, err := pipeline.New(options)
			if err != nil {
				return err
			}
			var traces []pipeline.Trace
			var trace func(pipeline.Trace)
			if explain {
				trace = func(t pipeline.Trace) { traces = append(traces, t) }
			}
			coloured, err := colour.on(c.OutOrStdout())
			if err != nil {
				return err
			}
			doc := pipeline.Document{ID: "-", Text: s}
			tables := p.Explain(doc, trace)
			if len(tables.Rejects) > 0 {
				return exit{exitRejected, tables.Rejects[0].Error()}
			}
			if asJSON {
				return out.Lines(c.OutOrStdout(), tables)
			}
			w := bufio.NewWriter(c.OutOrStdout())
			l := look{w: w, coloured: coloured, width: widthOf(c.OutOrStdout())}
			l.marks(tables)
			l.rows(tables)
			if explain {
				l.hits(s, p.Hits(doc))
				l.matches(s, traces)
			}
			return w.Flush()
		},
	}
	e.register(c)
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object a row, with its table")
	c.Flags().BoolVar(&explain, "explain", false, "show what was seen, which rules matched, and which lost to which and why")
	c.Flags().BoolVar(&asArrow, "arrow", false, "filter: a stream of Arrow IPC with documents in, one with the rows of --table out")
	c.Flags().StringVar(&table, "table", "dates", "with --arrow: the table")
	c.Flags().StringSliceVar(&fields, "field", nil, "with --arrow: name of a column, e.g. text=body")
	colour.register(c)
	return c
}

func textOf(args []string, stdin io.Reader) (string, error) {
	if len(args) == 1 && args[0] != "-" {
		if strings.TrimSpace(args[0]) == "" {
			return "", fmt.Errorf("extract: the text is empty")
		}
		return strings.ToValidUTF8(args[0], "\ufffd"), nil
	}
	if f, ok := stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return "", fmt.Errorf("extract: no text; give it as an argument or on standard input")
	}
	data, err := io.ReadAll(stdin)
	if err != nil {
		return "", fmt.Errorf("extract: standard input cannot be read: %w", err)
	}
	if strings.TrimSpace(string(data)) == "" {
		return "", fmt.Errorf("extract: the text is empty")
	}
	s, err := corpus.Text(data)
	if err != nil {
		return "", fmt.Errorf("extract: standard input %w; convert it", err)
	}
	return s, nil
}
