package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// A packing is a compression that any input may wear.
type packing struct {
	name  string
	magic string
	exts  []string // what a name has for it
	into  []string // what takes their place: .tgz is .tar with gzip
	new   func(io.Reader) (io.Reader, error)
}

// maxWindow bounds what zstd looks back on: the most that `zstd --long` asks for.
const maxWindow = 128 << 20

var packings = []packing{
	{"gzip", "\x1f\x8b", []string{".gz", ".tgz"}, []string{"", ".tar"}, func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
	{"zstd", "\x28\xb5\x2f\xfd", []string{".zst", ".zstd", ".tzst"}, []string{"", "", ".tar"}, func(r io.Reader) (io.Reader, error) {
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderLowmem(true))
	}},
}

func packingOf(head []byte) *packing {
	for i := range packings {
		if bytes.HasPrefix(head, []byte(packings[i].magic)) {
			return &packings[i]
		}
	}
	return nil
}

// open reads what is packed, and stops at a bomb.
func (p *packing) open(packed *bufio.Reader) (io.Reader, error) {
	in := &counter{Reader: packed}
	r, err := p.new(in)
	if err != nil {
		return nil, err
	}
	return &unpacked{r, p.name, &budget{in: func() int64 { return in.n }}}, nil
}

// bare is a name without the packing's ending.
func (p *packing) bare(name string) string {
	ext := strings.ToLower(filepath.Ext(name))
	for i, e := range p.exts {
		if e == ext {
			return name[:len(name)-len(e)] + p.into[i]
		}
	}
	return name
}

// A counter counts what is read.
type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// A budget is what may come out of so many packed bytes. Texts shrink to a fifth, and a page that
// repeats itself to a fiftieth; a bomb to a thousandth.
type budget struct {
	in  func() int64
	out int64
}

const (
	bombFloor = 64 << 20
	bombRatio = 300
)

type bombError struct{ in, out int64 }

func (b bombError) Error() string {
	return fmt.Sprintf("unpacks to more than %d times its size (%d bytes to over %d): it looks like a decompression bomb", bombRatio, b.in, b.out)
}

func (b *budget) over() bool { return b.out > bombFloor && b.out > bombRatio*b.in() }

func (b *budget) spend(n int) error {
	if b == nil {
		return nil
	}
	if b.out += int64(n); b.over() {
		return bombError{b.in(), b.out}
	}
	return nil
}

// unpacked is what comes out of a packing, within its budget; its errors say what is broken.
type unpacked struct {
	io.Reader
	name   string
	budget *budget
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	if spent := u.budget.spend(n); spent != nil {
		return 0, spent
	}
	if err != nil && err != io.EOF {
		var bomb bombError
		var bad broken
		if !errors.As(err, &bomb) && !errors.As(err, &bad) {
			err = broken{"the " + u.name, err}
		}
	}
	return n, err
}

// readAll reads what a document may hold. size, where it is known, saves copies.
func readAll(r io.Reader, size, limit int64) ([]byte, error) {
	if size > limit {
		return nil, tooLarge(limit)
	}
	first := make([]byte, 0, max(size, 4<<10)+1)
	chunks, total := [][]byte{first}, int64(0)
	for {
		last := &chunks[len(chunks)-1]
		n, err := r.Read((*last)[len(*last):cap(*last)])
		*last = (*last)[:len(*last)+n]
		if total += int64(n); total > limit {
			return nil, tooLarge(limit)
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if len(*last) == cap(*last) {
			chunks = append(chunks, make([]byte, 0, min(2*cap(*last), 4<<20)))
		}
	}
	if len(chunks) == 1 {
		return chunks[0], nil
	}
	return bytes.Join(chunks, nil), nil
}
