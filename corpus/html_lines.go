package corpus

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements that stand on lines of their own.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.Body: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true,
	atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Blockquote: true, atom.Pre: true, atom.Figure: true, atom.Figcaption: true,
	atom.Table: true, atom.Tr: true, atom.Caption: true, atom.Center: true, atom.Fieldset: true, atom.Address: true, atom.Details: true,
	atom.Summary: true, atom.Hr: true, atom.Tbody: true, atom.Thead: true, atom.Tfoot: true,
}

// A lineWriter gathers the lines of a page as a browser would show them.
type lineWriter struct {
	lines  []string
	line   strings.Builder
	space  bool // white space waits for a word
	text   int  // bytes of the line that are no link's
	linked int  // bytes that are
}

// linesOf are the lines of an element. Cells of a table have tabs between them. A line that is all
// links and no sentence is navigation and left out.
func linesOf(n *html.Node) []string {
	w := &lineWriter{}
	w.node(n, false, false)
	w.end()
	return w.lines
}

// node writes what is in an element; link and cell tell whether it stands in one.
func (w *lineWriter) node(n *html.Node, link, cell bool) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data, link)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	switch n.DataAtom {
	case atom.Br:
		if w.space = true; !cell {
			w.end()
		}
		return
	case atom.Img, atom.Script, atom.Style, atom.Head:
		return
	case atom.Td, atom.Th:
		if isCell(n) {
			if previous(n) != nil {
				w.line.WriteByte('\t')
			}
			w.space = false
			w.children(n, link, true)
			return
		}
		w.end()
		w.children(n, link, false)
		w.end()
		return
	}
	block := blocks[n.DataAtom]
	w.edge(block, cell)
	w.children(n, link || n.DataAtom == atom.A, cell)
	w.edge(block, cell)
}

// edge is where a block begins or ends: a new line, or a blank within a cell.
func (w *lineWriter) edge(block, cell bool) {
	switch {
	case block && cell:
		w.space = w.line.Len() > 0 && !strings.HasSuffix(w.line.String(), "\t")
	case block:
		w.end()
	}
}

func (w *lineWriter) children(n *html.Node, link, cell bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, link, cell)
	}
}

// write puts one blank for all white space between words, and none at the edges of a line. The
// indent of a Chinese paragraph is white space too.
func (w *lineWriter) write(s string, link bool) {
	for _, r := range s {
		switch r {
		case ' ', '\n', '\t', '\r', '\f', '\u00a0', '\u3000', '\u200b', '\ufeff':
			w.space = w.space || r != '\u200b' && r != '\ufeff'
			continue
		}
		if w.space && w.line.Len() > 0 && !strings.HasSuffix(w.line.String(), "\t") {
			w.line.WriteByte(' ')
		}
		w.space = false
		w.line.WriteRune(r)
		if link {
			w.linked++
		} else {
			w.text++
		}
	}
}

func (w *lineWriter) end() {
	line := strings.TrimSpace(w.line.String())
	navigation := w.linked > 0 && w.text*4 < w.linked && !strings.ContainsAny(line, "。！？，")
	if line != "" && !navigation {
		w.lines = append(w.lines, line)
	}
	w.line.Reset()
	w.space, w.text, w.linked = false, 0, 0
}

// previous is the cell before a cell.
func previous(n *html.Node) *html.Node {
	for p := n.PrevSibling; p != nil; p = p.PrevSibling {
		if p.DataAtom == atom.Td || p.DataAtom == atom.Th {
			return p
		}
	}
	return nil
}

const cellRunes = 80

// isCell tells a cell of figures from one that old pages lay out their text in.
func isCell(td *html.Node) bool {
	left, plain := cellRunes, true
	var look func(*html.Node)
	look = func(n *html.Node) {
		switch {
		case left < 0 || n.DataAtom == atom.Table:
			plain = false
			return
		case n.Type == html.TextNode:
			left -= utf8.RuneCountInString(strings.TrimSpace(n.Data))
			return
		}
		for c := n.FirstChild; c != nil && plain; c = c.NextSibling {
			look(c)
		}
	}
	for c := td.FirstChild; c != nil && plain; c = c.NextSibling {
		look(c)
	}
	return plain && left >= 0
}
