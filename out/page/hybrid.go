package page

import "encoding/binary"

// Bits appends the levels of a column that may be null: those of the first n bits of a bitmap, which is how Parquet
// packs levels of one bit. Where all are set, that is told in two bytes.
func Bits(b, bitmap []byte, n int, all bool) []byte {
	if all {
		return append(binary.AppendUvarint(b, uint64(n)<<1), 1)
	}
	size := (n + 7) / 8
	b = binary.AppendUvarint(b, uint64(size)<<1|1)
	return append(b, bitmap[:size]...)
}

// Hybrid appends values below 1<<width as runs of equal ones and runs of packed ones.
func Hybrid[T uint8 | uint32](b []byte, values []T, width int) []byte {
	literal := 0 // where values begin that are not appended yet
	for i := 0; i < len(values); {
		run := 1
		for i+run < len(values) && values[i+run] == values[i] {
			run++
		}
		if run < 8 { // packed in eights
			i += 8
			continue
		}
		b = packed(b, values[literal:i], width)
		b = binary.AppendUvarint(b, uint64(run)<<1)
		for v, bits := uint32(values[i]), 0; bits < width; bits += 8 {
			b = append(b, byte(v>>bits))
		}
		i += run
		literal = i
	}
	return packed(b, values[literal:], width)
}

// packed appends a run of values as they are, filled up to eight.
func packed[T uint8 | uint32](b []byte, values []T, width int) []byte {
	if len(values) == 0 {
		return b
	}
	groups := (len(values) + 7) / 8
	b = binary.AppendUvarint(b, uint64(groups)<<1|1)
	end := len(b) + groups*width
	b = pack(b, values, width)
	for len(b) < end {
		b = append(b, 0)
	}
	return b
}

// pack appends values of up to 32 bits, the first in the lowest ones.
func pack[T uint8 | uint32](b []byte, values []T, width int) []byte {
	var bits uint64
	n := 0
	for _, v := range values {
		bits |= uint64(v) << n
		if n += width; n >= 32 {
			b = binary.LittleEndian.AppendUint32(b, uint32(bits))
			bits >>= 32
			n -= 32
		}
	}
	for ; n > 0; n -= 8 {
		b = append(b, byte(bits))
		bits >>= 8
	}
	return b
}
