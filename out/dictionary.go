package out

import (
	"fmt"
	"io"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// Dictionary writes the data dictionary of a table for a terminal: a line a column.
func Dictionary(w io.Writer, t schema.Table) error {
	name, kind := 0, 0
	for _, c := range t.Columns {
		name, kind = max(name, len(c.Name)), max(kind, len(typeName(c)))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", t.Name, t.Doc)
	for _, c := range t.Columns {
		fmt.Fprintf(&b, "  %-*s  %-*s  %s\n", name, c.Name, kind, typeName(c), meaning(c))
		if c.Type == schema.Arguments {
			for _, a := range schema.ArgumentColumns {
				fmt.Fprintf(&b, "    %-*s  %-*s  %s\n", name-2, "."+a.Name, kind, typeName(a), meaning(a))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Markdown writes the data dictionary of a table as a Markdown table under a heading.
func Markdown(w io.Writer, t schema.Table) error {
	var b strings.Builder
	fmt.Fprintf(&b, "### %s\n\n%s\n\n| column | type | meaning |\n| --- | --- | --- |\n", t.Name, t.Doc)
	row := func(name string, c schema.Column) {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", name, escape(typeName(c)), escape(meaning(c)))
	}
	for _, c := range t.Columns {
		row(c.Name, c)
		if c.Type == schema.Arguments {
			for _, a := range schema.ArgumentColumns {
				row(c.Name+"[]."+a.Name, a)
			}
		}
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// typeName marks with ? what may be null.
func typeName(c schema.Column) string {
	name := string(c.Type)
	if c.Type == schema.Arguments {
		name = "list<struct>"
	}
	if c.Null {
		name += "?"
	}
	return name
}

func meaning(c schema.Column) string {
	s := c.Doc
	if c.Ref != "" {
		s += "; id in " + c.Ref
	}
	if c.Enum != nil {
		s += "; one of " + strings.Join(c.Enum, ", ")
	}
	return s
}

var escape = strings.NewReplacer("|", `\|`, "<", "&lt;").Replace
