package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
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
			packed := pack("{\"text\":\"2022年，桥通车了。\"}\n{\"text\":\"2023年，路通了。\"}\n")
			for name, content := range map[string]string{
				"gb18030.txt":   "\xd0\xc2\xc7\xc5\xcd\xa8\xb3\xb5\xc1\xcb\xa1\xa3", // 新桥通车了。
				"noise.bin":     "\x00\xff\x01\xfe\x02\x80\x81",
				"good.jsonl.gz": packed,
				"cut.jsonl.gz":  packed[:len(packed)-12],
				"cut.parquet":   "PAR1\x15\x04\x15",
				"news.zip":      zipped("a/one.txt", "2022年，桥通车了。", "../two.txt", "路通了。", "photo.jpg", "x"),
			} {
				if err := os.WriteFile(filepath.Join(env.WorkDir, name), []byte(content), 0o600); err != nil {
					return err
				}
			}
			return nil
		},
	})
}

func pack(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// zipped makes a zip of names and contents, by turns.
func zipped(members ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		if f, err := w.Create(members[i]); err == nil {
			io.WriteString(f, members[i+1])
		}
	}
	w.Close()
	return b.String()
}
