package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/schema"
)

// A shard is closed once it holds so much. The bounds depend on the input alone, so that any
// number of workers makes the same shards.
type limits struct{ bytes, documents int }

var shardLimits = limits{bytes: 2 << 20, documents: 4096}

// A shard is a run of inputs, in order: documents, and rejects in their places.
type shard struct {
	index  int
	items  []item
	bytes  int
	digest string // of all that the rows are made of
}

type item struct {
	doc    *text.Document
	reject *schema.Reject
}

// cut divides the stream of documents into shards, refuses ids that were there before, and calls
// each for every shard until it returns an error or ctx ends.
func cut(ctx context.Context, max limits, docs iter.Seq2[*text.Document, error], each func(shard) error) error {
	seen := map[uint64]struct{}{} // hashes: the ids of a million documents take as much as a shard
	var s shard
	flush := func() error {
		s.digest = s.sum()
		err := each(s)
		s = shard{index: s.index + 1}
		return err
	}
	for d, err := range docs {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		it := item{doc: d}
		var id uint64
		if err == nil {
			sum := sha256.Sum256([]byte(d.ID))
			id = binary.LittleEndian.Uint64(sum[:])
		}
		if err != nil {
			var rej schema.Reject
			if !errors.As(err, &rej) {
				return err
			}
			it = item{reject: &rej}
		} else if _, twice := seen[id]; twice {
			it = item{reject: &schema.Reject{DocID: d.ID, Source: d.Source, Reason: "duplicate_id",
				Detail: fmt.Sprintf("has the id %q of an earlier document; give it another", d.ID)}}
		} else {
			seen[id] = struct{}{}
		}
		s.items = append(s.items, it)
		if it.doc != nil {
			s.bytes += len(it.doc.Text)
		}
		if s.bytes >= max.bytes || len(s.items) >= max.documents {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if len(s.items) > 0 {
		return flush()
	}
	return nil
}

// So many documents, and so much of their text, go through the stages together: what a stage keeps in the processor's
// cache, and what it knows of the documents, fit there.
const (
	documentsTogether = 16
	bytesTogether     = 48 << 10
)

// together divides the items into runs that are extracted together. A larger document is a run of its own.
func (s *shard) together() iter.Seq[[]item] {
	return func(yield func([]item) bool) {
		start, size := 0, 0
		for i, it := range s.items {
			n := 0
			if it.doc != nil {
				n = len(it.doc.Text)
			}
			if i > start && (i-start >= documentsTogether || size+n > bytesTogether) {
				if !yield(s.items[start:i]) {
					return
				}
				start, size = i, 0
			}
			size += n
		}
		if start < len(s.items) {
			yield(s.items[start:])
		}
	}
}

// sum is the digest by which a resumed run knows a shard that is done.
func (s *shard) sum() string {
	h := sha256.New()
	var b []byte
	for _, it := range s.items {
		b = b[:0]
		if it.reject != nil {
			b = counted(b, "reject", it.reject.Error())
		} else {
			d := it.doc
			b = counted(b, d.ID, d.Source, d.SHA256, d.Title, d.Author, d.Publisher, d.Metadata)
			b = d.Published.AppendFormat(b, time.RFC3339Nano)
		}
		h.Write(b)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// counted appends strings with their lengths, so that no two lists of them look the same.
func counted(b []byte, list ...string) []byte {
	for _, s := range list {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return b
}
