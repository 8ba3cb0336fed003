package corpus_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// readAll writes a file and reads it back as documents and rejects.
func readAll(t *testing.T, name, content string, fields corpus.Fields) ([]*text.Document, []schema.Reject) {
	t.Helper()
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	listing, err := corpus.Expand([]string{name}, "")
	require.NoError(t, err)
	inputs := listing.Inputs
	var docs []*text.Document
	var rejects []schema.Reject
	for d, err := range corpus.Documents(inputs, corpus.Options{Fields: fields}) {
		if err != nil {
			rejects = append(rejects, err.(schema.Reject))
			continue
		}
		docs = append(docs, d)
	}
	assert.Equal(t, int64(len(content)), inputs[0].Size)
	assert.Len(t, inputs[0].SHA256, 64)
	return docs, rejects
}

func TestPlainText(t *testing.T) {
	docs, rejects := readAll(t, "a.txt", "\ufeff新桥通车\r\n3月8日，新桥通车。\r", corpus.DefaultFields)
	require.Empty(t, rejects)
	assert.Equal(t, "a.txt", docs[0].ID)
	assert.Equal(t, "新桥通车\n3月8日，新桥通车。\n", docs[0].Text)
}

func TestRecord(t *testing.T) {
	docs, rejects := readAll(t, "a.jsonl", `{"id":7,"text":"桥通了。","published":"2024-03-09T08:30:00+08:00","栏目":"要闻","n":[1, 2],"author":null}`, corpus.DefaultFields)
	require.Empty(t, rejects)
	assert.Equal(t, "7", docs[0].ID)
	assert.Equal(t, "2024-03-09T08:30:00", docs[0].Published.Format("2006-01-02T15:04:05"))
	assert.Equal(t, `{"栏目":"要闻","n":[1,2]}`, docs[0].Metadata)
	assert.Equal(t, "a.jsonl#1", docs[0].Source)
}

func TestFieldNamesCanBeChosen(t *testing.T) {
	f := corpus.DefaultFields
	f.Text, f.ID = "正文", "编号"
	docs, _ := readAll(t, "a.jsonl", `{"编号":"x1","正文":"桥通了。"}`, f)
	assert.Equal(t, "x1", docs[0].ID)
}

func TestRejects(t *testing.T) {
	for _, c := range []struct{ name, content, reason, detail string }{
		{"a.jsonl", `{"id":"1","body":"桥"}`, "no_text", `has no field "text" (it has id, body)`},
		{"a.jsonl", `{"id":"1","text":" "}`, "empty_text", "is empty"},
		{"a.jsonl", `{"id":"1","text":`, "broken_record", "ends early"},
		{"a.jsonl", `{"text":"桥"} x`, "broken_record", "more follows"},
		{"a.jsonl", `["桥"]`, "broken_record", "does not start with {"},
		{"a.jsonl", `{"text":{"a":1}}`, "bad_field", "is no string"},
		{"a.jsonl", `{"text":12}`, "bad_field", "is no string"},
		{"a.jsonl", `{"id":true,"text":"桥"}`, "bad_field", "is no string"},
		{"a.jsonl", `{"text":"桥","text":"路"}`, "bad_field", "is there twice"},
		{"a.jsonl", `{"text":"桥","published":"上周"}`, "bad_field", "ISO 8601"},
		{"a.txt", "\xff\xf0\x81\x02\x9a", "not_utf8", "--encoding"},
		{"a.txt", "\n \n", "empty_text", "no text"},
	} {
		_, rejects := readAll(t, c.name, c.content, corpus.DefaultFields)
		require.Len(t, rejects, 1, c.content)
		assert.Equal(t, c.reason, rejects[0].Reason)
		assert.Contains(t, rejects[0].Error(), c.detail)
		assert.NotContains(t, rejects[0].Error(), "\n")
	}
}

func TestABadLineCostsOneRecord(t *testing.T) {
	docs, rejects := readAll(t, "a.jsonl", "{\"text\":\"甲。\"}\n{bad\n\n{\"text\":\"乙。\"}\n", corpus.DefaultFields)
	assert.Len(t, docs, 2)
	require.Len(t, rejects, 1)
	assert.Equal(t, "2", rejects[0].Record)
	assert.Equal(t, "a.jsonl#4", docs[1].ID)
}

func TestExpand(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, p := range []string{"news/b.txt", "news/a/z.jsonl", "news/.hidden.txt", "news/photo.jpg", "empty/x.jpg",
		"news/old/manifest.json", "news/old/README.md", "news/old/jsonl/documents/part-00000.jsonl", "news/open/.taojin/run.json", "news/open/README.md", "news/now/x.txt"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o700))
		require.NoError(t, os.WriteFile(p, []byte("x"), 0o600))
	}
	listing, err := corpus.Expand([]string{"news", "news/b.txt", "news/*.jpg"}, "news/now")
	require.NoError(t, err)
	var paths []string
	for _, f := range listing.Inputs {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []string{"news/a/z.jsonl", "news/b.txt", "news/photo.jpg"}, paths)
	assert.Equal(t, 1, listing.Skipped)
	for in, want := range map[string]string{"empty": "holds no documents", "gone.txt": "no such file", "*.gone": "no such file"} {
		_, err := corpus.Expand([]string{in}, "")
		if strings.Contains(in, "*") {
			want = "matches no file"
		}
		assert.ErrorContains(t, err, want)
	}
}

func TestUnreadableFile(t *testing.T) {
	var rejects []error
	for _, err := range corpus.Documents([]corpus.Input{{Path: "gone.txt"}}, corpus.Options{Fields: corpus.DefaultFields}) {
		rejects = append(rejects, err)
	}
	require.Len(t, rejects, 1)
	assert.ErrorContains(t, rejects[0], "gone.txt: cannot be read")
}

func FuzzRecords(f *testing.F) {
	f.Add("{\"text\":\"桥\"}\n{\n\x00")
	f.Fuzz(func(t *testing.T, s string) {
		t.Chdir(t.TempDir())
		if os.WriteFile("a.jsonl", []byte(s), 0o600) != nil {
			t.Skip()
		}
		lines := 0
		for d, err := range corpus.Documents([]corpus.Input{{Path: "a.jsonl"}}, corpus.Options{Fields: corpus.DefaultFields}) {
			lines++
			if (d == nil) == (err == nil) {
				t.Fatal("neither a document nor a reject, or both")
			}
		}
		want := 0
		for _, line := range strings.Split(strings.TrimPrefix(s, "\ufeff"), "\n") {
			if strings.TrimSpace(line) != "" {
				want++
			}
		}
		if !utf8.ValidString(s) || strings.Contains(s, "\x00") {
			return // of another encoding, in which the lines are others
		}
		if lines != want {
			t.Fatalf("%d lines gave %d documents and rejects", want, lines)
		}
	})
}

func TestOwnColumns(t *testing.T) {
	f := corpus.Fields{ID: "编号", Title: "标题", Text: "正文", Published: "日期", Publisher: "来源", Author: "author"}
	for d, err := range corpus.Documents([]corpus.Input{{Path: "testdata/records-own-columns.jsonl"}}, corpus.Options{Fields: f}) {
		require.NoError(t, err)
		assert.NotEmpty(t, d.Title)
		assert.NotEmpty(t, d.Publisher)
		assert.False(t, d.Published.IsZero())
	}
}

func TestAPipeIsRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, syscall.Mkfifo("pipe.txt", 0o600))
	for _, err := range corpus.Documents([]corpus.Input{{Path: "pipe.txt"}}, corpus.Options{Fields: corpus.DefaultFields}) {
		assert.ErrorContains(t, err, "is no regular file")
	}
}

func TestDaysThatArchivesWrite(t *testing.T) {
	for given, want := range map[string]string{
		"2024-03-09": "2024-03-09 00:00", "2024-03-09T08:30:00+08:00": "2024-03-09 08:30", "20240309": "2024-03-09 00:00",
		"2024/3/9": "2024-03-09 00:00", "2024/03/09 08:30:00": "2024-03-09 08:30", "2024-3-9 8:30": "2024-03-09 08:30",
		"2024年3月9日": "2024-03-09 00:00", "2024年03月09日 08:30": "2024-03-09 08:30", "2024年3月": "", "3/9/2024": "", "2024-02-30": "", "昨天": "",
	} {
		at, ok := corpus.ParsePublished(given)
		assert.Equal(t, want != "", ok, given)
		if ok {
			assert.Equal(t, want, at.Format("2006-01-02 15:04"), given)
		}
	}
}
