package text

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// The tables hold one pair of characters a line: what is written, and what rules see.
//
//go:embed traditional.txt
var traditionalPairs string // OpenCC TSCharacters, Apache-2.0: pairs within the BMP, first choice

//go:embed compatibility.txt
var compatibilityPairs string // Unicode NFKC singletons of the CJK radicals and compatibility ideographs

// Characters of traditional writing that are common in simplified text as well (乾隆, 徵音, 奏摺):
// they are folded only where the document is traditional.
const dual = "乾吒夥徵捱摺於榘甯菸薹醣麴麽"

// variants are characters of Hong Kong and Taiwan, and those of both scripts, that the table of OpenCC lacks.
const variants = "擡抬衞卫粧妆枱台敍叙糭粽衹只舖铺牠它妳你伕夫暱昵牴抵塲场邨村"

// A reading folds a character that is another word beside others: 隨著 is 随着, 著名 is not.
type reading struct {
	to            rune
	before, after string // what stands beside it where it is folded; where keep is set, where it is not
	keep          bool
	hant          bool // in traditional text only
}

var readings = map[rune]reading{
	'瞭': {to: '了', before: "明", after: "解然如"},
	'覆': {to: '复', before: "回答批反", after: "核檢检診诊函"},
	'彷': {to: '仿', after: "彿佛"},
	'著': {to: '着', before: "名原显卓编专土巨昭合论遗译", after: "名作者稱称書书述錄录", keep: true, hant: true},
	'藉': {to: '借', before: "狼慰蕴", keep: true, hant: true},
	'乾': {to: '干', after: "隆坤", keep: true, hant: true},
	'祇': {to: '只', before: "神地", keep: true, hant: true},
}

// widths folds punctuation that has several shapes onto the one that rules are written in.
const widths = "　 「“」”『‘』’﹁“﹂”﹃‘﹄’〝“〞”○〇◯〇–-‐-‑-−-﹣-―—─—〜~∼~•·" +
	"‧·・·･·⋅·∙·∶:︰:∕/⁄/﹪%｡。､、﹐,﹑、﹒.﹔;﹕:﹖?﹗!〔(〕)【[】]"

// A Script is the writing of a document: "Hans" or "Hant" (ISO 15924).
type Script string

const (
	Hans Script = "Hans"
	Hant Script = "Hant"
)

// folding maps each rune of the BMP to the rune that rules see.
type folding struct {
	hans, hant  [1 << 16]uint16
	traditional [1 << 13]byte // bit set of runes that only traditional text has
	simplified  [1 << 13]byte // bit set of runes that only simplified text has
	beside      [1 << 13]byte // bit set of runes that have a reading
}

var foldings = sync.OnceValue(func() *folding {
	f := new(folding)
	for i := range f.hans {
		f.hans[i] = uint16(i)
	}
	for r := '！'; r <= '～'; r++ {
		f.hans[r] = uint16(r - '！' + '!')
	}
	f.hans['\u00a0'], f.hans['\t'] = ' ', ' '
	for _, r := range "\r\v\f\u0085\u2028\u2029" {
		f.hans[r] = '\n'
	}
	pairs(linesOf(widths), func(a, b rune) { f.hans[a] = uint16(b) })
	pairs(compatibilityPairs, func(a, b rune) { f.hans[a] = uint16(b) })
	pairs(linesOf(variants), func(a, b rune) { f.hans[a] = uint16(b) })
	f.hant = f.hans
	for r := range readings {
		f.beside[r>>3] |= 1 << (r & 7)
	}
	pairs(traditionalPairs, func(a, b rune) {
		f.hant[a] = uint16(b)
		if !strings.ContainsRune(dual, a) {
			f.hans[a] = uint16(b)
			f.traditional[a>>3] |= 1 << (a & 7)
			f.simplified[b>>3] |= 1 << (b & 7)
		}
	})
	// 后, 里, 台 and their like are written in traditional text too.
	pairs(traditionalPairs, func(a, _ rune) { f.simplified[a>>3] &^= 1 << (a & 7) })
	for _, r := range "后里台云只面干系谷松斗卷丑叶几复出千了表准范丰别制征注向回才采漓游余于岳于胡杆秋冲沾刮占" {
		f.simplified[r>>3] &^= 1 << (r & 7)
	}
	return f
})

// linesOf is a table of pairs, one a line, from characters in a row.
func linesOf(row string) string {
	var b strings.Builder
	runes := []rune(row)
	for i := 0; i+1 < len(runes); i += 2 {
		b.WriteRune(runes[i])
		b.WriteRune(runes[i+1])
		b.WriteByte('\n')
	}
	return b.String()
}

func pairs(table string, each func(a, b rune)) {
	for line := range strings.Lines(table) {
		a, n := utf8.DecodeRuneInString(line)
		b, _ := utf8.DecodeRuneInString(line[n:])
		each(a, b)
	}
}

// Fold returns s as rules see it: half width, simplified, one shape of each mark. It has as many
// runes as s, so that offsets into it are offsets into s. It is for the literals of rules and the
// words of lexicons; NewView folds documents.
func Fold(s string) string {
	f := foldings()
	for _, r := range s { // most words of lexicons are folded already
		if r == utf8.RuneError || uint32(r) < 1<<16 && (rune(f.hant[r]) != r || f.beside[r>>3]>>(r&7)&1 != 0) {
			runes := []rune(s)
			f.fold(runes, Hant)
			return string(runes)
		}
	}
	return s
}

// script tells whether more runes belong to traditional writing alone than to simplified alone.
func (f *folding) script(runes []rune) Script {
	hant, hans := 0, 0
	for _, r := range runes {
		if uint32(r) < 1<<16 {
			hant += int(f.traditional[r>>3] >> (r & 7) & 1)
			hans += int(f.simplified[r>>3] >> (r & 7) & 1)
		}
	}
	if hant > hans {
		return Hant
	}
	return Hans
}

// fold folds runes in place.
func (f *folding) fold(runes []rune, s Script) {
	table := &f.hans
	if s == Hant {
		table = &f.hant
	}
	for i, r := range runes {
		switch {
		case uint32(r) >= 1<<16:
		case f.beside[r>>3]>>(r&7)&1 != 0:
			runes[i] = read(runes, i, s)
		default:
			runes[i] = rune(table[r])
		}
	}
}

// read is the rune at i folded by those beside it; the one before is folded already.
func read(runes []rune, i int, s Script) rune {
	reading := readings[runes[i]]
	if reading.hant && s != Hant {
		return runes[i]
	}
	beside := i > 0 && strings.ContainsRune(reading.before, runes[i-1]) || i+1 < len(runes) && strings.ContainsRune(reading.after, runes[i+1])
	if beside == reading.keep {
		return runes[i]
	}
	return reading.to
}
