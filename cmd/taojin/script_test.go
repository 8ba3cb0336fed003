package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"taojin": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error { // what is no UTF-8 cannot stand in a script
			return os.WriteFile(filepath.Join(env.WorkDir, "gb18030.txt"), []byte("\xb9\xab\xb0\xb2"), 0o600)
		},
	})
}
