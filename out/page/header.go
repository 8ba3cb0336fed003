package page

import "encoding/binary"

// An Encoding is how the values of a page are told, by its number in the format.
type Encoding int32

const (
	Plain      Encoding = 0
	levels     Encoding = 3 // RLE, of levels
	Packed     Encoding = 5 // DELTA_BINARY_PACKED
	Dictionary Encoding = 8 // RLE_DICTIONARY: places in the dictionary page
)

// The bytes before the fields of a page header in Thrift's compact protocol: how much further the field is, and its type.
const (
	next       = 0x15 // the next field, a number
	dataStruct = 0x2c
	dictStruct = 0x4c
	stop       = 0
)

// dataHeader appends the header of a data page.
func dataHeader(b []byte, plain, packed, values int, e Encoding) []byte {
	b = fields(b, 0, int64(plain), int64(packed))
	b = append(b, dataStruct)
	b = fields(b, int64(values), int64(e), int64(levels), int64(levels))
	return append(b, stop, stop)
}

// dictionaryHeader appends the header of a dictionary page.
func dictionaryHeader(b []byte, plain, packed, values int) []byte {
	b = fields(b, 2, int64(plain), int64(packed))
	b = append(b, dictStruct)
	b = fields(b, int64(values), int64(Plain))
	return append(b, stop, stop)
}

func fields(b []byte, values ...int64) []byte {
	for _, v := range values {
		b = binary.AppendVarint(append(b, next), v)
	}
	return b
}
