// Command build writes dict.bin, the dictionary that package words embeds, from the simplified Chinese dictionary of gse.
//
//	go run ./extractors/words/build
//
// It is the one program that links gse: what it writes needs neither gse nor any time to load.
// The same dictionary gives the same bytes.
package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"

	"github.com/go-ego/gse"
)

func main() {
	if err := write(filepath.Join("extractors", "words", "dict.bin")); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func write(path string) error {
	words, err := load()
	if err != nil {
		return err
	}
	file, err := encode(words)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, file, 0o644); err != nil {
		return fmt.Errorf("%w; run from the root of the repository", err)
	}
	fmt.Printf("%s: %d words, %d bytes\n", path, len(words), len(file))
	return nil
}

// word is one entry of gse's dictionary: its text in lower case, its cost on a path, its frequency and its tag.
type word struct {
	text string
	cost float32 // log2(sum of frequencies) - log2(frequency), as gse computes it
	freq uint32
	tag  string
}

// load reads the dictionary through gse itself, so that its rules for rare words, double words and case hold here too.
func load() ([]word, error) {
	seg := gse.Segmenter{NotLoadHMM: true, SkipLog: true}
	if err := seg.LoadDictEmbed("zh_s"); err != nil {
		return nil, err
	}
	if seg.Dict == nil || seg.Dict.NumTokens() == 0 {
		return nil, errors.New("gse has no simplified Chinese dictionary (built with tag ne?)")
	}
	total := float32(math.Log2(seg.Dict.TotalFreq()))
	words := make([]word, 0, seg.Dict.NumTokens())
	for i := range seg.Dict.Tokens {
		t := &seg.Dict.Tokens[i]
		words = append(words, word{
			text: t.Text(),
			cost: total - float32(math.Log2(t.Freq())),
			freq: uint32(t.Freq()),
			tag:  t.Pos(),
		})
	}
	return words, nil
}
