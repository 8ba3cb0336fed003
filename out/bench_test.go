package out

import (
	"io"
	"testing"

	"github.com/taojin-nlp/taojin/schema"
)

// BenchmarkRecord is rows → record; B/op per row is what the record itself takes.
func BenchmarkRecord(b *testing.B) {
	tables := samples(0, 2000)
	rows := 0
	of := newBatch()
	for b.Loop() {
		for _, ts := range tables {
			of.add(ts)
		}
		of.settle()
		for i := range schema.All {
			rows += int(of.tables[i].record().NumRows())
		}
		of.reset()
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkWriter is record → bytes, in each format.
func BenchmarkWriter(b *testing.B) {
	tables := samples(0, 2000)
	for _, f := range all {
		b.Run(f.name, func(b *testing.B) {
			var of []*tableRows
			for _, t := range schema.All {
				of = append(of, rowsOf(t, tables))
			}
			rows := 0
			for b.Loop() {
				for i, t := range schema.All {
					w, err := f.writer(io.Discard, t)
					if err != nil {
						b.Fatal(err)
					}
					rows += of[i].rows
					if err := w.Write(of[i]); err != nil {
						b.Fatal(err)
					}
					if err := w.Close(); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

// BenchmarkShard is a shard of all formats with its files on disk.
func BenchmarkShard(b *testing.B) {
	tables := samples(0, 2000)
	dir := b.TempDir()
	for b.Loop() {
		if _, err := WriteShard(dir, 0, "digest", Formats(), Held(tables)); err != nil {
			b.Fatal(err)
		}
	}
}
