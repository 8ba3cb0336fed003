package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"unicode"
)

// The sizes of the fields of the file; words/dict.go describes the whole.
const (
	magic    = "TJW1"
	tagBytes = 4
	maxFreq  = 1<<24 - 1
	tableEnd = 0xA000 // runes below it are looked up in a table, the few above by search
)

// grade is what words of the same frequency and tag share.
type grade struct {
	cost float32
	freq uint32
	tag  uint8
}

// encode lays the words out as the file that package words reads in place.
func encode(words []word) ([]byte, error) {
	tags, tagOf, err := tagTable(words)
	if err != nil {
		return nil, err
	}
	grades, gradeOf, err := gradeTable(words, tagOf)
	if err != nil {
		return nil, err
	}
	alphabet, latin := alphabetOf(words)
	codeOf := make(map[rune]uint16, len(alphabet))
	for i, r := range alphabet {
		codeOf[r] = uint16(i + 1)
	}

	keys := make([]key, len(words))
	longest := 0
	for i, w := range words {
		for _, r := range w.text {
			keys[i].codes = append(keys[i].codes, codeOf[r])
		}
		keys[i].value = gradeOf[grade{w.cost, w.freq, tagOf[w.tag]}]
		longest = max(longest, len(keys[i].codes))
	}
	cells := pack(keys, len(alphabet))

	table := make([]uint16, tableEnd)
	var rare []rune
	for r, c := range codeOf {
		if r < tableEnd {
			table[r] = c
		} else {
			rare = append(rare, r)
		}
	}
	for r := 'A'; r <= 'Z'; r++ {
		table[r] = table[r-'A'+'a'] // gse lowers the case of ASCII letters and of no others
	}
	slices.Sort(rare)

	file := []byte(magic)
	u32 := func(v uint32) { file = binary.LittleEndian.AppendUint32(file, v) }
	for _, n := range []int{len(tags), len(grades), len(table), len(rare), len(cells), latin, longest} {
		u32(uint32(n))
	}
	for _, t := range tags {
		file = append(file, t...)
		file = append(file, make([]byte, tagBytes-len(t))...)
	}
	for _, g := range grades {
		u32(math.Float32bits(g.cost))
		u32(g.freq<<8 | uint32(g.tag))
	}
	for _, r := range rare {
		u32(uint32(r))
		u32(uint32(codeOf[r]))
	}
	for _, c := range table {
		file = binary.LittleEndian.AppendUint16(file, c)
	}
	for len(file)%8 != 0 {
		file = append(file, 0)
	}
	for _, c := range cells {
		file = binary.LittleEndian.AppendUint64(file, c)
	}
	return file, nil
}

// tagTable numbers the tags in order of their names; number 0 is no tag.
func tagTable(words []word) ([]string, map[string]uint8, error) {
	set := map[string]bool{"": true}
	for _, w := range words {
		set[w.tag] = true
	}
	tags := slices.Sorted(maps.Keys(set))
	of := map[string]uint8{}
	for i, t := range tags {
		if len(t) > tagBytes || i > math.MaxUint8 {
			return nil, nil, fmt.Errorf("tag %q does not fit the tag table", t)
		}
		of[t] = uint8(i)
	}
	return tags, of, nil
}

// gradeTable numbers the grades, the most frequent words first; number 0 is no word.
func gradeTable(words []word, tagOf map[string]uint8) ([]grade, map[grade]uint16, error) {
	set := map[grade]bool{}
	for _, w := range words {
		if w.freq == 0 || w.freq > maxFreq {
			return nil, nil, fmt.Errorf("word %q: frequency %d is not in 1..%d", w.text, w.freq, maxFreq)
		}
		set[grade{w.cost, w.freq, tagOf[w.tag]}] = true
	}
	grades := slices.SortedFunc(maps.Keys(set), func(a, b grade) int {
		return cmp.Or(cmp.Compare(b.freq, a.freq), cmp.Compare(a.tag, b.tag))
	})
	grades = slices.Insert(grades, 0, grade{})
	if len(grades) > math.MaxUint16 {
		return nil, nil, fmt.Errorf("%d pairs of frequency and tag, want at most %d", len(grades), math.MaxUint16)
	}
	of := make(map[grade]uint16, len(grades))
	for i, g := range grades {
		of[g] = uint16(i)
	}
	return grades, of, nil
}

// alphabetOf lists the runes of the dictionary in the order of their codes (from 1): the letters and digits that gse
// joins to runs, then the others, the common ones first, so that the children of a node lie close together.
func alphabetOf(words []word) (alphabet []rune, latin int) {
	count := map[rune]int{}
	for _, w := range words {
		for _, r := range w.text {
			count[r]++
		}
	}
	joins := func(r rune) int {
		if r < 0x800 && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
			return 0
		}
		return 1
	}
	alphabet = slices.SortedFunc(maps.Keys(count), func(a, b rune) int {
		return cmp.Or(joins(a)-joins(b), count[b]-count[a], int(a-b))
	})
	for latin < len(alphabet) && joins(alphabet[latin]) == 0 {
		latin++
	}
	return alphabet, latin
}
