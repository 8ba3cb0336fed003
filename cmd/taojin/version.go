package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
	"github.com/taojin-nlp/taojin/schema"
)

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the tool, the schema and the place codes",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(c.OutOrStdout(), "%s %s\nschema %d\nplace codes: %s\nbuilt with %s for %s/%s\n",
				out.Tool, out.Version(), schema.Version, pipeline.GB2260, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}
