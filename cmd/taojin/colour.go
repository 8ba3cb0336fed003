package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// A colourFlag is --color of the commands that can colour what they print.
type colourFlag struct{ when string }

func (f *colourFlag) register(c *cobra.Command) {
	c.Flags().StringVar(&f.when, "color", "auto", "colours: auto (on a terminal, unless NO_COLOR is set), always or never")
}

// on tells whether w is to be coloured.
func (f *colourFlag) on(w io.Writer) (bool, error) {
	switch f.when {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		file, ok := w.(*os.File)
		return ok && term.IsTerminal(int(file.Fd())) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", nil
	}
	return false, fmt.Errorf("--color is %q; give auto, always or never", f.when)
}
