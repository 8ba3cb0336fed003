//go:build !unix

package out

import "os"

// lock is of systems with flock alone; elsewhere two runs on one folder are not told apart.
func lock(*os.File) error { return nil }
