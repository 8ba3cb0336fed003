package pipeline_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out"
	"github.com/taojin-nlp/taojin/pipeline"
)

// The rows of one text, without files.
func ExamplePipeline_Extract() {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	tables := p.Extract(pipeline.Document{ID: "1", Text: "2022年2月20日，大会在北京闭幕。"})
	for _, d := range tables.Dates {
		fmt.Println(d.Text, d.Value, d.StartTime.V.Format(time.DateOnly))
	}
	for _, e := range tables.Events {
		fmt.Println(e.Type, e.Place, e.PlaceCode, tables.Dates[e.DateID.V].Text)
	}
	// Output:
	// 2022年2月20日 2022-02-20 2022-02-20
	// ceremony.closed 北京 110000 2022年2月20日
}

// A relative date is reckoned from the date of publication, which is given, or read in the text.
func ExampleOptions_published() {
	p, err := pipeline.New(pipeline.Options{Published: time.Date(2024, 3, 9, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range p.Extract(pipeline.Document{Text: "昨日，大桥通车。"}).Dates {
		fmt.Println(d.Text, d.Value, d.Anchor)
	}
	// Output:
	// 昨日 2024-03-08 published
}

// What became of every match: which rules made a row, and which lost to which.
func ExamplePipeline_Explain() {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	p.Explain(pipeline.Document{Text: "2022年闭幕。"}, func(t pipeline.Trace) {
		if strings.HasPrefix(t.Rule, "dates.") {
			fmt.Printf("%d..%d %s, lost to %q\n", t.Span.Start, t.Span.End, t.Rule, t.Lost)
		}
	})
	// Output:
	// 0..5 dates.year, lost to ""
}

// A batch from files to a dataset, which is then read back.
func ExamplePipeline_Run() {
	dir, err := os.MkdirTemp("", "taojin")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	news := filepath.Join(dir, "news.jsonl")
	os.WriteFile(news, []byte(`{"id":"a","text":"2022年2月20日，大会在北京闭幕。"}`+"\n"), 0o666)

	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	dataset := filepath.Join(dir, "dataset")
	summary, err := p.Run(context.Background(), pipeline.Batch{
		Inputs: []string{news}, Dir: dataset, Formats: []string{"parquet"}, Fields: corpus.DefaultFields})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(summary.Rows["documents"], "document,", summary.Rejected, "rejects")
	for tables, err := range out.Documents(dataset) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(tables.Documents[0].DocID, tables.Dates[0].Value)
	}
	// Output:
	// 1 document, 0 rejects
	// a 2022-02-20
}
