package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"golang.org/x/sync/semaphore"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

// A Batch is one run: what to read, where to write, and how.
type Batch struct {
	Inputs   []string // files, folders, globs, "-"
	Dir      string   // folder of the dataset
	Formats  []string // of out.Formats; none: all
	Workers  int      // shards extracted at once, at most one a processor; 0: as many
	Fields   corpus.Fields
	Encoding string    // of corpus.Encodings, that all text is in; "": told by the bytes
	Share    out.Share // the part of the shards that is extracted; zero: all
	Stdin    io.Reader
	Progress func(documents int, bytes int64) // told of every shard; may be nil
}

// A Summary is what a run did.
type Summary struct {
	Rows     map[string]int64 // by table
	Rejects  []schema.Reject  // the first of them, in input order
	Rejected int
	Skipped  int // files of folders and archives whose names are no documents'
	Links    int // links of folders that lead out of what was named
	Resumed  int // shards that an earlier run had done
	Formats  []string
	Share    out.Share // what part of the run this was; zero: all of it
}

// rejectsKept bounds Summary.Rejects.
const rejectsKept = 100

// Run extracts all inputs into a dataset. It goes on where an interrupted run of the same inputs
// and options stopped; the files have the same bytes either way, and for any number of workers.
// Errors are one line: nothing was written, or the run can be taken up again.
func (p *Pipeline) Run(ctx context.Context, b Batch) (Summary, error) {
	listing, err := corpus.Expand(b.Inputs, b.Dir)
	if err != nil {
		return Summary{}, err
	}
	inputs := listing.Inputs
	if b.Encoding != "" {
		if b.Encoding, err = corpus.ParseEncoding(b.Encoding); err != nil {
			return Summary{}, err
		}
	}
	if len(b.Formats) == 0 {
		b.Formats = out.Formats()
	}
	for _, f := range b.Formats {
		if !slices.Contains(out.Formats(), f) {
			return Summary{}, fmt.Errorf("no format %q; choose among %s", f, strings.Join(out.Formats(), ", "))
		}
	}
	settings := p.settings(b)
	release, err := out.Claim(b.Dir)
	if err != nil {
		return Summary{}, err
	}
	defer release()
	if err := out.Begin(b.Dir, b.Share.Key(key(settings, inputs))); err != nil {
		return Summary{}, err
	}
	w := &work{pipeline: p, text: semaphore.NewWeighted(textAtOnce), batch: b, rejects: map[int][]schema.Reject{}, done: map[int]string{}}
	done, err := out.Completed(b.Dir)
	if err != nil {
		return Summary{}, err
	}
	for _, s := range done {
		w.done[s.Shard] = s.Digest
	}
	err = w.all(ctx, corpus.Documents(inputs, corpus.Options{Fields: b.Fields, Encoding: b.Encoding, Stdin: interruptible{ctx, b.Stdin}}))
	if errors.Is(err, context.Canceled) {
		return Summary{}, fmt.Errorf("interrupted; run the same command again to go on where it stopped")
	}
	if err != nil {
		return Summary{}, err
	}
	run := out.Run{Shards: w.shards, Share: b.Share.Manifest(), GB2260: extractors.GB2260, Options: settings}
	for _, in := range inputs {
		run.Inputs = append(run.Inputs, out.Input{Path: in.Path, Size: in.Size, SHA256: in.SHA256})
		listing.Skipped += in.Skipped
	}
	manifest, err := out.Finish(b.Dir, run)
	if err != nil {
		return Summary{}, err
	}
	s := Summary{Rows: manifest.Counts, Rejected: int(manifest.Counts["rejects"]), Skipped: listing.Skipped, Links: listing.Links, Resumed: w.resumed, Formats: b.Formats}
	if b.Share.Of > 1 {
		s.Share = b.Share
	}
	for i := 0; i < w.shards && len(s.Rejects) < rejectsKept; i++ {
		s.Rejects = append(s.Rejects, w.rejects[i]...)
	}
	return s, nil
}

// key stands for all that decides the files of a run, but for what the inputs hold: that is told
// shard by shard.
func key(settings map[string]string, inputs []corpus.Input) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s %d\n", out.Version(), schema.Version)
	for _, k := range slices.Sorted(maps.Keys(settings)) {
		fmt.Fprintf(h, "%s=%q\n", k, settings[k])
	}
	for _, in := range inputs {
		fmt.Fprintf(h, "%q\n", in.Path)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// settings are the options that change rows, as the manifest tells them.
func (p *Pipeline) settings(b Batch) map[string]string {
	f := b.Fields
	s := map[string]string{"prefer": "past", "text": "kept", "format": strings.Join(b.Formats, ",")}
	if p.options.PreferFuture {
		s["prefer"] = "future"
	}
	if p.options.NoText {
		s["text"] = "left out"
	}
	if !p.options.Published.IsZero() {
		s["published"] = p.options.Published.Format("2006-01-02T15:04:05")
	}
	if p.options.Lexicon != "" {
		s["lexicon"] = p.extractors.Lexicon.UserSum()
	}
	if b.Encoding != "" {
		s["encoding"] = b.Encoding
	}
	if f != corpus.DefaultFields {
		s["fields"] = fmt.Sprintf("id=%s text=%s title=%s published=%s author=%s publisher=%s", f.ID, f.Text, f.Title, f.Published, f.Author, f.Publisher)
	}
	return s
}
