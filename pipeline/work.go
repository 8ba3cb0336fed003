package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/schema"
)

// textAtOnce is how many bytes of text are rows at the same time, in all workers: rows, and what is held while they
// are made, take some fifty times as much. It is what a document may have undivided.
const textAtOnce = 512 << 10

// work is the state of a run: the only place where goroutines meet.
type work struct {
	pipeline *Pipeline
	batch    Batch
	done     map[int]string // digest of the shards that an earlier run left

	text *semaphore.Weighted // of textAtOnce

	mu      sync.Mutex
	rejects map[int][]schema.Reject // by shard
	shards  int
	resumed int
	err     error
}

// all reads in one goroutine and extracts in several. A shard is held by one worker from its
// documents to its files, so memory is bounded by the workers.
func (w *work) all(ctx context.Context, docs iter.Seq2[*text.Document, error]) error {
	workers := w.batch.Workers
	if most := runtime.GOMAXPROCS(0); workers <= 0 || workers > most {
		workers = most // more would wait for each other, and hold memory
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	shards := make(chan shard)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			writer := out.NewShards()
			for s := range shards {
				if err := w.one(ctx, writer, s); err != nil {
					w.fail(err)
					stop()
				}
			}
		})
	}
	err := cut(ctx, w.pipeline.limits, docs, func(s shard) error {
		w.count(s)
		if !w.batch.Share.Has(s.index) {
			return nil
		}
		select {
		case shards <- s:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	close(shards)
	group.Wait()
	if w.err != nil {
		return w.err
	}
	return err
}

// count is told of every shard, also of those that another machine extracts.
func (w *work) count(s shard) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.shards = s.index + 1
}

func (w *work) fail(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err == nil || errors.Is(w.err, context.Canceled) {
		w.err = err
	}
}

// one makes a shard's files, unless they are there.
func (w *work) one(ctx context.Context, writer *out.Shards, s shard) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("part-%05d cannot be written: %v; report it", s.index, cause)
		}
	}()
	done := w.done[s.index] == s.digest
	var rejects []schema.Reject
	bytes := int64(0)
	tables := func(yield func(*schema.Tables, error) bool) {
		for some := range s.together() {
			size := int64(0)
			for _, it := range some {
				if it.doc != nil && !done {
					size += int64(len(it.doc.Text))
				}
			}
			held := min(size, textAtOnce)
			if err := cmp.Or(ctx.Err(), w.text.Acquire(ctx, held)); err != nil {
				yield(nil, err)
				return
			}
			bytes += size
			more := true
			for _, ts := range w.extract(writer, some, done) {
				rejects = append(rejects, ts.Rejects...)
				more = more && yield(ts, nil)
			}
			w.text.Release(held)
			if !more {
				return
			}
		}
	}
	if done {
		for range tables { // for their rejects
		}
	} else if _, err := writer.Write(w.batch.Dir, s.index, s.digest, w.batch.Formats, tables); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.rejects[s.index] = rejects[:min(len(rejects), rejectsKept)]
	if done {
		w.resumed++
	}
	if w.batch.Progress != nil {
		w.batch.Progress(len(s.items), bytes)
	}
	return nil
}

// extract makes the rows of items, in their order; where they are done before, those that tell of rejects alone.
func (w *work) extract(writer *out.Shards, some []item, done bool) []*schema.Tables {
	var jobs []extractors.Job
	for i := range some {
		if doc := some[i].doc; doc != nil && !done {
			jobs = append(jobs, extractors.Job{Doc: doc, Tables: writer.Blank()})
		}
	}
	w.pipeline.extract(jobs)
	made := make([]*schema.Tables, 0, len(some))
	for i := range some {
		switch it := &some[i]; {
		case it.reject != nil:
			made = append(made, &schema.Tables{Rejects: []schema.Reject{*it.reject}})
		case !done:
			made, jobs = append(made, jobs[0].Tables), jobs[1:]
			it.doc = nil // its text is in the columns
		}
	}
	return made
}
