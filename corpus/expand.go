package corpus

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Listing is what inputs stand for.
type Listing struct {
	Inputs  []Input
	Skipped int // files of folders that are no documents by their names
	Links   int // links of folders that lead out of all that was named
}

// Expand lists the files that inputs stand for, each once, in an order that does not depend on the
// disk: inputs as given, files of a folder or glob by path. What lies in the folder out is not read:
// it is being written. An error names the input and the mend.
func Expand(inputs []string, out string) (Listing, error) {
	l := &lister{seen: map[string]bool{}, out: resolved(out)}
	for _, in := range inputs {
		if in == "-" {
			l.add("-", "-")
			continue
		}
		if err := l.input(in); err != nil {
			return Listing{}, err
		}
	}
	if err := l.follow(); err != nil {
		return Listing{}, err
	}
	return l.Listing, nil
}

type lister struct {
	Listing
	seen  map[string]bool // where the files lie that are listed
	roots []string        // where the named folders lie
	links []link
	out   string
}

// resolved is where a path leads, all links followed; "" if nowhere.
func resolved(path string) string {
	if path == "" {
		return ""
	}
	abs, err := filepath.Abs(path)
	if err == nil {
		abs, err = filepath.EvalSymlinks(abs)
	}
	if err != nil {
		return ""
	}
	return abs
}

// add lists a file that lies at place, unless it is listed.
func (l *lister) add(path, place string) {
	if place == "" {
		place = path // it vanished; reading tells
	}
	if !l.seen[place] {
		l.seen[place] = true
		l.Inputs = append(l.Inputs, Input{Path: slash(path)})
	}
}

func (l *lister) input(in string) error {
	info, err := os.Stat(in)
	switch {
	case err == nil && info.IsDir():
		found, err := l.folder(in)
		if err == nil && found == 0 {
			err = fmt.Errorf("%s: the folder holds no documents (%s); name the files outright if they have other names", in, documentNames)
		}
		return err
	case err == nil:
		l.add(in, resolved(in))
		return nil
	case strings.ContainsAny(in, "*?["):
		return l.glob(in)
	}
	return fmt.Errorf("%s: no such file or folder; check the path", in)
}

func (l *lister) glob(pattern string) error {
	matches, err := filepath.Glob(pattern)
	if err != nil {
		return fmt.Errorf("%s: the pattern is broken: %v", pattern, err)
	}
	slices.Sort(matches)
	if len(matches) == 0 {
		return fmt.Errorf("%s: matches no file; check the pattern", pattern)
	}
	for _, m := range matches {
		if err := l.input(m); err != nil {
			return err
		}
	}
	return nil
}

// folder lists the documents below a folder by path, and tells how many there are, with links. Hidden
// files and folders are passed over.
func (l *lister) folder(dir string) (found int, err error) {
	root := resolved(dir) // dir may be a link itself, which a walk would not follow
	l.roots = append(l.roots, root)
	var paths []string
	links := len(l.links)
	err = filepath.WalkDir(root, func(place string, e fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(root, place)
		path := filepath.Join(dir, rel)
		hidden := strings.HasPrefix(e.Name(), ".") && place != root
		switch {
		case err != nil:
			return fmt.Errorf("%s: cannot be listed: %w; mend its permissions or leave it out", path, err)
		case e.IsDir() && (hidden || place == l.out || place != root && isDataset(place)):
			return filepath.SkipDir
		case e.IsDir() || hidden:
		case e.Type()&fs.ModeSymlink != 0:
			l.links = append(l.links, link{path, place})
		case isDocument(path):
			paths = append(paths, rel)
		default:
			l.Skipped++
		}
		return nil
	})
	slices.Sort(paths)
	for _, rel := range paths {
		l.add(filepath.Join(dir, rel), filepath.Join(root, rel))
	}
	return len(paths) + len(l.links) - links, err
}

// isDataset tells a folder that a run has written, finished or not: its tables are no news.
func isDataset(dir string) bool {
	for _, name := range []string{".taojin", filepath.Join("parquet", "documents"), filepath.Join("arrow", "documents"), filepath.Join("jsonl", "documents")} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || !info.IsDir() {
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, "manifest.json")); err == nil || name == ".taojin" {
			return true
		}
	}
	return false
}
