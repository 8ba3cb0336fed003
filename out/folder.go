package out

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// A FolderState is what stands where a dataset is to be.
type FolderState int

const (
	Empty      FolderState = iota // nothing, or no folder yet
	Unfinished                    // a run that was interrupted, or is under way
	Finished                      // a dataset
	Foreign                       // something else
)

// A Folder is what Open found.
type Folder struct {
	State    FolderState
	Run      string    // Unfinished, Finished: the run's key, as given to Begin
	Manifest *Manifest // Finished
}

// begun is what Begin records.
type begun struct {
	Run string `json:"run"`
}

const (
	manifestFile = "manifest.json"
	cardFile     = "README.md"
	runFile      = "run.json"
)

// ReportFile is the page that `taojin report` writes into a dataset; it is no part of it.
const ReportFile = "report.html"

// Open tells what stands in dir. It changes nothing.
func Open(dir string) (Folder, error) {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Folder{}, nil
	case err != nil:
		return Folder{}, mend(dir, err)
	case len(entries) == 0, len(entries) == 1 && entries[0].Name() == workDir && untouched(filepath.Join(dir, workDir)):
		return Folder{}, nil
	}
	m, err := ReadManifest(dir)
	if err == nil {
		return Folder{State: Finished, Run: m.Run, Manifest: m}, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return Folder{State: Foreign}, nil
	}
	content, err := os.ReadFile(filepath.Join(dir, workDir, runFile))
	var b begun
	if err != nil || json.Unmarshal(content, &b) != nil {
		return Folder{State: Foreign}, nil
	}
	return Folder{State: Unfinished, Run: b.Run}, nil
}

// untouched tells whether a run was killed before it had recorded that it began.
func untouched(work string) bool {
	entries, err := os.ReadDir(work)
	return err == nil && !slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return e.Name() != lockFile && e.Name() != filepath.Base(temporaryName(runFile))
	})
}

// Begin makes dir ready for the shards of a run. key stands for all that decides the bytes of the
// run (options and inputs, not workers); it is a hash of the caller's making. A folder that holds an
// interrupted run of the same key is gone on with: see Completed. A folder that holds anything else
// is refused with a line that says what to do.
func Begin(dir, key string) error {
	folder, err := Open(dir)
	if err != nil {
		return err
	}
	switch {
	case folder.State == Foreign:
		return fmt.Errorf("%s: holds files that are not of a run; name an empty or a new folder with -o", dir)
	case folder.State == Finished:
		return fmt.Errorf("%s: holds a finished dataset; delete it or name another folder with -o", dir)
	case folder.State == Unfinished && folder.Run != key:
		return fmt.Errorf("%s: holds an interrupted run with other options or inputs; run that one again to finish it, delete it, or name another folder with -o", dir)
	case folder.State == Unfinished:
		return sweep(dir)
	}
	record, err := json.Marshal(begun{key})
	if err != nil {
		return err
	}
	return placeFile(filepath.Join(dir, workDir, runFile), append(record, '\n'))
}

// clean takes away what a run left that was killed after its manifest was written.
func clean(dir string) error {
	if err := os.RemoveAll(filepath.Join(dir, workDir)); err != nil {
		return mend(filepath.Join(dir, workDir), err)
	}
	return nil
}
