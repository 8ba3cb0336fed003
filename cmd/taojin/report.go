package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/out/report"
)

func reportCommand() *cobra.Command {
	path := ""
	o := report.Options{Documents: 300}
	c := &cobra.Command{
		Use:   "report OUT",
		Short: "Write one HTML page of a dataset: counts, charts, quality, and a reader of its texts",
		Long: "report writes OUT/report.html, a page that needs no network: how many rows of which types, when and where; what\n" +
			"was rejected and what is null; and a reader that shows texts with their rows.",
		Example: "  taojin report dataset\n  taojin report dataset -o report.html --documents 1000",
		Args:    one("report", "OUT"),
		RunE: func(c *cobra.Command, args []string) error {
			if o.Documents < 0 {
				return fmt.Errorf("--documents is %d; give the number of documents that the page shows", o.Documents)
			}
			if path == "-" {
				w := bufio.NewWriter(c.OutOrStdout())
				if err := report.Write(w, args[0], o); err != nil {
					return err
				}
				return w.Flush()
			}
			if path == "" {
				path = filepath.Join(args[0], out.ReportFile)
			}
			if err := writePage(path, args[0], o); err != nil {
				return err
			}
			_, err := fmt.Fprintln(c.OutOrStdout(), path)
			return err
		},
	}
	c.Flags().StringVarP(&path, "out", "o", "", "file of the page, or - (default OUT/"+out.ReportFile+")")
	c.Flags().IntVar(&o.Documents, "documents", o.Documents, "documents that can be read; of more, a sample")
	return c
}

// writePage writes under a temporary name, so that an error leaves no half page.
func writePage(path, dir string, o report.Options) error {
	if _, err := out.ReadManifest(dir); err != nil { // before a file is made in what is no dataset
		return report.Write(nil, dir, o)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".report-*")
	if err != nil {
		return fmt.Errorf("%s: cannot be written: %w; name another file with -o", path, err)
	}
	defer os.Remove(f.Name())
	w := bufio.NewWriter(f)
	err = report.Write(w, dir, o)
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Chmod(0o644)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	return err
}
