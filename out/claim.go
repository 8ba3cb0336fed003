package out

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

const lockFile = "lock"

var errHeld = errors.New("held by another")

// Claim makes this process the only one that writes into dir, and refuses where another does. The
// claim dies with its process. release ends it; after Finish nothing is left of it.
func Claim(dir string) (release func(), err error) {
	for range 10 {
		folder, err := Open(dir)
		if err != nil {
			return nil, err
		}
		if folder.State == Foreign || folder.State == Finished {
			return func() {}, nil // Begin says what is wrong; nothing is written there
		}
		path := filepath.Join(dir, workDir, lockFile)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return nil, mend(dir, err)
		}
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
		if errors.Is(err, os.ErrNotExist) {
			continue // the run that held it has just finished
		}
		if err != nil {
			return nil, mend(path, err)
		}
		if err := lock(f); err != nil {
			f.Close()
			if errors.Is(err, errHeld) {
				return nil, fmt.Errorf("%s: another run is writing there; wait for it, or name another folder with -o", dir)
			}
			return nil, mend(path, err)
		}
		if sameFile(f, path) {
			return func() { f.Close() }, nil
		}
		f.Close() // it was swept away with its folder between opening and locking
	}
	return nil, fmt.Errorf("%s: other runs come and go there; name another folder with -o", dir)
}

func sameFile(f *os.File, path string) bool {
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Stat(path)
	return err == nil && os.SameFile(a, b)
}
