package pipeline_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/taojin-nlp/taojin/"

// mayImport is who may import which of our packages: the flow corpus → extractors → schema → out,
// driven by pipeline, started by cmd. A package that is not named here may import nothing of ours.
var mayImport = map[string][]string{
	"corpus":                 {"corpus/text", "schema"},
	"extractors/numeral":     {},
	"extractors/lexicon":     {"corpus/text"},
	"extractors/words":       {},
	"extractors/scan":        {"corpus/text", "extractors/lexicon", "extractors/numeral", "extractors/words", "schema"},
	"extractors/rule":        {"corpus/text", "extractors/lexicon", "extractors/numeral", "extractors/scan"},
	"extractors/phrase":      {"corpus/text", "extractors/lexicon", "extractors/scan", "extractors/words", "schema"},
	"extractors/speaker":     {"corpus/text", "extractors/lexicon", "extractors/scan", "extractors/words", "extractors/phrase", "schema"},
	"extractors":             {"corpus/text", "schema", "extractors/*"},
	"out":                    {"schema", "out/page"},
	"out/eval":               {"schema", "out"},
	"out/report":             {"schema", "out"},
	"pipeline":               {"corpus", "corpus/text", "schema", "out", "extractors", "extractors/dates", "extractors/scan"},
	"cmd/taojin":             {"pipeline", "out", "out/*", "schema", "corpus"},
	"extractors/words/build": {"extractors/words"},
	"extractors/texttest":    {"extractors", "corpus/text", "schema"},
}

// leaves are what the extractors of tables may import; never one another.
var leaves = []string{"corpus/text", "schema", "extractors/rule", "extractors/scan", "extractors/numeral", "extractors/lexicon", "extractors/words", "extractors/phrase", "extractors/speaker"}

// tables are the extractors that fill one.
var tables = []string{"extractors/dates", "extractors/entities", "extractors/attributions", "extractors/quotations", "extractors/numericfacts", "extractors/events"}

// importsOf is what a package may import of ours.
func importsOf(dir string) []string {
	if slices.Contains(tables, dir) {
		return leaves
	}
	return mayImport[dir]
}

// onlyImporters are the packages outside ours that few may import.
var onlyImporters = map[string][]string{
	"github.com/go-ego/gse":           {"extractors/words/build"},
	"github.com/apache/arrow/go/v17":  {"out", "corpus"},
	"github.com/spf13/cobra":          {"cmd/taojin"},
	"github.com/rogpeppe/go-internal": {},
}

func TestImports(t *testing.T) {
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (strings.HasPrefix(e.Name(), ".") && path != ".." || e.Name() == "dev") {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		dir, _ := filepath.Rel("..", filepath.Dir(path))
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, spec := range f.Imports {
			imported := strings.Trim(spec.Path.Value, `"`)
			if ours, ok := strings.CutPrefix(imported, module); ok {
				assert.True(t, allowed(importsOf(filepath.ToSlash(dir)), ours), "%s may not import %s", path, ours)
			}
			for outside, importers := range onlyImporters {
				if strings.HasPrefix(imported, outside) {
					assert.Contains(t, importers, filepath.ToSlash(dir), "%s may not import %s", path, imported)
				}
			}
		}
		return nil
	})
	require.NoError(t, err)
}

func allowed(list []string, imported string) bool {
	for _, a := range list {
		if a == imported || strings.HasSuffix(a, "/*") && filepath.Dir(imported) == strings.TrimSuffix(a, "/*") {
			return true
		}
	}
	return false
}
