package out

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/schema"
)

func read(t *testing.T, path ...string) string {
	content, err := os.ReadFile(filepath.Join(path...))
	require.NoError(t, err)
	return string(content)
}

func TestCard(t *testing.T) {
	card := read(t, dataset(t, Formats(), samples(0, 3)), "README.md")
	assert.True(t, strings.HasPrefix(card, `---
pretty_name: Chinese news as tables
language:
- zh
license: other
license_name: that-of-the-texts
size_categories:
- n<1K
task_categories:
- token-classification
tags:
- news
- information-extraction
configs:
- config_name: documents
  default: true
  data_files:
  - split: train
    path: parquet/documents/*.parquet
- config_name: sentences
  data_files:
`))
	assert.NotContains(t, card, "config_name: rejects")
	assert.Contains(t, card, "| rejects | 0 |")
	assert.Contains(t, card, `load_dataset(os.getcwd(), "dates"`)
	assert.Contains(t, card, "Read: 3 bytes of 1 inputs. Written: ")
	assert.Contains(t, card, "Rows a document: sentences 1.0, dates 1.0, numeric_facts 1.0, events 2.0, quotations 1.0, attributions 1.0, entities 1.0.\n")
	assert.Contains(t, card, "## Licence\n\nThe licence of this dataset is that of the texts")
	for _, table := range schema.All {
		for _, c := range table.Columns {
			assert.Contains(t, card, "| "+c.Name+" | ", table.Name)
		}
	}
	assert.Contains(t, card, "| arguments[].role | string? | part it plays; one of agent, patient,")
	assert.Contains(t, card, `| list&lt;struct> | who and what take part`)

	assert.Contains(t, read(t, dataset(t, []string{"arrow", "jsonl"}, samples(0, 3)), "README.md"), "path: arrow/documents/*.arrow")
	assert.NotContains(t, read(t, dataset(t, []string{"jsonl"}, samples(0, 3)), "README.md"), "configs:")
	assert.NotContains(t, read(t, dataset(t, Formats(), nil), "README.md"), "configs:")
	assert.Contains(t, read(t, dataset(t, Formats(), []*schema.Tables{reject()}), "README.md"), "- config_name: rejects\n  default: true\n")
}

func TestSizeCategories(t *testing.T) {
	for n, want := range map[int64]string{0: "n<1K", 999: "n<1K", 1000: "1K<n<10K", 99999: "10K<n<100K", 1e6: "1M<n<10M", 5e8: "100M<n<1B", 1e9: "n>1B"} {
		assert.Equal(t, want, sizeCategory(n), n)
	}
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		assert.Equal(t, want, thousands(n))
	}
}

func TestManifest(t *testing.T) {
	manifest := read(t, dataset(t, []string{"jsonl"}, samples(0, 1), []*schema.Tables{reject()}), "manifest.json")
	head, files, _ := strings.Cut(manifest, `  "files": [`)
	assert.Equal(t, `{
  "tool": "taojin",
  "version": "devel",
  "schema": 1,
  "gb2260": "2023-12",
  "run": "key",
  "options": {
    "prefer": "past"
  },
  "inputs": [
    {"path":"a.txt","size":3,"sha256":"ab"}
  ],
  "counts": {
    "attributions": 1,
    "dates": 1,
    "documents": 1,
    "entities": 1,
    "events": 2,
    "numeric_facts": 1,
    "quotations": 1,
    "rejects": 1,
    "sentences": 1
  },
`, head)
	assert.Equal(t, 18, strings.Count(files, `"path":"jsonl/`))
	assert.Contains(t, files, `{"path":"jsonl/rejects/part-00001.jsonl","rows":1,"size":98,"sha256":"`)
}

func TestDictionary(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Dictionary(&b, schema.All[8]))
	assert.True(t, strings.HasPrefix(b.String(), `rejects: inputs that became no document, with the reason
  doc_id  string?  id of the document where it is known
  source  string?  path of the input file
`), b.String())
	assert.Contains(t, b.String(), "\n  reason  string?  short code; one of unreadable, ")
	b.Reset()
	require.NoError(t, Dictionary(&b, schema.All[4]))
	assert.Contains(t, b.String(), "\n  arguments           list<struct>   who and what")
	assert.Contains(t, b.String(), "\n    .role             string?        part it plays; one of agent,")
	assert.Contains(t, b.String(), "\n  date_id             int32?         when; id in dates\n")
}

func TestVersion(t *testing.T) {
	checkout := []debug.BuildSetting{{Key: "vcs.revision", Value: "0123"}}
	for _, c := range []struct {
		want string
		info debug.BuildInfo
	}{
		{"v1.2.3", debug.BuildInfo{Main: debug.Module{Path: module, Version: "v1.2.3"}}},
		{"v1.2.3", debug.BuildInfo{Main: debug.Module{Path: module, Version: "v1.2.3"}, Settings: checkout}},
		{"v0.0.0-20260101000000-0123456789ab", debug.BuildInfo{Main: debug.Module{Path: module, Version: "v0.0.0-20260101000000-0123456789ab"}}},
		{"devel", debug.BuildInfo{Main: debug.Module{Path: module, Version: "v0.0.0-20260101000000-0123456789ab"}, Settings: checkout}},
		{"devel", debug.BuildInfo{Main: debug.Module{Path: module, Version: "v1.2.3+dirty"}, Settings: checkout}},
		{"devel", debug.BuildInfo{Main: debug.Module{Path: module, Version: "(devel)"}}},
		{"devel", debug.BuildInfo{Main: debug.Module{Path: "example.org/x", Version: "v9.9.9"}}},
		{"v1.4.0", debug.BuildInfo{Main: debug.Module{Path: "example.org/x"}, Deps: []*debug.Module{{Path: module, Version: "v1.4.0"}}}},
	} {
		assert.Equal(t, c.want, versionOf(&c.info))
	}
}

func TestCroissant(t *testing.T) {
	var c struct {
		RecordSet []struct {
			Name  string
			Key   any
			Field []struct {
				ID         string `json:"@id"`
				References struct{ Field map[string]string }
			}
		}
	}
	content := read(t, dataset(t, Formats(), samples(0, 3)), "croissant.json")
	require.NoError(t, json.Unmarshal([]byte(content), &c))
	assert.Equal(t, content, read(t, dataset(t, Formats(), samples(0, 3)), "croissant.json"))
	require.Len(t, c.RecordSet, 8)
	for _, set := range c.RecordSet {
		assert.NotNil(t, set.Key, set.Name)
		if set.Name != "documents" {
			assert.Equal(t, "documents/doc_id", set.Field[0].References.Field["@id"])
		}
	}
	assert.NoFileExists(t, filepath.Join(dataset(t, []string{"jsonl"}, samples(0, 1)), "croissant.json"))
	assert.NoFileExists(t, filepath.Join(dataset(t, Formats(), nil), "croissant.json"))
}
