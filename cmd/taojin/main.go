// Command taojin extracts dates, numeric facts, events, quotations, attributions and entities from
// Chinese news and writes them as a dataset.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/out"
)

// Exit codes of the contract.
const (
	exitDone     = 0
	exitRejected = 1 // complete, but some documents were rejected; or datasets differ, or are not valid
	exitFailed   = 2 // bad usage, or nothing written
)

// An exit ends the command with a code. Its message, if any, is one line.
type exit struct {
	code    int
	message string
}

func (e exit) Error() string { return e.message }

// The collector may wait while memory is plenty: it costs a run a seventh of its time less. GOGC and GOMEMLIMIT
// say otherwise where they are set.
const (
	garbagePercent = 400
	memoryLimit    = 200 << 20
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	os.Exit(run())
}

// run is the whole command, so that tests can call it in their own process.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	err := root().ExecuteContext(ctx)
	var e exit
	switch {
	case err == nil:
		return exitDone
	case !errors.As(err, &e):
		e = exit{exitFailed, err.Error()}
	}
	if e.message != "" {
		fmt.Fprintln(os.Stderr, "taojin: "+e.message)
	}
	return e.code
}

// root is the command table.
func root() *cobra.Command {
	c := &cobra.Command{
		Use:   "taojin",
		Short: "Chinese news in, datasets out",
		Long: "taojin extracts dates, numeric facts, events, quotations, attributions and entities from\nraw Chinese text and writes them as joined tables in Parquet, Arrow and JSONL.\n\n" +
			"Exit codes: 0 done; 1 done, but some documents were rejected, or datasets differ, or one is not valid; 2 bad usage or nothing written.",
		Example:       "  taojin run news/ -o dataset\n  taojin report dataset\n  taojin extract 2022年2月20日晚，大会在北京闭幕。\n  source <(taojin completion bash)",
		Version:       out.Version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	c.AddCommand(runCommand(), mergeCommand(), extractCommand(), validateCommand(), diffCommand(), evalCommand(), reportCommand(), serveCommand(), schemaCommand(), versionCommand())
	complete(c)
	return c
}
