package corpus

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// extensions are the files that count as documents in a folder. A file that is named outright is
// read whatever its name.
var extensions = []string{".txt", ".text", ".jsonl", ".ndjson"}

// Expand lists the files that inputs stand for, each once, in an order that does not depend on the
// disk: inputs as given, files of a folder or glob by path. Skipped counts the files of folders
// that are no documents by their names. An error names the input and the mend.
func Expand(inputs []string) (files []Input, skipped int, err error) {
	seen := map[string]bool{}
	add := func(path string) {
		if path = slash(path); !seen[path] {
			seen[path] = true
			files = append(files, Input{Path: path})
		}
	}
	for _, in := range inputs {
		if in == "-" {
			if !seen["-"] {
				seen["-"] = true
				files = append(files, Input{Path: "-"})
			}
			continue
		}
		paths, n, err := expand(in)
		if err != nil {
			return nil, 0, err
		}
		skipped += n
		for _, p := range paths {
			add(p)
		}
	}
	return files, skipped, nil
}

func expand(in string) (paths []string, skipped int, err error) {
	info, err := os.Stat(in)
	switch {
	case err == nil && info.IsDir():
		if paths, skipped, err = folder(in); err != nil {
			return nil, 0, err
		}
		if len(paths) == 0 {
			return nil, 0, fmt.Errorf("%s: the folder holds no documents (%s); name the files outright if they have other names", in, strings.Join(extensions, " "))
		}
		return paths, skipped, nil
	case err == nil:
		return []string{in}, 0, nil
	case strings.ContainsAny(in, "*?["):
		return glob(in)
	}
	return nil, 0, fmt.Errorf("%s: no such file or folder; check the path", in)
}

func glob(pattern string) (paths []string, skipped int, err error) {
	matches, err := filepath.Glob(pattern)
	if err != nil {
		return nil, 0, fmt.Errorf("%s: the pattern is broken: %v", pattern, err)
	}
	slices.Sort(matches)
	for _, m := range matches {
		p, n, err := expand(m)
		if err != nil {
			return nil, 0, err
		}
		paths, skipped = append(paths, p...), skipped+n
	}
	if len(paths) == 0 {
		return nil, 0, fmt.Errorf("%s: matches no file; check the pattern", pattern)
	}
	return paths, skipped, nil
}

// folder lists the documents below a folder by path. Hidden files and folders are passed over.
func folder(dir string) (paths []string, skipped int, err error) {
	err = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		hidden := strings.HasPrefix(e.Name(), ".") && path != dir
		switch {
		case err != nil:
			return fmt.Errorf("%s: cannot be listed: %w", path, err)
		case e.IsDir() && hidden:
			return filepath.SkipDir
		case e.IsDir() || hidden:
		case slices.Contains(extensions, strings.ToLower(filepath.Ext(path))):
			paths = append(paths, path)
		default:
			skipped++
		}
		return nil
	})
	slices.Sort(paths)
	return paths, skipped, err
}
