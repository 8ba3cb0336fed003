package entities

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

//go:embed characters.tsv
var characterTable string

// unseen is the cost of a character that no name of the statistics has, in tenths of a bit.
const unseen = 150

// characters are the costs of a character at each place of a name, in tenths of a bit, by rune.
type characters struct {
	single, first, second, foreignFirst, foreign, plain, alone [1 << 16]uint8
}

// readCharacters reads characters.tsv; the lines are sorted, the cells numbers.
func readCharacters() *characters {
	c := new(characters)
	tables := []*[1 << 16]uint8{&c.single, &c.first, &c.second, &c.foreignFirst, &c.foreign, &c.plain, &c.alone}
	for _, t := range tables {
		for i := range t {
			t[i] = unseen
		}
	}
	for i := range c.alone {
		c.alone[i] = 240
	}
	for line := range strings.Lines(characterTable) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "character") {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		r, _ := utf8.DecodeRuneInString(cells[0])
		if uint32(r) >= 1<<16 {
			continue
		}
		for i, t := range tables {
			if n, err := strconv.Atoi(cells[i+1]); err == nil {
				t[r] = uint8(min(n, 250))
			}
		}
	}
	return c
}

func cost(t *[1 << 16]uint8, r rune) float32 {
	if uint32(r) >= 1<<16 {
		return unseen / 10
	}
	return float32(t[r]) / 10
}

// han tells whether a rune is a Chinese character.
func han(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r >= 0x3400 && r <= 0x4dbf || r >= 0x20000
}

// number reads a cell that holds a number; 0 where it holds none.
func number(e *lexicon.Entry, column string) int {
	n, _ := strconv.Atoi(e.Get(column))
	return n
}

// alone1 is the cost of a character as a word.
func (c *characters) alone1(r rune) float32 {
	if uint32(r) >= 1<<16 {
		return 24
	}
	return float32(c.alone[r]) / 10
}
