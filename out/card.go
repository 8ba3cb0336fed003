package out

import (
	"fmt"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// licence is what a card can say: the texts are not ours.
const licence = "that of the texts it was made of; state it before you pass the dataset on"

// Card is the dataset card, README.md: YAML for a hub, then what a reader wants to know. It has a
// configuration for each table that has rows: one without rows would fail to load. A hub wants all
// configurations in one format: Parquet where it was written, or Arrow; types that are guessed from
// JSONL differ from part to part.
func Card(m *Manifest) string {
	var b strings.Builder
	front(&b, m)
	fmt.Fprintf(&b, `# Chinese news as tables

%s documents, made into joined tables by %s %s (schema %d; place codes: %s). Every row points into
`+"`documents.text`"+` by code points, half open: `+"`text == documents.text[start_char:end_char]`"+`. With --no-text the running
text is null, and spans count in the text that was read. Times are local and without zone. `+"`manifest.json`"+` says from
which inputs and options the tables were made, and the SHA-256 of every file.

`, thousands(m.Counts["documents"]), m.Tool, m.Version, m.Schema, m.GB2260)
	counts(&b, m)
	figures(&b, m)
	loading(&b, m)
	fmt.Fprintf(&b, "## Licence\n\nThe licence of this dataset is %s: in the YAML above, in `%s` and here. With --no-text it\nholds no running text, but the spans, which quote it.\n\n", licence, croissantFile)
	b.WriteString("## Columns\n\n")
	for _, t := range schema.All {
		Markdown(&b, t)
	}
	return b.String()
}

func front(b *strings.Builder, m *Manifest) {
	fmt.Fprintf(b, "---\npretty_name: Chinese news as tables\nlanguage:\n- zh\nlicense: other\nlicense_name: that-of-the-texts\nsize_categories:\n- %s\ntask_categories:\n- token-classification\ntags:\n- news\n- information-extraction\n", sizeCategory(m.Counts["documents"]))
	if f, ok := typed(m); ok {
		b.WriteString("configs:\n")
		for i, t := range withRows(m) {
			fmt.Fprintf(b, "- config_name: %s\n", t.Name)
			if i == 0 {
				b.WriteString("  default: true\n")
			}
			fmt.Fprintf(b, "  data_files:\n  - split: train\n    path: %s/%s/*%s\n", f.name, t.Name, f.ext)
		}
	}
	b.WriteString("---\n\n")
}

// typed is the format that a hub loads; none without rows.
func typed(m *Manifest) (format, bool) {
	formats := m.formats()
	if len(withRows(m)) == 0 || formats[0].name == "jsonl" {
		return format{}, false
	}
	return formats[0], true
}

// withRows are the tables that have rows; the first of them is the default of a hub.
func withRows(m *Manifest) []schema.Table {
	return slices.DeleteFunc(slices.Clone(schema.All), func(t schema.Table) bool { return m.Counts[t.Name] == 0 })
}

// sizeCategory is the hub's word for a number of examples.
func sizeCategory(n int64) string {
	names := []string{"1K", "10K", "100K", "1M", "10M", "100M", "1B"}
	below := ""
	for i, limit := 0, int64(1000); i < len(names); i, limit = i+1, limit*10 {
		if n < limit {
			return below + "n<" + names[i]
		}
		below = names[i] + "<"
	}
	return "n>1B"
}

func counts(b *strings.Builder, m *Manifest) {
	b.WriteString("| table | rows | |\n| --- | ---: | --- |\n")
	for _, t := range schema.All {
		fmt.Fprintf(b, "| %s | %s | %s |\n", t.Name, thousands(m.Counts[t.Name]), t.Doc)
	}
	b.WriteByte('\n')
}

// figures tells of the run: what was read, what was written, and how dense the rows are.
func figures(b *strings.Builder, m *Manifest) {
	read, written := int64(0), map[string]int64{}
	for _, in := range m.Inputs {
		read += in.Size
	}
	for _, f := range m.Files {
		name, _, _ := strings.Cut(f.Path, "/")
		written[name] += f.Size
	}
	fmt.Fprintf(b, "Read: %s bytes of %s inputs. Written:", thousands(read), thousands(int64(len(m.Inputs))))
	for i, f := range m.formats() {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(b, " %s bytes of %s", thousands(written[f.name]), f.name)
	}
	fmt.Fprintf(b, " in %d shards.", m.shards())
	if n := m.Counts["documents"]; n > 0 {
		b.WriteString(" Rows a document:")
		sep := " "
		for _, t := range withRows(m) {
			if t.Name != "documents" && t.Name != "rejects" {
				fmt.Fprintf(b, "%s%s %.1f", sep, t.Name, float64(m.Counts[t.Name])/float64(n))
				sep = ", "
			}
		}
		b.WriteByte('.')
	}
	b.WriteString("\n\n")
}

func thousands(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
