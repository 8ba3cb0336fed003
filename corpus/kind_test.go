package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/taojin-nlp/taojin/corpus"
)

const (
	bridge    = "新桥通车了。"
	line      = `{"text":"新桥通车了。"}`
	pageStart = "<!DOCTYPE html><html><body><p>新桥通车了。</p></body></html>"
)

func TestKindsAreToldByContentAndName(t *testing.T) {
	for _, c := range []struct{ name, content, text string }{
		{"a.txt", bridge, bridge},
		{"a", bridge, bridge},
		{"a", line, bridge},
		{"a.jsonl", line, bridge},
		{"a.txt", line, line}, // the name says that it is text
		{"a.md", "# 新桥\n\n新桥**通车**了。", "新桥\n新桥通车了。"},
		{"a", "# 新桥\n\n新桥**通车**了。", "新桥\n新桥通车了。"},
		{"a.txt", "# 新桥", "# 新桥"},
		{"a.html", "<p>新桥<b>通车</b>了。", bridge},
		{"a.txt", pageStart, bridge},
		{"a", "\n<HTML><BODY>新桥通车了。", bridge},
		{"a.jsonl.gz", string(gzipped(line)), bridge},
		{"a.html.zst", string(zstded(pageStart)), bridge},
		{"a.txt", string(gzipped(bridge)), bridge}, // packed, though its name does not say so
		{"a.gz", string(gzipped(string(zstded(line)))), bridge},
		{"a.GZ", string(gzipped(line)), bridge},
	} {
		docs, rejects := readFile(t, c.name, []byte(c.content), corpus.Options{})
		if assert.Len(t, docs, 1, "%s: %v", c.name, rejects) {
			assert.Equal(t, c.text, docs[0].Text, "%s: %q", c.name, c.content)
		}
	}
}

func TestWhatIsNoTextIsNamed(t *testing.T) {
	for _, c := range []struct{ content, reason, detail string }{
		{"%PDF-1.7 ...", "unsupported", "is a PDF; convert it"},
		{"\x89PNG\r\n\x1a\n", "unsupported", "is a picture; convert it"},
		{"PK\x03\x04", "broken_file", "the zip: "},
		{"PAR1", "broken_file", "the Parquet: "},
		{"\x1f\x8b\x08", "broken_file", "the gzip ends early; fetch it again"},
		{"\x28\xb5\x2f\xfd", "broken_file", "the zstd ends early; fetch it again"},
		{"\x00\x01\x02\x03\xfe\xfd\xff", "not_utf8", "name its encoding with --encoding"},
	} {
		docs, rejects := readFile(t, "a", []byte(c.content), corpus.Options{})
		assert.Empty(t, docs)
		if assert.Len(t, rejects, 1, "%q", c.content) {
			assert.Equal(t, c.reason, rejects[0].Reason, "%q", c.content)
			assert.Contains(t, rejects[0].Error(), c.detail)
			assert.NotContains(t, rejects[0].Error(), "\n")
		}
	}
}
