package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Limits say how much Write prints; 0 is all.
type Limits struct{ Types, Rules int }

// Write prints r for a terminal: tables with their types, and the rules with most wrong rows.
func (r *Result) Write(w io.Writer, l Limits) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d documents of gold", r.Documents)
	if n := len(r.Missing); n > 0 {
		fmt.Fprintf(&b, ", %d of them not in the dataset (%s): their rows are missed", n, first(r.Missing, 3))
	}
	b.WriteString("\nintervals of 95 %: Wilson for precision, recall and shares; bootstrap over documents for F1, where 10 or more have such rows\n")
	for _, t := range r.Tables {
		s := t.Score
		fmt.Fprintf(&b, "\n%s  gold %d, made %d\n", t.Name, s.Gold, s.Made)
		tw := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
		fmt.Fprintln(tw, "  \tprecision\trecall\tF1")
		prf := func(name string, p Prf) {
			fmt.Fprintf(tw, "  %s\t%s\t%s\t%s\n", name, p.Precision, p.Recall, p.F1)
		}
		prf("span", s.Span)
		prf("span, overlapping too", s.Overlap)
		prf("span and value", s.Value)
		tw.Flush()
		fmt.Fprintf(&b, "  value given span  %s  %d of %d  (%s)\n", s.Given, s.Given.Right, s.Given.Of, strings.Join(t.Value, ", "))
		columns(&b, t.Columns)
		types(&b, t, l.Types)
	}
	worst(&b, r.Rules, l.Rules)
	r.list(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// first names so many of a list.
func first(names []string, n int) string {
	if len(names) > n {
		return strings.Join(names[:n], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// String is a percentage, with its bounds where they are known.
func (i Interval) String() string {
	switch {
	case i.Point == nil:
		return "-"
	case i.Low == nil:
		return percent(i.Point)
	}
	return fmt.Sprintf("%s (%s–%s)", percent(i.Point), percent(i.Low), percent(i.High))
}

func percent(f *float64) string { return fmt.Sprintf("%.1f", *f*100) }

// columns tells those columns that are not right everywhere.
func columns(b *strings.Builder, all []Column) {
	var wrong []string
	for _, c := range all {
		if c.Right.Right < c.Right.Of {
			wrong = append(wrong, fmt.Sprintf("%s %s", c.Name, percent(c.Right.Point)))
		}
	}
	switch {
	case len(wrong) > 0:
		fmt.Fprintf(b, "  columns given span  %s; the others are right\n", strings.Join(wrong, ", "))
	case len(all) > 0:
		b.WriteString("  columns given span  all are right\n")
	}
}

func types(b *strings.Builder, t Table, limit int) {
	if len(t.Types) == 0 {
		return
	}
	tw := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	fmt.Fprintf(tw, "  %s\tgold\tmade\tprecision\trecall\tF1\tF1 with value\n", typeColumns[t.Name])
	for i, y := range t.Types {
		if limit > 0 && i == limit {
			fmt.Fprintf(tw, "  … %d more\t\t\t\t\t\t\n", len(t.Types)-limit)
			break
		}
		s := y.Score
		fmt.Fprintf(tw, "  %s\t%d\t%d\t%s\t%s\t%s\t%s\n", y.Name, s.Gold, s.Made, s.Span.Precision, s.Span.Recall, s.Span.F1, s.Value.F1)
	}
	tw.Flush()
}

// worst prints the rules of which the most rows are wrong.
func worst(b *strings.Builder, rules []Rule, limit int) {
	b.WriteString("\nrules with most wrong rows (not in gold, or of another value)\n")
	tw := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "  rule\twrong\tmade\tin gold\tright")
	n := 0
	for _, r := range rules {
		if r.Wrong == 0 || limit > 0 && n == limit {
			break
		}
		n++
		fmt.Fprintf(tw, "  %s\t%d\t%d\t%s\t%s\n", r.Name, r.Wrong, r.Span.Of, r.Span, r.Value)
	}
	if n == 0 {
		b.WriteString("  none\n")
		return
	}
	tw.Flush()
}

var signs = map[string]string{"missed": "-", "made_up": "+", "wrong": "~"}

// list prints the rows that are missed (-), made up (+) or wrong (~).
func (r *Result) list(b *strings.Builder) {
	if len(r.Errors) == 0 {
		return
	}
	b.WriteString("\n- missed, + made up, ~ gold → made\n")
	for _, e := range r.Errors {
		fmt.Fprintf(b, "%s %s %s %d..%d %s", signs[e.Kind], e.Table, e.DocID, e.Start, e.End, shown(e.Text))
		if e.Rule != "" {
			fmt.Fprintf(b, "  (%s)", e.Rule)
		}
		if e.Detail != "" {
			b.WriteString("  " + e.Detail)
		}
		b.WriteByte('\n')
	}
	if r.Unlisted > 0 {
		fmt.Fprintf(b, "… and %d more\n", r.Unlisted)
	}
}

// JSON prints r as one object.
func (r *Result) JSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(r)
}
