package corpus

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxPage bounds what is parsed: the tree of a page takes some thirty times its bytes.
const maxPage = 8 << 20

// page is the main text of a page of HTML, with what its metadata say.
func page(data []byte) (article, error) {
	if len(data) > maxPage {
		return article{}, tooLarge(maxPage)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return article{}, broken{"the HTML", err}
	}
	meta := metadataOf(root)
	var a article
	meta.fill(&a)
	if a.title == "" {
		a.title = firstText(root, atom.H1)
	}
	clearPage(root)
	head := bylineOf(root, a)
	main := mainText(root)
	if len(main) == 0 {
		return a, nil
	}
	lines := trimTail(main)
	if head != "" && !contains(lines, head) {
		lines = append([]string{head}, lines...)
	}
	if a.publisher == "" && !tellsSource(lines) {
		a.publisher = a.site
	}
	a.text = []byte(strings.Join(lines, "\n"))
	return a, nil
}

// tellsSource tells whether the head of a text says where it comes from, which goes before the site that shows it.
func tellsSource(lines []string) bool {
	for _, l := range lines[:min(6, len(lines))] {
		if strings.Contains(l, "来源") || strings.Contains(l, "來源") {
			return true
		}
	}
	return false
}

// mainText is what readability takes for the article; on a page too short for it, all that is left.
func mainText(root *html.Node) []string {
	body := first(root, atom.Body)
	if body == nil {
		return nil
	}
	all := linesOf(body)
	parser := readability.NewParser()
	parser.CharThresholds = 80 // a Chinese character tells as much as three letters
	here, _ := url.Parse("http://localhost/")
	found, err := parser.ParseDocument(root, here)
	if err != nil || found.Node == nil {
		return all
	}
	lines := asShown(all, linesOf(found.Node))
	if runes(lines) < 20 {
		return all
	}
	return lines
}

// asShown is the text found, in the lines that the page shows: readability joins blocks that it takes for parts of one
// paragraph. Where the text is not of whole lines of the page it stays as found.
func asShown(page, found []string) []string {
	rest := unspaced(strings.Join(found, ""))
	var lines []string
	for _, l := range page {
		if after, ok := strings.CutPrefix(rest, unspaced(l)); ok {
			rest, lines = after, append(lines, l)
		}
	}
	if rest != "" {
		return found
	}
	return lines
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

func runes(lines []string) int {
	n := 0
	for _, l := range lines {
		n += utf8.RuneCountInString(l)
	}
	return n
}

func contains(lines []string, line string) bool {
	for _, l := range lines {
		if strings.Contains(l, line) {
			return true
		}
	}
	return false
}

// fragment is the text of a piece of HTML within Markdown.
func fragment(raw []byte) string {
	nodes, err := html.ParseFragment(bytes.NewReader(raw), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		return ""
	}
	var lines []string
	for _, n := range nodes {
		clearNode(n, 0)
		lines = append(lines, linesOf(n)...)
	}
	return strings.Join(lines, "\n")
}

// datePattern is a day as pages show it.
var datePattern = regexp.MustCompile(`(?:19|20)\d\d(?:-|/|\.|年)\d{1,2}(?:-|/|\.|月)\d{1,2}`)

// bylineOf is the line of date and source that a page shows over its text, where its metadata do
// not say both: the first short line with a date. It is read as that of a plain text.
func bylineOf(root *html.Node, a article) string {
	if !a.published.IsZero() && a.publisher != "" {
		return ""
	}
	body := first(root, atom.Body)
	if body == nil {
		return ""
	}
	for i, line := range linesOf(body) {
		if i >= 12 {
			break
		}
		if utf8.RuneCountInString(line) <= 60 && datePattern.MatchString(line) && !strings.ContainsAny(line, "。！？") {
			return line
		}
	}
	return ""
}
