package corpus

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	mdtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown is the text of a Markdown document: a line for each block, cells with tabs between them,
// without marks, links' addresses, pictures and code. Its first heading of the first level is its title.
func markdown(data []byte) (article, error) {
	var a article
	front, body := frontMatter(data)
	front.fill(&a)
	w := &mdWriter{source: body}
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(mdtext.NewReader(body))
	w.blocks(root)
	a.text = bytes.TrimSpace(w.out)
	if a.title == "" {
		a.title = w.title
	}
	return a, nil
}

type mdWriter struct {
	source []byte
	out    []byte
	title  string
}

// blocks writes the lines of a container.
func (w *mdWriter) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			line := w.line(n)
			if n.Level == 1 && w.title == "" {
				w.title = line
			}
		case *ast.Paragraph, *ast.TextBlock:
			w.line(n)
		case *east.Table:
			for row := n.FirstChild(); row != nil; row = row.NextSibling() {
				w.row(row)
			}
		case *ast.HTMLBlock:
			var raw []byte
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				raw = append(raw, line.Value(w.source)...)
			}
			w.write(fragment(raw))
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak:
		default:
			w.blocks(n)
		}
	}
}

func (w *mdWriter) line(n ast.Node) string {
	line := strings.TrimSpace(w.inline(n))
	w.write(line)
	return line
}

func (w *mdWriter) write(line string) {
	if line = strings.TrimSpace(line); line != "" {
		w.out = append(append(w.out, line...), '\n')
	}
}

func (w *mdWriter) row(row ast.Node) {
	var cells []string
	for c := row.FirstChild(); c != nil; c = c.NextSibling() {
		cells = append(cells, strings.TrimSpace(w.inline(c)))
	}
	w.write(strings.Join(cells, "\t"))
}

// inline is the text of a block, with line feeds at hard breaks alone.
func (w *mdWriter) inline(block ast.Node) string {
	var b []byte
	ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image, *ast.AutoLink:
			return ast.WalkSkipChildren, nil
		case *ast.RawHTML:
			if raw := n.Segments.Value(w.source); bytes.HasPrefix(bytes.ToLower(raw), []byte("<br")) {
				b = append(b, '\n')
			}
		case *ast.String:
			b = append(b, n.Value...)
		case *ast.Text:
			value := n.Value(w.source)
			if !n.IsRaw() {
				value = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
			}
			b = append(b, value...)
			switch {
			case n.HardLineBreak():
				b = append(b, '\n')
			case n.SoftLineBreak():
				b = join(b, next(n, w.source))
			}
		}
		return ast.WalkContinue, nil
	})
	// Beside Chinese marks CommonMark takes ** for text.
	return strings.ReplaceAll(string(b), "**", "")
}

// next is what follows a soft break.
func next(n ast.Node, source []byte) []byte {
	if t, ok := n.NextSibling().(*ast.Text); ok {
		return t.Value(source)
	}
	return nil
}

// join puts a blank between the words of two lines, unless one of them is Chinese.
func join(b, next []byte) []byte {
	last, _ := utf8.DecodeLastRune(b)
	first, _ := utf8.DecodeRune(next)
	if latin(last) && latin(first) {
		b = append(b, ' ')
	}
	return b
}

func latin(r rune) bool {
	return r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsPunct(r))
}
