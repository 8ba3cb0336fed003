package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// apart are the elements that are never part of an article.
var apart = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true, atom.Form: true, atom.Button: true,
	atom.Select: true, atom.Input: true, atom.Textarea: true, atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Svg: true,
	atom.Canvas: true, atom.Object: true, atom.Embed: true, atom.Video: true, atom.Audio: true, atom.Dialog: true,
}

// apartNames are the words of classes and ids that say the same.
var apartNames = words(`nav navbar navi navigation menu submenu breadcrumb breadcrumbs crumb crumbs sidebar footer foot bottom
	comment comments pinglun reply replies respond disqus share sharing fenxiang bdsharebuttonbox social like
	related relate xiangguan recommend recommended recommendation tuijian rank ranking paihang hotnews hotlist
	copyright banquan disclaimer ad ads advert advertisement guanggao adsense banner login register signup toolbar
	pagination pager pagebar paging pagenav qrcode erweima popup modal cookie subscribe newsletter friendlink friendlinks youqing print
	zeren bianji zrbj`)

var apartRoles = words("navigation complementary contentinfo search dialog menu banner")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// clearPage takes out of a page what stands about its article: navigation, comments, links to share
// and to other news. What holds most of the page's text stays, whatever its name.
func clearPage(root *html.Node) {
	most := 0
	if body := first(root, atom.Body); body != nil {
		most = textRunes(body, 1<<30) * 2 / 5
	}
	clearNode(root, most)
}

func clearNode(n *html.Node, most int) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode:
			n.RemoveChild(c)
		case c.Type == html.ElementNode && (apart[c.DataAtom] || isHidden(c) || isApart(c) && (most == 0 || textRunes(c, most+1) <= most)):
			n.RemoveChild(c)
		default:
			clearNode(c, most)
		}
		c = next
	}
}

// isApart tells by role, class and id.
func isApart(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Head, atom.Body, atom.Article, atom.Main:
		return false
	}
	if apartRoles[attribute(n, "role")] {
		return true
	}
	for _, key := range []string{"class", "id"} {
		for w := range nameWords(attribute(n, key)) {
			if apartNames[w] {
				return true
			}
		}
	}
	return false
}

// nameWords are the words of a name such as page-nav, page_nav or pageNav.
func nameWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		from, lower := 0, false
		for i, r := range s + " " {
			letter := unicode.IsLetter(r)
			if !letter || unicode.IsUpper(r) && lower {
				if i > from && !yield(strings.ToLower(s[from:i])) {
					return
				}
				if from = i; !letter {
					from += utf8.RuneLen(r)
				}
			}
			lower = unicode.IsLower(r)
		}
	}
}

// isHidden tells what a browser does not show.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			if style := strings.ReplaceAll(strings.ToLower(a.Val), " ", ""); strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// textRunes counts the characters in an element, up to a limit.
func textRunes(n *html.Node, limit int) int {
	if n.Type == html.TextNode {
		return utf8.RuneCountInString(strings.TrimSpace(n.Data))
	}
	sum := 0
	for c := n.FirstChild; c != nil && sum < limit; c = c.NextSibling {
		if c.DataAtom != atom.Script && c.DataAtom != atom.Style {
			sum += textRunes(c, limit-sum)
		}
	}
	return sum
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// first is the first element of a kind below a node.
func first(n *html.Node, a atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.DataAtom == a && d.Type == html.ElementNode {
			return d
		}
	}
	return nil
}
