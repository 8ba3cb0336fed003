package corpus

import (
	"encoding/json"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A metadata is what a page says of itself: its meta elements by name, in small letters, and the
// same of its JSON-LD; the first of each name counts.
type metadata map[string]string

// The names under which pages tell a field, the surest first. Those of Chinese government sites
// (ArticleTitle, PubDate, ContentSource) stand beside those of Open Graph, schema.org and Dublin Core.
var (
	titleNames     = []string{"articletitle", "og:title", "ld:headline", "twitter:title", "dc.title", "dcterms.title", "headline"}
	authorNames    = []string{"author", "ld:author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "byl"}
	publisherNames = []string{"contentsource", "source", "og:article:source", "mediaid", "ld:publisher", "og:site_name", "dc.publisher", "publisher", "sitename", "application-name", "copyright"}
	dateNames      = []string{"pubdate", "publishdate", "article:published_time", "og:published_time", "og:release_date", "ld:datepublished", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "firstcreatetime", "createdate", "weibo: article:create_at", "date", "time"}
)

func metadataOf(root *html.Node) metadata {
	m := metadata{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
				m.set(attribute(n, key), attribute(n, "content"))
			}
		case atom.Title:
			m.set("title", textOf(n))
		case atom.Time:
			m.set("time", attribute(n, "datetime"))
		case atom.Script:
			if attribute(n, "type") == "application/ld+json" {
				m.linked([]byte(textOf(n)))
			}
		}
	}
	return m
}

func (m metadata) set(key, value string) {
	key, value = strings.ToLower(strings.TrimSpace(key)), strings.Join(strings.Fields(value), " ")
	if _, there := m[key]; key != "" && value != "" && !there && utf8.RuneCountInString(value) <= 300 {
		m[key] = value
	}
}

// linked reads JSON-LD: an object, a list, or a graph of objects.
func (m metadata) linked(data []byte) {
	var v any
	if json.Unmarshal(data, &v) == nil {
		m.object(v, 0)
	}
}

func (m metadata) object(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			m.object(e, depth+1)
		}
	case map[string]any:
		for _, key := range []string{"headline", "datePublished", "author", "publisher"} {
			m.set("ld:"+key, nameIn(v[key]))
		}
		if depth < 4 {
			m.object(v["@graph"], depth+1)
		}
	}
}

// nameIn is a text, or the name of an object, or those of a list.
func nameIn(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		name, _ := v["name"].(string)
		return name
	case []any:
		var names []string
		for _, e := range v {
			if name := nameIn(e); name != "" {
				names = append(names, name)
			}
		}
		return strings.Join(names, " ")
	}
	return ""
}

func (m metadata) first(names []string) string {
	for _, n := range names {
		if v := m[n]; v != "" {
			return v
		}
	}
	return ""
}

func (m metadata) fill(a *article) {
	a.publisher = strings.TrimPrefix(strings.TrimPrefix(m.first(publisherNames), "来源："), "来源:")
	if a.author = m.first(authorNames); strings.HasPrefix(a.author, "http") {
		a.author = ""
	}
	a.title = m.first(titleNames)
	if a.title == "" {
		a.title = m["title"]
	}
	var site string
	if a.title, site = withoutSite(a.title, m["og:site_name"], m["sitename"]); publishing.MatchString(site) {
		a.site = site
	}
	for _, n := range dateNames {
		if t, ok := pageDate(m[n]); ok {
			a.published = t
			break
		}
	}
}

// pageDate is a date as pages have it: ISO 8601, or of Chinese or sloppy make.
func pageDate(s string) (time.Time, bool) {
	if t, ok := published(s); ok {
		return t, true
	}
	s = strings.NewReplacer("年", "-", "月", "-", "日", " ", "/", "-", "时", ":", "分", "", "T", " ").Replace(s)
	if s, _, _ = strings.Cut(s, "."); len(s) > 19 {
		s = s[:19]
	}
	s = strings.Join(strings.Fields(s), " ")
	for _, layout := range []string{"2006-1-2 15:4:5", "2006-1-2 15:4", "2006-1-2", "20060102 150405", "20060102150405", "200601021504"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// siteMark is a mark with which pages set their site's name off from the title.
var siteMark = regexp.MustCompile(`\s*[_|｜]\s*|\s+[-–—]+\s+|\s*--+\s*|\s*[-—–](?:[\p{Han}A-Za-z]{2,12}(?:网|在线|频道|日报|晚报|新闻|客户端|门户网站|人民政府|政府网|中心|com|cn))`)

// siteName is a name of a site or a channel, as titles end in.
var siteName = regexp.MustCompile(`(?:网|网站|在线|频道|日报|晚报|早报|商报|时报|晨报|都市报|新闻|资讯|客户端|人民政府|政府|电视台|广播|门户|首页|财经|体育|娱乐|热点|中心|要闻|国内|国际|社会|时政|\.com|\.cn|\.net)$`)

// publishing is what names of sites end in that publish themselves, and names of their channels do not.
var publishing = regexp.MustCompile(`(?:网|在线|日报|晚报|早报|商报|时报|晨报|都市报|电视台|人民政府)$`)

// withoutSite is a title without the names of channel and site behind it (大桥通车_新闻频道_某某网), and the last of them.
func withoutSite(title string, sites ...string) (string, string) {
	site := ""
	for range 4 {
		cut := -1
		for _, at := range siteMark.FindAllStringIndex(title, -1) {
			cut = at[0]
		}
		if cut <= 0 {
			break
		}
		rest := strings.Trim(title[cut:], " \t_|｜-–—")
		known := siteName.MatchString(strings.ToLower(rest)) && utf8.RuneCountInString(rest) <= 16
		for _, s := range sites {
			known = known || s != "" && rest == s
		}
		if !known || utf8.RuneCountInString(title[:cut]) < 4 {
			break
		}
		if site == "" {
			site = rest
		}
		title = strings.TrimSpace(title[:cut])
	}
	return title, site
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// firstText is the text of the first element of a kind.
func firstText(root *html.Node, a atom.Atom) string {
	if n := first(root, a); n != nil {
		return strings.Join(strings.Fields(textOf(n)), " ")
	}
	return ""
}
