package out

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/taojin-nlp/taojin/schema"
)

// A Share is the part of a run that one of several machines does: every Of-th shard. All of them cut
// the same shards, so what they write is what one machine would have written.
type Share struct {
	Index  int `json:"index"`  // from 1
	Of     int `json:"of"`     // machines; 0 or 1: one does it all
	Shards int `json:"shards"` // of the whole run; known when it ends
}

// ParseShare reads 2/4; "" is all.
func ParseShare(s string) (Share, error) {
	if s == "" {
		return Share{}, nil
	}
	i, n, ok := strings.Cut(s, "/")
	index, err1 := strconv.Atoi(i)
	of, err2 := strconv.Atoi(n)
	if !ok || err1 != nil || err2 != nil || index < 1 || index > of {
		return Share{}, fmt.Errorf("%q is no part; give i/n with i from 1 to n, such as 2/4", s)
	}
	return Share{Index: index, Of: of}, nil
}

// Has tells whether a shard is of this share.
func (s Share) Has(shard int) bool { return s.Of <= 1 || shard%s.Of == s.Index-1 }

func (s *Share) has(shard int) bool { return s == nil || s.Has(shard) }

// Manifest is the share as a manifest tells it: a run that does it all does not.
func (s Share) Manifest() *Share {
	if s.Of <= 1 {
		return nil
	}
	return &s
}

// Key is a run's key with the share that makes it another run's.
func (s Share) Key(key string) string {
	if s.Of <= 1 {
		return key
	}
	return fmt.Sprintf("%s %d/%d", key, s.Index, s.Of)
}

// prune removes parts that the manifest does not name: of shards that were made before an input
// became shorter.
func prune(dir string, m *Manifest) error {
	named := map[string]bool{}
	for _, f := range m.Files {
		named[f.Path] = true
	}
	for _, f := range all {
		for _, t := range schema.All {
			parts, _ := filepath.Glob(filepath.Join(escapeGlob(dir), f.name, t.Name, "part-*"+f.ext))
			for _, path := range parts {
				if !named[f.name+"/"+t.Name+"/"+filepath.Base(path)] {
					if err := os.Remove(path); err != nil {
						return mend(path, err)
					}
				}
			}
		}
	}
	return nil
}

// escapeGlob takes a path for a pattern that matches it alone.
func escapeGlob(path string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}
