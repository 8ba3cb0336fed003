package entities

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/taojin-nlp/taojin/corpus/text"
)

//go:embed lists.tsv
var listTable string

// lists are the words of lists.tsv by list, in the order of the file.
var lists = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(listTable) {
		list, word, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if ok && !strings.HasPrefix(line, "#") && list != "list" {
			m[list] = append(m[list], word)
		}
	}
	return m
})

// listOf is one of them.
func listOf(name string) *text.List { return text.ListOf(lists()[name]...) }
