package out

import (
	"hash/maphash"
	"math/bits"
	"unsafe"
)

// A dictionary holds each word once, in the order in which they came. The zero dictionary is empty.
type dictionary struct {
	bytes  []byte
	ends   []int32 // of the words
	table  []slot  // by hash; a power of two, at least half empty
	recent [128]recent
}

// A slot is where a word stands, and one; its hash spares most comparisons.
type slot struct{ hash, place uint32 }

// recent is a word by where it lies in memory: most words come from the lexicon, or from the row before. It keeps
// that memory from being used for another word.
type recent struct {
	word  string
	place uint32
}

// seed makes hashes differ from run to run, so that no text is written to collide; the order of words does not
// depend on them.
var seed = maphash.MakeSeed()

var hashKey = maphash.String(seed, "") | 1

// hashOf is a hash of a string that is not empty: of its ends alone where that is all of it.
func hashOf(s string) uint32 {
	var a, b uint64
	switch n := len(s); {
	case n > 16:
		return uint32(maphash.String(seed, s))
	case n >= 8:
		a, b = eight(s), eight(s[n-8:])
	case n >= 4:
		a, b = uint64(four(s)), uint64(four(s[n-4:]))
	default:
		a, b = uint64(s[0])<<16|uint64(s[n/2])<<8|uint64(s[n-1]), uint64(n)
	}
	hi, lo := bits.Mul64(a^hashKey, b^uint64(len(s))^bits.RotateLeft64(hashKey, 32))
	return uint32(hi ^ lo)
}

func eight(s string) uint64 {
	return uint64(four(s)) | uint64(four(s[4:]))<<32
}

func four(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func (d *dictionary) len() int { return len(d.ends) }

func (d *dictionary) word(place uint32) []byte {
	from := int32(0)
	if place > 0 {
		from = d.ends[place-1]
	}
	return d.bytes[from:d.ends[place]]
}

// place is where s stands; it is added if it is new.
func (d *dictionary) place(s string) uint32 {
	at := unsafe.StringData(s)
	r := &d.recent[uint64(uintptr(unsafe.Pointer(at))+uintptr(len(s)))*0x9E3779B97F4A7C15>>57]
	if unsafe.StringData(r.word) == at && len(r.word) == len(s) {
		return r.place
	}
	r.word, r.place = s, d.find(s)
	return r.place
}

func (d *dictionary) find(s string) uint32 {
	if 2*len(d.ends) >= len(d.table) {
		d.grow()
	}
	hash, mask := hashOf(s), uint32(len(d.table)-1)
	for at := hash & mask; ; at = (at + 1) & mask {
		slot := &d.table[at]
		if slot.place == 0 {
			d.bytes = append(d.bytes, s...)
			d.ends = append(d.ends, int32(len(d.bytes)))
			slot.hash, slot.place = hash, uint32(len(d.ends))
			return slot.place - 1
		}
		if slot.hash == hash && string(d.word(slot.place-1)) == s {
			return slot.place - 1
		}
	}
}

// grow doubles the table.
func (d *dictionary) grow() {
	before := d.table
	d.table = make([]slot, max(64, 2*len(before)))
	mask := uint32(len(d.table) - 1)
	for _, s := range before {
		if s.place == 0 {
			continue
		}
		at := s.hash & mask
		for d.table[at].place != 0 {
			at = (at + 1) & mask
		}
		d.table[at] = s
	}
}

func (d *dictionary) reset() {
	d.bytes, d.ends = again(d.bytes), again(d.ends)
	clear(d.recent[:])
	if len(d.table) > 1<<17 {
		d.table = nil
	}
	clear(d.table)
}
