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

// A character holds its costs at each place of a name, in tenths of a bit. They lie side by side, as most are asked for together.
type character struct {
	single, first, second, foreignFirst, foreign, plain, alone uint8
}

// characters are the costs by rune.
type characters struct {
	costs [1 << 16]character
	other character // of runes beyond
}

// readCharacters reads characters.tsv; the lines are sorted, the cells numbers.
func readCharacters() *characters {
	c := new(characters)
	c.other = character{unseen, unseen, unseen, unseen, unseen, unseen, 240}
	for i := range c.costs {
		c.costs[i] = c.other
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
		at := &c.costs[r]
		for i, to := range []*uint8{&at.single, &at.first, &at.second, &at.foreignFirst, &at.foreign, &at.plain, &at.alone} {
			if n, err := strconv.Atoi(cells[i+1]); err == nil {
				*to = uint8(min(n, 250))
			}
		}
	}
	for _, r := range transliterating {
		if at := &c.costs[r]; at.foreign >= unseen {
			at.foreign, at.foreignFirst = rareForeign, min(at.foreignFirst, rareForeign+10)
		}
	}
	return c
}

// transliterating are characters of names of Thailand, Mongolia, Laos and others that the statistics lack, and rareForeign is what
// they cost there.
const (
	transliterating = "蓬楞猜颂昂丕炳帕察育披隆宋坎顺苏挽贴集玛依"
	rareForeign     = 95
)

// tenths are the costs in bits.
var tenths = func() (t [256]float32) {
	for i := range t {
		t[i] = float32(i) / 10
	}
	return t
}()

func (c *characters) of(r rune) *character {
	if uint32(r) >= 1<<16 {
		return &c.other
	}
	return &c.costs[r]
}

func (c *characters) single(r rune) float32       { return tenths[c.of(r).single] }
func (c *characters) first(r rune) float32        { return tenths[c.of(r).first] }
func (c *characters) second(r rune) float32       { return tenths[c.of(r).second] }
func (c *characters) foreignFirst(r rune) float32 { return tenths[c.of(r).foreignFirst] }
func (c *characters) foreign(r rune) float32      { return tenths[c.of(r).foreign] }
func (c *characters) plain(r rune) float32        { return tenths[c.of(r).plain] }
func (c *characters) alone(r rune) float32        { return tenths[c.of(r).alone] } // as a word

// han tells whether a rune is a Chinese character.
func han(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r >= 0x3400 && r <= 0x4dbf || r >= 0x20000
}

// number reads a cell that holds a number; 0 where it holds none.
func number(e *lexicon.Entry, column string) int {
	n, _ := strconv.Atoi(e.Get(column))
	return n
}
