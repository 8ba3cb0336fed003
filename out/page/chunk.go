// Package page makes the pages of Parquet files: levels and values in their encodings, headers, zstd. What a file's
// columns are and where their pages lie is for its footer to say.
package page

import (
	"encoding/binary"
	"io"

	"github.com/klauspost/compress/zstd"
)

// A Writer writes the pages of one column after the other. It keeps its memory, and an encoder's of zstd, for more files.
type Writer struct {
	Chunk Chunk  // of the column that is being written
	Body  []byte // of the next page, to be appended to

	out    io.Writer
	at     int64
	head   []byte
	packed []byte
	zstd   *zstd.Encoder
	err    error
}

// A Chunk is what the footer tells of a column's pages.
type Chunk struct {
	Dictionary int64 // where its page begins; 0: there is none
	Data       int64 // where the first data page begins
	Values     int64 // with those that are null
	Pages      int32 // of data
	Encoding   Encoding
	Plain      int64 // bytes before compression, and headers
	Packed     int64 // bytes in the file
}

// NewWriter makes a Writer, which writes after Reset.
func NewWriter() *Writer {
	// No error: the options are within their bounds. The dataset's files have their SHA-256; pages need no sum of their own.
	e, _ := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1),
		zstd.WithWindowSize(window), zstd.WithLowerEncoderMem(true), zstd.WithEncoderCRC(false), zstd.WithZeroFrames(true))
	return &Writer{zstd: e}
}

// window is how far back zstd looks: what stays in the processor's cache.
const window = 256 << 10

// Reset begins a file.
func (w *Writer) Reset(out io.Writer) {
	w.out, w.at, w.err = out, 0, nil
	w.Begin()
}

// Begin begins a column.
func (w *Writer) Begin() { w.Chunk, w.Body = Chunk{}, w.Body[:0] }

// Write appends to the file what is no page: magic bytes and the footer.
func (w *Writer) Write(b []byte) (int, error) {
	n, err := w.out.Write(b)
	w.at += int64(n)
	if w.err == nil {
		w.err = err
	}
	return n, err
}

// Err is the first error of writing.
func (w *Writer) Err() error { return w.err }

// WriteDictionary writes the body as the page of n words.
func (w *Writer) WriteDictionary(n int) {
	w.Chunk.Dictionary = w.at
	w.pack()
	w.page(dictionaryHeader(w.head[:0], len(w.Body), len(w.packed), n))
}

// WriteData writes the body as a page of n values.
func (w *Writer) WriteData(n int, e Encoding) {
	c := &w.Chunk
	if c.Pages == 0 {
		c.Data = w.at
	}
	c.Pages++
	c.Values += int64(n)
	c.Encoding = e
	w.pack()
	w.page(dataHeader(w.head[:0], len(w.Body), len(w.packed), n, e))
}

func (w *Writer) pack() { w.packed = w.zstd.EncodeAll(w.Body, w.packed[:0]) }

func (w *Writer) page(header []byte) {
	w.head = header
	w.Chunk.Plain += int64(len(header) + len(w.Body))
	w.Chunk.Packed += int64(len(header) + len(w.packed))
	w.Write(header)
	w.Write(w.packed)
	w.Body = w.Body[:0]
}

// Levels appends what add appends, with its size in front.
func (w *Writer) Levels(add func(b []byte) []byte) {
	at := len(w.Body)
	w.Body = add(append(w.Body, 0, 0, 0, 0))
	binary.LittleEndian.PutUint32(w.Body[at:], uint32(len(w.Body)-at-4))
}
