package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A link is one found within a folder.
type link struct{ path, place string }

// follow lists the files to which the links of folders lead, as far as they lie in the named
// folders and are not listed under their own names. A link to a folder adds nothing: where it may be
// followed, its files are listed already.
func (l *lister) follow() error {
	seen := map[string]bool{} // folders that were named twice
	for _, k := range l.links {
		if seen[k.place] {
			continue
		}
		seen[k.place] = true
		to := resolved(k.place)
		info, err := os.Stat(to)
		switch {
		case to == "" || err != nil, !slices.ContainsFunc(l.roots, func(root string) bool { return within(to, root) }):
			if isDocument(k.path) || err == nil && info.IsDir() {
				l.Links++
			}
		case info.Mode().IsRegular() && isDocument(k.path) && (l.out == "" || !within(to, l.out)):
			l.add(k.path, to)
		}
	}
	return nil
}

// within tells whether a path is a folder or lies in it.
func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, string(filepath.Separator))+string(filepath.Separator))
}
