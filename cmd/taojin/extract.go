package main

import (
	"fmt"
	"io"
	"os"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
	"github.com/taojin-nlp/taojin/schema"
)

func extractCommand() *cobra.Command {
	var e extraction
	var asJSON, explain, asArrow bool
	var table string
	var fields []string
	c := &cobra.Command{
		Use:     "extract [TEXT]",
		Short:   "Show the rows of a text, or of standard input",
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
			tables := p.Explain(pipeline.Document{ID: "-", Text: s}, trace)
			if len(tables.Rejects) > 0 {
				return exit{exitRejected, tables.Rejects[0].Error()}
			}
			if asJSON {
				return out.Lines(c.OutOrStdout(), tables)
			}
			show(c.OutOrStdout(), tables)
			if explain {
				explainTraces(c.OutOrStdout(), s, traces)
			}
			return nil
		},
	}
	e.register(c)
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object a row, with its table")
	c.Flags().BoolVar(&explain, "explain", false, "show which rules matched, and which lost to which")
	c.Flags().BoolVar(&asArrow, "arrow", false, "filter: a stream of Arrow IPC with documents in, one with the rows of --table out")
	c.Flags().StringVar(&table, "table", "dates", "with --arrow: the table")
	c.Flags().StringSliceVar(&fields, "field", nil, "with --arrow: name of a column, e.g. text=body")
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
	return strings.ToValidUTF8(string(data), "\ufffd"), nil
}

// common are the columns that show does not repeat in every row.
var common = map[string]bool{"doc_id": true, "id": true, "sentence": true, "text": true, "rule": true}

// show prints the rows of the extracted tables: the span, its columns, its rule.
func show(w io.Writer, ts *schema.Tables) {
	for _, t := range schema.All {
		if t.Name == "documents" || t.Name == "sentences" || t.Len(ts) == 0 {
			continue
		}
		fmt.Fprintln(w, t.Name)
		rows := t.Rows(ts)
		for i := range rows.Len() {
			row := rows.Index(i)
			var columns []string
			var span, rule string
			for _, c := range t.Columns {
				v := cell(c, row)
				switch {
				case c.Name == "text":
					span = v
				case c.Name == "rule":
					rule = v
				case v == "" || common[c.Name] || strings.HasSuffix(c.Name, "_char"):
				default:
					columns = append(columns, c.Name+"="+v)
				}
			}
			fmt.Fprintf(w, "  %s  %s  (%s)\n", strings.ReplaceAll(span, "\n", "⏎"), strings.Join(columns, " "), rule)
		}
	}
}

// explainTraces prints every match in text order.
func explainTraces(w io.Writer, s string, traces []pipeline.Trace) {
	runes := []rune(s)
	fmt.Fprintln(w, "matches")
	for _, t := range traces {
		fate := "kept"
		if t.Lost != "" {
			fate = "lost to " + t.Lost
		}
		fmt.Fprintf(w, "  %s  %d..%d  %s  %s\n", string(runes[t.Span.Start:t.Span.End]), t.Span.Start, t.Span.End, t.Rule, fate)
	}
}

// cell is a column's value as a person reads it; "" for null.
func cell(c schema.Column, row reflect.Value) string {
	switch v := c.Cell(row).Interface().(type) {
	case string:
		return v
	case int32:
		return strconv.Itoa(int(v))
	case schema.Null[int32]:
		if v.Valid {
			return strconv.Itoa(int(v.V))
		}
	case schema.Null[float64]:
		if v.Valid {
			return strconv.FormatFloat(v.V, 'f', -1, 64)
		}
	case schema.Null[time.Time]:
		if v.Valid {
			return v.V.Format("2006-01-02T15:04:05")
		}
	case []schema.Argument:
		var parts []string
		for _, a := range v {
			parts = append(parts, a.Role+":"+a.Text)
		}
		return strings.Join(parts, "；")
	}
	return ""
}
