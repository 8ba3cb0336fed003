package pipeline_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/go-ego/gse"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors"
	"github.com/taojin-nlp/taojin/extractors/phrase"
	"github.com/taojin-nlp/taojin/extractors/scan"
	"github.com/taojin-nlp/taojin/schema"
)

// benchDocuments are the samples, times over. Stages are timed over few, so that what is held for
// them costs the collector little; runs over many.
func benchDocuments(b *testing.B, times int) (docs []*text.Document, bytes int64) {
	listing, err := corpus.Expand([]string{"../corpus/samples"}, "")
	require.NoError(b, err)
	for range times {
		for d, err := range corpus.Documents(listing.Inputs, corpus.Options{Fields: corpus.DefaultFields}) {
			require.NoError(b, err)
			docs = append(docs, d)
			bytes += int64(len(d.Text))
		}
	}
	return docs, bytes
}

// BenchmarkStages times every stage over the same documents; each stage finds the tables before it
// filled, and the words of sentences that an earlier stage asked for cut. The last figure is gse's
// Segment over the same text.
func BenchmarkStages(b *testing.B) {
	docs, bytes := benchDocuments(b, 5)
	x, err := extractors.New(extractors.Options{})
	require.NoError(b, err)
	b.Run("view", func(b *testing.B) {
		b.SetBytes(bytes)
		var v text.View // memory is used again, as in a run
		for b.Loop() {
			for _, d := range docs {
				c := *d
				v.Reset(&c)
			}
		}
	})
	scanned := make([]*scan.Doc, len(docs))
	tables := make([]*schema.Tables, len(docs))
	b.Run("scan", func(b *testing.B) {
		views := make([]*text.View, len(docs))
		for i, d := range docs {
			views[i], scanned[i] = text.NewView(d), new(scan.Doc)
		}
		b.SetBytes(bytes)
		for b.Loop() {
			for i, v := range views {
				scanned[i].Reset(v, x.Lexicon)
			}
		}
	})
	b.Run("words", func(b *testing.B) {
		b.SetBytes(bytes)
		for b.Loop() {
			for _, d := range scanned {
				d.Reset(d.View, x.Lexicon)
			}
			for _, d := range scanned {
				for s := range d.Sentences {
					d.Words(s)
				}
			}
		}
	})
	syntax := make([]*phrase.Reader, len(docs))
	for i := range tables {
		tables[i] = new(schema.Tables)
		extractors.Describe(scanned[i].View, tables[i])
		syntax[i] = phrase.Read(scanned[i], tables[i])
	}
	for _, stage := range x.Stages {
		table, _ := schema.Lookup(stage.Table)
		b.Run(stage.Table, func(b *testing.B) {
			b.SetBytes(bytes)
			for b.Loop() {
				for i, d := range scanned {
					table.Rows(tables[i]).SetZero()
					if stage.Table == "attributions" { // the first that asks for the syntax
						syntax[i].Reset(d, tables[i])
					}
					stage.Extract(syntax[i], tables[i])
				}
			}
		})
	}
}

// BenchmarkWhole times the whole run of the command on one core, start included, nine tables to zstd Parquet, and in
// turns with it gse's Segment alone over the same text. run/gse is the speed of the run over that of gse. Times are of
// the processor, so that what else the machine does counts little.
func BenchmarkWhole(b *testing.B) {
	docs, size := benchDocuments(b, 40)
	dir := b.TempDir()
	bin := command(b, dir)
	input := filepath.Join(dir, "news.jsonl")
	writeRecords(b, input, docs)
	var seg gse.Segmenter
	seg.SkipLog = true
	require.NoError(b, seg.LoadDictEmbed("zh_s"))
	var run, segment time.Duration
	for b.Loop() {
		c := exec.Command(bin, "run", input, "-o", filepath.Join(b.TempDir(), "out"), "--format", "parquet", "--workers", "1")
		c.Env = append(os.Environ(), "GOMAXPROCS=1")
		require.NoError(b, c.Run())
		run += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		start := processorTime(b)
		for _, d := range docs {
			seg.Segment([]byte(d.Text))
		}
		segment += processorTime(b) - start
	}
	total := float64(size) * float64(b.N) / 1e6
	b.ReportMetric(total/run.Seconds(), "run-MB/s")
	b.ReportMetric(total/segment.Seconds(), "gse-MB/s")
	b.ReportMetric(segment.Seconds()/run.Seconds(), "run/gse")
}

// processorTime is what this process has taken of the processor.
func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// command builds the command into a folder.
func command(b *testing.B, dir string) string {
	bin := filepath.Join(dir, "taojin")
	build := exec.Command("go", "build", "-trimpath", "-o", bin, "../cmd/taojin")
	build.Stderr = os.Stderr
	require.NoError(b, build.Run())
	return bin
}

// BenchmarkCommand builds the command and times `extract` of one sentence, start included, and the
// peak memory of a run.
func BenchmarkCommand(b *testing.B) {
	docs, _ := benchDocuments(b, 40)
	dir := b.TempDir()
	bin := command(b, dir)
	b.Run("extract", func(b *testing.B) {
		for b.Loop() {
			require.NoError(b, exec.Command(bin, "extract", "2022年2月20日晚，大会在北京闭幕。").Run())
		}
	})
	input := filepath.Join(dir, "news.jsonl")
	writeRecords(b, input, docs)
	b.Run("memory", func(b *testing.B) {
		for b.Loop() {
			out := filepath.Join(b.TempDir(), "out")
			run := exec.Command(bin, "run", input, "-o", out)
			require.NoError(b, run.Start())
			peak := watchPeak(run.Process.Pid)
			require.NoError(b, run.Wait())
			b.ReportMetric(<-peak, "MiB-peak")
		}
	})
}

// watchPeak reads the most memory that a process has held until it ends, in MiB. The figure that wait
// returns will not do: it counts what this process held when it forked.
func watchPeak(pid int) <-chan float64 {
	peak := make(chan float64, 1)
	go func() {
		most := 0.0
		for {
			status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
			if err != nil {
				break
			}
			_, after, found := strings.Cut(string(status), "VmHWM:")
			if !found {
				break
			}
			var kib float64
			fmt.Sscan(after, &kib)
			most = max(most, kib/1024)
			time.Sleep(5 * time.Millisecond)
		}
		peak <- most
	}()
	return peak
}

// writeRecords writes the documents as JSONL, each with an id of its own.
func writeRecords(b *testing.B, path string, docs []*text.Document) {
	var s strings.Builder
	for _, d := range docs {
		s.WriteString(jsonRecord(d.Text))
	}
	require.NoError(b, os.WriteFile(path, []byte(s.String()), 0o600))
}

func jsonRecord(s string) string {
	record, _ := json.Marshal(map[string]string{"text": s})
	return string(record) + "\n"
}
