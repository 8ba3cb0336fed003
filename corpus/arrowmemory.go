package corpus

import "github.com/apache/arrow/go/v17/arrow/memory"

// bounded is memory for arrow: what no file of sense asks for is a panic, which costs the file; Go would
// end the process.
type bounded struct{ memory.Allocator }

func arrowMemory() memory.Allocator { return bounded{memory.NewGoAllocator()} }

func (b bounded) Allocate(size int) []byte {
	checkSize(size)
	return b.Allocator.Allocate(size)
}

func (b bounded) Reallocate(size int, old []byte) []byte {
	checkSize(size)
	return b.Allocator.Reallocate(size, old)
}

func checkSize(size int) {
	if size < 0 || size > maxBody {
		panic("its metadata ask for too much memory")
	}
}
