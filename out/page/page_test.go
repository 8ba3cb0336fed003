package page

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// unpack reads values of so many bits.
func unpack(b []byte, n, width int) []uint32 {
	values := make([]uint32, n)
	for i := range values {
		for bit := range width {
			at := i*width + bit
			values[i] |= uint32(b[at/8]>>(at%8)&1) << bit
		}
	}
	return values
}

// readHybrid reads n values as the format tells them.
func readHybrid(t *testing.T, b []byte, n, width int) []uint32 {
	var values []uint32
	for len(values) < n {
		head, size := binary.Uvarint(b)
		require.Positive(t, size)
		b = b[size:]
		if head&1 == 0 {
			v := unpack(append(b[:(width+7)/8:(width+7)/8], 0, 0, 0, 0), 1, width)[0]
			for range head >> 1 {
				values = append(values, v)
			}
			b = b[(width+7)/8:]
			continue
		}
		groups := int(head >> 1)
		values = append(values, unpack(b, groups*8, width)...)
		b = b[groups*width:]
	}
	require.Empty(t, b)
	return values[:n]
}

func TestHybrid(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, width := range []int{1, 2, 3, 7, 8, 11, 17, 24} {
		for _, n := range []int{0, 1, 7, 8, 9, 16, 100, 1000} {
			for _, change := range []int{1, 3, 20, 500} { // how many equal values on average
				values := make([]uint32, n)
				for i := range values {
					if i > 0 && rng.IntN(change) > 0 {
						values[i] = values[i-1]
					} else {
						values[i] = rng.Uint32() & (1<<width - 1)
					}
				}
				got := readHybrid(t, Hybrid(nil, values, width), n, width)
				require.True(t, n == 0 || assert.Equal(t, values, got), "width %d, %d values", width, n)
			}
		}
	}
}

func TestBits(t *testing.T) {
	assert.Equal(t, []uint32{1, 1, 1, 1, 1, 1, 1, 1, 1}, readHybrid(t, Bits(nil, nil, 9, true), 9, 1))
	assert.Equal(t, []uint32{1, 0, 1, 0, 0, 0, 0, 0, 1}, readHybrid(t, Bits(nil, []byte{5, 1, 99}, 9, false), 9, 1))
}

// readDeltas reads DELTA_BINARY_PACKED as the format tells it.
func readDeltas(t *testing.T, b []byte) []int32 {
	next := func() uint64 {
		v, size := binary.Uvarint(b)
		require.Positive(t, size)
		b = b[size:]
		return v
	}
	zigzag := func() int32 {
		v := next()
		return int32(v>>1) ^ -int32(v&1)
	}
	require.EqualValues(t, blockSize, next())
	require.EqualValues(t, parts, next())
	n := int(next())
	last := zigzag()
	var values []int32
	if n > 0 {
		values = append(values, last)
	}
	for len(values) < n {
		least := zigzag()
		widths := b[:parts]
		b = b[parts:]
		for _, width := range widths {
			if len(values) == n {
				break
			}
			require.LessOrEqual(t, width, byte(32))
			for _, above := range unpack(b, partSize, int(width)) {
				if len(values) < n {
					last += least + int32(above)
					values = append(values, last)
				}
			}
			b = b[partSize*int(width)/8:]
		}
	}
	require.Empty(t, b)
	return values
}

func TestDeltas(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 32, 33, 128, 129, 130, 161, 1000} {
		for _, spread := range []int32{1, 2, 100, 1 << 20, math.MaxInt32} {
			var values []int32
			for range n {
				values = append(values, rng.Int32N(spread)-spread/2)
			}
			require.Equal(t, values, readDeltas(t, Deltas(nil, values)), "%d values up to %d", n, spread)
		}
	}
	edges := []int32{math.MinInt32, math.MaxInt32, math.MinInt32, 0, math.MaxInt32, -1}
	assert.Equal(t, edges, readDeltas(t, Deltas(nil, edges)))
}
