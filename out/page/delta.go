package page

import (
	"encoding/binary"
	"math"
	"math/bits"
)

// A block of differences is told as its least one and, in four parts, how far above it the others are.
const (
	blockSize = 128
	parts     = 4
	partSize  = blockSize / parts
)

// Deltas appends values as DELTA_BINARY_PACKED: offsets that ascend take about a byte each.
func Deltas(b []byte, values []int32) []byte {
	b = binary.AppendUvarint(b, blockSize)
	b = binary.AppendUvarint(b, parts)
	b = binary.AppendUvarint(b, uint64(len(values)))
	if len(values) == 0 {
		return append(b, 0)
	}
	b = binary.AppendVarint(b, int64(values[0]))
	var deltas [blockSize]int32
	for before, rest := values[0], values[1:]; len(rest) > 0; {
		n := min(len(rest), blockSize)
		least := int32(math.MaxInt32)
		for i, v := range rest[:n] {
			deltas[i] = v - before // wraps, as it does for readers
			least = min(least, deltas[i])
			before = v
		}
		b = block(b, deltas[:n], least)
		rest = rest[n:]
	}
	return b
}

func block(b []byte, deltas []int32, least int32) []byte {
	b = binary.AppendVarint(b, int64(least))
	widths := len(b)
	b = append(b, make([]byte, parts)...) // no allocation: it is appended
	var above [partSize]uint32
	for part := 0; len(deltas) > 0; part++ {
		n := min(len(deltas), partSize)
		all := uint32(0)
		for i, d := range deltas[:n] {
			above[i] = uint32(d - least)
			all |= above[i]
		}
		clear(above[n:]) // a part is filled up
		width := bits.Len32(all)
		b[widths+part] = byte(width)
		b = pack(b, above[:], width)
		deltas = deltas[n:]
	}
	return b
}
