package corpus_test

import (
	"archive/tar"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/taojin-nlp/taojin/corpus"
)

func TestArchivesAreFolders(t *testing.T) {
	members := []string{
		"b.txt", bridge, "a/x.jsonl", line + "\n" + line, "a/y.md", "# 桥\n\n通了。", "photo.jpg", "x", ".hidden/z.txt", bridge,
		"__MACOSX/b.txt", "x", "a/z.jsonl.gz", string(gzipped(line)), "./c.html", pageStart,
	}
	want := []string{"b.txt", "a/x.jsonl#1", "a/x.jsonl#2", "a/y.md", "a/z.jsonl.gz#1", "c.html"}
	tarball := string(tarOf(t, members...))
	for name, content := range map[string][]byte{
		"n.zip": zipOf(t, members...), "n.tar": []byte(tarball), "n.tar.gz": gzipped(tarball), "n.tgz": gzipped(tarball),
		"n.tar.zst": zstded(tarball), "n.zip.gz": gzipped(string(zipOf(t, members...))),
	} {
		docs, rejects := readFile(t, name, content, corpus.Options{})
		assert.Empty(t, rejects, name)
		var wanted []string
		for _, w := range want {
			wanted = append(wanted, name+"/"+w)
		}
		assert.Equal(t, wanted, ids(docs), name)
		assert.Equal(t, name+"/a/x.jsonl#2", docs[2].Source)
	}
}

func TestNothingLeavesAnArchive(t *testing.T) {
	members := []string{"../../etc/x.txt", bridge, "/etc/x.txt", bridge, "a/../../x.txt", bridge, `..\x.txt`, bridge, `C:\x.txt`, bridge, "ok.txt", bridge}
	for name, content := range map[string][]byte{"n.zip": zipOf(t, members...), "n.tar": tarOf(t, members...)} {
		docs, rejects := readFile(t, name, content, corpus.Options{})
		assert.Equal(t, []string{name + "/ok.txt"}, ids(docs))
		assert.Len(t, rejects, 5, name)
		for _, r := range rejects {
			assert.Equal(t, "unsafe_path", r.Reason)
			assert.Contains(t, r.Error(), "a path that leaves the archive")
		}
	}
}

func TestLinksOfArchivesAreNotFollowed(t *testing.T) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	require.NoError(t, w.WriteHeader(&tar.Header{Name: "passwd.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}))
	require.NoError(t, w.WriteHeader(&tar.Header{Name: "null.txt", Typeflag: tar.TypeChar}))
	require.NoError(t, w.Close())
	docs, rejects := readFile(t, "n.tar", b.Bytes(), corpus.Options{})
	assert.Empty(t, docs)
	require.Len(t, rejects, 1)
	assert.Contains(t, rejects[0].Error(), "the archive holds no documents")
}

func TestBrokenArchives(t *testing.T) {
	tarball := tarOf(t, "a.txt", bridge, "b.txt", strings.Repeat(bridge, 100))
	docs, rejects := readFile(t, "n.tar", tarball[:1700], corpus.Options{})
	assert.Equal(t, []string{"n.tar/a.txt"}, ids(docs))
	require.NotEmpty(t, rejects)
	assert.Contains(t, rejects[0].Error(), "n.tar/b.txt: the tar ends early; fetch it again")
	docs, rejects = readFile(t, "n.tar", tarOf(t, "a.txt", bridge, "in.zip", string(zipOf(t, "b.txt", bridge)), "in.tar", string(tarball)), corpus.Options{})
	assert.Equal(t, []string{"n.tar/a.txt"}, ids(docs))
	require.Len(t, rejects, 2)
	assert.Contains(t, rejects[0].Error(), "n.tar/in.zip: is an archive within an archive; unpack the outer one")
	z := zipOf(t, "a.txt", bridge, "b.txt", strings.Repeat("桥", 500))
	copy(z[40:], "xx") // the first member's bytes
	docs, rejects = readFile(t, "n.zip", z, corpus.Options{})
	assert.Equal(t, []string{"n.zip/b.txt"}, ids(docs))
	require.Len(t, rejects, 1)
	assert.Equal(t, "broken_file", rejects[0].Reason)
}

func TestNamesInGBK(t *testing.T) {
	docs, _ := readFile(t, "n.tar", tarOf2(t, encoded(t, simplifiedchinese.GBK, "新闻/大桥.txt")), corpus.Options{})
	assert.Equal(t, []string{"n.tar/新闻/大桥.txt"}, ids(docs))
}

// tarOf2 makes a tar of the old format, in which a name is bytes.
func tarOf2(t *testing.T, name string) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	require.NoError(t, w.WriteHeader(&tar.Header{Name: name, Size: int64(len(bridge)), Format: tar.FormatGNU}))
	w.Write([]byte(bridge))
	require.NoError(t, w.Close())
	return b.Bytes()
}
