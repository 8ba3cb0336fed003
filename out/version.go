package out

import (
	"runtime/debug"
	"strings"
)

// Tool is the name that datasets bear.
const Tool = "taojin"

const module = "github.com/taojin-nlp/taojin"

// Version is that of the module, as `go install` or a tagged checkout built it, or "devel".
func Version() string { return version }

var version = func() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	return versionOf(info)
}()

func versionOf(info *debug.BuildInfo) string {
	for _, dep := range info.Deps {
		if dep.Path == module && dep.Replace == nil {
			return dep.Version
		}
	}
	v := info.Main.Version
	if info.Main.Path != module || v == "" || v == "(devel)" {
		return "devel"
	}
	for _, s := range info.Settings {
		// A checkout between tags has a version that changes with every commit.
		if s.Key == "vcs.revision" && strings.ContainsAny(v, "-+") {
			return "devel"
		}
	}
	return v
}
