package words

import (
	_ "embed"
	"math"
	"unicode"
)

//go:embed dict.bin
var file string

var embedded = open(file)

// Dict is a dictionary file in place. All its numbers are little endian. The file, section by section:
//
//	magic   "TJW1"
//	counts  7 × uint32: of tags, grades, codes, rare, cells; the last code of a letter or digit; the runes of the longest word
//	tags    4 bytes each: the name and zero bytes
//	grades  8 bytes each: float32 cost; uint32 frequency<<8 | tag. Words of the same frequency and tag share one
//	rare    8 bytes each: uint32 rune, uint32 code, by rune, for the runes after the codes
//	codes   uint16 each: the code of the rune that is the index; 0 is a rune of no word
//	cells   8 bytes each, from the next multiple of 8: a double array trie over codes, see cell
type Dict struct {
	tags   string
	grades string
	rare   string
	codes  string
	cells  string

	latin   uint16 // codes up to it are of letters and digits that join to runs
	longest int    // runes of the longest word
}

// The sizes of entries of the file.
const (
	headSize  = 4 + 7*4
	tagSize   = 4
	gradeSize = 8
	rareSize  = 8
	codeSize  = 2
	cellSize  = 8
)

// open finds the sections of a dictionary file; it copies nothing.
func open(file string) Dict {
	count := func(i int) int { return int(u32(file[4+4*i:])) }
	rest := file[headSize:]
	section := func(size int) string {
		s := rest[:size]
		rest = rest[size:]
		return s
	}
	d := Dict{
		tags:    section(count(0) * tagSize),
		grades:  section(count(1) * gradeSize),
		rare:    section(count(3) * rareSize),
		codes:   section(count(2) * codeSize),
		latin:   uint16(count(5)),
		longest: count(6),
	}
	d.cells = rest[len(rest)-count(4)*cellSize:]
	return d
}

// cell is a node of the trie: its label (the code that leads to it), its grade (0 if it is no word) and the base of its
// children, 16, 16 and 32 bits. The child by code c is cell base+c if that carries the label c: no two nodes share a
// base. The array is so long that base+c never passes its end.
type cell uint64

func (c cell) label() uint16 { return uint16(c) }
func (c cell) grade() uint16 { return uint16(c >> 16) }
func (c cell) base() int     { return int(c >> 32) }

func (d *Dict) cell(i int) cell { return cell(u64(d.cells[i*cellSize:])) }

// child goes from a node by a code. Code 0 leads nowhere, nor does any from a node of base 0; asking the array would
// say so too, but far away in memory.
func (d *Dict) child(at cell, code uint16) (cell, bool) {
	if code == 0 || at.base() == 0 {
		return at, false
	}
	c := d.cell(at.base() + int(code))
	return c, c.label() == code
}

// code is the letter of the trie's alphabet for a rune; ASCII capitals have the code of their small letters.
func (d *Dict) code(r rune) uint16 {
	if uint32(r) < uint32(len(d.codes)/codeSize) {
		i := int(r) * codeSize
		return uint16(d.codes[i]) | uint16(d.codes[i+1])<<8
	}
	return d.rareCode(r)
}

func (d *Dict) rareCode(r rune) uint16 {
	lo, hi := 0, len(d.rare)/rareSize
	for lo < hi {
		mid := (lo + hi) / 2
		if rune(u32(d.rare[mid*rareSize:])) < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo*rareSize == len(d.rare) || rune(u32(d.rare[lo*rareSize:])) != r {
		return 0
	}
	return uint16(u32(d.rare[lo*rareSize+4:]))
}

func (d *Dict) cost(grade uint16) float32 {
	return math.Float32frombits(u32(d.grades[int(grade)*gradeSize:]))
}

func (d *Dict) grade(grade uint16) (Tag, int32) {
	g := u32(d.grades[int(grade)*gradeSize+4:])
	return Tag(g), int32(g >> 8)
}

// joins tells whether a rune makes one unit with its neighbours of the same kind: a letter or digit below U+0800.
func joins(r rune) bool { return r < 0x800 && (unicode.IsLetter(r) || unicode.IsNumber(r)) }

// within tells whether a unit that began before runes[i] goes on there.
func within(runes []rune, i int) bool { return i < len(runes) && joins(runes[i]) }

func u32(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func u64(s string) uint64 {
	_ = s[7] // one check for all eight bytes, which are then read at once
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
