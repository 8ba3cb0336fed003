package corpus

import (
	"bytes"
	"strings"
)

// A fronts is the front matter of a Markdown document: its keys, in their order, with their values.
type fronts [][2]string

// frontMatter divides the YAML between two lines of --- from the body. Only keys with plain values
// are read.
func frontMatter(data []byte) (fronts, []byte) {
	rest, ok := bytes.CutPrefix(data, []byte("---\n"))
	if !ok {
		return nil, data
	}
	block, body, ok := bytes.Cut(rest, []byte("\n---\n"))
	if !ok {
		return nil, data
	}
	var f fronts
	for line := range strings.SplitSeq(string(block), "\n") {
		key, value, ok := strings.Cut(line, ":")
		if ok && key != "" && key == strings.TrimSpace(key) && !strings.HasPrefix(key, "#") && !strings.HasPrefix(key, "-") {
			f = append(f, [2]string{key, strings.Trim(strings.TrimSpace(value), `"'[]`)})
		}
	}
	return f, body
}

// fill gives the fields that are ours to the article, and carries the rest along.
func (f fronts) fill(a *article) {
	var rest record
	for _, kv := range f {
		key, value := kv[0], kv[1]
		switch strings.ToLower(key) {
		case "title", "标题":
			a.title = value
		case "author", "authors", "作者":
			a.author = value
		case "source", "publisher", "来源":
			a.publisher = value
		case "date", "published", "pubdate", "日期", "时间", "发布时间":
			if t, ok := published(value); ok {
				a.published = t
				continue
			}
			rest.carry([]byte(key), quote(value))
		default:
			rest.carry([]byte(key), quote(value))
		}
	}
	if len(rest.rest) > 0 {
		a.metadata = "{" + string(rest.rest) + "}"
	}
}
