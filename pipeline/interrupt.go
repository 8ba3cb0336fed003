package pipeline

import (
	"context"
	"io"
)

// interruptible is a reader of standard input that ends with its context, though nothing comes.
type interruptible struct {
	ctx context.Context
	io.Reader
}

func (r interruptible) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	done := make(chan result, 1)
	buf := make([]byte, min(len(p), 64<<10)) // p may be used again while a read that was left still waits
	go func() {
		n, err := r.Reader.Read(buf)
		done <- result{n, err}
	}()
	select {
	case d := <-done:
		return copy(p, buf[:d.n]), d.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}
