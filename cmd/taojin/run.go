package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
	"github.com/taojin-nlp/taojin/schema"
)

// extraction are the flags that change rows, shared by run and extract.
type extraction struct {
	prefer, published, lexicon string
}

func (e *extraction) register(c *cobra.Command) {
	c.Flags().StringVar(&e.prefer, "prefer", "past", "what an ambiguous date without context means: past or future")
	c.Flags().StringVar(&e.published, "published", "", "date of documents that state none (2024-03-09 or 2024-03-09T08:30:00)")
	c.Flags().StringVar(&e.lexicon, "lexicon", "", "folder of TSV files with your own words")
}

func (e *extraction) options() (pipeline.Options, error) {
	o := pipeline.Options{Lexicon: e.lexicon}
	switch e.prefer {
	case "past":
	case "future":
		o.PreferFuture = true
	default:
		return o, fmt.Errorf("--prefer is %q; give past or future", e.prefer)
	}
	if e.published != "" {
		t, ok := corpus.ParsePublished(e.published)
		if !ok {
			return o, fmt.Errorf("--published is %q; give an ISO 8601 date such as 2024-03-09 or 2024-03-09T08:30:00", e.published)
		}
		o.Published = t
	}
	return o, nil
}

func runCommand() *cobra.Command {
	var e extraction
	var dir string
	var formats, fields []string
	var workers int
	var noText bool
	var encoding, share string
	c := &cobra.Command{
		Use:   "run INPUT... -o OUT",
		Short: "Extract a dataset from files, folders, globs or - (standard input)",
		Example: "  taojin run news/ -o dataset\n" +
			"  taojin run 'archive/*.jsonl' -o dataset --format parquet --field text=body\n" +
			"  cat news.jsonl | taojin run - -o dataset\n" +
			"  taojin run archive/ -o part2 --shard 2/4",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("run: no input; name files, folders, globs or -")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if dir == "" {
				return fmt.Errorf("run: no output; name a folder with -o OUT")
			}
			if workers < 0 {
				return fmt.Errorf("--workers is %d; give the number of shards to extract at once", workers)
			}
			options, err := e.options()
			if err != nil {
				return err
			}
			options.NoText = noText
			if encoding != "" {
				if encoding, err = corpus.ParseEncoding(encoding); err != nil {
					return fmt.Errorf("--encoding: %w", err)
				}
			}
			names, err := fieldNames(fields)
			if err != nil {
				return err
			}
			part, err := out.ParseShare(share)
			if err != nil {
				return fmt.Errorf("--shard: %w", err)
			}
			p, err := pipeline.New(options)
			if err != nil {
				return err
			}
			bar, done := progress(os.Stderr)
			summary, err := p.Run(c.Context(), pipeline.Batch{
				Inputs: args, Dir: dir, Formats: formats, Workers: workers, Fields: names, Encoding: encoding, Share: part, Stdin: c.InOrStdin(),
				Progress: bar,
			})
			done()
			if err != nil {
				return err
			}
			return tell(c.OutOrStdout(), os.Stderr, dir, summary)
		},
	}
	e.register(c)
	c.Flags().StringVarP(&dir, "out", "o", "", "folder of the dataset")
	c.Flags().StringSliceVar(&formats, "format", out.Formats(), "formats to write")
	c.Flags().StringSliceVar(&fields, "field", nil, "name of a record's column, e.g. text=body (id, text, title, published, author, publisher)")
	c.Flags().StringVar(&encoding, "encoding", "", "encoding of all text: "+strings.Join(corpus.Encodings(), ", ")+" (default: told by the bytes)")
	c.Flags().StringVar(&share, "shard", "", "i/n: extract the i-th of n parts, on each of n machines; join them with taojin merge")
	c.Flags().IntVar(&workers, "workers", 0, "shards extracted at once (default and most: one a processor); the output is the same for any number")
	c.Flags().BoolVar(&noText, "no-text", false, "leave out the running text; keep spans, values and hashes")
	return c
}

// fieldNames reads --field settings.
func fieldNames(settings []string) (corpus.Fields, error) {
	f := corpus.DefaultFields
	targets := map[string]*string{
		"id": &f.ID, "text": &f.Text, "title": &f.Title, "published": &f.Published, "author": &f.Author, "publisher": &f.Publisher,
	}
	for _, s := range settings {
		ours, theirs, ok := strings.Cut(s, "=")
		if targets[ours] == nil || !ok || theirs == "" {
			return f, fmt.Errorf("--field %s: give OURS=THEIRS, where OURS is id, text, title, published, author or publisher", s)
		}
		*targets[ours] = theirs
	}
	return f, nil
}

// progress shows documents and bytes while they are done, on a terminal only.
func progress(w *os.File) (advance func(documents int, bytes int64), done func()) {
	if !term.IsTerminal(int(w.Fd())) {
		return func(int, int64) {}, func() {}
	}
	bars := mpb.New(mpb.WithOutput(w), mpb.WithWidth(40), mpb.WithRefreshRate(200*time.Millisecond))
	bar := bars.New(0, mpb.SpinnerStyle(),
		mpb.PrependDecorators(decor.Name("documents "), decor.CurrentNoUnit("%d")),
		mpb.AppendDecorators(decor.Elapsed(decor.ET_STYLE_GO)))
	return func(documents int, _ int64) { bar.IncrBy(documents) },
		func() { bar.SetTotal(-1, true); bars.Wait() }
}

const rejectsShown = 20

// tell prints the rejects, then what was written and where.
func tell(stdout, stderr io.Writer, dir string, s pipeline.Summary) error {
	for _, r := range s.Rejects[:min(len(s.Rejects), rejectsShown)] {
		fmt.Fprintln(stderr, "taojin: "+r.Error())
	}
	if s.Rejected > rejectsShown {
		fmt.Fprintf(stderr, "taojin: and %d more; all are in the table rejects\n", s.Rejected-rejectsShown)
	}
	w := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "table\trows\t")
	for _, t := range schema.All {
		fmt.Fprintf(w, "%s\t%d\t\n", t.Name, s.Rows[t.Name])
	}
	w.Flush()
	written := slices.Concat(s.Formats, []string{"README.md", "manifest.json"})
	if slices.Contains(s.Formats, "parquet") && s.Rows["documents"] > 0 {
		written = append(written, "croissant.json")
	}
	fmt.Fprintf(stdout, "in %s: %s\n", dir, strings.Join(written, ", "))
	if s.Share.Of > 1 {
		fmt.Fprintf(stdout, "part %d of %d: join the parts with taojin merge\n", s.Share.Index, s.Share.Of)
	}
	if s.Skipped > 0 {
		fmt.Fprintf(stdout, "passed over, as their names are no documents': %d\n", s.Skipped)
	}
	if s.Links > 0 {
		fmt.Fprintf(stdout, "passed over, as they are links out of the folders named: %d\n", s.Links)
	}
	if s.Rejected > 0 {
		return exit{exitRejected, fmt.Sprintf("%d of %d documents were rejected", s.Rejected, int64(s.Rejected)+s.Rows["documents"])}
	}
	return nil
}
